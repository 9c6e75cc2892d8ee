"""What is missing for free delivery, and one click that closes the gap."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS
from tests.browser.shop import cents

CARTS = [(GREENHOME, "lumen-desk-lamp", "Desk lamp"), (TECHGADGETS, "forge-mouse", "Gaming mouse")]
BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])


@BOTH_WAYS
@pytest.mark.parametrize(("goods", "handle", "title"), CARTS, ids=["greenhome", "techgadgets"])
def test_a_suggestion_closes_the_gap(shopper, goods, handle, title, javascript):
    lea = shopper(goods, javascript=javascript).put_in_cart(handle, title).open_cart()
    missing = cents(lea.page.get_by_test_id("free-delivery").inner_text())
    panel, before = lea.offer("cart-free-delivery"), lea.row_cents("Goods")
    rows = panel.get_by_role("listitem")
    assert 1 <= rows.count() <= 2
    expect(rows.first).to_contain_text(f"{missing // 100}.{missing % 100:02} is missing for free delivery")
    assert lea.row_cents("Delivery") > 0

    button = rows.first.get_by_role("button")
    price = cents(button.inner_text())
    assert price >= missing
    button.click()
    lea.settled()
    expect(lea.page.get_by_test_id("free-delivery")).to_contain_text("Your delivery is free.")
    assert lea.row_cents("Delivery") == 0
    assert lea.row_cents("Goods") == lea.lines_cents() == before + price
    expect(panel).to_have_count(0)
