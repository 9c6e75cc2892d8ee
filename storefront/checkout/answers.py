"""How checkout answers: the page, the form once more, the order after a change, another page."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Response, current_app, g, make_response, render_template, request

from storefront.catalog.queries import current_stock
from storefront.checkout import after, events, instalments, payment, place
from storefront.checkout.forms import CheckoutForm
from storefront.checkout.steps import Review, review
from storefront.core import clock
from storefront.core.tokens import sign
from storefront.extensions import db, htmx
from storefront.offers.queries import offers_at
from storefront.orders import page as order_page
from storefront.orders.models import Order
from storefront.shops.current import current_shop
from storefront.web.fragments import back_or, fragments, see_other, wants_fragment

PURPOSE = "checkout"
ONE_SMALL_THING = ("checkout.bump", "checkout.side", "checkout.before_paying")
"""Placements of which one yes is enough."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Why a checkout did not become an order, and for which field, if it is about one."""

    sentence: str
    field: str = ""


def reviewed(form: CheckoutForm) -> Review:
    """The cart as this form would order it."""
    return review(form.country_code, form.state_code, (form.delivery.data if "delivery" in form else "") or "")


def again(
    form: CheckoutForm,
    why: Answer | None,
    status: int = 422,
    answered: Review | None = None,
    told: tuple[str, ...] = (),
) -> Response:
    """The form with what was typed, but never the card; nothing has changed. The write lock is given back first.

    `told` says what became of an offer that was answered with it.
    """
    db.session.rollback()
    form.forget_card()
    seen = reviewed(form)
    if answered:
        events.answered(answered.cart, answered.method.price.title if answered.method else "")
    if wants_fragment():
        return fragments(render_template("checkout/_page.html", **_inputs(form, seen, why)), status=status)
    return make_response(page(form, seen, why, told), status)


def page(form: CheckoutForm, seen: Review, why: Answer | None = None, told: tuple[str, ...] = ()) -> str:
    """The whole page with this form."""
    return render_template("checkout/show.html", **_inputs(form, seen, why, told))


def _inputs(form: CheckoutForm, seen: Review, why: Answer | None, told: tuple[str, ...] = ()) -> dict[str, object]:
    if why and why.field:
        form[why.field].errors = [why.sentence]
    return {
        "form": form,
        "review": seen,
        "why": why if why and not why.field else None,
        "demo_cards": payment.DEMO_CARDS,
        **at_hand(seen, told),
    }


def at_hand(seen: Review, told: tuple[str, ...] = ()) -> dict[str, object]:
    """What the page needs to know of the cart: its name in the form, what is no longer there, what was taken here.

    The ways to pay stand in the form once parts are chosen, and stay there when they are taken back.
    """
    bumps = {offer.handle for placement in ONE_SMALL_THING for offer in offers_at(placement)}
    return {
        "cart_token": sign(str(current_app.secret_key), PURPOSE, seen.cart.token),
        "at_once": instalments.AT_ONCE,
        "ways": bool(seen.payments) and (seen.months is not None or "instalments" in request.values),
        "told": told,
        "missing": place.short_of(seen.cart.lines, current_stock()),
        "bump_taken": any(line.offer in bumps for line in seen.cart.lines),
    }


def changed(seen: Review, told: tuple[str, ...], offers: bool = True) -> Response:
    """Everything beside the form's own fields, which stay as they were typed: totals, methods, ways to pay, button."""
    body = render_template("checkout/_again.html", review=seen, cart_changed=offers, **at_hand(seen, told))
    answer = fragments(body, say=" ".join(told))
    answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "#checkout-summary", "outerHTML"
    return answer


def of_order(order: Order) -> dict[str, object]:
    """What the thank-you page shows of an order."""
    return {**order_page.shown(order), "may_propose": after.may_propose(order, g.visitor, clock.now())}


def order_changed(order: Order, say: str) -> Response:
    """The order as it is now, on the page where it was changed or as its region there."""
    links = current_shop().links
    if not wants_fragment():
        return see_other(back_or(links.thank_you(order.token)))
    db.session.refresh(order)
    if urlsplit(htmx.current_url or "").path == links.order(order.token):
        return fragments(render_template("orders/_order.html", **order_page.status(order)), say=say)
    return fragments(render_template("checkout/_order.html", **of_order(order)), say=say)


def go(url: str) -> Response:
    """Send the browser to another page: 303, or htmx's own way."""
    if not wants_fragment():
        return see_other(url)
    response = make_response("", 204)
    response.headers["HX-Redirect"] = url
    return response
