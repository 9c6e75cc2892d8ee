"""The techniques there are, by name. To add one: write its file, its template and its test, and name it here. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from storefront.offers.techniques import (
    after_purchase,
    also_bought,
    bought_together,
    bundle,
    companion_price,
    complements,
    configuration,
    downsell,
    for_you,
    free_delivery,
    gift,
    limited_time,
    order_bump,
    payment_plan,
    recently_viewed,
    service,
    subscribe,
    tiers,
    trade,
    upsell,
    volume,
    warranty,
)
from storefront.offers.values import Bought, Candidate, Offer, Snapshot
from storefront.pricing.terms import Kind
from storefront.pricing.values import Deal

Family = Literal[
    "upsell",
    "cross_sell",
    "bundle",
    "cover",
    "service",
    "deal",
    "subscribe",
    "payment",
    "reminder",
    "bump",
    "after_purchase",
    "downsell",
]


@dataclass(frozen=True, slots=True)
class Technique:
    """How an offer finds its products. `family` decides which limits hold for what it proposes.

    `deals` are the price rules that an open offer of it brings to every cart, accepted or not. `repeats`: it may
    propose the page's own product, or more of what is in the cart. `personal`: it needs the shopper's consent.
    `options` are the settings that an offer may give it, each with its least and most; `terms` the kinds it takes.
    """

    name: str
    family: Family
    find: Callable[[Offer, Snapshot], Iterable[Candidate]]
    deals: Callable[[Offer, Sequence[Bought]], list[Deal]] | None = None
    repeats: bool = False
    personal: bool = False
    options: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    terms: tuple[Kind, ...] = ("none", "percent", "amount", "fixed")


_PER_PIECE: tuple[Kind, ...] = ("percent", "amount", "fixed")
"""Terms that reduce single pieces."""

_ALL = (
    Technique("upsell", "upsell", upsell.find),
    Technique("configuration", "upsell", configuration.find, repeats=True),
    Technique("tiers", "upsell", tiers.find, repeats=True, terms=("none",)),
    Technique("downsell", "downsell", downsell.find),
    Technique("complements", "cross_sell", complements.find),
    Technique("bought_together", "cross_sell", bought_together.find, options={"companions": (1, 3)}),
    Technique("also_bought", "cross_sell", also_bought.find),
    Technique("for_you", "cross_sell", for_you.find, personal=True),
    Technique("recently_viewed", "reminder", recently_viewed.find, personal=True),
    Technique("companion_price", "cross_sell", companion_price.find, companion_price.deals, terms=_PER_PIECE),
    Technique(
        "volume",
        "deal",
        volume.find,
        volume.deals,
        repeats=True,
        options={"every": (2, 12), "from_pieces": (2, 99)},
        terms=_PER_PIECE,
    ),
    Technique("limited_time", "deal", limited_time.find, limited_time.deals, repeats=True, terms=_PER_PIECE),
    Technique(
        "trade", "deal", trade.find, trade.deals, repeats=True, options={"from_pieces": (2, 99)}, terms=_PER_PIECE
    ),
    Technique("gift", "deal", gift.find, gift.deals, options={"minimum_cents": (100, 1_000_000)}, terms=("gift",)),
    Technique("bundle", "bundle", bundle.find),
    Technique("warranty", "cover", warranty.find, terms=("none",)),
    Technique(
        "service",
        "service",
        service.find,
        options={"trial_days": (1, 90), "every_months": (1, 12)},
        terms=("none", "percent", "amount", "fixed", "trial"),
    ),
    Technique(
        "subscribe",
        "subscribe",
        subscribe.find,
        repeats=True,
        options={"every_weeks": (1, 52)},
        terms=("none", "percent", "amount"),
    ),
    Technique(
        "payment_plan",
        "payment",
        payment_plan.find,
        repeats=True,
        options={"months": (2, 24), "minimum_cents": (0, 100_000_000)},
        terms=("none",),
    ),
    Technique("free_delivery", "cross_sell", free_delivery.find),
    Technique("order_bump", "bump", order_bump.find),
    Technique("after_purchase", "after_purchase", after_purchase.find),
)

TECHNIQUES: dict[str, Technique] = {technique.name: technique for technique in _ALL}
