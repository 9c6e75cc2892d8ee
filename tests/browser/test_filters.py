"""Filters, the chips that remove them, and the way Back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME
from tests.browser.looks import NARROW


def test_filters_are_set_taken_away_and_come_back(shopper):
    rex = shopper(GREENHOME).go("/collections/laundry")
    page = rex.page
    whole = page.get_by_test_id("result-count").inner_text()
    page.get_by_role("checkbox", name="Capacity 9 kg").check()
    rex.settled()
    expect(page.get_by_test_id("result-count")).to_have_text("2 products")
    expect(page.get_by_role("checkbox", name="Capacity 9 kg")).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("2 products")
    page.get_by_role("radio", name="4 stars and more").check()
    rex.settled()
    expect(page).to_have_url(re.compile(r"\?capacity=9\+kg&rating=4$"))
    scrolled = page.evaluate("scrollTo(0, 300), scrollY")

    rex.tap("without-capacity-1")
    expect(page).to_have_url(re.compile(r"/laundry\?rating=4$"))
    expect(page.get_by_role("checkbox", name="Capacity 9 kg")).not_to_be_checked()
    expect(page.get_by_test_id("result-count")).to_be_focused()
    assert abs(page.evaluate("scrollY") - scrolled) < 50

    page.go_back()
    rex.settled()
    expect(page.get_by_test_id("result-count")).to_have_text("2 products")
    expect(page.get_by_role("checkbox", name="Capacity 9 kg")).to_be_checked()
    rex.tap("clear-filters")
    expect(page.get_by_test_id("result-count")).to_have_text(whole)
    expect(page).to_have_url(re.compile(r"/laundry$"))


def test_what_was_folded_stays_folded(shopper):
    rex = shopper(GREENHOME).go("/collections/laundry")
    page = rex.page
    page.locator("summary", has_text="Energy class").click()
    page.get_by_role("checkbox", name="Capacity 9 kg").check()
    rex.settled()
    expect(page.get_by_test_id("result-count")).to_have_text("2 products")
    expect(page.get_by_role("checkbox", name="Energy class A", include_hidden=True)).to_be_hidden()
    expect(page.get_by_role("checkbox", name="Spare parts 12 years")).to_be_visible()


def test_a_price_narrows_as_soon_as_it_is_typed_and_left(shopper):
    sam = shopper(GREENHOME).go("/collections/laundry?sort=price-up")
    sam.page.get_by_label("To", exact=True).fill("450")
    sam.page.get_by_label("To", exact=True).press("Tab")
    sam.settled()
    expect(sam.page.get_by_test_id("without-price")).to_contain_text("up to €450.00")
    expect(sam.page).to_have_url(re.compile(r"\?max=450&sort=price-up$"))


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_on_a_phone_the_filters_unfold_and_tell_how_many_are_set(shopper, javascript):
    tia = shopper(GREENHOME, javascript=javascript, viewport={"width": NARROW, "height": 800})
    page = tia.go("/collections/laundry").page
    expect(page.get_by_test_id("facet-stock")).to_be_hidden()
    page.get_by_test_id("filters-toggle").click()
    page.get_by_test_id("facet-stock").check()
    if javascript:
        tia.settled()
        expect(page.get_by_test_id("facet-stock")).to_be_visible()
    else:
        page.get_by_test_id("apply-filters").click()
    expect(page.get_by_test_id("filters-set")).to_have_text("1 set")
    expect(page.get_by_test_id("without-stock")).to_be_visible()
