"""What the shopper should know of a cart's prices: offers that ended, sets no longer whole, gifts and products gone."""

from collections.abc import Iterator
from datetime import datetime

from flask import g
from sqlalchemy import select

from storefront.cart import totals
from storefront.cart.models import Cart
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf
from storefront.extensions import db
from storefront.offers import models
from storefront.offers.live import LiveOffers, is_about_money
from storefront.offers.registry import TECHNIQUES
from storefront.offers.values import GIFT
from storefront.web.jinja import moment

ONCE_MORE = "it costs its single price again"


def notes(cart: Cart | None, lines: tuple[Line, ...], offers: LiveOffers, now: datetime) -> Iterator[str]:
    """The sentences, each about one product."""
    yield from _over(lines, offers, now)
    if cart is not None:
        yield from _over_since(cart, lines, offers, now)
    for line in totals.broken_sets(lines):
        if line.offer and line.offer in offers and is_about_money(offers[line.offer]):
            yield f"{line.product.name} costs its single price again, because its set is no longer whole."
    if cart is not None:
        yield from _left_out(cart, {line.key for line in lines})


def _over(lines: tuple[Line, ...], offers: LiveOffers, now: datetime) -> Iterator[str]:
    """Lines that came through an offer that is over."""
    ended = totals.ended(lines, offers, now)
    reduced = _reduced_by({line.offer for line in ended if line.offer})
    for line in ended:
        products = reduced.get(line.offer or "")
        if products is not None and (not products or line.product.handle in products):
            yield f"The offer on {line.product.name} has ended; {ONCE_MORE}."


def _over_since(cart: Cart, lines: tuple[Line, ...], offers: LiveOffers, now: datetime) -> Iterator[str]:
    """Products whose price until a date was in the cart when it was last changed, and is over now."""
    there = {line.product.handle: line.product for line in lines if line.parent is None and not line.offer}
    for offer in offers.automatic:
        if offer.ends_at and cart.changed_at < offer.ends_at <= now:
            for handle in offer.products:
                if handle in there:
                    yield f"The offer on {there[handle].name} ended {moment(offer.ends_at)}; {ONCE_MORE}."


def _left_out(cart: Cart, there: set[str]) -> Iterator[str]:
    products = current_shelf().by_id
    left_out = [row for row in cart.lines if row.key not in there]
    for row in left_out:
        if row.set_key == GIFT and row.product_id in products:
            name = products[row.product_id].name
            yield f"{name} is left out: it came as a gift, and the cart no longer holds what earns it."
    if any(row.set_key != GIFT for row in left_out):
        yield "Something in your cart is no longer sold and was left out."


def _reduced_by(handles: set[str]) -> dict[str, frozenset[str]]:
    """Of these offers, live or not, those that take something off, each with the products it is for (none: all)."""
    if not handles:
        return {}
    rows = db.session.execute(
        select(models.Offer.handle, models.Offer.technique, models.Offer.terms_kind, models.Offer.products).where(
            models.Offer.shop_id == g.shop.facts.id, models.Offer.handle.in_(handles)
        )
    )
    return {
        handle: frozenset(products if TECHNIQUES[technique].deals else ())
        for handle, technique, kind, products in rows
        if kind not in ("none", "free_delivery")
    }
