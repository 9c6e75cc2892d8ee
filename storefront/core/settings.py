"""A shop's taste: how many offers it shows, how dear they may be, and at which stages.

The defaults are the rules of the house; `seed/<shop>/shop.toml` may change them per shop.
"""

from dataclasses import dataclass, fields
from typing import Any

STAGES = ("discovery", "consideration", "decision", "checkout", "post-purchase")


@dataclass(frozen=True, slots=True)
class Taste:
    """Limits on offers. Ratios are percent, counts are whole numbers.

    A cross-sell is measured against what it goes with, an upsell by how much dearer it is than what it replaces, what
    closes the gap to free delivery against the whole cart.
    """

    cross_sell_ratio_percent: int = 30
    upsell_ratio_percent: int = 60
    gap_ratio_percent: int = 60
    upsells_per_page: int = 1
    cross_sells_per_page: int = 3
    deals_per_page: int = 2
    subscriptions_per_page: int = 1
    order_bumps: int = 1
    after_purchase_offers: int = 1
    downsells: int = 1
    stages_on: tuple[str, ...] = STAGES


_LIMITS = {
    "cross_sell_ratio_percent": (1, 100),
    "upsell_ratio_percent": (1, 100),
    "gap_ratio_percent": (1, 100),
    "upsells_per_page": (0, 2),
    "cross_sells_per_page": (0, 4),
    "deals_per_page": (0, 3),
    "subscriptions_per_page": (0, 1),
    "order_bumps": (0, 1),
    "after_purchase_offers": (0, 1),
    "downsells": (0, 1),
}


def taste_from(values: dict[str, Any]) -> Taste:
    """Check `values` and turn them into a Taste. Raises ValueError naming the setting and what is allowed."""
    known = {field.name for field in fields(Taste)}
    for name, value in values.items():
        if name not in known:
            raise ValueError(f"unknown setting {name!r}; known are {', '.join(sorted(known))}")
        if name == "stages_on":
            wrong = [stage for stage in value if stage not in STAGES]
            if wrong:
                raise ValueError(f"unknown stage {wrong[0]!r}; stages are {', '.join(STAGES)}")
            continue
        low, high = _LIMITS[name]
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise ValueError(f"{name} = {value!r}: allowed are whole numbers from {low} to {high}")
    checked: dict[str, Any] = {**values}
    if "stages_on" in checked:
        checked["stages_on"] = tuple(checked["stages_on"])
    return Taste(**checked)
