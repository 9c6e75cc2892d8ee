"""Reading reviews: one page of them, and how the stars are spread. Two queries, remembered per revision of the shop."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from flask import g
from sqlalchemy import func, select

from storefront.catalog.models import Review
from storefront.core.memory import Memory
from storefront.extensions import db

PER_PAGE = 5
NEWEST = "newest"
ORDERS = {NEWEST: "Newest", "highest": "Highest", "lowest": "Lowest"}
"""The orders to choose from, and what their links say."""
_BY: dict[str, Sequence[Any]] = {NEWEST: (), "highest": (Review.rating.desc(),), "lowest": (Review.rating,)}
_pages = Memory[tuple[Any, ...], "ReviewPage"](1024)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which reviews somebody wants to read: with so many stars or all, in which order, and which page of them."""

    page: int = 1
    stars: int | None = None
    order: str = NEWEST

    @property
    def pairs(self) -> dict[str, str | int]:
        """The parts of an address that ask for the same."""
        return {
            **({"stars": self.stars} if self.stars else {}),
            **({"order": self.order} if self.order != NEWEST else {}),
            **({"reviews": self.page} if self.page > 1 else {}),
        }

    def at(self, own: str, sku: str = "") -> str:
        """The address of these reviews on the page `own`, with the variant `sku` chosen."""
        pairs = {**({"variant": sku} if sku else {}), **self.pairs}
        return f"{own}{'?' if pairs else ''}{urlencode(pairs)}#catalog-reviews"


@dataclass(frozen=True, slots=True)
class Written:
    """A review as shown. `verified` is that whoever wrote it had ordered the product here before."""

    author: str
    rating: int
    title: str
    body: str
    written_on: date
    verified: bool


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Some reviews of a product, and which were asked for; beyond the last page, the last.

    `histogram` holds (stars, how many) of all its reviews, five stars first; `found` is how many were asked for.
    """

    reviews: tuple[Written, ...]
    histogram: tuple[tuple[int, int], ...]
    asked: Asked
    found: int

    @property
    def count(self) -> int:
        """How many reviews there are in all."""
        return sum(count for _, count in self.histogram)

    @property
    def pages(self) -> int:
        """How many pages the reviews that were asked for fill."""
        return max(1, -(-self.found // PER_PAGE))

    @property
    def words(self) -> str:
        """What is shown, for those who do not see it."""
        many = f"{self.found} {'review' if self.found == 1 else 'reviews'}"
        of = f" with {self.asked.stars} {'star' if self.asked.stars == 1 else 'stars'}" if self.asked.stars else ""
        page = f", page {self.asked.page} of {self.pages}" if self.pages > 1 else ""
        return f"{many}{of}, {ORDERS[self.asked.order].lower()} first{page}"


def asked_for(page: int, stars: str | None, order: str | None) -> Asked:
    """What an address asks for; whatever cannot be read counts as not asked."""
    known = int(stars) if stars in {"1", "2", "3", "4", "5"} else None
    return Asked(page, known, order if order in ORDERS else NEWEST)


def review_page(product_id: int, asked: Asked = Asked()) -> ReviewPage:
    """One page of a product's published reviews; beyond the last page, the last."""
    known = _pages.get((*g.shop.memory_key, product_id, asked))
    if known is None:
        known = _load(product_id, asked)
        _pages.put((*g.shop.memory_key, product_id, known.asked), known)
    return known


def _load(product_id: int, asked: Asked) -> ReviewPage:
    shown = (Review.product_id == product_id, Review.published)
    rows = db.session.execute(select(Review.rating, func.count().label("many")).where(*shown).group_by(Review.rating))
    counts = {row.rating: row.many for row in rows}
    histogram = tuple((stars, counts.get(stars, 0)) for stars in range(5, 0, -1))
    found = counts.get(asked.stars, 0) if asked.stars else sum(counts.values())
    asked = replace(asked, page=min(asked.page, max(1, -(-found // PER_PAGE))))
    columns = (Review.author, Review.rating, Review.title, Review.body, Review.written_at, Review.verified)
    chosen = db.session.execute(
        select(*columns)
        .where(*shown, *([Review.rating == asked.stars] if asked.stars else []))
        .order_by(*_BY[asked.order], Review.written_at.desc(), Review.id.desc())
        .limit(PER_PAGE)
        .offset((asked.page - 1) * PER_PAGE)
    )
    reviews = tuple(
        Written(author, rating, title, body, at.date(), yes) for author, rating, title, body, at, yes in chosen
    )
    return ReviewPage(reviews, histogram, asked, found)
