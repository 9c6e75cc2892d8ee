"""One click after the purchase: adding what was shown to the order just placed, and taking it back.

Functions flush and never commit. The delivery stays as it was charged: what is added travels with the order.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from storefront.cart import totals
from storefront.cart.values import Line, PricedCart
from storefront.catalog.shelf import Shelf
from storefront.checkout import plans, stock
from storefront.checkout.gone import Gone
from storefront.checkout.payment import reference_for
from storefront.checkout.place import noted, order_line, pieces_of, titles_of
from storefront.extensions import db
from storefront.offers.shown import Shown
from storefront.offers.values import Offer
from storefront.orders import subscriptions
from storefront.orders.additions import addition_of, until
from storefront.orders.charge import tax_of
from storefront.orders.models import Order, OrderLine, Payment
from storefront.pricing.quote import Quote
from storefront.recommendations.counts import basket_of, recount
from storefront.shops.values import ShopFacts

MOST_LINES = 60
PLACES = {"thanks.after_purchase": "add", "thanks.downsell": "add", "order.warranty": "child"}
"""Where something is offered for the order itself, and what a yes does there."""


def is_open(order: Order, now: datetime) -> bool:
    """Whether the order may still be added to."""
    return order.open_until is not None and now < order.open_until


def may_propose(order: Order, visitor: str, now: datetime) -> bool:
    """Whether the thank-you page may offer something: to the buyer, in time, and only until the first yes."""
    return order.visitor == visitor and is_open(order, now) and not any(line.added_at for line in order.lines)


def add(
    order: Order,
    shown: Shown,
    shelf: Shelf,
    offers: Mapping[str, Offer],
    facts: ShopFacts,
    now: datetime,
    choice: str | None = None,
) -> list[OrderLine]:
    """Add what was shown and charge it to the same card. The same impression again changes nothing and gives no lines.

    `choice` is the SKU taken instead of the first item where several were offered; `offers` are the live ones.
    Raises Gone where it is no longer on offer as shown, SoldOut where pieces are missing; then the caller rolls back.
    """
    idempotency = f"after:{shown.id}"
    if any(payment.idempotency == idempotency for payment in order.payments):
        return []
    _check(order, shown, offers, now)
    if shown.action == "child":
        priced = plans.priced(order, shown, choice, shelf, offers, facts, now)
    else:
        priced = _priced(order, shown, shelf, offers, facts, now)
    stock.take(order.shop_id, pieces_of(priced.lines), titles_of(priced.lines))
    held = basket_of(order)
    first = max(line.position for line in order.lines) + 1
    lines = [order_line(line, priced, position) for position, line in enumerate(priced.lines, first)]
    for line in lines:
        line.added_at = now
    order.lines.extend(lines)
    order.adjustments = _merged(order.adjustments, noted(priced.quote.adjustments))
    _count(order, priced.quote)
    _pay(order, idempotency, "charge", priced.quote.total_cents, now)
    db.session.flush()
    recount(db.session.connection(), order.shop_id, held, basket_of(order))
    return lines


def undo(order: Order, addition: str, now: datetime) -> list[OrderLine]:
    """Take an addition, named by its impression, back and refund it, with the plans bought for it since.

    Twice is harmless and gives no lines. Raises Gone for an addition that is not there, and once its hour is over.
    """
    lines = [line for line in order.lines if line.added_at and addition_of(line) == addition]
    if not lines:
        raise Gone("There is no such addition to this order.")
    if all(line.undone_at for line in lines):
        return []
    if now >= until(lines):
        raise Gone("The time for taking this back with one click is over.")
    keys = {line.key for line in lines}
    hanging = {addition_of(line) for line in order.lines if line.parent_key in keys and line.added_at}
    taken, held = [], basket_of(order)
    for name in (*sorted(hanging - {addition}), addition):
        taken += _take_back(order, name, now)
    subscriptions.end_with(order, taken, now)
    db.session.flush()
    recount(db.session.connection(), order.shop_id, held, basket_of(order))
    return taken


def _take_back(order: Order, addition: str, now: datetime) -> list[OrderLine]:
    lines = [line for line in order.lines if line.added_at and addition_of(line) == addition and not line.undone_at]
    if not lines:
        return []
    charged = next(payment for payment in order.payments if payment.idempotency == f"after:{addition}")
    pieces = stock.counted((line.variant_id, line.quantity) for line in lines if line.role in ("product", "bundle"))
    stock.give_back(order.shop_id, pieces)
    for line in lines:
        line.undone_at = now
    order.goods_cents -= sum(line.total_cents + line.saving_cents for line in lines)
    order.saving_cents -= sum(line.saving_cents for line in lines)
    order.tax_cents -= sum(line.tax_cents for line in lines)
    order.total_cents -= charged.amount_cents
    order.adjustments = _merged(order.adjustments, [_taken_back(line) for line in lines if line.saving_cents])
    _pay(order, f"undo:{addition}", "refund", -charged.amount_cents, now)
    return lines


def _check(order: Order, shown: Shown, offers: Mapping[str, Offer], now: datetime) -> None:
    """Raise Gone unless the offer still is one for an order, where it was shown."""
    offer = offers.get(shown.offer)
    if PLACES.get(shown.placement) != shown.action:
        raise Gone("This is no offer for an order.")
    if offer is None or offer.placement != shown.placement or not offer.is_open(now):
        raise Gone("This offer has ended.")
    if len(order.lines) + len(shown.items) > MOST_LINES:
        raise Gone(f"An order has at most {MOST_LINES} lines.")


def _priced(
    order: Order, shown: Shown, shelf: Shelf, offers: Mapping[str, Offer], facts: ShopFacts, now: datetime
) -> PricedCart:
    if not is_open(order, now):
        raise Gone("The time for adding to this order is over.")
    lines = tuple(_line(shown, place, shelf) for place in range(len(shown.items)))
    priced = PricedCart(lines, totals.price(lines, offers, now, tax=tax_of(order, facts)))
    if priced.quote.subtotal_cents != shown.price_cents:
        raise Gone("The price has changed since this was shown.")
    return priced


def _line(shown: Shown, place: int, shelf: Shelf) -> Line:
    sku, pieces = shown.items[place]
    known = shelf.by_sku.get(sku)
    if known is None:
        raise Gone("This product is no longer sold.")
    key = f"{shown.id}.{place}"
    return Line(
        key,
        *known,
        quantity=pieces,
        offer=shown.offer,
        set_key=shown.id,
        impression=shown.id,
        set_size=len(shown.items),
    )


def _count(order: Order, priced: Quote) -> None:
    order.goods_cents += priced.goods_cents
    order.saving_cents += priced.saving_cents
    order.tax_cents += priced.tax_cents
    order.total_cents += priced.total_cents


def _pay(order: Order, idempotency: str, kind: str, amount_cents: int, now: datetime) -> None:
    order.payments.append(
        Payment(
            idempotency=idempotency,
            kind=kind,
            amount_cents=amount_cents,
            last_four=order.payments[0].last_four,
            reference=reference_for(idempotency),
            at=now,
        )
    )


def _taken_back(line: OrderLine) -> dict[str, Any]:
    return {"name": line.offer, "title": "", "amount_cents": -line.saving_cents, "lane": "line"}


def _merged(before: Iterable[dict[str, Any]], more: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Adjustments added up by name; what sums to nothing is left out."""
    found: dict[str, dict[str, Any]] = {}
    for one in (*before, *more):
        known = found.get(one["name"])
        found[one["name"]] = {**known, "amount_cents": known["amount_cents"] + one["amount_cents"]} if known else one
    return [one for one in found.values() if one["amount_cents"]]
