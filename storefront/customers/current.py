"""Who is asking: a visitor known by a signed cookie, and what they want of offers."""

from dataclasses import dataclass
from datetime import datetime

from flask import Flask, g, request, session
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from storefront.core import clock
from storefront.core.tokens import unguessable
from storefront.customers.models import Preference, Refusal
from storefront.extensions import db

SAID = "wishes"
"""In the session of a visitor who has told us a wish; of others there is nothing to read."""
PREFERENCES = frozenset(("no_more_offers", "budget_cents", "personal", "trade"))
"""What can be preferred: fields of `Wishes` that are kept."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the visitor wants of offers. `refused` holds (offer, placement, SKU, price in cents, when).

    `trade` is that they buy for a business.
    """

    no_more_offers: bool = False
    budget_cents: int | None = None
    personal: bool = True
    trade: bool = False
    refused: tuple[tuple[str, str, str, int, datetime], ...] = ()


def init_app(app: Flask) -> None:
    """Give every visitor a name, kept in the session cookie."""

    @app.before_request
    def recognise() -> None:
        if request.path.startswith("/static/"):
            return
        if "visitor" not in session:
            session["visitor"] = unguessable()
            session.permanent = True
        g.visitor = session["visitor"]


def wishes() -> Wishes:
    """What the visitor of this request wants of offers in the current shop; read once per request."""
    if "wishes" not in g:
        g.wishes = _stored_wishes(g.visitor, g.shop.facts.id) if SAID in session else Wishes()
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
    db.session.execute(statement.on_conflict_do_update(index_elements=["visitor", "shop_id"], set_=changes))
    session[SAID] = True
    g.pop("wishes", None)


def refuse(visitor: str, shop_id: int, offer: str, placement: str, sku: str, price_cents: int) -> None:
    """Remember a no. A second no to the same offer changes nothing."""
    values = {"visitor": visitor, "shop_id": shop_id, "offer": offer, "placement": placement, "sku": sku}
    statement = insert(Refusal).values(**values, price_cents=price_cents, at=clock.now()).on_conflict_do_nothing()
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
        select(Refusal.offer, Refusal.placement, Refusal.sku, Refusal.price_cents, Refusal.at).where(
            Refusal.visitor == visitor, Refusal.shop_id == shop_id
        )
    ).all()
    return Wishes(
        **(preference._asdict() if preference else {}),
        refused=tuple((row.offer, row.placement, row.sku, row.price_cents, row.at) for row in refused),
    )
