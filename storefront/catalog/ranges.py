"""What is always true of a collection: its products, their prices, and their values for each facet. Pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from storefront.catalog.bundles import card_price
from storefront.catalog.shelf import Collection, Product, Shelf

OWN_NAMES = frozenset({"sort", "page", "min", "max", "stock"})
"""Names in a collection's address that no facet may have."""
_MOST_VALUES = 20


@dataclass(frozen=True, slots=True)
class Range:
    """The products of a collection; titles, values by product, and values in order, each by the facet's name."""

    products: tuple[Product, ...]
    cents: Mapping[str, int]
    titles: Mapping[str, str]
    values: Mapping[str, Mapping[str, frozenset[str]]]
    ordered: Mapping[str, tuple[str, ...]]


def range_of(shelf: Shelf, collection: Collection) -> Range:
    """The range of a collection, worked out once per shelf."""
    return shelf.once(("catalog.range", collection.handle), lambda: _whole_range(shelf, collection))


def _whole_range(shelf: Shelf, collection: Collection) -> Range:
    products = tuple(shelf.products[handle] for handle in collection.products)
    titles, values, ordered = {}, {}, {}
    for title in ("Brand", *collection.facets):
        name = _name(title)
        of_product = {product.handle: _values(product, title) for product in products}
        known = _ordered(value for found in of_product.values() for value in found)
        if 2 <= len(known) <= _MOST_VALUES:
            titles[name], values[name], ordered[name] = title, of_product, known
    cents = {product.handle: card_price(shelf, product).cents for product in products}
    return Range(products, cents, titles, values, ordered)


def _name(title: str) -> str:
    name = re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")
    return f"{name}-is" if name in OWN_NAMES else name


def _values(product: Product, title: str) -> frozenset[str]:
    if title == "Brand":
        return frozenset((product.brand,)) if product.brand else frozenset()
    return frozenset(spec.text for spec in product.specs if spec.name == title)


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    """Numbers by size, then texts by the alphabet."""
    return tuple(sorted(set(values), key=lambda value: (_leading_number(value), value)))


def _leading_number(value: str) -> float:
    found = re.match(r"-?\d+(?:\.\d+)?", value)
    return float(found[0]) if found else float("inf")
