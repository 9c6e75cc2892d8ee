"""Doing what an offer proposed: once, whole or not at all."""

import pytest

from storefront.cart import actions
from storefront.cart.actions import NotPossible, OfferGone
from tests.unit.cart.conftest import NOW
from tests.unit.cart.test_adding import add


def accept(basket, shown, choice=None, **more):
    return actions.accept(basket.cart, shown, choice, basket.shelf, basket.stock, NOW, **more)


def test_an_addition_comes_with_its_offer(basket, shown):
    accept(basket, shown("add", ("SOAP-S", 2)))
    assert basket.holds() == {"SOAP-S": 2}
    assert (basket.row("SOAP-S").offer, basket.row("SOAP-S").impression) == ("an-offer", "impression-1")


@pytest.mark.parametrize("name", ["SOAP-S", "set"])
def test_a_second_yes_to_the_same_impression_adds_nothing(basket, shown, name):
    first = accept(basket, shown("add", (name, 1)))
    before = basket.holds()
    assert accept(basket, shown("add", (name, 1))) == first
    assert basket.holds() == before


def test_a_set_comes_whole(basket, shown):
    accept(basket, shown("set", ("WASHER-1", 1), ("SOAP-S", 1), ("NET-1", 1)))
    assert basket.holds() == {"WASHER-1": 1, "SOAP-S": 1, "NET-1": 1}
    assert {(line.set_key, line.set_size) for line in basket.cart.lines} == {(basket.row("NET-1").set_key, 3)}


def test_a_set_with_one_thing_sold_out_adds_nothing_at_all(basket, shown):
    basket.stock_of("NET-1", 0)
    with pytest.raises(NotPossible, match="Net is sold out"):
        accept(basket, shown("set", ("WASHER-1", 1), ("SOAP-S", 1), ("NET-1", 1)))
    assert basket.cart.lines == []


def test_parts_that_were_unticked_stay_out(basket, shown):
    accept(basket, shown("set", ("WASHER-1", 1), ("SOAP-S", 1), ("NET-1", 1)), only=["WASHER-1", "NET-1"])
    assert basket.holds() == {"WASHER-1": 1, "NET-1": 1}


def test_a_set_of_which_nothing_is_wanted_is_refused(basket, shown):
    with pytest.raises(NotPossible, match="Nothing of the set was chosen"):
        accept(basket, shown("set", ("WASHER-1", 1), ("SOAP-S", 1)), only=["KETTLE-1"])


def test_something_no_longer_sold_is_gone(basket, shown):
    with pytest.raises(OfferGone, match="no longer sold"):
        accept(basket, shown("add", ("NOTHING", 1)))


def plan_shown(basket, shown, **more):
    return shown("child", ("COVER-3", 1), choices=("COVER-3", "COVER-5"), anchor="washer", technique="warranty", **more)


def test_a_plan_covers_every_piece_of_its_line(basket, shown):
    line = add(basket, "WASHER-1", 2)
    accept(basket, plan_shown(basket, shown, parent=line.key), "COVER-3")
    assert basket.holds() == {"WASHER-1": 2, "WASHER-1 > COVER-3": 2}


def test_another_term_may_be_chosen(basket, shown):
    line = add(basket, "WASHER-1")
    accept(basket, plan_shown(basket, shown, parent=line.key), "COVER-5")
    assert basket.holds() == {"WASHER-1": 1, "WASHER-1 > COVER-5": 1}


def test_only_a_term_that_was_offered_may_be_chosen(basket, shown):
    line = add(basket, "WASHER-1")
    for choice in ("LARGE-WASHER-1", None):
        with pytest.raises(NotPossible, match="Choose one of the answers first"):
            accept(basket, plan_shown(basket, shown, parent=line.key), choice)
    assert basket.holds() == {"WASHER-1": 1}


def test_a_plan_for_a_line_that_left_is_gone(basket, shown):
    line = add(basket, "WASHER-1")
    actions.remove(basket.cart, line, NOW)
    with pytest.raises(OfferGone, match="no longer in the cart"):
        accept(basket, plan_shown(basket, shown, parent=line.key), "COVER-3")


def test_a_plan_for_a_line_that_became_another_model_is_gone(basket, shown):
    line = add(basket, "WASHER-1")
    actions.swap(basket.cart, line, *basket.shelf.by_sku["LARGE-WASHER-1"], basket.shelf, basket.stock, NOW)
    with pytest.raises(OfferGone):
        accept(basket, plan_shown(basket, shown, parent=line.key), "COVER-3")


def test_a_plan_taken_on_the_products_page_brings_the_product(basket, shown):
    accept(basket, plan_shown(basket, shown), "COVER-3", covered="WASHER-1")
    assert basket.holds() == {"WASHER-1": 1, "WASHER-1 > COVER-3": 1}


def test_a_plan_taken_on_the_products_page_joins_the_product_in_the_cart(basket, shown):
    add(basket, "WASHER-1")
    accept(basket, plan_shown(basket, shown), "COVER-3")
    assert basket.holds() == {"WASHER-1": 1, "WASHER-1 > COVER-3": 1}


def test_a_plan_whose_product_is_sold_out_adds_nothing(basket, shown):
    basket.stock_of("WASHER-1", 0)
    with pytest.raises(NotPossible, match="Washer is sold out"):
        accept(basket, plan_shown(basket, shown), "COVER-3")
    assert basket.cart.lines == []


def swap_shown(shown, **more):
    return shown("swap", ("LARGE-WASHER-1", 1), anchor="washer", technique="upsell", **more)


def test_a_swap_takes_the_place_of_its_line(basket, shown):
    line = add(basket, "WASHER-1", 2)
    assert accept(basket, swap_shown(shown, replaces=line.key)) == [line]
    assert basket.holds() == {"LARGE-WASHER-1": 2}


def test_a_second_yes_to_the_same_swap_changes_nothing(basket, shown):
    line = add(basket, "WASHER-1")
    accept(basket, swap_shown(shown, replaces=line.key))
    accept(basket, swap_shown(shown, replaces=line.key))
    assert basket.holds() == {"LARGE-WASHER-1": 1}


def test_a_swap_of_a_line_that_left_is_gone(basket, shown):
    line = add(basket, "WASHER-1")
    actions.remove(basket.cart, line, NOW)
    with pytest.raises(OfferGone):
        accept(basket, swap_shown(shown, replaces=line.key))


def test_the_better_model_comes_alone_while_the_other_is_not_in_the_cart(basket, shown):
    accept(basket, swap_shown(shown))
    assert basket.holds() == {"LARGE-WASHER-1": 1}


def test_the_better_model_replaces_what_was_added_since_the_page_was_shown(basket, shown):
    add(basket, "WASHER-1")
    accept(basket, swap_shown(shown))
    assert basket.holds() == {"LARGE-WASHER-1": 1}
