"""What a shopper sees at one moment, beside what is true then: the ground for a verdict on every panel."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from storefront.offers.shown import Shown
from tests.taste.facts import Facts, Line, Order
from tests.taste.reading import Panel


@dataclass(frozen=True)
class No:
    """A refusal: at which placement, of which SKU or bundle at which single price, when."""

    placement: str
    name: str
    single_cents: int
    at: datetime


@dataclass
class Wanted:
    """What the shopper has said of offers, as they would tell it themselves."""

    no_more_offers: bool = False
    budget_cents: int | None = None
    personal: bool = True
    trade: bool = False
    refused: dict[str, No] = field(default_factory=dict)


@dataclass(frozen=True)
class Sight:
    """One answer of the shop. `own` are the products it is about, `sku` the version it shows.

    `beside` are impressions that stay on the page around a part of it that was swapped. `subtotal_cents` is what the
    goods of the cart cost, as the shop last said. `forgets` tells that the shop keeps nothing of what was looked at.
    """

    page: str
    path: str
    now: datetime
    facts: Facts
    panels: tuple[Panel, ...]
    hollow: tuple[str, ...]
    stock: Mapping[str, int]
    cart: tuple[Line, ...]
    wanted: Wanted
    own: tuple[str, ...] = ()
    sku: str = ""
    order: Order | None = None
    beside: tuple[Shown, ...] = ()
    subtotal_cents: int = 0
    forgets: bool = True
    stages_off: frozenset[str] = frozenset()

    @property
    def shown(self) -> list[Shown]:
        """Every impression of this answer."""
        return [one for panel in self.panels for one in panel.shown]

    @property
    def ordered(self) -> tuple[Line, ...]:
        """The lines of the order the page is about."""
        return self.order.lines if self.order else ()

    def line(self, key: str | None) -> Line | None:
        """A line of the cart or of the order."""
        return next((line for line in (*self.cart, *self.ordered) if line.key == key), None)

    def pieces(self, shown: Shown) -> int:
        """How often the items would be taken: as often as the line they replace or hang under has pieces."""
        line = self.line(shown.replaces or shown.parent)
        return line.quantity if line else 1

    def has(self, handle: str) -> bool:
        """Whether a product is in the cart or was just ordered. A gift that waits to be earned is not there yet."""
        return any(line.product == handle for line in (*self.cart, *self.ordered) if not line.gift)
