"""Texts become words, in the catalogue as in what is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.search.words import compact, indexed, stem, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CAFÉ Müller-9", ["cafe", "muller", "9"]),
        ("9 kg", ["9kg"]),
        ("9kg", ["9kg"]),
        ("9 kilos", ["9kg"]),
        ("1,400 rpm", ["1400rpm"]),
        ("1.7 litres", ["1p7l"]),
        ("1,7 l", ["1p7l"]),
        ('27" monitor', ["27inch", "monitor"]),
        ("65W charger", ["65w", "charger"]),
        ("USB-C 2 m", ["usb", "c", "2m"]),
        ("S8 Pro", ["s8", "pro"]),
        ("128 gigabytes", ["128gb"]),
        ("a\x00b", ["a", "b"]),
        ('"; DROP TABLE --', ["drop", "table"]),
        ("", []),
        ("!?", []),
    ],
)
def test_a_text_gives_its_words(text, words):
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("machine", "machines"),
        ("washer", "washing"),
        ("cable", "cables"),
        ("battery", "batteries"),
        ("lenses", "lens"),
        ("cancelling", "canceling"),
        ("switches", "switch"),
        ("charger", "charging"),
    ],
)
def test_forms_of_a_word_have_the_same_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["glass", "bus", "s8", "case", "dry", "tv", "lens"])
def test_short_words_and_words_that_only_look_like_plurals_stay(word):
    assert stem(word) == word


def test_a_name_is_the_same_written_together_and_apart():
    assert compact("lap top") == compact("Laptop") == compact("laptops")
    assert compact("dish washers") == compact("Dishwasher")


def test_a_measure_is_found_with_and_without_its_unit():
    assert {"9kg", "9", "kg"} <= set(indexed("9 kg drum"))


@given(st.text(max_size=200))
def test_words_are_letters_and_digits_only(text):
    assert all(word.isalnum() and stem(word) and '"' not in word for word in tokens(text))
