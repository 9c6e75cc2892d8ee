"""A shop's seed as rows: catalogue, price history, relations, bundles, offers and codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select

from storefront.catalog.models import (
    BundlePart,
    Collection,
    Guide,
    Picture,
    PriceChange,
    Product,
    Relation,
    Spec,
    Variant,
)
from storefront.catalog.search.models import Quality, Synonym
from storefront.catalog.search.words import tokens
from storefront.extensions import Base
from storefront.offers.models import Code, Offer
from storefront.seeding.rows import CollectionRow, ShopSeed
from storefront.shops.models import Shop

REVISION = "seed"


@dataclass(frozen=True, slots=True)
class Ids:
    """The row ids of a shop, of its products by handle and of its variants by SKU."""

    shop: int
    products: Mapping[str, int]
    variants: Mapping[str, int]


def fill_shop(connection: Connection, seed: ShopSeed, position: int, now: datetime) -> Ids:
    """Insert a shop and all that is sold in it, as of `now`; nothing is committed."""
    catalogue = seed.catalogue
    shop_id = next_id(connection, Shop)
    first_product, first_variant = next_id(connection, Product), next_id(connection, Variant)
    ids = Ids(
        shop_id,
        {handle: first_product + place for place, handle in enumerate(catalogue.products)},
        {sku: first_variant + place for place, sku in enumerate(_skus(seed))},
    )
    shop = {"id": shop_id, "handle": seed.handle, "position": position, "name": seed.name}
    insert_rows(connection, Shop, [shop | {"revision": REVISION, "facts": dict(seed.facts)}])
    insert_rows(connection, Collection, (_collection(one, shop_id) for one in catalogue.collections))
    insert_rows(connection, Product, _products(seed, ids, now))
    insert_rows(connection, Variant, _variants(seed, ids))
    insert_rows(connection, PriceChange, _price_changes(seed, ids, now))
    insert_rows(connection, Spec, _specs(seed, ids))
    insert_rows(connection, Relation, _relations(seed, ids))
    insert_rows(connection, BundlePart, _bundle_parts(seed, ids))
    insert_rows(connection, Guide, _guides(seed, shop_id, now))
    insert_rows(connection, Offer, _offers(seed, shop_id, now))
    insert_rows(connection, Code, _codes(seed, shop_id, now))
    insert_rows(connection, Picture, _pictures(seed, shop_id))
    insert_rows(connection, Synonym, _synonyms(seed, shop_id))
    insert_rows(connection, Quality, _qualities(seed, shop_id))
    return ids


def next_id(connection: Connection, model: type[Base]) -> int:
    """The id that the next row of this table gets."""
    return (connection.scalar(select(func.max(model.__table__.c.id))) or 0) + 1


def insert_rows(connection: Connection, model: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert many rows at once; none is fine too."""
    if listed := list(rows):
        connection.execute(insert(model), listed)


def _skus(seed: ShopSeed) -> list[str]:
    return [variant.sku for handle in seed.catalogue.products for variant in seed.catalogue.variants.get(handle, ())]


def _collection(one: CollectionRow, shop_id: int) -> dict[str, Any]:
    return {
        "shop_id": shop_id,
        "handle": one.handle,
        "title": one.title,
        "description": one.description,
        "position": one.position,
        "picture": one.picture,
        "facets": list(one.facets),
    }


def _products(seed: ShopSeed, ids: Ids, now: datetime) -> Iterable[dict[str, Any]]:
    for position, product in enumerate(seed.catalogue.products.values(), 1):
        bundle = seed.bundles.get(product.handle)
        yield {
            "id": ids.products[product.handle],
            "shop_id": ids.shop,
            "position": position,
            "handle": product.handle,
            "title": product.title,
            "brand": product.brand,
            "role": product.role,
            "kind": product.kind,
            "collections": list(product.collections),
            "line": product.line,
            "tier": product.tier,
            "released_on": (now - timedelta(days=product.released_days_ago)).date(),
            "popularity": product.popularity,
            "picture": product.picture,
            "summary": product.summary,
            "features": [[text, major] for text, major in product.features],
            "description": product.description,
            "bundle_terms": [bundle.terms.kind, bundle.terms.value] if bundle else None,
        }


