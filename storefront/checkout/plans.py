"""A plan bought later for what was ordered: under its line, for the pieces shown, at the price of that day at most."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from storefront.cart import totals
from storefront.cart.values import Line, PricedCart
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.checkout.gone import Gone
from storefront.offers.shown import Shown
from storefront.offers.values import Offer
from storefront.orders.charge import tax_of
from storefront.orders.kept import kept_cents, offered_until
from storefront.orders.models import Order, OrderLine
from storefront.shops.values import ShopFacts


def priced(
    order: Order,
    shown: Shown,
    choice: str | None,
    shelf: Shelf,
    offers: Mapping[str, Offer],
    facts: ShopFacts,
    now: datetime,
) -> PricedCart:
    """The plan that was shown, priced for the order. Raises Gone where it cannot be had or costs more than was told."""
    if now >= offered_until(order, facts):
        raise Gone(f"A plan can be bought for {facts.warranty_offer_days} days after the order; they are over.")
    parent = _parent(order, shown, shelf)
    plan, term = _term(shown, choice, shelf)
    covered = shelf.by_id[parent.product_id]
    if plan.role != "warranty" or not any(relation.other == plan.handle for relation in covered.related("cover")):
        raise Gone(f"This is no plan for {parent.title}.")
    today = {term.id: term.price_cents}
    found = _quoted(order, shown, parent, plan, term, kept_cents(order, today)[term.id], offers, facts, now)
    told = shown.price_cents
    if term.sku != shown.items[0][0]:
        then = kept_cents(order, today, shown.served_at)[term.id]
        told = _quoted(order, shown, parent, plan, term, then, offers, facts, now).quote.subtotal_cents
    if found.quote.subtotal_cents > told:
        raise Gone("The price has changed since this was shown.")
    return found


def _parent(order: Order, shown: Shown, shelf: Shelf) -> OrderLine:
    """The ordered line it is for: the one that was shown, or else the first of that product without a plan.

    Raises Gone if it was taken back, has a plan already, or has fewer pieces than the plan was shown for.
    """
    kept = [line for line in order.lines if line.undone_at is None]
    anchor = shelf.product(shown.anchor) if shown.anchor else None
    meant = [line for line in kept if anchor is not None and line.product_id == anchor.id and line.role == "product"]
    if shown.parent is not None:
        meant = [line for line in meant if line.key == shown.parent]
    if not meant:
        raise Gone("The product this plan covers is not in the order, or no longer sold.")
    covered = {line.parent_key for line in kept if line.role == "warranty"}
    bare = [line for line in meant if line.key not in covered]
    if not bare:
        raise Gone(f"{meant[0].title} has a plan already.")
    if bare[0].quantity < shown.items[0][1]:
        raise Gone(f"There are {bare[0].quantity} of {meant[0].title} in the order.")
    return bare[0]


def _term(shown: Shown, choice: str | None, shelf: Shelf) -> tuple[Product, Variant]:
    first = shown.items[0][0]
    if choice is None and len(shown.choices) > 1:
        raise Gone("Choose for how long the plan shall run.")
    sku = choice or first
    known = shelf.by_sku.get(sku)
    if known is None or sku not in (first, *shown.choices):
        raise Gone("This term is not one of those offered.")
    return known


def _quoted(
    order: Order,
    shown: Shown,
    parent: OrderLine,
    plan: Product,
    term: Variant,
    unit_cents: int,
    offers: Mapping[str, Offer],
    facts: ShopFacts,
    now: datetime,
) -> PricedCart:
    line = Line(
        key=f"{shown.id}.0",
        product=plan,
        variant=replace(term, price_cents=unit_cents),
        quantity=shown.items[0][1],
        parent=parent.key,
        offer=shown.offer,
        set_key=shown.id,
        impression=shown.id,
    )
    return PricedCart((line,), totals.price((line,), offers, now, tax=tax_of(order, facts)))
