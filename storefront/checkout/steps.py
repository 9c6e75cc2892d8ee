"""What the checkout page shows beside its form: the cart priced for an address and a delivery method."""

from dataclasses import dataclass

from storefront.cart.current import current_lines, priced_cart
from storefront.cart.values import PricedCart
from storefront.core import clock
from storefront.orders.receipt import Row
from storefront.pricing.tax import Tax
from storefront.shops.arrival import arrival
from storefront.shops.current import current_shop
from storefront.shops.values import DeliveryMethod, ShopFacts
from storefront.web.jinja import day, money


@dataclass(frozen=True, slots=True)
class Choice:
    """A delivery method as a radio button: what it costs for this cart, and when it arrives."""

    value: str
    label: str
    note: str
    price: str
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """The cart as it would be ordered now. `method` is None where nothing is sent."""

    cart: PricedCart
    method: DeliveryMethod | None
    choices: tuple[Choice, ...]
    rows: tuple[Row, ...]
    total_note: str

    @property
    def total_cents(self) -> int:
        """What the button charges; without the tax that is not known yet."""
        return self.cart.quote.total_cents

    @property
    def tax_known(self) -> bool:
        """Whether the total is final."""
        return self.cart.quote.tax_known


def review(country: str, state: str, delivery: str) -> Review:
    """The current cart for an address and a method. Codes that mean nothing count as not chosen."""
    facts = current_shop().facts
    state = state if state in dict(facts.states) else ""
    tax = facts.tax(state or None)
    ships = any(line.product.ships for line in current_lines())
    reaching = [method for method in facts.delivery if method.reaches(country, state)] or list(facts.delivery)
    method = next((method for method in reaching if method.handle == delivery), reaching[0])
    cart = priced_cart(method.price, tax)
    return Review(
        cart=cart,
        method=method if ships else None,
        choices=_choices(facts, country, state, tax) if ships else (),
        rows=_rows(cart, method if ships else None, dict(facts.states).get(state, "")),
        total_note=_total_note(cart),
    )


def _choices(facts: ShopFacts, country: str, state: str, tax: Tax) -> tuple[Choice, ...]:
    today = clock.now().date()
    found = []
    for method in facts.delivery:
        expected = arrival(method, today)
        cents = priced_cart(method.price, tax).quote.delivery_cents
        note = f"Arrives {day(expected.first)}"
        if expected.last != expected.first:
            note += f" to {day(expected.last)}"
        reaches = method.reaches(country, state)
        if not reaches:
            note = "Does not go to this address"
        elif missing := [name for code, name in facts.states if method.states and code not in method.states]:
            note += f"; not to {' and '.join(missing)}" if len(missing) < 4 else "; not to every state"
        found.append(Choice(method.handle, method.price.title, note, money(cents) if cents else "Free", not reaches))
    return tuple(found)


def _rows(cart: PricedCart, method: DeliveryMethod | None, state: str) -> tuple[Row, ...]:
    quote = cart.quote
    rows: list[Row] = [("Goods", quote.goods_cents, "")]
    rows += [(one.title, -one.amount_cents, "") for one in quote.adjustments if one.lane != "delivery"]
    if method is not None:
        why = ", ".join(one.title for one in quote.adjustments if one.lane == "delivery")
        rows.append(("Delivery", quote.delivery_cents or "Free", why or method.price.title))
    if not quote.tax_known:
        rows.append((quote.tax_name, "Calculated when you choose your state", ""))
    elif quote.tax_mode == "added":
        rows.append((quote.tax_name, quote.tax_cents, state))
    return tuple(rows)


def _total_note(cart: PricedCart) -> str:
    quote = cart.quote
    if not quote.tax_known:
        return f"before {quote.tax_name.lower()}"
    return f"includes {money(quote.tax_cents)} {quote.tax_name}" if quote.tax_mode == "included" else ""
