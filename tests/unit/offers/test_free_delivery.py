"""What closes the gap to free delivery."""

import pytest

from tests.factories import product, stock_of, variant
from tests.unit.offers.shelves import LAUNDRY, handles, laundry, line, offer, proposed, situation

FITTING = offer("cart.free_delivery", "free_delivery")
LISTED = offer("cart.free_delivery", "free_delivery", products=("kit", "detergent", "softener"))
WASHER = (line("W7"),)


def with_gap(gap, an_offer=FITTING, cart=WASHER, **more):
    return handles(proposed(an_offer, situation("cart", cart=cart, gap_cents=gap, **more)))


def test_the_cheapest_fitting_product_that_closes_the_gap_is_proposed():
    assert with_gap(1_200) == ["softener"]
    assert with_gap(1_300) == ["detergent"]


@pytest.mark.parametrize("gap", [None, 0])
def test_without_a_gap_there_is_nothing_to_close(gap):
    assert with_gap(gap) == []


def test_nothing_that_leaves_the_gap_open_or_overshoots_far():
    assert with_gap(5_000) == []
    assert with_gap(500) == []


def test_an_empty_cart_is_offered_nothing():
    assert with_gap(1_200, LISTED, cart=()) == []


def test_it_is_weighed_against_the_whole_cart():
    small = (line("SOF", 2),)
    assert with_gap(1_300, LISTED, cart=small) == []
    assert with_gap(1_300, LISTED, cart=(line("SOF", 4),)) == ["detergent"]


def test_what_goes_with_the_cart_comes_before_what_fits_closer():
    named = offer("cart.free_delivery", "free_delivery", products=("lamp", "softener"))
    shelf = laundry(lamp=product("lamp", variant("LAMP", 1_200)))
    cart = (line("W7", shelf=shelf),)
    assert with_gap(1_200, named, cart=cart, shelf=shelf) == ["softener"]
    assert with_gap(1_200, named, cart=(*cart, line("SOF", shelf=shelf)), shelf=shelf) == ["lamp"]


def test_what_is_in_the_cart_or_sold_out_does_not_count():
    assert with_gap(1_200, cart=(line("W7"), line("SOF"))) == ["detergent"]
    assert with_gap(1_200, stock=stock_of(LAUNDRY, SOF=0)) == ["detergent"]


def test_the_reason_says_what_it_is_for():
    (found,) = proposed(FITTING, situation("cart", cart=WASHER, gap_cents=1_200))
    assert found.candidate.reason == "With it this order reaches free delivery. It lasts 80 washes, for Washer 7."
