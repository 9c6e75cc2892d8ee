"""What a collection shows: sorted, filtered, in pages, with the counts of its facets. Pure functions over a shelf."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol
from urllib.parse import urlencode

from storefront.catalog.bundles import card_price
from storefront.catalog.shelf import Collection, Product, Shelf
from storefront.pricing import money

PER_PAGE = 12
SORTS = {
    "recommended": "Recommended",
    "price-up": "Price, low to high",
    "price-down": "Price, high to low",
    "newest": "Newest first",
    "rating": "Best rated",
}
_OWN_NAMES = frozenset({"sort", "page", "min", "max", "stock"})
_FACET_LIMIT = 20


class Arguments(Protocol):
    """The query part of an address, as Werkzeug gives it."""

    def get(self, key: str) -> str | None: ...

    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a visitor asks of a collection. `facets` maps a facet's name in the address to the values ticked."""

    sort: str = "recommended"
    page: int = 1
    min_cents: int | None = None
    max_cents: int | None = None
    in_stock: bool = False
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def narrows(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.in_stock or self.facets) or self.min_cents is not None or self.max_cents is not None

    def query(self, page: int = 1) -> str:
        """The shortest query part that asks for the same, on that page; empty for the collection as it is."""
        pairs = [(name, value) for name, values in self.facets.items() for value in values]
        pairs += [
            (name, written(cents))
            for name, cents in (("min", self.min_cents), ("max", self.max_cents))
            if cents is not None
        ]
        if self.in_stock:
            pairs.append(("stock", "in"))
        if self.sort != "recommended":
            pairs.append(("sort", self.sort))
        if page > 1:
            pairs.append(("page", str(page)))
        return "?" + urlencode(pairs) if pairs else ""

    def without(self, name: str, value: str = "") -> "Wanted":
        """The same with one filter less."""
        if name == "price":
            return replace(self, min_cents=None, max_cents=None)
        if name == "stock":
            return replace(self, in_stock=False)
        left = {**self.facets, name: tuple(other for other in self.facets.get(name, ()) if other != value)}
        return replace(self, facets={name: values for name, values in left.items() if values})


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, and how many products ticking it would show."""

    value: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A fact to filter by. `name` is its name in the address."""

    name: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a collection. `total` counts the products on all pages."""

    collection: Collection
    wanted: Wanted
    products: tuple[Product, ...]
    total: int
    page: int
    pages: int
    facets: tuple[Facet, ...]
    in_stock: int
    lowest_cents: int
    highest_cents: int


@dataclass(frozen=True, slots=True)
class _Range:
    """What is always true of a collection: its products, their prices and their values for each facet."""

    products: tuple[Product, ...]
    cents: Mapping[str, int]
    titles: Mapping[str, str]
    values: Mapping[str, Mapping[str, frozenset[str]]]
    ordered: Mapping[str, tuple[str, ...]]


def read(shelf: Shelf, collection: Collection, arguments: Arguments) -> Wanted:
    """What the query part asks for. Whatever cannot be read counts as not asked."""
    sort = arguments.get("sort")
    page = arguments.get("page") or ""
    known = _range(shelf, collection).ordered
    ticked = {name: [value for value in values if value in arguments.getlist(name)] for name, values in known.items()}
    return Wanted(
        sort=sort if sort in SORTS else "recommended",
        page=int(page) if re.fullmatch("[1-9][0-9]{0,5}", page) else 1,
        min_cents=_cents(arguments.get("min")),
        max_cents=_cents(arguments.get("max")),
        in_stock=arguments.get("stock") == "in",
        facets={name: tuple(values) for name, values in ticked.items() if values},
    )


def listing(shelf: Shelf, collection: Collection, wanted: Wanted, stock: Mapping[int, int]) -> Listing:
    """The page of the collection that is wanted; a page beyond the last one gives the last."""
    whole = _range(shelf, collection)
    on_hand = {product.handle: not product.ships or shelf.in_stock(product, stock) > 0 for product in whole.products}
    found = _kept(whole, wanted, on_hand)
    pages = max(1, -(-len(found) // PER_PAGE))
    page = min(wanted.page, pages)
    shown = _sorted(shelf, found, wanted.sort)[(page - 1) * PER_PAGE : page * PER_PAGE]
    return Listing(
        collection=collection,
        wanted=wanted,
        products=tuple(shown),
        total=len(found),
        page=page,
        pages=pages,
        facets=tuple(_facet(name, whole, wanted, on_hand) for name in whole.ordered),
        in_stock=len(_kept(whole, replace(wanted, in_stock=True), on_hand)),
        lowest_cents=min(whole.cents.values(), default=0),
        highest_cents=max(whole.cents.values(), default=0),
    )


def written(cents: int) -> str:
    """An amount as the price fields write it: `649` or `649.50`."""
    whole, rest = divmod(cents, 100)
    return f"{whole}.{rest:02d}" if rest else str(whole)


def _cents(text: str | None) -> int | None:
    try:
        return money.parse(text) if text else None
    except ValueError:
        return None


def _range(shelf: Shelf, collection: Collection) -> _Range:
    return shelf.once(("range", collection.handle), lambda: _whole_range(shelf, collection))


def _whole_range(shelf: Shelf, collection: Collection) -> _Range:
    products = tuple(shelf.products[handle] for handle in collection.products)
    titles, values, ordered = {}, {}, {}
    for title in ("Brand", *collection.facets):
        name = _name(title)
        of_product = {product.handle: _values(product, title) for product in products}
        known = _ordered(value for found in of_product.values() for value in found)
        if 2 <= len(known) <= _FACET_LIMIT:
            titles[name], values[name], ordered[name] = title, of_product, known
    cents = {product.handle: card_price(shelf, product).cents for product in products}
    return _Range(products, cents, titles, values, ordered)


def _name(title: str) -> str:
    name = re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")
    return f"{name}-is" if name in _OWN_NAMES else name


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


def _kept(whole: _Range, wanted: Wanted, on_hand: Mapping[str, bool], but_for: str | None = None) -> Sequence[Product]:
    """The products that pass every filter (but for one facet)."""
    if not wanted.narrows:
        return whole.products
    filters = [(whole.values[name], set(values)) for name, values in wanted.facets.items() if name != but_for]
    low = wanted.min_cents or 0
    high = wanted.max_cents if wanted.max_cents is not None else max(whole.cents.values(), default=0)
    return [
        product
        for product in whole.products
        if low <= whole.cents[product.handle] <= high
        and (on_hand[product.handle] or not wanted.in_stock)
        and all(values[product.handle] & ticked for values, ticked in filters)
    ]


def _facet(name: str, whole: _Range, wanted: Wanted, on_hand: Mapping[str, bool]) -> Facet:
    """A facet counts what ticking a value would show, beside the other filters."""
    counts = dict.fromkeys(whole.ordered[name], 0)
    for product in _kept(whole, wanted, on_hand, but_for=name):
        for value in whole.values[name][product.handle]:
            counts[value] += 1
    ticked = wanted.facets.get(name, ())
    choices = tuple(Choice(value, count, value in ticked) for value, count in counts.items())
    return Facet(name, whole.titles[name], choices)


def _sorted(shelf: Shelf, products: Sequence[Product], sort: str) -> list[Product]:
    """Equal products stay in the catalogue's order."""
    if sort == "price-up":
        return sorted(products, key=lambda product: card_price(shelf, product).cents)
    if sort == "price-down":
        return sorted(products, key=lambda product: -card_price(shelf, product).cents)
    if sort == "newest":
        return sorted(products, key=lambda product: -product.released_on.toordinal())
    if sort == "rating":
        return sorted(products, key=lambda product: (-(product.rating_average or 0), -product.rating_count))
    return sorted(products, key=lambda product: -product.popularity)
