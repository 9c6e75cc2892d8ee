"""What the techniques share: where an offer starts from, which variant it would add, how it says why. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Relation, Variant
from storefront.core.settings import Taste
from storefront.offers.values import GIFT, Basket, Candidate, Item, Offer, Snapshot

OF_CART = ("cart", "drawer", "checkout")
"""Pages about what is in the cart."""
RANGES = ("collection", "search")
"""Pages about a range of products: their anchors are all of them, the most bought or best found first."""

_SIGNS = {"EUR": "€", "USD": "$"}


def anchors(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant | None]]:
    """The products this page is about that the offer cares for, dearest first on pages about several."""
    found = [(product, variant) for product, variant in snapshot.anchors if cares_for(offer, product)]
    if len(found) > 1 and snapshot.page not in RANGES:
        found.sort(key=lambda pair: -price_of(*pair))
    yield from found


def cares_for(offer: Offer, product: Product) -> bool:
    """Whether the product, or a collection it is in, is an anchor of the offer; one without anchors takes any."""
    return not offer.anchors or product.handle in offer.anchors or any(c in offer.anchors for c in product.collections)


def names(offer: Offer, product: Product) -> bool:
    """Whether the offer may propose this product: it is on its list, or it has no list."""
    return not offer.products or product.handle in offer.products


def price_of(product: Product, variant: Variant | None) -> int:
    """What a product of the page costs singly, in cents; 0 for a bundle, which has no single price."""
    if variant is not None:
        return variant.price_cents
    return product.first.price_cents if product.variants else 0


def cart_lines(offer: Offer, snapshot: Snapshot) -> Iterator[Basket]:
    """The main lines of the cart that the offer cares for, dearest first."""
    yield from _mains(offer, snapshot.cart)


def ordered_lines(offer: Offer, snapshot: Snapshot) -> Iterator[Basket]:
    """The main lines of the order just placed that the offer cares for, dearest first."""
    yield from _mains(offer, snapshot.ordered)


def starts(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, int]]:
    """What things may go with here, with its price in cents, the dearest first: the cart's lines on pages about the
    cart, the ordered ones after a purchase, else the page's products."""
    if snapshot.page in OF_CART:
        yield from ((line.product, line.unit_cents) for line in cart_lines(offer, snapshot))
    elif snapshot.ordered:
        yield from ((line.product, line.unit_cents) for line in ordered_lines(offer, snapshot))
    else:
        for product, variant in anchors(offer, snapshot):
            if product.role == "product":
                yield product, price_of(product, variant)


def item_of(
    product: Product, snapshot: Snapshot, reason: str = "", like: Variant | None = None, pieces: int = 1
) -> Item | None:
    """The variant most like `like`, else the first of which so many pieces are on hand; None if there is none."""
    on_hand = [variant for variant in product.variants if snapshot.available(variant) >= pieces]
    if not on_hand:
        return None
    wanted = set(like.options) if like else set()
    variant = max(on_hand, key=lambda variant: len(wanted & set(variant.options)))
    return Item(product, variant, 1, variant.price_cents, reason)


def complement(
    offer: Offer, snapshot: Snapshot, relation: Relation, anchor: Product, anchor_cents: int | None
) -> Candidate | None:
    """One piece of what a person chose for `anchor`, with the reason written for it; None if it cannot be had."""
    other = snapshot.shelf.product(relation.other)
    if other is None or other.role != "product" or not names(offer, other):
        return None
    item = item_of(other, snapshot, relation.reason)
    return Candidate((item,), "add", because(relation, anchor), anchor, anchor_cents) if item else None


def because(relation: Relation, anchor: Product) -> str:
    """Why a complement goes with its anchor, as a sentence."""
    return sentence(f"Goes with {anchor.name}: it {relation.reason}" if relation.reason else f"Goes with {anchor.name}")


def under(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant | None, Basket | None]]:
    """What a plan or a service may belong to: on pages about products those products, where there is a line that line.

    What is sold out is left out on pages about products.
    """
    if snapshot.anchor_line is not None:
        lines = [line for line in cart_lines(offer, snapshot) if line.key == snapshot.anchor_line.key]
    elif snapshot.page in ("cart", "drawer", "checkout"):
        lines = list(cart_lines(offer, snapshot))
    elif snapshot.page == "added":
        wanted = {product.handle for product, _ in snapshot.anchors}
        lines = [line for line in cart_lines(offer, snapshot) if line.product.handle in wanted]
    elif snapshot.page == "order":
        lines = list(ordered_lines(offer, snapshot))
    else:
        for product, variant in anchors(offer, snapshot):
            if product.role == "product" and snapshot.available(variant or product.first) > 0:
                yield product, variant, None
        return
    for line in lines:
        yield line.product, line.variant, line


def most_cents(anchor_cents: int, taste: Taste) -> int:
    """The most that an addition to something of this price may cost."""
    return anchor_cents * taste.cross_sell_ratio_percent // 100


def amount(cents: int, currency: str) -> str:
    """An amount as it is written in a reason: `€12.10`."""
    return f"{_SIGNS.get(currency, f'{currency} ')}{cents // 100:,}.{cents % 100:02}"


def sentence(text: str) -> str:
    """A clause as a sentence: capital first, full stop at the end."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".") if text else ""


def _mains(offer: Offer, lines: tuple[Basket, ...]) -> list[Basket]:
    found = [
        line
        for line in lines
        if line.parent is None
        and line.product.role == "product"
        and line.set_key != GIFT
        and cares_for(offer, line.product)
    ]
    return sorted(found, key=lambda line: -line.unit_cents)
