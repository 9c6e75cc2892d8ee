"""What a shopper tells us about offers without taking them: that they were on the screen, and no."""

from flask import Blueprint, Flask, Response, abort, current_app, g, request

from storefront.core import clock
from storefront.core.tokens import BadToken
from storefront.customers.current import refuse as remember_refusal
from storefront.extensions import db
from storefront.journey import record
from storefront.offers.placements import PLACEMENTS
from storefront.offers.shown import Shown, unpack
from storefront.orders.history import order_with_token
from storefront.panels import slots
from storefront.shops.current import current_shop
from storefront.web.fragments import back_or, fragments, see_other, wants_fragment

MOST_SIGHTINGS = 40
AFTER_A_NO = {"thanks.after_purchase": "thanks.downsell"}

bp = Blueprint("panels", __name__, url_prefix="/<shop>/offers")


def init_app(app: Flask) -> None:
    """Register the routes and the `placement` of templates."""
    app.register_blueprint(bp)
    slots.init_app(app)


@bp.post("/sightings")
def see() -> Response:
    """Note which proposals were on the screen for a second."""
    tokens = request.form.getlist("token")[:MOST_SIGHTINGS]
    own = [shown for shown in map(_opened, tokens) if shown.visitor == g.visitor]
    db.session.rollback()  # nothing else is written: let the write lock go
    record.seen([shown.id for shown in own], clock.now())
    return Response(status=204)


@bp.post("/refusals")
def refuse() -> Response:
    """Take a no: the offer stays away for the visit."""
    shown = own_impression(request.form.get("token", ""))
    remember_refusal(g.visitor, shown.shop_id, shown.offer, shown.placement, shown.items[0][0], shown.price_cents)
    db.session.commit()
    record.decided(shown.id, shown.row(), refused_at=clock.now())
    if not wants_fragment():
        return see_other(back_or(current_shop().links.home))
    return fragments(_instead(shown), say="The offer is gone for this visit.")


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


def _instead(shown: Shown) -> str:
    """What comes in the place of a refused offer: nothing, or after the purchase one downsell."""
    after = AFTER_A_NO.get(shown.placement)
    order = order_with_token(shown.subject) if after and shown.subject else None
    if after is None or order is None:
        return ""
    return slots.render(PLACEMENTS[after], {"order": order})
