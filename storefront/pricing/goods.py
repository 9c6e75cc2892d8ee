"""The lines of a cart as columns, in an order of their own (by key), so that the order given never changes a cent."""

from collections.abc import Sequence
from operator import attrgetter

from storefront.pricing.values import Line


class Goods:
    """Columns over the lines sorted by key; `at` finds a line's place. ValueError: lines that no cart can have."""

    __slots__ = ("at", "fulls", "lines", "quantities", "ships", "taxable", "total_cents", "total_units", "units")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = sorted(lines, key=attrgetter("key"))
        self.at: dict[str, int] = {}
        self.units: list[int] = []
        self.quantities: list[int] = []
        self.fulls: list[int] = []
        self.ships: list[int] = []
        self.taxable: list[int] = []
        for place, line in enumerate(self.lines):
            unit, quantity = line.unit_cents, line.quantity
            if type(unit) is not int or type(quantity) is not int or unit < 0 or quantity < 1:
                raise ValueError(
                    f'Line "{line.key}" has {quantity!r} units at {unit!r} cents: '
                    "a quantity is a whole number from 1, a price whole cents from 0."
                )
            self.at[line.key] = place
            self.units.append(unit)
            self.quantities.append(quantity)
            self.fulls.append(unit * quantity)
            if line.ships:
                self.ships.append(place)
            if line.taxable:
                self.taxable.append(place)
        if len(self.at) < len(self.lines):
            raise ValueError(f"Two lines share a key: {', '.join(line.key for line in self.lines)}.")
        self.total_cents = sum(self.fulls)
        self.total_units = sum(self.quantities)
