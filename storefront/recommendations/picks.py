"""Picks for one shopper: what past orders held beside the things that this shopper bought, chose or looked at. Pure.

There is nothing to train: the score of a product is the sum of its cosines with those things, each weighed by what the
shopper did with it and how long ago that was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp2

from storefront.recommendations.values import Companion, Interest, Pick

MOST_REASONS = 2
HELD = ("purchase", "cart")
"""What the shopper has already is nothing to suggest."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much an interest counts on its day, and after how many days only half as much."""

    purchase: float = 1.0
    cart: float = 0.7
    wish: float = 0.5
    view: float = 0.3
    half_life_days: float = 60.0

    def of(self, interest: Interest, now: datetime) -> float:
        """The weight of an interest as of `now`; one that lies ahead counts as today's."""
        age = max(timedelta(), now - interest.at) / timedelta(days=1)
        return float(getattr(self, interest.kind)) * exp2(-age / self.half_life_days)


def picks(
    interests: Iterable[Interest],
    companions: Mapping[str, tuple[Companion, ...]],
    now: datetime,
    taste: Weights = Weights(),
) -> tuple[Pick, ...]:
    """Products for this shopper, best first; equal ones by handle. `companions` has those of each interest's product.

    A product counts once, by the interest that weighs most: looking ten times is no purchase. What was bought or lies
    in the cart is never picked.
    """
    strongest: dict[str, tuple[float, Interest]] = {}
    held: set[str] = set()
    for interest in interests:
        if interest.kind in HELD:
            held.add(interest.product)
        weight = taste.of(interest, now)
        if interest.product not in strongest or weight > strongest[interest.product][0]:
            strongest[interest.product] = (weight, interest)
    shares: dict[str, list[tuple[float, Interest]]] = {}
    for product, (weight, interest) in strongest.items():
        for companion in companions.get(product, ()):
            if companion.other not in held:
                shares.setdefault(companion.other, []).append((weight * companion.cosine, interest))
    found = [_pick(handle, parts) for handle, parts in shares.items()]
    return tuple(sorted(found, key=lambda pick: (-pick.score, pick.handle)))


def _pick(handle: str, parts: list[tuple[float, Interest]]) -> Pick:
    parts = sorted(parts, key=lambda part: (-part[0], part[1].product))
    most = tuple(interest for _, interest in parts[:MOST_REASONS])
    return Pick(handle, sum(share for share, _ in parts), tuple(interest.product for interest in most), most)
