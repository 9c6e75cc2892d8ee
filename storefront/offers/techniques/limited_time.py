"""`limited_time`: a price until a stored date, for the products it names. Pure.

What it is "instead of" is the lowest price of the last 30 days (`Variant.lowest_cents`); the rule `saving_is_true` and
`offers.soundness` see to it that there is a saving against that.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from storefront.offers.techniques.pieces import named, reduced
from storefront.offers.techniques.volume import more, subjects
from storefront.offers.values import Bought, Candidate, Offer, Snapshot
from storefront.pricing.values import Deal

MOMENT = timedelta(seconds=1)
"""An end at midnight has the day before it as its last."""


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """One piece of each product that the offer names: on the home page of all, elsewhere of the page's."""
    for product, variant in subjects(offer, snapshot):
        yield from more(product, variant, 1, f"{product.title}: {title(offer)}, for any number of pieces.", snapshot)


def deals(offer: Offer, lines: Sequence[Bought]) -> list[Deal]:
    """Every piece of the products that the offer names."""
    found: list[Deal] = []
    for of_product in named(offer, lines).values():
        product = of_product[0].product
        found += reduced(offer, f"{product.title}, {title(offer)}", {line.key: line.quantity for line in of_product})
    return found


def title(offer: Offer) -> str:
    """What the offer is, with the last day on which it holds, as it stands behind a product."""
    if offer.ends_at is None:
        return "price for a time"
    last = offer.ends_at - MOMENT
    return f"price until {last.day} {last:%B}"
