"""When a delivery arrives: working days counted from a day. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta

from storefront.shops.values import DeliveryMethod

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Arrival:
    """The first and the last day on which goods sent by a method arrive."""

    method: DeliveryMethod
    first: date
    last: date


def arrival(method: DeliveryMethod, ordered_on: date) -> Arrival:
    """When goods ordered on that day arrive by this method. Saturdays and Sundays do not count."""
    return Arrival(
        method, working_days_after(ordered_on, method.days_min), working_days_after(ordered_on, method.days_max)
    )


def working_days_after(start: date, days: int) -> date:
    """The day that is so many days from Monday to Friday after `start`. ValueError: fewer than none."""
    if days < 0:
        raise ValueError(f"{days} working days: a delivery takes 0 or more.")
    day = start
    while days:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY:
            days -= 1
    return day
