"""A care plan can wait: the order's page has it at the price of the day of the order; a no goes for every line."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_plan_left_out_before_is_bought_on_the_orders_page(shopper, goods):
    ben = shopper(goods).open_product()
    expect(ben.offer("product-warranty")).to_contain_text("for 30 days after your order")
    ben.put_in_cart().check_out().open_order()
    panel = ben.offer("order-warranty")
    button = panel.get_by_test_id(f"accept-order-warranty-{goods.main}-{goods.plan_sku}")
    expect(button).to_contain_text("and pay")
    if goods is GREENHOME:
        expect(button).to_contain_text("€59.00")
    before = ben.total_cents("order-total")
    button.click()
    ben.settled()
    expect(ben.main).to_contain_text(goods.plan_title)
    assert ben.ordered_cents() == goods.main_cents + goods.plan_cents
    assert ben.total_cents("order-total") >= before + goods.plan_cents
    expect(panel).to_have_count(0)


def test_a_no_under_one_line_is_one_under_all(shopper):
    ann = shopper(GREENHOME).put_in_cart().put_in_cart("fenwick-dish-14", "Dish 14").open_cart()
    panels = ann.page.locator("[id^=placement-cart-line-warranty] .panel")
    expect(panels).to_have_count(2)
    ann.refuse("cart-line-warranty-aquelle-9")
    expect(panels).to_have_count(0)
    ann.page.reload()
    expect(panels).to_have_count(0)
