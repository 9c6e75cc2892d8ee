"""Offers and codes as rows."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Connection, ForeignKey, UniqueConstraint, event, select
from sqlalchemy.orm import Mapped, Mapper, mapped_column

from storefront.catalog import models as catalog
from storefront.catalog.prices import lowest_cents
from storefront.core import clock
from storefront.extensions import Base, Moment
from storefront.offers.soundness import problems
from storefront.pricing.terms import Terms


class Unsound(ValueError):
    """An offer that may not be kept. The sentence says why."""


class Offer(Base):
    """What a trainer edits: placement + technique + rules + terms + words + dates + motive."""

    __tablename__ = "offer"
    __table_args__ = (UniqueConstraint("shop_id", "handle"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    handle: Mapped[str]
    title: Mapped[str]
    placement: Mapped[str]
    technique: Mapped[str]
    motive: Mapped[str]
    priority: Mapped[int]
    terms_kind: Mapped[str]
    terms_value: Mapped[int]
    rules: Mapped[list[str]] = mapped_column(JSON)
    words: Mapped[dict[str, str]] = mapped_column(JSON)
    products: Mapped[list[str]] = mapped_column(JSON)
    anchors: Mapped[list[str]] = mapped_column(JSON)
    options: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    starts_at: Mapped[datetime | None] = mapped_column(Moment)
    ends_at: Mapped[datetime | None] = mapped_column(Moment)
    status: Mapped[str]


class Code(Base):
    """A discount code. `terms_kind`: percent, amount or free_delivery."""

    __tablename__ = "code"
    __table_args__ = (UniqueConstraint("shop_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    code: Mapped[str]
    title: Mapped[str]
    terms_kind: Mapped[str]
    terms_value: Mapped[int]
    minimum_cents: Mapped[int]
    combines: Mapped[bool]
    ends_at: Mapped[datetime | None] = mapped_column(Moment)


@event.listens_for(Offer, "before_insert")
@event.listens_for(Offer, "before_update")
def _refuse_unsound(_mapper: Mapper[Offer], connection: Connection, offer: Offer) -> None:
    """Refuse to store a saving that is none or a deadline that is none, whoever writes it."""

    def prices(handle: str) -> list[tuple[int, int]]:
        return _prices(connection, offer.shop_id, handle)

    terms = Terms(offer.terms_kind, offer.terms_value)  # type: ignore[arg-type]
    asked = (terms, offer.products, offer.options or {}, offer.ends_at is not None, prices, offer.anchors or ())
    for field, sentence in problems(offer.technique, *asked):
        raise Unsound(f"{offer.handle}, {field}: {sentence}")


def _prices(connection: Connection, shop_id: int, handle: str) -> list[tuple[int, int]]:
    """(today's price, lowest of the last 30 days) of each variant of a product, in cents."""
    rows = connection.execute(
        select(catalog.Variant.id, catalog.Variant.price_cents)
        .join(catalog.Product, catalog.Product.id == catalog.Variant.product_id)
        .where(catalog.Product.shop_id == shop_id, catalog.Product.handle == handle)
    ).all()
    found = []
    for id_, today in rows:
        history = connection.execute(
            select(catalog.PriceChange.since, catalog.PriceChange.price_cents)
            .where(catalog.PriceChange.variant_id == id_)
            .order_by(catalog.PriceChange.since)
        )
        past = [(since, cents) for since, cents in history]
        found.append((today, lowest_cents(past, clock.now()) or today))
    return found
