"""`for_you`: picks for one shopper, each with what they follow from; for a new one what is popular here. Pure."""

from collections.abc import Iterator, Sequence

from storefront.catalog.shelf import Product
from storefront.offers.techniques.anchors import item_of, names, starts
from storefront.offers.values import Candidate, Item, Offer, Snapshot
from storefront.recommendations.picks import picks
from storefront.recommendations.values import Interest

DID = {"purchase": "bought {}", "cart": "put {} in the cart", "wish": "wished for {}", "view": "looked at {}"}
"""What a shopper did."""
DISCOVERY = ("home", "collection", "search")
"""Pages where nothing is chosen yet: a pick goes with no single product there."""


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """What past orders held beside the things that this shopper bought, chose and looked at, the strongest first.

    Where that says nothing, the most popular of one collection, under a heading that says so: the page's, else that of
    what was looked at last. Both are for shoppers who consent to be looked at; others are shown neither.
    On pages about something chosen a pick is weighed against the dearest of it that the offer cares for.
    """
    anchor, cents = _anchor(offer, snapshot)
    if anchor is None and (offer.anchors or snapshot.page not in DISCOVERY):
        return
    found = list(_picked(offer, snapshot))
    heading = ""
    if not found:
        heading, found = _popular(offer, snapshot)
    for item, reason in found:
        yield Candidate((item,), "add", reason, anchor, cents, heading=heading)


def because(interests: Sequence[Interest], snapshot: Snapshot) -> str:
    """Why something was picked: `Because you bought Aquelle 9 and looked at Dry 8`."""
    told: dict[str, list[str]] = {}
    for interest in interests:
        if product := snapshot.shelf.products.get(interest.product):
            told.setdefault(DID[interest.kind], []).append(product.title)
    did = [pattern.format(" and ".join(titles)) for pattern, titles in told.items()]
    return f"Because you {' and '.join(did)}" if did else ""


def _picked(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Item, str]]:
    for pick in picks(snapshot.interests, snapshot.companions, snapshot.now):
        product, why = snapshot.shelf.product(pick.handle), because(pick.interests, snapshot)
        item = _item(product, offer, snapshot, why)
        if item and why:
            yield item, f"{why}. Past orders with {_those(pick.interests, snapshot)} also held {item.product.title}."


def _popular(offer: Offer, snapshot: Snapshot) -> tuple[str, list[tuple[Item, str]]]:
    collection = snapshot.shelf.collections.get(_collection(snapshot))
    if collection is None:
        return "", []
    heading = f"Popular in {collection.title}"
    reason = f"{heading}: it stands high by orders for each look at its page. Nothing about you was used."
    products = (snapshot.shelf.product(handle) for handle in snapshot.popular.get(collection.handle, ()))
    items = (_item(product, offer, snapshot, "") for product in products)
    return heading, [(item, reason) for item in items if item]


def _collection(snapshot: Snapshot) -> str:
    """The collection that the page is about; on the home page first that of what was looked at last."""
    page = [product.home for product, _ in snapshot.anchors]
    viewed = [product.home for handle in snapshot.viewed if (product := snapshot.shelf.product(handle))]
    return next(filter(None, viewed + page if snapshot.page == "home" else page + viewed), "")


def _item(product: Product | None, offer: Offer, snapshot: Snapshot, reason: str) -> Item | None:
    if product is None or product.role != "product" or not names(offer, product):
        return None
    return None if product.kind and product.kind in _kinds_had(snapshot) else item_of(product, snapshot, reason)


def _kinds_had(snapshot: Snapshot) -> set[str]:
    """Kinds of what this shopper has chosen or bought: who has a washer needs no other one."""
    products = snapshot.shelf.products
    had = [
        products[one.product]
        for one in snapshot.interests
        if one.kind in ("purchase", "cart") and one.product in products
    ]
    return {product.kind for product in (*had, *(line.product for line in (*snapshot.cart, *snapshot.ordered)))}


def _those(interests: Sequence[Interest], snapshot: Snapshot) -> str:
    """The products of these interests in words."""
    known = [snapshot.shelf.products[one.product].title for one in interests if one.product in snapshot.shelf.products]
    return " or ".join(dict.fromkeys(known))


def _anchor(offer: Offer, snapshot: Snapshot) -> tuple[Product | None, int | None]:
    """What a pick is weighed against: the dearest thing in the cart, ordered, or on the page; at home nothing is."""
    if snapshot.page in DISCOVERY and not offer.anchors:
        return None, None
    return max(starts(offer, snapshot), key=lambda pair: pair[1], default=(None, None))
