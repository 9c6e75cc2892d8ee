"""Whatever a shopper does with the button that buys, there is one order."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS, TECHGADGETS
from tests.browser.shop import Shopper

WITH_AND_WITHOUT = [(GREENHOME, True), (GREENHOME, False), (TECHGADGETS, True)]
"""Shop and JavaScript. Without it TechGadgets updates the tax by a form, which a browser asks about on the way back."""


@pytest.mark.parametrize(("goods", "javascript"), WITH_AND_WITHOUT, ids=["greenhome", "plain", "techgadgets"])
def test_a_double_click_a_reload_and_a_step_back_make_one_order(shopper, orders_placed, goods, javascript):
    olga = shopper(goods, javascript=javascript).put_in_cart().open_checkout().fill_address().fill_card()
    olga.pay_button.dblclick()
    olga.expect_thanks()
    number, thanks = olga.order_number, olga.page.url
    olga.page.reload()
    assert olga.settled().order_number == number
    assert orders_placed() == 1

    olga.page.go_back()
    olga.settled()
    expect(olga.main).to_contain_text("Your cart is empty")
    expect(olga.page.get_by_role("button", name="Order and pay")).to_have_count(0)
    olga.page.go_forward()
    olga.settled()
    assert (olga.page.url, olga.order_number) == (thanks, number)
    assert orders_placed() == 1


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_two_tabs_with_the_same_cart_make_one_order(shopper, orders_placed, goods):
    paul = shopper(goods).put_in_cart().open_checkout().fill_address().fill_card()
    tab = Shopper(paul.page.context.new_page(), paul.home_url.rpartition("/")[0], goods)
    tab.open_checkout().fill_address().fill_card()
    paul.pay().expect_thanks()
    tab.pay().expect_thanks()
    assert tab.order_number == paul.order_number
    assert orders_placed() == 1


def test_a_cart_changed_in_another_tab_is_not_bought_unseen(shopper, orders_placed):
    goods = GREENHOME
    rosa = shopper(goods, expected=("409 (", "422 (")).put_in_cart().open_checkout().fill_address().fill_card()
    tab = Shopper(rosa.page.context.new_page(), rosa.home_url.rpartition("/")[0], goods)
    tab.put_in_cart(goods.small, goods.small_title)
    rosa.pay()
    expect(rosa.page.get_by_test_id("error-summary")).to_contain_text("Nothing was ordered or charged")
    assert orders_placed() == 0
    assert rosa.total_cents("checkout-total") == goods.main_cents + goods.small_cents
    rosa.fill_card().pay().expect_thanks()
    assert orders_placed() == 1
