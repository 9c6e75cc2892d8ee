"""Offers on the page: a template asks for a placement, the engine chooses, the impression is recorded.

Offers fail open: whatever goes wrong here, the page is shown without them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flask import Flask, current_app, g, render_template
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from storefront.cart import totals
from storefront.cart.current import current_lines
from storefront.cart.snapshot import snapshot
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product, Variant
from storefront.journey import record
from storefront.offers import engine
from storefront.offers.placements import PLACEMENTS, Placement
from storefront.offers.queries import live_offers, offers_at
from storefront.offers.rules import Tally
from storefront.offers.shown import pack, shown
from storefront.offers.values import Basket, Candidate, Offer, Proposal, Snapshot
from storefront.orders.models import Order
from storefront.recommendations.recommend import companions_of
from storefront.web.jinja import markup


@dataclass(frozen=True, slots=True)
class Panel:
    """One proposal with the token that accepts or refuses it. `charge_cents` is what a click costs, tax included."""

    proposal: Proposal
    token: str
    charge_cents: int


Anchors = tuple[tuple[Product, Variant | None], ...]


def init_app(app: Flask) -> None:
    """Let templates ask `{{ placement("cart.below_lines") }}`."""
    app.jinja_env.globals["placement"] = placement


@pass_context
def placement(context: Context, name: str) -> Markup:
    """The proposals of a placement, rendered; nothing at all if there are none. Reads `product`, `variant`, `compared`,
    `added`, `line`, `order` or `collection` from the template, as the page has them."""
    try:
        return render(PLACEMENTS[name], context)
    except Exception:
        if current_app.testing:
            raise
        current_app.logger.exception("placement %s failed", name)
        return Markup()


def render(place: Placement, context: Any) -> Markup:
    """Choose, record and render the proposals of one placement."""
    offers = offers_at(place.name)
    if not offers:
        return Markup()
    order = context.get("order") if place.name.startswith("thanks.") else None
    situation = _situation(place, context, order, offers)
    proposals = engine.choose(place, situation, offers, _price(situation), _tally())
    if not proposals:
        return Markup()
    subject = order.token if order else None
    panels = [_panel(proposal, situation.now, subject, order) for proposal in proposals]
    _tell(place, proposals)
    parts = [
        render_template(f"panels/techniques/_{offer.technique}.html", place=place, offer=offer, panels=own, order=order)
        for offer, own in _by_offer(panels)
    ]
    return markup(f'<div class="placement" id="{_element_id(place, context)}">{"".join(parts)}</div>')


def _situation(place: Placement, context: Any, order: Order | None, offers: list[Offer]) -> Snapshot:
    page = place.name.partition(".")[0]
    anchors = _anchors(page, context)
    line: Line | None = context.get("line") if place.name == "cart.line_warranty" else None
    companions = (
        companions_of([product for product, _ in anchors])
        if any(o.technique == "bought_together" for o in offers)
        else {}
    )
    base = _base(page)
    return replace(
        base,
        page=page,
        anchors=anchors,
        anchor_line=next((b for b in base.cart if line and b.key == line.key), None),
        ordered=_ordered(order) if order else (),
        companions=companions,
    )


def _base(page: str) -> Snapshot:
    """The shopper's situation, the same for all placements of an answer as long as the cart does not change."""
    lines = current_lines()
    known = g.get("situation")
    if known is None or known[0] is not lines:
        known = g.situation = (lines, snapshot(page))
    return known[1]


def _anchors(page: str, context: Any) -> Anchors:
    shelf = current_shelf()
    if page == "product":
        return ((context["product"], context.get("variant")),)
    if page == "compare":
        return tuple((product, None) for product in context["compared"])
    if page == "added":
        return tuple((line.product, line.variant) for line in context["added"])
    if page in ("cart", "drawer", "checkout"):
        return tuple((line.product, line.variant) for line in current_lines() if line.parent is None)
    if page == "home":
        hero = shelf.product(g.shop.facts.hero_product)
        return ((hero, None),) if hero else ()
    if page == "collection":
        products = [shelf.products[handle] for handle in context["collection"].products]
        lead = max((p for p in products if p.role == "product"), key=lambda p: p.popularity, default=None)
        return ((lead, None),) if lead else ()
    return ()


def _ordered(order: Order) -> tuple[Basket, ...]:
    shelf = current_shelf()
    return tuple(
        Basket(
            line.key,
            shelf.by_id[line.product_id],
            shelf.by_variant[line.variant_id][1] if line.variant_id in shelf.by_variant else None,
            line.quantity,
            line.unit_cents,
            line.parent_key,
            line.offer,
        )
        for line in order.lines
        if line.product_id in shelf.by_id and line.undone_at is None
    )


def _price(situation: Snapshot) -> engine.Price:
    lines = () if situation.ordered else current_lines()
    offers, shelf, now = live_offers(), current_shelf(), situation.now

    def price(offer: Offer, candidate: Candidate) -> tuple[int, int]:
        return totals.price_of(candidate, offer, lines, offers, now, shelf)

    return price


def _tally() -> Tally:
    if "tally" not in g:
        g.tally = Tally()
    return g.tally


def _panel(proposal: Proposal, now: datetime, subject: str | None, order: Order | None) -> Panel:
    served = shown(proposal, record.new_impression_id(), g.shop.facts.id, g.visitor, now, subject)
    record.impression(served.row())
    charge = proposal.price_cents
    if order is not None and order.tax_mode == "added":
        charge += g.shop.facts.tax(order.address.get("state")).on(charge)
    return Panel(proposal, pack(served, current_app.secret_key), charge)  # type: ignore[arg-type]


def _tell(place: Placement, proposals: Sequence[Proposal]) -> None:
    for offer in dict.fromkeys(proposal.offer for proposal in proposals):
        record.event(
            "view_promotion",
            promotion_id=offer.handle,
            promotion_name=offer.title,
            creative_slot=place.name,
            location_id=place.stage,
            items=[
                {
                    "item_id": item.variant.sku if item.variant else item.product.handle,
                    "item_name": item.product.name,
                    "price": item.unit_cents / 100,
                    "quantity": item.quantity,
                }
                for proposal in proposals
                if proposal.offer is offer
                for item in proposal.items
            ],
        )


def _by_offer(panels: list[Panel]) -> list[tuple[Offer, list[Panel]]]:
    grouped: dict[str, tuple[Offer, list[Panel]]] = {}
    for panel in panels:
        grouped.setdefault(panel.proposal.offer.handle, (panel.proposal.offer, []))[1].append(panel)
    return list(grouped.values())


def _element_id(place: Placement, context: Any) -> str:
    line = context.get("line") if place.name == "cart.line_warranty" else None
    return f"{place.element_id}-{line.key}" if line else place.element_id
