"""Reading orders: one by its token, what renewed it, and the number that the next one gets."""

import re
from collections.abc import Sequence

from flask import g
from sqlalchemy import func, or_, select
from sqlalchemy.orm import selectinload

from storefront.extensions import db
from storefront.orders.models import Order, Subscription

FIRST_NUMBER = 10_001


def order_with_token(token: str) -> Order | None:
    """The current shop's order of this token with its lines and payments; None if the shop has none."""
    return _one(Order.token == token)


def order_of_form(idempotency: str) -> Order | None:
    """The order that a checkout form has already made; None if it has not."""
    return _one(Order.idempotency == idempotency)


def renewals_of(subscriptions: Sequence[Subscription]) -> list[Order]:
    """The orders that renewals of these subscriptions became, the oldest first."""
    of_these = [Order.idempotency.between(f"renewal:{one.id}:", f"renewal:{one.id}:~") for one in subscriptions]
    if not of_these:
        return []
    return list(db.session.scalars(select(Order).where(or_(*of_these)).order_by(Order.id)))


def renewed_order(order: Order) -> Order | None:
    """The order that this one is a renewal of; None if it is none."""
    if not order.idempotency.startswith("renewal:"):
        return None
    subscription = int(order.idempotency.split(":")[1])
    return db.session.scalars(select(Order).join(Subscription).where(Subscription.id == subscription)).one_or_none()


def next_number() -> str:
    """The number after the highest of the current shop, such as `GH-10418`. Ask only while holding the write lock."""
    last = db.session.scalars(
        select(Order.number)
        .where(Order.shop_id == g.shop.facts.id)
        .order_by(func.length(Order.number).desc(), Order.number.desc())
        .limit(1)
    ).one_or_none()
    return number_after(last) if last else f"{initials(g.shop.facts.name)}-{FIRST_NUMBER}"


def number_after(number: str) -> str:
    """The order number that follows: `GH-10417` gives `GH-10418`. A number without digits gets `-1`."""
    found = re.fullmatch(r"(.*?)([0-9]+)", number)
    return f"{found[1]}{int(found[2]) + 1:0{len(found[2])}d}" if found else f"{number}-1"


def initials(name: str) -> str:
    """What order numbers begin with: the capitals of the shop's name, else its first two letters."""
    capitals = "".join(letter for letter in name if letter.isupper())
    return capitals[:4] if len(capitals) > 1 else name[:2].upper()


def _one(condition: object) -> Order | None:
    return db.session.scalars(
        select(Order)
        .where(Order.shop_id == g.shop.facts.id, condition)  # type: ignore[arg-type]
        .options(selectinload(Order.lines), selectinload(Order.payments), selectinload(Order.subscriptions))
    ).one_or_none()
