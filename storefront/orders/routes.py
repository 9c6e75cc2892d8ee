"""What became of an order: its status page, found by an unguessable token."""

from flask import Blueprint, Flask, render_template

from storefront.core import clock
from storefront.orders import receipt
from storefront.orders.current import order_or_404
from storefront.shops.current import current_shop

bp = Blueprint("orders", __name__, url_prefix="/<shop>/orders")


def init_app(app: Flask) -> None:
    """Register the routes."""
    app.register_blueprint(bp)


@bp.get("/<token>")
def show(token: str) -> str:
    """Show an order to whoever has its address; made to be printed as well."""
    order, facts = order_or_404(token), current_shop().facts
    return render_template(
        "orders/show.html",
        order=order,
        groups=receipt.groups(order.lines),
        undone=[line for line in order.lines if line.undone_at],
        rows=receipt.rows(order, order.address.get("state") or ""),
        address=receipt.address_lines(order.address, facts.countries),
        steps=receipt.steps(order, clock.now().date()),
    )
