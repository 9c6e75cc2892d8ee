"""A shelf remembers what was worked out from it."""

from storefront.catalog.cards import popular
from storefront.catalog.facts import goes_with, spec_groups
from storefront.catalog.listing import listing
from storefront.catalog.shelf import Part
from storefront.catalog.wanted import Wanted
from tests.factories import product, shelf_of, stock_of


def test_what_was_worked_out_once_is_not_worked_out_again():
    shelf, calls = shelf_of(), []
    for _ in range(3):
        assert shelf.once("answer", lambda: calls.append(1) or 42) == 42
    assert calls == [1]


def test_two_shelves_remember_apart():
    one, other = shelf_of(), shelf_of()
    assert one.once("name", lambda: "one") == "one"
    assert other.once("name", lambda: "other") == "other"


def test_a_product_without_a_variant_is_not_on_the_shelf():
    bare = product("bare", role="bundle")
    assert shelf_of(bare).product("bare") is None


def test_every_key_of_the_catalogue_begins_with_its_name():
    bundle = product("set", role="bundle", parts=(Part("THING-1", 1),), bundle_terms=("percent", 5))
    shelf = shelf_of(product("thing"), bundle)
    collection = shelf.collections["all"]
    listing(shelf, collection, Wanted(), stock_of(shelf))
    popular(shelf, stock_of(shelf))
    spec_groups(shelf, shelf.products["thing"], None)
    goes_with(shelf, bundle)
    names = {key if isinstance(key, str) else key[0] for key in shelf.made}
    assert len(names) == 8
    assert all(name.startswith("catalog.") for name in names)
