"""`also_bought`: what others bought along with the page's product, what is in the cart or what was ordered. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import item_of, names, starts
from storefront.offers.techniques.bought_together import briefly, counted
from storefront.offers.values import Candidate, Offer, Snapshot
from storefront.recommendations.values import Companion


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """One candidate per companion and what it goes with, those that belong together most first (by cosine).

    What goes with several lines is weighed against each of them in turn.
    """
    begin = list(starts(offer, snapshot))
    found: list[tuple[Companion, Candidate]] = []
    for product, cents in begin:
        for companion in snapshot.companions.get(product.handle, ()):
            other = snapshot.shelf.product(companion.other)
            if other is None or other.role != "product" or not names(offer, other):
                continue
            it = product.title if len(begin) > 1 else "it"
            item = item_of(other, snapshot, briefly(companion, it))
            if item:
                reason = counted(product.name, other.name, companion)
                found.append((companion, Candidate((item,), "add", reason, product, cents)))
    yield from (candidate for _, candidate in sorted(found, key=lambda pair: -pair[0].cosine))
