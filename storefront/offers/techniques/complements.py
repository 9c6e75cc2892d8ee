"""`complements`: accessories a person chose for a product, each with a reason. Pure."""

from collections.abc import Iterator
from itertools import zip_longest

from storefront.offers.techniques.anchors import anchors, complement, price_of, starts
from storefront.offers.values import Candidate, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """One candidate per complement of the page's products, after a purchase of what was ordered.

    They come in the merchant's order; several anchors take turns.
    """
    begin = [(product, price_of(product, variant)) for product, variant in anchors(offer, snapshot)]
    if snapshot.ordered:
        begin = list(starts(offer, snapshot))
    rows = [
        [(product, cents or None, relation) for relation in product.related("complement")] for product, cents in begin
    ]
    for turn in zip_longest(*rows):
        for product, cents, relation in filter(None, turn):
            candidate = complement(offer, snapshot, relation, product, cents)
            if candidate:
                yield candidate
