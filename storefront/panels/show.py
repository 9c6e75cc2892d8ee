"""Proposals as panels: what each costs and says, which token accepts it, and how its forms answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import current_app, g

from storefront.cart.current import current_cart
from storefront.catalog.shelf import Product, Variant
from storefront.journey import record
from storefront.offers.placements import Placement
from storefront.offers.shown import Serving
from storefront.offers.values import Item, Offer, Proposal, Snapshot
from storefront.orders.charge import amount_for
from storefront.orders.models import Order
from storefront.panels import prints
from storefront.panels.choice import ADD_TO_ORDER
from storefront.panels.situation import line_of, order_of
from storefront.panels.words import ONLY_REASON, Words, decline_of, reason_of, refuse_name, words_of
from storefront.web.jinja import csrf_token, moment, money


@dataclass(frozen=True, slots=True)
class Panel:
    """One proposal with its words and the token that accepts or refuses it. `parts` are those of a bundle.

    `charge_cents` is what a click costs, tax included. `pieces` is how many of it a yes brings. `name` stands for it in
    ids and test ids: its placement and the handle of its product, for a plan that of the product it covers. `charges`
    is what a click on each of several terms costs.
    """

    proposal: Proposal
    token: str
    charge_cents: int
    pieces: int
    name: str
    words: Words
    parts: tuple[tuple[Product, Variant, int], ...] = ()
    charges: tuple[tuple[Item, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The panels of one offer at one placement, and where their forms go.

    `spot` is the placement's name in ids; `again` sets the ids of a placement's further offers apart. `page_form` is
    the id of the page's form that carries the answers with what was typed in it; empty where each is its own form.
    """

    offer: Offer
    panels: tuple[Panel, ...]
    id: str
    spot: str
    again: str
    decline: str
    refuse_name: str
    refuse_url: str
    refuse_target: str
    accept_url: str
    accept_target: str
    accept_swap: str
    page_form: str = ""
    csrf_token: str = prints.CSRF

    @property
    def heading(self) -> str:
        """The offer's heading; of several products, with the first one's words."""
        return self.panels[0].words.heading

    @property
    def choice(self) -> str:
        """The field that says which of several was chosen: the page's form may hold those of other placements."""
        return f"choice-{self.offer.placement}" if self.page_form else "choice"

    def form_of(self, panel: Panel) -> str:
        """The id of the form that takes this panel."""
        return self.page_form or f"accept-{panel.name}-form"


def element_id(place: Placement, context: Any) -> str:
    """The id of a placement's element; under a line of the cart it ends with that line's name."""
    line = line_of(place, context)
    return f"{place.element_id}-{current_cart().names[line.key]}" if line else place.element_id


def _spot(place: Placement, context: Any) -> str:
    return element_id(place, context).removeprefix("placement-")


def shown_groups(place: Placement, context: Any, proposals: Sequence[Proposal], situation: Snapshot) -> str:
    """The proposals of a placement as they are shown, by offer, each recorded as served."""
    by_offer: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        by_offer.setdefault(proposal.offer.handle, []).append(proposal)
    rendered = [
        _shown(place, context, found, situation, number if len(by_offer) > 1 else None)
        for number, found in enumerate(by_offer.values())
    ]
    return "".join(rendered)


def _shown(place: Placement, context: Any, proposals: list[Proposal], situation: Snapshot, number: int | None) -> str:
    """One offer's proposals. `number` counts the offers of the placement, None for its only one."""
    order = _order_to_add_to(place, context)
    tokens = _served(proposals, situation, order)

    def render() -> str:
        return _rendered(place, _group(place, context, proposals, situation, number), order)

    line, shop = line_of(place, context), g.shop
    key = (
        shop.memory_key,
        shop.links.root,
        situation.now.date(),
        element_id(place, context),
        line.title if line else None,
        order.token if order else None,
        order.total_cents if order else None,
        number,
        *[(_look(proposal), _pieces(proposal, situation)) for proposal in proposals],
    )
    return prints.filled(key, render, csrf_token(), tokens)


def _look(proposal: Proposal) -> prints.Look:
    """What a proposal looks like, worked out once for all it is shown to."""
    made, candidate = proposal.made, proposal.candidate
    if "look" not in made:
        made["look"] = prints.Look(
            proposal.offer.handle,
            tuple(map(_name, candidate.items)),
            tuple(map(_name, candidate.choices)),
            candidate.heading,
            candidate.reason,
            candidate.anchor.handle if candidate.anchor else None,
            candidate.anchor_cents,
            bool(candidate.replaces),
            candidate.facts,
            candidate.running,
            candidate.options,
            candidate.steps,
            proposal.full_cents,
            proposal.price_cents,
        )
    look: prints.Look = made["look"]
    return look


def _name(item: Item) -> tuple[str, int]:
    return item.variant.sku if item.variant else item.product.handle, item.quantity


def _served(proposals: Sequence[Proposal], situation: Snapshot, order: Order | None) -> list[str]:
    """Record proposals as served; their tokens."""
    serving, rows, tokens = _serving(situation, order), [], []
    for proposal in proposals:
        row, token = serving.of(proposal)
        row["reason"] = _reason(proposal, order)
        rows.append(row)
        tokens.append(token)
    record.impressions(rows)
    return tokens


