"""What somebody typed becomes the things asked for."""

import pytest

from storefront.catalog.search.understand import Candidate, distance, understand

WORDS = {"washing", "machine", "machin", "wash", "phone", "phon", "case", "laptop", "bag", "dryer", "quiet", "9kg"}
NAMES = {"washingmachin", "phonecase", "laptop", "dryer", "phon"}


class Shop:
    """A shop that knows some words; any of them may be near."""

    synonyms = {"notebook": (("laptop",),), "cellphon": (("phone",),)}

    def known(self, words):
        return {word: word in NAMES for word in words if word in WORDS | NAMES}

    def begun(self, words):
        return {word for word in words if any(one != word and one.startswith(word) for one in WORDS)}

    def near(self, word):
        return [Candidate(one, 2, 1) for one in sorted(WORDS) if one[:1] == word[:1]]


def ways(query, **more):
    return [set(thing.ways) for thing in understand(query, Shop(), **more).things]


def test_neighbours_that_are_a_name_are_one_thing():
    (thing,) = understand("washing machine", Shop()).things
    assert thing.wholes == ("washingmachin",)
    assert thing.ways == (("washing", "machine"),)


def test_a_compound_typed_apart_means_the_one_word_too():
    assert ways("lap top bag") == [{("lap", "top"), ("laptop",)}, {("bag",)}]


def test_a_compound_typed_together_is_parted():
    asked = understand("washingmachine", Shop())
    assert [thing.wholes for thing in asked.things] == [("washingmachin",)]
    assert asked.mended == ""


def test_a_synonym_means_the_words_of_the_shop_too():
    assert ways("notebook") == [{("notebook",), ("laptop",)}]
    assert ways("cell phone") == [{("cell", "phone"), ("phone",)}]


def test_typos_are_mended_before_names_are_looked_for():
    asked = understand("washng machine", Shop())
    assert [thing.wholes for thing in asked.things] == [("washingmachin",)]
    assert asked.mended == "washing machine"


def test_words_with_digits_and_short_words_are_not_mended():
    assert understand("9kh cas", Shop()).mended == ""


def test_a_begun_word_may_go_on():
    (thing,) = understand("washi", Shop()).things
    assert thing.begun == {"washi"}


def test_of_a_long_query_twelve_words_count():
    assert sum(len(next(iter(way))) for way in ways("dryer bag " * 30)) <= 12


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("kettle", "kettle", 0),
        ("kettle", "ketle", 1),
        ("kettle", "kettel", 1),
        ("kettle", "kettla", 1),
        ("kettle", "kettles", 1),
        ("kettle", "kttel", 2),
        ("abcd", "badc", 2),
        ("", "a", 1),
    ],
)
def test_distance_counts_letters_and_neighbours_changed_about(one, other, apart):
    assert distance(one, other) == distance(other, one) == apart
