"""What became of an order: its status page, found by an unguessable token, and stopping what comes again."""

from flask import Blueprint, Flask, Response, abort, render_template
from werkzeug.exceptions import Conflict

from storefront.core import clock
from storefront.extensions import db
from storefront.orders import events, page, subscriptions
from storefront.orders.current import order_or_404
from storefront.orders.models import Order, Subscription
from storefront.pricing import schedule
from storefront.pricing.again import later_cents
from storefront.shops.current import current_shop
from storefront.web.fragments import back_or, fragments, see_other, wants_fragment

bp = Blueprint("orders", __name__, url_prefix="/<shop>/orders")


def init_app(app: Flask) -> None:
    """Register the routes, and what templates need to tell how often something comes again."""
    app.register_blueprint(bp)
    app.jinja_env.filters.update(every=schedule.words, per=schedule.per, later_cents=later_cents, in_days=page.in_days)


@bp.get("/<token>")
def show(token: str) -> str:
    """Show an order to whoever has its address; made to be printed as well."""
    return render_template("orders/show.html", **page.status(order_or_404(token)))


@bp.post("/<token>/subscriptions/<int:id>/stop")
def stop(token: str, id: int) -> Response:
    """Stop what comes again, with one click of whoever has the order's address."""
    order = order_or_404(token)
    subscription = _subscription_or_404(order, id)
    changed = subscriptions.stop(subscription, clock.now())
    db.session.commit()
    if changed:
        events.told(events.STOPPED, order, subscription)
    return _coming(order, f"{subscription.title}: stopped. Nothing more will be sent or charged.")


@bp.post("/<token>/subscriptions/<int:id>/start")
def start(token: str, id: int) -> Response:
    """Let something that was stopped come again."""
    order = order_or_404(token)
    subscription = _subscription_or_404(order, id)
    try:
        changed = subscriptions.take_up(subscription, order, clock.now().date())
    except ValueError as reason:
        raise Conflict(str(reason)) from reason
    db.session.commit()
    if changed:
        events.told(events.TAKEN_UP, order, subscription)
    return _coming(order, f"{subscription.title} comes again {schedule.words(subscription.every)}.")


def _subscription_or_404(order: Order, id: int) -> Subscription:
    found = next((one for one in order.subscriptions if one.id == id), None)
    if found is None:
        abort(404, "Nothing of this order comes again under this address.")
    return found


def _coming(order: Order, say: str) -> Response:
    """What comes again as it is now, on the page it was changed on or as its region."""
    if not wants_fragment():
        return see_other(back_or(current_shop().links.order(order.token)))
    return fragments(render_template("orders/_coming.html", order=order, coming=page.coming_of(order)), say=say)
