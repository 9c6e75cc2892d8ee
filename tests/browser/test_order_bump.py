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


@BOTH_WAYS
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_an_answer_to_an_offer_leaves_what_was_typed(shopper, goods, javascript):
    eva = shopper(goods, javascript=javascript).put_in_cart().open_checkout().fill_address()
    city = eva.page.get_by_role("textbox", name="City")
    bump(eva).get_by_role("button").first.click()
    eva.settled()
    expect(eva.page.locator("#checkout-told")).to_contain_text("added.")
    expect(city).to_have_value(goods.address["City"])
    eva.refuse("checkout-payment-plan")
    expect(eva.offer("checkout-payment-plan")).to_have_count(0)
    expect(city).to_have_value(goods.address["City"])
    eva.page.get_by_role("button", name="No more offers").first.click()
    eva.settled()
    expect(city).to_have_value(goods.address["City"])


@BOTH_WAYS
def test_the_enter_key_takes_no_offer(shopper, javascript):
    expected = ("422 (",) if javascript else ()
    eva = shopper(SHOPS[0], javascript=javascript, expected=expected).put_in_cart().open_checkout()
    before = eva.total_cents("checkout-total")
    eva.page.get_by_role("textbox", name="City").fill("Galway")
    eva.page.get_by_role("textbox", name="City").press("Enter")
    eva.settled()
    expect(eva.page.get_by_test_id("error-summary")).to_have_count(1 if javascript else 0)
    expect(eva.page.get_by_role("textbox", name="City")).to_have_value("Galway")
    assert eva.open_checkout().total_cents("checkout-total") == before
