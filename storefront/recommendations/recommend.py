"""Reading what is bought together, remembered per product and revision of the shop."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask import g
from sqlalchemy import func, select

from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product
from storefront.core.memory import Memory
from storefront.extensions import db
from storefront.orders.models import Order, OrderLine
from storefront.recommendations.models import Affinity
from storefront.recommendations.values import Companion

KEPT_PER_PRODUCT = 20
_companions = Memory[tuple[Any, ...], tuple[Companion, ...]](4_000)
_popular = Memory[tuple[Any, ...], dict[str, tuple[str, ...]]](64)


def companions_of(products: Iterable[Product]) -> dict[str, tuple[Companion, ...]]:
    """What past orders most often held beside each product, best first; at most one query for all that is not known."""
    key = g.shop.memory_key
    known: dict[str, tuple[Companion, ...]] = {}
    missing: list[Product] = []
    for product in products:
        companions = _companions.get((*key, product.id))
        if companions is None:
            missing.append(product)
        else:
            known[product.handle] = companions
    if missing:
        found = _read(missing)
        for product in missing:
            known[product.handle] = _companions.put((*key, product.id), tuple(found[product.handle]))
    return known


def popular_in() -> Mapping[str, tuple[str, ...]]:
    """The handles of each collection's products, the most popular first, by the collection's handle."""
    return _popular.once((*g.shop.memory_key, g.shop.stock_revision), _rank_by_sales)


def popular(collection: str) -> tuple[str, ...]:
    """The handles of a collection's products, the most popular first; none for an unknown collection."""
    return popular_in().get(collection, ())


def _rank_by_sales() -> dict[str, tuple[str, ...]]:
    shelf = current_shelf()
    rows = db.session.execute(
        select(OrderLine.product_id, func.count(OrderLine.order_id.distinct()))
        .join(Order, Order.id == OrderLine.order_id)
        .where(Order.shop_id == g.shop.facts.id, OrderLine.undone_at.is_(None))
        .group_by(OrderLine.product_id)
    )
    sales = {row[0]: row[1] for row in rows}
    ranked = sorted(
        (product for product in shelf.products.values() if product.role == "product"),
        key=lambda product: -sales.get(product.id, 0),
    )
    return {
        handle: tuple(product.handle for product in ranked if handle in product.collections)
        for handle in shelf.collections
    }


def _read(products: list[Product]) -> dict[str, list[Companion]]:
    shelf = current_shelf()
    rows = db.session.scalars(
        select(Affinity)
        .where(Affinity.product_id.in_([product.id for product in products]), Affinity.rank <= KEPT_PER_PRODUCT)
        .order_by(Affinity.product_id, Affinity.rank)
    ).all()
    found: dict[str, list[Companion]] = {product.handle: [] for product in products}
    for row in rows:
        other = shelf.by_id.get(row.other_id)
        if other:
            found[shelf.by_id[row.product_id].handle].append(
                Companion(
                    other.handle, row.together, row.product_orders, row.other_orders, row.orders, row.lift, row.llr
                )
            )
    return found
