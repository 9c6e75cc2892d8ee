"""The cart beside the page, and the dialogue after adding: focus goes in, stays in, and comes back."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.goods import SHOPS

OUTSIDE = "box => document.activeElement !== document.body && !box.contains(document.activeElement)"


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_drawer_keeps_focus_closes_by_escape_and_gives_focus_back(shopper, goods):
    tina = shopper(goods).put_in_cart(goods.small, goods.small_title)
    link = tina.page.get_by_test_id("cart-link")
    link.focus()
    tina.page.keyboard.press("Enter")
    tina.settled()
    drawer = tina.page.get_by_role("dialog", name="Your cart")
    expect(drawer).to_be_visible()
    _focus_stays_in(tina.page, drawer)

    drawer.get_by_role("button", name=re.compile("^Quantity of .*: one more$")).click()
    tina.settled()
    expect(drawer.get_by_test_id("drawer-total")).to_be_visible()
    expect(tina.page.get_by_test_id("cart-count")).to_have_text("2")
    expect(drawer).to_be_visible()
    drawer.get_by_role("button", name=re.compile("^Remove ")).click()
    tina.settled()
    expect(drawer).to_contain_text("Your cart is empty")
    drawer.get_by_role("button", name="Undo").click()
    tina.settled()
    expect(drawer.get_by_test_id(f"drawer-line-{goods.small}")).to_be_visible()

    tina.page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    expect(link).to_be_focused()
    tina.open_drawer().get_by_role("button", name="Close").click()
    expect(drawer).to_have_count(0)
    expect(link).to_be_focused()


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_dialogue_after_adding_keeps_focus_and_gives_it_back_to_the_button(shopper, goods):
    uwe = shopper(goods).open_product()
    button = uwe.page.get_by_role("button", name=f"Add to cart: {goods.main_title}")
    button.focus()
    uwe.page.keyboard.press("Enter")
    uwe.settled()
    expect(uwe.added).to_be_visible()
    expect(uwe.page.get_by_role("status").first).to_contain_text("added to cart")
    _focus_stays_in(uwe.page, uwe.added)
    uwe.page.keyboard.press("Escape")
    expect(uwe.added).to_have_count(0)
    expect(button).to_be_focused()
    uwe.expect_count(1)


def _focus_stays_in(page: Page, box: Locator) -> None:
    """Tab through the box once around, and back: focus never goes to what lies behind."""
    stops = box.locator("a[href], button:enabled, input:enabled, summary").count()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(stops + 2):
            page.keyboard.press(key)
            assert not box.evaluate(OUTSIDE)
