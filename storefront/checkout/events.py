"""What happens in checkout, told with GA4's names: money as decimals, `value` without delivery and tax."""

from collections.abc import Iterable
from typing import Any

from storefront.cart.events import item
from storefront.cart.values import PricedCart
from storefront.journey import record
from storefront.orders import events as order_events
from storefront.orders.coming import DuePart
from storefront.orders.models import Order, OrderLine

MOST_ITEMS = 200


def begun(cart: PricedCart) -> None:
    """The checkout page was opened."""
    record.event("begin_checkout", **_of_cart(cart))


def answered(cart: PricedCart, delivery_title: str) -> None:
    """Address, delivery and card were given in full."""
    record.event("add_shipping_info", **_of_cart(cart), shipping_tier=delivery_title)
    record.event("add_payment_info", **_of_cart(cart), payment_type="card")


def bought(order: Order, cart: PricedCart) -> None:
    """An order was placed; to be told once."""
    record.event(
        "purchase",
        **_of_cart(cart),
        transaction_id=order.number,
        tax=order.tax_cents / 100,
        shipping=order.delivery_cents / 100,
    )
    record.followed([line.impression for line in cart.lines if line.impression], order_number=order.number)
    for subscription in order.subscriptions:
        order_events.told(order_events.STARTED, order, subscription)


def renewed(order: Order, of: Order) -> None:
    """A subscription became an order again."""
    record.event(
        "purchase",
        **_of_order(order.lines),
        transaction_id=order.number,
        tax=order.tax_cents / 100,
        shipping=order.delivery_cents / 100,
        renewal_of=of.number,
    )


def part_paid(order: Order, part: DuePart) -> None:
    """A later part of a payment in instalments was charged."""
    record.event(
        "instalment_paid",
        transaction_id=order.number,
        value=part.amount_cents / 100,
        part=part.number,
        parts=len(order.instalments or ()),
    )


def added(order: Order, lines: list[OrderLine]) -> None:
    """The thank-you offer was taken and charged to the order."""
    record.event("add_to_cart", **_of_order(lines), transaction_id=order.number)


def refunded(order: Order, lines: list[OrderLine]) -> None:
    """What the thank-you offer added was taken back."""
    record.event("refund", **_of_order(lines), transaction_id=order.number)


def _of_cart(cart: PricedCart) -> dict[str, Any]:
    items = [item(cart, line, line.quantity) for line in cart.lines if not line.is_part]
    counted = [code.code for code in cart.codes if not code.problem]
    coupon = {"coupon": ",".join(counted)} if counted else {}
    return {"value": cart.quote.subtotal_cents / 100, "items": items[:MOST_ITEMS], **coupon}


def _of_order(lines: Iterable[OrderLine]) -> dict[str, Any]:
    lines = list(lines)
    return {"value": sum(line.total_cents for line in lines) / 100, "items": [_item(line) for line in lines]}


def _item(line: OrderLine) -> dict[str, Any]:
    found: dict[str, Any] = {
        "item_id": line.sku,
        "item_name": line.title,
        "price": line.total_cents / line.quantity / 100,
        "quantity": line.quantity,
        "promotion_id": line.offer,
    }
    if line.saving_cents:
        found["discount"] = line.saving_cents / line.quantity / 100
    return {**found, "item_variant": line.variant_title} if line.variant_title else found
