"""`free_delivery`: how much is missing for free delivery, and what costs about that much. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product
from storefront.offers.techniques.anchors import item_of
from storefront.offers.values import Candidate, Offer, Snapshot

DEAREST_PERCENT_OF_GAP = 160


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Things that close the gap, those that overshoot it least first; complements of the cart before anything else."""
    gap = snapshot.gap_cents
    if not gap or not snapshot.cart:
        return
    close: list[tuple[bool, int, Product, str]] = []
    wished = {
        relation.other: (relation.reason, line.product)
        for line in snapshot.cart
        for relation in line.product.related("complement")
    }
    pool = [snapshot.shelf.products[h] for h in offer.products if h in snapshot.shelf.products] or [
        snapshot.shelf.products[handle] for handle in wished if handle in snapshot.shelf.products
    ]
    for product in pool:
        if product.role != "product" or snapshot.in_cart(product.handle):
            continue
        cents = product.first.price_cents
        if gap <= cents <= gap * DEAREST_PERCENT_OF_GAP // 100:
            reason, anchor = wished.get(product.handle, ("", None))
            why = f"It {reason} and brings this order to free delivery." if reason and anchor else ""
            close.append((product.handle not in wished, cents, product, why))
    for _, _, product, why in sorted(close, key=lambda row: row[:2]):
        item = item_of(product, snapshot, "closes the gap to free delivery")
        if item:
            yield Candidate((item,), "add", why or "It brings this order to free delivery.", None, snapshot.cart_cents)
