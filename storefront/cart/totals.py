"""What a basket costs: its lines and accepted offers as a quote, recomputed from zero each time. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from storefront.cart.values import Line
from storefront.catalog.shelf import Shelf
from storefront.offers.live import automatic_deals, is_about_money, may_touch
from storefront.offers.registry import TECHNIQUES
from storefront.offers.values import GIFT, Candidate, Offer
from storefront.pricing import quote as pricing
from storefront.pricing.delivery import Delivery
from storefront.pricing.quote import Deal, Quote
from storefront.pricing.tax import Tax
from storefront.pricing.terms import Terms

EVERY_PIECE = ("cover", "service", "subscribe")
"""Families whose terms hold for every piece of the line that was accepted, not for the one that was shown."""
PLAN = "warranty"
"""A line has one plan at most; services may stand beside each other."""


def price(
    lines: Sequence[Line],
    offers: Mapping[str, Offer],
    now: datetime,
    codes: Sequence[Deal] = (),
    delivery: Delivery | None = None,
    tax: Tax | None = None,
) -> Quote:
    """Quote a basket: bundles, accepted offers that are still open, and codes."""
    priced = [pricing.Line(line.key, line.unit_cents, line.quantity, line.parent, line.product.ships) for line in lines]
    return pricing.quote(priced, [*deals(lines, offers, now), *codes], delivery, tax)


def deals(lines: Sequence[Line], offers: Mapping[str, Offer], now: datetime) -> list[Deal]:
    """The deals of a basket: one per bundle, one per accepted offer with terms, and those that hold by themselves."""
    return [*_bundle_deals(lines), *_offer_deals(lines, offers, now), *automatic_deals(offers, lines, now)]


def standing(lines: Sequence[Line], offers: Mapping[str, Offer], now: datetime) -> tuple[Line, ...]:
    """The lines without gifts that the basket does not earn, or no longer: nobody pays for what came as a gift."""
    gifts = [line for line in lines if line.set_key == GIFT]
    if not gifts:
        return tuple(lines)
    earned = {key for deal in automatic_deals(offers, lines, now) if deal.terms.kind == "gift" for key in deal.lines}
    return tuple(line for line in lines if line not in gifts or line.key in earned)


def ended(lines: Sequence[Line], offers: Mapping[str, Offer], now: datetime) -> list[Line]:
    """Lines whose offer is over, so that they cost their single price again."""
    return [line for line in lines if line.offer and not _open(line.offer, offers, now)]


def price_of(
    candidate: Candidate,
    offer: Offer,
    lines: Sequence[Line],
    offers: Mapping[str, Offer],
    now: datetime,
    shelf: Shelf,
    before_cents: int | None = None,
) -> tuple[int, int]:
    """What accepting adds to the goods, in cents: (at today's single prices, as the cart charges it).

    The latter is quote(cart + candidate) - quote(cart). A swap changes all pieces of the line it replaces, a plan
    covers all pieces of its parent. Lines that no deal names cost their single price: most candidates need no quote.
    How a cart is paid costs nothing. `before_cents` is what `goods_cents` gives, for who asks more than once.
    """
    if candidate.action in ("pay", "none"):
        return 0, 0
    replaced = next((line for line in lines if line.key == candidate.replaces), None)
    parent = next((line for line in lines if line.key == candidate.parent), None)
    pieces = next((line.quantity for line in (replaced, parent) if line), 1)
    extra = proposed_lines(candidate, offer, shelf, pieces)
    staying = _staying(lines, replaced, candidate)
    full = _singly(extra) + _singly(staying) - _singly(lines)
    plain = len(staying) == len(lines) and not is_about_money(offer) and all(line.variant for line in extra)
    if plain and not any(may_touch(offers, line.product) for line in extra):
        return full, full
    known = offers if offer.handle in offers else {**offers, offer.handle: offer}
    before = goods_cents(lines, known, now) if before_cents is None or known is not offers else before_cents
    return full, goods_cents(standing(_together(staying, extra), known, now), known, now) - before


def goods_cents(lines: Sequence[Line], offers: Mapping[str, Offer], now: datetime) -> int:
    """What the goods of a basket cost after every offer, without codes, delivery and tax."""
    return price(lines, offers, now).subtotal_cents if lines else 0


def _together(lines: Sequence[Line], extra: Sequence[Line]) -> list[Line]:
    """The lines as the cart would hold them: what comes without a mark of its offer joins the plain line there is."""
    found = list(lines)
    for new in extra:
        mine = (new.variant, None, None, None)
        place = next((n for n, line in enumerate(found) if new.variant and _plainly(line) == mine), None)
        if place is None or _plainly(new) != mine:
            found.append(new)
        else:
            found[place] = replace(found[place], quantity=found[place].quantity + new.quantity)
    return found


def _plainly(line: Line) -> tuple[object, ...]:
    """What it is, then all that would set it apart from a line bought by itself."""
    return line.variant, line.parent, line.offer, line.every


def _singly(lines: Sequence[Line]) -> int:
    """What lines cost at today's single prices."""
    return sum(line.unit_cents * line.quantity for line in lines)


def _staying(lines: Sequence[Line], replaced: Line | None, candidate: Candidate) -> list[Line]:
    """The lines that stay: not the one replaced, nor its plans if they do not cover the new model."""
    if candidate.action == "child" and candidate.parent:
        role = candidate.items[0].product.role
        return [line for line in lines if not (line.parent == candidate.parent and line.product.role == role == PLAN)]
    if replaced is None:
        return list(lines)
    covers = {r.other for r in candidate.items[0].product.relations if r.kind in ("cover", "service")}
    return [
        line
        for line in lines
        if line.key != replaced.key and (line.parent != replaced.key or line.product.handle in covers)
    ]


def broken_sets(lines: Sequence[Line]) -> list[Line]:
    """Lines that came as part of a set of which something is missing now."""
    there = Counter(line.set_key for line in lines if line.set_key)
    return [line for line in lines if line.set_key and there[line.set_key] < line.set_size]


def proposed_lines(candidate: Candidate, offer: Offer, shelf: Shelf, pieces: int = 1) -> list[Line]:
    """The lines that accepting a candidate would add, `pieces` of each, under keys of their own.

    More of what is there (`Technique.repeats`) joins the plain lines of the cart, without a mark of its offer.
    """
    joins = candidate.action == "add" and TECHNIQUES[offer.technique].repeats
    lines: list[Line] = []
    for index, item in enumerate(candidate.items):
        key = f"+{index}"
        if item.variant is None:
            lines.append(Line(key, item.product, None, item.quantity))
            lines.extend(
                Line(f"{key}.{part}", product, variant, each * item.quantity, key, each)
                for part, (product, variant, each) in enumerate(shelf.parts(item.product))
            )
        else:
            lines.append(
                Line(
                    key=key,
                    product=item.product,
                    variant=item.variant,
                    quantity=item.quantity * pieces,
                    parent=candidate.parent,
                    offer=None if joins else offer.handle,
                    set_key="+",
                    set_size=len(candidate.items),
                    every=candidate.every,
                    trial_days=candidate.trial_days,
                )
            )
    return lines


def code_deal(
    code: str, title: str, kind: str, value: int, minimum_cents: int, combines: bool, keys: Sequence[str]
) -> Deal:
    """A discount code as a deal over all lines."""
    lane = "delivery" if kind == "free_delivery" else "cart"
    return Deal(
        name=f"code:{code}",
        title=title,
        terms=Terms(kind, value),  # type: ignore[arg-type]
        lines=tuple(keys) if lane == "cart" else (),
        lane=lane,  # type: ignore[arg-type]
        combines=combines,
        minimum_cents=minimum_cents,
    )


def _bundle_deals(lines: Sequence[Line]) -> list[Deal]:
    found = []
    for line in lines:
        if line.product.role == "bundle" and line.product.bundle_terms:
            parts = [child for child in lines if child.parent == line.key and child.is_part]
            kind, value = line.product.bundle_terms
            found.append(
                Deal(
                    name=f"bundle:{line.product.handle}",
                    title=f"{line.product.title}, set price",
                    terms=Terms(kind, value),  # type: ignore[arg-type]
                    lines=tuple(part.key for part in parts),
                    needs=tuple((part.key, part.each) for part in parts),
                    times=line.quantity,
                )
            )
    return found


def _offer_deals(lines: Sequence[Line], offers: Mapping[str, Offer], now: datetime) -> list[Deal]:
    sets: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        if line.offer and line.variant and _open(line.offer, offers, now):
            sets.setdefault((line.offer, line.set_key or line.key), []).append(line)
    found = []
    for (handle, _), members in sets.items():
        offer = offers[handle]
        if not is_about_money(offer) or TECHNIQUES[offer.technique].deals or len(members) < members[0].set_size:
            continue
        keys = tuple(line.key for line in members)
        needs = tuple((key, 1) for key in keys) if len(members) > 1 else ()
        times = None if TECHNIQUES[offer.technique].family in EVERY_PIECE else 1
        found.append(Deal(offer.handle, _deal_title(members, offer), offer.terms, keys, needs, times))
    return found


def _deal_title(members: Sequence[Line], offer: Offer) -> str:
    """What a shopper reads beside the saving; an offer's own words may hold gaps to fill."""
    if offer.terms.kind == "trial":
        return f"Trial of {members[0].product.name}"
    return "Set price" if len(members) > 1 else f"Offer on {members[0].product.name}"


def _open(handle: str, offers: Mapping[str, Offer], now: datetime) -> bool:
    offer = offers.get(handle)
    return offer is not None and offer.is_open(now)
