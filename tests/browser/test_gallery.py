"""Looking closely: the large picture with mouse and keyboard, and the bar that follows down the page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS, TECHGADGETS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_picture_opens_large_by_keyboard_and_gives_focus_back(shopper, goods):
    uma = shopper(goods).open_product()
    page = uma.page
    page.get_by_test_id("enlarge-1").focus()
    page.keyboard.press("Enter")
    view = page.get_by_test_id("view")
    expect(view).to_be_visible()
    before = view.locator("img").bounding_box()["width"]
    page.keyboard.press("+")
    expect(page.get_by_test_id("view-zoom")).to_have_attribute("aria-pressed", "true")
    assert view.locator("img").bounding_box()["width"] > 1.5 * before
    page.keyboard.press("-")
    expect(page.get_by_test_id("view-zoom")).to_have_attribute("aria-pressed", "false")
    uma.tap("view-zoom")
    expect(page.get_by_test_id("view-zoom")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(view).to_have_count(0)
    expect(page.get_by_test_id("enlarge-1")).to_be_focused()


def test_the_pictures_follow_the_colour(shopper):
    uma = shopper(TECHGADGETS).open_product()
    page, first = uma.page, uma.page.get_by_test_id("enlarge-1").locator("img")
    expect(first).to_have_attribute("alt", re.compile("Sky blue phone"))
    page.get_by_role("radio", name="Graphite").check()
    uma.settled()
    expect(first).to_have_attribute("alt", re.compile("Graphite phone"))
    expect(page.get_by_role("radio", name="Graphite")).to_be_focused()
    page.get_by_test_id("thumb-2").click()
    expect(page.get_by_test_id("thumb-2")).to_have_attribute("aria-current", "true")
    page.get_by_test_id("enlarge-2").click()
    expect(page.get_by_test_id("view").locator("img")).to_have_attribute("alt", re.compile("Graphite phone"))
    page.go_back()
    uma.settled()
    expect(page.get_by_test_id("enlarge-1").locator("img")).to_have_attribute("alt", re.compile("Sky blue phone"))


def test_without_javascript_the_picture_is_a_link_to_the_file(shopper):
    uma = shopper(GREENHOME, javascript=False, expected=("favicon.ico",)).open_product().tap("enlarge-1")
    expect(uma.page).to_have_url(re.compile(r"/static/img/greenhome/"))


@pytest.mark.parametrize("width", [1280, 390])
def test_the_bar_follows_when_the_button_is_out_of_sight(shopper, width):
    uma = shopper(TECHGADGETS, viewport={"width": width, "height": 800}).open_product()
    page, bar = uma.page, uma.page.get_by_test_id("buy-bar")
    expect(bar).to_be_hidden()
    page.get_by_role("heading", name="Reviews").scroll_into_view_if_needed()
    expect(bar).to_be_visible()
    expect(bar).to_contain_text("$599.00")
    page.get_by_test_id("stars-5").focus()
    top = page.get_by_test_id("stars-5").bounding_box()["y"]
    assert top >= bar.bounding_box()["height"]
    uma.tap(f"bar-add-{uma.goods.main}")
    expect(uma.added).to_be_visible()
    uma.keep_shopping().expect_count(1)
    expect(page.get_by_test_id(f"bar-add-{uma.goods.main}")).to_be_focused()
    page.get_by_role("heading", level=1).scroll_into_view_if_needed()
    expect(bar).to_be_hidden()


def test_the_bar_shows_the_version_that_was_chosen(shopper):
    uma = shopper(TECHGADGETS).open_product().tap("option-storage-2")
    uma.page.get_by_role("heading", name="Reviews").scroll_into_view_if_needed()
    expect(uma.page.get_by_test_id("buy-bar")).to_contain_text("256 GB, Sky")
    uma.tap(f"bar-add-{uma.goods.main}")
    expect(uma.added).to_contain_text("256 GB")
