"""Writing reviews: who may, what is kept of it, and the shop's answer. Functions flush and never commit."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select, update

from storefront.catalog.models import Product, Review
from storefront.core.tokens import unguessable
from storefront.extensions import db
from storefront.orders.models import VOID, Order, OrderLine
from storefront.shops.models import Shop

PER_DAY = 5
"""How many reviews one visitor may write in a shop within a day."""
MOST_WAITING = 500
"""How many reviews of a shop may wait to be read."""
DAY = timedelta(days=1)


class TooMany(ValueError):
    """Somebody writes more than one person reads, or the shop is behind with reading. Its text is for the writer."""


def own_review(visitor: str, product_id: int) -> Review | None:
    """What this visitor wrote of a product, published or not."""
    return db.session.scalars(
        select(Review).where(Review.visitor == visitor, Review.product_id == product_id)
    ).one_or_none()


def write(
    visitor: str, shop_id: int, product_id: int, *, author: str, stars: int, title: str, body: str, now: datetime
) -> Review:
    """Keep a review until the shop has read it. Raises TooMany."""
    _check_limits(visitor, shop_id, now)
    review = Review(
        product_id=product_id,
        author=author,
        rating=stars,
        title=title,
        body=body,
        written_at=now,
        published=False,
        visitor=visitor,
        verified=has_ordered(visitor, shop_id, product_id),
    )
    db.session.add(review)
    db.session.flush()
    return review


def has_ordered(visitor: str, shop_id: int, product_id: int) -> bool:
    """Whether a standing order of this visitor holds the product, by itself or in a set."""
    lines = (
        select(OrderLine.id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(
            Order.visitor == visitor,
            Order.shop_id == shop_id,
            Order.status.not_in(VOID),
            OrderLine.product_id == product_id,
            OrderLine.undone_at.is_(None),
        )
    )
    return bool(visitor) and db.session.execute(lines.limit(1)).first() is not None


def publish(review_id: int) -> Review | None:
    """Show a waiting review to everybody; None if none of this number waits."""
    review = _waiting(review_id)
    if review is not None:
        review.published = True
        db.session.flush()
        of = select(Product.shop_id).where(Product.id == review.product_id).scalar_subquery()
        db.session.execute(update(Shop).where(Shop.id == of).values(revision=unguessable()))
    return review


def reject(review_id: int) -> Review | None:
    """Delete a waiting review; None if none of this number waits."""
    review = _waiting(review_id)
    if review is not None:
        db.session.execute(delete(Review).where(Review.id == review.id))
    return review


def waiting() -> list[tuple[Review, str, str]]:
    """Reviews that wait to be read, the oldest first, each with the handles of its shop and product."""
    rows = db.session.execute(
        select(Review, Shop.handle, Product.handle)
        .join(Product, Product.id == Review.product_id)
        .join(Shop, Shop.id == Product.shop_id)
        .where(Review.published.is_(False))
        .order_by(Review.written_at, Review.id)
    )
    return [(review, shop, product) for review, shop, product in rows]


def _waiting(review_id: int) -> Review | None:
    return db.session.scalars(select(Review).where(Review.id == review_id, Review.published.is_(False))).one_or_none()


def _check_limits(visitor: str, shop_id: int, now: datetime) -> None:
    if _count(shop_id, Review.visitor == visitor, Review.written_at > now - DAY) >= PER_DAY:
        raise TooMany(f"You have written {PER_DAY} reviews within a day. Nothing was sent; write this one tomorrow.")
    if _count(shop_id, Review.published.is_(False)) >= MOST_WAITING:
        raise TooMany("More reviews wait to be read than we can read now. Nothing was sent; try again in a few days.")


def _count(shop_id: int, *which: ColumnElement[bool]) -> int:
    of_shop = select(func.count()).select_from(Review).join(Product, Product.id == Review.product_id)
    return db.session.scalar(of_shop.where(Product.shop_id == shop_id, *which)) or 0
