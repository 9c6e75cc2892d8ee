"""What a change of the cart did to prices is said once, with its cause."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.cart import totals
from storefront.cart.changes import Moment, sentences
from storefront.cart.values import Line, PricedCart
from storefront.offers.values import Offer
from storefront.pricing.terms import Terms
from tests.factories import product, shelf_of, variant
from tests.unit.cart.conftest import NOW

SHELF = shelf_of(
    product("phone", cents=60_000),
    product("tablet", cents=40_000),
    product("case", variant("CASE-B", 2_500, Colour="Black"), variant("CASE-C", 2_500, Colour="Clear")),
    product("filter", cents=2_990),
)
HALF = Terms("percent", 50)


def offer(technique: str, terms: Terms = HALF, **facts) -> Offer:
    return Offer(technique, technique, "cart.volume", technique, terms=terms, **facts)


CASE = offer("companion_price", products=("case",), anchors=("phone",))
SECOND = offer("volume", products=("filter",), options={"every": 2})
FROM_3 = offer("volume", Terms("percent", 10), products=("filter",), options={"from_pieces": 3})
TRADE = offer("trade", Terms("percent", 12), products=("filter",), options={"from_pieces": 2})
WEEK = offer("limited_time", products=("filter",), ends_at=NOW + timedelta(days=3))
GIFT = offer("gift", Terms("gift"), products=("case",), options={"minimum_cents": 50_000})


def moment(text: str, *offers: Offer) -> Moment:
    """A cart such as `phone, 2 case`, priced with these offers."""
    lines = []
    for key, part in enumerate(filter(None, text.split(", "))):
        count, _, name = part.rpartition(" ")
        found = SHELF.by_sku.get(name) or (SHELF.products[name], SHELF.products[name].first)
        lines.append(Line(str(key), *found, int(count or 1)))
    live = {one.handle: one for one in offers}
    return Moment(PricedCart(tuple(lines), totals.price(lines, live, NOW)), live)


@pytest.mark.parametrize(
    ("deal", "before", "after", "said"),
    [
        (CASE, "case, phone", "case", "Case: now full price, because Phone was removed."),
        (CASE, "case, phone", "case, tablet", "Case: now full price, because Phone was removed."),
        (CASE, "case", "case, phone", "Case: now at half price, because Phone is in the cart."),
        (
            CASE,
            "2 case, 2 phone",
            "2 case, phone",
            "Case: fewer of them are reduced now, because only 1 of Phone is left in the cart.",
        ),
        (SECOND, "filter", "2 filter", "Filter: the second now costs half."),
        (SECOND, "2 filter", "filter", "Filter: now full price, because fewer than 2 are in the cart."),
        (FROM_3, "2 filter", "3 filter", "Filter: from 3 pieces on each costs 10 % less."),
        (FROM_3, "3 filter", "2 filter", "Filter: now full price, because fewer than 3 are in the cart."),
        (TRADE, "filter", "2 filter", "Filter: from 2 pieces on each costs 12 % less."),
        (WEEK, "", "filter", "Filter: price until 21 November."),
    ],
)
def test_what_was_gained_or_lost_is_said_with_its_cause(deal, before, after, said):
    assert sentences(moment(before, deal), moment(after, deal)) == (said,)


@pytest.mark.parametrize(
    ("deal", "before", "after"),
    [
        (CASE, "case, phone", "case, phone, tablet"),
        (CASE, "case, phone", "phone"),
        (CASE, "case, phone", ""),
        (CASE, "case, tablet", "case"),
        (CASE, "2 case, 2 phone", "case, phone"),
        (SECOND, "2 filter", "4 filter"),
        (SECOND, "4 filter", "3 filter"),
        (SECOND, "2 filter", ""),
        (WEEK, "2 filter", "filter"),
        (GIFT, "phone", "tablet"),
    ],
)
def test_a_change_that_gains_and_loses_nothing_says_nothing(deal, before, after):
    assert sentences(moment(before, deal), moment(after, deal)) == ()


def test_nothing_is_said_when_nothing_changes():
    assert sentences(moment("case, phone", CASE), moment("case, phone", CASE)) == ()


def test_two_versions_of_one_accessory_are_told_once():
    """One phone makes one of two cases cheaper; then none."""
    before = moment("CASE-B, CASE-C, phone", CASE)
    assert sentences(before, moment("CASE-B, CASE-C", CASE)) == ("Case: now full price, because Phone was removed.",)


def test_who_no_longer_buys_for_a_business_is_told():
    told = sentences(moment("2 filter", TRADE), moment("2 filter"))
    assert told == ("Filter: now full price, because prices for businesses are off.",)


def test_another_price_in_its_place_is_a_gain_and_no_loss():
    """Without the trade price the second still costs half: nothing is at full price."""
    assert sentences(moment("2 filter", TRADE, SECOND), moment("2 filter", SECOND)) == ()
    dearer = replace(TRADE, terms=Terms("percent", 60))
    assert sentences(moment("2 filter", dearer, SECOND), moment("2 filter", SECOND)) == (
        "Filter: the second now costs half.",
    )
