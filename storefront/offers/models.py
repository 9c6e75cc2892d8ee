"""Offers and codes as rows."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base, Moment


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
