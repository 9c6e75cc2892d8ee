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


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the visitor wants of offers. `refused` holds (offer, placement, SKU, price in cents, when)."""

    no_more_offers: bool = False
    budget_cents: int | None = None
    personal: bool = True
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


def refuse(visitor: str, shop_id: int, offer: str, placement: str, sku: str, price_cents: int) -> None:
    """Remember a no. A second no to the same offer changes nothing."""
    values = {"visitor": visitor, "shop_id": shop_id, "offer": offer, "placement": placement, "sku": sku}
    statement = insert(Refusal).values(**values, price_cents=price_cents, at=clock.now()).on_conflict_do_nothing()
    db.session.execute(statement)
    session[SAID] = True
    g.pop("wishes", None)


def _stored_wishes(visitor: str, shop_id: int) -> Wishes:
    preference = db.session.execute(
        select(Preference.no_more_offers, Preference.budget_cents, Preference.personal).where(
            Preference.visitor == visitor, Preference.shop_id == shop_id
        )
    ).one_or_none()
    refused = db.session.execute(
        select(Refusal.offer, Refusal.placement, Refusal.sku, Refusal.price_cents, Refusal.at).where(
            Refusal.visitor == visitor, Refusal.shop_id == shop_id
        )
    ).all()
    return Wishes(
        no_more_offers=bool(preference and preference.no_more_offers),
        budget_cents=preference.budget_cents if preference else None,
        personal=preference.personal if preference else True,
        refused=tuple((row.offer, row.placement, row.sku, row.price_cents, row.at) for row in refused),
    )
