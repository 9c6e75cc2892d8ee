"""Reading what is bought together and what is popular, remembered until the next order or rebuild."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from flask import g
from sqlalchemy import Connection, case, literal, select
from sqlalchemy.orm import aliased

from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product
from storefront.core.memory import Memory
from storefront.extensions import db
from storefront.recommendations import affinity, fallbacks
from storefront.recommendations.models import Affinity, Counted, Demand
from storefront.recommendations.values import Companion

MOST_POPULAR = 60
"""So many of a collection are ranked; offers show a handful of them."""

_companions = Memory[tuple[Any, ...], tuple[Companion, ...]](4_000)
_popular = Memory[tuple[Any, ...], dict[str, tuple[str, ...]]](64)


def companions_of(products: Iterable[Product]) -> dict[str, tuple[Companion, ...]]:
    """What past orders most often held beside each product, best first; at most one query for all that is not known."""
    key = _key()
    known: dict[str, tuple[Companion, ...]] = {}
    missing: list[Product] = []
    for product in products:
        companions = _companions.get((*key, product.id))
        if companions is None:
            missing.append(product)
        else:
            known[product.handle] = companions
    if missing:
        found = ranked(db.session.connection(), {product.id for product in missing})
        for product in missing:
            companions = tuple(_companions_in(found.get(product.id, ())))
            known[product.handle] = _companions.put((*key, product.id), companions)
    return known


def popular_in() -> Mapping[str, tuple[str, ...]]:
    """The handles of each collection's most popular products, the most popular first, by the collection's handle."""
    return _popular.once(_key(), _rank_all)


def popular(collection: str) -> tuple[str, ...]:
    """The handles of a collection's most popular products, the best first; none for an unknown collection."""
    return popular_in().get(collection, ())


def goes_with(product: Product) -> tuple[fallbacks.Match, ...]:
    """What to show under "Goes with" for a product that orders say nothing of yet."""
    return fallbacks.goes_with(product, current_shelf())


def ranked(connection: Connection, products: Collection[int]) -> dict[int, list[affinity.Pair]]:
    """The pairs worth showing of these products, by id, in one query; products without any are left out."""
    one, other = aliased(Demand), aliased(Demand)
    fewest = case(
        (Counted.orders < affinity.SMALL_SHOP, literal(affinity.FEWEST_ORDERS_IN_A_SMALL_SHOP)),
        else_=literal(affinity.FEWEST_ORDERS),
    )
    rows = connection.execute(
        select(Affinity.product_id, Affinity.other_id, Affinity.together, one.orders, other.orders, Counted.orders)
        .join(one, one.product_id == Affinity.product_id)
        .join(other, other.product_id == Affinity.other_id)
        .join(Counted, Counted.shop_id == one.shop_id)
        .where(
            Affinity.product_id.in_(products),
            Affinity.together >= fewest,
            Affinity.together * Counted.orders > one.orders * other.orders,
        )
    )
    others: dict[int, list[tuple[int, int, int]]] = {}
    counted: dict[int, tuple[int, int]] = {}
    for product, companion, together, product_orders, other_orders, orders in rows:
        others.setdefault(product, []).append((companion, together, other_orders))
        counted[product] = (product_orders, orders)
    return {
        product: affinity.best(product, counted[product][0], found, counted[product][1])
        for product, found in others.items()
    }


def _key() -> tuple[Any, ...]:
    """What the counts depend on: every order takes stock and so changes the revision of the stock."""
    return (*g.shop.memory_key, g.shop.stock_revision)


def _companions_in(pairs: Iterable[affinity.Pair]) -> Iterable[Companion]:
    by_id = current_shelf().by_id
    for pair in pairs:
        if other := by_id.get(pair.other):
            yield Companion(
                other.handle,
                pair.together,
                pair.product_orders,
                pair.other_orders,
                pair.orders,
                pair.lift,
                pair.llr,
            )


def _rank_all() -> dict[str, tuple[str, ...]]:
    shelf = current_shelf()
    rows = db.session.execute(
        select(Demand.product_id, Demand.orders, Demand.looks).where(Demand.shop_id == g.shop.facts.id)
    )
    demand = {shelf.by_id[row[0]].handle: fallbacks.Demanded(row[1], row[2]) for row in rows if row[0] in shelf.by_id}
    goods = {
        handle: [one for one in collection.products if shelf.products[one].role == "product"]
        for handle, collection in shelf.collections.items()
    }
    return {handle: fallbacks.popular(found, demand)[:MOST_POPULAR] for handle, found in goods.items()}
