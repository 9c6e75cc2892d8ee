"""One small thing beside the order: in by its own button alone, and one no is enough."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import cents

BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
PLACES = ("checkout-bump", "checkout-side", "checkout-before-paying")


def bump(shopper):
    return shopper.offer("checkout-bump")


@BOTH_WAYS
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_it_comes_into_the_order_by_its_button_alone(shopper, goods, javascript):
    eva = shopper(goods, javascript=javascript).put_in_cart().open_checkout()
    before, button = eva.total_cents("checkout-total"), bump(eva).get_by_role("button").first
    shown = cents(button.inner_text())
    button.click()
    eva.settled().open_checkout()
    assert eva.total_cents("checkout-total") == before + shown
    for place in PLACES:
        expect(eva.offer(place)).to_have_count(0)


@BOTH_WAYS
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_after_a_no_nothing_else_is_asked_at_the_checkout(shopper, goods, javascript):
    eva = shopper(goods, javascript=javascript).put_in_cart().open_checkout()
    before = eva.total_cents("checkout-total")
    eva.refuse("checkout-bump").open_checkout()
    for place in PLACES:
        expect(eva.offer(place)).to_have_count(0)
    assert eva.total_cents("checkout-total") == before
