"""`downsell`: after a no, one thing that costs less and does the same job. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product
from storefront.offers.techniques.anchors import item_of
from storefront.offers.values import Candidate, Offer, Refused, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Cheaper alternatives to what was refused on this stage: same kind and every major feature, or a smaller complement."""
    for refused in snapshot.refused.values():
        known = snapshot.shelf.by_sku.get(refused.sku)
        if known is None or refused.placement == offer.placement:
            continue
        product = known[0]
        for other in _cheaper(product, refused, snapshot):
            item = item_of(other, snapshot)
            if item and item.unit_cents < refused.price_cents:
                reason = f"It costs less than {product.name} and goes with the same order."
                yield Candidate((item,), "add", reason, None, refused.price_cents)


def keeps_major_features(product: Product, cheaper: Product) -> bool:
    """Whether the cheaper model has every major feature of the other."""
    has = {text for text, _ in cheaper.features}
    return all(text in has for text, major in product.features if major)


def _cheaper(product: Product, refused: Refused, snapshot: Snapshot) -> list[Product]:
    same_kind = [
        other
        for other in snapshot.shelf.products.values()
        if other.kind == product.kind and other.handle != product.handle and keeps_major_features(product, other)
    ]
    complements = [
        snapshot.shelf.products[relation.other]
        for line in snapshot.ordered
        for relation in line.product.related("complement")
        if relation.other in snapshot.shelf.products and relation.other != product.handle
    ]
    found = {
        other.handle: other
        for other in (*same_kind, *complements)
        if other.role == "product" and other.variants and other.price_cents < refused.price_cents
    }
    return sorted(found.values(), key=lambda other: -other.price_cents)