def _reason(proposal: Proposal, order: Order | None) -> str:
    """Why a proposal is made; the same for all it is shown to, unless an order's tax is in the amounts it names."""
    if proposal.offer.reason in ("", ONLY_REASON):
        return proposal.candidate.reason
    if order:
        return reason_of(proposal, *_amounts(proposal, order))
    made = proposal.made
    if "reason" not in made:
        made["reason"] = reason_of(proposal, *_amounts(proposal, None))
    reason: str = made["reason"]
    return reason


def _serving(situation: Snapshot, order: Order | None) -> Serving:
    """What serves the impressions of this answer."""
    subject = order.token if order else None
    known = g.get("serving")
    if known is None or known[0] != subject:
        secret: str = current_app.secret_key  # type: ignore[assignment]
        known = g.serving = (subject, Serving(g.shop.facts.id, g.visitor, situation.now, subject, secret))
    serving: Serving = known[1]
    return serving


def _group(place: Placement, context: Any, proposals: list[Proposal], situation: Snapshot, number: int | None) -> Group:
    order, offer, links = _order_to_add_to(place, context), proposals[0].offer, g.shop.links
    spot = _spot(place, context)
    panels = tuple(_panel(place, proposal, context, situation, mark) for mark, proposal in enumerate(proposals))
    decline, id_ = decline_of(offer), f"offer-{spot}-{offer.handle}"
    target, swap = _answer_of(place)
    line = line_of(place, context)
    beside_form = place.page == "checkout"
    url = links.checkout if beside_form else links.acceptances
    return Group(
        offer=offer,
        panels=panels,
        id=id_,
        spot=spot,
        again=f"-{offer.handle}" if number else "",
        decline=decline,
        refuse_name=refuse_name(place, decline, panels[0].words.heading, line.title if line else ""),
        refuse_url=links.refusals,
        refuse_target=f"#{element_id(place, context) if number is None else id_}",
        accept_url=links.order_acceptances(order.token) if order else url,
        accept_target=target,
        accept_swap=swap,
        page_form="checkout-form" if beside_form else "",
    )


def _panel(place: Placement, proposal: Proposal, context: Any, situation: Snapshot, number: int) -> Panel:
    candidate, line = proposal.candidate, line_of(place, context)
    order = _order_to_add_to(place, context)
    price, saving, until = _amounts(proposal, order)
    covered = candidate.anchor if candidate.action == "child" and candidate.anchor else proposal.first
    return Panel(
        proposal=proposal,
        token=prints.mark(number),
        charge_cents=_charge(proposal.price_cents, order),
        pieces=_pieces(proposal, situation),
        name=_spot(place, context) if line else f"{_spot(place, context)}-{covered.handle}",
        words=words_of(
            proposal, place, price, saving, f"for the {line.title} in your cart" if line else "", until=until
        ),
        parts=situation.shelf.parts(proposal.first),
        charges=_charges(proposal, context, place),
    )


def _amounts(proposal: Proposal, order: Order | None) -> tuple[str, str, str]:
    """What a click costs, what it saves and until when, as they are written; empty where there is nothing to say."""
    saving, end = proposal.saving_cents, proposal.offer.ends_at
    charge = money(_charge(proposal.price_cents, order))
    return charge, money(saving) if saving else "", moment(end) if end else ""


def _charges(proposal: Proposal, context: Any, place: Placement) -> tuple[tuple[Item, int], ...]:
    """What each term of a plan costs for an order, tax included. Plans have no terms that reduce them."""
    order = _order_to_add_to(place, context)
    if order is None:
        return ()
    return tuple((item, _charge(item.unit_cents * item.quantity, order)) for item in proposal.candidate.choices)


def _order_to_add_to(place: Placement, context: Any) -> Order | None:
    """The order that a yes at this placement adds to; None where it goes into a cart."""
    return order_of(place, context) if place.name in ADD_TO_ORDER else None


def _pieces(proposal: Proposal, situation: Snapshot) -> int:
    """How many a yes brings: as many as the line has that it replaces or hangs under."""
    keys = (proposal.candidate.replaces, proposal.candidate.parent)
    return next((basket.quantity for basket in situation.cart if basket.key in keys), 1)


def _charge(price_cents: int, order: Order | None) -> int:
    """What a click costs: after the purchase with the tax of that order, since it is paid at once."""
    return price_cents if order is None else amount_for(order, price_cents, g.shop.facts)


def _answer_of(place: Placement) -> tuple[str, str]:
    """Where the answer to a yes goes: target and swap style."""
    if place.name in ADD_TO_ORDER:
        return "#order-summary", "outerHTML"
    return {
        "cart": ("#cart-lines", "outerHTML"),
        "drawer": ("#drawer-lines", "outerHTML"),
        "checkout": ("#checkout-summary", "outerHTML"),
    }.get(place.page, ("#dialogue", "innerHTML"))


def _rendered(place: Placement, group: Group, order: Order | None) -> str:
    template = current_app.jinja_env.get_template(f"panels/techniques/_{group.offer.technique}.html")
    shop = g.shop
    return template.render(
        place=place,
        group=group,
        offer=group.offer,
        panels=group.panels,
        order=order,
        shop=shop.facts,
        links=shop.links,
    )
