"""What was added to an order after the purchase, and until when it can be taken back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storefront.orders.models import Order, OrderLine

OPEN_FOR = timedelta(minutes=60)
"""How long an order is open for the thank-you offer, and how long an addition can be taken back with one click."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Lines that one click added, under the id of the impression that offered them."""

    id: str
    lines: tuple[OrderLine, ...]
    until: datetime

    @property
    def titles(self) -> str:
        """What was added, in words."""
        return ", ".join(line.title for line in self.lines)

    @property
    def travels(self) -> bool:
        """Whether something of it is sent."""
        return any(line.role == "product" for line in self.lines)


def additions(order: Order) -> list[Addition]:
    """What was added after the purchase and is still in the order, the oldest first."""
    found: dict[str, list[OrderLine]] = {}
    for line in order.lines:
        if line.added_at and not line.undone_at:
            found.setdefault(addition_of(line), []).append(line)
    return [Addition(id_, tuple(lines), until(lines)) for id_, lines in found.items()]


def until(lines: list[OrderLine]) -> datetime:
    """When the hour of an addition is over. ValueError: lines that came with the order itself."""
    moments = [line.added_at for line in lines if line.added_at]
    if not moments:
        raise ValueError("These lines were not added after the purchase.")
    return max(moments) + OPEN_FOR


def addition_of(line: OrderLine) -> str:
    """The id of the impression that a line was added through."""
    return line.key.rpartition(".")[0]
