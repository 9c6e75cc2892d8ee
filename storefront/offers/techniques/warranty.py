"""`warranty`: a care plan as a child of the product it covers. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import most_cents, names, price_of, sentence, under
from storefront.offers.values import Basket, Candidate, Item, Offer, Snapshot

CONDITIONS = "Terms"
"""The group of a plan's facts that a shopper should know before choosing: when it starts, how it ends."""


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (in cart, checkout and order: each line without a plan) the plan that covers it.

    `choices` are the terms whose price is in proportion, the shortest first; a plan covers every piece of its line.
    `steps` say when it starts and how it ends. On the order's page prices are those kept for the order.
    """
    covered = {line.parent for line in (*snapshot.cart, *snapshot.ordered) if line.product.role == "warranty"}
    for product, variant, line in under(offer, snapshot):
        plan = None if line is not None and line.key in covered else _plan(offer, snapshot, product)
        if plan is None:
            continue
        reason = next(relation.reason for relation in product.related("cover") if relation.other == plan.handle)
        choices = _terms(plan, snapshot, line, price_of(product, variant), reason)
        if choices:
            yield Candidate(
                items=choices[:1],
                action="child",
                reason=sentence(reason) or f"{plan.name} covers {product.name}.",
                anchor=product,
                anchor_cents=price_of(product, variant),
                parent=line.key if line else None,
                choices=choices,
                steps=tuple((spec.name, spec.text) for spec in plan.specs if spec.group == CONDITIONS),
            )


def _plan(offer: Offer, snapshot: Snapshot, product: Product) -> Product | None:
    """The first plan for a product that the offer may propose."""
    for relation in product.related("cover"):
        plan = snapshot.shelf.product(relation.other)
        if plan is not None and plan.role == "warranty" and names(offer, plan):
            return plan
    return None


def _terms(plan: Product, snapshot: Snapshot, line: Basket | None, cents: int, reason: str) -> tuple[Item, ...]:
    """The terms in proportion to a price. After the order they come with as many pieces as their line has."""
    pieces = line.quantity if line is not None and snapshot.ordered else 1
    terms = [_kept(term, snapshot) for term in plan.variants]
    return tuple(
        Item(plan, term, pieces, term.price_cents, reason)
        for term in terms
        if term.price_cents <= most_cents(cents, snapshot.taste)
    )


def _kept(term: Variant, snapshot: Snapshot) -> Variant:
    cents = snapshot.kept_cents.get(term.id, term.price_cents)
    return term if cents == term.price_cents else replace(term, price_cents=cents)
