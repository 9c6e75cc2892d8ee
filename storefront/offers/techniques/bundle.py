"""`bundle`: a ready-made set that holds one of the page's products. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product
from storefront.offers.techniques.anchors import anchors
from storefront.offers.values import Candidate, Item, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Bundles with the page's products; on pages about none, the offer's own bundles."""
    found: dict[str, tuple[Product, Product | None]] = {}
    for product, _ in anchors(offer, snapshot):
        for bundle in snapshot.shelf.bundles_with.get(product.handle, ()):
            found.setdefault(bundle.handle, (bundle, product))
    if not snapshot.anchors:
        for handle in offer.products:
            bundle = snapshot.shelf.product(handle)
            if bundle and bundle.role == "bundle":
                found.setdefault(handle, (bundle, None))
    for bundle, anchor in found.values():
        if offer.products and bundle.handle not in offer.products:
            continue
        if snapshot.shelf.in_stock(bundle, snapshot.stock) < 1:
            continue
        names = [part.name for part, _, _ in snapshot.shelf.parts(bundle)]
        reason = f"Holds {', '.join(names[:-1])} and {names[-1]}, for less than bought singly."
        yield Candidate((Item(bundle, None, 1, 0),), "add", reason, anchor, None)
