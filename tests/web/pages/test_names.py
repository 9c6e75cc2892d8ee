"""What a control is called for those who hear it holds the words that others see on it (WCAG 2.5.3)."""

import re

import pytest

from tests.pages import Element
from tests.web.pages.conftest import PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_control_that_is_named_holds_the_words_seen_on_it(shown, name):
    controls = [one for tag in ("a", "button") for one in shown(name).all(tag) if "aria-label" in one.attributes]
    assert controls
    for control in controls:
        assert words(seen(control)) in words(control.attributes["aria-label"]), control.attributes["aria-label"]


def seen(element: Element) -> str:
    """The text inside without what is for hearing only."""
    heard = [
        text for one in element.all() if "visually-hidden" in one.attributes.get("class", "") for text in one.texts
    ]
    return "".join(text for text in element.texts if text not in heard)


def words(text: str) -> str:
    """Letters and digits, in small letters, with single spaces."""
    return " ".join(re.findall(r"[\w€$.]+", text.lower()))
