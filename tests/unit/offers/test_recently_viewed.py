"""The way back to what was looked at before."""

import pytest

from tests.factories import stock_of
from tests.unit.offers.shelves import LAUNDRY, handles, line, offer, proposed, situation

HOME = offer("home.recently_viewed", "recently_viewed")
PRODUCT = offer("product.recently_viewed", "recently_viewed")
VIEWED = ("washer-9", "dryer", "softener", "kit", "washer-7")


def test_the_newest_four_come_back_as_links():
    found = proposed(HOME, situation("home", "washer-11", viewed=VIEWED))
    assert handles(found) == ["washer-9", "dryer", "softener", "kit"]
    assert {proposal.candidate.action for proposal in found} == {"view"}


def test_the_product_of_the_page_is_no_way_back():
    assert handles(proposed(PRODUCT, situation("product", "dryer", viewed=VIEWED[:2]))) == ["washer-9"]


def test_what_is_in_the_cart_is_left_out():
    assert handles(proposed(PRODUCT, situation("product", "kit", viewed=VIEWED[:2], cart=(line("W9"),)))) == ["dryer"]


@pytest.mark.parametrize("viewed", [(), ("gone",), ("cover",), ("starter",)])
def test_there_is_nothing_without_a_product_that_is_sold(viewed):
    assert proposed(HOME, situation("home", viewed=viewed)) == ()


def test_something_sold_out_is_left_out():
    page = situation("home", viewed=VIEWED[:2], stock=stock_of(LAUNDRY, W9=0))
    assert handles(proposed(HOME, page)) == ["dryer"]


def test_a_small_budget_leaves_out_what_is_dearer():
    assert handles(proposed(HOME, situation("home", viewed=VIEWED, budget_cents=5_000))) == ["softener", "kit"]


def test_without_personalisation_there_is_none():
    assert proposed(HOME, situation("home", viewed=VIEWED, personal=False)) == ()


def test_it_says_where_the_list_is_kept():
    found = proposed(HOME, situation("home", viewed=("dryer",)))
    assert found[0].candidate.reason == "You looked at Dryer before. The list is in your own cookie."


def test_who_comes_back_to_a_cart_is_told_what_is_still_in_it():
    cart = (line("W9"), line("C3", parent="W9"), line("SOF"))
    page = situation("home", viewed=("dryer",), cart=cart, cart_waits=True)
    assert proposed(HOME, page)[0].candidate.steps == (("Still in your cart", "Washer 9 and 1 more"),)
    one = situation("home", viewed=("dryer",), cart=cart[:1], cart_waits=True)
    assert proposed(HOME, one)[0].candidate.steps == (("Still in your cart", "Washer 9"),)


def test_a_cart_of_this_visit_needs_no_reminder():
    page = situation("home", viewed=("dryer",), cart=(line("W9"),))
    assert proposed(HOME, page)[0].candidate.steps == ()


def test_an_emptied_cart_holds_nothing_to_remind_of():
    assert proposed(HOME, situation("home", viewed=("dryer",), cart_waits=True))[0].candidate.steps == ()
