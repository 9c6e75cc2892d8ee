"""Reading reviews: one page of them, and how the stars are spread. Two queries, remembered per revision of the shop."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import g
from sqlalchemy import func, select

from storefront.catalog.models import Review
from storefront.core.memory import Memory
from storefront.extensions import db

PER_PAGE = 5
_pages = Memory[tuple[Any, ...], "ReviewPage"](1024)


@dataclass(frozen=True, slots=True)
class Written:
    """A review as shown."""

    author: str
    rating: int
    title: str
    body: str
    written_on: date


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Some reviews of a product, newest first. `histogram` holds (stars, how many), five stars first."""

    reviews: tuple[Written, ...]
    histogram: tuple[tuple[int, int], ...]
    page: int
    pages: int

    @property
    def count(self) -> int:
        """How many reviews there are in all."""
        return sum(count for _, count in self.histogram)


def review_page(product_id: int, page: int = 1) -> ReviewPage:
    """One page of a product's reviews; beyond the last page, the last."""
    known = _pages.get((*g.shop.memory_key, product_id, page))
    if known is None:
        known = _load(product_id, page)
        _pages.put((*g.shop.memory_key, product_id, known.page), known)
    return known


def _load(product_id: int, page: int) -> ReviewPage:
    rows = db.session.execute(
        select(Review.rating, func.count().label("many")).where(Review.product_id == product_id).group_by(Review.rating)
    )
    counts = {row.rating: row.many for row in rows}
    histogram = tuple((stars, counts.get(stars, 0)) for stars in range(5, 0, -1))
    pages = max(1, -(-sum(counts.values()) // PER_PAGE))
    page = min(page, pages)
    newest = db.session.execute(
        select(Review.author, Review.rating, Review.title, Review.body, Review.written_at)
        .where(Review.product_id == product_id)
        .order_by(Review.written_at.desc(), Review.id.desc())
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    )
    reviews = tuple(Written(author, rating, title, body, at.date()) for author, rating, title, body, at in newest)
    return ReviewPage(reviews, histogram, page, pages)
