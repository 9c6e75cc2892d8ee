"""Which products are bought together: counts, so that every reason can be shown."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base


class Affinity(Base):
    """`together` of `product_orders` orders with `product` also hold `other`, which `other_orders` of `orders` hold."""

    __tablename__ = "affinity"
    __table_args__ = (Index("affinity_by_rank", "product_id", "rank"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    rank: Mapped[int]
    together: Mapped[int]
    product_orders: Mapped[int]
    other_orders: Mapped[int]
    orders: Mapped[int]
    cosine: Mapped[float]
    lift: Mapped[float]
    llr: Mapped[float]
