"""Reading what is bought together, remembered per product and revision of the shop."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from typing import Any

from flask import g
from sqlalchemy import select

from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product
from storefront.extensions import db
from storefront.recommendations.models import Affinity
from storefront.recommendations.values import Companion

KEPT_PER_PRODUCT = 20
_KEPT = 4_000
_companions: OrderedDict[tuple[Any, ...], tuple[Companion, ...]] = OrderedDict()
_lock = Lock()


def companions_of(products: Iterable[Product]) -> dict[str, tuple[Companion, ...]]:
    """What past orders most often held beside each product, best first; at most one query for all that is not known."""
    products = tuple(products)
    key = g.shop.memory_key
    with _lock:
        known = {p.handle: _companions[(*key, p.id)] for p in products if (*key, p.id) in _companions}
    missing = [product for product in products if product.handle not in known]
    if missing:
        found = _read(missing)
        with _lock:
            for product in missing:
                _companions[(*key, product.id)] = found[product.handle]
            while len(_companions) > _KEPT:
                _companions.popitem(last=False)
        known.update(found)
    return known


def _read(products: list[Product]) -> dict[str, tuple[Companion, ...]]:
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
    return {handle: tuple(companions) for handle, companions in found.items()}
