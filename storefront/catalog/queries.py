"""Reading the catalogue: the shelf, remembered per revision of the shop, and the stock, which is always today's."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from flask import g
from sqlalchemy import Connection, case, func, select

from storefront.catalog import shelf as values
from storefront.catalog.models import (
    BundlePart,
    Collection,
    Picture,
    PriceChange,
    Product,
    Relation,
    Review,
    Spec,
    Variant,
)
from storefront.catalog.prices import lowest_cents, was_cents
from storefront.catalog.search.index import ShopIndex
from storefront.core import clock
from storefront.core.memory import Memory
from storefront.extensions import db

_SHOPS = 64
_shelves = Memory[tuple[Any, ...], values.Shelf](_SHOPS)
_stocks = Memory[tuple[str, int], tuple[int, dict[int, int]]](_SHOPS)


def current_shelf() -> values.Shelf:
    """The shelf of the current shop, loaded on first use after each change of the catalogue and each new day."""
    if "shelf" not in g:
        now = clock.now()
        g.shelf = _shelves.once(
            (*g.shop.memory_key, now.date()), lambda: load_shelf(db.session.connection(), g.shop.facts.id, now)
        )
    return g.shelf


def current_index() -> ShopIndex:
    """The index of the current shop, to find products by words."""
    return ShopIndex(db.session.connection(), g.shop.facts.id, current_shelf())


def current_stock() -> Mapping[int, int]:
    """Pieces on hand by variant id, as of this request. Only what changed since the last look is read."""
    if "stock" not in g:
        shop = g.shop
        key = (g.incarnation, shop.facts.id)
        seen, stock = _stocks.get(key) or (-1, {})
        if shop.stock_revision > seen:
            changed = db.session.execute(
                select(Variant.id, Variant.stock).where(Variant.shop_id == shop.facts.id, Variant.stock_changed > seen)
            ).all()
            stock = {**stock, **{row.id: row.stock for row in changed}}
            _stocks.put(key, (shop.stock_revision, stock))
        g.stock = stock
    return g.stock


def load_shelf(connection: Connection, shop_id: int, now: datetime) -> values.Shelf:
    """Read the published catalogue of a shop, in a fixed number of queries."""
    products = connection.execute(
        select(Product).where(Product.shop_id == shop_id, Product.published).order_by(Product.position, Product.id)
    ).all()
    ids = {product.id: product.handle for product in products}
    of_shop = select(Product.id).where(Product.shop_id == shop_id, Product.published).scalar_subquery()
    variants = _variants(connection, of_shop, now)
    specs = _specs(connection, of_shop)
    relations = _relations(connection, of_shop, ids)
    parts = _parts(connection, of_shop)
    ratings = _ratings(connection, of_shop)
    collections = connection.execute(
        select(Collection).where(Collection.shop_id == shop_id).order_by(Collection.position)
    ).all()
    return values.build_shelf(
        (
            values.Product(
                id=product.id,
                handle=product.handle,
                title=product.title,
                brand=product.brand,
                role=product.role,
                kind=product.kind,
                collections=tuple(product.collections),
                line=product.line,
                tier=product.tier,
                released_on=product.released_on,
                popularity=product.popularity,
                picture=product.picture,
                summary=product.summary,
                features=tuple((text, bool(major)) for text, major in product.features),
                description=product.description,
                specs=tuple(specs[product.id]),
                variants=tuple(variants[product.id]),
                relations=tuple(relations[product.id]),
                parts=tuple(parts[product.id]),
                bundle_terms=tuple(product.bundle_terms) if product.bundle_terms else None,
                rating_average=ratings[product.id][0],
                rating_count=ratings[product.id][1],
            )
            for product in products
        ),
        (values.Collection(c.handle, c.title, c.description, c.picture, tuple(c.facets)) for c in collections),
        _views(connection, shop_id),
    )


def _views(connection: Connection, shop_id: int) -> dict[str, tuple[values.View, ...]]:
    found: dict[str, tuple[values.View, ...]] = {}
    rows = connection.execute(
        select(Picture.stem, Picture.number, Picture.alt, Picture.width, Picture.height)
        .where(Picture.shop_id == shop_id)
        .order_by(Picture.number)
    )
    for stem, number, alt, width, height in rows:
        name = stem if number == 1 else f"{stem}-b"
        found[stem] = (*found.get(stem, ()), values.View(name, alt, width, height))
    return found


def _variants(connection: Connection, of_shop: Any, now: datetime) -> dict[int, list[values.Variant]]:
    history: dict[int, list[tuple[datetime, int]]] = defaultdict(list)
    changes = connection.execute(
        select(PriceChange.variant_id, PriceChange.since, PriceChange.price_cents)
        .join(Variant, Variant.id == PriceChange.variant_id)
        .where(Variant.product_id.in_(of_shop))
        .order_by(PriceChange.since)
    )
    for variant_id, since, cents in changes:
        history[variant_id].append((since, cents))
    rows = connection.execute(
        select(
            Variant.product_id,
            Variant.id,
            Variant.sku,
            Variant.options,
            Variant.price_cents,
            Variant.cost_cents,
            Variant.weight_g,
            case((Variant.picture == "", Product.picture), else_=Variant.picture),
        )
        .join(Product, Product.id == Variant.product_id)
        .where(Variant.product_id.in_(of_shop))
        .order_by(Variant.product_id, Variant.position)
    )
    found: dict[int, list[values.Variant]] = defaultdict(list)
    for product_id, id_, sku, options, price_cents, cost_cents, weight_g, picture in rows:
        options = tuple((name, value) for name, value in options)
        was, lowest = was_cents(history[id_], now), lowest_cents(history[id_], now)
        found[product_id].append(
            values.Variant(id_, sku, options, price_cents, was, cost_cents, weight_g, lowest, picture)
        )
    return found


def _specs(connection: Connection, of_shop: Any) -> dict[int, list[values.Spec]]:
    rows = connection.execute(
        select(Spec.product_id, Spec.group, Spec.name, Spec.value, Spec.unit, Spec.better, Spec.sku)
        .where(Spec.product_id.in_(of_shop))
        .order_by(Spec.id)
    )
    found: dict[int, list[values.Spec]] = defaultdict(list)
    for product_id, group, name, value, unit, better, sku in rows:
        found[product_id].append(values.Spec(group, name, value, unit, better, sku))
    return found


def _relations(connection: Connection, of_shop: Any, ids: dict[int, str]) -> dict[int, list[values.Relation]]:
    rows = connection.execute(
        select(Relation.product_id, Relation.kind, Relation.other_id, Relation.reason)
        .where(Relation.product_id.in_(of_shop))
        .order_by(Relation.product_id, Relation.kind, Relation.position)
    )
    found: dict[int, list[values.Relation]] = defaultdict(list)
    for product_id, kind, other_id, reason in rows:
        if other_id in ids:
            found[product_id].append(values.Relation(kind, ids[other_id], reason))
    return found


def _parts(connection: Connection, of_shop: Any) -> dict[int, list[values.Part]]:
    rows = connection.execute(
        select(BundlePart.product_id, Variant.sku, BundlePart.quantity)
        .join(Variant, Variant.id == BundlePart.variant_id)
        .where(BundlePart.product_id.in_(of_shop))
        .order_by(BundlePart.id)
    )
    found: dict[int, list[values.Part]] = defaultdict(list)
    for product_id, sku, quantity in rows:
        found[product_id].append(values.Part(sku, quantity))
    return found


def _ratings(connection: Connection, of_shop: Any) -> dict[int, tuple[float | None, int]]:
    rows = connection.execute(
        select(Review.product_id, func.avg(Review.rating), func.count())
        .where(Review.product_id.in_(of_shop), Review.published)
        .group_by(Review.product_id)
    )
    found: dict[int, tuple[float | None, int]] = defaultdict(lambda: (None, 0))
    found.update({product_id: (average, count) for product_id, average, count in rows})
    return found


def today() -> date:
    """The day it is in this world."""
    return clock.now().date()
