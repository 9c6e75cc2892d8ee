"""Offers on the page: a template asks for a placement, the engine chooses, the impression is recorded.

Offers fail open: whatever goes wrong here, the page is shown without them.
"""

from typing import Any

from flask import Flask, Response, current_app, g, request
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from storefront.journey import record
from storefront.offers.placements import PLACEMENTS, Placement
from storefront.offers.techniques.swaps import telling
from storefront.offers.techniques.tiers import columns_of
from storefront.offers.values import Proposal
from storefront.panels import history
from storefront.panels.choice import choice_at
from storefront.panels.show import element_id, shown_groups
from storefront.panels.words import cents_a_year
from storefront.web.jinja import markup


def init_app(app: Flask) -> None:
    """Let templates ask `{{ placement("cart.below_lines") }}`."""
    history.init_app(app)
    app.after_request(_tell)
    app.jinja_env.globals.update(
        placement=placement, cents_a_year=cents_a_year, tier_columns=columns_of, telling=telling
    )


@pass_context
def placement(context: Context, name: str) -> Markup:
    """The proposals of a placement, rendered; nothing at all if there are none. Reads `product`, `variant`, `compared`,
    `added`, `line`, `order` or `collection` from the template, as the page has them."""
    return render(PLACEMENTS[name], context)


def render(place: Placement, context: Any) -> Markup:
    """Choose, record and render the proposals of one placement; nothing at all if that fails, except while testing."""
    try:
        return _rendered(place, context)
    except Exception:
        if current_app.testing:
            raise
        current_app.logger.exception("placement %s failed at %s%s", place.name, request.script_root, request.path)
        return Markup()


def _rendered(place: Placement, context: Any) -> Markup:
    element = element_id(place, context)
    choice = choice_at(place, element, context)
    if choice is None:
        return Markup()
    panels = shown_groups(place, context, choice.proposals, choice.situation)
    promoted = g.setdefault("promoted", [])
    for proposal in choice.proposals:
        promoted += _promoted(place, proposal)
    return markup(f'<div class="placement" id="{element}">{panels}</div>')


def _promoted(place: Placement, proposal: Proposal) -> list[dict[str, Any]]:
    """The items of a proposal with GA4's names, each with its offer; worked out once for all it is shown to."""
    if "promoted" not in proposal.made:
        proposal.made["promoted"] = [
            {
                "item_id": item.variant.sku if item.variant else item.product.handle,
                "item_name": item.product.name,
                "price": (item.unit_cents if item.variant else proposal.price_cents) / 100,
                "quantity": item.quantity,
                "promotion_id": proposal.offer.handle,
                "promotion_name": proposal.offer.title,
                "creative_slot": place.name,
                "location_id": place.stage,
            }
            for item in proposal.items
        ]
    items: list[dict[str, Any]] = proposal.made["promoted"]
    return items


def _tell(answer: Response) -> Response:
    """One event for all that an answer proposed: GA4 lets each item name its promotion."""
    if items := g.pop("promoted", None):
        record.event("view_promotion", items=items)
    return answer
