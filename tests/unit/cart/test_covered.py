"""Buying a product together with its plan."""

from dataclasses import replace

import pytest

from storefront.cart import actions
from storefront.cart.actions import NotPossible
from storefront.catalog.shelf import Relation
from tests.factories import product, shelf_of, variant
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


def with_service(basket):
    service = product("fitting", variant("FIT", 4_900), role="service")
    washer = basket.product("washer")
    both = (*washer.relations, Relation("service", "fitting"))
    others = [one for one in basket.shelf.products.values() if one.handle != "washer"]
    basket.shelf = shelf_of(replace(washer, relations=both), service, *others)
    return [actions.Extra(*basket.shelf.by_sku[sku]) for sku in ("COVER-3", "FIT")]


def test_a_plan_and_a_service_hang_under_one_line(basket):
    extras = with_service(basket)
    washer = basket.shelf.by_sku["WASHER-1"]
    for pieces in (1, 2):
        actions.add_with(basket.cart, *washer, pieces, extras, basket.shelf, basket.stock, NOW)
    assert basket.holds() == {"WASHER-1": 3, "WASHER-1 > COVER-3": 3, "WASHER-1 > FIT": 3}
    actions.add_with(basket.cart, *washer, 1, extras[:1], basket.shelf, basket.stock, NOW)
    assert len(basket.cart.lines) == 5


def again(basket, sku="SOAP-S", quantity=2):
    line = add(basket, sku, quantity)
    line.every, line.offer, line.impression = "4w", "an-offer", "impression-1"
    return line


def test_what_was_to_come_again_is_bought_once(basket):
    line = again(basket)
    assert actions.once(basket.cart, line, NOW) is line
    assert (line.every, line.offer, line.impression, line.quantity) == (None, None, None, 2)


def test_bought_once_it_joins_what_is_bought_once(basket):
    line = again(basket)
    plain = add(basket, "SOAP-S")
    assert actions.once(basket.cart, line, NOW) is plain
    assert basket.holds() == {"SOAP-S": 3}


def test_what_does_not_come_again_stays_as_it_is(basket):
    with pytest.raises(NotPossible, match="bought once already"):
        actions.once(basket.cart, add(basket, "SOAP-S"), NOW)


def test_what_is_bought_once_never_joins_what_comes_again(basket):
    again(basket).offer = None
    add(basket, "SOAP-S")
    assert sorted(line.quantity for line in basket.lines()) == [1, 2]
