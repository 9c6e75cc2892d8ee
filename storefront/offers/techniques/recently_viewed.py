"""`recently_viewed`: what the shopper looked at before, as a way back to it. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import item_of, names
from storefront.offers.values import Candidate, Offer, Snapshot

CART = "Still in your cart"


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Products looked at, the newest first; links, nothing to accept.

    Only those that can be had and are not in the cart: a way back to something sold out leads nowhere. Who comes back
    to a cart of an earlier visit is told what is still in it.
    """
    waits = snapshot.page == "home" and snapshot.cart_waits and snapshot.cart
    steps = ((CART, _still_in_cart(snapshot)),) if waits else ()
    for handle in snapshot.viewed:
        product = snapshot.shelf.product(handle)
        if product is None or product.role != "product" or not names(offer, product):
            continue
        item = item_of(product, snapshot)
        if item and not snapshot.in_cart(handle):
            reason = f"You looked at {product.title} before. The list is in your own cookie."
            yield Candidate((item,), "view", reason, steps=steps)


def _still_in_cart(snapshot: Snapshot) -> str:
    """The first thing in the cart and how many more there are."""
    first, *more = [line.product.title for line in snapshot.cart if line.parent is None]
    return f"{first} and {len(more)} more" if more else first
