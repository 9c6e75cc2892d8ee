"""A shop of a world, as a row."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base


class Shop(Base):
    """One brand with its currency, tax, delivery and taste.

    `revision` changes (to any new value) whenever something that is remembered in memory does: catalogue, offers,
    terms. `stock_revision` counts up with every change of stock.
    """

    __tablename__ = "shop"

    id: Mapped[int] = mapped_column(primary_key=True)
    handle: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int]
    name: Mapped[str]
    revision: Mapped[str]
    stock_revision: Mapped[int] = mapped_column(default=0)
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
