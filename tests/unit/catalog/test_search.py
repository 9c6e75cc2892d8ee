"""Words find products, the best fit first, with one typo a word forgiven."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.search import find, one_typo_apart, tokens
from storefront.catalog.shelf import Collection
from tests.factories import product, shelf_of, spec, variant

SHELF = shelf_of(
    product("aquelle-9", title="Aquelle 9", brand="Aquelle", kind="washing-machine", collections=("laundry",)),
    product("dry-9", title="Dry 9", brand="Norvind", kind="dryer", specs=[spec("Noise", 64, "dB")], popularity=50),
    product(
        "detergent", title="Liquid detergent", brand="Tidewell", kind="detergent", summary="For the washing machine"
    ),
    product("phone", variant("PH-1", Colour="Graphite"), title="Café Phone", kind="phone"),
    collections=[Collection("laundry", "Laundry"), Collection("all", "All")],
)


def found(query):
    return [product.handle for product in find(SHELF, query).products]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("aquelle", "aquelle-9"),
        ("AQUELLE 9", "aquelle-9"),
        ("norvind dry", "dry-9"),
        ("laundry", "aquelle-9"),
        ("64 dB", "dry-9"),
        ("64dB", "dry-9"),
        ("graphite", "phone"),
        ("cafe", "phone"),
        ("PH-1", "phone"),
        ("deter", "detergent"),
        ("washers", "aquelle-9"),
    ],
)
def test_a_product_is_found_by_its_words(query, best):
    assert found(query)[0] == best


@pytest.mark.parametrize("typo", ["detergant", "detergnt", "deterrgent", "detregent", "fetergent"])
def test_one_typo_is_forgiven(typo):
    assert found(typo) == ["detergent"]


@pytest.mark.parametrize("query", ["dtrgnt", "xyzzy", "", "   ", "!?", "\ufffd\ufffd", "<script>"])
def test_what_fits_nothing_finds_nothing(query):
    assert found(query) == []


def test_the_name_counts_more_than_the_description():
    assert found("washing machine") == ["aquelle-9", "detergent"]


def test_products_with_every_word_leave_out_those_with_some():
    assert found("dry 9") == ["dry-9"]


def test_where_no_product_has_every_word_those_with_some_are_shown():
    answer = find(SHELF, "graphite detergent")
    assert not answer.all_words
    assert {product.handle for product in answer.products} == {"phone", "detergent"}


def test_accents_and_capitals_do_not_matter():
    assert tokens("CAFÉ Müller-9") == ["cafe", "muller", "9"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("kettle", "kettle", False),
        ("kettle", "ketle", True),
        ("kettle", "kettel", True),
        ("kettle", "kettla", True),
        ("kettle", "kettles", True),
        ("kettle", "kttel", False),
        ("abcd", "badc", False),
        ("", "a", True),
    ],
)
def test_one_typo_is_one_letter_or_two_neighbours_changed_about(one, other, apart):
    assert one_typo_apart(one, other) is apart
    assert one_typo_apart(other, one) is apart


@given(st.text(max_size=400))
def test_no_text_breaks_the_search(query):
    answer = find(SHELF, query)
    assert len(set(answer.products)) == len(answer.products)
