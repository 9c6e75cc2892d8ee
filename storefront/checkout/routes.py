"""Checkout on one page, the order it makes, and the thank-you page with its one click more."""

from flask import Blueprint, Flask, Response, abort, current_app, g, render_template, request
from werkzeug.exceptions import Conflict

from storefront.cart.checks import NotPossible, OfferGone
from storefront.cart.current import cart_or_none, current_lines, forget, leave_cart
from storefront.catalog.queries import current_shelf
from storefront.checkout import after, aside, events, instalments, payment, place
from storefront.checkout.answers import (
    PURPOSE,
    Answer,
    again,
    at_hand,
    changed,
    go,
    of_order,
    order_changed,
    page,
    reviewed,
)
from storefront.checkout.forms import CheckoutForm, checkout_form
from storefront.checkout.steps import Review, review
from storefront.checkout.stock import SoldOut
from storefront.core import clock
from storefront.core.tokens import BadToken, open_signed
from storefront.extensions import db
from storefront.journey import record
from storefront.offers.queries import live_offers
from storefront.orders.current import order_or_404
from storefront.orders.history import order_of_form
from storefront.panels import history
from storefront.panels.routes import own_impression
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, see_other, wants_fragment
from storefront.web.jinja import money
from storefront.worlds.session import will_write

UPDATE = "update"

bp = Blueprint("checkout", __name__, url_prefix="/<shop>")


def init_app(app: Flask) -> None:
    """Register the routes."""
    app.register_blueprint(bp)


@bp.get("/checkout")
def show() -> str:
    """Show the form beside what is being bought."""
    if not current_lines():
        return render_template("checkout/empty.html")
    form = _form()
    seen = reviewed(form)
    events.begun(seen.cart)
    return page(form, seen)


@bp.get("/checkout/summary")
def summary() -> Response:
    """Show the totals, methods and button again for another state, method or cart."""
    facts, asked = current_shop().facts, request.args
    known = (
        ("country", dict(facts.countries)),
        ("state", dict(facts.states)),
        ("delivery", {method.handle for method in facts.delivery}),
    )
    if any(asked.get(name) and asked[name] not in allowed for name, allowed in known):
        abort(400, "There is no such country, state or delivery method here.")
    if not current_lines():
        return fragments(render_template("checkout/_emptied.html"), say="Your cart is empty.")
    seen = review(asked.get("country") or facts.country, asked.get("state", ""), asked.get("delivery", ""))
    cart_changed = request.headers.get("HX-Trigger") == "checkout-summary"
    body = render_template("checkout/_again.html", review=seen, cart_changed=cart_changed, **at_hand(seen))
    return fragments(body, say=f"The total is now {money(seen.total_cents)}.")


@bp.post("/checkout/instalments")
def pay_in_parts() -> Response:
    """Note in how many parts the cart is paid; without htmx the form does so itself when it is sent."""
    if not current_lines():
        abort(409, "Your cart is empty, so there is nothing to pay.")
    form = _form()
    problem = _choose_way_to_pay(form)
    if problem:
        abort(422, problem.sentence)
    seen = reviewed(form)
    if not wants_fragment():
        return see_other(current_shop().links.checkout)
    return changed(seen, (f"{seen.in_parts or f'Pay {money(seen.total_cents)} at once'}.",), offers=False)


@bp.post("/checkout")
def create() -> Response:
    """Place the order, once; or say what is to be mended, with nothing changed."""
    token = _cart_of_form()
    placed = order_of_form(token)
    cart = cart_or_none()
    if placed and placed.visitor == g.visitor:
        return go(current_shop().links.thank_you(placed.token))
    if cart is None or not current_lines():
        abort(409, "Your cart is empty, so there is nothing to order.")
    form = _form()
    problem = _choose_way_to_pay(form)
    if problem:
        return again(form, problem)
    if aside.answered(request.form):
        return _answer_offer(form)
    seen = reviewed(form)
    if request.form.get("step") == UPDATE:
        return again(form, None, 200)
    if cart.token != token:
        return again(form, Answer("Your cart is another one than this page showed. Look through it and order again."))
    if not form.validate():
        return again(form, None)
    if request.form.get("amount") != str(seen.total_cents):
        sentence = f"The total is now {money(seen.total_cents)}. Nothing was ordered or charged; look and order again."
        return again(form, Answer(sentence))
    if request.form.get("plan", "") != str(seen.months or ""):
        way = seen.in_parts or f"Pay {money(seen.total_cents)} at once"
        return again(form, Answer(f"{way}. Nothing was ordered or charged; look and order again."))
    return _order(form, seen, token)


