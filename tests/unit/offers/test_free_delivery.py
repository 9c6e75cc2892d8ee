"""What closes the gap to free delivery."""

import pytest

from storefront.core.settings import Taste
from tests.factories import product, stock_of, variant
from tests.unit.offers.shelves import LAUNDRY, handles, laundry, line, offer, proposed, situation

FITTING = offer("cart.free_delivery", "free_delivery")
LISTED = offer("cart.free_delivery", "free_delivery", products=("kit", "detergent", "softener"))
WASHER = (line("W7"),)


def with_gap(gap, an_offer=FITTING, cart=WASHER, **more):
    return handles(proposed(an_offer, situation("cart", cart=cart, gap_cents=gap, **more)))


def test_fitting_products_that_close_the_gap_are_proposed_the_one_that_overshoots_least_first():
    assert with_gap(1_200) == ["softener", "detergent"]
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
    assert with_gap(1_300, LISTED, cart=(line("SOF"),)) == []
    assert with_gap(1_300, LISTED, cart=(line("SOF", 2),)) == ["detergent"]


def test_how_much_of_the_cart_it_may_cost_is_a_setting():
    careful = Taste(gap_ratio_percent=30)
    assert with_gap(1_300, LISTED, cart=(line("SOF", 2),), taste=careful) == []


def test_what_goes_with_the_cart_comes_before_what_fits_closer():
    named = offer("cart.free_delivery", "free_delivery", products=("lamp", "softener"))
    shelf = laundry(lamp=product("lamp", variant("LAMP", 1_200)))
    cart = (line("W7", shelf=shelf),)
    assert with_gap(1_200, named, cart=cart, shelf=shelf) == ["softener", "lamp"]
    assert with_gap(1_200, named, cart=(*cart, line("SOF", shelf=shelf)), shelf=shelf) == ["lamp"]


def test_what_is_in_the_cart_or_sold_out_does_not_count():
    assert with_gap(1_200, cart=(line("W7"), line("SOF"))) == ["detergent"]
    assert with_gap(1_200, stock=stock_of(LAUNDRY, SOF=0)) == ["detergent"]


def test_the_reason_says_what_it_is_for():
    found = proposed(FITTING, situation("cart", cart=WASHER, gap_cents=1_200))[0]
    assert found.candidate.reason == (
        "€12.00 is missing for free delivery; with it this order gets there. It lasts 80 washes, for Washer 7."
    )
    assert found.items[0].reason == "€12.00 is missing for free delivery; this is enough"


def test_the_amount_is_in_the_currency_of_the_shop():
    found = proposed(FITTING, situation("cart", cart=WASHER, gap_cents=1_200, currency="USD"))
    assert found[0].candidate.reason.startswith("$12.00 is missing")
