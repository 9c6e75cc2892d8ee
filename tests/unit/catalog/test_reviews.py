"""Which reviews an address asks for, and the address of those."""

import pytest

from storefront.catalog.reviews import Asked, ReviewPage, asked_for

STARS = ((5, 3), (4, 1), (3, 0), (2, 0), (1, 0))


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        (Asked(), "/p#catalog-reviews"),
        (Asked(page=2), "/p?reviews=2#catalog-reviews"),
        (Asked(stars=4, order="lowest"), "/p?stars=4&order=lowest#catalog-reviews"),
    ],
)
def test_an_address_says_no_more_than_it_must(asked, address):
    assert asked.at("/p") == address


def test_the_variant_comes_first():
    assert Asked(page=3).at("/p", "A-1") == "/p?variant=A-1&reviews=3#catalog-reviews"


def test_what_cannot_be_read_counts_as_not_asked():
    assert asked_for(1, "4", "highest") == Asked(1, 4, "highest")
    assert asked_for(2, "4.0", "best") == Asked(2)
    assert asked_for(1, None, None) == Asked()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (ReviewPage((), STARS, Asked(), 4), "4 reviews, newest first"),
        (ReviewPage((), STARS, Asked(stars=4, order="highest"), 1), "1 review with 4 stars, highest first"),
        (ReviewPage((), STARS, Asked(stars=1), 0), "0 reviews with 1 star, newest first"),
        (ReviewPage((), STARS, Asked(page=2), 11), "11 reviews, newest first, page 2 of 3"),
    ],
)
def test_what_is_shown_is_said_in_words(page, words):
    assert page.words == words
