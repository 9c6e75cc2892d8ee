"""Reading offers and codes, remembered per revision of the shop."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask import g
from sqlalchemy import select

from storefront.core.memory import Memory
from storefront.customers.current import wishes
from storefront.extensions import db
from storefront.offers import models
from storefront.offers.live import LiveOffers, Stand
from storefront.offers.values import Offer
from storefront.pricing.terms import Terms

_offers = Memory[tuple[Any, ...], "Live"](64)


TRADE_ONLY = "trade"
"""The technique whose offers hold for those who buy for a business, and for nobody else."""


@dataclass(frozen=True, slots=True)
class Live:
    """A shop's live offers: for a household and for a business by handle, and by placement."""

    household: LiveOffers
    business: LiveOffers
    by_placement: dict[str, Stand]


def live_offers() -> LiveOffers:
    """The current shop's live offers to this visitor by handle, whatever their dates."""
    live = _live()
    return live.business if wishes().trade else live.household


def stand_at(placement: str) -> Stand | None:
    """The live offers of one placement, also those to other kinds of customers; None where there are none."""
    return _live().by_placement.get(placement)


def offers_at(placement: str) -> tuple[Offer, ...]:
    """The live offers of one placement."""
    stand = stand_at(placement)
    return stand.offers if stand else ()


def _live() -> Live:
    return _offers.once(g.shop.memory_key, _load)


def _load() -> Live:
    live = select(models.Offer).where(models.Offer.shop_id == g.shop.facts.id, models.Offer.status == "live")
    return _sorted(offer_from(row) for row in db.session.scalars(live))


def _sorted(offers: Iterable[Offer]) -> Live:
    live = Live(LiveOffers(), LiveOffers(), {})
    found: dict[str, list[Offer]] = {}
    for offer in offers:
        live.business[offer.handle] = offer
        if offer.technique != TRADE_ONLY:
            live.household[offer.handle] = offer
        found.setdefault(offer.placement, []).append(offer)
    live.by_placement.update((placement, Stand.of(listed)) for placement, listed in found.items())
    return live


def code_named(code: str) -> models.Code | None:
    """The discount code as typed, whatever its case; None if there is none."""
    return db.session.scalars(
        select(models.Code).where(models.Code.shop_id == g.shop.facts.id, models.Code.code == code.strip().upper())
    ).one_or_none()


def codes_named(codes: list[str]) -> list[models.Code]:
    """Several codes at once, in the order given."""
    if not codes:
        return []
    rows = db.session.scalars(
        select(models.Code).where(models.Code.shop_id == g.shop.facts.id, models.Code.code.in_(codes))
    ).all()
    return sorted(rows, key=lambda row: codes.index(row.code))


def offer_from(row: models.Offer) -> Offer:
    """A row as the engine sees it."""
    return Offer(
        handle=row.handle,
        title=row.title,
        placement=row.placement,
        technique=row.technique,
        motive=row.motive,
        priority=row.priority,
        terms=Terms(row.terms_kind, row.terms_value),  # type: ignore[arg-type]
        rules=tuple(row.rules),
        heading=row.words.get("heading", ""),
        accept=row.words.get("accept", ""),
        decline=row.words.get("decline", "No thanks"),
        reason=row.words.get("reason", ""),
        products=tuple(row.products),
        anchors=tuple(row.anchors),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        options=row.options,
    )
