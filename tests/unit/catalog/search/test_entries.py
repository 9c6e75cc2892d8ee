"""What is written of a product into the index."""

from storefront.catalog.search.entries import Measure, entries
from storefront.catalog.search.models import FIELDS
from tests.factories import product, shelf_of, spec, variant

QUIET = Measure(("quiet",), "Noise", "lowest")
ROOMY = Measure(("large",), "Capacity", "highest")


def written(*products, measures=()):
    return {entry.product_id: entry for entry in entries(shelf_of(*products), measures)}


def fields_of(one, *others, measures=()):
    return written(one, *others, measures=measures)[one.id].fields


def test_each_word_stands_in_its_weightiest_field_alone():
    one = product("k-1", title="Kettle", kind="kettle", summary="A kettle of steel", description="Steel kettle, quick")
    fields = fields_of(one)
    assert set(fields) == set(FIELDS)
    assert "kettle" in fields["title"]
    assert all("kettle" not in fields[field] for field in ("kind", "facts", "text"))
    assert "steel" in fields["text"]


def test_kind_title_brand_and_sku_can_be_typed_as_a_whole():
    one = product("k-1", variant("KT-17"), title="Kettle 17", brand="Fenwick", kind="water-kettle")
    assert set(fields_of(one)["whole"]) == {"waterkettl", "kettle17", "fenwick", "fenwickkettle17", "kt17"}


def test_facts_are_found_with_their_unit_and_what_is_lacking_is_not():
    fields = fields_of(product("w", specs=[spec("Capacity", 9, "kg"), spec("Steam", "No")]))
    assert {"9kg", "capacity"} <= set(fields["facts"])
    assert "steam" not in fields["facts"]


def test_the_best_of_a_kind_earns_the_word_beside_its_kind_and_the_better_half_in_its_facts():
    three = [product(f"d{noise}", kind="dryer", specs=[spec("Noise", noise, "dB")]) for noise in (60, 64, 70)]
    best, middle, loud = (written(*three, measures=[QUIET])[one.id].fields for one in three)
    assert "quiet" in best["kind"]
    assert "quiet" in middle["facts"]
    assert not any("quiet" in words for words in loud.values())


def test_kinds_are_not_measured_against_each_other():
    dryer, fan = (
        product(kind, kind=kind, specs=[spec("Noise", noise)]) for kind, noise in (("dryer", 60), ("fan", 30))
    )
    assert "quiet" in fields_of(dryer, fan, measures=[QUIET])["facts"]


def test_the_highest_can_be_the_best():
    small, big = (product(f"w{kg}", kind="washer", specs=[spec("Capacity", kg, "kg")]) for kg in (7, 12))
    assert "large" in fields_of(big, small, measures=[ROOMY])["kind"]
    assert "large" not in fields_of(small, big, measures=[ROOMY])["kind"]


def test_what_a_typo_may_have_meant_is_a_word_as_it_is_spelt():
    (entry,) = written(product("k", title="Machines", description="Prose")).values()
    assert "machines" in entry.spelt
    assert not {"machin", "prose"} & entry.spelt


def test_only_the_products_asked_for_are_written():
    one, other = product("one"), product("other")
    assert [entry.product_id for entry in entries(shelf_of(one, other), (), ["other"])] == [other.id]
