"""Discount codes: taking one, taking it out."""

from flask import Blueprint, Response, abort, request

from storefront.cart import answers
from storefront.cart.current import cart_or_none, cart_to_fill, code_problem, current_cart, forget, keep
from storefront.cart.forms import CodeForm
from storefront.cart.page import Said
from storefront.extensions import db
from storefront.offers.queries import code_named
from storefront.web.jinja import money

MOST_CODES = 5

bp = Blueprint("codes", __name__, url_prefix="/<shop>/cart/codes")


@bp.post("")
def apply() -> Response:
    """Take a discount code."""
    form = CodeForm(request.form)
    if not form.validate():
        return answers.mend("cart-summary", code_form=form)
    row, cart = code_named(form.code.data), cart_to_fill()
    problem = code_problem(row) if row else f"There is no code {form.code.data} in this shop."
    if row and row.code in cart.codes:
        problem = "This code is in your cart already."
    elif len(cart.codes) >= MOST_CODES:
        problem = f"A cart takes at most {MOST_CODES} codes. Remove one first."
    if row is None or problem:
        db.session.rollback()
        forget(row=True)
        form.code.errors = [problem]
        return answers.mend("cart-summary", code_form=form)
    code, title = row.code, row.title
    cart.codes = [*cart.codes, code]
    keep()
    why = next((one.problem for one in current_cart().codes if one.code == code), "")
    effect = why or f"{money(current_cart().code_cents(code))} less."
    return answers.changed(f"Code {code} added. {title}. {effect}", Said(f"{title}. {effect}"))


@bp.post("/<code>/removal")
def remove(code: str) -> Response:
    """Take a code out."""
    cart = cart_or_none()
    if cart is None or code not in cart.codes:
        abort(404, "This code is not in your cart.")
    cart.codes = [one for one in cart.codes if one != code]
    keep()
    return answers.changed(f"Code {code} removed")
