"""What is due: subscriptions become orders, parts of a payment are charged. For the command `renew-due`.

Each renewal and each part is a transaction of its own, so that one that fails holds up no other. What was made for a
day is never made for it again, however often and from however many processes this runs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from flask import Flask, g
from sqlalchemy import select

from storefront.checkout import events
from storefront.checkout.renewal import Waits, payment, renew
from storefront.core import clock
from storefront.extensions import db
from storefront.journey import record
from storefront.orders import subscriptions
from storefront.orders.coming import parts, payment_name
from storefront.orders.models import VOID, Order, Subscription
from storefront.shops.current import current_shop, enter
from storefront.shops.models import Shop
from storefront.web.jinja import money
from storefront.worlds.current import inside
from storefront.worlds.session import writing

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Done:
    """How many renewals were made and how many had to wait, and how many parts were charged."""

    renewed: int
    waiting: int
    charged: int


def in_world(app: Flask, code: str, say: Say) -> Done:
    """Renew and charge all that is due in every shop of a world, by that world's clock. Raises BadWorld without one."""
    with inside(app, code):
        handles = list(db.session.scalars(select(Shop.handle).order_by(Shop.position)))
        done = []
        for handle in handles:
            enter(handle)
            done.append(all_due(clock.now(), say))
        record.flush()
    return Done(
        renewed=sum(one.renewed for one in done),
        waiting=sum(one.waiting for one in done),
        charged=sum(one.charged for one in done),
    )


def all_due(now: datetime, say: Say) -> Done:
    """Renew and charge all that is due in the current shop, oldest first; `say` is told each of it."""
    renewed = waiting = charged = 0
    for id_ in _due_subscriptions(now.date()):
        while (made := _next(id_, now, say)) is not None:
            renewed += made
            if not made:
                waiting += 1
                break
    for order_id, number in _due_parts(now.date()):
        charged += _charge(order_id, number, now, say)
    return Done(renewed, waiting, charged)


def _due_subscriptions(today: date) -> list[int]:
    db.session.rollback()
    return list(
        db.session.scalars(
            select(Subscription.id)
            .join(Order)
            .where(
                Order.shop_id == current_shop().facts.id,
                Order.status.not_in(VOID),
                Subscription.stopped_at.is_(None),
                Subscription.next_on <= today,
            )
            .order_by(Subscription.next_on, Subscription.id)
        )
    )


def _next(id_: int, now: datetime, say: Say) -> bool | None:
    """Renew a subscription for its next date: True once made, False if it waits, None if nothing is due."""
    db.session.rollback()
    with writing():
        subscription = db.session.get_one(Subscription, id_, populate_existing=True)
        order = db.session.get_one(Order, subscription.order_id, populate_existing=True)
        due = subscription.next_on
        if subscription.stopped_at or due > now.date() or not subscriptions.stands(subscription, order):
            return None
        try:
            made = renew(subscription, order, current_shop().facts, now)
        except Waits as reason:
            db.session.rollback()
            say(f"{order.number}: {subscription.title}, due {due}, waits. {reason}")
            return False
        db.session.commit()
    g.visitor = order.visitor
    events.renewed(made, order)
    say(f"{order.number}: {subscription.title}, due {due}, is order {made.number}, {money(made.total_cents)}")
    return True


def _due_parts(today: date) -> list[tuple[int, int]]:
    """(order, number) of the parts that are due and not paid."""
    db.session.rollback()
    orders = db.session.scalars(
        select(Order)
        .where(Order.shop_id == current_shop().facts.id, Order.instalments.is_not(None), Order.status.not_in(VOID))
        .order_by(Order.id)
    )
    return [(order.id, part.number) for order in orders for part in parts(order) if part.due <= today and not part.paid]


def _charge(order_id: int, number: int, now: datetime, say: Say) -> bool:
    """Charge a part; False if it was paid meanwhile."""
    db.session.rollback()
    with writing():
        order = db.session.get_one(Order, order_id, populate_existing=True)
        part = parts(order)[number - 1]
        if part.paid or order.status in VOID:
            return False
        order.payments.append(payment(payment_name(order, number), part.amount_cents, order, now))
        db.session.commit()
    g.visitor = order.visitor
    events.part_paid(order, part)
    say(f"{order.number}: part {number} of {len(order.instalments or ())}, due {part.due}, {money(part.amount_cents)}")
    return True
