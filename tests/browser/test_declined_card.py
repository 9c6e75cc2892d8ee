"""A card that does not pay: nothing is lost, and another card pays."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS
from tests.browser.shop import DECLINED, NO_ANSWER, NO_FUNDS

REFUSED = ("402 (", "422 (")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_declined_card_loses_neither_cart_nor_address_nor_stock(shopper, orders_placed, goods):
    kim = shopper(goods, expected=REFUSED).open_product(goods.scarce)
    expect(kim.main).to_contain_text(f"Only {goods.scarce_stock} left")
    kim.add_to_cart(goods.scarce_title).open_checkout().fill_address()
    asked = kim.total_cents("checkout-total")

    sentences = {
        DECLINED: "The card was declined.",
        NO_FUNDS: "The card does not have enough funds.",
        NO_ANSWER: "The payment service did not answer.",
    }
    for number, sentence in sentences.items():
        kim.fill_card(number).pay()
        problem = kim.page.get_by_test_id("error-summary")
        expect(problem).to_contain_text(sentence)
        expect(problem).to_contain_text("Nothing was charged")
        expect(problem).to_be_focused()
        expect(kim.page.get_by_role("textbox", name="Card number")).to_have_value("")
    for label, text in goods.address.items():
        expect(kim.page.get_by_role("textbox", name=label, exact=True)).to_have_value(text)
    assert kim.total_cents("checkout-total") == asked
    assert orders_placed() == 0

    kim.open_product(goods.scarce).expect_count(1)
    expect(kim.main).to_contain_text(f"Only {goods.scarce_stock} left")
    kim.check_out()
    assert kim.total_cents("order-total") == asked
    assert orders_placed() == 1
    kim.open_product(goods.scarce)
    expect(kim.main).to_contain_text(f"Only {goods.scarce_stock - 1} left")


def test_a_form_with_mistakes_names_them_and_leads_to_each_field(shopper, orders_placed):
    kim = shopper(GREENHOME, expected=REFUSED).put_in_cart().open_checkout()
    kim.page.get_by_role("textbox", name="City").fill("Dublin")
    kim.pay()
    problems = kim.page.get_by_test_id("error-summary")
    expect(problems).to_be_focused()
    problems.get_by_role("link", name="Enter your e-mail address").click()
    mail = kim.page.get_by_role("textbox", name="E-mail")
    expect(mail).to_be_focused()
    expect(mail).to_have_attribute("aria-invalid", "true")
    expect(mail).to_have_accessible_description("Enter your e-mail address.")
    expect(kim.page.get_by_role("textbox", name="City")).to_have_value("Dublin")
    assert orders_placed() == 0