def _variants(seed: ShopSeed, ids: Ids) -> Iterable[dict[str, Any]]:
    for handle in seed.catalogue.products:
        for position, variant in enumerate(seed.catalogue.variants.get(handle, ()), 1):
            yield {
                "id": ids.variants[variant.sku],
                "shop_id": ids.shop,
                "product_id": ids.products[handle],
                "position": position,
                "sku": variant.sku,
                "options": [list(option) for option in variant.options],
                "price_cents": variant.price_cents,
                "cost_cents": variant.cost_cents,
                "stock": variant.stock,
                "weight_g": variant.weight_g,
                "picture": variant.picture,
            }


def _price_changes(seed: ShopSeed, ids: Ids, now: datetime) -> Iterable[dict[str, Any]]:
    for handle in seed.catalogue.products:
        for variant in seed.catalogue.variants.get(handle, ()):
            for days_ago, cents in variant.history:
                since = now - timedelta(days=days_ago)
                yield {"variant_id": ids.variants[variant.sku], "since": since, "price_cents": cents}


def _specs(seed: ShopSeed, ids: Ids) -> Iterable[dict[str, Any]]:
    for handle, specs in seed.catalogue.specs.items():
        for spec in specs:
            yield {
                "product_id": ids.products[handle],
                "sku": spec.sku,
                "group": spec.group,
                "name": spec.name,
                "value": spec.value,
                "unit": spec.unit,
                "better": spec.better,
            }


def _relations(seed: ShopSeed, ids: Ids) -> Iterable[dict[str, Any]]:
    for handle, relations in seed.relations.items():
        for one in relations:
            yield {
                "product_id": ids.products[handle],
                "kind": one.kind,
                "other_id": ids.products[one.other],
                "reason": one.reason,
                "position": one.position,
            }


def _bundle_parts(seed: ShopSeed, ids: Ids) -> Iterable[dict[str, Any]]:
    for handle, bundle in seed.bundles.items():
        for sku, quantity in bundle.parts:
            yield {"product_id": ids.products[handle], "variant_id": ids.variants[sku], "quantity": quantity}


def _offers(seed: ShopSeed, shop_id: int, now: datetime) -> Iterable[dict[str, Any]]:
    for offer in seed.offers:
        yield {
            "shop_id": shop_id,
            "handle": offer.handle,
            "title": offer.title,
            "placement": offer.placement,
            "technique": offer.technique,
            "motive": offer.motive,
            "priority": offer.priority,
            "terms_kind": offer.terms.kind,
            "terms_value": offer.terms.value,
            "rules": list(offer.rules),
            "words": dict(offer.words),
            "products": list(offer.products),
            "anchors": list(offer.anchors),
            "options": dict(offer.options),
            "starts_at": _in_days(now, offer.starts_in_days),
            "ends_at": _in_days(now, offer.ends_in_days),
            "status": offer.status,
        }


def _codes(seed: ShopSeed, shop_id: int, now: datetime) -> Iterable[dict[str, Any]]:
    for code in seed.codes:
        yield {
            "shop_id": shop_id,
            "code": code.code,
            "title": code.title,
            "terms_kind": code.terms.kind,
            "terms_value": code.terms.value,
            "minimum_cents": code.minimum_cents,
            "combines": code.combines,
            "ends_at": _in_days(now, code.ends_in_days),
        }


def _pictures(seed: ShopSeed, shop_id: int) -> Iterable[dict[str, Any]]:
    for one in seed.pictures:
        yield {"shop_id": shop_id, "stem": one.picture, "number": one.view} | {
            "alt": one.alt,
            "width": one.width,
            "height": one.height,
        }


def _synonyms(seed: ShopSeed, shop_id: int) -> Iterable[dict[str, Any]]:
    for synonym in seed.synonyms:
        means = [tokens(phrase) for phrase in synonym.means]
        for phrase in synonym.said:
            yield {"shop_id": shop_id, "said": tokens(phrase), "means": means}


def _qualities(seed: ShopSeed, shop_id: int) -> Iterable[dict[str, Any]]:
    for quality in seed.qualities:
        yield {"shop_id": shop_id, "words": list(quality.words), "spec": quality.spec, "best": quality.best}


def _guides(seed: ShopSeed, shop_id: int, now: datetime) -> Iterable[dict[str, Any]]:
    for guide in seed.guides:
        yield {
            "shop_id": shop_id,
            "handle": guide.handle,
            "position": guide.position,
            "updated_on": (now - timedelta(days=guide.updated_days_ago)).date(),
            "content": dict(guide.content),
        }


def _in_days(now: datetime, days: int | None) -> datetime | None:
    return None if days is None else now + timedelta(days=days)
