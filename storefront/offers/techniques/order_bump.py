"""`order_bump`: one small thing beside the order at checkout, unticked. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import cart_lines, complement
from storefront.offers.values import Candidate, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """The complements of what is in the cart, cheapest first."""
    found = [
        candidate
        for line in cart_lines(offer, snapshot)
        for relation in line.product.related("complement")
        if (candidate := complement(offer, snapshot, relation, line.product, line.unit_cents))
    ]
    yield from sorted(found, key=lambda candidate: candidate.items[0].unit_cents)
