"""An order as its pages show it: grouped lines, the rows of its total, its address, the days it takes.

Reads the order it is given and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from storefront.orders.models import Order, OrderLine

_SATURDAY = 5

Row = tuple[str, int | str, str]
"""Label, cents (or words such as `Free`), note."""


@dataclass(frozen=True, slots=True)
class Group:
    """A main line with what hangs under it. For a bundle the cents are those of its parts."""

    line: OrderLine
    children: tuple[OrderLine, ...]
    full_cents: int
    total_cents: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way to the shopper. `state` is `done`, `now` or `later`; `until` closes a span of days."""

    title: str
    day: date
    until: date | None
    state: str


def groups(lines: Sequence[OrderLine]) -> list[Group]:
    """The lines that count, children under their parents; what was taken back is left out."""
    kept = [line for line in lines if line.undone_at is None]
    found = []
    for main in (line for line in kept if line.parent_key is None):
        children = tuple(line for line in kept if line.parent_key == main.key)
        priced = [line for line in children if line.role == "product"] if main.role == "bundle" else [main]
        full = sum(line.unit_cents * line.quantity for line in priced)
        found.append(Group(main, children, full, sum(line.total_cents for line in priced)))
    return found


def rows(order: Order, place: str = "") -> list[Row]:
    """The rows above the total: goods, each saving by its name, delivery, and tax where it was added (in `place`)."""
    found: list[Row] = [("Goods", order.goods_cents, "")]
    found += [(saving["title"], -saving["amount_cents"], "") for saving in order.adjustments if _on_goods(saving)]
    if order.delivery_title:
        why = ", ".join(saving["title"] for saving in order.adjustments if not _on_goods(saving))
        found.append(("Delivery", order.delivery_cents or "Free", why or order.delivery_title))
    if order.tax_mode == "added":
        found.append((order.tax_name, order.tax_cents, place))
    return found


def address_lines(address: dict[str, Any], countries: Sequence[tuple[str, str]]) -> list[str]:
    """The address as it is written on a parcel."""
    country = dict(countries).get(address.get("country", ""), address.get("country", ""))
    state, postcode = address.get("state") or "", address.get("postcode", "")
    town = f"{address.get('city', '')}, {state} {postcode}" if state else f"{postcode} {address.get('city', '')}"
    lines = (address.get("name"), address.get("line1"), address.get("line2"), town.strip(), country)
    return [line for line in lines if line]


def steps(order: Order, today: date) -> list[Step]:
    """Placed, sent, arrives: which are past on the day `today`. Only the first where nothing is sent."""
    placed = order.placed_at.date()
    if order.arrives_from is None or order.arrives_until is None:
        return [Step("Placed", placed, None, "done")]
    sent = max(placed, _working_day_before(order.arrives_from))
    reached = (today >= sent) + (today > order.arrives_until)
    titles = ("Placed", "Sent" if reached >= 1 else "Will be sent", "Arrived" if reached == 2 else "Arrives")
    days = ((placed, None), (sent, None), (order.arrives_from, order.arrives_until))
    states = ["done" if place < reached or reached == 2 else "later" for place in (0, 1, 2)]
    if reached < 2:
        states[reached] = "now"
    return [
        Step(title, day, until if until != day else None, state)
        for title, (day, until), state in zip(titles, days, states, strict=True)
    ]


def _on_goods(saving: dict[str, Any]) -> bool:
    return saving.get("lane") != "delivery"


def _working_day_before(day: date) -> date:
    day -= timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day -= timedelta(days=1)
    return day
