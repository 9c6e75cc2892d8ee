"""What the cart's templates are given: the priced cart, its sums as rows, limits, and what was just said."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from flask import flash, get_flashed_messages

from storefront.cart.checks import MOST_PIECES
from storefront.cart.current import current_cart
from storefront.cart.forms import CodeForm, NoteForm
from storefront.cart.values import Line, PricedCart
from storefront.catalog.queries import current_stock
from storefront.core import clock
from storefront.shops.arrival import arrival
from storefront.shops.current import current_shop
from storefront.shops.values import ShopFacts
from storefront.web.jinja import day, money

SAID = "cart"

Row = tuple[str, int | str, str]
"""A label, cents (or words instead), and a note in small print."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about what was done, and how to take it back: a button `label` that sends `fields` to `url`."""

    text: str
    kind: str = "good"
    url: str = ""
    label: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    def with_more(self, sentences: Iterable[str]) -> "Said":
        """The same with further sentences."""
        return replace(self, text=" ".join((self.text, *sentences)))

    def keep(self) -> None:
        """Say it on the next page that is shown."""
        flash(asdict(self), SAID)  # type: ignore[arg-type]


def kept() -> list[Said]:
    """What earlier requests wanted said."""
    return [Said(**said) for said in get_flashed_messages(category_filter=[SAID])]  # type: ignore[arg-type]


def values(code_form: CodeForm | None = None, note_form: NoteForm | None = None) -> dict[str, Any]:
    """The inputs of `cart/_lines.html`, `_summary.html`, `_note.html` and the drawer."""
    cart, facts, stock = current_cart(), current_shop().facts, current_stock()
    return {
        "cart": cart,
        "rows": summary_rows(cart, facts),
        "total_note": total_note(cart),
        "towards_free": towards_free_delivery(cart, facts),
        "most": {line.key: most_pieces(cart, line, stock) for line in cart.lines},
        "warnings": [*cart.notes, *short_of(cart, stock)],
        "code_form": code_form or CodeForm(formdata=None),
        "note_form": note_form or NoteForm(formdata=None, note=cart.note),
    }


def summary_rows(cart: PricedCart, facts: ShopFacts) -> list[Row]:
    """Goods, each saving, delivery and tax, in the order in which they make the total."""
    quote = cart.quote
    rows: list[Row] = [("Goods", quote.goods_cents, "")]
    rows += [(one.title, -one.amount_cents, "") for one in quote.adjustments if one.lane != "delivery"]
    if ships(cart):
        reduced = [one for one in quote.adjustments if one.lane == "delivery"]
        cents = quote.delivery_full_cents if reduced else quote.delivery_cents
        expected = arrival(facts.delivery[0], clock.now().date())
        arrives = f"Arrives {day(expected.first)} to {day(expected.last)}"
        rows.append((facts.delivery[0].price.title, cents or "Free", arrives))
        rows += [(one.title, -one.amount_cents, "") for one in reduced]
    if quote.tax_mode == "later":
        rows.append((quote.tax_name, "at checkout", ""))
    return rows


def total_note(cart: PricedCart) -> str:
    """The sentence about tax under the total."""
    quote = cart.quote
    if quote.tax_mode == "included":
        return f"incl. {money(quote.tax_cents)} {quote.tax_name}"
    return f"{quote.tax_name} is added at checkout" if quote.tax_mode == "later" else ""


def towards_free_delivery(cart: PricedCart, facts: ShopFacts) -> tuple[int, int] | None:
    """(cents reached, cents needed) for free delivery; None where there is no such limit or nothing is sent."""
    gap, needed = cart.quote.free_delivery_gap_cents, facts.delivery[0].price.free_from_cents
    if gap is None or needed is None or not ships(cart):
        return None
    return needed - gap, needed


def most_pieces(cart: PricedCart, line: Line, stock: Mapping[int, int]) -> int:
    """The largest quantity that a line may be set to; never less than it has."""
    most = 1 if line.is_gift else MOST_PIECES
    parent = cart.line(line.parent) if line.parent else None
    if parent is not None:
        most = parent.quantity
    for one in (line, *cart.children(line.key)):
        if one.variant and one.product.ships:
            most = min(most, _free(cart, one, stock) // one.each)
    return max(most, line.quantity)


def short_of(cart: PricedCart, stock: Mapping[int, int]) -> list[str]:
    """A sentence for each thing of which the cart holds more than there is."""
    wanted: dict[int, int] = {}
    names: dict[int, str] = {}
    for line in cart.lines:
        if line.variant and line.product.ships:
            wanted[line.variant.id] = wanted.get(line.variant.id, 0) + line.quantity
            names[line.variant.id] = line.title
    found = []
    for id_, pieces in wanted.items():
        on_hand = max(0, stock.get(id_, 0))
        if on_hand < pieces:
            left = "is sold out" if on_hand == 0 else f"has only {on_hand} left"
            found.append(f"{names[id_]} {left}, and your cart holds {pieces}. Please change the quantity.")
    return found


def ships(cart: PricedCart) -> bool:
    """Whether anything in the cart is sent."""
    return any(line.product.ships for line in cart.lines)


def _free(cart: PricedCart, line: Line, stock: Mapping[int, int]) -> int:
    """Pieces on hand that no other line has taken."""
    id_ = line.variant.id if line.variant else 0
    others = [other for other in cart.lines if other is not line and other.variant and other.variant.id == id_]
    return max(0, stock.get(id_, 0)) - sum(other.quantity for other in others)
