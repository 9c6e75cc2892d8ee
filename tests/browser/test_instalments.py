"""A big order paid in monthly parts: chosen at checkout, told before paying, shown with its days afterwards."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS
from tests.browser.shop import cents


@pytest.mark.parametrize("scripted", [True, False], ids=["javascript", "no-javascript"])
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_big_order_is_paid_in_parts_that_sum_to_its_total(shopper, goods, scripted):
    kai = shopper(goods, javascript=scripted).put_in_cart().open_checkout().fill_address()
    kai.page.get_by_test_id("pay-12").check()
    kai.accept("checkout-payment-plan", goods.main)
    expect(kai.page.get_by_test_id("instalments-12")).to_be_checked()
    expect(kai.page.get_by_test_id("pay-12")).to_have_count(0)
    total = kai.total_cents("checkout-total")
    first = cents(kai.pay_button.inner_text())
    assert total // 12 <= first < total // 12 + 12
    expect(kai.page.get_by_test_id("pay-parts")).to_contain_text("no interest, no fee")
    expect(kai.page.get_by_role("textbox", name="City")).to_have_value(goods.address["City"])
    kai.fill_card().pay().expect_thanks()
    assert kai.total_cents("parts-total") == kai.total_cents("order-total") == total
    expect(kai.page.get_by_test_id("parts").get_by_role("row")).to_have_count(14)
    expect(kai.main).to_contain_text("Open")


def test_back_to_at_once_is_one_click_that_keeps_the_focus_and_the_card(shopper):
    uma = shopper(GREENHOME).put_in_cart().open_checkout().fill_address().fill_card()
    uma.page.get_by_test_id("pay-3").check()
    uma.accept("checkout-payment-plan", GREENHOME.main)
    expect(uma.pay_button).to_have_text("Order and pay €216.34 now")
    uma.page.get_by_test_id("instalments-once").check()
    uma.settled()
    expect(uma.pay_button).to_have_text("Order and pay €649.00")
    expect(uma.page.get_by_test_id("instalments-once")).to_be_focused()
    expect(uma.page.get_by_test_id("pay-3")).to_have_count(0)
    uma.pay().expect_thanks()
    expect(uma.page.get_by_test_id("parts")).to_have_count(0)
