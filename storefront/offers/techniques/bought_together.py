"""`bought_together`: the product and what past orders most often held beside it, as one set. Pure.

At checkout, where the product is in the order already, it is a reminder of the one thing that is not.
"""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import anchors, cart_lines, item_of, most_cents, names
from storefront.offers.values import Candidate, Item, Offer, Snapshot
from storefront.recommendations.values import Companion

COMPANIONS = 2
"""So many, unless the offer says otherwise (`options.companions`)."""
FEW_ORDERS = 10


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """The page's product with two or three companions on hand, each at a price in proportion; nothing without any.

    At checkout one companion at a time of what is in the order, those of the dearest line first.
    """
    if snapshot.page == "checkout":
        yield from _left_out(offer, snapshot)
        return
    most = offer.options.get("companions", COMPANIONS)
    for product, variant in anchors(offer, snapshot):
        if product.role != "product" or snapshot.in_cart(product.handle):
            continue
        main = variant or product.first
        if snapshot.available(main) < 1:
            continue
        found = tuple(_companions(offer, product, main, snapshot))[:most]
        if found:
            reason = " ".join(counted(product.name, item.product.name, companion) for item, companion in found)
            items = (Item(product, main, 1, main.price_cents), *(item for item, _ in found))
            yield Candidate(items, "set", reason, product, main.price_cents)


def counted(name: str, other: str, companion: Companion) -> str:
    """The counts in words: how many of the orders with one also had the other, and what chance alone would give."""
    together, of = companion.together, companion.product_orders
    if together < FEW_ORDERS:
        return f"{name} and {other} were bought together in {together} orders."
    chance = of * companion.other_orders / companion.orders
    return f"{together} of {of} orders with {name} also had {other}; chance alone would give {chance:.1f}."


def briefly(companion: Companion, it: str = "it") -> str:
    """The counts in a clause; `it` names the product."""
    together, of = companion.together, companion.product_orders
    return f"in {together} orders with {it}" if together < FEW_ORDERS else f"in {together} of {of} orders with {it}"


def _left_out(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    for line in cart_lines(offer, snapshot):
        if line.variant:
            for item, companion in _companions(offer, line.product, line.variant, snapshot):
                reason = counted(line.product.name, item.product.name, companion)
                yield Candidate((item,), "add", reason, line.product, line.unit_cents)


def _companions(offer: Offer, product: Product, main: Variant, snapshot: Snapshot) -> Iterator[tuple[Item, Companion]]:
    most = most_cents(main.price_cents, snapshot.taste)
    for companion in snapshot.companions.get(product.handle, ()):
        other = snapshot.shelf.product(companion.other)
        if other is None or other.role != "product" or snapshot.in_cart(other.handle) or not names(offer, other):
            continue
        item = item_of(other, snapshot, briefly(companion))
        if item and item.unit_cents <= most:
            yield item, companion
