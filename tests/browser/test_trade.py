"""Prices by the ten, for those who switch "for business" on."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS

TENS = [
    (GREENHOME, "tidewell-capsules", 10 * (9_90 - 1_19), "Laundry capsules"),
    (TECHGADGETS, "wren-mouse", 10 * (49_99 - 6_00), "Wireless mouse"),
]


@pytest.mark.parametrize(("goods", "handle", "ten", "title"), TENS, ids=["greenhome", "techgadgets"])
def test_businesses_see_and_pay_it_until_they_switch_it_off(shopper, goods, handle, ten, title):
    dora = shopper(goods).open_product(handle)
    expect(dora.main).not_to_contain_text("For your business")
    dora.tap("for-business")
    dora.open_product(handle)
    expect(dora.offer("product-volume")).to_contain_text("For your business: 12 % less from 10")
    dora.accept("product-volume", handle).keep_shopping().open_cart()
    assert dora.line_cents(handle) == ten
    dora.tap("for-business")
    expect(dora.page.get_by_test_id("offers-said")).to_contain_text(
        f"{title}: now full price, because prices for businesses are off."
    )
    dora.page.reload()
    expect(dora.settled().page.locator("body")).not_to_contain_text("because prices for businesses are off")
    assert dora.row_cents("Goods") == dora.line_cents(handle) > ten
