"""`gift`: something for nothing with a set, or from so much in the cart; it comes only when the shopper adds it. Pure.

`products` are the gifts, `anchors` the sets (or products) that earn one; option `minimum_cents`: goods of at least so
much, at today's single prices, gifts not counted. With both, both are needed. A cart takes one piece of each offer.
"""

from collections.abc import Iterator, Sequence

from storefront.catalog.shelf import Product
from storefront.offers.techniques.anchors import cares_for, item_of
from storefront.offers.values import GIFT, Bought, Candidate, Item, Offer, Snapshot
from storefront.pricing.values import Deal


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """The gifts that the cart earns; on the page of a set, or of one of its parts, what the set would earn."""
    if snapshot.page == "product":
        yield from _with_the_set(offer, snapshot)
        return
    if any(line.offer == offer.handle for line in snapshot.cart) or not is_earned(offer, snapshot.cart):
        return
    for handle in offer.products:
        gift = snapshot.shelf.product(handle)
        item = item_of(gift, snapshot) if gift and gift.role == "product" else None
        if item is not None:
            yield Candidate((item,), "add", f"{earned_by(offer, snapshot.cart)}. One for each order.")


def deals(offer: Offer, lines: Sequence[Bought]) -> list[Deal]:
    """One piece of the line that was accepted as the gift, while the cart earns it."""
    gift = next((line for line in lines if line.offer == offer.handle and line.variant is not None), None)
    if gift is None or not is_earned(offer, lines):
        return []
    return [Deal(offer.handle, f"{gift.product.title} as a gift", offer.terms, (gift.key,), times=1)]


def is_earned(offer: Offer, lines: Sequence[Bought]) -> bool:
    """Whether a cart holds what earns the gift."""
    paid = _paid(offer, lines)
    if offer.anchors and not any(cares_for(offer, line.product) for line in paid if line.parent is None):
        return False
    if not offer.anchors and not offer.options.get("minimum_cents"):
        return False
    return sum(line.unit_cents * line.quantity for line in paid) >= offer.options.get("minimum_cents", 0)


def earned_by(offer: Offer, lines: Sequence[Bought]) -> str:
    """What of the cart earns the gift, as the beginning of a sentence."""
    if offer.anchors:
        main = next(line.product for line in lines if line.parent is None and cares_for(offer, line.product))
        return f"It comes with {main.title}"
    return "The goods in the cart reach the amount that earns it"


def _paid(offer: Offer, lines: Sequence[Bought]) -> list[Bought]:
    """The lines that are no gifts."""
    return [line for line in lines if line.set_key != GIFT and line.offer != offer.handle]


def _with_the_set(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    here = {product.handle for product, _ in snapshot.anchors}
    for handle in offer.anchors:
        whole = snapshot.shelf.product(handle)
        if whole is None or whole.role != "bundle" or snapshot.sets_available(whole) < 1:
            continue
        if here.isdisjoint(part.handle for part, _, _ in snapshot.shelf.parts(whole)):
            continue
        yield from _told(offer, whole, snapshot)


def _told(offer: Offer, whole: Product, snapshot: Snapshot) -> Iterator[Candidate]:
    """A set and its gift together, as a link to the set."""
    for handle in offer.products:
        gift = snapshot.shelf.product(handle)
        item = item_of(gift, snapshot) if gift and gift.role == "product" else None
        if item is not None:
            reason = f"{whole.title} earns it: with the set in the cart it can be added for nothing."
            yield Candidate((Item(whole, None, 1, 0), item), "view", reason)
