"""Who is asking: a visitor known by a signed cookie, and what they want of offers."""

from dataclasses import dataclass
from datetime import datetime

from flask import Flask, g, has_request_context, request, session
from sqlalchemy import Executable, delete, select
from sqlalchemy.dialects.sqlite import insert

from storefront.core import clock
from storefront.core.tokens import unguessable
from storefront.customers import visit
from storefront.customers.models import Preference, Refusal
from storefront.extensions import db

SAID = "wishes"
"""In the session of a visitor who has told us a wish; of others there is nothing to read."""
PREFERENCES = frozenset(("no_more_offers", "budget_cents", "personal", "trade"))
"""What can be preferred: fields of `Wishes` that are kept."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the visitor wants of offers. `trade` is that they buy for a business.

    `refused` holds (offer, placement, SKU, price in cents, when) of each no during this visit.
    """

    no_more_offers: bool = False
    budget_cents: int | None = None
    personal: bool = True
    trade: bool = False
    refused: tuple[tuple[str, str, str, int, datetime], ...] = ()


def init_app(app: Flask) -> None:
    """Give every visitor a name, kept in the session cookie, and count the request to a visit."""
    app.jinja_env.globals["wishes"] = wishes

    @app.before_request
    def recognise() -> None:
        if request.path.startswith("/static/"):
            return
        if "visitor" not in session:
            session["visitor"] = unguessable()
            session.permanent = True
        g.visitor = session["visitor"]
        visit.go_on(clock.now())


def wishes() -> Wishes:
    """What the visitor of this request wants of offers in the current shop; read once per request.

    A command has no visitor, and no wishes.
    """
    if "wishes" not in g:
        has_said = has_request_context() and SAID in session
        g.wishes = _stored_wishes(g.visitor, g.shop.facts.id) if has_said else Wishes()
    return g.wishes


def prefer(visitor: str, shop_id: int, **changes: bool | int | None) -> None:
    """Change what the visitor wants of offers in a shop, from now on.

    `changes` name fields of `Wishes`: `no_more_offers`, `budget_cents` (None for no limit), `personal`, `trade`. What
    is not named stays as it was. Raises TypeError for another name.
    """
    if unknown := changes.keys() - PREFERENCES:
        raise TypeError(f"no preference is called {', '.join(sorted(unknown))}")
    if not changes:
        return
    statement = insert(Preference).values(visitor=visitor, shop_id=shop_id, **changes)
    _say(statement.on_conflict_do_update(index_elements=["visitor", "shop_id"], set_=changes))


def refuse(visitor: str, shop_id: int, offer: str, placement: str, sku: str, price_cents: int) -> None:
    """Remember a no for this visit. A second no to the same offer changes nothing."""
    said = {"placement": placement, "sku": sku, "price_cents": price_cents, "at": clock.now()}
    statement = insert(Refusal).values(visitor=visitor, shop_id=shop_id, offer=offer, **said)
    statement = statement.on_conflict_do_update(
        index_elements=["visitor", "shop_id", "offer"], set_=said, where=Refusal.at < visit.started_at()
    )
    _say(statement)


def unrefuse(visitor: str, shop_id: int, offer: str) -> None:
    """Forget a no: the offer may be shown again."""
    own = (Refusal.visitor == visitor, Refusal.shop_id == shop_id, Refusal.offer == offer)
    _say(delete(Refusal).where(*own))


def _say(statement: Executable) -> None:
    """Write a wish, and see to it that it is read from now on."""
    db.session.execute(statement)
    session[SAID] = True
    g.pop("wishes", None)


def _stored_wishes(visitor: str, shop_id: int) -> Wishes:
    preference = db.session.execute(
        select(Preference.no_more_offers, Preference.budget_cents, Preference.personal, Preference.trade).where(
            Preference.visitor == visitor, Preference.shop_id == shop_id
        )
    ).one_or_none()
    refused = db.session.execute(
        select(Refusal.offer, Refusal.placement, Refusal.sku, Refusal.price_cents, Refusal.at)
        .where(Refusal.visitor == visitor, Refusal.shop_id == shop_id, Refusal.at >= visit.started_at())
        .order_by(Refusal.at, Refusal.offer)
    ).all()
    return Wishes(
        **(preference._asdict() if preference else {}),
        refused=tuple((row.offer, row.placement, row.sku, row.price_cents, row.at) for row in refused),
    )
