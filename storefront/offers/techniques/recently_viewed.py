"""`recently_viewed`: what the shopper looked at before, as a way back to it. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import item_of, names
from storefront.offers.values import Candidate, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Products looked at, the newest first; links, nothing to accept.

    Only those that can be had and are not in the cart: a way back to something sold out leads nowhere.
    """
    for handle in snapshot.viewed:
        product = snapshot.shelf.product(handle)
        if product is None or product.role != "product" or not names(offer, product):
            continue
        item = item_of(product, snapshot)
        if item and not snapshot.in_cart(handle):
            yield Candidate((item,), "view", f"You looked at {product.title} before. The list is in your own cookie.")
