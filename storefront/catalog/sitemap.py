"""The public pages of a shop with the day each changed last: what its sitemap lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from storefront.catalog.guides import Guide
from storefront.catalog.models import PriceChange, Review, Variant
from storefront.catalog.shelf import Product, Shelf
from storefront.extensions import db
from storefront.shops.current import Links


@dataclass(frozen=True, slots=True)
class Page:
    """The path of a page, and the day on which something on it changed last."""

    path: str
    changed_on: date


def pages(shelf: Shelf, links: Links, shop_id: int, guides: Sequence[Guide], now: datetime) -> list[Page]:
    """Home, collections, guides and everything sold, each once. Two queries."""
    changed = _changes(shop_id, now)
    of = {
        product.id: max(product.released_on, changed.get(product.id, date.min)) for product in shelf.products.values()
    }
    latest = max(of.values(), default=now.date())
    collections = [
        Page(links.collection(one.handle), _latest((shelf.products[handle] for handle in one.products), of, latest))
        for one in shelf.collections.values()
    ]
    products = [
        Page(links.bundle(one.handle) if one.role == "bundle" else links.product(one.handle), of[one.id])
        for one in shelf.products.values()
    ]
    advice = [Page(links.guide(guide.handle), guide.updated_on) for guide in guides]
    if advice:
        advice.insert(0, Page(links.guides, max(page.changed_on for page in advice)))
    return [Page(links.home, latest), *collections, *advice, *products]


def _latest(products: Iterable[Product], of: dict[int, date], otherwise: date) -> date:
    return max((of[product.id] for product in products), default=otherwise)


def _changes(shop_id: int, now: datetime) -> dict[int, date]:
    """By product id, the day of its last price change or review."""
    priced = (
        select(Variant.product_id, func.max(PriceChange.since))
        .join(PriceChange, PriceChange.variant_id == Variant.id)
        .where(Variant.shop_id == shop_id, PriceChange.since <= now)
        .group_by(Variant.product_id)
    )
    reviewed = (
        select(Review.product_id, func.max(Review.written_at))
        .where(
            Review.product_id.in_(select(Variant.product_id).where(Variant.shop_id == shop_id)),
            Review.written_at <= now,
            Review.published,
        )
        .group_by(Review.product_id)
    )
    found: dict[int, date] = {}
    for statement in (priced, reviewed):
        for product_id, moment in db.session.execute(statement):
            found[product_id] = max(found.get(product_id, date.min), moment.date())
    return found
