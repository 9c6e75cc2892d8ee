"""The offers that are live, and which of them change prices by themselves. Pure."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from storefront.catalog.shelf import Product
from storefront.offers.registry import TECHNIQUES
from storefront.offers.techniques.pieces import best_for_each_product
from storefront.offers.values import Bought, Offer
from storefront.pricing.values import Deal

LOOKED = "has_looked_around"
"""The rule that asks what the shopper looked at."""


class LiveOffers(dict[str, Offer]):
    """Offers by handle. Nothing may be added once `automatic` was read."""

    @cached_property
    def automatic(self) -> tuple[Offer, ...]:
        """Those whose prices hold for every cart, accepted or not.

        Rows that promise the same at several placements are one promise: two of them never take twice as much off.
        """
        found: dict[Hashable, Offer] = {}
        for offer in sorted(self.values(), key=lambda offer: (offer.priority, offer.handle)):
            if TECHNIQUES[offer.technique].deals and is_about_money(offer):
                found.setdefault(_promise(offer), offer)
        return tuple(found.values())

    @cached_property
    def touched(self) -> frozenset[str]:
        """Handles of the products, and of the collections, that an automatic offer's price may depend on."""
        return frozenset(name for offer in self.automatic for name in (*offer.products, *offer.anchors))

    @cached_property
    def touches_all(self) -> bool:
        """Whether an automatic offer depends on the whole cart; what earns a gift changes no other price."""
        return any(not offer.products for offer in self.automatic)


@dataclass(frozen=True, slots=True)
class Stand:
    """The offers of one placement by rank, and what they ask for: whether they draw on the shopper's own history, and
    the techniques. `dated` are those that begin or end."""

    offers: tuple[Offer, ...]
    techniques: frozenset[str]
    personal: bool
    dated: tuple[Offer, ...]

    @classmethod
    def of(cls, offers: Sequence[Offer]) -> "Stand":
        """The stand of these offers."""
        ranked = tuple(sorted(offers, key=lambda offer: (offer.priority, offer.handle)))
        return cls(
            offers=ranked,
            techniques=frozenset(offer.technique for offer in ranked),
            personal=any(TECHNIQUES[offer.technique].personal or LOOKED in offer.rules for offer in ranked),
            dated=tuple(offer for offer in ranked if offer.starts_at or offer.ends_at),
        )


def live(offers: Mapping[str, Offer]) -> LiveOffers:
    """Any mapping of offers as `LiveOffers`."""
    return offers if isinstance(offers, LiveOffers) else LiveOffers(offers)


def is_about_money(offer: Offer) -> bool:
    """Whether an offer takes something off."""
    return offer.terms.kind not in ("none", "free_delivery")


def automatic_deals(offers: Mapping[str, Offer], lines: Sequence[Bought], now: datetime) -> list[Deal]:
    """The deals of the open offers whose prices hold by themselves; of several for more of one product, the best."""
    found: list[Deal] = []
    rivals: list[Deal] = []
    for offer in live(offers).automatic:
        rule = TECHNIQUES[offer.technique].deals
        if rule is not None and offer.is_open(now):
            (rivals if offer.technique == "volume" else found).extend(rule(offer, lines))
    return [*found, *best_for_each_product(rivals, lines)] if rivals else found


def may_touch(offers: Mapping[str, Offer], product: Product) -> bool:
    """Whether a product's place in a cart can change an automatic price."""
    known = live(offers)
    if not known.automatic:
        return False
    return known.touches_all or product.handle in known.touched or any(c in known.touched for c in product.collections)


def _promise(offer: Offer) -> Hashable:
    """What an offer does to prices, and when. Its anchors matter where they earn it, else they say where it is shown; a
    gift is for who accepted this very offer."""
    own = offer.handle if offer.technique == "gift" else ""
    earned_by = frozenset(offer.anchors) if offer.technique in ("companion_price", "gift") else None
    about = (frozenset(offer.products), earned_by, tuple(sorted(offer.options.items())))
    return own, offer.technique, offer.terms, about, offer.starts_at, offer.ends_at
