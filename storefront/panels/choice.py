"""What is proposed at a placement of this answer: the engine asked once per placement, with the tally of the page.

Shoppers in the same situation are proposed the same: those with an empty cart and no wishes of their own, and one who
comes back to a page. So what was chosen is kept under all it depends on, as long as nothing of the shop or its stock
changes.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from flask import g

from storefront.cart import totals
from storefront.cart.current import current_lines
from storefront.cart.values import Line
from storefront.core import clock
from storefront.core.memory import Memory
from storefront.offers import engine
from storefront.offers.live import Stand
from storefront.offers.placements import PLACEMENTS, Placement
from storefront.offers.queries import live_offers, stand_at
from storefront.offers.rules import Tally
from storefront.offers.values import Candidate, Offer, Proposal, Snapshot
from storefront.panels.situation import Subject, order_of, situation_at, subject_of

ADD_TO_ORDER = ("thanks.after_purchase", "thanks.downsell", "order.warranty")
"""Placements whose yes adds to the order that was placed."""
_known = Memory[tuple[Any, ...], tuple[Proposal, ...]](4_000)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the engine proposes at a placement, and the shopper's situation on any page."""

    situation: Snapshot
    proposals: tuple[Proposal, ...]


@dataclass(slots=True)
class Page:
    """What was chosen for the placements of one answer, by element, and the tally of it all.

    `goods_cents` is what the goods of the cart cost, once it was asked for.
    """

    lines: tuple[Line, ...]
    goods_cents: int | None = None
    tally: Tally = field(default_factory=Tally)
    chosen: dict[str, Choice | None] = field(default_factory=dict)


def choice_at(place: Placement, element: str, context: Any) -> Choice | None:
    """What to show in the element of a placement; None for nothing. Placements that choose before it do so first."""
    page = _page()
    for earlier in place.after:
        first = PLACEMENTS[earlier]
        _chosen(first, first.element_id, context, page)
    return _chosen(place, element, context, page)


def _page() -> Page:
    """What was chosen for this answer so far; begun anew when the cart changes."""
    lines = current_lines()
    page: Page | None = g.get("offers_page")
    if page is None or page.lines is not lines:
        page = g.offers_page = Page(lines)
    return page


def _chosen(place: Placement, element: str, context: Any, page: Page) -> Choice | None:
    if element not in page.chosen:
        page.chosen[element] = _choose(place, context, page)
    return page.chosen[element]


def _choose(place: Placement, context: Any, page: Page) -> Choice | None:
    stand = stand_at(place.name)
    if stand is None or _is_closed(place, context):
        return None
    subject = subject_of(place, context, stand.personal)
    proposals = _remembered(place, subject, stand, page)
    return Choice(subject.base, proposals) if proposals else None


def _is_closed(place: Placement, context: Any) -> bool:
    """Whether a placement that adds to an order has none to add to, or no longer one."""
    if place.name not in ADD_TO_ORDER:
        return False
    order, now = order_of(place, context), clock.now()
    if order is None or order.visitor != g.visitor:
        return True
    if place.name == "order.warranty":
        return now >= order.placed_at + timedelta(days=g.shop.facts.warranty_offer_days)
    return order.open_until is None or now >= order.open_until


def _remembered(place: Placement, subject: Subject, stand: Stand, page: Page) -> tuple[Proposal, ...]:
    """What was chosen before in the same situation; if there was none, what is chosen now."""
    tally, base = page.tally, subject.base
    key = (
        g.shop.memory_key,
        g.shop.stock_revision,
        base.now.date(),
        place.name,
        tuple((product.id, variant and variant.id) for product, variant in subject.anchors),
        tuple(offer.is_open(base.now) for offer in stand.dated),
        subject.query,
        subject.person,
        frozenset(tally.products),
        frozenset(tally.families.items()),
    )
    proposals = _known.get(key)
    if proposals is None:
        situation = situation_at(place, subject, stand.techniques)
        return _known.put(key, engine.choose(place, situation, stand.offers, _price(situation, page), tally))
    for proposal in proposals:
        engine.count(tally, proposal)
    return proposals


def _price(situation: Snapshot, page: Page) -> engine.Price:
    lines = () if situation.ordered else page.lines

    def price(offer: Offer, candidate: Candidate) -> tuple[int, int]:
        offers, now = live_offers(), situation.now
        if lines and page.goods_cents is None:
            page.goods_cents = totals.goods_cents(lines, offers, now)
        before = page.goods_cents if lines else 0
        return totals.price_of(candidate, offer, lines, offers, now, situation.shelf, before)

    return price
