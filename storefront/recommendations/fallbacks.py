"""What is shown where past orders say nothing: what is popular, and what goes with a new product. Pure.

The first is headed "Popular in Laundry", the second "Goes with"; neither is ever called bought together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storefront.catalog.shelf import Product, Shelf

PRIOR = 5
"""So many looks at the category's own rate are added to each product's."""
LOOKS_PER_ORDER = 20
"""Looks behind an order of which no event tells, such as those of a shop's first year [assumed]."""
NEAR_PERCENT = 25
MERCHANT = "complement"


@dataclass(frozen=True, slots=True)
class Demanded:
    """How many orders hold a product, and how often its page was opened."""

    orders: int = 0
    looks: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A product that goes with another, by handle, and the merchant's words on it, if it was the merchant's choice."""

    other: str
    reason: str = ""


def popular(products: Sequence[str], demand: Mapping[str, Demanded]) -> tuple[str, ...]:
    """The products of one category, best first: `(orders + 5 * category's rate) / (looks + 5)`.

    So a product that two people saw does not lead because one of them bought it. Orders without looks on record (fewer
    than 20 looks an order in the whole category) had them all the same: they are taken as spread evenly. Equal ones
    stand by orders, then as given.
    """
    known = [demand.get(handle, Demanded()) for handle in products]
    orders, looks = sum(one.orders for one in known), sum(one.looks for one in known)
    unseen = max(0, LOOKS_PER_ORDER * orders - looks)
    rate = orders / (looks + unseen) if orders else 0.0

    def score(one: Demanded) -> float:
        return (one.orders + PRIOR * rate) / (one.looks + unseen / len(known) + PRIOR)

    ranked = sorted(range(len(known)), key=lambda place: (-score(known[place]), -known[place].orders, place))
    return tuple(products[place] for place in ranked)


def goes_with(product: Product, shelf: Shelf) -> tuple[Match, ...]:
    """What goes with a product without pairs: the merchant's choice; else things of the same use and a similar price.

    Same use means the same first collection and another kind, as a second one of a kind is an alternative. The nearest
    price comes first, and none is further off than 25 %.
    """
    chosen = [relation for relation in product.related(MERCHANT) if shelf.product(relation.other)]
    if chosen:
        return tuple(Match(relation.other, relation.reason) for relation in chosen)
    if not product.variants:
        return ()
    cents = product.price_cents
    near = [
        (abs(other.price_cents - cents), other.handle)
        for other in shelf.products.values()
        if other.role == "product"
        and other.home == product.home
        and other.kind != product.kind
        and abs(other.price_cents - cents) * 100 <= NEAR_PERCENT * cents
    ]
    return tuple(Match(handle) for _, handle in sorted(near))
