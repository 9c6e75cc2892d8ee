"""Tax on a cart: included in the prices, added to them, or not yet known."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal, get_args

Mode = Literal["included", "added", "later"]
MODES: tuple[Mode, ...] = get_args(Mode)
WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Tax:
    """How tax counts and its rate in basis points: 19 % is 1900, 6.625 % is Decimal("662.5").

    `included`: prices contain it, delivery's too; its share is shown and the total stays. `added`: it comes on top
    of the reduced taxable goods, not of delivery. `later`: it will be added once the address is known; 0 until then.
    """

    mode: Mode
    rate_bp: int | Decimal = 0
    name: str = ""

    def check(self) -> "Tax":
        """Return this tax. ValueError: an unknown mode or a rate outside 0 to 100 %."""
        if self.mode not in MODES:
            raise ValueError(f'"{self.mode}" is not a way to tax: choose one of {", ".join(MODES)}.')
        if not isinstance(self.rate_bp, int | Decimal) or not 0 <= self.rate_bp <= WHOLE:
            raise ValueError(f"A tax rate is 0 to 10000 basis points (1900 is 19 %), not {self.rate_bp!r}.")
        return self

    def on(self, cents: int) -> int:
        """Cents of tax on `cents`: their share where it is included, what comes on top where added. Half rounds up."""
        if self.mode == "later":
            return 0
        rate, scale = self.rate_bp.as_integer_ratio()
        whole = WHOLE * scale
        if self.mode == "included":
            whole += rate
        return (2 * cents * rate + whole) // (2 * whole)


def basis_points(percent: str) -> int | Decimal:
    """Basis points of a written percentage: "19" is 1900, "7.25" is 725, "6.625" is Decimal("662.5").

    ValueError: not a number from 0 to 100.
    """
    try:
        rate = Decimal(percent.strip()) * 100
    except InvalidOperation:
        rate = Decimal(-1)
    if not rate.is_finite() or not 0 <= rate <= WHOLE:
        raise ValueError(f'"{percent}" is not a tax rate: write a percentage from 0 to 100, as in 19 or 6.625.')
    return int(rate) if rate == rate.to_integral_value() else rate
