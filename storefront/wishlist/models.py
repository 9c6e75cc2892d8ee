"""What visitors want to come back to, as rows: none for those who keep nothing."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base, Moment


class WishlistItem(Base):
    """A product on the wishlist of a visitor."""

    __tablename__ = "wishlist_item"
    __table_args__ = {"sqlite_with_rowid": False}

    visitor: Mapped[str] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"), primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
