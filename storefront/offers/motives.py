"""Why a shop makes an offer, and how that changes what it proposes first. Pure.

`more_per_order` keeps the order of the technique: the best fit first. The others rank the candidates of one offer anew,
among equals in the technique's order: `new_customers` the cheapest first, so that a first order is a small step;
`clear_stock` those of which most pieces lie in stock for each that is usually bought; `show_new` the newest first.
Only techniques that name several things of equal standing are ranked (`RANKED`): the next model up is the next one.
"""

from collections.abc import Callable, Iterable

from storefront.offers.registry import Technique
from storefront.offers.values import Candidate, Offer, Snapshot

RANKED = ("complements", "also_bought", "for_you", "companion_price", "bundle", "limited_time", "order_bump")
"""Techniques whose candidates the motive may put in another order."""

Key = Callable[[Candidate, Snapshot], float]


def in_order(technique: Technique, offer: Offer, snapshot: Snapshot) -> Iterable[Candidate]:
    """The candidates of an offer, in the order in which they are to be judged."""
    found = technique.find(offer, snapshot)
    key = _KEYS.get(offer.motive) if technique.name in RANKED else None
    return sorted(found, key=lambda candidate: key(candidate, snapshot)) if key else found


def _price(candidate: Candidate, snapshot: Snapshot) -> float:
    """Cents of what is proposed; a bundle's parts singly."""
    return sum(
        item.unit_cents or sum(variant.price_cents * each for _, variant, each in snapshot.shelf.parts(item.product))
        for item in candidate.items
    )


def _least_idle(candidate: Candidate, snapshot: Snapshot) -> float:
    """Pieces on hand for each point of popularity, counted downwards: what lies longest comes first."""
    product = candidate.items[-1].product
    return -snapshot.shelf.in_stock(product, snapshot.stock) / max(1, product.popularity)


def _age(candidate: Candidate, snapshot: Snapshot) -> float:
    """Days since the newest of what is proposed came out."""
    return min((snapshot.now.date() - item.product.released_on).days for item in candidate.items)


_KEYS: dict[str, Key] = {"new_customers": _price, "clear_stock": _least_idle, "show_new": _age}

MOTIVES = ("more_per_order", *_KEYS)
