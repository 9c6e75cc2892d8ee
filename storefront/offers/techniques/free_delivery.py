"""`free_delivery`: how much is missing for free delivery, and what costs about that much. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product
from storefront.offers.techniques.anchors import amount, cart_lines, item_of
from storefront.offers.values import Candidate, Item, Offer, Snapshot

DEAREST_PERCENT_OF_GAP = 160


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Things that each close the gap: complements of the cart first, then by how little they overshoot.

    An offer with products of its own takes those, one without takes the cart's complements. They are weighed against
    the whole cart (`anchor_cents`), since they go with no single line of it.
    """
    gap = snapshot.gap_cents
    if not gap or not snapshot.cart:
        return
    wished, missing = _wished(offer, snapshot), amount(gap, snapshot.currency)
    found: list[tuple[bool, int, Item, str]] = []
    for handle in offer.products or wished:
        product = snapshot.shelf.product(handle)
        if product is None or product.role != "product" or snapshot.in_cart(handle):
            continue
        item = item_of(product, snapshot, f"{missing} is missing for free delivery; this is enough")
        if item and gap <= item.unit_cents <= gap * DEAREST_PERCENT_OF_GAP // 100:
            found.append((handle not in wished, item.unit_cents, item, wished.get(handle, "")))
    for _, _, item, fits in sorted(found, key=lambda row: row[:2]):
        reason = f"{missing} is missing for free delivery; with it this order gets there." + (
            f" {fits}" if fits else ""
        )
        yield Candidate((item,), "add", reason, None, snapshot.cart_cents)


def _wished(offer: Offer, snapshot: Snapshot) -> dict[str, str]:
    """What goes with the lines of the cart, and why."""
    return {
        relation.other: _why(line.product, relation.reason)
        for line in cart_lines(offer, snapshot)
        for relation in line.product.related("complement")
    }


def _why(product: Product, reason: str) -> str:
    return f"It {reason}, for {product.name}." if reason else f"It goes with {product.name}."
