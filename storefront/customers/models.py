"""Who comes: visitors, once there is something to keep about them."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base, Moment


class Customer(Base):
    """Somebody who has ordered, known by e-mail address. Made-up ones fill the order history."""

    __tablename__ = "customer"
    __table_args__ = (UniqueConstraint("shop_id", "email"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    email: Mapped[str]
    name: Mapped[str]
    since: Mapped[datetime] = mapped_column(Moment)


class Preference(Base):
    """What a visitor wants of offers: none at all (`no_more_offers`), none dearer than a budget, nothing personal.

    `trade` is that they buy for a business.
    """

    __tablename__ = "preference"

    visitor: Mapped[str] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"), primary_key=True)
    no_more_offers: Mapped[bool] = mapped_column(default=False)
    budget_cents: Mapped[int | None]
    personal: Mapped[bool] = mapped_column(default=True)
    trade: Mapped[bool] = mapped_column(default=False)


class Refusal(Base):
    """A visitor said no to an offer; it stays away for the visit. `products` are the SKUs that were proposed."""

    __tablename__ = "refusal"

    visitor: Mapped[str] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"), primary_key=True)
    offer: Mapped[str] = mapped_column(primary_key=True)
    placement: Mapped[str]
    sku: Mapped[str]
    price_cents: Mapped[int]
    at: Mapped[datetime] = mapped_column(Moment)
