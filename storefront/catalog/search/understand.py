"""What somebody typed becomes the things asked for: typos mended, compounds joined and split, synonyms. Pure."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from storefront.catalog.search.ranking import Thing
from storefront.catalog.search.words import joined, plain, stem, tokens

MOST_CHARACTERS = 200
MOST_WORDS = 12
_LONGEST_NAME = 3
_SHORTEST_WITH_TYPO = 4
_TWO_TYPOS_FROM = 7
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that is spelt nearly so, how weighty its best place is (1 title ... 4 text), and in how many products."""

    word: str
    weight: int
    products: int


class Words(Protocol):
    """The words of a shop, as the index knows them."""

    def known(self, words: Collection[str]) -> Mapping[str, bool]:
        """Those of the words that are in the catalogue; whether they are a whole name."""

    def begun(self, words: Iterable[str]) -> set[str]:
        """Those of the words with which a word of the catalogue begins."""

    def near(self, word: str) -> Sequence[Candidate]:
        """Words that share letters with this one, not the best ones first."""

    @property
    def synonyms(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What people say, written together, and the words that mean the same."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The things asked for; `name` is all of it written together, if something is called that.

    `mended` is what was typed with its typos mended, empty if there were none.
    """

    things: tuple[Thing, ...] = ()
    name: str = ""
    mended: str = ""


def understand(query: str, words: Words, typing: bool = False) -> Asked:
    """What `query` asks for; of a long one the first 200 characters and 12 words count.

    While somebody is `typing`, the last word may be a begun one with a typo.
    """
    typed = tokens(query[:MOST_CHARACTERS])[:MOST_WORDS]
    if not typed:
        return Asked()
    known = _Known(words, typed)
    mended = _mended(typed, known, words, typing)
    changes = {old: new for old, new in zip(typed, mended, strict=True) if old != new}
    parts = [part for word in mended for part in word.split()]
    if changes:
        known.learn(parts)
    begun = words.begun({parts[-1], *(part for part in parts if not known.has(part))} - {""})
    whole = joined(parts)
    return Asked(
        things=tuple(_things(parts, known, begun)),
        name=whole if known.is_name(whole) else "",
        mended=_rewritten(query[:MOST_CHARACTERS], changes) if _is_mended(changes) else "",
    )


def distance(one: str, other: str) -> int:
    """How many letters more, less or other, or neighbours changed about, lead from one word to the other."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, opposite in enumerate(other, 1):
            cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (letter != opposite))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == opposite:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]


class _Known:
    """Which words and names of those typed the shop knows; asked for all at once."""

    def __init__(self, words: Words, typed: Sequence[str]) -> None:
        self.words = words
        self.synonyms = words.synonyms
        self.found: dict[str, bool] = {}
        self.asked: set[str] = set()
        self.learn(typed)

    def learn(self, typed: Sequence[str]) -> None:
        """Ask for these words, their stems, and what neighbours give written together."""
        wanted = {*typed, *map(stem, typed), joined(typed)}
        for size in range(2, _LONGEST_NAME + 1):
            for group in _groups(typed, size):
                wanted |= {joined(group), "".join(group)}
        self.ask(wanted)

    def ask(self, wanted: Collection[str]) -> None:
        """Ask for words that were not asked for yet."""
        if new := set(wanted) - self.asked:
            self.asked |= new
            self.found |= self.words.known(new)

    def has(self, word: str) -> bool:
        """Whether it is a word, a name or a synonym."""
        return word in self.found or stem(word) in self.found or stem(word) in self.synonyms

    def is_name(self, together: str) -> bool:
        """Whether something is called that."""
        return self.found.get(together, False)

    def is_one(self, group: Sequence[str]) -> bool:
        """Whether these words together are a name, one word, or a synonym."""
        return self.is_name(joined(group)) or "".join(group) in self.found or joined(group) in self.synonyms


def _groups(words: Sequence[str], size: int) -> Iterable[tuple[str, ...]]:
    return (tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _mended(typed: Sequence[str], known: _Known, words: Words, typing: bool) -> list[str]:
    """The words as they were probably meant; two words in one where one was typed together."""
    covered = {
        place
        for size in range(2, _LONGEST_NAME + 1)
        for at, group in enumerate(_groups(typed, size))
        if known.is_one(group)
        for place in range(at, at + size)
    }
    unknown = {
        place
        for place, word in enumerate(typed)
        if not known.has(word) and place not in covered and len(word) >= _SHORTEST_WITH_TYPO
    }
    begun = words.begun({typed[place] for place in unknown})
    unknown = {place for place in unknown if typed[place] not in begun}
    if not unknown:
        return list(typed)
    known.ask({part for place in unknown for pair in _splits(typed[place]) for part in (*pair, *map(stem, pair))})
    return [
        _one_mended(word, known, words, typing and place == len(typed) - 1) if place in unknown else word
        for place, word in enumerate(typed)
    ]


def _one_mended(word: str, known: _Known, words: Words, goes_on: bool) -> str:
    """The word with one typo less, else its two parts, else with two typos less, else as it is."""

    def rank(near: Candidate) -> tuple[int, bool, int, int, str]:
        apart = distance(word, near.word)
        if goes_on:
            apart = min(apart, distance(word, near.word[: len(word)]))
        return apart, near.word[0] != word[0], near.weight, -near.products, near.word

    is_word = not any(letter.isdigit() for letter in word)
    apart, *_, best = min(map(rank, words.near(word)), default=(len(word), word)) if is_word else (len(word), word)
    if apart <= 1:
        return best
    pair = next((pair for pair in _splits(word) if all(map(known.has, pair))), None)
    if pair:
        return " ".join(pair)
    return best if apart <= 2 and len(word) >= _TWO_TYPOS_FROM else word


def _splits(word: str) -> Iterable[tuple[str, str]]:
    """The ways to part a word in two, nearest to the middle first."""
    places = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return [(word[:at], word[at:]) for at in sorted(places, key=lambda at: abs(at - len(word) / 2))]


def _things(words: Sequence[str], known: _Known, begun: Collection[str]) -> Iterable[Thing]:
    """Neighbours that are one name or one word together are one thing, the longest first."""
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST_NAME, len(words) - at), 1, -1)
        size = next((size for size in sizes if known.is_one(words[at : at + size])), 1)
        yield _thing(words[at : at + size], known, begun)
        at += size


def _thing(group: Sequence[str], known: _Known, begun: Collection[str]) -> Thing:
    together = joined(group)
    meant = known.synonyms.get(together, ())
    wholes = [together] if known.is_name(together) else []
    wholes += [joined(words) for words in meant]
    ways = [tuple(group), *meant]
    if len(group) > 1 and "".join(group) in known.found:
        ways.append(("".join(group),))
    return Thing(tuple(dict.fromkeys(wholes)), tuple(dict.fromkeys(ways)), frozenset(begun) & {group[-1]})


def _is_mended(changes: Mapping[str, str]) -> bool:
    """Words that were only parted were no typo."""
    return any(new.replace(" ", "") != old for old, new in changes.items())


def _rewritten(query: str, changes: Mapping[str, str]) -> str:
    text = " ".join(plain(query).split())
    for old, new in changes.items():
        text = re.sub(rf"(?<![^\W_]){re.escape(old)}(?![^\W_])", new, text)
    return text
