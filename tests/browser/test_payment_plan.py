"""Monthly parts: told on the product's page, chosen at checkout, and charged part by part."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_page_tells_the_parts_and_they_sum_to_the_price(shopper, goods):
    ines = shopper(goods).open_product()
    told = ines.unfold("product-payment-plan").offer("product-payment-plan")
    expect(told).to_contain_text("no interest, no fee")
    expect(told.get_by_test_id(f"accept-product-payment-plan-{goods.main}")).to_have_count(0)
    for line, months in zip(told.get_by_role("listitem").all_inner_texts(), (3, 6, 12), strict=True):
        today, _, later = line.partition(", then ")
        first = cents(today)
        assert first + (months - 1) * cents(later) == goods.main_cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_plan_chosen_at_checkout_is_charged_in_parts(shopper, goods):
    ines = shopper(goods).put_in_cart().open_checkout()
    offer = ines.offer("checkout-payment-plan")
    assert [radio.is_checked() for radio in offer.get_by_role("radio").all()] == [False] * 3
    ines.page.get_by_test_id("pay-12").check()
    ines.accept("checkout-payment-plan", goods.main)
    expect(offer).to_have_count(0)
    ines.fill_address().fill_card()
    summary = ines.page.get_by_test_id("summary-parts")
    expect(summary).to_contain_text("then 11 monthly parts of")
    total, now = ines.total_cents("checkout-total"), cents(ines.pay_button.inner_text())
    assert cents(summary.inner_text()) == now < total
    ines.pay().expect_thanks().open_order()
    assert ines.total_cents("parts-total") == ines.total_cents("order-total") == total
