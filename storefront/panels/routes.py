"""What a shopper tells us about offers without taking them: that they were on the screen, no, and what they prefer."""

from typing import Any

from flask import Blueprint, Flask, Response, abort, current_app, g, make_response, render_template, request

from storefront.cart import current as cart
from storefront.cart import told
from storefront.cart.checks import NotPossible
from storefront.cart.current import current_cart
from storefront.catalog.queries import current_shelf
from storefront.core import clock
from storefront.core.tokens import BadToken
from storefront.customers.current import prefer as remember_preference
from storefront.customers.current import refuse as remember_refusal
from storefront.customers.current import unrefuse, wishes
from storefront.extensions import db
from storefront.journey import record
from storefront.offers.placements import OPENED_BY, PLACEMENTS
from storefront.offers.shown import Shown, unpack
from storefront.orders.history import order_with_token
from storefront.panels import history, slots
from storefront.panels.preferences import PreferencesForm, keep, kept, mend, preferred, whole_page
from storefront.panels.sets import assembled
from storefront.panels.situation import PER_LINE
from storefront.shops.current import current_shop
from storefront.web.fragments import back_or, fragments, see_other, wants_fragment

MOST_SIGHTINGS = 40

bp = Blueprint("panels", __name__, url_prefix="/<shop>")


def init_app(app: Flask) -> None:
    """Register the routes and the `placement` of templates."""
    app.register_blueprint(bp)
    app.jinja_env.globals["kept_about_offers"] = kept
    slots.init_app(app)


@bp.post("/offers/sightings")
def see() -> Response:
    """Note which proposals were on the screen for a second."""
    tokens = request.form.getlist("token")[:MOST_SIGHTINGS]
    own = [shown for shown in map(_opened, tokens) if shown.visitor == g.visitor]
    db.session.rollback()  # nothing else is written: let the write lock go
    record.seen([shown.id for shown in own], clock.now())
    return Response(status=204)


@bp.post("/offers/refusals")
def refuse() -> Response:
    """Take a no: the offer stays away for the visit."""
    shown = own_impression(request.form.get("token", ""))
    remember_refusal(g.visitor, shown.shop_id, shown.offer, shown.placement, shown.items[0][0], shown.price_cents)
    db.session.commit()
    record.decided(shown.id, shown.row(), refused_at=clock.now())
    if not wants_fragment():
        return see_other(back_or(current_shop().links.home))
    return fragments(_instead(shown), *_elsewhere(shown), say="The offer is gone for this visit.")


@bp.post("/offers/refusals/<offer>/removal")
def restore(offer: str) -> Response:
    """Take a no back: the offer may be shown again."""
    shop = current_shop()
    unrefuse(g.visitor, shop.facts.id, offer)
    db.session.commit()
    keep("The offer may be shown again.")
    return see_other(shop.links.preferences)


@bp.post("/offers/sets")
def assemble() -> Response:
    """Say what the ticked parts of a set cost together. Nothing is added."""
    token = request.form.get("token", "")
    shown = own_impression(token)
    if shown.action != "set":
        abort(400, "This offer is no set.")
    db.session.rollback()  # nothing is written: let the write lock go
    try:
        found = assembled(shown, request.form.getlist("items"))
    except NotPossible as reason:
        abort(409, str(reason))
    if wants_fragment():
        return fragments(render_template("panels/_assembled.html", set=found), say=found.say)
    return make_response(render_template("panels/assemble.html", set=found, token=token))


@bp.get("/preferences")
def preferences() -> Response:
    """What this visitor wants of offers, and what was refused."""
    return whole_page()


@bp.post("/offers/preferences")
def prefer() -> Response:
    """Change what this visitor wants of offers, from now on."""
    form = PreferencesForm(request.form)
    if not form.validate():
        return mend(form)
    before, changes = wishes(), form.changes()
    if not changes:
        abort(400, "Nothing was said about offers.")
    if "trade" in changes:
        told.watch()
    remember_preference(g.visitor, current_shop().facts.id, **changes)
    if changes.get("personal") is False:
        history.forget()
    cart.keep()
    return preferred(changes, before, told.gained_and_lost())


def own_impression(token: str) -> Shown:
    """The impression inside a token of this visitor in this shop; 400 otherwise."""
    shown = _opened(token)
    if shown.visitor != g.visitor or shown.shop_id != current_shop().facts.id:
        abort(400, "This offer was made to somebody else.")
    return shown


def _opened(token: str) -> Shown:
    try:
        return unpack(token, current_app.secret_key)  # type: ignore[arg-type]
    except BadToken:
        abort(400, "This offer was not made here, or its token was changed on the way.")


def _elsewhere(shown: Shown) -> list[str]:
    """An offer that hangs under one line of the cart leaves the others too: the no was to the offer."""
    if shown.placement not in PER_LINE:
        return []
    element = PLACEMENTS[shown.placement].element_id
    names = [current_cart().names[line.key] for line in current_cart().mains if line.key != shown.parent]
    return [f'<div id="{element}-{name}" data-hx-swap-oob="delete"></div>' for name in names]


def _instead(shown: Shown) -> str:
    """What comes in the place of a refused offer: the one downsell that its no opens, or nothing."""
    after = OPENED_BY.get(shown.placement)
    if after is None:
        return ""
    about: dict[str, Any] = {}
    if shown.subject:
        about["order"] = order_with_token(shown.subject)
    elif shown.anchor:
        about["product"] = current_shelf().product(shown.anchor)
    return slots.render(after, about)
