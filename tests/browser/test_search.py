"""Searching by keyboard, with suggestions while typing, and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS


def test_a_dryer_is_found_by_keyboard_alone(shopper):
    noa = shopper(GREENHOME).go("/")
    page, field = noa.page, noa.page.get_by_role("combobox", name="Search GreenHome")
    options = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    field.focus()
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("quiet drier")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#announcer")).to_have_text(f"{options.count()} suggestions")

    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "suggested-norvind-dry-10-connect")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("End")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_attribute("aria-activedescendant", "")
    expect(field).to_be_focused()

    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(field).to_have_value("quiet drier")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dry 10 Connect")


def test_enter_without_a_suggestion_chosen_searches(shopper):
    ori = shopper(GREENHOME).go("/")
    field = ori.page.get_by_role("combobox", name="Search GreenHome")
    field.press_sequentially("washng machine")
    expect(ori.page.get_by_role("option").first).to_be_visible()
    field.press("Enter")
    expect(ori.page.get_by_test_id("mended")).to_contain_text("Did you mean washing machine?")
    expect(ori.page.locator("article.product-card").first).to_have_attribute("data-testid", "card-aquelle-9")


def test_a_suggestion_is_opened_by_a_click_and_the_list_closes_when_one_leaves(shopper):
    pia = shopper(GREENHOME).go("/")
    field = pia.page.get_by_role("combobox", name="Search GreenHome")
    field.press_sequentially("laund")
    expect(pia.page.get_by_test_id("suggested-in-laundry")).to_be_visible()
    field.blur()
    expect(pia.page.get_by_test_id("suggested-in-laundry")).to_be_hidden()
    field.focus()
    field.press("ArrowDown")
    pia.page.get_by_test_id("suggested-in-laundry").click()
    expect(pia.page.get_by_role("heading", level=1)).to_have_text("Laundry")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_without_javascript_the_field_is_a_plain_search(shopper, goods):
    quin = shopper(goods, javascript=False).go("/")
    field = quin.page.get_by_test_id("search-field")
    field.fill(goods.query)
    field.press("Enter")
    expect(quin.page.get_by_role("heading", level=1)).to_have_text("Search results")
    expect(quin.page.locator("article.product-card").first).to_be_visible()
