"""What is always true of a collection: its products, their prices, and which of them have which value. Pure.

A collection's products are numbered, the cheapest first. A set of them is an int with one bit for each number, so that
filters are `&` and counts are `bit_count()`, and a page costs about the same at 100 and at 10,000 products.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from storefront.catalog.bundles import card_price
from storefront.catalog.shelf import Collection, Product, Shelf

OWN_NAMES = frozenset({"sort", "page", "min", "max", "stock", "rating"})
"""Names in a collection's address that no facet may have."""
STARS = (4, 3)
"""The average ratings that can be asked for as a least."""
_MOST_VALUES = 20


@dataclass(frozen=True, slots=True)
class Range:
    """A collection's products by their number, and the sets that filters are made of.

    `titles` and `values` are by a facet's name in the address; the values stand in the order they are shown in.
    `placed` has the numbers in the catalogue's order; `singles` those of goods in one variant, with its id; `others`
    those of all other goods.
    """

    products: tuple[Product, ...]
    cents: tuple[int, ...]
    placed: tuple[int, ...]
    titles: Mapping[str, str]
    values: Mapping[str, Mapping[str, int]]
    rated: Mapping[int, int]
    singles: tuple[tuple[int, int], ...]
    others: tuple[int, ...]

    @property
    def everything(self) -> int:
        """The set of all products."""
        return (1 << len(self.products)) - 1

    def priced(self, low: int | None, high: int | None) -> int:
        """The products that cost at least `low` and at most `high` cents; None is no limit."""
        begin = bisect_left(self.cents, low) if low is not None else 0
        end = bisect_right(self.cents, high) if high is not None else len(self.cents)
        return (1 << end) - (1 << begin) if begin < end else 0


def range_of(shelf: Shelf, collection: Collection) -> Range:
    """The range of a collection, worked out once per shelf."""
    return shelf.once(("catalog.range", collection.handle), lambda: _whole_range(shelf, collection))


def set_of(numbers: Iterable[int], size: int) -> int:
    """The set of these numbers, all below `size`."""
    octets = bytearray(size // 8 + 1)
    for number in numbers:
        octets[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(octets, "little")


def among(order: Sequence[int], chosen: int) -> Iterator[int]:
    """The numbers of the set `chosen`, in this order."""
    octets = chosen.to_bytes(len(order) // 8 + 1, "little")
    return (number for number in order if octets[number >> 3] >> (number & 7) & 1)


def _whole_range(shelf: Shelf, collection: Collection) -> Range:
    catalogue = [shelf.products[handle] for handle in collection.products]
    cents = {product.handle: card_price(shelf, product).cents for product in catalogue}
    products = tuple(sorted(catalogue, key=lambda product: cents[product.handle]))
    numbers = {product.handle: number for number, product in enumerate(products)}
    titles, values = {}, {}
    for title in ("Brand", *collection.facets):
        if found := _values(products, title):
            name = _name(title)
            titles[name], values[name] = title, found
    return Range(
        products=products,
        cents=tuple(cents[product.handle] for product in products),
        placed=tuple(numbers[product.handle] for product in catalogue),
        titles=titles,
        values=values,
        rated={
            stars: set_of((n for n, p in enumerate(products) if (p.rating_average or 0) >= stars), len(products))
            for stars in STARS
        },
        singles=tuple((n, p.first.id) for n, p in enumerate(products) if p.ships and len(p.variants) == 1),
        others=tuple(n for n, p in enumerate(products) if p.ships and len(p.variants) != 1),
    )


def _name(title: str) -> str:
    name = re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")
    return f"{name}-is" if name in OWN_NAMES else name


def _values(products: Sequence[Product], title: str) -> dict[str, int]:
    """The products of each value, in order; empty where nothing differs.

    Of more than 20 values the most frequent are kept, of those that several products share.
    """
    having: dict[str, list[int]] = defaultdict(list)
    for number, product in enumerate(products):
        for value in _values_of(product, title):
            having[value].append(number)
    kept = list(having)
    if len(kept) > _MOST_VALUES:
        shared = [value for value in having if len(having[value]) > 1]
        kept = sorted(shared, key=lambda value: -len(having[value]))[:_MOST_VALUES]
    if len(kept) < 2:
        return {}
    ordered = sorted(kept, key=lambda value: (_leading_number(value), value))
    return {value: set_of(having[value], len(products)) for value in ordered}


def _values_of(product: Product, title: str) -> frozenset[str]:
    if title == "Brand":
        return frozenset((product.brand,)) if product.brand else frozenset()
    return frozenset(spec.text for spec in product.specs if spec.name == title)


def _leading_number(value: str) -> float:
    """Numbers stand by size, before texts."""
    found = re.match(r"-?\d+(?:\.\d+)?", value)
    return float(found[0]) if found else float("inf")
