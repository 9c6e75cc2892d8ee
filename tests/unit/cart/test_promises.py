"""Whether the shop still stands by what it showed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.cart import actions, promises
from storefront.cart.actions import OfferGone
from storefront.pricing.terms import Terms
from tests.factories import shelf_of
from tests.unit.cart.conftest import NOW
from tests.unit.cart.test_adding import add


def check(basket, shown, shelf=None, now=NOW):
    promises.check(shown, basket.lines(), basket.offers, shelf or basket.shelf, now)


def dearer(basket, handle, cents):
    """The shelf with another price for the first variant of a product."""
    return shelf_of(
        *(
            replace(one, variants=(replace(one.first, price_cents=cents), *one.variants[1:]))
            if one.handle == handle
            else one
            for one in basket.shelf.products.values()
        )
    )


def test_what_costs_the_same_holds(basket, shown):
    basket.offer()
    check(basket, shown("add", ("SOAP-S", 1), price_cents=1_000))


def test_what_costs_less_now_holds(basket, shown):
    basket.offer()
    check(basket, shown("add", ("SOAP-S", 1), price_cents=1_000), dearer(basket, "soap", 900))


def test_what_costs_more_now_is_refused(basket, shown):
    basket.offer()
    with pytest.raises(OfferGone, match="price is higher now"):
        check(basket, shown("add", ("SOAP-S", 1), price_cents=1_000), dearer(basket, "soap", 1_001))


def test_terms_that_became_worse_are_refused(basket, shown):
    basket.offer(terms=Terms("percent", 10))
    with pytest.raises(OfferGone, match="price is higher now"):
        check(basket, shown("add", ("SOAP-S", 1), price_cents=800))


def test_a_paused_offer_is_refused(basket, shown):
    with pytest.raises(OfferGone, match="paused"):
        check(basket, shown("add", ("SOAP-S", 1), price_cents=1_000))


def test_an_offer_that_is_over_is_refused(basket, shown):
    basket.offer(ends_at=NOW + timedelta(minutes=5))
    check(basket, shown("add", ("SOAP-S", 1), price_cents=1_000))
    with pytest.raises(OfferGone, match="over"):
        check(basket, shown("add", ("SOAP-S", 1), price_cents=1_000), now=NOW + timedelta(minutes=5))


def test_a_swap_shown_for_one_piece_does_not_hold_for_two(basket, shown):
    basket.offer("upsell")
    line = add(basket, "WASHER-1")
    told = shown("swap", ("LARGE-WASHER-1", 1), anchor="washer", replaces=line.key, price_cents=30_000)
    check(basket, told)
    actions.change(basket.cart, line, 2, basket.shelf, basket.stock, NOW)
    with pytest.raises(OfferGone, match="price is higher now"):
        check(basket, told)


def test_a_plan_shown_for_one_piece_does_not_hold_for_two(basket, shown):
    basket.offer("warranty")
    line = add(basket, "WASHER-1")
    told = shown("child", ("COVER-3", 1), anchor="washer", parent=line.key, price_cents=5_000)
    check(basket, told)
    actions.change(basket.cart, line, 2, basket.shelf, basket.stock, NOW)
    with pytest.raises(OfferGone, match="price is higher now"):
        check(basket, told)


def test_something_no_longer_sold_is_refused(basket, shown):
    basket.offer()
    with pytest.raises(OfferGone, match="no longer sold"):
        check(basket, shown("add", ("NET-1", 1), price_cents=700), basket.without("net"))
