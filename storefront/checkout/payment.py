"""The demo payment: a pure function from a card number to yes or no. A card number is neither kept nor logged."""

import hashlib
from dataclasses import dataclass

LONGEST = 19
DEMO_CARDS = "1 or 4242 4242 4242 4242 pays, 2 is declined, 3 is a gateway error, any number ending in 9995 lacks funds"

DECLINED = "The card was declined. Nothing was charged and your cart is as it was; use another card."
NO_FUNDS = "The card does not have enough funds. Nothing was charged and your cart is as it was; use another card."
NO_ANSWER = "The payment service did not answer. Nothing was charged and your cart is as it was; try again in a moment."
UNREADABLE = "Enter the card number with digits and spaces only."
UNKNOWN = f"This is a demo and takes no real cards: {DEMO_CARDS}."


@dataclass(frozen=True, slots=True)
class Result:
    """What the gateway said. `sentence` tells the shopper why not, empty if approved; `reference` names an approval."""

    approved: bool
    last_four: str
    reference: str = ""
    sentence: str = ""


def charge(number: str, amount_cents: int, idempotency: str) -> Result:
    """Ask for `amount_cents`. The same `idempotency` gives the same reference. ValueError: a negative amount."""
    if amount_cents < 0:
        raise ValueError(f"{amount_cents} cents cannot be charged.")
    digits = number.replace(" ", "")
    if not digits.isascii() or not digits.isdigit() or len(digits) > LONGEST:
        return Result(False, "", sentence=UNREADABLE)
    last_four = digits[-4:].zfill(4)
    if digits in ("1", "4242424242424242"):
        return Result(True, last_four, reference_for(idempotency))
    return Result(False, last_four, sentence=_refusal(digits))


def reference_for(idempotency: str) -> str:
    """The gateway's name for a payment, such as `demo-3f9a1c20b7de`."""
    return f"demo-{hashlib.sha256(idempotency.encode()).hexdigest()[:12]}"


def _refusal(digits: str) -> str:
    if digits == "2" or digits.endswith("0002"):
        return DECLINED
    if digits.endswith("9995"):
        return NO_FUNDS
    return NO_ANSWER if digits == "3" else UNKNOWN
