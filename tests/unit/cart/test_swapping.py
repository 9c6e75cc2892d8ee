"""Another model in a line's place, and back."""

import pytest

from storefront.cart import actions
from storefront.cart.actions import NotPossible
from storefront.cart.rows import children_of, remembered
from tests.unit.cart.conftest import NOW
from tests.unit.cart.test_adding import add, add_bundle
from tests.unit.cart.test_changing import cover


def swap(basket, sku, to, **more):
    row = basket.row(sku)
    before = [remembered(one) for one in (row, *children_of(basket.cart, row))]
    actions.swap(basket.cart, row, *basket.shelf.by_sku[to], basket.shelf, basket.stock, NOW, **more)
    return before


def swap_back(basket, before):
    return actions.swap_back(basket.cart, before, basket.shelf, basket.stock, NOW)


def test_pieces_and_fitting_plans_stay(basket):
    add(basket, "WASHER-1", 2)
    cover(basket, quantity=2)
    swap(basket, "WASHER-1", "LARGE-WASHER-1")
    assert basket.holds() == {"LARGE-WASHER-1": 2, "LARGE-WASHER-1 > COVER-3": 2}


def test_plans_that_do_not_fit_go_and_swapping_back_brings_them_back(basket):
    add(basket, "WASHER-1", 2)
    cover(basket, quantity=2)
    before = swap(basket, "WASHER-1", "KETTLE-1")
    assert basket.holds() == {"KETTLE-1": 2}
    swap_back(basket, before)
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 2}


def test_swapping_back_keeps_the_pieces_of_now(basket):
    add(basket, "WASHER-1", 3)
    cover(basket, quantity=3)
    before = swap(basket, "WASHER-1", "KETTLE-1")
    basket.row("KETTLE-1").quantity = 2
    swap_back(basket, before)
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 2}


def test_swapping_back_restores_through_which_offer_it_came(basket):
    line = add(basket, "WASHER-1", offer="first", impression="1")
    line.set_key, line.set_size = "pair", 2
    before = swap(basket, "WASHER-1", "LARGE-WASHER-1", offer="second", impression="2")
    assert (line.offer, line.set_key, line.set_size, line.impression) == ("second", None, 1, "2")
    swap_back(basket, before)
    assert (line.offer, line.set_key, line.set_size, line.impression) == ("first", "pair", 2, "1")


def test_there_must_be_as_many_of_the_other_model(basket):
    add(basket, "WASHER-1", 3)
    basket.stock_of("LARGE-WASHER-1", 2)
    with pytest.raises(NotPossible, match="Only 2 of Large washer are left"):
        swap(basket, "WASHER-1", "LARGE-WASHER-1")
    assert basket.holds() == {"WASHER-1": 3}


def test_a_line_that_is_gone_cannot_be_swapped_back(basket):
    add(basket, "WASHER-1")
    before = swap(basket, "WASHER-1", "LARGE-WASHER-1")
    actions.remove(basket.cart, basket.row("LARGE-WASHER-1"), NOW)
    with pytest.raises(NotPossible, match="no longer in the cart"):
        swap_back(basket, before)


@pytest.mark.parametrize("sku", ["set", "WASHER-1", "COVER-3"])
def test_bundles_parts_and_plans_are_not_swapped(basket, sku):
    add_bundle(basket)
    add(basket, "LARGE-WASHER-1")
    cover(basket, under="LARGE-WASHER-1")
    with pytest.raises(NotPossible, match="Only a product of its own"):
        swap(basket, sku, "KETTLE-1")
