"""The basket, once there is something in it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storefront.extensions import Base, Moment


class Cart(Base):
    """A visitor's basket in one shop, found by its unguessable `token`. `codes` are the discount codes typed in.

    `instalments` is in how many monthly parts it shall be paid, None for all at once. `version` counts the changes.
    `removed` holds the lines of the last removal, so that it can be undone.
    """

    __tablename__ = "cart"

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    token: Mapped[str] = mapped_column(unique=True)
    visitor: Mapped[str] = mapped_column(index=True)
    codes: Mapped[list[str]] = mapped_column(JSON, default=list)
    instalments: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")
    removed: Mapped[list[Any]] = mapped_column(JSON, default=list)
    version: Mapped[int] = mapped_column(default=0)
    changed_at: Mapped[datetime] = mapped_column(Moment)

    lines: Mapped[list["CartLine"]] = relationship(
        order_by="CartLine.position, CartLine.id", cascade="all, delete-orphan", lazy="selectin"
    )


class CartLine(Base):
    """A line of a basket. `key` is its name in addresses, stable while the line lives.

    `product_id` is always there; `variant_id` is empty for a bundle's own line, whose parts are child lines with `each`
    pieces per bundle. `parent_key` names the line it belongs to. `offer` and `set_key` say through which offer it came,
    and with which other lines: the offer's terms hold for the set. `every` is the interval at which it comes again
    (`4w`, `1m`; see `pricing.schedule`), `trial_days` for how long its offer's trial price holds.
    """

    __tablename__ = "cart_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    cart_id: Mapped[int] = mapped_column(ForeignKey("cart.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    key: Mapped[str] = mapped_column(unique=True)
    parent_key: Mapped[str | None]
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    variant_id: Mapped[int | None] = mapped_column(ForeignKey("variant.id"))
    quantity: Mapped[int]
    each: Mapped[int] = mapped_column(default=1)
    offer: Mapped[str | None]
    set_key: Mapped[str | None]
    set_size: Mapped[int] = mapped_column(default=1)
    every: Mapped[str | None]
    trial_days: Mapped[int | None]
    impression: Mapped[str | None]
