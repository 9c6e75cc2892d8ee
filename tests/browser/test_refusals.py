"""A no is a no for the visit."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_refused_offer_stays_away_for_the_visit(shopper, goods):
    sven = shopper(goods).open_product()
    for place in ("product-upsell", "product-bundle"):
        expect(sven.offer(place)).to_have_count(1)
        sven.refuse(place)
        expect(sven.offer(place)).to_have_count(0)
    sven.page.reload()
    sven.settled()
    for place in ("product-upsell", "product-bundle"):
        expect(sven.offer(place)).to_have_count(0)
    sven.go("/").open_product()
    expect(sven.offer("product-upsell")).to_have_count(0)
    expect(shopper(goods).open_product().offer("product-upsell")).to_have_count(1)


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_what_is_refused_in_the_cart_is_not_asked_again_there(shopper, goods):
    sven = shopper(goods).put_in_cart().open_cart()
    for place in ("cart-upsell", f"cart-line-warranty-{goods.main}"):
        expect(sven.offer(place)).to_have_count(1)
        sven.refuse(place)
        expect(sven.offer(place)).to_have_count(0)
    total = sven.total_cents()
    sven.page.reload()
    expect(sven.settled().offer("cart-upsell")).to_have_count(0)
    expect(sven.offer(f"cart-line-warranty-{goods.main}")).to_have_count(0)
    assert sven.total_cents() == total == goods.main_cents
