"""Which products come first, written down here and nowhere else. Pure.

What was asked for is a list of things (`understand.Asked`). Products come in tiers, the best tier first:

1. its whole name is what was typed: `aquelle 9`, `washing machines`, a SKU;
2. its kind, title or brand is one of the things, and every other thing is in title, kind or brand: `quiet dryer`, as
   the quietest of a kind carries that word beside its kind;
3. the same, the other things in features and facts too: `washing machine 9 kg`;
4. every word in the title; 5. in title, kind or brand; 6. features and facts too; 7. the description too;
8. to 10. as 5 to 7, for words that are only begun.

Inside a tier goods come before plans, services and bundles, then the more popular ones. If no product has all the
things, those with all but one come first, then those with any of them, each time without the description.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

NAMES = ("title", "kind")
FACTS = (*NAMES, "facts")
EVERYWHERE = (*FACTS, "text")
_MOST_COMBINED = 6


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing asked for: `wholes` are names written together that it may be, `ways` sets of words that mean it.

    `begun` words may go on: all words that begin so count.
    """

    wholes: tuple[str, ...] = ()
    ways: tuple[tuple[str, ...], ...] = ()
    begun: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Need:
    """A thing that must be there: as a whole name, in some fields, or either."""

    thing: Thing
    fields: tuple[str, ...] = ()
    as_whole: bool = False
    goes_on: bool = False


Tier = tuple[tuple[Need, ...], ...]
"""Alternatives, each a list of needs that must all be met."""


def tiers(things: Sequence[Thing], name: str = "") -> list[Tier]:
    """The tiers for all these things, the best first; the last has the products of all the others.

    `name` is all that was typed, written together, if something is called that.
    """
    found: list[Tier] = []
    if name:
        found.append(((Need(Thing((name,)), as_whole=True),),))
    if any(thing.wholes for thing in things):
        found += [_all(things, fields, whole_first=True) for fields in (NAMES, FACTS)]
    found += [_all(things, fields) for fields in (("title",), NAMES, FACTS)]
    if any(thing.begun for thing in things):
        found += [_all(things, fields, goes_on=True) for fields in (NAMES, FACTS)]
    found.append((tuple(Need(thing, EVERYWHERE, bool(thing.wholes), bool(thing.begun)) for thing in things),))
    return found


def some(things: Sequence[Thing]) -> list[Tier]:
    """The tiers where no product has all the things."""
    sizes = (len(things) - 1, 1) if len(things) <= _MOST_COMBINED else (1,)
    return [
        tuple(
            tuple(Need(thing, FACTS, bool(thing.wholes), bool(thing.begun)) for thing in chosen)
            for chosen in combinations(things, size)
        )
        for size in dict.fromkeys(sizes)
        if size
    ]


def _all(things: Sequence[Thing], fields: tuple[str, ...], whole_first: bool = False, goes_on: bool = False) -> Tier:
    return (
        tuple(
            Need(thing, as_whole=True) if whole_first and thing.wholes else Need(thing, fields, goes_on=goes_on)
            for thing in things
        ),
    )
