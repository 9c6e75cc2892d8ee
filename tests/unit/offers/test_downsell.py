"""One cheaper thing after a no, and nothing after the second."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.offers.techniques.downsell import keeps_major_features
from storefront.offers.values import Refused
from tests.factories import product, variant
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
