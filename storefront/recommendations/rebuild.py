"""Mining the orders of a shop anew: the affinity table is refilled as a whole, so that its counts always agree."""

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select, update

from storefront.catalog.models import Product
from storefront.core.tokens import unguessable
from storefront.orders.models import Order, OrderLine
from storefront.recommendations.affinity import mine
from storefront.recommendations.models import Affinity
from storefront.shops.models import Shop

VOID = ("cancelled", "refunded")
"""States of an order that no longer stands; all others count, partly refunded ones too."""


def rebuild(connection: Connection, shop_id: int, revision: str | None = None) -> int:
    """Refill what is bought together from the shop's valid orders; returns the number of pairs. The caller commits.

    The shop gets a new `revision`, so that nobody keeps the old pairs in memory: a random one unless told otherwise (a
    seeded build must repeat).
    """
    pairs = mine(_baskets(connection, shop_id))
    products = select(Product.id).where(Product.shop_id == shop_id)
    connection.execute(delete(Affinity).where(Affinity.product_id.in_(products)))
    rows = [
        {
            "product_id": pair.product,
            "other_id": pair.other,
            "rank": pair.rank,
            "together": pair.together,
            "product_orders": pair.product_orders,
            "other_orders": pair.other_orders,
            "orders": pair.orders,
            "cosine": pair.cosine,
            "lift": pair.lift,
            "llr": pair.llr,
        }
        for pair in pairs
    ]
    if rows:
        connection.execute(insert(Affinity), rows)
    connection.execute(update(Shop).where(Shop.id == shop_id).values(revision=revision or unguessable()))
    return len(rows)


def _baskets(connection: Connection, shop_id: int) -> Iterator[set[int]]:
    """The products of each valid order, variants folded: no plans, no services, nothing that was undone."""
    rows = connection.execute(
        select(OrderLine.order_id, OrderLine.product_id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(
            Order.shop_id == shop_id,
            Order.status.not_in(VOID),
            OrderLine.role == "product",
            OrderLine.undone_at.is_(None),
        )
        .order_by(OrderLine.order_id)
    )
    for _, lines in groupby(rows, key=lambda row: row[0]):
        yield {product_id for _, product_id in lines}
