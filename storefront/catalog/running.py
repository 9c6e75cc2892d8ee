"""What machines draw in five years, and what that costs by the shop's own assumptions: electricity and water. Pure.

A specification tells how much, in one of the units below; the shop tells how often a thing of its kind is used and what
a kilowatt-hour and a litre cost. Where either is missing, nothing is said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from storefront.catalog.shelf import Product, Variant

YEARS = 5
_UNIT = Decimal(100)
"""Cents of the whole amounts that estimates are rounded to."""

ENERGY_PER_USE: dict[str, Decimal] = {"kWh/100 cycles": Decimal("0.01"), "kWh": Decimal(1)}
"""Kilowatt-hours of one use, for each of the unit."""
ENERGY_PER_HOUR: dict[str, Decimal] = {"W": Decimal("0.001"), "kW": Decimal(1)}
ENERGY_PER_YEAR: dict[str, Decimal] = {"kWh/year": Decimal(1)}
WATER_PER_USE: dict[str, Decimal] = {"L/cycle": Decimal(1)}

ENERGY_UNITS = (*ENERGY_PER_USE, *ENERGY_PER_HOUR, *ENERGY_PER_YEAR)


@dataclass(frozen=True, slots=True)
class Habit:
    """How things of one kind are used: the names of the facts that tell what they draw, and how often in a year.

    `times` are uses, or hours where `energy` is a power, called `called` (`washes`, `hours of play`); 0 where the fact
    is about a year by itself. `water` is empty where none is drawn.
    """

    kind: str
    energy: str
    water: str = ""
    times: int = 0
    called: str = ""


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What a shop assumes of prices, in cents of a kilowatt-hour and of 1,000 litres, and of habits by kind."""

    kwh_cents: int
    cubic_metre_cents: int
    habits: Mapping[str, Habit]


@dataclass(frozen=True, slots=True)
class RunningCosts:
    """What products of one kind, side by side, cost in electricity and water over `years`, and what that rests on.

    `cents` are whole amounts of the currency, as they are estimates. `cubic_metre_cents` is 0 where no water is used.
    """

    cents: tuple[int, ...]
    times: int
    called: str
    kwh_cents: int
    cubic_metre_cents: int
    years: int = YEARS

    def in_all_cents(self, difference_cents: int) -> int:
        """How much more the last of them costs than the first in all, when its price is so much higher."""
        return difference_cents + self.cents[-1] - self.cents[0]


def assumptions_from(stored: Mapping[str, Any] | None) -> Assumptions | None:
    """Read what the seed loader stored (see `seeding.terms`); None for a shop that assumes nothing."""
    if not stored:
        return None
    habits = {habit["kind"]: Habit(**habit) for habit in stored["kinds"]}
    return Assumptions(stored["kwh_cents"], stored["cubic_metre_cents"], habits)


def running_costs(
    assumed: Assumptions | None, products: Sequence[tuple[Product, Variant | None]]
) -> RunningCosts | None:
    """What these cost to run, in their order; None unless all are of one kind and all say what they draw."""
    habit = assumed.habits.get(products[0][0].kind) if assumed and products else None
    if assumed is None or habit is None or any(product.kind != habit.kind for product, _ in products):
        return None
    found = [_cents(product, variant, habit, assumed) for product, variant in products]
    known = tuple(cents for cents in found if cents is not None)
    if len(known) < len(found):
        return None
    water_cents = assumed.cubic_metre_cents if habit.water else 0
    return RunningCosts(known, habit.times, habit.called, assumed.kwh_cents, water_cents)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a product draws in a year: `kwh`, and `litres` (None for what needs no water).

    `each_kwh` and `each_litres` are those of one use or hour; `each_kwh` is None where the fact is about a year.
    """

    kwh: Decimal
    litres: Decimal | None
    each_kwh: Decimal | None
    each_litres: Decimal | None
    times: int
    called: str

    def used(self, times: int) -> "Drawn":
        """The same used so often in a year; what is about a year by itself stays."""
        if self.each_kwh is None:
            return self
        litres = self.each_litres * times if self.each_litres is not None else None
        return replace(self, kwh=self.each_kwh * times, litres=litres, times=times)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What that costs: electricity and water of a year in cents, and both over `years` in whole amounts."""

    drawn: Drawn
    energy_cents: int
    water_cents: int | None
    cents: int
    years: int


def drawn(assumed: Assumptions | None, product: Product, variant: Variant | None) -> Drawn | None:
    """What a product draws in a year, used as often as the shop assumes; None if it does not say."""
    habit = assumed.habits.get(product.kind) if assumed else None
    energy = _amount(product, variant, habit.energy) if habit else None
    if habit is None or energy is None:
        return None
    water = _amount(product, variant, habit.water) if habit.water else None
    kwh = _kwh_a_year(*energy, habit.times)
    if kwh is None or (habit.water and (water is None or water[1] not in WATER_PER_USE)):
        return None
    each = water[0] * WATER_PER_USE[water[1]] if water else None
    litres = each * habit.times if each is not None else None
    return Drawn(kwh, litres, kwh / habit.times if habit.times else None, each, habit.times, habit.called)


def estimate(what: Drawn, kwh_cents: Decimal, cubic_metre_cents: Decimal, years: int) -> Estimate:
    """What it costs at these prices, in cents of a kilowatt-hour and of 1,000 litres."""
    energy = what.kwh * kwh_cents
    water = what.litres / 1000 * cubic_metre_cents if what.litres is not None else None
    in_all = years * (energy + (water or 0))
    return Estimate(
        what,
        _rounded(energy),
        _rounded(water) if water is not None else None,
        _rounded(in_all / _UNIT) * int(_UNIT),
        years,
    )


def _rounded(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def _cents(product: Product, variant: Variant | None, habit: Habit, assumed: Assumptions) -> int | None:
    """Cents over all years, rounded half up to whole amounts; None if a fact is missing."""
    energy = _amount(product, variant, habit.energy)
    water = _amount(product, variant, habit.water) if habit.water else (Decimal(0), "L/cycle")
    if energy is None or water is None:
        return None
    kwh = _kwh_a_year(*energy, habit.times)
    if kwh is None or water[1] not in WATER_PER_USE:
        return None
    litres = water[0] * WATER_PER_USE[water[1]] * habit.times
    cents = YEARS * (kwh * assumed.kwh_cents + litres / 1000 * assumed.cubic_metre_cents)
    return int((cents / _UNIT).quantize(Decimal(1), ROUND_HALF_UP) * _UNIT)


def _kwh_a_year(value: Decimal, unit: str, times: int) -> Decimal | None:
    if unit in ENERGY_PER_YEAR:
        return value * ENERGY_PER_YEAR[unit]
    each = ENERGY_PER_USE.get(unit) or ENERGY_PER_HOUR.get(unit)
    return value * each * times if each else None


def _amount(product: Product, variant: Variant | None, name: str) -> tuple[Decimal, str] | None:
    """Value and unit of a fact; None if it is not stated as a number."""
    spec = next((spec for spec in product.specs_of(variant) if spec.name == name), None)
    if spec is None or spec.number is None:
        return None
    return Decimal(spec.value), spec.unit
