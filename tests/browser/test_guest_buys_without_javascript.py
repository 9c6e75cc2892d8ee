"""The same purchase in a browser without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_guest_buys_the_best_seller_with_cover_and_what_goes_with_it(shopper, orders_placed, goods):
    anna = shopper(goods, javascript=False).go("/")
    anna.page.get_by_test_id(f"card-{goods.main}").get_by_role("link", name=goods.main_title, exact=True).click()
    anna.choose_plan("product-warranty").add_to_cart()
    expect(anna.page.get_by_test_id("said").first).to_contain_text(goods.main_name)
    anna.accept("cart-below-lines", goods.extra)
    expect(anna.page).to_have_url(f"{anna.home_url}/cart")

    assert anna.line_cents(goods.main) == goods.main_cents
    assert anna.line_cents(goods.extra) == goods.extra_cents
    goods_cents = goods.main_cents + goods.plan_cents + goods.extra_cents
    assert anna.lines_cents() == anna.row_cents("Goods") == anna.total_cents() == goods_cents

    anna.page.get_by_role("link", name="Go to checkout").click()
    anna.fill_address()
    tax = anna.row_cents("Sales tax") if goods.state else 0
    asked = anna.total_cents("checkout-total")
    assert asked == goods_cents + anna.row_cents("Standard delivery") + tax
    assert cents(anna.pay_button.inner_text()) == asked
    anna.fill_card().pay().expect_thanks()

    assert anna.ordered_cents() == goods_cents
    assert anna.total_cents("order-total") == asked
    anna.accept("thanks-after-purchase", _offered_afterwards(anna))
    added = anna.total_cents("order-total") - asked
    assert added > 0
    anna.open_order()
    assert anna.total_cents("order-total") == anna.rows_cents() == asked + added
    assert anna.ordered_cents() > goods_cents
    assert orders_placed() == 1


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_cart_can_be_changed_undone_swapped_and_given_a_code(shopper, goods):
    ben = shopper(goods, javascript=False).open_product().add_to_cart()
    ben.page.get_by_test_id(f"quantity-{goods.main}").fill("2")
    ben.press(_named("Update"))
    assert ben.total_cents() == 2 * goods.main_cents
    ben.press(_named("Remove"))
    expect(ben.main).to_contain_text("Your cart is empty")
    ben.press("Undo")
    assert ben.total_cents() == 2 * goods.main_cents
    ben.accept("cart-upsell", goods.better)
    assert ben.total_cents() == 2 * goods.better_cents
    ben.tap("take-back")
    assert ben.total_cents() == 2 * goods.main_cents
    ben.page.get_by_role("textbox", name="Discount code").fill("WELCOME10")
    ben.press("Apply")
    assert ben.total_cents() == 2 * goods.main_cents * 9 // 10
    ben.refuse("cart-upsell")
    expect(ben.offer("cart-upsell")).to_have_count(0)


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_mistakes_are_shown_beside_what_was_typed_and_a_declined_card_can_be_changed(shopper, orders_placed, goods):
    ben = shopper(goods, javascript=False, expected=("422 (", "402 (")).open_product().add_to_cart().open_checkout()
    ben.fill_address()
    ben.page.get_by_role("textbox", name="E-mail").fill("no address")
    ben.fill_card("2").pay()
    expect(ben.page.get_by_test_id("error-summary")).to_contain_text("Enter an e-mail address")
    ben.page.get_by_role("textbox", name="E-mail").fill(goods.address["E-mail"])
    ben.fill_card("2").pay()
    expect(ben.page.get_by_test_id("error-summary")).to_contain_text("The card was declined.")
    expect(ben.page.get_by_role("textbox", name="City")).to_have_value(goods.address["City"])
    assert orders_placed() == 0
    ben.fill_card().pay().expect_thanks()
    assert orders_placed() == 1


def _named(word):
    """Buttons whose name begins with a word."""
    return re.compile(f"^{word} ")


def _offered_afterwards(anna):
    button = anna.offer("thanks-after-purchase").get_by_role("button", name="Add to order and pay")
    return button.get_attribute("data-testid").removeprefix("accept-thanks-after-purchase-")
