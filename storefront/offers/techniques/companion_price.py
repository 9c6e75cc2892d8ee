"""`companion_price`: an accessory for less with its main product: each main piece makes one accessory cheaper. Pure.

`anchors` are the main products (or their collections), `products` the accessories. The dearest of these are reduced.
"""

from collections.abc import Iterator, Sequence

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import anchors, cares_for, item_of, names, price_of, sentence
from storefront.offers.techniques.pieces import at_price, count, dearest, free, reduced
from storefront.offers.values import Bought, Candidate, Item, Offer, Snapshot
from storefront.pricing.values import Deal


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Each accessory with a main product of the page: alone if that is in the cart, else both as a set."""
    for product, variant in anchors(offer, snapshot):
        if product.role != "product" or names(offer, product):
            continue
        for handle in offer.products:
            accessory = snapshot.shelf.product(handle)
            if accessory is not None and accessory.role == "product" and offer.anchors:
                yield from _with(offer, product, variant, accessory, snapshot)


def deals(offer: Offer, lines: Sequence[Bought]) -> list[Deal]:
    """The accessories that the main products in the cart make cheaper."""
    own = free(lines)
    mains, accessories = mains_of(offer, own), [line for line in own if line.product.handle in offer.products]
    pieces = dearest(accessories, count(mains)) if mains and accessories else {}
    found: list[Deal] = []
    for line in accessories:
        if line.key in pieces:
            words = title(offer, line.product, mains[0].product)
            found += reduced(offer, words, {line.key: pieces[line.key]})
    return found


def mains_of(offer: Offer, lines: Sequence[Bought]) -> list[Bought]:
    """The lines whose pieces make an accessory cheaper, the dearest first."""
    mains = [
        line
        for line in free(lines)
        if offer.anchors and cares_for(offer, line.product) and line.product.handle not in offer.products
    ]
    return sorted(mains, key=lambda line: (-line.unit_cents, line.key))


def title(offer: Offer, accessory: Product, main: Product) -> str:
    """What the offer does, as a shopper reads it beside the saving."""
    return f"{accessory.title} {at_price(offer.terms)} with {main.title}"


def _with(
    offer: Offer, main: Product, variant: Variant | None, accessory: Product, snapshot: Snapshot
) -> Iterator[Candidate]:
    relation = next((one for one in main.related("complement") if one.other == accessory.handle), None)
    item = item_of(accessory, snapshot, relation.reason if relation else "", variant)
    if item is None:
        return
    reason = f"{title(offer, accessory, main)}: each {main.title} makes one cheaper."
    if relation and relation.reason:
        reason += " " + sentence(f"It {relation.reason}")
    cents = price_of(main, variant)
    if any(line.product.handle == main.handle for line in mains_of(offer, snapshot.cart)):
        yield Candidate((item,), "add", reason, main, cents)
        return
    chosen = variant or main.first
    if snapshot.available(chosen) > 0:
        both = (Item(main, chosen, 1, chosen.price_cents), item)
        heading = title(offer, accessory, main)
        yield Candidate(both, "set", reason, main, chosen.price_cents, heading=heading)
