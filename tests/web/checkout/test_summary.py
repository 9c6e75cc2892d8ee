"""The totals follow state, method and cart without a POST."""

import pytest

from tests.web.checkout.shopper import hidden


@pytest.fixture
def phone(american):
    american.add("LU-A5-128-GRA")
    return american


def again(shopper, **asked):
    return shopper.client.get(f"/{shopper.shop}/checkout/summary", query_string=asked, headers={"HX-Request": "true"})


def test_a_state_adds_its_tax(phone):
    answer = again(phone, state="CA", delivery="standard")
    assert "$25.30" in answer.text
    assert "Order and pay $374.30" in answer.text
    assert hidden(answer)["amount"] == "37430"


def test_a_state_without_sales_tax_adds_nothing(phone):
    assert "Order and pay $349.00<" in again(phone, state="OR", delivery="standard").text


def test_another_method_changes_the_total(phone):
    assert "Order and pay $400.28" not in again(phone, state="CA", delivery="standard").text
    answer = again(phone, state="CA", delivery="next-day")
    assert "Order and pay $399.29" in answer.text
    assert 'data-hx-swap-oob="outerHTML"' in answer.text


def test_a_method_that_does_not_go_there_cannot_be_chosen(phone):
    answer = again(phone, state="HI", delivery="next-day").text
    assert "Does not go to this address" in answer
    assert 'value="next-day" data-testid="delivery-next-day" disabled' in answer


def test_the_new_total_is_read_out(phone):
    assert "The total is now $374.30." in again(phone, state="CA").text


def test_offers_come_again_only_when_the_cart_changed(phone):
    assert 'id="checkout-offers"' not in again(phone, state="CA").text
    changed = phone.client.get(
        "/techgadgets/checkout/summary", headers={"HX-Request": "true", "HX-Trigger": "checkout-summary"}
    )
    assert 'id="checkout-offers"' in changed.text


def test_an_emptied_cart_takes_the_button_away(american):
    answer = again(american)
    assert "Your cart is empty" in answer.text
    assert 'data-testid="pay"' not in answer.text


@pytest.mark.parametrize(
    "asked", [{"state": "XX"}, {"delivery": "balloon"}, {"country": "<script>"}, {"state": "\x00"}]
)
def test_what_does_not_exist_is_refused(phone, asked):
    assert again(phone, **asked).status_code == 400


def test_asking_changes_nothing(phone, rows):
    before = rows("SELECT version, changed_at FROM cart")
    again(phone, state="CA", delivery="next-day")
    assert rows("SELECT version, changed_at FROM cart") == before


def test_a_code_for_free_delivery_is_one_for_the_standard_method(american):
    """The saving a code promises is the one it gives; the quicker methods keep their price."""
    american.add("LU-A5-128-GRA")
    american.client.post(f"{american.root}/cart/codes", data={"csrf_token": american.csrf(), "code": "FREESHIP"})
    standard = again(american, state="OR", delivery="standard").text
    quicker = again(american, state="OR", delivery="next-day").text
    assert "Order and pay $349.00<" in standard
    assert "Order and pay $373.99<" in quicker
    assert "It counts for standard delivery only." in quicker
