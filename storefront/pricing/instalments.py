"""A total paid in monthly parts: no interest, no fee, and the parts sum to the total to the cent."""

from dataclasses import dataclass
from datetime import date

from storefront.pricing.schedule import after

FEWEST, MOST = 2, 60


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what is due on which day."""

    due: date
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Instalments:
    """A total in dated parts. The first is paid with the order, the others month by month."""

    parts: tuple[Part, ...]

    @property
    def months(self) -> int:
        """How many parts there are."""
        return len(self.parts)

    @property
    def total_cents(self) -> int:
        """All parts together."""
        return sum(part.amount_cents for part in self.parts)

    @property
    def first_cents(self) -> int:
        """What is paid with the order."""
        return self.parts[0].amount_cents

    @property
    def later(self) -> tuple[Part, ...]:
        """The parts after the first."""
        return self.parts[1:]

    @property
    def later_cents(self) -> int:
        """What each of the later parts is; they are all alike."""
        return self.parts[-1].amount_cents


def parts(total_cents: int, months: int) -> tuple[int, ...]:
    """`total_cents` in `months` equal parts; the cents that do not divide are in the first, so that they sum exactly.

    ValueError: fewer than 2 or more than 60 parts, or less than a cent for each.
    """
    if not FEWEST <= months <= MOST:
        raise ValueError(f"A payment has {FEWEST} to {MOST} monthly parts, not {months}.")
    if total_cents < months:
        raise ValueError(f"{total_cents} cents cannot be paid in {months} parts: each part is a cent or more.")
    each, left = divmod(total_cents, months)
    return (each + left, *(each,) * (months - 1))


def plan(total_cents: int, months: int, start: date) -> Instalments:
    """The parts of a payment whose first is due on `start`, the others a month apart. ValueError: as `parts`."""
    cents = parts(total_cents, months)
    return Instalments(
        tuple(Part(after(start, "1m", place) if place else start, each) for place, each in enumerate(cents))
    )
