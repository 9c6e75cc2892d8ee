"""One cheaper thing after a no, and nothing after the second."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.offers.techniques.downsell import keeps_major_features
from storefront.offers.values import Refused
from tests.factories import product, shelf_of, stock_of, variant
from tests.unit.offers.shelves import NOW, handles, laundry, line, offer, proposed, situation

DOWNSELL = offer("thanks.downsell", "downsell")


def after(*noes, ordered=("W9",), shelf=None, **more):
    """The thank-you page after noes to (placement, SKU, price)."""
    refused = {f"offer-{n}": Refused(place, sku, cents, NOW) for n, (place, sku, cents) in enumerate(noes)}
    shelf = shelf or laundry()
    lines = tuple(line(sku, shelf=shelf) for sku in ordered)
    return situation("thanks", shelf=shelf, ordered=lines, ordered_at=NOW, refused=refused, **more)


NO_TO_KIT = ("thanks.after_purchase", "KIT", 3_900)
NO_TO_DETERGENT = ("thanks.after_purchase", "DET-S", 1_390)


def test_without_a_no_there_is_none():
    assert proposed(DOWNSELL, after()) == ()


def test_after_a_no_the_dearest_cheaper_complement_is_proposed():
    (found,) = proposed(DOWNSELL, after(NO_TO_KIT))
    assert found.first.handle == "detergent"
    assert found.candidate.reason == "Costs less and goes with Washer 9: it washes 30 loads."


def test_the_same_kind_with_all_major_features_comes_first():
    plain = product("plain-detergent", variant("PLAIN", 990), kind="detergent", features=(("liquid", True),))
    assert handles(proposed(DOWNSELL, after(NO_TO_DETERGENT, shelf=laundry(plain=plain)))) == ["plain-detergent"]


def test_a_cheaper_one_that_lacks_a_major_feature_does_not():
    powder = product("powder", variant("POWDER", 990), kind="detergent", features=(("powder", True),))
    assert handles(proposed(DOWNSELL, after(NO_TO_DETERGENT, shelf=laundry(powder=powder)))) == ["softener"]


def test_it_costs_less_than_what_was_refused():
    assert proposed(DOWNSELL, after(("thanks.after_purchase", "SOF", 1_290))) == ()


def test_the_refused_product_does_not_return():
    cheap_again = ("thanks.after_purchase", "DET-L", 2_490)
    assert "detergent" not in handles(proposed(DOWNSELL, after(cheap_again)))


def test_a_second_no_ends_it():
    second = ("thanks.downsell", "DET-S", 1_390)
    assert proposed(DOWNSELL, after(NO_TO_KIT, second)) == ()


@pytest.mark.parametrize("place", ["cart.below_lines", "product.supplements", "checkout.bump"])
def test_a_no_elsewhere_brings_none(place):
    assert proposed(DOWNSELL, after((place, "KIT", 3_900))) == ()


def test_a_no_to_an_earlier_order_brings_none():
    earlier = after(NO_TO_KIT)
    assert proposed(DOWNSELL, replace(earlier, ordered_at=NOW + timedelta(minutes=1))) == ()


def test_a_yes_brings_none():
    taken = after(NO_TO_KIT)
    lines = (*taken.ordered, replace(line("SOF"), added_later=True))
    assert proposed(DOWNSELL, replace(taken, ordered=lines)) == ()


def test_major_features_are_compared_by_their_words():
    dear = product("dear", features=(("quiet", True), ("large", True), ("red", False)))
    assert keeps_major_features(dear, product("cheap", features=(("large", False), ("quiet", True))))
    assert not keeps_major_features(dear, product("small", features=(("quiet", True),)))


SMALLER_STEP = offer("product.downsell", "downsell", handle="smaller-step")
IN_CART = offer("cart.downsell", "downsell", handle="smaller-step")


def washer(handle, cents, *features, **facts):
    sku = handle.upper()
    return product(handle, variant(sku, cents), kind="washer", features=tuple((one, True) for one in features), **facts)


WASHERS = shelf_of(
    washer("small", 40_000, "9 kg drum", "Energy class A"),
    washer("middle", 52_000, "10 kg drum", "Energy class A"),
    washer("other", 51_000, "8 kg drum", "Energy class A"),
    washer("cheap", 39_000, "9 kg drum", "Energy class A"),
    product("better", variant("BETTER-1", 60_000, Steam="no"), variant("BETTER-2", 64_000, Steam="yes"), kind="washer"),
    product("dryer", variant("DRY", 45_000), kind="dryer"),
)


def looking(*noes, page="product", about="small", cart=(), **more):
    """On a page about the small washer, after noes to (placement, SKU, price)."""
    refused = {f"offer-{n}": Refused(place, sku, cents, NOW) for n, (place, sku, cents) in enumerate(noes)}
    return situation(page, about, cart=cart, shelf=more.pop("shelf", WASHERS), refused=refused, **more)


NO_TO_BETTER = ("product.upsell", "BETTER-1", 60_000)
NO_TO_BEST = ("product.upsell", "BETTER-2", 64_000)


def test_after_a_no_to_the_better_model_a_smaller_step_keeps_every_main_feature():
    (found,) = proposed(SMALLER_STEP, looking(NO_TO_BETTER))
    assert found.first.handle == "middle", "10 kg for 9 kg; one of 8 kg lacks a main feature"
    assert found.candidate.reason == "Costs less than Better and has every main feature of Small."
    assert (found.candidate.action, found.difference_cents) == ("swap", 12_000)


def test_a_smaller_version_of_what_was_refused_comes_first():
    (found,) = proposed(SMALLER_STEP, looking(NO_TO_BEST))
    assert found.items[0].variant.sku == "BETTER-1"
    assert found.candidate.reason == "Better in a smaller version (no), for less."


def test_before_a_no_there_is_none_and_nothing_cheaper_than_the_shoppers_own():
    assert proposed(SMALLER_STEP, looking()) == ()
    step_down = shelf_of(*(one for one in WASHERS.products.values() if one.handle != "middle"))
    assert proposed(SMALLER_STEP, looking(NO_TO_BETTER, shelf=step_down)) == ()


def test_a_no_to_another_kind_of_thing_opens_nothing_here():
    assert proposed(SMALLER_STEP, looking(("product.upsell", "DRY", 45_000))) == ()


@pytest.mark.parametrize("place", ["product.downsell", "cart.downsell", "thanks.downsell"])
def test_after_its_own_no_there_is_none_for_the_visit(place):
    assert proposed(SMALLER_STEP, looking(NO_TO_BETTER, (place, "MIDDLE", 52_000))) == ()


def test_after_a_yes_there_is_no_second_one():
    cart = (replace(line("MIDDLE", shelf=WASHERS), offer="smaller-step"),)
    assert proposed(SMALLER_STEP, looking(NO_TO_BEST, cart=cart)) == ()


def test_in_the_cart_it_takes_the_place_of_the_line_and_needs_as_many_pieces():
    no = ("cart.upsell", "BETTER-1", 60_000)
    cart = (line("SMALL", 2, key="k", shelf=WASHERS),)
    (found,) = proposed(IN_CART, looking(no, page="cart", cart=cart))
    assert (found.first.handle, found.candidate.replaces) == ("middle", "k")
    few = stock_of(WASHERS, MIDDLE=1)
    assert proposed(IN_CART, looking(no, page="cart", cart=cart, stock=few)) == ()
