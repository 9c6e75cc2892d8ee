"""`upsell`: the next better model, as a swap, with every measured difference and what both cost to run. Pure."""

from collections.abc import Iterator

from storefront.catalog.running import running_costs
from storefront.catalog.shelf import Product, Shelf
from storefront.offers.techniques.anchors import item_of, names, sentence
from storefront.offers.techniques.swaps import Start, differences, starts
from storefront.offers.values import Candidate, Offer, Snapshot

AT_THE_TOP = 2
"""The first search results: what stands there is not promoted above itself."""


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (on the cart: each line) the next better model that is on hand, dearest first.

    It replaces the line of the cart that holds the product, if there is one. Above search results it is the better
    model of what was found, the newest first where the offer is there to show what is new.
    """
    found = [candidate for start in starts(offer, snapshot) if (candidate := _better(start, offer, snapshot))]
    if snapshot.page == "search":
        top = {product.handle for product, _ in snapshot.anchors[:AT_THE_TOP]}
        found = [candidate for candidate in found if candidate.items[0].product.handle not in top]
        if offer.motive == "show_new":
            found.sort(key=lambda candidate: candidate.items[0].product.released_on, reverse=True)
    yield from found


def better_model(shelf: Shelf, product: Product) -> tuple[Product | None, str]:
    """The model to move up to and why: the merchant's `upgrade` relation, else the next tier of the line."""
    for relation in product.related("upgrade"):
        other = shelf.product(relation.other)
        if other:
            return other, relation.reason
    return shelf.next_tier(product), ""


def _better(start: Start, offer: Offer, snapshot: Snapshot) -> Candidate | None:
    product, now, line = start
    better, reason = better_model(snapshot.shelf, product)
    if better is None or better.role != "product" or not names(offer, better):
        return None
    item = item_of(better, snapshot, reason, like=now, pieces=line.quantity if line else 1)
    if item is None:
        return None
    return Candidate(
        items=(item,),
        action="swap",
        reason=_why(product, better, reason, snapshot),
        anchor=product,
        anchor_cents=now.price_cents,
        replaces=line.key if line else None,
        facts=differences(product, now, better, item.variant),
        running=running_costs(snapshot.assumed, [(product, now), (better, item.variant)]),
    )


def _why(product: Product, better: Product, reason: str, snapshot: Snapshot) -> str:
    if snapshot.page == "search":
        return sentence(f"Promoted as the next model up from {product.name}, which was found" + _colon(reason))
    return sentence(reason or f"{better.name} is the next model up from {product.name}")


def _colon(reason: str) -> str:
    return f": {reason}" if reason else ""
