"""A bundle costs its parts less its saving, reckoned by the same code as the cart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.bundles import bundle_price, card_price
from storefront.catalog.shelf import Part
from tests.factories import product, shelf_of, stock_of, variant

WASHER = product("washer", variant("W", 64_900))
SOAP = product("soap", variant("S-1", 1_390), variant("S-3", 2_490))


def shelf_with(terms, *parts):
    bundle = product("set", role="bundle", parts=parts or (Part("W", 1), Part("S-3", 2)), bundle_terms=terms)
    return shelf_of(WASHER, SOAP, bundle), bundle


@pytest.mark.parametrize(
    ("terms", "price_cents"),
    [
        (("percent", 10), 62_892),
        (("amount", 5_000), 64_880),
        (("fixed", 60_000), 60_000),
        (("fixed", 99_999), 69_880),
        (None, 69_880),
    ],
)
def test_the_terms_of_a_bundle_make_its_price(terms, price_cents):
    price = bundle_price(*shelf_with(terms))
    assert (price.full_cents, price.price_cents) == (69_880, price_cents)


@given(st.sampled_from(["percent", "amount", "fixed"]), st.integers(1, 100), st.integers(1, 4))
def test_the_parts_of_a_bundle_sum_to_its_price(kind, value, pieces):
    shelf, bundle = shelf_with((kind, value if kind == "percent" else value * 700), Part("W", 1), Part("S-1", pieces))
    price = bundle_price(shelf, bundle)
    assert sum(part.price_cents for part in price.parts) == price.price_cents
    assert sum(part.full_cents for part in price.parts) == price.full_cents
    assert 0 <= price.saving_cents <= price.full_cents


def test_a_product_without_parts_has_no_bundle_price():
    with pytest.raises(ValueError, match="washer is no bundle"):
        bundle_price(shelf_of(WASHER), WASHER)


def test_a_card_shows_the_lowest_price_and_that_others_cost_more():
    shelf = shelf_of(WASHER, SOAP)
    assert card_price(shelf, SOAP).cents == 1_390
    assert card_price(shelf, SOAP).is_from
    assert not card_price(shelf, WASHER).is_from


def test_a_card_of_a_bundle_shows_its_price_and_its_saving():
    price = card_price(*shelf_with(("amount", 5_000)))
    assert (price.cents, price.saving_cents, price.is_from) == (64_880, 5_000, False)


def test_the_scarcest_part_says_how_many_bundles_there_are():
    shelf, bundle = shelf_with(None)
    assert shelf.in_stock(bundle, stock_of(shelf, W=5, S_3=7)) == 3


def test_a_bundle_whose_part_is_not_sold_is_not_on_the_shelf():
    shelf, _ = shelf_with(None, Part("W", 1), Part("GONE", 1))
    assert shelf.product("set") is None
