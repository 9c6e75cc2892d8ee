"""Picks for one shopper."""

from datetime import timedelta

import pytest

from storefront.catalog.shelf import Collection
from storefront.offers.techniques.for_you import because
from storefront.recommendations.values import Interest
from tests.factories import shelf_of
from tests.unit.offers.shelves import LAUNDRY, NOW, companion, handles, line, offer, proposed, situation

HOME = offer("home.for_you", "for_you")
CART = offer("cart.for_you", "for_you")
BOUGHT, VIEWED = Interest("washer-9", "purchase", NOW), Interest("dryer", "view", NOW)
TOGETHER = {"washer-9": (companion("softener", 30), companion("kit", 10)), "dryer": (companion("kit", 30),)}
POPULAR = {"laundry": ("washer-9", "kit", "dryer"), "care": ("softener", "detergent")}
SHELF = shelf_of(
    *LAUNDRY.products.values(), collections=(Collection("laundry", "Laundry"), Collection("care", "Laundry care"))
)


def at_home(*interests, **more):
    viewed = tuple(interest.product for interest in interests if interest.kind == "view")
    return situation("home", "washer-7", interests=interests, viewed=viewed, popular=POPULAR, shelf=SHELF, **more)


def test_what_past_orders_held_beside_what_the_shopper_bought_and_looked_at():
    found = proposed(HOME, at_home(BOUGHT, VIEWED, companions=TOGETHER))
    assert handles(found) == ["softener", "kit"]
    assert found[0].candidate.heading == ""


def test_each_pick_says_because_of_what():
    softener, kit = proposed(HOME, at_home(BOUGHT, VIEWED, companions=TOGETHER))
    assert softener.items[0].reason == "Because you bought Washer 9"
    assert kit.candidate.reason == (
        "Because you bought Washer 9 and looked at Dryer. Past orders with Washer 9 or Dryer also held Kit."
    )


def test_things_done_alike_are_told_together():
    there = situation("home")
    two = (Interest("washer-9", "view", NOW), Interest("dryer", "view", NOW))
    assert because(two, there) == "Because you looked at Washer 9 and Dryer"
    cart = (Interest("dryer", "cart", NOW), Interest("washer-9", "wish", NOW))
    assert because(cart, there) == "Because you put Dryer in the cart and wished for Washer 9"


def test_a_look_long_ago_counts_less_than_one_today():
    old = Interest("washer-9", "view", NOW - timedelta(days=300))
    found = proposed(HOME, at_home(old, VIEWED, companions=TOGETHER))
    assert handles(found) == ["kit", "softener"]


def test_a_new_shopper_sees_what_is_popular_and_is_told_so():
    found = proposed(HOME, at_home())
    assert handles(found) == ["washer-9", "kit"]
    assert {proposal.candidate.heading for proposal in found} == {"Popular in Laundry"}
    assert "Nothing about you was used" in found[0].candidate.reason


def test_where_orders_say_nothing_it_is_popular_where_the_shopper_looked_last():
    found = proposed(HOME, at_home(Interest("detergent", "view", NOW)))
    assert handles(found) == ["softener", "detergent"]
    assert found[0].candidate.heading == "Popular in Laundry care"


def test_on_the_page_of_a_product_it_is_popular_in_its_collection():
    page = situation("product", "washer-11", viewed=("detergent",), popular=POPULAR, shelf=SHELF)
    assert handles(proposed(offer("product.also_bought", "for_you"), page)) == ["kit"]


@pytest.mark.parametrize("interests", [(BOUGHT, VIEWED), ()])
def test_without_personalisation_there_is_neither(interests):
    assert proposed(HOME, at_home(*interests, companions=TOGETHER, personal=False)) == ()


def test_what_was_bought_or_lies_in_the_cart_is_not_picked():
    kit = Interest("kit", "purchase", NOW)
    assert handles(proposed(HOME, at_home(BOUGHT, kit, companions=TOGETHER))) == ["softener"]
    assert handles(proposed(HOME, at_home(BOUGHT, companions=TOGETHER, cart=(line("SOF"),)))) == ["kit"]


def test_in_the_cart_it_is_weighed_against_the_dearest_line():
    wants = (Interest("washer-9", "cart", NOW), Interest("softener", "cart", NOW))
    companions = {"washer-9": (companion("kit"), companion("dryer"))}
    page = situation("cart", cart=(line("SOF"), line("W9")), interests=wants, companions=companions)
    (found,) = proposed(CART, page)
    assert handles((found,)) == ["kit"]
    assert (found.candidate.anchor.handle, found.candidate.anchor_cents) == ("washer-9", 64_900)


def test_at_home_nothing_is_chosen_yet_so_there_is_nothing_to_weigh_against():
    (found,) = proposed(HOME, at_home(BOUGHT, companions={"washer-9": (companion("dryer"),)}))
    assert (handles((found,)), found.candidate.anchor) == (["dryer"], None)


def test_an_offer_for_certain_products_needs_one_of_them():
    wants = (Interest("washer-9", "cart", NOW),)
    page = situation("cart", cart=(line("W9"),), interests=wants, companions={"washer-9": (companion("kit"),)})
    assert proposed(offer("cart.for_you", "for_you", anchors=("washer-7",)), page) == ()
    assert handles(proposed(offer("cart.for_you", "for_you", anchors=("washer-9",)), page)) == ["kit"]


def test_who_has_one_of_a_kind_is_shown_no_other():
    washer = Interest("washer-9", "cart", NOW)
    found = {"washer-9": (companion("washer-7", 40), companion("softener", 30))}
    there = situation("home", "dryer", interests=(washer,), companions=found, popular=POPULAR, shelf=SHELF)
    assert "washer-7" not in handles(proposed(HOME, there))
