"""What happened, append-only: events with GA4 names, and the offers that were shown."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base, Moment


class Event(Base):
    """One thing that happened. `parameters` follow GA4's ecommerce names, money as decimals in the shop's currency."""

    __tablename__ = "event"
    __table_args__ = (Index("event_by_name", "name", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    shop_id: Mapped[int]
    visitor: Mapped[str]
    name: Mapped[str]
    parameters: Mapped[dict[str, Any]] = mapped_column(JSON)


class Impression(Base):
    """A proposal that was shown, and what became of it. `id` is the number inside its signed token.

    `products` are SKUs; `price_cents` is what the shopper was told it costs, `full_cents` what its parts cost singly.
    No further index: a page of offers writes a dozen of these rows, each of another offer.
    """

    __tablename__ = "impression"
    id: Mapped[str] = mapped_column(primary_key=True)
    shop_id: Mapped[int]
    visitor: Mapped[str]
    offer: Mapped[str]
    placement: Mapped[str]
    stage: Mapped[str]
    technique: Mapped[str]
    products: Mapped[list[str]] = mapped_column(JSON)
    full_cents: Mapped[int]
    price_cents: Mapped[int]
    reason: Mapped[str]
    served_at: Mapped[datetime] = mapped_column(Moment)
    seen_at: Mapped[datetime | None] = mapped_column(Moment)
    accepted_at: Mapped[datetime | None] = mapped_column(Moment)
    refused_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)
    order_number: Mapped[str | None]
