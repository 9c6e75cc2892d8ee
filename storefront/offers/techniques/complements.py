"""`complements`: accessories a person chose for a product, each with a reason. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import anchors, item_of, sentence
from storefront.offers.values import Candidate, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """One candidate per complement of the page's products, in the merchant's order; several anchors take turns."""
    rows = [
        [(product, variant, relation) for relation in product.related("complement")]
        for product, variant in anchors(offer, snapshot)
    ]
    for turn in range(max(map(len, rows), default=0)):
        for row in rows:
            if turn >= len(row):
                continue
            product, variant, relation = row[turn]
            other = snapshot.shelf.product(relation.other)
            if other is None or not other.variants or (offer.products and other.handle not in offer.products):
                continue
            item = item_of(other, snapshot, relation.reason)
            if item:
                cents = (variant or product.first).price_cents if product.variants else None
                reason = sentence(
                    f"{relation.reason} (with {product.name})" if relation.reason else f"goes with {product.name}"
                )
                yield Candidate((item,), "add", reason, product, cents)
