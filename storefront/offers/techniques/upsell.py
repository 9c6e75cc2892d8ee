"""`upsell`: the next better model, as a swap, with what is better in facts. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.offers.techniques.anchors import anchors, cares_for, item_of, sentence
from storefront.offers.values import Basket, Candidate, Offer, Snapshot

MOST_FACTS = 5


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (on the cart: each line) the next better model that is on hand."""
    swaps = [line for line in snapshot.cart if line.parent is None and line.product.role == "product"]
    if snapshot.page in ("cart", "drawer"):
        starts = [(line.product, line.variant, line) for line in swaps if cares_for(offer, line.product)]
    else:
        in_cart = {line.product.handle: line for line in swaps}
        starts = [(product, variant, in_cart.get(product.handle)) for product, variant in anchors(offer, snapshot)]
    for product, variant, line in starts:
        better, reason = better_model(snapshot.shelf, product)
        if better is None or (offer.products and better.handle not in offer.products):
            continue
        now = variant or (product.first if product.variants else None)
        item = item_of(better, snapshot, reason, like=now)
        if item is None or now is None:
            continue
        gains = differences(product, now, better, item.variant)
        yield Candidate(
            items=(item,),
            action="swap",
            reason=sentence(reason) if reason else sentence(f"{better.name} is the next model up from {product.name}"),
            anchor=product,
            anchor_cents=now.price_cents,
            replaces=_key(line),
            facts=gains,
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


def _key(line: Basket | None) -> str | None:
    return line.key if line else None
