"""Panels as they were rendered once: they look the same to everybody, but for the tokens in their forms.

A print is the text of a panel with a mark where each token goes. It is kept per what it shows, so that a page with five
placements renders no template for them.
"""

import re
from collections.abc import Callable, Hashable, Sequence

from storefront.core.memory import Memory

CSRF = "\ue0ff"
"""Stands for the form token of the page."""


class Look:
    """All that a panel's look depends on, within one revision of the shop. Compared as often as it is shown, so its
    hash is worked out once."""

    __slots__ = ("_hash", "_of")

    def __init__(self, *of: Hashable) -> None:
        self._of, self._hash = of, hash(of)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Look) and self._of == other._of


_FIRST = 0xE000
_MARK = re.compile("([\ue000-\ue0ff])")
_prints = Memory[Hashable, list[str]](2_000)


def mark(number: int) -> str:
    """Stands for the token of a group's panel of this number, counted from 0."""
    return chr(_FIRST + number)


def filled(key: Hashable, render: Callable[[], str], csrf_token: str, tokens: Sequence[str]) -> str:
    """The print kept under `key`, made by `render()` if there is none, with the page's tokens in their places."""
    pieces = _prints.once(key, lambda: _MARK.split(render())).copy()
    for place in range(1, len(pieces), 2):
        found_mark = pieces[place]
        pieces[place] = csrf_token if found_mark == CSRF else tokens[ord(found_mark) - _FIRST]
    return "".join(pieces)
