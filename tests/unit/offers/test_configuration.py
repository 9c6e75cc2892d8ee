"""A bigger version of the same product, as a swap."""

import pytest

from storefront.catalog.shelf import build_shelf
from storefront.offers.techniques.configuration import amount
from tests.factories import product, spec, stock_of, variant
from tests.unit.offers.shelves import line, offer, proposed, situation

BIGGER = offer("product.upsell", "configuration")
IN_CART = offer("cart.upsell", "configuration")

SMALL = variant("P-128-G", 59_900, Storage="128 GB", Colour="Grey")
PHONE = product(
    "phone",
    SMALL,
    variant("P-128-B", 61_900, Storage="128 GB", Colour="Blue"),
    variant("P-512-G", 74_900, Storage="512 GB", Colour="Grey"),
    variant("P-256-G", 64_900, Storage="256 GB", Colour="Grey"),
    variant("P-256-B", 60_900, Storage="256 GB", Colour="Blue"),
    specs=[
        spec("Storage", 128, "GB", "higher", "P-128-G"),
        spec("Storage", 256, "GB", "higher", "P-256-G"),
        spec("Charges in", 70, "min", "lower", "P-128-G"),
        spec("Charges in", 80, "min", "lower", "P-256-G"),
    ],
)
PC = product(
    "pc",
    variant("PC-50", 200_000, Graphics="Cinder 50"),
    variant("PC-60", 220_000, Graphics="Cinder 60"),
    variant("PC-RED", 210_000, Graphics="Cinder 50 red"),
    specs=[
        spec("Frame rate", 54, "fps", "higher", "PC-50"),
        spec("Frame rate", 66, "fps", "higher", "PC-60"),
        spec("Frame rate", 54, "fps", "higher", "PC-RED"),
    ],
)
SHOP = build_shelf([PHONE, PC])


def on_page(handle="phone", **more):
    return situation("product", handle, shelf=SHOP, **more)


def skus(proposals):
    return [proposal.items[0].variant.sku for proposal in proposals]


def test_the_next_bigger_version_with_the_same_colour_is_proposed():
    (found,) = proposed(BIGGER, on_page())
    assert skus([found]) == ["P-256-G"]
    assert found.candidate.reason == "Storage: 256 GB instead of 128 GB, everything else alike."
    assert found.difference_cents == 5_000


def test_other_facts_that_change_are_told_also_where_they_are_less_good():
    (found,) = proposed(BIGGER, on_page())
    assert found.candidate.facts == (("Charges in", "70 min", "80 min", "less good"),)


def test_a_colour_is_never_a_bigger_version():
    red = product("shirt", variant("S-1", 1_000, Colour="Grey"), variant("S-2", 1_200, Colour="Red"))
    shelf = build_shelf([red])
    assert proposed(BIGGER, situation("product", "shirt", shelf=shelf)) == ()


def test_without_a_number_a_measured_fact_must_be_better():
    (found,) = proposed(BIGGER, on_page("pc"))
    assert skus([found]) == ["PC-60"], "a red one measures no better, though it costs more"


def test_the_largest_version_has_none():
    shelf = build_shelf([product("phone", variant("P-1", 900, Storage="1 TB"), variant("P-2", 500, Storage="512 GB"))])
    assert proposed(BIGGER, situation("product", "phone", shelf=shelf)) == ()


def test_a_bigger_version_that_is_sold_out_makes_room_for_the_next():
    assert skus(proposed(BIGGER, on_page(stock=stock_of(SHOP, **{"P-256-G": 0})))) == ["P-512-G"]


def test_a_version_out_of_proportion_is_not_proposed():
    pack = product("tabs", variant("T-1", 1_000, Pack="1 tab"), variant("T-3", 1_700, Pack="3 tabs"))
    assert proposed(BIGGER, situation("product", "tabs", shelf=build_shelf([pack]))) == ()


def test_in_the_cart_it_replaces_the_version_of_its_line():
    cart = (line("P-256-G", key="k", shelf=SHOP),)
    (found,) = proposed(IN_CART, situation("cart", cart=cart, shelf=SHOP))
    assert found.candidate.replaces == "k"
    assert skus([found]) == ["P-512-G"]


def test_a_line_of_three_needs_three_of_the_bigger_version():
    cart = (line("P-128-G", 3, shelf=SHOP),)
    left = stock_of(SHOP, **{"P-256-G": 2, "P-512-G": 2})
    assert proposed(IN_CART, situation("cart", cart=cart, shelf=SHOP, stock=left)) == ()


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("1 TB", (1000.0, "GB")),
        ("256 GB", (256.0, "GB")),
        ("2.25 L", (2250.0, "ml")),
        ("60 tabs", (60.0, "tab")),
        ("1 cartridge", (1.0, "cartridge")),
        ("Graphite", None),
        ("Cinder 50 12 GB", None),
    ],
)
def test_amounts_are_compared_in_one_unit(text, worth):
    assert amount(text) == worth
