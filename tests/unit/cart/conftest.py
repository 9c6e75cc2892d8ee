"""A small shelf and an empty basket. Rows live outside a database: nothing here is stored."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask

from storefront.cart.current import lines_from
from storefront.cart.models import Cart, CartLine
from storefront.cart.values import Line
from storefront.catalog.shelf import Part, Product, Relation, Shelf
from storefront.offers.shown import Shown
from storefront.offers.values import Offer
from storefront.pricing.terms import Terms
from tests.factories import product, shelf_of, stock_of, variant

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
COVER = Relation("cover", "cover")


@pytest.fixture(autouse=True)
def in_app(app: Flask) -> Iterator[None]:
    """Actions flush the session, which belongs to an application."""
    with app.app_context():
        yield


class Basket:
    """A cart, a shelf with stock, and the acts of a shopper."""

    def __init__(self) -> None:
        self.shelf = shelf_of(
            product("washer", cents=60_000, relations=(COVER,)),
            product("large-washer", cents=90_000, relations=(COVER,)),
            product("kettle", cents=4_000),
            product("soap", variant("SOAP-S", 1_000), variant("SOAP-L", 1_800)),
            product("net", cents=700),
            product("cover", variant("COVER-3", 5_000), variant("COVER-5", 8_000), role="warranty"),
            product("set", role="bundle", parts=(Part("WASHER-1", 1), Part("SOAP-L", 2)), bundle_terms=("percent", 10)),
        )
        self.stock = stock_of(self.shelf, 10)
        self.offers: dict[str, Offer] = {}
        self.cart = Cart(lines=[], codes=[], removed=[], version=0, note="", token="cart")

    def product(self, handle: str) -> Product:
        """The product of this handle."""
        return self.shelf.products[handle]

    def lines(self) -> tuple[Line, ...]:
        """The cart as values."""
        return lines_from(self.cart.lines, self.shelf)

    def holds(self) -> dict[str, int]:
        """Pieces by SKU; a bundle by its handle, a child after what it hangs under."""
        names = {line.key: line.variant.sku if line.variant else line.product.handle for line in self.lines()}
        found: dict[str, int] = {}
        for line in self.lines():
            name = f"{names[line.parent]} > {names[line.key]}" if line.parent else names[line.key]
            found[name] = found.get(name, 0) + line.quantity
        return found

    def row(self, sku: str) -> CartLine:
        """The first line of this SKU, or of the bundle of this handle."""
        key = next(
            line.key for line in self.lines() if sku in (line.variant.sku if line.variant else line.product.handle)
        )
        return next(row for row in self.cart.lines if row.key == key)

    def stock_of(self, sku: str, pieces: int) -> None:
        """Set what is on hand."""
        self.stock[self.shelf.by_sku[sku][1].id] = pieces

    def offer(self, technique: str = "complements", terms: Terms = Terms("none"), **more: Any) -> Offer:  # noqa: B008
        """A live offer, known to the shop."""
        offer = Offer("an-offer", "An offer", "cart.below_lines", technique, terms=terms, **more)
        self.offers[offer.handle] = offer
        return offer

    def without(self, handle: str) -> Shelf:
        """The shelf without a product that is no longer published."""
        return shelf_of(*(one for one in self.shelf.products.values() if one.handle != handle))


def impression(action: str, *items: tuple[str, int], **more: Any) -> Shown:
    """What was shown, as its token would tell."""
    shown = Shown(
        id="impression-1",
        shop_id=1,
        visitor="visitor",
        offer="an-offer",
        technique="complements",
        placement="cart.below_lines",
        action=action,  # type: ignore[arg-type]
        items=items,
        choices=(),
        parent=None,
        replaces=None,
        anchor=None,
        subject=None,
        full_cents=0,
        price_cents=0,
        served_at=NOW,
    )
    return replace(shown, **more)


@pytest.fixture
def basket() -> Basket:
    """An empty cart."""
    return Basket()


@pytest.fixture
def shown() -> Callable[..., Shown]:
    """Makes impressions: `shown("add", ("SOAP-S", 1))`."""
    return impression
