"""Finding products by words: over names, brands, kinds, facts and descriptions, forgiving one typo a word. Pure."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from storefront.catalog.shelf import Product, Shelf

MOST_CHARACTERS = 200
MOST_WORDS = 12
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ings", "ing", "ers", "er", "es", "s")
_SHORTEST_STEM = 4
_SHORTEST_PREFIX = 2
_SHORTEST_WITH_TYPO = 4

_TITLE, _KIND, _BRAND, _COLLECTION, _FACT, _SUMMARY, _TEXT = 40, 24, 20, 12, 8, 6, 2
_SAME, _STEM, _BEGINS, _TYPO = 1.0, 0.9, 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Found:
    """The products found, best first. `all_words` is False when no product has every word, and these have some."""

    products: tuple[Product, ...]
    all_words: bool = True


@dataclass(frozen=True, slots=True)
class _Index:
    """Weights by token and handle, and ways to tokens from stems and from tokens with a letter missing."""

    weights: Mapping[str, Mapping[str, int]]
    by_stem: Mapping[str, tuple[str, ...]]
    nearly: Mapping[str, tuple[str, ...]]


def tokens(text: str) -> list[str]:
    """The words of a text: small letters and digits, accents taken off."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def find(shelf: Shelf, query: str) -> Found:
    """The products that fit the words of `query`; of a long query the first 200 characters and 12 words count."""
    words = list(dict.fromkeys(tokens(query[:MOST_CHARACTERS])))[:MOST_WORDS]
    index = shelf.once("catalog.search", lambda: _index(shelf))
    scores = [_scores(index, word) for word in words]
    if not scores:
        return Found(())
    handles = set.intersection(*(set(score) for score in scores))
    all_words = bool(handles)
    if not all_words:
        handles = set().union(*scores)

    def rank(handle: str) -> tuple[float, float]:
        score = sum(score.get(handle, 0.0) for score in scores)
        return -score, -shelf.products[handle].popularity

    return Found(tuple(shelf.products[handle] for handle in sorted(handles, key=lambda h: (*rank(h), h))), all_words)


def one_typo_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two neighbours changed about, lead from one word to the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]


def _scores(index: _Index, word: str) -> dict[str, float]:
    """How well each product fits one word; the products that do not are left out."""
    scores: dict[str, float] = {}
    for token, share in _like(index, word):
        for handle, weight in index.weights[token].items():
            scores[handle] = max(scores.get(handle, 0.0), weight * share)
    return scores


def _like(index: _Index, word: str) -> Iterator[tuple[str, float]]:
    """The tokens a word may mean. Typos count only when nothing is spelt that way."""
    like = dict.fromkeys(index.by_stem.get(_stem(word), ()), _STEM)
    if len(word) >= _SHORTEST_PREFIX:
        like |= {token: _BEGINS for token in index.weights if token not in like and token.startswith(word)}
    if word in index.weights:
        like[word] = _SAME
    if not like and len(word) >= _SHORTEST_WITH_TYPO:
        near = {token for short in _shortened(word) for token in index.nearly.get(short, ())}
        like = {token: _TYPO for token in near if one_typo_apart(word, token)}
    yield from like.items()


def _index(shelf: Shelf) -> _Index:
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    for product in shelf.products.values():
        for weight, texts in _texts(shelf, product):
            for token in tokens(" ".join(texts)):
                weights[token][product.handle] = max(weight, weights[token].get(product.handle, 0))
    by_stem: dict[str, list[str]] = defaultdict(list)
    nearly: dict[str, list[str]] = defaultdict(list)
    for token in weights:
        by_stem[_stem(token)].append(token)
        if len(token) >= _SHORTEST_WITH_TYPO - 1 and not token.isdigit():
            for short in _shortened(token):
                nearly[short].append(token)
    return _Index(
        dict(weights),
        {stem: tuple(found) for stem, found in by_stem.items()},
        {short: tuple(found) for short, found in nearly.items()},
    )


def _texts(shelf: Shelf, product: Product) -> Iterator[tuple[int, Iterable[str]]]:
    yield _TITLE, (product.title, product.handle)
    yield _KIND, (product.kind,)
    yield _BRAND, (product.brand,)
    collections = [shelf.collections[handle] for handle in product.collections if handle in shelf.collections]
    yield _COLLECTION, [f"{collection.title} {collection.handle}" for collection in collections]
    yield _FACT, [f"{spec.name} {spec.value} {spec.value}{spec.unit}" for spec in product.specs]
    yield _FACT, [value for variant in product.variants for _, value in variant.options]
    yield _FACT, [variant.sku for variant in product.variants]
    yield _SUMMARY, (product.summary, *(text for text, _ in product.features))
    yield _TEXT, (product.description,)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _shortened(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
