"""A bigger version of the same product, from its page and in the cart, and back."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS
from tests.browser.shop import cents

VERSIONS = [
    pytest.param(GREENHOME, "tidewell-detergent", "Liquid detergent", "1.5 L", "2.25 L", 13_90, 19_90, id="greenhome"),
    pytest.param(
        TECHGADGETS,
        "lumo-tab-13",
        "Tablet 13",
        "256 GB, Graphite",
        "512 GB, Graphite",
        699_00,
        799_00,
        id="techgadgets",
    ),
]


@pytest.mark.parametrize(("goods", "handle", "title", "small", "large", "cents_now", "cents_then"), VERSIONS)
def test_the_bigger_version_takes_the_place_of_the_line_and_goes_back(
    shopper, goods, handle, title, small, large, cents_now, cents_then
):
    rosa = shopper(goods).put_in_cart(handle, title).open_cart()
    assert cents(rosa.page.get_by_test_id("difference-cart-upsell").inner_text()) == cents_then - cents_now
    rosa.accept("cart-upsell", handle)
    expect(rosa.line(handle)).to_contain_text(large)
    assert rosa.line_cents(handle) == cents_then
    rosa.expect_count(1)

    rosa.page.get_by_role("button", name="Swap back to").click()
    expect(rosa.line(handle)).to_contain_text(small)
    assert rosa.settled().line_cents(handle) == cents_now
    rosa.page.reload()
    assert rosa.settled().line_cents(handle) == cents_now


@pytest.mark.parametrize(("goods", "handle", "title", "small", "large", "cents_now", "cents_then"), VERSIONS)
def test_on_the_product_page_it_comes_into_the_cart_without_javascript_too(
    shopper, goods, handle, title, small, large, cents_now, cents_then
):
    rosa = shopper(goods, javascript=False).open_product(handle)
    rosa.press(f"Choose {title}, {large}, in place of {title}")
    expect(rosa.line(handle)).to_contain_text(large)
    assert rosa.line_cents(handle) == cents_then


def test_the_panel_follows_the_version_that_is_chosen(shopper):
    rosa = shopper(TECHGADGETS).open_product("kestrel-16-studio")
    expect(rosa.offer("product-upsell")).to_contain_text("Storage: 2 TB instead of 1 TB")
    rosa.page.get_by_role("radio", name="2 TB").check()
    rosa.settled()
    expect(rosa.offer("product-upsell")).to_contain_text("Memory: 64 GB instead of 32 GB")
