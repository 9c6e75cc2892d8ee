"""What goes into a quote and what comes out of it, as values that never change. All money in whole cents."""

from dataclasses import dataclass
from typing import Literal

from storefront.pricing.terms import Terms

Lane = Literal["line", "cart", "delivery"]


@dataclass(frozen=True, slots=True)
class Line:
    """So many units of one thing in a cart. `parent` names the line it belongs to and does not change its price."""

    key: str
    unit_cents: int
    quantity: int
    parent: str | None = None
    ships: bool = True
    taxable: bool = True


@dataclass(frozen=True, slots=True)
class Deal:
    """An accepted offer or a code: what it takes off, from which lines, and what must be in the cart for it.

    `needs` says how many units of which line one application requires. Lines named in both `lines` and `needs` are a
    set whose units belong to one application; lines only in `needs` are a condition, only in `lines` are reduced unit
    by unit. Without `lines` a line deal reduces what it needs and a cart deal every line. `times` caps applications
    (None: as often as the cart allows). `amount` and `fixed` count once per application.

    Lane `line` reduces units, each by one deal only. Lane `cart` reduces what is then left, once; unless it `combines`
    it spares reduced lines and stands alone. Lane `delivery` (where free delivery always goes) reduces delivery.
    `minimum_cents` compares with: full goods (line; for a gift without the gift itself), goods after line deals (cart),
    the subtotal (delivery).
    """

    name: str
    title: str
    terms: Terms
    lines: tuple[str, ...] = ()
    needs: tuple[tuple[str, int], ...] = ()
    times: int | None = None
    lane: Lane = "line"
    combines: bool = False
    minimum_cents: int = 0


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Cents that one deal takes off a line, the cart or delivery; always above 0."""

    name: str
    title: str
    amount_cents: int
    lane: Lane


@dataclass(frozen=True, slots=True)
class Unmet:
    """A deal that does not count and why; `short_of` and `short_cents` are what the cart lacks for it, if anything."""

    name: str
    title: str
    reason: str
    short_of: tuple[tuple[str, int], ...] = ()
    short_cents: int = 0


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """A line's money: `total_cents` is `full_cents` less `saving_cents`; `tax_cents` is in it or on top, as taxed."""

    key: str
    quantity: int
    unit_cents: int
    full_cents: int
    saving_cents: int
    total_cents: int
    tax_cents: int
    adjustments: tuple[Adjustment, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a cart costs: goods - saving = subtotal; subtotal + delivery (+ tax, where it is added) = total.

    `adjustments` has one entry for all deals of one name and title that count, in the order given, that of delivery
    last; it is not in `saving_cents` but between `delivery_full_cents` and `delivery_cents`. Line taxes and
    `delivery_tax_cents` sum to `tax_cents`.
    `tax_mode` is that of the tax, or "none". `free_delivery_gap_cents` is 0 once delivery is free and None where there
    is no limit to reach.
    """

    lines: tuple[QuotedLine, ...]
    goods_cents: int
    saving_cents: int
    subtotal_cents: int
    delivery_cents: int
    delivery_full_cents: int
    tax_cents: int
    tax_known: bool
    tax_mode: str
    tax_name: str
    total_cents: int
    adjustments: tuple[Adjustment, ...]
    unmet: tuple[Unmet, ...]
    free_delivery_gap_cents: int | None
    delivery_tax_cents: int = 0

    def line(self, key: str) -> QuotedLine:
        """The line with this key. KeyError: the cart has none."""
        for line in self.lines:
            if line.key == key:
                return line
        raise KeyError(key)
