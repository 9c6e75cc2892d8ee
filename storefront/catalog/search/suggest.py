"""What is proposed while somebody types into the search field: products, collections, and searches that find more."""

from collections.abc import Iterable
from dataclasses import dataclass

from storefront.catalog.search.find import find
from storefront.catalog.search.index import ShopIndex
from storefront.catalog.search.words import stem, tokens
from storefront.catalog.shelf import Collection, Product, Shelf

FEWEST_CHARACTERS = 2
_PRODUCTS, _COLLECTIONS, _SEARCHES = 5, 3, 3


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is proposed, each kind the best first."""

    products: tuple[Product, ...] = ()
    collections: tuple[Collection, ...] = ()
    searches: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many there are in all."""
        return len(self.products) + len(self.collections) + len(self.searches)


def suggest(index: ShopIndex, fragment: str) -> Suggestions:
    """What to propose to somebody who has typed this so far; nothing for less than two letters."""
    typed = tokens(fragment[:200])
    if sum(map(len, typed)) < FEWEST_CHARACTERS:
        return Suggestions()
    found = find(index, fragment, most=_PRODUCTS, typing=True)
    meant = tokens(found.mended) or typed
    shelf = index.shelf
    collections = [one for one in shelf.collections.values() if one.products and _goes_on(meant, one.title)]
    searches = [kind for kind in _kinds(shelf) if kind != " ".join(meant) and _goes_on(meant, kind)]
    products = found.products if found.all_words else ()
    return Suggestions(products, tuple(collections[:_COLLECTIONS]), tuple(searches[:_SEARCHES]))


def _goes_on(typed: Iterable[str], text: str) -> bool:
    """Whether each word typed begins a word of the text, or is one of its words in another form."""
    words = tokens(text)
    stems = {stem(word) for word in words}
    return all(stem(one) in stems or any(word.startswith(one) for word in words) for one in typed)


def _kinds(shelf: Shelf) -> tuple[str, ...]:
    """What kinds of goods there are, in words, those with the most bought product first."""

    def make() -> tuple[str, ...]:
        goods = (product for product in shelf.products.values() if product.role == "product")
        ranked = sorted(goods, key=lambda product: -product.popularity)
        return tuple(dict.fromkeys(product.kind.replace("-", " ") for product in ranked))

    return shelf.once("catalog.kinds", make)
