"""More of one product for less: which pieces are reduced, and how many are proposed."""

from dataclasses import replace

import pytest

from storefront.cart.values import Line
from storefront.offers.live import automatic_deals
from storefront.offers.techniques import volume
from storefront.pricing import quote
from storefront.pricing.terms import Terms
from tests.unit.offers.shelves import LAUNDRY, NOW, line, offer, situation

HALF = Terms("percent", 50)


def second(terms: Terms = HALF, **more):
    facts = {"products": ("detergent",), "options": {"every": 2}, **more}
    return offer("product.volume", "volume", terms=terms, **facts)


def saved(an_offer, *lines) -> dict[str, int]:
    """Cents off by line key, as the cart charges."""
    deals = automatic_deals({an_offer.handle: an_offer}, lines, NOW)
    priced = quote.quote([quote.Line(one.key, one.unit_cents, one.quantity) for one in lines], deals)
    return {one.key: one.saving_cents for one in priced.lines if one.saving_cents}


@pytest.mark.parametrize(
    ("terms", "off"),
    [
        (Terms("percent", 100), 1_390),
        (Terms("percent", 50), 695),
        (Terms("fixed", 990), 400),
        (Terms("amount", 150), 150),
    ],
)
def test_the_second_piece_is_reduced_by_the_terms(terms, off):
    assert saved(second(terms), line("DET-S", 2)) == {"DET-S": off}
    assert saved(second(terms), line("DET-S", 5)) == {"DET-S": 2 * off}
    assert saved(second(terms), line("DET-S", 1)) == {}


def test_half_a_cent_rounds_up_for_each_piece():
    """50 % of 12.95 is 6.475: a saving of 6.48 for each second piece."""
    odd = replace(line("DET-S", 4), unit_cents=1_295)
    assert saved(second(), odd) == {"DET-S": 2 * 648}


def test_pieces_count_together_over_versions_and_the_cheaper_are_reduced():
    assert saved(second(), line("DET-L", 1), line("DET-S", 1)) == {"DET-S": 695}
    assert saved(second(), line("DET-L", 3), line("DET-S", 1)) == {"DET-S": 695, "DET-L": 1_245}
    assert saved(second(), line("DET-S", 1), line("DET-S", 1, key="again")) == {"DET-S": 695}


def test_parts_of_bundles_and_gifts_do_not_count():
    part, gift = line("DET-S", 2, key="part", parent="set"), replace(line("DET-S", 1, key="gift"), set_key="gift")
    assert saved(second(), line("DET-S", 1), part, gift) == {}


def test_other_products_do_not_count():
    assert saved(second(), line("DET-S", 1), line("SOF", 1)) == {}


def test_from_so_many_pieces_all_are_reduced():
    three = second(Terms("percent", 10), options={"from_pieces": 3})
    assert saved(three, line("DET-S", 2)) == {}
    assert saved(three, line("DET-S", 2), line("DET-L", 2)) == {"DET-S": 2 * 139, "DET-L": 2 * 249}


def test_the_second_may_be_every_third():
    third = second(Terms("percent", 100), options={"every": 3})
    assert saved(third, line("DET-S", 2), line("DET-L", 1)) == {"DET-S": 1_390}
    assert saved(third, line("DET-S", 5)) == {"DET-S": 1_390}


def test_a_promise_shown_at_several_places_takes_off_once():
    """The same prices, whether one placement shows the offer or three do."""
    shown = [replace(second(), handle=name, placement=at) for name, at in (("a", "added.volume"), ("b", "cart.volume"))]
    offers = {one.handle: one for one in (second(), *shown)}
    (deal,) = automatic_deals(offers, [line("DET-S", 4)], NOW)
    assert (deal.name, deal.times) == ("a", 2)


def test_of_several_offers_for_one_product_the_best_holds():
    tenth = replace(second(Terms("percent", 10), options={"from_pieces": 2}), handle="tenth")
    offers = {one.handle: one for one in (second(), tenth)}
    assert {deal.name for deal in automatic_deals(offers, [line("DET-S", 2)], NOW)} == {"volume"}
    assert {deal.name for deal in automatic_deals(offers, [line("DET-S", 3)], NOW)} == {"volume"}
    better = {**offers, "tenth": replace(tenth, terms=Terms("percent", 40))}
    assert {deal.name for deal in automatic_deals(better, [line("DET-S", 3)], NOW)} == {"tenth"}


def proposed(an_offer, snapshot) -> list[tuple[str, int]]:
    return [(one.items[0].variant.sku, one.items[0].quantity) for one in volume.find(an_offer, snapshot)]


@pytest.mark.parametrize(("there", "pieces"), [(0, 2), (1, 1), (2, 2), (3, 1)])
def test_as_many_pieces_as_are_missing_are_proposed(there, pieces):
    cart = (line("DET-S", there),) if there else ()
    assert proposed(second(), situation("product", "detergent", cart)) == [("DET-S", pieces)]


@pytest.mark.parametrize(("there", "pieces"), [(1, [2]), (2, [1]), (3, []), (4, [])])
def test_once_all_are_reduced_no_more_are_proposed(there, pieces):
    three = second(Terms("percent", 10), options={"from_pieces": 3})
    found = proposed(three, situation("product", "detergent", (line("DET-S", there),)))
    assert [number for _, number in found] == pieces


def test_in_the_cart_only_what_was_begun_is_finished():
    assert proposed(second(), situation("cart", cart=(line("DET-S", 2), line("SOF"), line("W9")))) == []
    assert proposed(second(), situation("cart", cart=(line("DET-S", 3),))) == [("DET-S", 1)]


def test_two_versions_in_the_cart_are_one_product():
    assert proposed(second(), situation("cart", cart=(line("DET-S", 2), line("DET-L", 1)))) == [("DET-L", 1)]


def test_the_version_of_the_page_is_proposed():
    page = situation("product", "")
    found, chosen = LAUNDRY.by_sku["DET-L"]
    assert proposed(second(), replace(page, anchors=((found, chosen),))) == [("DET-L", 2)]


def test_nothing_is_proposed_that_is_not_on_hand():
    stock = {LAUNDRY.by_sku["DET-S"][1].id: 1, LAUNDRY.by_sku["DET-L"][1].id: 1}
    assert proposed(second(), situation("product", "detergent", stock=stock)) == []


def test_on_the_home_page_it_is_about_the_products_of_the_offer():
    assert proposed(second(), situation("home", "washer-9")) == [("DET-S", 2)]


def test_its_name_says_what_it_does():
    product = LAUNDRY.products["detergent"]
    assert volume.title(second(), product) == "Every second Detergent at half price"
    assert volume.title(second(Terms("percent", 100)), product) == "Every second Detergent free"
    assert volume.title(second(Terms("fixed", 990)), product) == "Every second Detergent at a fixed price"
    three = second(Terms("percent", 10), options={"from_pieces": 3})
    assert volume.title(three, product) == "10 % less for Detergent from 3 pieces"


def test_lines_of_the_cart_are_priced_as_those_of_the_engine():
    """The rule takes both: lines as the cart has them, and as an offer sees them."""
    found, chosen = LAUNDRY.by_sku["DET-S"]
    assert volume.deals(second(), [Line("DET-S", found, chosen, 2)]) == volume.deals(second(), [line("DET-S", 2)])
