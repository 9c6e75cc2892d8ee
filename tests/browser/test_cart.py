"""What a shopper does in the cart: pieces, undo, a code, free delivery, and the small thing at the checkout."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_pieces_change_and_what_was_removed_comes_back(shopper, goods):
    lena = shopper(goods).put_in_cart().open_cart()
    lena.cover_the_line()
    single = goods.main_cents + goods.plan_cents

    lena.press(re.compile("^Quantity of .*: one more$"))
    lena.expect_count(2)
    assert lena.total_cents() == lena.lines_cents()
    assert lena.line_cents(goods.main) == 2 * goods.main_cents
    number = lena.page.get_by_test_id(f"quantity-{goods.main}")
    number.fill("1")
    number.press("Enter")
    lena.settled().expect_count(1)
    assert lena.total_cents() == single

    lena.tap(f"remove-{goods.main}").expect_count(0)
    expect(lena.main).to_contain_text("Your cart is empty")
    lena.press("Undo").expect_count(1)
    assert lena.total_cents() == lena.lines_cents() == single, "the plan comes back with what it covers"


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_code_takes_ten_percent_off_until_it_is_removed(shopper, goods):
    lena = shopper(goods, expected=("422 (",)).put_in_cart().open_cart()
    code = lena.page.get_by_role("textbox", name="Discount code")
    code.fill("NOSUCH")
    lena.press("Apply")
    expect(code).to_have_accessible_description(re.compile("There is no code NOSUCH"))
    code.fill("welcome10")
    lena.press("Apply")
    assert lena.total_cents() == goods.main_cents * 9 // 10
    asked = lena.open_checkout().total_cents("checkout-total")
    assert asked == goods.main_cents * 9 // 10
    lena.open_cart().press("Remove code WELCOME10")
    assert lena.total_cents() == goods.main_cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_way_to_free_delivery_is_shown_until_it_is_reached(shopper, goods):
    mona = shopper(goods).put_in_cart(goods.small, goods.small_title).open_cart()
    bar = mona.page.get_by_test_id("cart-summary").get_by_role("progressbar")
    gap = 100_00 - goods.small_cents
    assert mona.row_cents("Standard delivery") == goods.delivery_cents
    assert mona.total_cents() == goods.small_cents + goods.delivery_cents
    expect(bar).to_have_accessible_name(re.compile(f"{gap // 100}.{gap % 100:02} more and delivery is free"))
    expect(mona.open_drawer().get_by_role("progressbar")).to_have_count(1)
    mona.page.keyboard.press("Escape")

    number = mona.page.get_by_test_id(f"quantity-{goods.small}")
    number.fill(str(goods.small_more))
    number.press("Enter")
    mona.settled()
    assert mona.row_cents("Standard delivery") == 0
    assert mona.total_cents() == goods.small_more * goods.small_cents
    expect(mona.page.get_by_test_id("cart-summary")).to_contain_text("Your delivery is free.")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_small_thing_at_the_checkout_is_not_in_the_order_until_its_button_is_pressed(shopper, goods):
    nils = shopper(goods).put_in_cart().open_checkout()
    typed = nils.page.get_by_role("textbox", name="City")
    typed.fill("Half a")
    bump = nils.offer("checkout-bump")
    expect(bump.get_by_role("checkbox")).to_have_count(0)
    assert nils.total_cents("checkout-total") == goods.main_cents
    button = bump.get_by_role("button", name=re.compile("^Add "))
    price = cents(button.inner_text())
    button.click()
    nils.settled()
    expect(nils.offer("checkout-bump")).to_have_count(0)
    assert nils.total_cents("checkout-total") == goods.main_cents + price
    assert cents(nils.pay_button.inner_text()) == goods.main_cents + price
    expect(typed).to_have_value("Half a")
    nils.fill_address().fill_card().pay().expect_thanks()
    assert nils.ordered_cents() == goods.main_cents + price
