"""A gift comes only by its button, costs nothing, and leaves with what earned it."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS

EARNED = [
    (GREENHOME, "aquelle-12-signature", "Aquelle 12 Signature", "descaler", "Descaler"),
    (TECHGADGETS, "ocula-x1", "Camera X1", "wren-cable-usbc", "USB-C cable 2 m"),
]


@pytest.mark.parametrize(("goods", "main", "main_title", "gift", "title"), EARNED, ids=["greenhome", "techgadgets"])
@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_added_by_its_button_and_left_out_when_it_is_no_longer_earned(
    shopper, goods, main, main_title, gift, title, javascript
):
    cleo = shopper(goods, javascript=javascript).put_in_cart(goods.small, goods.small_title)
    cleo.put_in_cart(main, main_title).open_cart()
    if not cleo.page.get_by_test_id(f"accept-cart-gift-{gift}").count():
        cleo.put_in_cart(goods.small, goods.small_title).open_cart()
    before = cleo.total_cents()
    expect(cleo.line(gift)).to_have_count(0)
    cleo.accept("cart-gift", gift)
    expect(cleo.page.get_by_test_id(f"gift-{gift}")).to_have_text("Gift")
    expect(cleo.line(gift).get_by_role("spinbutton")).to_have_count(0)
    assert (cleo.line_cents(gift), cleo.total_cents()) == (0, before)

    cleo.tap(f"remove-{main}")
    expect(cleo.line(gift)).to_have_count(0)
    expect(cleo.page.locator("body")).to_contain_text(f"{title} is left out: it came as a gift")
    assert cleo.row_cents("Goods") % goods.small_cents == 0
    cleo.check_out().open_order()
    expect(cleo.main).not_to_contain_text(title)
