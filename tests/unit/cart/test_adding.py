"""Putting things into the basket."""

import pytest

from storefront.cart import actions
from storefront.cart.actions import MOST_LINES, NotPossible
from tests.factories import product, shelf_of, stock_of
from tests.unit.cart.conftest import NOW


def add(basket, sku, quantity=1, **more):
    return actions.add(basket.cart, *basket.shelf.by_sku[sku], quantity, basket.stock, NOW, **more)


def add_bundle(basket, quantity=1, **more):
    return actions.add_bundle(basket.cart, basket.product("set"), quantity, basket.shelf, basket.stock, NOW, **more)


def test_the_same_variant_joins_its_line(basket):
    add(basket, "SOAP-S", 2)
    add(basket, "SOAP-S", 3)
    add(basket, "SOAP-L")
    assert basket.holds() == {"SOAP-S": 5, "SOAP-L": 1}
    assert len(basket.cart.lines) == 2


def test_pieces_taken_through_an_offer_keep_a_line_of_their_own(basket):
    add(basket, "SOAP-S")
    add(basket, "SOAP-S", offer="an-offer", impression="1")
    assert [line.offer for line in basket.cart.lines] == [None, "an-offer"]


def test_a_bundle_brings_its_parts_as_child_lines(basket):
    add_bundle(basket, 2)
    assert basket.holds() == {"set": 2, "set > WASHER-1": 2, "set > SOAP-L": 4}


def test_a_second_bundle_joins_the_first(basket):
    add_bundle(basket)
    add_bundle(basket)
    assert basket.holds() == {"set": 2, "set > WASHER-1": 2, "set > SOAP-L": 4}


def test_each_change_is_counted(basket):
    before = basket.cart.version
    add(basket, "SOAP-S")
    assert basket.cart.version > before
    assert basket.cart.changed_at == NOW


@pytest.mark.parametrize("quantity", [0, -1, 100, 10**12])
def test_a_quantity_nobody_can_have_is_refused(basket, quantity):
    with pytest.raises(NotPossible, match="from 1 to 99"):
        add(basket, "SOAP-S", quantity)
    assert basket.holds() == {}


def test_a_plan_does_not_come_by_itself(basket):
    with pytest.raises(NotPossible, match="added to the product it covers"):
        add(basket, "COVER-3")


def test_what_is_sold_out_is_refused(basket):
    basket.stock_of("SOAP-S", 0)
    with pytest.raises(NotPossible, match="Soap is sold out"):
        add(basket, "SOAP-S")


def test_more_than_there_is_is_refused_and_says_what_there_is(basket):
    basket.stock_of("SOAP-S", 3)
    add(basket, "SOAP-S", 2)
    with pytest.raises(NotPossible, match=r"Only 3 of Soap are left, 2 of them in your cart\."):
        add(basket, "SOAP-S", 2)
    assert basket.holds() == {"SOAP-S": 2}


def test_parts_of_a_bundle_count_against_the_same_stock(basket):
    basket.stock_of("WASHER-1", 1)
    add(basket, "WASHER-1")
    with pytest.raises(NotPossible, match="Only 1 of Washer is left"):
        add_bundle(basket)
    assert basket.holds() == {"WASHER-1": 1}


def test_a_bundle_with_one_part_missing_is_not_begun(basket):
    basket.stock_of("SOAP-L", 1)
    with pytest.raises(NotPossible):
        add_bundle(basket)
    assert basket.cart.lines == []


def test_a_full_cart_takes_no_further_line(basket):
    things = [product(f"thing-{number}") for number in range(MOST_LINES + 1)]
    shelf = shelf_of(*things)
    stock = stock_of(shelf)
    for thing in things[:MOST_LINES]:
        actions.add(basket.cart, thing, thing.first, 1, stock, NOW)
    with pytest.raises(NotPossible, match="The cart is full"):
        actions.add(basket.cart, things[-1], things[-1].first, 1, stock, NOW)
    assert len(basket.cart.lines) == MOST_LINES


def test_a_line_holds_at_most_99(basket):
    basket.stock_of("SOAP-S", 500)
    add(basket, "SOAP-S", 98)
    with pytest.raises(NotPossible, match="At most 99"):
        add(basket, "SOAP-S", 2)
    assert basket.holds() == {"SOAP-S": 98}
