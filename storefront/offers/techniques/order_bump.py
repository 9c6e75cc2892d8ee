"""`order_bump`: one small thing beside the order at checkout, unticked. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import cart_lines, item_of, sentence
from storefront.offers.values import Candidate, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """The cheapest complements of what is in the cart, the merchant's named products first."""
    found = []
    for line in cart_lines(offer, snapshot):
        for relation in line.product.related("complement"):
            other = snapshot.shelf.product(relation.other)
            if other is None or other.role != "product" or (offer.products and other.handle not in offer.products):
                continue
            item = item_of(other, snapshot, relation.reason)
            if item:
                reason = sentence(f"{relation.reason} (with {line.product.name})")
                found.append(Candidate((item,), "add", reason, line.product, line.unit_cents))
    yield from sorted(found, key=lambda candidate: candidate.items[0].unit_cents)
