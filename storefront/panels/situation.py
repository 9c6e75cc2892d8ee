"""What the engine is told at a placement: the shopper's situation, with what this page is about."""

from collections.abc import Hashable, Set
from dataclasses import dataclass, replace
from typing import Any

from flask import g

from storefront.cart.current import current_lines
from storefront.cart.snapshot import snapshot
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.offers.placements import Placement
from storefront.offers.values import Basket, Snapshot
from storefront.orders.kept import kept_cents
from storefront.orders.models import Order, OrderLine
from storefront.panels import history
from storefront.recommendations.recommend import companions_of, popular_in
from storefront.recommendations.values import Interest

Anchors = tuple[tuple[Product, Variant | None], ...]

PER_LINE = ("cart.line_warranty", "cart.line_service")
"""Placements that hang under a line of the cart."""
MINED = ("bought_together", "also_bought", "for_you")
"""Techniques that ask what past orders held together."""
OF_CART = ("cart", "drawer", "checkout")
AFTER_PURCHASE = ("thanks", "order")
"""Pages about what is in the cart, and about an order."""
MOST_RESULTS = 8
"""Search results that offers may be about: those on the first screen."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a placement is about, before anything is looked up for it. `base` is the shopper's situation on any page,
    `known` what in it is theirs alone.

    What belongs to this visitor alone (`wants`, `viewed`: what they bought and looked at) is told only where a
    technique or a rule asks for it, so that all other placements can be chosen once for everybody.
    """

    base: Snapshot
    known: Hashable
    anchors: Anchors
    line: Line | None
    order: Order | None
    wants: tuple[Interest, ...]
    viewed: tuple[str, ...]
    query: str

    @property
    def person(self) -> Hashable:
        """All that sets this shopper apart here. Two with the same are proposed the same."""
        order = self.order
        return (
            self.known,
            tuple((want.product, want.kind, want.at.date()) for want in self.wants),
            self.viewed,
            self.line.key if self.line else None,
            (order.id, order.total_cents, len(_kept_lines(order))) if order else None,
        )


def subject_of(place: Placement, context: Any, personal: bool) -> Subject:
    """What a placement is about. `context` has what the page's template has: `product` and `variant`, `compared`,
    `wished`, `added`, `line`, `order`, `collection` or `found`, as the page is about one or the other. `personal`: an
    offer asks for what the shopper bought, wished for and looked at."""
    base, known = _base(place.page)
    return Subject(
        base=base,
        known=known,
        anchors=_anchors(place.page, context),
        line=line_of(place, context),
        order=order_of(place, context),
        wants=history.interests() if personal else (),
        viewed=history.viewed() if personal else (),
        query=context.get("query") or "" if place.page == "search" else "",
    )


def situation_at(place: Placement, subject: Subject, techniques: Set[str]) -> Snapshot:
    """The snapshot for a placement with offers of these techniques."""
    base, order, line = subject.base, subject.order, subject.line
    ordered = _ordered(order, base.shelf) if order else ()
    mined: list[Product] = []
    if not techniques.isdisjoint(MINED):
        mined = [product for product, _ in subject.anchors]
        mined += [basket.product for basket in (*base.cart, *ordered) if basket.parent is None]
        mined += [base.shelf.products[want.product] for want in subject.wants if want.product in base.shelf.products]
    return replace(
        base,
        page=place.page,
        anchors=subject.anchors,
        anchor_line=next((basket for basket in base.cart if line and basket.key == line.key), None),
        ordered=ordered,
        ordered_at=order.placed_at if order else None,
        companions=companions_of(dict.fromkeys(mined)) if mined else {},
        viewed=subject.viewed,
        interests=subject.wants,
        popular=popular_in() if "for_you" in techniques else {},
        query=subject.query,
        kept_cents=_kept(order, base.shelf) if order and place.name == "order.warranty" else {},
    )


def order_of(place: Placement, context: Any) -> Order | None:
    """The order that a placement after the purchase is about."""
    return context.get("order") if place.page in AFTER_PURCHASE else None


def line_of(place: Placement, context: Any) -> Line | None:
    """The cart line that a placement hangs under."""
    return context.get("line") if place.name in PER_LINE else None


def _base(page: str) -> tuple[Snapshot, Hashable]:
    """The shopper's situation and what in it is theirs alone, the same for all placements of an answer as long as the
    cart does not change."""
    lines = current_lines()
    known = g.get("situation")
    if known is None or known[0] is not lines:
        base = snapshot(page)
        known = g.situation = (lines, base, _own(base))
    return known[1], known[2]


def _own(base: Snapshot) -> Hashable:
    """What of a situation belongs to one shopper, as something that can be compared."""
    cart = tuple(
        (one.key, one.variant.id if one.variant else one.product.id, one.quantity, one.parent, one.offer, one.every)
        for one in base.cart
    )
    refused = tuple(sorted(base.refused.items(), key=lambda pair: pair[0]))
    return cart, base.cart_waits, refused, base.no_more_offers, base.budget_cents, base.personal, base.trade


def _anchors(page: str, context: Any) -> Anchors:
    if page in OF_CART:
        return tuple((line.product, line.variant) for line in current_lines() if line.parent is None)
    if page in AFTER_PURCHASE:
        return ()
    if page == "home":
        hero = current_shelf().product(g.shop.facts.hero_product)
        return ((hero, None),) if hero else ()
    if page == "added":
        return tuple((line.product, line.variant) for line in context["added"])
    if page == "wishlist":
        return tuple((product, None) for product in context["wished"])
    if page in ("compare", "guide"):
        return tuple((product, None) for product in context["compared"])
    if page == "search":
        return tuple((product, None) for product in context["found"].products[:MOST_RESULTS])
    if product := context.get("product"):
        return ((product, context.get("variant")),)
    if collection := context.get("collection"):
        return _range(current_shelf(), collection.handle)
    return ()


def _range(shelf: Shelf, collection: str) -> Anchors:
    """The products of a collection, the most bought first."""

    def find() -> Anchors:
        products = [shelf.products[handle] for handle in shelf.collections[collection].products]
        ranked = sorted((p for p in products if p.role == "product"), key=lambda product: -product.popularity)
        return tuple((product, None) for product in ranked)

    return shelf.once(("offers", collection), find)


def _kept(order: Order, shelf: Shelf) -> dict[int, int]:
    """What plans cost for an order, by variant id."""
    plans = [product for product in shelf.products.values() if product.role == "warranty"]
    return kept_cents(order, {term.id: term.price_cents for plan in plans for term in plan.variants})


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
        for line in _kept_lines(order)
        if line.product_id in shelf.by_id
    )


def _kept_lines(order: Order) -> list[OrderLine]:
    """The lines of an order that were not taken back."""
    return [line for line in order.lines if line.undone_at is None]
