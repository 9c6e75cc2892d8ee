"""A guest buys the washer with cover and detergent, and the phone with care plan and case."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_guest_buys_the_best_seller_with_cover_and_what_goes_with_it(shopper, orders_placed, goods):
    anna = shopper(goods).go("/")
    anna.page.get_by_test_id(f"card-{goods.main}").get_by_role("link", name=goods.main_title, exact=True).click()
    anna.settled()
    expect(anna.page.get_by_role("heading", level=1)).to_have_text(goods.main_title)
    assert anna.page.get_by_test_id("plan-product-warranty-none").is_checked(), "no plan is chosen beforehand"

    anna.choose_plan("product-warranty").add_to_cart()
    expect(anna.added).to_contain_text(goods.main_name)
    expect(anna.added).to_contain_text(goods.plan_title)
    anna.accept("added-supplements", goods.extra)
    expect(anna.added).to_contain_text(goods.extra_title)
    anna.added.get_by_role("link", name="View cart").click()
    anna.settled()

    assert anna.line_cents(goods.main) == goods.main_cents
    assert anna.line_cents(goods.extra) == goods.extra_cents
    goods_cents = goods.main_cents + goods.plan_cents + goods.extra_cents
    assert anna.lines_cents() == anna.row_cents("Goods") == anna.total_cents() == goods_cents
    anna.expect_count(2)

    anna.page.get_by_role("link", name="Go to checkout").click()
    anna.settled().fill_address()
    tax = anna.row_cents("Sales tax") if goods.state else 0
    asked = anna.total_cents("checkout-total")
    assert asked == goods_cents + anna.row_cents("Standard delivery") + tax
    assert cents(anna.pay_button.inner_text()) == asked

    anna.fill_card().pay().expect_thanks()
    assert anna.total_cents("order-total") == asked
    assert anna.ordered_cents() == goods_cents
    number = anna.order_number
    anna.open_order()
    assert anna.order_number == number
    assert anna.ordered_cents() == anna.row_cents("Goods") == goods_cents
    assert anna.total_cents("order-total") == anna.rows_cents() == asked
    expect(anna.main).to_contain_text(goods.address["Full name"])
    assert orders_placed() == 1
    anna.open_cart()
    expect(anna.main).to_contain_text("Your cart is empty")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_cover_can_be_taken_after_adding_in_the_cart_or_at_the_checkout(shopper, goods):
    with_dialogue = shopper(goods).open_product().add_to_cart()
    with_dialogue.choose_plan("added-warranty").accept("added-warranty", goods.main)
    expect(with_dialogue.added).to_contain_text(goods.plan_title)
    expect(with_dialogue.offer("added-warranty")).to_have_count(0)

    in_cart = shopper(goods).put_in_cart().open_cart()
    in_cart.cover_the_line()
    assert in_cart.lines_cents() == in_cart.total_cents() == goods.main_cents + goods.plan_cents

    at_checkout = shopper(goods).put_in_cart().open_checkout()
    at_checkout.choose_plan("checkout-warranty").accept("checkout-warranty", goods.main)
    assert at_checkout.total_cents("checkout-total") == goods.main_cents + goods.plan_cents
    assert cents(at_checkout.pay_button.inner_text()) == goods.main_cents + goods.plan_cents
