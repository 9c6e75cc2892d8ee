"""`after_purchase`: one more thing for the order just placed, with one click. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import complement, ordered_lines
from storefront.offers.values import Candidate, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Complements of what was ordered, the dearest main line first, in the merchant's order."""
    for line in ordered_lines(offer, snapshot):
        for relation in line.product.related("complement"):
            candidate = complement(offer, snapshot, relation, line.product, line.unit_cents)
            if candidate:
                yield candidate
