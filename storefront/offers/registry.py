"""The techniques there are, by name. To add one: write its file, its template and its test, and name it here. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from storefront.offers.techniques import (
    after_purchase,
    bought_together,
    bundle,
    complements,
    downsell,
    free_delivery,
    order_bump,
    upsell,
    warranty,
)
from storefront.offers.values import Candidate, Offer, Snapshot

Family = Literal["upsell", "cross_sell", "bundle", "cover", "bump", "after_purchase", "downsell"]


@dataclass(frozen=True, slots=True)
class Technique:
    """How an offer finds its products. `family` decides which limits hold for what it proposes."""

    name: str
    family: Family
    find: Callable[[Offer, Snapshot], Iterable[Candidate]]


_ALL = (
    Technique("upsell", "upsell", upsell.find),
    Technique("complements", "cross_sell", complements.find),
    Technique("bought_together", "cross_sell", bought_together.find),
    Technique("bundle", "bundle", bundle.find),
    Technique("warranty", "cover", warranty.find),
    Technique("free_delivery", "cross_sell", free_delivery.find),
    Technique("order_bump", "bump", order_bump.find),
    Technique("after_purchase", "after_purchase", after_purchase.find),
    Technique("downsell", "downsell", downsell.find),
)

TECHNIQUES: dict[str, Technique] = {technique.name: technique for technique in _ALL}
