"""What a collection shows: sorted, filtered, in pages, with the counts of its facets. Pure functions over a shelf."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import and_

from storefront.catalog.ranges import Range, among, range_of, set_of
from storefront.catalog.shelf import Collection, Product, Shelf
from storefront.catalog.wanted import Wanted

PER_PAGE = 12

_ORDERS: Mapping[str, Callable[[Range, int], tuple[float, ...]]] = {
    "price-up": lambda whole, number: (whole.cents[number],),
    "price-down": lambda whole, number: (-whole.cents[number],),
    "newest": lambda whole, number: (-whole.products[number].released_on.toordinal(),),
    "rating": lambda whole, number: (
        -(whole.products[number].rating_average or 0),
        -whole.products[number].rating_count,
    ),
    "recommended": lambda whole, number: (-whole.products[number].popularity,),
}


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
    """One page of a collection. `total` counts the products on all pages; `ratings` are least numbers of stars."""

    collection: Collection
    wanted: Wanted
    products: tuple[Product, ...]
    total: int
    page: int
    pages: int
    facets: tuple[Facet, ...]
    ratings: tuple[Choice, ...]
    in_stock: int
    lowest_cents: int
    highest_cents: int


def listing(shelf: Shelf, collection: Collection, wanted: Wanted, stock: Mapping[int, int]) -> Listing:
    """The page of the collection that is wanted; a page beyond the last one gives the last.

    The counts of a facet leave out its own choice: they say what ticking a value would show, beside the other filters.
    """
    whole = range_of(shelf, collection)
    on_hand = whole.everything & ~_sold_out(shelf, collection, stock)
    filters = _filters(whole, wanted, on_hand)
    found = _passing(whole, filters)
    total = found.bit_count()
    pages = max(1, -(-total // PER_PAGE))
    page = min(wanted.page, pages)
    order = shelf.once(("catalog.order", collection.handle, wanted.sort), lambda: _order(whole, wanted.sort))
    shown = islice(among(order, found), (page - 1) * PER_PAGE, page * PER_PAGE)
    return Listing(
        collection=collection,
        wanted=wanted,
        products=tuple(whole.products[number] for number in shown),
        total=total,
        page=page,
        pages=pages,
        facets=tuple(_facet(name, whole, wanted, filters) for name in whole.values),
        ratings=_ratings(whole, wanted, filters),
        in_stock=(_passing(whole, filters, "stock") & on_hand).bit_count(),
        lowest_cents=min(whole.cents, default=0),
        highest_cents=max(whole.cents, default=0),
    )


def _filters(whole: Range, wanted: Wanted, on_hand: int) -> dict[str, int]:
    """What each filter lets through, by its name in the address."""
    filters = {
        name: reduce(int.__or__, (whole.values[name][value] for value in ticked), 0)
        for name, ticked in wanted.facets.items()
    }
    if wanted.min_cents is not None or wanted.max_cents is not None:
        filters["price"] = whole.priced(wanted.min_cents, wanted.max_cents)
    if wanted.stars is not None:
        filters["rating"] = whole.rated[wanted.stars]
    if wanted.in_stock:
        filters["stock"] = on_hand
    return filters


def _passing(whole: Range, filters: Mapping[str, int], but_for: str = "") -> int:
    """The products that pass every filter (but for one)."""
    return reduce(and_, (let_through for name, let_through in filters.items() if name != but_for), whole.everything)


def _facet(name: str, whole: Range, wanted: Wanted, filters: Mapping[str, int]) -> Facet:
    others, ticked = _passing(whole, filters, name), wanted.facets.get(name, ())
    choices = (Choice(value, (has & others).bit_count(), value in ticked) for value, has in whole.values[name].items())
    return Facet(name, whole.titles[name], tuple(choices))


def _ratings(whole: Range, wanted: Wanted, filters: Mapping[str, int]) -> tuple[Choice, ...]:
    """Only what makes a difference in this collection can be asked for."""
    others = _passing(whole, filters, "rating")
    return tuple(
        Choice(str(stars), (rated & others).bit_count(), stars == wanted.stars)
        for stars, rated in whole.rated.items()
        if stars == wanted.stars or (rated and rated != whole.everything)
    )


def _order(whole: Range, sort: str) -> tuple[int, ...]:
    """All products in an order; equal ones stay in the catalogue's."""
    key = _ORDERS[sort]
    return tuple(sorted(whole.placed, key=lambda number: key(whole, number)))


def _sold_out(shelf: Shelf, collection: Collection, stock: Mapping[int, int]) -> int:
    """The products that are sent and of which nothing is on hand. Worked out once for each state of the stock."""
    key = ("catalog.sold_out", collection.handle)
    known: tuple[Mapping[int, int], int] | None = shelf.made.get(key)
    if known is None or known[0] is not stock:
        whole = range_of(shelf, collection)
        gone = [number for number, variant in whole.singles if stock.get(variant, 0) <= 0]
        others = (number for number in whole.others if shelf.in_stock(whole.products[number], stock) <= 0)
        known = shelf.made[key] = (stock, set_of((*gone, *others), len(whole.products)))
    return known[1]
