"""What recommendations hand on. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Companion:
    """A product often bought with another, with the counts that say so."""

    other: str
    together: int
    product_orders: int
    other_orders: int
    orders: int
    lift: float
    llr: float
