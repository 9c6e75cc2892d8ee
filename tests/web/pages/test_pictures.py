"""Pictures keep their place before they come, come in the width they are shown in, and the first one comes first."""

import pytest

from tests.pages import Element
from tests.web.pages.conftest import PAGES

WITH_A_FIRST = tuple(name for name in PAGES if name != "guides")


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_has_its_size_and_a_text(shown, name):
    for image in pictures(shown(name)):
        assert image.attributes["width"].isdigit(), image
        assert image.attributes["height"].isdigit(), image
        assert "alt" in image.attributes, image


@pytest.mark.parametrize("name", PAGES)
def test_where_there_are_several_widths_the_page_says_how_wide_a_picture_is(shown, name):
    root = shown(name)
    for one in [*pictures(root), *root.all("source")]:
        several = "," in one.attributes.get("srcset", "")
        assert several == ("sizes" in one.attributes), one


@pytest.mark.parametrize("name", WITH_A_FIRST)
def test_one_picture_comes_before_all_others_and_does_not_wait(shown, name):
    (first,) = [image for image in pictures(shown(name)) if image.attributes.get("fetchpriority") == "high"]
    assert "loading" not in first.attributes


@pytest.mark.parametrize("name", ["collection", "search"])
def test_the_first_row_of_cards_does_not_wait(shown, name):
    cards = list(shown(name).all("div", class_="product-card__picture"))
    waits = [one.one("img").attributes.get("loading") == "lazy" for one in cards]
    assert waits[:4] == [False] * 4
    assert all(waits[4:])


def pictures(root: Element) -> list[Element]:
    """Every image of the page; there is one at least on each of these."""
    found = list(root.all("img"))
    assert found
    return found
