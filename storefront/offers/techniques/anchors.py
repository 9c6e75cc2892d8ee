"""What the techniques share: which products an offer starts from, and which variant of a product it would add."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Variant
from storefront.offers.values import Basket, Item, Offer, Snapshot


def anchors(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant | None]]:
    """The products this page is about that the offer cares for, dearest first on pages about several."""
    found = [(product, variant) for product, variant in snapshot.anchors if cares_for(offer, product)]
    if len(found) > 1:
        found.sort(key=lambda pair: -(pair[1] or pair[0].first).price_cents if pair[0].variants else 0)
    yield from found


def cares_for(offer: Offer, product: Product) -> bool:
    """Whether the product, or a collection it is in, is among the offer's anchors; an offer without anchors takes any."""
    return not offer.anchors or product.handle in offer.anchors or any(c in offer.anchors for c in product.collections)


def cart_lines(offer: Offer, snapshot: Snapshot) -> Iterator[Basket]:
    """The main lines of the cart that the offer cares for, dearest first."""
    lines = [
        line
        for line in snapshot.cart
        if line.parent is None and line.product.role == "product" and cares_for(offer, line.product)
    ]
    yield from sorted(lines, key=lambda line: -line.unit_cents)


def item_of(product: Product, snapshot: Snapshot, reason: str = "", like: Variant | None = None) -> Item | None:
    """One piece of the product: the variant most like `like`, else its first on hand; None if nothing is on hand."""
    on_hand = [variant for variant in product.variants if snapshot.available(variant) > 0]
    if not on_hand:
        return None
    wanted = set(like.options) if like else set()
    variant = max(on_hand, key=lambda variant: len(wanted & set(variant.options)))
    return Item(product, variant, 1, variant.price_cents, reason)


def sentence(text: str) -> str:
    """A clause as a sentence: capital first, full stop at the end."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".") if text else ""
