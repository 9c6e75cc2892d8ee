"""A plan may be bought later for what was ordered: for how long, and at which price. It never costs more than then."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select

from storefront.catalog.models import PriceChange
from storefront.extensions import db
from storefront.orders.models import Order
from storefront.shops.values import ShopFacts


def offered_until(order: Order, facts: ShopFacts) -> datetime:
    """Until when a plan may be bought for what was ordered."""
    return order.placed_at + timedelta(days=facts.warranty_offer_days)


def kept_cents(order: Order, today: dict[int, int], at: datetime | None = None) -> dict[int, int]:
    """What plans cost for this order, by variant id: today's price (cents in `today`), or that of its day if lower.

    With `at`, today's price is taken as it was at that moment.
    """
    then = prices_at(today, order.placed_at)
    now = today if at is None else {**today, **prices_at(today, at)}
    return {id_: min(cents, then.get(id_, cents)) for id_, cents in now.items()}


def prices_at(variants: Iterable[int], at: datetime) -> dict[int, int]:
    """The prices of variants at a moment, by id; those without a price by then are left out."""
    changes = db.session.execute(
        select(PriceChange.variant_id, PriceChange.price_cents)
        .where(PriceChange.variant_id.in_(list(variants)), PriceChange.since <= at)
        .order_by(PriceChange.since, PriceChange.id)
    )
    return {row.variant_id: row.price_cents for row in changes}
