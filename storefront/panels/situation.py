"""What the engine is told at a placement: the shopper's situation, with what this page is about."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flask import g

from storefront.cart.current import current_lines
from storefront.cart.snapshot import snapshot
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.offers.placements import Placement
from storefront.offers.values import Basket, Offer, Snapshot
from storefront.orders.models import Order
from storefront.recommendations.recommend import companions_of

Anchors = tuple[tuple[Product, Variant | None], ...]

PER_LINE = "cart.line_warranty"
"""The placement that hangs under a line of the cart."""


def situation_at(place: Placement, context: Any, offers: Sequence[Offer]) -> Snapshot:
    """The snapshot for a placement. `context` has what the page's template has: `product` and `variant`, `compared`,
    `added`, `line`, `order` or `collection`, as the page is about one or the other."""
    page = place.name.partition(".")[0]
    anchors = _anchors(page, context)
    base = _base(page)
    line = line_of(place, context)
    order = order_of(place, context)
    mined = any(offer.technique == "bought_together" for offer in offers)
    return replace(
        base,
        page=page,
        anchors=anchors,
        anchor_line=next((basket for basket in base.cart if line and basket.key == line.key), None),
        ordered=_ordered(order, base.shelf) if order else (),
        ordered_at=order.placed_at if order else None,
        companions=companions_of([product for product, _ in anchors]) if mined else {},
    )


def order_of(place: Placement, context: Any) -> Order | None:
    """The order that a placement after the purchase is about."""
    return context.get("order") if place.name.startswith("thanks.") else None


def line_of(place: Placement, context: Any) -> Line | None:
    """The cart line that a placement hangs under."""
    return context.get("line") if place.name == PER_LINE else None


def _base(page: str) -> Snapshot:
    """The shopper's situation, the same for all placements of an answer as long as the cart does not change."""
    lines = current_lines()
    known = g.get("situation")
    if known is None or known[0] is not lines:
        known = g.situation = (lines, snapshot(page))
    return known[1]


def _anchors(page: str, context: Any) -> Anchors:
    if page == "product":
        return ((context["product"], context.get("variant")),)
    if page == "compare":
        return tuple((product, None) for product in context["compared"])
    if page == "added":
        return tuple((line.product, line.variant) for line in context["added"])
    if page in ("cart", "drawer", "checkout"):
        return tuple((line.product, line.variant) for line in current_lines() if line.parent is None)
    if page == "home":
        hero = current_shelf().product(g.shop.facts.hero_product)
        return ((hero, None),) if hero else ()
    if page == "collection":
        return _range(current_shelf(), context["collection"].handle)
    return ()


def _range(shelf: Shelf, collection: str) -> Anchors:
    """The products of a collection, the most bought first."""

    def find() -> Anchors:
        products = [shelf.products[handle] for handle in shelf.collections[collection].products]
        ranked = sorted((p for p in products if p.role == "product"), key=lambda product: -product.popularity)
        return tuple((product, None) for product in ranked)

    return shelf.once(("offers", collection), find)


def _ordered(order: Order, shelf: Shelf) -> tuple[Basket, ...]:
    return tuple(
        Basket(
            key=line.key,
            product=shelf.by_id[line.product_id],
            variant=shelf.by_sku[line.sku][1] if line.sku in shelf.by_sku else None,
            quantity=line.quantity,
            unit_cents=line.unit_cents,
            parent=line.parent_key,
            offer=line.offer,
            added_later=line.added_at is not None,
        )
        for line in order.lines
        if line.product_id in shelf.by_id and line.undone_at is None
    )
