"""Buying a product together with its plan."""

import pytest

from storefront.cart import actions
from storefront.cart.actions import NotPossible
from tests.unit.cart.conftest import NOW
from tests.unit.cart.test_adding import add
from tests.unit.cart.test_changing import cover


def add_covered(basket, sku="WASHER-1", plan="COVER-3", quantity=1):
    by_sku = basket.shelf.by_sku
    extras = [actions.Extra(*by_sku[plan])]
    return actions.add_with(basket.cart, *by_sku[sku], quantity, extras, basket.shelf, basket.stock, NOW)


def test_each_piece_is_covered(basket):
    add_covered(basket, quantity=2)
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 2}


def test_pieces_covered_alike_join_one_line(basket):
    add_covered(basket)
    add_covered(basket, quantity=2)
    assert len(basket.cart.lines) == 2
    assert basket.holds() == {"WASHER-1": 3, "WASHER-1 > COVER-3": 3}


def test_no_other_plan_is_lost(basket):
    add(basket, "WASHER-1")
    cover(basket, "COVER-3")
    add_covered(basket, plan="COVER-5")
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 1, "WASHER-1 > COVER-5": 1}


def test_pieces_without_a_plan_stay_without(basket):
    add(basket, "WASHER-1")
    add_covered(basket)
    assert [line.quantity for line in basket.lines()] == [1, 1, 1]


@pytest.mark.parametrize(("sku", "plan"), [("KETTLE-1", "COVER-3"), ("WASHER-1", "SOAP-S")])
def test_only_a_plan_for_that_product_comes_along(basket, sku, plan):
    with pytest.raises(NotPossible, match="is not for that product"):
        add_covered(basket, sku, plan)
    assert basket.cart.lines == []


def test_more_than_there_is_is_refused_whole(basket):
    basket.stock_of("WASHER-1", 2)
    add_covered(basket)
    with pytest.raises(NotPossible, match="Only 2 of Washer"):
        add_covered(basket, quantity=2)
    assert basket.holds() == {"WASHER-1": 1, "WASHER-1 > COVER-3": 1}
