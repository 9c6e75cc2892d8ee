"""Which products are bought together, how often each is bought and looked at: counts, so that reasons can be shown.

Ranks, lift and significance are worked out when they are read: one more order changes those of every pair.
"""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base


class Affinity(Base):
    """So many valid orders hold both products. Every pair has two rows, one from either product; a pair that stands in
    no order has none.
    """

    __tablename__ = "affinity"
    __table_args__ = {"sqlite_with_rowid": False}

    product_id: Mapped[int] = mapped_column(primary_key=True)
    other_id: Mapped[int] = mapped_column(primary_key=True)
    together: Mapped[int]


class Demand(Base):
    """So many valid orders hold a product, and its page was opened so many times (counted at the last rebuild)."""

    __tablename__ = "demand"
    __table_args__ = (Index("demand_by_shop", "shop_id"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    orders: Mapped[int]
    looks: Mapped[int]


class Counted(Base):
    """So many valid orders of a shop are in these counts."""

    __tablename__ = "counted"

    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"), primary_key=True)
    orders: Mapped[int]