@bp.get("/orders/<token>/thank-you")
def thank_you(token: str) -> str:
    """Thank for the order and say what happens next."""
    order = order_or_404(token)
    return render_template("checkout/thank_you.html", **of_order(order))


@bp.post("/orders/<token>/acceptances")
def accept(token: str) -> Response:
    """Add what the thank-you page showed to the order, and charge it."""
    order, shown, now = order_or_404(token), own_impression(request.form.get("token", "")), clock.now()
    if shown.subject != order.token or order.visitor != g.visitor:
        abort(400, "This offer belongs to another order.")
    try:
        lines = after.add(
            order, shown, current_shelf(), live_offers(), current_shop().facts, now, request.form.get("choice") or None
        )
    except (after.Gone, SoldOut) as reason:
        raise Conflict(f"{reason} Your order is as it was.") from reason
    db.session.commit()
    if lines:
        history.bought(line.product_id for line in lines if line.role == "product")
        events.added(order, lines)
        record.decided(shown.id, shown.row(), accepted_at=now, order_number=order.number)
    return order_changed(order, f"{', '.join(line.title for line in lines)} added." if lines else "Already added.")


@bp.post("/orders/<token>/undo")
def undo(token: str) -> Response:
    """Take back what the thank-you page added, and refund it."""
    order, addition, now = order_or_404(token), request.form.get("addition", ""), clock.now()
    if order.visitor != g.visitor:
        abort(400, "This order was placed in another browser.")
    try:
        lines = after.undo(order, addition, now)
    except after.Gone as reason:
        raise Conflict(f"{reason} Your order is as it was.") from reason
    db.session.commit()
    if lines:
        events.refunded(order, lines)
        record.followed([addition], undone_at=now)
    return order_changed(order, "Taken back and refunded.")


def _order(form: CheckoutForm, seen: Review, token: str) -> Response:
    """Ask for the payment and, once it is granted, place the order."""
    paid = payment.charge(form.card_number.data or "", seen.now_cents, token)
    if not paid.approved:
        return again(form, Answer(paid.sentence, "card_number"), answered=seen)
    buyer = place.Buyer(form.email.data or "", form.name.data or "", form.address)
    cart, facts = cart_or_none(), current_shop().facts
    assert cart is not None  # noqa: S101 (create looked)
    try:
        order = place.place(cart, seen.cart, buyer, seen.method, paid, facts, clock.now(), seen.parts.chosen)
    except SoldOut as short:
        return again(form, Answer(f"{short} Nothing was ordered or charged; change your cart and order again."))
    db.session.commit()
    history.bought(line.product_id for line in order.lines if line.role == "product" and line.parent_key is None)
    leave_cart()
    events.answered(seen.cart, order.delivery_title)
    events.bought(order, seen.cart)
    return go(current_shop().links.thank_you(order.token))


def _answer_offer(form: CheckoutForm) -> Response:
    """A yes or no to an offer beside the form, sent with the form so that what was typed stays."""
    try:
        told = aside.answer(request.form)
    except NotPossible as problem:
        if not wants_fragment():
            return again(form, Answer(str(problem)), 409 if isinstance(problem, OfferGone) else 422)
        db.session.rollback()
        abort(409, str(problem))
    return changed(reviewed(form), told) if wants_fragment() else again(form, None, 200, told=told)


def _choose_way_to_pay(form: CheckoutForm) -> Answer | None:
    """Keep in the cart what the form says of paying in parts, if it says anything; or say why that cannot be."""
    asked, cart = request.form.get("instalments"), cart_or_none()
    if asked is None or cart is None:
        return None
    try:
        months = instalments.read(asked)
    except ValueError as reason:
        return Answer(str(reason))
    offered = {None, *(one.months for one in reviewed(form).parts.plans)}
    if months != cart.instalments and months in offered:
        instalments.choose(cart, months, clock.now())
        db.session.commit()
        _read_anew()
    return None


def _read_anew() -> None:
    """After a commit: this request goes on writing, on what is in the database now."""
    db.session.expire_all()
    forget(row=True)
    will_write(True)


def _form() -> CheckoutForm:
    ships = any(line.product.ships for line in current_lines())
    sent = request.form if request.method == "POST" else None
    return checkout_form(current_shop().facts, clock.now().date(), sent, ships)


def _cart_of_form() -> str:
    try:
        return str(open_signed(str(current_app.secret_key), PURPOSE, request.form.get("cart", "")))
    except BadToken:
        abort(400, "This order form was not made here, or it was cut off on the way.")
