"""`downsell`: after a no on the thank-you page, one thing that costs less and goes with the same order. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Relation
from storefront.offers.techniques.anchors import item_of, names, ordered_lines, sentence
from storefront.offers.values import Basket, Candidate, Offer, Refused, Snapshot

AFTER = "thanks.after_purchase"
"""The placement whose refusal it follows."""


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """What costs less than what was refused for this order, the dearest first.

    First things of the same kind that keep every major feature, then other complements of the order; never the refused
    product again.
    """
    for _, refused in snapshot.refusals_at(AFTER):
        known = snapshot.shelf.by_sku.get(refused.sku)
        if known is None:
            continue
        line = _line_with(known[0], offer, snapshot)
        if line is not None:
            yield from _same_kind(known[0], refused, line, offer, snapshot)
        yield from _complements(known[0], refused, offer, snapshot)


def keeps_major_features(product: Product, cheaper: Product) -> bool:
    """Whether the cheaper model has every major feature of the other."""
    has = {text for text, _ in cheaper.features}
    return all(text in has for text, major in product.features if major)


def _same_kind(
    product: Product, refused: Refused, line: Basket, offer: Offer, snapshot: Snapshot
) -> Iterator[Candidate]:
    others = [
        other
        for other in snapshot.shelf.products.values()
        if other.kind == product.kind
        and other.role == "product"
        and other.handle != product.handle
        and names(offer, other)
        and keeps_major_features(product, other)
    ]
    reason = f"costs less than {product.name} and has the same main features"
    yield from _cheaper([(other, reason, line) for other in others], refused, snapshot)


def _complements(product: Product, refused: Refused, offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    pairs: list[tuple[Product, Relation, Basket]] = [
        (other, relation, line)
        for line in ordered_lines(offer, snapshot)
        for relation in line.product.related("complement")
        if (other := snapshot.shelf.product(relation.other))
        and other.role == "product"
        and other.handle != product.handle
        and names(offer, other)
    ]
    yield from _cheaper([(other, relation.reason, line) for other, relation, line in pairs], refused, snapshot)


def _cheaper(found: list[tuple[Product, str, Basket]], refused: Refused, snapshot: Snapshot) -> Iterator[Candidate]:
    candidates = []
    for other, reason, line in found:
        item = item_of(other, snapshot, reason)
        if item and item.unit_cents < refused.price_cents:
            why = sentence(f"Costs less and goes with {line.product.name}" + (f": it {reason}" if reason else ""))
            candidates.append(Candidate((item,), "add", why, line.product, line.unit_cents))
    yield from sorted(candidates, key=lambda candidate: -candidate.items[0].unit_cents)


def _line_with(product: Product, offer: Offer, snapshot: Snapshot) -> Basket | None:
    """The ordered line that the refused product was a complement of."""
    lines = list(ordered_lines(offer, snapshot))
    own = [line for line in lines if any(r.other == product.handle for r in line.product.related("complement"))]
    return next(iter(own or lines), None)
