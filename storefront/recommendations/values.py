"""What recommendations take and hand on. Pure."""

from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from typing import Literal

STRONG = 10.83
"""The chi-square value of 0.1 % at one degree of freedom: a pair above it is called strong."""

Kind = Literal["purchase", "cart", "wish", "view"]


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

    @property
    def cosine(self) -> float:
        """How much the two belong together, 0 to 1: what companions are ranked by."""
        return self.together / sqrt(self.product_orders * self.other_orders)

    @property
    def is_strong(self) -> bool:
        """Whether chance would bring the two together so often in less than one of a thousand shops."""
        return self.llr > STRONG


@dataclass(frozen=True, slots=True)
class Interest:
    """Something a shopper bought, put into the cart, wished for or looked at, and when. `product` is a handle."""

    product: str
    kind: Kind
    at: datetime


@dataclass(frozen=True, slots=True)
class Pick:
    """A product for one shopper, by handle. `because` names the one or two products that count most, the first most;
    `interests` are the same with what the shopper did with them, for "Because you bought X and looked at Y".
    """

    handle: str
    score: float
    because: tuple[str, ...]
    interests: tuple[Interest, ...] = ()
