"""Quantities, plans and removals."""

import pytest

from storefront.cart import actions
from storefront.cart.actions import NotPossible
from tests.unit.cart.conftest import NOW
from tests.unit.cart.test_adding import add, add_bundle


def change(basket, sku, quantity):
    actions.change(basket.cart, basket.row(sku), quantity, basket.shelf, basket.stock, NOW)


def cover(basket, sku="COVER-3", quantity=1, under="WASHER-1"):
    plan, term = basket.shelf.by_sku[sku]
    return actions.add_child(basket.cart, basket.row(under), plan, term, quantity, basket.shelf, NOW)


def remove(basket, sku):
    actions.remove(basket.cart, basket.row(sku), NOW)


def restore(basket):
    return actions.restore(basket.cart, basket.shelf, basket.stock, NOW)


def test_more_pieces_bring_no_more_plans(basket):
    add(basket, "WASHER-1")
    cover(basket)
    change(basket, "WASHER-1", 3)
    assert basket.holds() == {"WASHER-1": 3, "WASHER-1 > COVER-3": 1}


def test_fewer_pieces_take_plans_with_them(basket):
    add(basket, "WASHER-1", 3)
    cover(basket, quantity=3)
    change(basket, "WASHER-1", 2)
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 2}


def test_plans_never_outnumber_what_they_cover(basket):
    add(basket, "WASHER-1", 2)
    with pytest.raises(NotPossible, match="at most one plan per piece: 2 here"):
        cover(basket, quantity=3)
    cover(basket, quantity=2)
    with pytest.raises(NotPossible, match="at most one plan per piece: 2 here"):
        change(basket, "COVER-3", 3)
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 2}


def test_another_term_replaces_the_plan_that_is_there(basket):
    add(basket, "WASHER-1")
    cover(basket, "COVER-3")
    cover(basket, "COVER-5")
    assert basket.holds() == {"WASHER-1": 1, "WASHER-1 > COVER-5": 1}


def test_a_plan_covers_only_what_it_is_for(basket):
    add(basket, "KETTLE-1")
    with pytest.raises(NotPossible, match="is not for that product"):
        cover(basket, under="KETTLE-1")


def test_parts_follow_their_bundle(basket):
    add_bundle(basket)
    change(basket, "set", 3)
    assert basket.holds() == {"set": 3, "set > WASHER-1": 3, "set > SOAP-L": 6}
    change(basket, "set", 1)
    assert basket.holds() == {"set": 1, "set > WASHER-1": 1, "set > SOAP-L": 2}


def test_a_bundle_grows_only_as_far_as_its_parts_are_on_hand(basket):
    basket.stock_of("SOAP-L", 5)
    add_bundle(basket, 2)
    with pytest.raises(NotPossible, match="Only 5 of Soap"):
        change(basket, "set", 3)
    assert basket.holds() == {"set": 2, "set > WASHER-1": 2, "set > SOAP-L": 4}


def test_a_part_cannot_leave_its_bundle(basket):
    add_bundle(basket)
    with pytest.raises(NotPossible, match="change the set instead"):
        change(basket, "WASHER-1", 2)
    with pytest.raises(NotPossible, match="change the set instead"):
        remove(basket, "WASHER-1")
    assert basket.holds() == {"set": 1, "set > WASHER-1": 1, "set > SOAP-L": 2}


def test_fewer_pieces_are_possible_when_stock_ran_out(basket):
    add(basket, "SOAP-S", 5)
    basket.stock_of("SOAP-S", 1)
    change(basket, "SOAP-S", 3)
    assert basket.holds() == {"SOAP-S": 3}


def test_none_removes_the_line(basket):
    add(basket, "SOAP-S", 5)
    change(basket, "SOAP-S", 0)
    assert basket.holds() == {}


@pytest.mark.parametrize("quantity", [-1, 100])
def test_a_quantity_nobody_can_have_changes_nothing(basket, quantity):
    add(basket, "SOAP-S", 5)
    with pytest.raises(NotPossible, match="from 1 to 99"):
        change(basket, "SOAP-S", quantity)
    assert basket.holds() == {"SOAP-S": 5}


def test_removing_the_washer_removes_its_plan(basket):
    add(basket, "WASHER-1")
    cover(basket)
    add(basket, "SOAP-S")
    remove(basket, "WASHER-1")
    assert basket.holds() == {"SOAP-S": 1}


def test_undo_brings_back_the_washer_with_its_plan_in_its_place(basket):
    add(basket, "WASHER-1", 2)
    cover(basket, quantity=2)
    add(basket, "SOAP-S")
    before, order = basket.holds(), [line.key for line in basket.lines()]
    remove(basket, "WASHER-1")
    restore(basket)
    basket.cart.lines.sort(key=lambda line: line.position)
    assert basket.holds() == before
    assert [line.key for line in basket.lines()] == order


def test_undo_works_once(basket):
    add(basket, "SOAP-S")
    remove(basket, "SOAP-S")
    restore(basket)
    with pytest.raises(NotPossible, match="nothing to bring back"):
        restore(basket)
    assert basket.holds() == {"SOAP-S": 1}


def test_what_sold_out_meanwhile_does_not_come_back(basket):
    add(basket, "SOAP-S", 2)
    remove(basket, "SOAP-S")
    basket.stock_of("SOAP-S", 1)
    with pytest.raises(NotPossible, match="Only 1 of Soap is left"):
        restore(basket)
    assert basket.holds() == {}


def test_what_is_no_longer_sold_does_not_come_back(basket):
    add(basket, "NET-1")
    remove(basket, "NET-1")
    with pytest.raises(NotPossible, match="no longer sold"):
        actions.restore(basket.cart, basket.without("net"), basket.stock, NOW)


def test_a_plan_comes_back_only_to_what_it_covers(basket):
    add(basket, "WASHER-1")
    cover(basket)
    remove(basket, "COVER-3")
    kettle, only = basket.shelf.by_sku["KETTLE-1"]
    actions.swap(basket.cart, basket.row("WASHER-1"), kettle, only, basket.shelf, basket.stock, NOW)
    with pytest.raises(NotPossible, match="belonged to is no longer in the cart"):
        restore(basket)


def test_a_plan_that_comes_back_does_not_outnumber_what_is_left(basket):
    add(basket, "WASHER-1", 3)
    cover(basket, quantity=3)
    remove(basket, "COVER-3")
    basket.row("WASHER-1").quantity = 2
    restore(basket)
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 2}


def test_a_plan_does_not_come_back_beside_another(basket):
    add(basket, "WASHER-1")
    cover(basket, "COVER-3")
    remove(basket, "COVER-3")
    cover(basket, "COVER-5")
    with pytest.raises(NotPossible, match="Another plan"):
        restore(basket)
    assert basket.holds() == {"WASHER-1": 1, "WASHER-1 > COVER-5": 1}


def test_a_line_whose_product_is_gone_is_left_out_and_its_plan_too(basket):
    add(basket, "WASHER-1")
    cover(basket)
    add(basket, "NET-1")
    shelf = basket.without("set")  # a bundle of what is gone would be gone as well
    shelf = type(shelf)(
        products={h: p for h, p in shelf.products.items() if h != "washer"},
        by_variant={i: pair for i, pair in shelf.by_variant.items() if pair[0].handle != "washer"},
        by_id={i: p for i, p in shelf.by_id.items() if p.handle != "washer"},
    )
    from storefront.cart.current import lines_from

    assert [line.product.handle for line in lines_from(basket.cart.lines, shelf)] == ["net"]
