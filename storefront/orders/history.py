"""Reading orders: one by its token, and the number that the next one gets."""

import re

from flask import g
from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from storefront.extensions import db
from storefront.orders.models import Order

FIRST_NUMBER = 10_001


def order_with_token(token: str) -> Order | None:
    """The current shop's order of this token with its lines and payments; None if the shop has none."""
    return _one(Order.token == token)


def order_of_form(idempotency: str) -> Order | None:
    """The order that a checkout form has already made; None if it has not."""
    return _one(Order.idempotency == idempotency)


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
        .options(selectinload(Order.lines), selectinload(Order.payments))
    ).one_or_none()
