"""Rules that an offer may add by name. Pure."""

from storefront.offers.rules.case import Case
from storefront.offers.values import Verdict


def small_cart(case: Case) -> Verdict:
    """The cart holds one thing: the shopper has not yet built a larger order."""
    lines = sum(1 for line in case.snapshot.cart if line.parent is None)
    return Verdict(lines <= 1, f"{lines} lines in the cart")


def cart_is_not_empty(case: Case) -> Verdict:
    """Something is in the cart already."""
    return Verdict(bool(case.snapshot.cart), f"{len(case.snapshot.cart)} lines in the cart")


def buys_for_a_business(case: Case) -> Verdict:
    """The shopper buys for a business."""
    trade = case.snapshot.trade
    return Verdict(trade, f"buys for {'a business' if trade else 'a household'}")


def buys_for_a_household(case: Case) -> Verdict:
    """The shopper does not buy for a business."""
    trade = case.snapshot.trade
    return Verdict(not trade, f"buys for {'a business' if trade else 'a household'}")


def has_looked_around(case: Case) -> Verdict:
    """The shopper has looked at two products or more in this visit."""
    seen = len(case.snapshot.viewed)
    return Verdict(seen > 1, f"{seen} products looked at")
