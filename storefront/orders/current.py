"""The order an address names."""

from flask import abort

from storefront.orders.history import order_with_token
from storefront.orders.models import Order


def order_or_404(token: str) -> Order:
    """The current shop's order of this token; 404 for any other."""
    order = order_with_token(token)
    if order is None:
        abort(404, "There is no order at this address.")
    return order
