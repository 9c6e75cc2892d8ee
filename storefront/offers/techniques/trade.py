"""`trade`: a lower price from so many pieces, for those who buy for a business. Pure.

Option: `from_pieces`. Nobody else is shown it or charged by it (`offers.queries.live_offers`).
"""

from collections.abc import Iterator, Sequence

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques import volume
from storefront.offers.techniques.pieces import count, named, price_in_words, reduced
from storefront.offers.values import Bought, Candidate, Offer, Snapshot
from storefront.pricing.values import Deal


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """As many pieces as are missing for the trade price, of the largest pack unless the page is about another."""
    if not snapshot.trade:
        return
    for product, variant in volume.subjects(offer, snapshot):
        pieces = volume.missing(offer, volume.pieces_there(offer, product, snapshot))
        found = list(volume.more(product, variant or _largest(product, pieces, snapshot), pieces, "", snapshot))
        for candidate in found:
            yield Candidate(
                candidate.items, "add", f"{title(offer, product)}. It holds for businesses, in any mix of versions."
            )


def deals(offer: Offer, lines: Sequence[Bought]) -> list[Deal]:
    """Every piece of a product of which there are enough."""
    found: list[Deal] = []
    for of_product in named(offer, lines).values():
        if count(of_product) >= volume.group(offer):
            pieces = {line.key: line.quantity for line in of_product}
            found += reduced(offer, title(offer, of_product[0].product), pieces)
    return found


def title(offer: Offer, product: Product) -> str:
    """What the offer does, as a shopper reads it beside the saving."""
    return f"Trade price of {product.title}, {price_in_words(offer.terms)} from {volume.group(offer)} pieces"


def _largest(product: Product, pieces: int, snapshot: Snapshot) -> Variant | None:
    """The dearest version of which there are enough: of packs, the largest."""
    enough = [variant for variant in product.variants if snapshot.available(variant) >= pieces]
    return max(enough, key=lambda variant: variant.price_cents, default=None)
