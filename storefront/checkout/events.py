"""What happens in checkout, told with GA4's names: money as decimals, `value` without delivery and tax."""

from collections.abc import Iterable
from typing import Any

from storefront.cart.values import PricedCart
from storefront.journey import record
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
        transaction_id=order.number,
        value=cart.quote.subtotal_cents / 100,
        tax=order.tax_cents / 100,
        shipping=order.delivery_cents / 100,
        items=items_of(order.lines),
        **_coupons(cart),
    )
    record.followed([line.impression for line in cart.lines if line.impression], order_number=order.number)


def added(order: Order, lines: list[OrderLine]) -> None:
    """The thank-you offer was taken and charged to the order."""
    record.event("add_to_cart", transaction_id=order.number, value=_value(lines), items=items_of(lines))


def refunded(order: Order, lines: list[OrderLine]) -> None:
    """What the thank-you offer added was taken back."""
    record.event("refund", transaction_id=order.number, value=_value(lines), items=items_of(lines))


def items_of(lines: Iterable[OrderLine]) -> list[dict[str, Any]]:
    """Order lines as GA4 names them; a bundle is told by its parts."""
    return [_item(line) for line in lines if line.variant_id is not None][:MOST_ITEMS]


def _item(line: OrderLine) -> dict[str, Any]:
    found: dict[str, Any] = {
        "item_id": line.sku,
        "item_name": line.title,
        "price": line.total_cents / line.quantity / 100,
        "quantity": line.quantity,
    }
    if line.saving_cents:
        found["discount"] = line.saving_cents / line.quantity / 100
    if line.variant_title:
        found["item_variant"] = line.variant_title
    if line.offer:
        found["promotion_id"] = line.offer
    return found


def _of_cart(cart: PricedCart) -> dict[str, Any]:
    items = []
    for line in (line for line in cart.lines if line.variant):
        money = cart.money(line)
        item: dict[str, Any] = {
            "item_id": line.variant.sku if line.variant else "",
            "item_name": line.product.name,
            "item_brand": line.product.brand,
            "price": money.total_cents / money.quantity / 100,
            "quantity": money.quantity,
        }
        if money.saving_cents:
            item["discount"] = money.saving_cents / money.quantity / 100
        if line.offer:
            item["promotion_id"] = line.offer
        items.append(item)
    return {"value": cart.quote.subtotal_cents / 100, "items": items[:MOST_ITEMS], **_coupons(cart)}


def _coupons(cart: PricedCart) -> dict[str, str]:
    counted = [code.code for code in cart.codes if not code.problem]
    return {"coupon": ",".join(counted)} if counted else {}


def _value(lines: list[OrderLine]) -> float:
    return sum(line.total_cents for line in lines) / 100
