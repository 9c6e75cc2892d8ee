"""`after_purchase`: one more thing for the order just placed, with one click. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import cares_for, item_of, sentence
from storefront.offers.values import Candidate, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Complements of what was ordered, the dearest main line first."""
    lines = [line for line in snapshot.ordered if line.parent is None and line.product.role == "product"]
    for line in sorted(lines, key=lambda line: -line.unit_cents):
        if not cares_for(offer, line.product):
            continue
        for relation in line.product.related("complement"):
            other = snapshot.shelf.product(relation.other)
            if other is None or other.role != "product" or (offer.products and other.handle not in offer.products):
                continue
            item = item_of(other, snapshot, relation.reason)
            if item:
                reason = sentence(f"{relation.reason} (with {line.product.name})")
                yield Candidate((item,), "add", reason, line.product, line.unit_cents)
