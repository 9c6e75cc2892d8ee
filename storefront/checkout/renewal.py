"""One renewal: the order that a subscription becomes on the day it is due. Flushes, never commits."""

from datetime import datetime

from storefront.catalog.models import Product
from storefront.checkout import stock
from storefront.checkout.payment import reference_for
from storefront.checkout.place import delivery, sums
from storefront.core.tokens import unguessable
from storefront.extensions import db
from storefront.orders import subscriptions
from storefront.orders.charge import tax_of
from storefront.orders.history import next_number
from storefront.orders.models import Order, OrderLine, Payment, Subscription
from storefront.pricing.quote import Deal, Line, Quote, quote
from storefront.pricing.terms import Terms
from storefront.recommendations.counts import basket_of, recount
from storefront.shops.values import DeliveryMethod, ShopFacts


class Waits(ValueError):
    """It cannot be renewed now; the sentence says why. Nothing was changed, and it is tried again next time."""


def renew(subscription: Subscription, order: Order, facts: ShopFacts, now: datetime) -> Order:
    """Make the order that a subscription is due for: its line at its price, delivered free, paid with the same card.

    Raises Waits where it is sold out or no longer sold; then the caller rolls back.
    """
    line = next(line for line in order.lines if line.key == subscription.line_key)
    product = db.session.get_one(Product, line.product_id)
    if not product.published:
        raise Waits(f"{line.title} is no longer sold.")
    pieces = stock.counted([(line.variant_id, line.quantity)]) if line.role == "product" else {}
    try:
        stock.take(order.shop_id, pieces, {line.variant_id: line.title} if line.variant_id else {})
    except stock.SoldOut as short:
        raise Waits(str(short)) from short
    name = f"renewal:{subscription.id}:{subscription.next_on.isoformat()}"
    made = _order(subscription, order, line, name, facts, now)
    db.session.add(made)
    subscriptions.move_on(subscription)
    db.session.flush()
    recount(db.session.connection(), made.shop_id, frozenset(), basket_of(made))
    return made


def payment(name: str, amount_cents: int, order: Order, now: datetime) -> Payment:
    """A charge to the card that paid an order; `name` makes it unique."""
    return Payment(
        idempotency=name,
        kind="charge",
        amount_cents=amount_cents,
        last_four=order.payments[0].last_four,
        reference=reference_for(name),
        at=now,
    )


def _order(
    subscription: Subscription, order: Order, line: OrderLine, name: str, facts: ShopFacts, now: datetime
) -> Order:
    priced = _priced(subscription, order, line, facts)
    made = Order(
        shop_id=order.shop_id,
        number=next_number(),
        token=unguessable(),
        idempotency=name,
        visitor=order.visitor,
        customer_id=order.customer_id,
        placed_at=now,
        currency=order.currency,
        email=order.email,
        address=dict(order.address),
        **delivery(_method(order, facts) if line.role == "product" else None, now),
        **sums(priced),
    )
    made.lines = [_line(line, priced)]
    made.payments = [payment(name, priced.total_cents, order, now)]
    return made


def _priced(subscription: Subscription, order: Order, line: OrderLine, facts: ShopFacts) -> Quote:
    goods = Line(line.key, line.unit_cents, line.quantity, ships=line.role == "product")
    saving = line.unit_cents * line.quantity - subscription.price_cents
    needs = ((line.key, line.quantity),)
    deals = [Deal("subscription", f"{line.title}, subscribed", Terms("amount", saving), (line.key,), needs, times=1)]
    return quote([goods], deals if saving else (), tax=tax_of(order, facts))


def _line(line: OrderLine, priced: Quote) -> OrderLine:
    """The line once more, by itself: what it hung under is in the order before."""
    money_of = priced.line(line.key)
    return OrderLine(
        position=1,
        key=line.key,
        parent_key=None,
        product_id=line.product_id,
        variant_id=line.variant_id,
        role=line.role,
        sku=line.sku,
        title=line.title,
        variant_title=line.variant_title,
        picture=line.picture,
        quantity=line.quantity,
        unit_cents=line.unit_cents,
        saving_cents=money_of.saving_cents,
        total_cents=money_of.total_cents,
        tax_cents=money_of.tax_cents,
        offer=line.offer,
    )


def _method(order: Order, facts: ShopFacts) -> DeliveryMethod:
    """The shop's first method that goes there."""
    country, state = order.address.get("country", ""), order.address.get("state")
    return next((one for one in facts.delivery if one.reaches(country, state)), facts.delivery[0])
