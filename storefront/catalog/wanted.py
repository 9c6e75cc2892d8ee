"""What a visitor asks of a collection, read from the address and written back to it. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol
from urllib.parse import urlencode

from storefront.catalog.ranges import STARS, range_of
from storefront.catalog.shelf import Collection, Shelf
from storefront.pricing import money

SORTS = {
    "recommended": "Recommended",
    "price-up": "Price, low to high",
    "price-down": "Price, high to low",
    "newest": "Newest first",
    "rating": "Best rated",
}


class Arguments(Protocol):
    """The query part of an address, as Werkzeug gives it."""

    def get(self, key: str) -> str | None: ...

    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a visitor asks of a collection. `facets` maps a facet's name in the address to the values ticked.

    `stars` is the least average rating.
    """

    sort: str = "recommended"
    page: int = 1
    min_cents: int | None = None
    max_cents: int | None = None
    in_stock: bool = False
    stars: int | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def narrows(self) -> bool:
        """Whether anything may be left out."""
        return self.filters > 0

    @property
    def filters(self) -> int:
        """How many filters are set; a price with both limits is one."""
        priced = self.min_cents is not None or self.max_cents is not None
        return sum(map(len, self.facets.values())) + priced + self.in_stock + (self.stars is not None)

    def query(self, page: int = 1) -> str:
        """The shortest query part that asks for the same, on that page; empty for the collection as it is."""
        pairs = [(name, value) for name, values in self.facets.items() for value in values]
        pairs += [
            (name, written(cents))
            for name, cents in (("min", self.min_cents), ("max", self.max_cents))
            if cents is not None
        ]
        if self.stars is not None:
            pairs.append(("rating", str(self.stars)))
        if self.in_stock:
            pairs.append(("stock", "in"))
        if self.sort != "recommended":
            pairs.append(("sort", self.sort))
        if page > 1:
            pairs.append(("page", str(page)))
        return "?" + urlencode(pairs) if pairs else ""

    @property
    def unfiltered(self) -> "Wanted":
        """The same order without any filter."""
        return Wanted(sort=self.sort)

    def without(self, name: str, value: str = "") -> "Wanted":
        """The same with one filter less."""
        if name == "price":
            return replace(self, min_cents=None, max_cents=None)
        if name == "stock":
            return replace(self, in_stock=False)
        if name == "rating":
            return replace(self, stars=None)
        left = {**self.facets, name: tuple(other for other in self.facets.get(name, ()) if other != value)}
        return replace(self, facets={name: values for name, values in left.items() if values})


def read(shelf: Shelf, collection: Collection, arguments: Arguments) -> Wanted:
    """What the query part asks for. Whatever cannot be read counts as not asked."""
    sort = arguments.get("sort")
    page, stars = arguments.get("page") or "", arguments.get("rating") or ""
    known = range_of(shelf, collection).values
    ticked = {name: [value for value in values if value in arguments.getlist(name)] for name, values in known.items()}
    return Wanted(
        sort=sort if sort in SORTS else "recommended",
        page=int(page) if re.fullmatch("[1-9][0-9]{0,5}", page) else 1,
        min_cents=_cents(arguments.get("min")),
        max_cents=_cents(arguments.get("max")),
        in_stock=arguments.get("stock") == "in",
        stars=int(stars) if stars in map(str, STARS) else None,
        facets={name: tuple(values) for name, values in ticked.items() if values},
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
