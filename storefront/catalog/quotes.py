"""What buyers say of products side by side: one review that praises and one that criticises, chosen by rule."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import g
from sqlalchemy import func, select

from storefront.catalog.models import Review
from storefront.catalog.reviews import Written
from storefront.core.memory import Memory
from storefront.extensions import db

_quotes = Memory[tuple[Any, ...], "dict[int, Quotes]"](256)


@dataclass(frozen=True, slots=True)
class Quotes:
    """One review that praises and one that criticises, None where there is none."""

    praise: Written | None = None
    critique: Written | None = None


def quotes(product_ids: Sequence[int]) -> dict[int, Quotes]:
    """Two quotes of each product: the newest of its reviews with the most stars, and the newest of those with the
    fewest, if these are fewer. One query, remembered per revision of the shop."""
    key = (*g.shop.memory_key, *product_ids)
    return _quotes.once(key, lambda: _load(product_ids))


def _load(product_ids: Sequence[int]) -> dict[int, Quotes]:
    newest = (Review.written_at.desc(), Review.id.desc())
    place_above = func.row_number().over(partition_by=Review.product_id, order_by=(Review.rating.desc(), *newest))
    place_below = func.row_number().over(partition_by=Review.product_id, order_by=(Review.rating, *newest))
    ranked = (
        select(Review.id, place_above.label("above"), place_below.label("below"))
        .where(Review.product_id.in_(product_ids), Review.published)
        .subquery()
    )
    rows = db.session.execute(
        select(Review, ranked.c.above, ranked.c.below)
        .join(ranked, ranked.c.id == Review.id)
        .where((ranked.c.above == 1) | (ranked.c.below == 1))
    )
    found: dict[int, Quotes] = dict.fromkeys(product_ids, Quotes())
    for row, above, below in rows:
        said = Written(row.author, row.rating, row.title, row.body, row.written_at.date(), row.verified)
        own = found[row.product_id]
        found[row.product_id] = Quotes(said if above == 1 else own.praise, said if below == 1 else own.critique)
    return {product_id: _told_apart(own) for product_id, own in found.items()}


def _told_apart(own: Quotes) -> Quotes:
    """Where all gave the same stars, nobody criticises."""
    if own.praise and own.critique and own.critique.rating >= own.praise.rating:
        return replace(own, critique=None)
    return own
