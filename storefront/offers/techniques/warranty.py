"""`warranty`: a care plan as a child of the product it covers. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import anchors, cart_lines, most_cents, names, price_of, sentence
from storefront.offers.values import Basket, Candidate, Item, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (in cart and checkout: each line without a plan) the plan that covers it.

    `choices` are the terms whose price is in proportion, the shortest first; a plan covers every piece of its line.
    """
    for product, variant, line in _uncovered(offer, snapshot):
        for relation in product.related("cover"):
            plan = snapshot.shelf.product(relation.other)
            if plan is None or plan.role != "warranty" or not names(offer, plan):
                continue
            cents = price_of(product, variant)
            terms = [term for term in plan.variants if term.price_cents <= most_cents(cents, snapshot.taste)]
            if terms:
                reason = sentence(relation.reason) or f"{plan.name} covers {product.name}."
                choices = tuple(Item(plan, term, 1, term.price_cents, relation.reason) for term in terms)
                yield Candidate(
                    choices[:1], "child", reason, product, cents, parent=line.key if line else None, choices=choices
                )
                break


def _uncovered(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant | None, Basket | None]]:
    covered = {line.parent for line in snapshot.cart if line.product.role == "warranty"}
    if snapshot.anchor_line is not None:
        lines = [line for line in cart_lines(offer, snapshot) if line.key == snapshot.anchor_line.key]
    elif snapshot.page in ("cart", "drawer", "checkout"):
        lines = list(cart_lines(offer, snapshot))
    elif snapshot.page == "added":
        wanted = {product.handle for product, _ in snapshot.anchors}
        lines = [line for line in cart_lines(offer, snapshot) if line.product.handle in wanted]
    else:
        for product, variant in anchors(offer, snapshot):
            if product.role == "product" and snapshot.available(variant or product.first) > 0:
                yield product, variant, None
        return
    for line in lines:
        if line.key not in covered:
            yield line.product, line.variant, line
