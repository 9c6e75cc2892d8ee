"""What a basket costs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.cart import actions, totals
from storefront.cart.values import PricedCart
from storefront.pricing.terms import Terms
from tests.unit.cart.conftest import NOW
from tests.unit.cart.test_accepting import accept
from tests.unit.cart.test_adding import add, add_bundle
from tests.unit.cart.test_changing import cover


def quote(basket, now=NOW, codes=()):
    return totals.price(basket.lines(), basket.offers, now, codes)


def test_a_bundle_costs_its_parts_less_its_terms(basket):
    add_bundle(basket, 2)
    priced = quote(basket)
    assert priced.goods_cents == 2 * (60_000 + 2 * 1_800)
    assert priced.saving_cents == priced.goods_cents // 10


def test_a_piece_bought_singly_costs_its_single_price_beside_a_bundle(basket):
    add_bundle(basket)
    add(basket, "SOAP-L")
    priced = quote(basket)
    assert priced.line(basket.row("set").key).total_cents == 0
    single = next(line for line in basket.lines() if line.product.handle == "soap" and line.parent is None)
    assert priced.line(single.key).total_cents == 1_800


def test_a_plan_adds_its_price(basket):
    add(basket, "WASHER-1")
    cover(basket, "COVER-5")
    assert quote(basket).total_cents == 68_000


def test_an_accepted_offer_takes_its_terms_off_its_own_line(basket, shown):
    basket.offer(terms=Terms("percent", 20))
    add(basket, "SOAP-S")
    accept(basket, shown("add", ("SOAP-S", 1)))
    assert [line.total_cents for line in quote(basket).lines] == [1_000, 800]


def test_an_offer_that_is_over_charges_the_single_price_again(basket, shown):
    basket.offer(terms=Terms("percent", 20), ends_at=NOW + timedelta(hours=1))
    accept(basket, shown("add", ("SOAP-S", 1)))
    assert quote(basket).total_cents == 800
    later = NOW + timedelta(hours=1)
    assert quote(basket, later).total_cents == 1_000
    assert [line.product.handle for line in totals.ended(basket.lines(), basket.offers, later)] == ["soap"]


def test_a_paused_offer_charges_the_single_price_again(basket, shown):
    basket.offer(terms=Terms("percent", 20))
    accept(basket, shown("add", ("SOAP-S", 1)))
    basket.offers.clear()
    assert quote(basket).total_cents == 1_000


@pytest.mark.parametrize("gone", ["WASHER-1", "SOAP-S"])
def test_a_set_saves_only_while_it_is_whole(basket, shown, gone):
    basket.offer("bought_together", Terms("percent", 10))
    accept(basket, shown("set", ("WASHER-1", 1), ("SOAP-S", 1), ("NET-1", 1)))
    assert quote(basket).saving_cents == 6_000 + 100 + 70
    actions.remove(basket.cart, basket.row(gone), NOW)
    assert quote(basket).saving_cents == 0
    assert len(totals.broken_sets(basket.lines())) == 2
    actions.restore(basket.cart, basket.shelf, basket.stock, NOW)
    assert quote(basket).saving_cents == 6_000 + 100 + 70


def test_a_set_saves_once_however_many_pieces_there_are(basket, shown):
    basket.offer("bought_together", Terms("percent", 10))
    accept(basket, shown("set", ("SOAP-S", 1), ("NET-1", 1)))
    actions.change(basket.cart, basket.row("SOAP-S"), 3, basket.shelf, basket.stock, NOW)
    assert quote(basket).saving_cents == 100 + 70


def test_a_set_with_an_unticked_part_saves_nothing(basket, shown):
    basket.offer("bought_together", Terms("percent", 10))
    accept(basket, shown("set", ("WASHER-1", 1), ("SOAP-S", 1), ("NET-1", 1)), only=["WASHER-1", "NET-1"])
    assert quote(basket).saving_cents == 0


def test_a_saving_is_named_without_the_gaps_of_an_offers_words(basket, shown):
    basket.offer(terms=Terms("amount", 100), heading="Add {title} for {price}")
    accept(basket, shown("add", ("SOAP-S", 1)))
    assert [one.title for one in quote(basket).adjustments] == ["Offer on Soap"]


def test_a_code_takes_off_what_is_left(basket):
    add(basket, "WASHER-1")
    keys = [line.key for line in basket.lines()]
    code = totals.code_deal("TEN", "10 % off", "percent", 10, 0, False, keys)
    assert quote(basket, codes=[code]).total_cents == 54_000


def test_a_group_is_shown_as_one_price_that_sums_its_parts(basket):
    add_bundle(basket)
    cart = PricedCart(basket.lines(), quote(basket))
    line = cart.mains[0]
    assert cart.group_cents(line) == (63_600, 57_240)
    assert cart.savings(line) == (("Set, set price", 6_360),)


def test_names_of_lines_are_unique_and_main_lines_come_first(basket, shown):
    basket.offer()
    add_bundle(basket)
    add(basket, "SOAP-L")
    accept(basket, shown("add", ("SOAP-L", 1)))
    cart = PricedCart(basket.lines(), quote(basket))
    names = cart.names
    assert len(set(names.values())) == len(cart.lines)
    assert {names[line.key] for line in cart.mains} == {"set", "soap", "soap-2"}
    assert {names[line.key] for line in cart.children(cart.mains[0].key)} == {"washer", "soap-3"}


def test_pieces_are_those_the_shopper_chose(basket):
    add_bundle(basket, 2)
    add(basket, "LARGE-WASHER-1")
    cover(basket, under="LARGE-WASHER-1")
    assert PricedCart(basket.lines(), quote(basket)).quantity == 3


def test_an_empty_basket_costs_nothing(basket):
    assert quote(basket).total_cents == 0


def test_the_price_of_a_line_is_todays(basket):
    add(basket, "NET-1")
    line = basket.lines()[0]
    dearer = replace(line, variant=replace(line.variant, price_cents=900))
    assert totals.price([dearer], {}, NOW).total_cents == 900
