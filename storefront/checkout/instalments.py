"""Paying in monthly parts: in how many, from which total on, and what the shopper chose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storefront.cart.models import Cart
from storefront.extensions import db
from storefront.offers.values import Offer
from storefront.pricing.instalments import Instalments, plan
from storefront.web.jinja import money

TECHNIQUE = "payment_plan"
AT_ONCE = "once"
"""What the form says for a payment that is not divided."""


@dataclass(frozen=True, slots=True)
class Parts:
    """How an order may be paid, and how it is going to be.

    `plans` are the payments in parts that its total allows, the fewest parts first. `chosen` is the one that counts,
    None for at once. `problem` says why the one in the cart does not count.
    """

    plans: tuple[Instalments, ...] = ()
    chosen: Instalments | None = None
    problem: str = ""


def parts_for(months: int | None, total_cents: int, offers: Iterable[Offer], now: datetime) -> Parts:
    """How a total may be paid by these offers, when the cart says `months` (None: at once)."""
    open_ones = [offer for offer in offers if offer.technique == TECHNIQUE and offer.is_open(now)]
    allowed = {
        count for offer in open_ones if total_cents >= minimum_of(offer) for count in months_of(offer) if count > 1
    }
    plans = tuple(plan(total_cents, count, now.date()) for count in sorted(allowed) if total_cents >= count)
    chosen = next((one for one in plans if one.months == months), None)
    return Parts(plans, chosen, _problem(months, total_cents, open_ones) if months and chosen is None else "")


def choose(cart: Cart, months: int | None, now: datetime) -> None:
    """Note in how many parts the cart shall be paid, None for at once. Flushes, never commits."""
    if cart.instalments != months:
        cart.instalments = months
        cart.changed_at = now
        db.session.flush()


def read(text: str) -> int | None:
    """The months that a form names, None for at once. ValueError: it names none."""
    if text == AT_ONCE:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 2):
        raise ValueError("Choose one of the ways to pay that are offered.")
    return int(text)


def stored(parts: Instalments) -> list[dict[str, str | int]]:
    """The parts as an order keeps them."""
    return [{"due": part.due.isoformat(), "amount_cents": part.amount_cents} for part in parts.parts]


def sentence(parts: Instalments, tax_known: bool = True) -> str:
    """What the shopper pays, when, and in all; before tax while that is not known."""
    count = len(parts.later)
    later = f"then {count} monthly {'part' if count == 1 else 'parts'} of {money(parts.later_cents)}"
    in_all = f"{money(parts.total_cents)} in all{'' if tax_known else ' before tax'}"
    return f"Pay {money(parts.first_cents)} today, {later}; {in_all}, no interest, no fee"


def months_of(offer: Offer) -> tuple[int, ...]:
    """In how many parts an offer lets one pay."""
    months = offer.options.get("months", ())
    return (months,) if isinstance(months, int) else tuple(months)


def minimum_of(offer: Offer) -> int:
    """From which total on an offer holds, in cents."""
    return int(offer.options.get("minimum_cents", 0))


def _problem(months: int, total_cents: int, offers: list[Offer]) -> str:
    fitting = [minimum_of(offer) for offer in offers if months in months_of(offer)]
    if fitting and total_cents < min(fitting):
        return f"Paying in {months} parts needs an order of {money(min(fitting))} or more, so this one is paid at once."
    return f"Paying in {months} parts is no longer offered, so this order is paid at once."
