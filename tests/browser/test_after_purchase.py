"""The one click after the purchase: taken, undone, refused, and what comes after a no."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import cents

TAKE = re.compile("^Add to order and pay ")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_one_click_adds_to_the_order_charges_what_it_says_and_can_be_undone(shopper, orders_placed, goods):
    hugo = shopper(goods).put_in_cart().check_out()
    paid, lines = hugo.total_cents("order-total"), hugo.main.get_by_test_id(re.compile("^order-line-")).count()
    button = hugo.offer("thanks-after-purchase").get_by_role("button", name=TAKE)
    charge = cents(button.inner_text())
    button.click()
    hugo.settled()
    expect(hugo.page.get_by_test_id("addition")).to_contain_text("was added and paid")
    assert hugo.total_cents("order-total") == paid + charge
    expect(hugo.main.get_by_test_id(re.compile("^order-line-"))).to_have_count(lines + 1)
    expect(hugo.offer("thanks-after-purchase")).to_have_count(0)

    hugo.page.reload()
    assert hugo.settled().total_cents("order-total") == paid + charge, "a reload charges nothing"
    hugo.tap("undo-addition")
    expect(hugo.page.get_by_test_id("addition")).to_have_count(0)
    expect(hugo.main).to_contain_text("Refunded")
    assert hugo.total_cents("order-total") == paid
    hugo.open_order()
    assert hugo.total_cents("order-total") == hugo.row_cents("Total") == paid
    assert orders_placed() == 1


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_after_a_no_comes_one_cheaper_offer_and_after_the_second_no_nothing(shopper, goods):
    ines = shopper(goods).put_in_cart().check_out()
    paid = ines.total_cents("order-total")
    first = cents(ines.offer("thanks-after-purchase").get_by_role("button", name=TAKE).inner_text())
    ines.refuse("thanks-after-purchase")
    expect(ines.page.locator("#order-summary .panel")).to_have_count(1)
    second = cents(ines.page.locator("#order-summary .panel").get_by_role("button", name=TAKE).inner_text())
    assert second < first, "the offer after a no costs less"

    ines.page.reload()
    expect(ines.settled().page.locator("#order-summary .panel")).to_have_count(1)
    ines.refuse("thanks-downsell")
    expect(ines.page.locator("#order-summary .panel")).to_have_count(0)
    ines.page.reload()
    expect(ines.settled().page.locator("#order-summary .panel")).to_have_count(0)
    assert ines.total_cents("order-total") == paid


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_cheaper_offer_can_be_taken_in_place_of_the_first(shopper, goods):
    jana = shopper(goods).put_in_cart().check_out()
    paid = jana.total_cents("order-total")
    jana.refuse("thanks-after-purchase")
    button = jana.page.locator("#order-summary .panel").get_by_role("button", name=TAKE)
    charge = cents(button.inner_text())
    button.click()
    jana.settled()
    assert jana.total_cents("order-total") == paid + charge
    expect(jana.page.locator("#order-summary .panel")).to_have_count(0)
