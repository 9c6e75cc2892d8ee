"""Options lead to variants, also where not every combination exists."""

from storefront.catalog.options import by_options, chosen, field_of, options
from tests.factories import product, shelf_of, stock_of, variant

PHONE = product(
    "phone",
    variant("P-128-G", 59_900, Storage="128 GB", Colour="Graphite"),
    variant("P-128-S", 59_900, Storage="128 GB", Colour="Sky"),
    variant("P-256-G", 64_900, Storage="256 GB", Colour="Graphite"),
)
STOCK = stock_of(shelf_of(PHONE), P_128_S=0)


def by(**arguments):
    return chosen(PHONE, {name.replace("_", "-"): value for name, value in arguments.items()}).sku


def test_without_a_wish_the_first_variant_is_shown():
    assert by() == "P-128-G"


def test_a_sku_chooses_its_variant_and_an_unknown_one_counts_as_none():
    assert by(variant="P-256-G") == "P-256-G"
    assert by(variant="NOPE") == "P-128-G"


def test_an_option_changes_the_current_variant_and_keeps_the_rest():
    assert by(variant="P-128-S", option_storage="128 GB", option_colour="Graphite") == "P-128-G"
    assert by(variant="P-128-G", option_storage="256 GB", option_colour="Graphite") == "P-256-G"


def test_a_combination_that_does_not_exist_gives_way_to_what_was_just_chosen():
    assert by(variant="P-256-G", option_storage="256 GB", option_colour="Sky") == "P-128-S"


def test_an_unknown_value_changes_nothing():
    assert by(variant="P-128-S", option_colour="Plaid") == "P-128-S"


def test_each_value_says_what_it_costs_more_and_whether_it_is_there():
    storage, colour = options(PHONE, PHONE.first, STOCK)
    assert [(v.value, v.chosen, v.extra_cents, v.sold_out) for v in storage.values] == [
        ("128 GB", True, 0, False),
        ("256 GB", False, 5_000, False),
    ]
    assert [(v.value, v.sku, v.sold_out) for v in colour.values] == [
        ("Graphite", "P-128-G", False),
        ("Sky", "P-128-S", True),
    ]


def test_a_product_with_one_variant_has_nothing_to_choose():
    assert options(product("kettle"), product("kettle").first, {}) == ()


def test_option_fields_are_told_from_others():
    assert field_of("Band size") == "option-band-size"
    assert by_options({"option-colour": "Sky"})
    assert not by_options({"variant": "P", "reviews": "2"})
