"""What a basket costs: its lines and accepted offers as a quote, recomputed from zero each time. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from storefront.cart.values import Line
from storefront.catalog.shelf import Shelf
from storefront.offers.values import Candidate, Offer
from storefront.pricing import quote as pricing
from storefront.pricing.delivery import Delivery
from storefront.pricing.quote import Deal, Quote
from storefront.pricing.tax import Tax
from storefront.pricing.terms import Terms

WITHOUT_MONEY = ("none", "free_delivery")


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
    """The deals that the lines of a basket carry: one per bundle, one per accepted offer with terms."""
    return [*_bundle_deals(lines), *_offer_deals(lines, offers, now)]


def ended(lines: Sequence[Line], offers: Mapping[str, Offer], now: datetime) -> list[Line]:
    """Lines whose offer is over, so that they cost their single price again."""
    return [line for line in lines if line.offer and not _open(line.offer, offers, now)]


def price_of(
    candidate: Candidate, offer: Offer, lines: Sequence[Line], offers: Mapping[str, Offer], now: datetime, shelf: Shelf
) -> tuple[int, int]:
    """(today's single prices, what accepting adds to the goods) in cents: quote(cart + candidate) - quote(cart)."""
    replaced = next((line for line in lines if line.key == candidate.replaces), None)
    extra = proposed_lines(candidate, offer, shelf, replaced.quantity if replaced else 1)
    known = offers if offer.handle in offers else {**offers, offer.handle: offer}
    before = price(lines, known, now).subtotal_cents if lines else 0
    after = price([*_staying(lines, replaced, candidate), *extra], known, now).subtotal_cents
    full = sum(line.unit_cents * line.quantity for line in extra)
    return full, after - before


def _staying(lines: Sequence[Line], replaced: Line | None, candidate: Candidate) -> list[Line]:
    """The lines that stay when one is replaced: all others, and of its plans those that cover the new model."""
    if replaced is None:
        return list(lines)
    covers = {relation.other for relation in candidate.items[0].product.related("cover")}
    return [
        line
        for line in lines
        if line.key != replaced.key and (line.parent != replaced.key or line.product.handle in covers)
    ]


def proposed_lines(candidate: Candidate, offer: Offer, shelf: Shelf, pieces: int = 1) -> list[Line]:
    """The lines that accepting a candidate would add, `pieces` of each, under keys of their own."""
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
                Line(key, item.product, item.variant, item.quantity * pieces, candidate.parent, 1, offer.handle, "+")
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
                    title=line.product.name,
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
        if offer.terms.kind in WITHOUT_MONEY:
            continue
        keys = tuple(line.key for line in members)
        needs = tuple((key, 1) for key in keys) if offer.technique == "bought_together" else ()
        found.append(Deal(offer.handle, offer.heading or offer.title, offer.terms, keys, needs, times=1))
    return found


def _open(handle: str, offers: Mapping[str, Offer], now: datetime) -> bool:
    offer = offers.get(handle)
    return offer is not None and offer.is_open(now)
