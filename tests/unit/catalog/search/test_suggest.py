"""What is proposed while somebody types."""

import pytest

from storefront.catalog.search.suggest import suggest


def test_products_collections_and_searches_are_proposed(index):
    found = suggest(index, "la")
    assert [collection.handle for collection in found.collections] == ["laundry"]
    assert "aquelle-9" in [product.handle for product in found.products]


def test_a_begun_word_proposes_the_kinds_that_it_begins(index):
    found = suggest(index, "pho")
    assert found.searches == ("phone case", "phone")
    assert found.total == len(found.products) + 2


def test_a_search_that_was_typed_already_is_not_proposed(index):
    assert "phone" not in suggest(index, "phone").searches


def test_a_typo_in_a_begun_word_is_forgiven(index):
    assert [product.handle for product in suggest(index, "detar").products] == ["detergent"]


@pytest.mark.parametrize("fragment", ["", " ", "d", "!", "\x00", '"'])
def test_less_than_two_letters_propose_nothing(index, fragment):
    assert suggest(index, fragment).total == 0


def test_at_most_five_products_are_proposed(index):
    assert len(suggest(index, "ph dr de aq").products) <= 5
