"""The offers that are live, and which of them change prices by themselves. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property

from storefront.catalog.shelf import Product
from storefront.offers.registry import TECHNIQUES
from storefront.offers.values import Bought, Offer
from storefront.pricing.values import Deal


class LiveOffers(dict[str, Offer]):
    """Offers by handle. Nothing may be added once `automatic` was read."""

    @cached_property
    def automatic(self) -> tuple[Offer, ...]:
        """Those whose prices hold for every cart, accepted or not."""
        return tuple(offer for offer in self.values() if TECHNIQUES[offer.technique].deals and is_about_money(offer))

    @cached_property
    def touched(self) -> frozenset[str]:
        """Handles of the products, and of the collections, that an automatic offer's price may depend on."""
        return frozenset(name for offer in self.automatic for name in (*offer.products, *offer.anchors))

    @cached_property
    def touches_all(self) -> bool:
        """Whether an automatic offer depends on the whole cart."""
        return any(not offer.products or "minimum_cents" in offer.options for offer in self.automatic)


def live(offers: Mapping[str, Offer]) -> LiveOffers:
    """Any mapping of offers as `LiveOffers`."""
    return offers if isinstance(offers, LiveOffers) else LiveOffers(offers)


def is_about_money(offer: Offer) -> bool:
    """Whether an offer takes something off."""
    return offer.terms.kind not in ("none", "free_delivery")


def automatic_deals(offers: Mapping[str, Offer], lines: Sequence[Bought], now: datetime) -> list[Deal]:
    """The deals of the open offers whose prices hold by themselves."""
    found: list[Deal] = []
    for offer in live(offers).automatic:
        rule = TECHNIQUES[offer.technique].deals
        if rule is not None and offer.is_open(now):
            found += rule(offer, lines)
    return found


def may_touch(offers: Mapping[str, Offer], product: Product) -> bool:
    """Whether a product's place in a cart can change an automatic price."""
    known = live(offers)
    if not known.automatic:
        return False
    return known.touches_all or product.handle in known.touched or any(c in known.touched for c in product.collections)
