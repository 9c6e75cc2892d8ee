"""What comes again: begun with the order, stopped and taken up again by whoever has its address, moved on by renewals.

Functions flush and never commit.
"""

from datetime import date, datetime, timedelta

from storefront.extensions import db
from storefront.orders.models import VOID, Order, OrderLine, Subscription
from storefront.pricing import schedule


def begin(order: Order, line: OrderLine, price_cents: int) -> Subscription:
    """Let a line of an order come again at its interval, for `price_cents` each later time.

    A trial comes first: then the first renewal is due on the day it ends. ValueError: the line has no interval.
    """
    if line.every is None:
        raise ValueError(f'The line "{line.key}" does not come again.')
    placed = order.placed_at.date()
    trial_until = placed + timedelta(days=line.trial_days) if line.trial_days else None
    subscription = Subscription(
        line_key=line.key,
        sku=line.sku,
        title=line.title,
        quantity=line.quantity,
        every=line.every,
        price_cents=price_cents,
        begins_on=trial_until or placed,
        next_on=trial_until or schedule.after(placed, line.every),
        trial_until=trial_until,
    )
    order.subscriptions.append(subscription)
    return subscription


def stop(subscription: Subscription, now: datetime) -> bool:
    """End it: nothing more is sent or charged. False if it was stopped before, which changes nothing."""
    if subscription.stopped_at is not None:
        return False
    subscription.stopped_at = now
    db.session.flush()
    return True


def take_up(subscription: Subscription, order: Order, today: date) -> bool:
    """Let it go on, from today or later: what was missed meanwhile is not made up for. False if nothing was stopped.

    ValueError: its line was taken back, or the order no longer stands; the sentence says so.
    """
    if subscription.stopped_at is None:
        return False
    if not stands(subscription, order):
        raise ValueError("It was taken back and refunded, so it cannot be started again.")
    subscription.stopped_at = None
    if subscription.next_on < today:
        subscription.next_on = schedule.next_date(subscription.begins_on, subscription.every, today)
    db.session.flush()
    return True


def move_on(subscription: Subscription) -> None:
    """The next date, after the one that is due was renewed."""
    after = subscription.next_on + timedelta(days=1)
    subscription.next_on = schedule.next_date(subscription.begins_on, subscription.every, after)


def stands(subscription: Subscription, order: Order) -> bool:
    """Whether its order still stands with its line, and with the line that this one hangs under."""
    kept = {line.key: line for line in order.lines if line.undone_at is None}
    line = kept.get(subscription.line_key)
    return order.status not in VOID and line is not None and (line.parent_key is None or line.parent_key in kept)


def end_with(order: Order, lines: list[OrderLine], now: datetime) -> None:
    """End what comes again of lines that were taken back, and of what hangs under them."""
    gone = {line.key for line in lines}
    gone |= {line.key for line in order.lines if line.parent_key in gone}
    for subscription in order.subscriptions:
        if subscription.line_key in gone:
            stop(subscription, now)
