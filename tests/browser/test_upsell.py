"""The better model in place of the one in the cart, and back."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_panel_in_the_cart_swaps_for_the_better_model_and_back(shopper, goods):
    carla = shopper(goods).put_in_cart().open_cart()
    carla.cover_the_line()
    before = carla.total_cents()
    more = cents(carla.page.get_by_test_id("difference-cart-upsell").inner_text())
    assert more == goods.better_cents - goods.main_cents

    carla.accept("cart-upsell", goods.better)
    expect(carla.line(goods.better)).to_be_visible()
    expect(carla.line(goods.main)).to_have_count(0)
    assert carla.total_cents() == carla.lines_cents() == before + more, "the plan goes over to the better model"
    carla.expect_count(1)

    carla.press(f"Swap back to {goods.main_name}")
    expect(carla.line(goods.main)).to_be_visible()
    expect(carla.line(goods.better)).to_have_count(0)
    assert carla.total_cents() == before

    carla.page.reload()
    assert carla.settled().total_cents() == before


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_panel_on_the_product_page_puts_the_better_model_into_the_cart(shopper, goods):
    dora = shopper(goods).open_product()
    dora.accept("product-upsell", goods.better)
    expect(dora.added).to_contain_text(goods.better_title)
    dora.expect_count(1).open_cart()
    assert dora.total_cents() == goods.better_cents
