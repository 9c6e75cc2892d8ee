"""What is used up comes again every few weeks: chosen on its page or in the cart, and taken back there."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS, TECHGADGETS

USED_UP = {
    GREENHOME.shop: ("tidewell-softener", "Fabric softener", "TW-SOF-20", 12_90, 11_61),
    TECHGADGETS.shop: ("wren-wipes", "Lens and screen wipes", "WR-WI-50", 9_99, 8_99),
}


@pytest.mark.parametrize("scripted", [True, False], ids=["javascript", "no-javascript"])
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_subscription_from_the_products_page_to_the_order_and_stopped(shopper, goods, scripted):
    handle, _, sku, _, each_cents = USED_UP[goods.shop]
    una = shopper(goods, javascript=scripted).open_product(handle)
    weeks = una.page.get_by_test_id("every-product-subscribe-8w")
    expect(weeks).not_to_be_checked()
    weeks.check()
    una.accept("product-subscribe", handle)
    if scripted:
        expect(una.added).to_contain_text("every 8 weeks")
        una.keep_shopping().open_cart()
    expect(una.page.get_by_test_id(f"again-{handle}")).to_contain_text("every 8 weeks")
    assert una.line_cents(handle) == each_cents
    una.check_out()
    assert una.ordered_cents() == each_cents
    item = una.page.get_by_test_id(f"coming-{sku.lower()}")
    expect(item).to_contain_text("Every 8 weeks")
    una.open_order().tap(f"stop-{sku.lower()}")
    expect(item).to_contain_text("Stopped. Nothing more will be sent or charged.")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_line_of_the_cart_comes_again_and_is_bought_once_after_all(shopper, goods):
    handle, title, _, once_cents, each_cents = USED_UP[goods.shop]
    raj = shopper(goods).put_in_cart(handle, title).open_cart()
    assert raj.line_cents(handle) == once_cents
    raj.page.get_by_test_id("every-cart-subscribe-4w").check()
    raj.accept("cart-subscribe", handle)
    expect(raj.page.get_by_test_id(f"again-{handle}")).to_contain_text("every 4 weeks")
    assert raj.line_cents(handle) == each_cents
    raj.tap(f"once-{handle}")
    expect(raj.page.get_by_test_id(f"again-{handle}")).to_have_count(0)
    assert raj.line_cents(handle) == once_cents
