"""`warranty`: a care plan as a child of the product it covers. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import anchors, cart_lines, sentence
from storefront.offers.values import Basket, Candidate, Item, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (in cart and checkout: each line without a plan) the plan that covers it."""
    for product, variant, line in _uncovered(offer, snapshot):
        for relation in product.related("cover"):
            plan = snapshot.shelf.product(relation.other)
            if plan is None or not plan.variants or (offer.products and plan.handle not in offer.products):
                continue
            reason = sentence(relation.reason) or f"{plan.name} covers {product.name}."
            choices = tuple(Item(plan, term, 1, term.price_cents, relation.reason) for term in plan.variants)
            cents = (variant or product.first).price_cents
            yield Candidate(
                choices[:1], "child", reason, product, cents, parent=line.key if line else None, choices=choices
            )
            break


def _uncovered(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant | None, Basket | None]]:
    covered = {line.parent for line in snapshot.cart if line.product.role == "warranty"}
    if snapshot.anchor_line is not None:
        lines = [snapshot.anchor_line]
    elif snapshot.page in ("cart", "drawer", "checkout"):
        lines = list(cart_lines(offer, snapshot))
    elif snapshot.page == "added":
        wanted = {product.handle for product, _ in snapshot.anchors}
        lines = [line for line in cart_lines(offer, snapshot) if line.product.handle in wanted]
    else:
        for product, variant in anchors(offer, snapshot):
            if product.role == "product":
                yield product, variant, None
        return
    for line in lines:
        if line.key not in covered and line.product.role == "product":
            yield line.product, line.variant, line
