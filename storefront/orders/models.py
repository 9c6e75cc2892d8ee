"""What was bought, what of it comes again, and how it is paid. Copies of what the shopper saw, never recomputed."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storefront.extensions import Base, Moment

VOID = ("cancelled", "refunded")
"""States of an order that no longer stands: nothing of it comes again, no further part of it is charged."""


class Order(Base):
    """A paid order. `token` is its unguessable address; `idempotency` the cart that it was, so that it is made once, or
    for a renewal `renewal:<subscription>:<day it was due>`.

    `adjustments` is a list of {name, title, amount_cents, lane}; those of the lane `delivery` are in `delivery_cents`
    already. `open_until`: until then the thank-you offer may be added. `instalments` are the parts in which it is paid,
    a list of {due, amount_cents}, the first paid with the order; None if it was paid at once.
    `history` marks made-up orders of the seed, which never had a checkout.
    """

    __tablename__ = "order"
    __table_args__ = (
        UniqueConstraint("shop_id", "number"),
        UniqueConstraint("idempotency"),
        Index("order_by_day", "shop_id", "placed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    number: Mapped[str]
    token: Mapped[str] = mapped_column(unique=True)
    idempotency: Mapped[str]
    visitor: Mapped[str] = mapped_column(default="")
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    placed_at: Mapped[datetime] = mapped_column(Moment)
    open_until: Mapped[datetime | None] = mapped_column(Moment)
    status: Mapped[str] = mapped_column(default="paid")
    history: Mapped[bool] = mapped_column(default=False)
    currency: Mapped[str]
    email: Mapped[str]
    address: Mapped[dict[str, Any]] = mapped_column(JSON)
    note: Mapped[str] = mapped_column(default="")
    delivery_handle: Mapped[str]
    delivery_title: Mapped[str]
    arrives_from: Mapped[date | None]
    arrives_until: Mapped[date | None]
    goods_cents: Mapped[int]
    saving_cents: Mapped[int]
    delivery_cents: Mapped[int]
    tax_cents: Mapped[int]
    tax_mode: Mapped[str]
    tax_name: Mapped[str]
    total_cents: Mapped[int]
    adjustments: Mapped[list[Any]] = mapped_column(JSON)
    instalments: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))

    lines: Mapped[list["OrderLine"]] = relationship(order_by="OrderLine.position", cascade="all, delete-orphan")
    payments: Mapped[list["Payment"]] = relationship(order_by="Payment.id", cascade="all, delete-orphan")
    subscriptions: Mapped[list["Subscription"]] = relationship(order_by="Subscription.id", cascade="all, delete-orphan")


class OrderLine(Base):
    """One line as it was charged, titles copied. `parent_key` names the line it belongs to (warranty, bundle part).

    `every` is the interval at which it comes again, `trial_days` for how long the price of the first period holds.
    """

    __tablename__ = "order_line"
    __table_args__ = (Index("order_line_by_product", "product_id", "order_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("order.id"), index=True)
    position: Mapped[int]
    key: Mapped[str]
    parent_key: Mapped[str | None]
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    variant_id: Mapped[int | None] = mapped_column(ForeignKey("variant.id"))
    role: Mapped[str]
    sku: Mapped[str]
    title: Mapped[str]
    variant_title: Mapped[str]
    picture: Mapped[str]
    quantity: Mapped[int]
    unit_cents: Mapped[int]
    saving_cents: Mapped[int]
    total_cents: Mapped[int]
    tax_cents: Mapped[int]
    offer: Mapped[str | None]
    every: Mapped[str | None]
    trial_days: Mapped[int | None]
    added_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)


class Payment(Base):
    """Money taken or given back for an order. Never holds a card number, only its last four digits."""

    __tablename__ = "payment"
    __table_args__ = (UniqueConstraint("idempotency"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("order.id"), index=True)
    idempotency: Mapped[str]
    kind: Mapped[str]
    amount_cents: Mapped[int]
    last_four: Mapped[str]
    reference: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)


class Subscription(Base):
    """A line of an order that comes again at every interval (see `pricing.schedule`) until it is stopped.

    `price_cents` is what each later delivery or period of that quantity costs, before tax where it is added.
    `begins_on` is the day its rhythm counts from: that of the order, for a trial the day it ends. `next_on` is the day
    the next renewal is due; it moves on when that was made.
    """

    __tablename__ = "subscription"
    __table_args__ = (UniqueConstraint("order_id", "line_key"), Index("subscription_due", "next_on"))

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("order.id"))
    line_key: Mapped[str]
    sku: Mapped[str]
    title: Mapped[str]
    quantity: Mapped[int]
    every: Mapped[str]
    price_cents: Mapped[int]
    begins_on: Mapped[date]
    next_on: Mapped[date]
    trial_until: Mapped[date | None]
    stopped_at: Mapped[datetime | None] = mapped_column(Moment)
