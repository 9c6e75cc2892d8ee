"""`bundle`: ready-made sets that hold one of the page's products, the smaller ones of a line of sets first. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product
from storefront.offers.techniques.anchors import anchors, names
from storefront.offers.values import Candidate, Item, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Bundles with the page's products, dearest product first, of each those of a lower tier first.

    On the home page also the bundles that the offer names, as long as it cares for the page's product; on pages about
    nothing those of an offer without anchors.
    """
    found: dict[str, tuple[Product, Product | None]] = {}
    cared_for = [product for product, _ in anchors(offer, snapshot)]
    for product in cared_for:
        for bundle in sorted(snapshot.shelf.bundles_with.get(product.handle, ()), key=lambda one: one.tier or 0):
            found.setdefault(bundle.handle, (bundle, product))
    if (cared_for and snapshot.page == "home") or (not snapshot.anchors and not offer.anchors):
        for handle in offer.products:
            known = snapshot.shelf.product(handle)
            if known and known.role == "bundle":
                found.setdefault(handle, (known, None))
    for bundle, anchor in found.values():
        if names(offer, bundle) and snapshot.sets_available(bundle) > 0:
            yield Candidate((Item(bundle, None, 1, 0),), "add", _contents(bundle, snapshot), anchor, None)


def _contents(bundle: Product, snapshot: Snapshot) -> str:
    names_ = [f"{each} × {part.name}" if each > 1 else part.name for part, _, each in snapshot.shelf.parts(bundle)]
    return f"Holds {', '.join(names_[:-1])} and {names_[-1]}, for less than bought singly."
