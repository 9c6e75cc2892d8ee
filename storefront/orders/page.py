"""What the pages of an order are given: its status page, and the fragments that both it and the thank-you page show."""

from datetime import date, timedelta
from typing import Any

from flask import g

from storefront.core import clock
from storefront.orders import receipt
from storefront.orders.additions import additions
from storefront.orders.charge import amount_for
from storefront.orders.coming import Coming, coming, parts
from storefront.orders.history import renewals_of, renewed_order
from storefront.orders.models import Order
from storefront.shops.current import current_shop


def shown(order: Order) -> dict[str, Any]:
    """What every page of an order shows: lines, sums, what comes again, the parts, what can be taken back."""
    facts, now = current_shop().facts, clock.now()
    own = order.visitor == g.visitor
    return {
        "order": order,
        "groups": receipt.groups(order.lines),
        "rows": receipt.rows(order, order.address.get("state") or ""),
        "address": receipt.address_lines(order.address, facts.countries),
        "additions": [one for one in additions(order) if own and now < one.until],
        "coming": coming_of(order),
        "parts": parts(order),
    }


def status(order: Order) -> dict[str, Any]:
    """What the status page shows beyond that."""
    return {
        **shown(order),
        "undone": [line for line in order.lines if line.undone_at],
        "steps": receipt.steps(order, clock.now().date()),
        "renewed": renewed_order(order),
    }


def coming_of(order: Order) -> list[Coming]:
    """What of the order comes again."""
    facts = current_shop().facts

    def charge(of: Order, cents: int) -> int:
        return amount_for(of, cents, facts)

    return coming(order, clock.now().date(), charge, renewals_of(order.subscriptions))


def in_days(days: int) -> date:
    """The day so many days from today, on which what is ordered now is charged after its trial."""
    return clock.now().date() + timedelta(days=days)
