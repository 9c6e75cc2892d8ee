"""Offers on the page: a template asks for a placement, the engine chooses, the impression is recorded.

Offers fail open: whatever goes wrong here, the page is shown without them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, current_app, g
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from storefront.cart import totals
from storefront.cart.current import current_lines
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf
from storefront.journey import record
from storefront.offers import engine
from storefront.offers.placements import PLACEMENTS, Placement
from storefront.offers.queries import live_offers, offers_at
from storefront.offers.rules import Tally
from storefront.offers.values import Candidate, Item, Offer, Proposal, Snapshot
from storefront.panels.show import Group, element_id, groups_of
from storefront.panels.situation import order_of, situation_at
from storefront.panels.words import cents_a_year
from storefront.web.jinja import markup

Choice = tuple[Snapshot | None, tuple[Proposal, ...]]


@dataclass(slots=True)
class Page:
    """What was chosen for the placements of one answer, by element, and the tally of it all."""

    lines: tuple[Line, ...]
    tally: Tally = field(default_factory=Tally)
    chosen: dict[str, Choice] = field(default_factory=dict)


def init_app(app: Flask) -> None:
    """Let templates ask `{{ placement("cart.below_lines") }}`."""
    app.jinja_env.globals.update(placement=placement, cents_a_year=cents_a_year)


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
    for earlier in place.after:
        _chosen(PLACEMENTS[earlier], context)
    situation, proposals = _chosen(place, context)
    if not proposals or situation is None:
        return Markup()
    groups = groups_of(place, context, proposals, situation)
    _tell(place, proposals)
    parts = "".join(_rendered(place, group) for group in groups)
    return markup(f'<div class="placement" id="{element_id(place, context)}">{parts}</div>')


def _chosen(place: Placement, context: Any) -> Choice:
    """The situation at a placement and what the engine proposes there; asked once per answer, since the tally counts."""
    page, key = _page(), element_id(place, context)
    if key not in page.chosen:
        page.chosen[key] = _choose(place, context, page.tally)
    return page.chosen[key]


def _choose(place: Placement, context: Any, tally: Tally) -> Choice:
    offers = offers_at(place.name)
    if not offers:
        return None, ()
    situation = situation_at(place, context, offers)
    if _is_closed(place, context, situation):
        return situation, ()
    return situation, engine.choose(place, situation, offers, _price(situation), tally)


def _page() -> Page:
    """What was chosen for this answer so far; begun anew when the cart changes."""
    lines = current_lines()
    if "offers_page" not in g or g.offers_page.lines is not lines:
        g.offers_page = Page(lines)
    return g.offers_page


def _is_closed(place: Placement, context: Any, situation: Snapshot) -> bool:
    """Whether a placement after the purchase has no order to add to, or no longer one."""
    if not place.name.startswith("thanks."):
        return False
    order = order_of(place, context)
    return order is None or order.open_until is None or situation.now >= order.open_until


def _price(situation: Snapshot) -> engine.Price:
    lines = () if situation.ordered else current_lines()
    offers, shelf, now = live_offers(), current_shelf(), situation.now

    def price(offer: Offer, candidate: Candidate) -> tuple[int, int]:
        return totals.price_of(candidate, offer, lines, offers, now, shelf)

    return price


def _rendered(place: Placement, group: Group) -> str:
    template = current_app.jinja_env.get_template(f"panels/techniques/_{group.offer.technique}.html")
    shop = g.shop
    return template.render(
        place=place,
        group=group,
        offer=group.offer,
        panels=group.panels,
        order=group.order,
        shop=shop.facts,
        links=shop.links,
    )


def _tell(place: Placement, proposals: Iterable[Proposal]) -> None:
    by_offer: dict[str, tuple[Offer, list[dict[str, Any]]]] = {}
    for proposal in proposals:
        _, items = by_offer.setdefault(proposal.offer.handle, (proposal.offer, []))
        items.extend(_item(item, proposal) for item in proposal.items)
    for offer, items in by_offer.values():
        record.event(
            "view_promotion",
            promotion_id=offer.handle,
            promotion_name=offer.title,
            creative_slot=place.name,
            location_id=place.stage,
            items=items,
        )


def _item(item: Item, proposal: Proposal) -> dict[str, Any]:
    """A proposed item with GA4's names; a bundle at its own price."""
    return {
        "item_id": item.variant.sku if item.variant else item.product.handle,
        "item_name": item.product.name,
        "price": (item.unit_cents if item.variant else proposal.price_cents) / 100,
        "quantity": item.quantity,
    }
