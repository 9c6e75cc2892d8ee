"""What the better model, the bigger version and the models side by side share: where they start, how models differ.
Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import anchors, cart_lines
from storefront.offers.values import Basket, Offer, Snapshot

BETTER, WORSE = "better", "less good"
MOST_BETTER, MOST_OTHERS = 6, 3
MOST_TOLD, MOST_UNFOLDED = 3, 5

Facts = tuple[tuple[str, ...], ...]
"""Rows (name, this one, the other, mark)."""

Start = tuple[Product, Variant, Basket | None]
"""A product with the variant meant, and the line of the cart that holds it."""


def starts(offer: Offer, snapshot: Snapshot) -> Iterator[Start]:
    """What another model may take the place of: on the cart its lines, elsewhere the page's products."""
    lines = [line for line in cart_lines(offer, snapshot) if line.variant]
    if snapshot.page in ("cart", "drawer"):
        yield from ((line.product, line.variant, line) for line in lines if line.variant)
        return
    for product, variant in anchors(offer, snapshot):
        if product.variants:
            line = next((line for line in lines if line.product.handle == product.handle), None)
            yield product, (line.variant if line and line.variant else variant or product.first), line


def differences(product: Product, variant: Variant, other: Product, other_variant: Variant | None) -> Facts:
    """Rows (name, this one, the other, mark) of the facts in which two models differ.

    First the measured ones in which the other is better, then facts that are neither, then all those in which it is
    worse: none of these is left out.
    """
    mine = {spec.name: spec for spec in product.specs_of(variant)}
    better: list[tuple[str, ...]] = []
    others: list[tuple[str, ...]] = []
    worse: list[tuple[str, ...]] = []
    for spec in other.specs_of(other_variant):
        own = mine.get(spec.name)
        if own is None or own.text == spec.text:
            continue
        ours, theirs = own.number, spec.number
        if not spec.better:
            others.append((spec.name, own.text, spec.text, ""))
        elif ours is not None and theirs is not None:
            gained = (theirs > ours) == (spec.better == "higher")
            (better if gained else worse).append((spec.name, own.text, spec.text, BETTER if gained else WORSE))
    return (*better[:MOST_BETTER], *others[:MOST_OTHERS], *worse)


def telling(facts: Facts) -> tuple[Facts, Facts]:
    """The facts that tell most, and all others: the first ones, and with them the first in which the other is worse."""
    if len(facts) <= MOST_UNFOLDED:
        return facts, ()
    first = facts[:MOST_TOLD]
    if all(row[-1] != WORSE for row in first):
        first += tuple(row for row in facts if row[-1] == WORSE)[:1]
    return first, tuple(row for row in facts if row not in first)
