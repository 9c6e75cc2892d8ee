"""How often something comes again: interval codes (`4w` is every 4 weeks, `1m` every month), their dates and words."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

CODE = re.compile(r"([1-9][0-9]?)([wm])")
MOST = {"w": 52, "m": 12}
UNITS = {"w": "week", "m": "month"}


@dataclass(frozen=True, slots=True)
class Interval:
    """So many weeks (`w`) or months (`m`)."""

    count: int
    unit: str

    @property
    def code(self) -> str:
        """How rows and forms write it."""
        return f"{self.count}{self.unit}"


def parse(code: str) -> Interval:
    """The interval that a code names. ValueError: anything but 1 to 52 weeks or 1 to 12 months, as in `4w` or `1m`."""
    written = CODE.fullmatch(code)
    if written is None or int(written[1]) > MOST[written[2]]:
        raise ValueError(f'"{code}" is not an interval: write 1w to 52w for weeks or 1m to 12m for months.')
    return Interval(int(written[1]), written[2])


def check(code: str) -> str:
    """Return this code. ValueError: it names no interval."""
    return parse(code).code


def weeks(count: int) -> str:
    """The code of so many weeks. ValueError: not 1 to 52."""
    return check(f"{count}w")


def after(start: date, interval: str, count: int = 1) -> date:
    """The day `count` intervals after `start`.

    A month that is too short ends on its last day; the months after it go back to the day of `start`.
    """
    length = parse(interval)
    if length.unit == "w":
        return start + timedelta(weeks=length.count * count)
    years, month = divmod(start.month - 1 + length.count * count, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def next_date(start: date, interval: str, today: date) -> date:
    """The first day of the rhythm that is `today` or later. `start` begins it and is never that day itself."""
    length = parse(interval)
    if length.unit == "w":
        passed = (today - start).days // (7 * length.count)
    else:
        passed = ((today.year - start.year) * 12 + today.month - start.month) // length.count
    count = max(1, passed)
    while after(start, interval, count) < today:
        count += 1
    return after(start, interval, count)


def words(interval: str) -> str:
    """How often, in words: `every 4 weeks`, `every month`."""
    length = parse(interval)
    unit = UNITS[length.unit]
    return f"every {unit}" if length.count == 1 else f"every {length.count} {unit}s"


def per(interval: str) -> str:
    """For how long a price is, as it stands behind the price: `a month`, `every 4 weeks`."""
    length = parse(interval)
    return f"a {UNITS[length.unit]}" if length.count == 1 else words(interval)
