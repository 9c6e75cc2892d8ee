"""Buying once what was to come again: the line stays, at its single price."""

from flask import Blueprint, Response, abort

from storefront.cart import actions, answers
from storefront.cart.checks import NotPossible
from storefront.cart.current import cart_or_none, current_cart, forget
from storefront.cart.page import Said
from storefront.cart.rows import line_of
from storefront.core import clock
from storefront.extensions import db
from storefront.journey import record

bp = Blueprint("once", __name__, url_prefix="/<shop>/cart")


@bp.post("/lines/<key>/once")
def create(key: str) -> Response:
    """Buy a line once instead of every few weeks."""
    cart = cart_or_none()
    row = line_of(cart, key) if cart else None
    line = current_cart().line(key)
    if cart is None or row is None or line is None:
        abort(404, "This line is not in your cart, or no longer.")
    taken = row.impression
    try:
        actions.once(cart, row, clock.now())
    except NotPossible as problem:
        return answers.refused(problem)
    db.session.commit()
    forget()
    if taken:
        record.followed([taken], undone_at=clock.now())
    say = f"{line.title} is bought once"
    return answers.changed(say, Said(f"{say}, at its single price."))
