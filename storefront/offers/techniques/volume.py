"""`volume`: more pieces of one product for less: each so many-th piece, or all of them from so many. Pure.

Options: `every` (of so many pieces one is reduced, the cheapest) or `from_pieces` (all are, once there are so many).
With `every = 2`, 100 percent is "buy one, get one", 50 percent the second at half price, a fixed price the second at
that price. Pieces of one product count together, whatever their variant or line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import RANGES, anchors, item_of
from storefront.offers.techniques.pieces import at_price, cheapest, count, named, price_in_words, reduced
from storefront.offers.values import Bought, Candidate, Offer, Snapshot
from storefront.pricing.values import Deal

BEGUN = ("cart", "added", "drawer", "checkout")
"""Pages that offer only to finish what was begun: a second piece to who has one, a first to nobody."""
ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """As many pieces as are missing for the next reduction, for each of the page's products that the offer names."""
    for product, variant in subjects(offer, snapshot):
        there = pieces_there(offer, product, snapshot)
        if there % group(offer) or snapshot.page not in BEGUN:
            yield from more(product, variant, missing(offer, there), explained(offer, product), snapshot)


def deals(offer: Offer, lines: Sequence[Bought]) -> list[Deal]:
    """The reduced pieces of each product that the offer names."""
    found: list[Deal] = []
    for of_product in named(offer, lines).values():
        pieces = cheapest(of_product, reduced_pieces(offer, count(of_product)))
        found += reduced(offer, title(offer, of_product[0].product), pieces)
    return found


def subjects(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant | None]]:
    """The page's products that the offer names; on the home page those it names, whatever the page is about."""
    if snapshot.page == "home":
        for handle in offer.products:
            product = snapshot.shelf.product(handle)
            if product is not None and product.role == "product":
                yield product, None
        return
    seen: set[str] = set()
    for product, variant in anchors(offer, snapshot):
        if product.handle in offer.products and product.role == "product" and product.handle not in seen:
            seen.add(product.handle)
            yield product, None if snapshot.page in RANGES else variant


def pieces_there(offer: Offer, product: Product, snapshot: Snapshot) -> int:
    """Pieces of a product in the cart that count for an offer."""
    return count(named(offer, snapshot.cart).get(product.handle, ()))


def more(
    product: Product, variant: Variant | None, pieces: int, reason: str, snapshot: Snapshot
) -> Iterator[Candidate]:
    """So many pieces more, of the variant the page is about or else the first of which there are enough."""
    item = item_of(product, snapshot, "", variant, pieces) if pieces else None
    if item is not None:
        yield Candidate((replace(item, quantity=pieces),), "add", reason)


def missing(offer: Offer, there: int) -> int:
    """Pieces that are missing for the next reduction, of so many that are there; 0 when there is none to come."""
    if "every" in offer.options:
        return group(offer) - there % group(offer)
    return max(0, group(offer) - there)


def reduced_pieces(offer: Offer, there: int) -> int:
    """How many of so many pieces are reduced."""
    if "every" in offer.options:
        return there // group(offer)
    return there if there >= group(offer) else 0


def group(offer: Offer) -> int:
    """The pieces of which one is reduced, or those from which on all are."""
    return int(offer.options.get("every") or offer.options["from_pieces"])


def title(offer: Offer, product: Product) -> str:
    """What the offer does, as a shopper reads it beside the saving."""
    number = group(offer)
    if "every" in offer.options:
        return f"Every {ORDINALS.get(number, f'{number}th')} {product.title} {at_price(offer.terms)}"
    price = price_in_words(offer.terms)
    return f"{price[0].upper()}{price[1:]} for {product.title} from {number} pieces"


def explained(offer: Offer, product: Product) -> str:
    """The rule in full, as the reason."""
    if "every" in offer.options:
        which = f"Of each {group(offer)} in the cart the cheapest is reduced"
    else:
        which = "All of them are reduced"
    return f"{title(offer, product)}. {which}, whatever the version."
