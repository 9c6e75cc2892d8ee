"""What a deal does to money: nothing, percent, amount, fixed price, gift, free delivery or a trial price."""

from dataclasses import dataclass
from typing import Literal, get_args

from storefront.pricing.money import percent_of

Kind = Literal["none", "percent", "amount", "fixed", "gift", "free_delivery", "trial"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Terms:
    """`value` is a whole percent for `percent`, cents off for `amount`, the price in cents for `fixed` and `trial`.

    Of other kinds it is 0. A trial may cost nothing; a fixed price may not.
    """

    kind: Kind
    value: int = 0

    def check(self) -> "Terms":
        """Return these terms. ValueError: they make no sense; the message says what is allowed."""
        if self.kind not in KINDS:
            raise ValueError(f'"{self.kind}" is not a kind of terms: choose one of {", ".join(KINDS)}.')
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise ValueError(f"The value of {self.kind} terms is a whole number, not {self.value!r}.")
        if self.kind == "percent" and not 1 <= self.value <= 100:
            raise ValueError(f"Percent terms take a whole percent from 1 to 100, not {self.value}.")
        if self.kind in ("amount", "fixed") and self.value < 1:
            raise ValueError(f"{self.kind.capitalize()} terms take 1 cent or more, not {self.value}.")
        if self.kind == "trial" and self.value < 0:
            raise ValueError(f"Trial terms take 0 cents or more, not {self.value}.")
        if self.kind in ("none", "gift", "free_delivery") and self.value:
            raise ValueError(f"{self.kind} terms take no value, not {self.value}.")
        return self

    def saving(self, full_cents: int, quantity: int = 1) -> int:
        """Cents off for `quantity` units (or sets) that cost `full_cents` together; never below 0 or above full.

        A percentage rounds half up for each unit. An amount comes off, and a fixed price counts, once per unit.
        `none` saves nothing, nor does `free_delivery`, which concerns no goods.
        """
        kind = self.kind
        if quantity < 1:
            return 0
        if kind == "percent":
            unit, dearer = divmod(full_cents, quantity)
            saved = percent_of(unit, self.value) * (quantity - dearer) + percent_of(unit + 1, self.value) * dearer
        elif kind == "amount":
            saved = self.value * quantity
        elif kind in ("fixed", "trial"):
            saved = full_cents - self.value * quantity
        elif kind == "gift":
            saved = full_cents
        else:
            saved = 0
        return max(0, min(saved, full_cents))
