"""What happens to a basket, told with GA4's names: money as decimals, prices as they are after every saving."""

from collections.abc import Iterable
from typing import Any

from storefront.cart.values import Line, PricedCart
from storefront.catalog.shelf import Product, Variant
from storefront.journey import record
from storefront.offers.placements import PLACEMENTS
from storefront.offers.shown import Shown

MOST_ITEMS = 200


def viewed(cart: PricedCart) -> None:
    """The cart's page or drawer was shown."""
    _tell("view_cart", [item(cart, line, line.quantity) for line in _named(cart.lines)])


def added(cart: PricedCart, pieces: Iterable[tuple[Line, int]], shown: Shown | None = None) -> None:
    """So many pieces of lines came in, through an offer or by the shopper's own choice."""
    items = [item(cart, line, quantity) for line, quantity in pieces if quantity > 0]
    if shown is None:
        _tell("add_to_cart", items)
        return
    promotion = {
        "promotion_id": shown.offer,
        "creative_slot": shown.placement,
        "location_id": PLACEMENTS[shown.placement].stage,
    }
    items = [{**one, **promotion} for one in items]
    record.event("select_promotion", items=items, **promotion)
    _tell("add_to_cart", items, **promotion)


def removed(items: list[dict[str, Any]]) -> None:
    """Items as `item` made them, before they went."""
    _tell("remove_from_cart", items)


def item(cart: PricedCart, line: Line, quantity: int) -> dict[str, Any]:
    """So many pieces of a line as GA4 names them; a bundle counts as one thing, at the price of its parts together."""
    full_cents, cents = cart.group_cents(line)
    found = {
        **_names(line.product, line.variant),
        "price": cents / line.quantity / 100,
        "quantity": quantity,
    }
    if full_cents > cents:
        found["discount"] = (full_cents - cents) / line.quantity / 100
    if line.offer:
        found["promotion_id"] = line.offer
    return found


def _named(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if not line.is_part][:MOST_ITEMS]


def _names(product: Product, variant: Variant | None) -> dict[str, Any]:
    names = {
        "item_id": variant.sku if variant else product.handle,
        "item_name": product.name,
        "item_brand": product.brand,
        "item_category": product.home or product.kind,
    }
    return {**names, "item_variant": variant.title} if variant and variant.title else names


def _tell(name: str, items: list[dict[str, Any]], **more: Any) -> None:
    if items:
        value = round(sum(one["price"] * one["quantity"] for one in items), 2)
        record.event(name, value=value, items=items, **more)
