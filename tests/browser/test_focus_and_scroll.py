"""What has focus keeps it when a part of the page is replaced, and Back leads to where one was."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_button_that_changes_a_quantity_keeps_focus(shopper, goods):
    ivy = shopper(goods).put_in_cart(goods.small, goods.small_title).open_cart()
    more = ivy.main.get_by_role("button", name=re.compile("^Quantity of .*: one more$"))
    more.focus()
    for pieces in ("2", "3"):
        ivy.page.keyboard.press("Enter")
        ivy.settled()
        expect(ivy.page.get_by_test_id("cart-count")).to_have_text(pieces)
        expect(more).to_be_focused()


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_filter_keeps_focus_and_the_page_stays_where_it_was(shopper, goods):
    ivy = shopper(goods).go(f"/collections/{goods.collection}")
    choice = ivy.page.locator(".facets input[type=checkbox]").nth(2)
    name = choice.get_attribute("id")
    choice.focus()
    before = ivy.page.evaluate("scrollY")
    ivy.page.keyboard.press("Space")
    ivy.settled()
    expect(ivy.page.locator(f"[id='{name}']")).to_be_focused()
    expect(ivy.page.locator(f"[id='{name}']")).to_be_checked()
    assert abs(ivy.page.evaluate("scrollY") - before) < 8


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_back_leads_to_where_one_was_on_the_page(shopper, goods):
    ivy = shopper(goods).go(f"/collections/{goods.collection}")
    link = ivy.page.get_by_test_id("catalog-results").locator(".product-card__title a").last
    link.scroll_into_view_if_needed()
    before = ivy.page.evaluate("scrollY")
    assert before > 200
    link.click()
    ivy.settled()
    ivy.page.go_back()
    ivy.settled()
    ivy.page.wait_for_function(f"Math.abs(scrollY - {before}) < 8")
