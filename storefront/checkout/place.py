"""From cart to order, in one transaction: lines copied from the quote, stock taken, payment noted, cart gone.

Functions flush and never commit.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from storefront.cart.models import Cart
from storefront.cart.values import Line, PricedCart
from storefront.checkout import instalments, stock
from storefront.checkout.payment import Result
from storefront.core.tokens import unguessable
from storefront.customers.models import Customer
from storefront.extensions import db
from storefront.orders import subscriptions
from storefront.orders.additions import OPEN_FOR
from storefront.orders.history import next_number
from storefront.orders.models import Order, OrderLine, Payment
from storefront.pricing.again import later_cents
from storefront.pricing.instalments import Instalments
from storefront.pricing.quote import Adjustment, Quote
from storefront.recommendations.counts import basket_of, recount
from storefront.shops.arrival import arrival
from storefront.shops.values import DeliveryMethod, ShopFacts


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who orders and where it goes. `address` has the keys of `Order.address`."""

    email: str
    name: str
    address: Mapping[str, str]


def place(
    cart: Cart,
    priced: PricedCart,
    buyer: Buyer,
    method: DeliveryMethod | None,
    paid: Result,
    shop: ShopFacts,
    now: datetime,
    parts: Instalments | None = None,
) -> Order:
    """Turn a cart into an order with its payment. Raises SoldOut: then the caller rolls back and nothing has happened.

    The cart's token makes the order unique: the same cart, sent twice, cannot become two. Of `parts` the first is paid
    now. Lines with an interval begin to come again.
    """
    stock.take(shop.id, pieces_of(priced.lines), titles_of(priced.lines))
    order = Order(
        shop_id=shop.id,
        number=next_number(),
        token=unguessable(),
        idempotency=cart.token,
        visitor=cart.visitor,
        customer_id=customer(shop.id, buyer, now).id,
        placed_at=now,
        open_until=now + OPEN_FOR,
        currency=shop.currency,
        email=buyer.email,
        address=dict(buyer.address),
        note=cart.note,
        instalments=instalments.stored(parts) if parts else None,
        **delivery(method, now),
        **sums(priced.quote),
    )
    order.lines = order_lines(priced)
    _begin_what_comes_again(order, priced)
    order.payments = [
        Payment(
            idempotency=f"order:{cart.token}",
            kind="charge",
            amount_cents=parts.first_cents if parts else order.total_cents,
            last_four=paid.last_four,
            reference=paid.reference,
            at=now,
        )
    ]
    db.session.add(order)
    db.session.delete(cart)
    db.session.flush()
    recount(db.session.connection(), shop.id, frozenset(), basket_of(order))
    return order


def order_lines(priced: PricedCart) -> list[OrderLine]:
    """The cart's lines as they are charged: titles, prices and savings copied."""
    return [order_line(line, priced, position) for position, line in enumerate(priced.lines, 1)]


def order_line(line: Line, priced: PricedCart, position: int) -> OrderLine:
    """One line as it is charged."""
    money, variant = priced.money(line), line.variant
    return OrderLine(
        position=position,
        key=line.key,
        parent_key=line.parent,
        product_id=line.product.id,
        variant_id=variant.id if variant else None,
        role=line.product.role,
        sku=variant.sku if variant else line.product.handle,
        title=line.product.name,
        variant_title=variant.title if variant else "",
        picture=line.picture,
        quantity=money.quantity,
        unit_cents=money.unit_cents,
        saving_cents=money.saving_cents,
        total_cents=money.total_cents,
        tax_cents=money.tax_cents,
        offer=line.offer,
        every=line.every if variant else None,
        trial_days=line.trial_days,
    )


def noted(adjustments: Iterable[Adjustment]) -> list[dict[str, Any]]:
    """Adjustments as an order keeps them."""
    return [
        {"name": one.name, "title": one.title, "amount_cents": one.amount_cents, "lane": one.lane}
        for one in adjustments
    ]


def pieces_of(lines: Sequence[Line]) -> Mapping[int, int]:
    """Pieces to be sent by variant id: plans and services take nothing off a shelf."""
    return stock.counted((line.variant.id, line.quantity) for line in lines if line.variant and line.product.ships)


def titles_of(lines: Sequence[Line]) -> Mapping[int, str]:
    """What the variants of these lines are called, by id."""
    return {line.variant.id: line.title for line in lines if line.variant}


def short_of(lines: Sequence[Line], on_hand: Mapping[int, int]) -> list[stock.Short]:
    """What is missing for these lines, as far as is known now. `take` is what decides."""
    titles = titles_of(lines)
    return [
        stock.Short(titles[id_], count, max(0, on_hand.get(id_, 0)))
        for id_, count in pieces_of(lines).items()
        if on_hand.get(id_, 0) < count
    ]


def customer(shop_id: int, buyer: Buyer, now: datetime) -> Customer:
    """The customer of this e-mail address, made on the first order; the last name given counts."""
    email = buyer.email.lower()
    found = db.session.scalars(
        select(Customer).where(Customer.shop_id == shop_id, Customer.email == email)
    ).one_or_none()
    if found is None:
        found = Customer(shop_id=shop_id, email=email, name=buyer.name, since=now)
        db.session.add(found)
    found.name = buyer.name
    db.session.flush()
    return found


def _begin_what_comes_again(order: Order, priced: PricedCart) -> None:
    for line in order.lines:
        if line.every:
            price_cents = later_cents(priced.quote.line(line.key), line.trial_days is not None)
            subscriptions.begin(order, line, price_cents)


def delivery(method: DeliveryMethod | None, now: datetime) -> dict[str, Any]:
    """How an order travels, as columns; nothing of it is sent without a method."""
    if method is None:
        return {"delivery_handle": "", "delivery_title": "", "arrives_from": None, "arrives_until": None}
    expected = arrival(method, now.date())
    return {
        "delivery_handle": method.handle,
        "delivery_title": method.price.title,
        "arrives_from": expected.first,
        "arrives_until": expected.last,
    }


def sums(quote: Quote) -> dict[str, Any]:
    """What an order costs, as columns."""
    return {
        "goods_cents": quote.goods_cents,
        "saving_cents": quote.saving_cents,
        "delivery_cents": quote.delivery_cents,
        "tax_cents": quote.tax_cents,
        "tax_mode": quote.tax_mode,
        "tax_name": quote.tax_name,
        "total_cents": quote.total_cents,
        "adjustments": noted(quote.adjustments),
    }
