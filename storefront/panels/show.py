"""Proposals as panels: what each costs and says, which token accepts it, and how its forms answer."""

from dataclasses import dataclass, replace
from typing import Any

from flask import current_app, g

from storefront.cart.current import current_cart
from storefront.catalog.shelf import Product, Variant
from storefront.journey import record
from storefront.offers.placements import Placement
from storefront.offers.shown import pack, shown
from storefront.offers.values import Offer, Proposal, Snapshot
from storefront.orders.models import Order
from storefront.panels.situation import PER_LINE, line_of, order_of
from storefront.panels.words import Words, decline_of, refuse_name, words_of
from storefront.pricing.quote import Line, quote
from storefront.web.jinja import money


@dataclass(frozen=True, slots=True)
class Panel:
    """One proposal with its words and the token that accepts or refuses it. `parts` are those of a bundle.

    `charge_cents` is what a click costs, tax included. `pieces` is how many of it a yes brings. `handle` names it in
    ids and test ids: its product's, for a plan that of the product it covers.
    """

    proposal: Proposal
    token: str
    charge_cents: int
    pieces: int
    handle: str
    words: Words
    parts: tuple[tuple[Product, Variant, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The panels of one offer at one placement, and where their forms go.

    `spot` is the placement's name in ids; `again` sets the ids of a placement's further offers apart.
    """

    offer: Offer
    panels: tuple[Panel, ...]
    id: str
    spot: str
    decline: str
    refuse_name: str
    refuse_url: str
    refuse_target: str
    accept_url: str
    accept_target: str
    accept_swap: str
    order: Order | None
    again: str = ""

    @property
    def heading(self) -> str:
        """The offer's heading; of several products, with the first one's words."""
        return self.panels[0].words.heading


def element_id(place: Placement, context: Any) -> str:
    """The id of a placement's element; under a line of the cart it ends with that line's name."""
    return place.element_id + _suffix(place, context)


def groups_of(place: Placement, context: Any, proposals: tuple[Proposal, ...], situation: Snapshot) -> list[Group]:
    """The proposals of a placement by offer, each recorded as served.

    A no to the only offer takes the whole placement away, else that offer's panel.
    """
    order, own = order_of(place, context), element_id(place, context)
    by_offer: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        by_offer.setdefault(proposal.offer.handle, []).append(proposal)
    groups = [_group(place, context, found, situation, order) for found in by_offer.values()]
    if len(groups) == 1:
        return [replace(groups[0], refuse_target=f"#{own}")]
    return [groups[0], *(replace(group, again=f"-{group.offer.handle}") for group in groups[1:])]


def _group(
    place: Placement, context: Any, proposals: list[Proposal], situation: Snapshot, order: Order | None
) -> Group:
    offer, suffix, links = proposals[0].offer, _suffix(place, context), g.shop.links
    spot = place.element_id.removeprefix("placement-") + suffix
    panels = tuple(_panel(place, proposal, context, situation, order) for proposal in proposals)
    decline, id_ = decline_of(offer), f"offer-{spot}-{offer.handle}"
    target, swap = _answer_of(place)
    return Group(
        offer=offer,
        panels=panels,
        id=id_,
        spot=spot,
        decline=decline,
        refuse_name=refuse_name(place, decline, panels[0].words.heading) + (f", {panels[0].handle}" if suffix else ""),
        refuse_url=links.refusals,
        refuse_target=f"#{id_}",
        accept_url=links.order_acceptances(order.token) if order else links.acceptances,
        accept_target=target,
        accept_swap=swap,
        order=order,
    )


def _panel(place: Placement, proposal: Proposal, context: Any, situation: Snapshot, order: Order | None) -> Panel:
    subject = order.token if order else None
    served = shown(proposal, record.new_impression_id(), g.shop.facts.id, g.visitor, situation.now, subject)
    record.impression(served.row())
    candidate, line = proposal.candidate, line_of(place, context)
    charge = _charge(proposal.price_cents, order)
    saving = money(proposal.saving_cents) if proposal.saving_cents else ""
    covered = candidate.anchor if candidate.action == "child" else None
    keys = (candidate.replaces, candidate.parent)
    return Panel(
        proposal=proposal,
        token=pack(served, current_app.secret_key),  # type: ignore[arg-type]
        charge_cents=charge,
        pieces=next((basket.quantity for basket in situation.cart if basket.key in keys), 1),
        handle=covered.handle if covered else proposal.first.handle,
        parts=situation.shelf.parts(proposal.first),
        words=words_of(proposal, place, money(charge), saving, f"for the {line.title} in your cart" if line else ""),
    )


def _charge(price_cents: int, order: Order | None) -> int:
    """What a click costs: after the purchase with the tax of that order, since it is paid at once."""
    if order is None:
        return price_cents
    tax = g.shop.facts.tax(order.address.get("state") or None)
    return quote([Line("added", price_cents, 1)], tax=tax).total_cents


def _answer_of(place: Placement) -> tuple[str, str]:
    """Where the answer to a yes goes: target and swap style."""
    page = place.name.partition(".")[0]
    return {
        "cart": ("#cart-lines", "outerHTML"),
        "drawer": ("#drawer-lines", "outerHTML"),
        "checkout": ("this", "none"),
        "thanks": ("#order-summary", "outerHTML"),
    }.get(page, ("#dialogue", "innerHTML"))


def _suffix(place: Placement, context: Any) -> str:
    line = line_of(place, context)
    return f"-{current_cart().names[line.key]}" if line and place.name == PER_LINE else ""
