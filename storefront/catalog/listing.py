"""What a collection shows: sorted, filtered, in pages, with the counts of its facets. Pure functions over a shelf."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from storefront.catalog.bundles import card_price
from storefront.catalog.ranges import Range, range_of
from storefront.catalog.shelf import Collection, Product, Shelf
from storefront.catalog.wanted import Wanted

PER_PAGE = 12


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


def listing(shelf: Shelf, collection: Collection, wanted: Wanted, stock: Mapping[int, int]) -> Listing:
    """The page of the collection that is wanted; a page beyond the last one gives the last."""
    whole = range_of(shelf, collection)
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


def _kept(whole: Range, wanted: Wanted, on_hand: Mapping[str, bool], but_for: str | None = None) -> Sequence[Product]:
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


def _facet(name: str, whole: Range, wanted: Wanted, on_hand: Mapping[str, bool]) -> Facet:
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
