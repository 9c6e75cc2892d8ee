"""`upsell`: the next better model, as a swap, with what is better in facts. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.offers.techniques.anchors import anchors, cart_lines, item_of, names, sentence
from storefront.offers.values import Basket, Candidate, Offer, Snapshot

MOST_FACTS = 5


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (on the cart: each line) the next better model that is on hand, dearest first.

    It replaces the line of the cart that holds the product, if there is one.
    """
    for product, now, line in _starts(offer, snapshot):
        better, reason = better_model(snapshot.shelf, product)
        if better is None or better.role != "product" or not names(offer, better):
            continue
        item = item_of(better, snapshot, reason, like=now, pieces=line.quantity if line else 1)
        if item:
            yield Candidate(
                items=(item,),
                action="swap",
                reason=sentence(reason or f"{better.name} is the next model up from {product.name}"),
                anchor=product,
                anchor_cents=now.price_cents,
                replaces=line.key if line else None,
                facts=differences(product, now, better, item.variant),
            )


def better_model(shelf: Shelf, product: Product) -> tuple[Product | None, str]:
    """The model to move up to and why: the merchant's `upgrade` relation, else the next tier of the line."""
    for relation in product.related("upgrade"):
        other = shelf.product(relation.other)
        if other:
            return other, relation.reason
    return shelf.next_tier(product), ""


def differences(
    product: Product, variant: Variant, better: Product, better_variant: Variant | None
) -> tuple[tuple[str, str, str], ...]:
    """Rows (name, this one, the other) of the measured facts in which the other model is better."""
    mine = {spec.name: spec for spec in product.specs_of(variant)}
    rows = []
    for spec in better.specs_of(better_variant):
        own = mine.get(spec.name)
        if own is None or own.text == spec.text or not spec.better:
            continue
        ours, theirs = own.number, spec.number
        if ours is None or theirs is None:
            continue
        if (theirs > ours) == (spec.better == "higher"):
            rows.append((spec.name, own.text, spec.text))
    return tuple(rows[:MOST_FACTS])


def _starts(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant, Basket | None]]:
    lines = [line for line in cart_lines(offer, snapshot) if line.variant]
    if snapshot.page in ("cart", "drawer"):
        yield from ((line.product, line.variant, line) for line in lines if line.variant)
        return
    for product, variant in anchors(offer, snapshot):
        if product.variants:
            line = next((line for line in lines if line.product.handle == product.handle), None)
            yield product, (line.variant if line and line.variant else variant or product.first), line
