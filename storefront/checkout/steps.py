"""What the checkout page shows beside its form: the cart priced for an address and a delivery method."""

from dataclasses import dataclass

from storefront.cart.current import current_lines, priced_cart
from storefront.cart.values import PricedCart
from storefront.checkout.instalments import AT_ONCE, Parts, parts_for, sentence
from storefront.core import clock
from storefront.offers.queries import live_offers
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
    """The cart as it would be ordered now. `method` is None where nothing is sent.

    `parts` says how it may be paid, `payments` are the same as radio buttons; none where it can only be paid at once.
    """

    cart: PricedCart
    method: DeliveryMethod | None
    choices: tuple[Choice, ...]
    rows: tuple[Row, ...]
    total_note: str
    parts: Parts
    payments: tuple[Choice, ...]

    @property
    def total_cents(self) -> int:
        """What the order costs in all; without the tax that is not known yet."""
        return self.cart.quote.total_cents

    @property
    def months(self) -> int | None:
        """In how many parts it is paid, None for at once."""
        return self.parts.chosen.months if self.parts.chosen else None

    @property
    def now_cents(self) -> int:
        """What the button charges: the total, or the first part."""
        return self.parts.chosen.first_cents if self.parts.chosen else self.total_cents

    @property
    def in_parts(self) -> str:
        """What is paid when, if it is paid in parts."""
        return sentence(self.parts.chosen, self.tax_known) if self.parts.chosen else ""

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
    parts = parts_for(cart.instalments, cart.quote.total_cents, live_offers().values(), clock.now())
    return Review(
        cart=cart,
        method=method if ships else None,
        choices=_choices(facts, country, state, tax) if ships else (),
        rows=_rows(cart, method if ships else None, dict(facts.states).get(state, "")),
        total_note=_total_note(cart),
        parts=parts,
        payments=_payments(parts, cart),
    )


def _payments(parts: Parts, cart: PricedCart) -> tuple[Choice, ...]:
    """At once first, then each payment in parts; nothing where there is no choice."""
    if not parts.plans:
        return ()
    at_once = Choice(AT_ONCE, "Pay at once", "", money(cart.quote.total_cents))
    plans = (
        Choice(str(one.months), f"Pay in {one.months} monthly parts", sentence(one, cart.quote.tax_known), "")
        for one in parts.plans
    )
    return (at_once, *plans)


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
