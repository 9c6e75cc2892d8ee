"""Reading what a shop assumes of running costs: prices of electricity and water, and how often things are used."""

from typing import Any

from storefront.catalog.running import ENERGY_PER_YEAR, ENERGY_UNITS, WATER_PER_USE
from storefront.seeding.files import Toml
from storefront.seeding.read import Row
from storefront.seeding.rows import Catalogue, SpecRow

PRICES = ("kwh_price", "litre_price")
USES, HOURS = "uses_per_year", "hours_per_year"
MOST_USES, MOST_HOURS = 10_000, 8_784
HABIT = ("kind", "energy")
HABIT_MAY = ("water", USES, HOURS, "called")
POWER = ("W", "kW")


def read_running_costs(toml: Toml, catalogue: Catalogue) -> dict[str, Any]:
    """The table [running_costs] as `catalog.running.assumptions_from` reads it."""
    row = toml.row("running_costs")
    if row is None:
        return {}
    row.only(("kwh_price", "kinds"), ("litre_price",))
    seen: dict[str, int] = {}
    kinds = [_habit(one, catalogue, seen) for one in toml.rows("running_costs.kinds")]
    if any(kind["water"] for kind in kinds) and not row.has("litre_price"):
        row.wrong("litre_price", "the key is missing; a kind that uses water needs the price of a litre.")
    return {"kwh_cents": row.cents("kwh_price"), "cubic_metre_cents": _cubic_metre_cents(row), "kinds": kinds}


def _cubic_metre_cents(row: Row) -> int:
    if not row.has("litre_price"):
        return 0
    return int(row.decimal("litre_price", "0.00001", "1", places=5) * 100_000)


def _habit(row: Row, catalogue: Catalogue, seen: dict[str, int]) -> dict[str, Any]:
    row.only(HABIT, HABIT_MAY)
    kind = row.reference("kind", {product.kind for product in catalogue.products.values()}, "kind in products.csv")
    row.unique("kind", kind, seen)
    specs = [spec for one in catalogue.products.values() if one.kind == kind for spec in _specs(catalogue, one.handle)]
    unit = _unit(row, "energy", specs, ENERGY_UNITS)
    if row.has("water"):
        _unit(row, "water", specs, tuple(WATER_PER_USE))
    times = _times(row, unit)
    called = row.text("called", most=40) if times else ""
    return {
        "kind": kind,
        "energy": row.text("energy"),
        "water": row.text("water", blank=True),
        "times": times,
        "called": called,
    }


def _specs(catalogue: Catalogue, handle: str) -> tuple[SpecRow, ...]:
    return catalogue.specs.get(handle, ())


def _unit(row: Row, column: str, specs: list[SpecRow], units: tuple[str, ...]) -> str:
    """The unit of the fact that a key names; blank, and a mistake, if none of that kind has it in a unit we know."""
    name = row.reference(column, {spec.name for spec in specs}, f"name in specs.csv of a {row.text('kind')}")
    unit = next((spec.unit for spec in specs if spec.name == name), "")
    if any(spec.name == name for spec in specs) and unit not in units:
        row.wrong(column, f'"{name}" is measured in "{unit}"; allowed are {", ".join(units)}.')
    return unit


def _times(row: Row, unit: str) -> int:
    """Uses or hours a year, as the unit of the fact asks for; 0 where it is about a year by itself."""
    wanted = HOURS if unit in POWER else USES
    if unit in ENERGY_PER_YEAR and not row.has("water"):
        for column in (USES, HOURS, "called"):
            if row.has(column):
                row.wrong(column, f"the fact is measured in {unit} already; leave this key out.")
        return 0
    other = USES if wanted == HOURS else HOURS
    if row.has(other):
        row.wrong(other, f"a fact in {unit or 'this unit'} needs {wanted} instead.")
    return row.whole(wanted, 1, MOST_HOURS if wanted == HOURS else MOST_USES)
