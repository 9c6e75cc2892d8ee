"""A shopper in front of a cart. Offers have tests of their own; here a stand-in notes which slots are asked for."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import pass_context
from werkzeug.test import TestResponse

from storefront.core.tokens import sign
from storefront.offers.shown import Shown, pack
from storefront.worlds.current import inside as inside_world
from tests.conftest import NOW


@pytest.fixture(autouse=True)
def slots(app: Flask, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """(placement, what it is about) of each slot that a template asked for."""
    asked: list[tuple[str, str]] = []

    @pass_context
    def placement(context: Any, name: str) -> str:
        about = ""
        if name in ("cart.line_warranty", "cart.line_service"):
            about = context["line"].product.handle
        elif name.startswith("added."):
            about = " ".join(line.product.handle for line in context["added"])
        asked.append((name, about))
        return ""

    monkeypatch.setitem(app.jinja_env.globals, "placement", placement)
    return asked


class Shopper:
    """Somebody with a browser in one shop, and what their cart holds."""

    def __init__(self, app: Flask, client: FlaskClient, world: Path, shop: str = "greenhome") -> None:
        self.app, self.client, self.world, self.shop = app, client, world, shop
        page = client.get(f"/{shop}/cart").text
        self.csrf = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]  # type: ignore[index]

    def post(self, path: str, target: str | None = None, on: str = "", **fields: Any) -> TestResponse:
        """Send a form; with `target` as htmx does, from the page `on`."""
        headers = {}
        if target is not None:
            headers = {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": f"http://localhost/{self.shop}{on}"}
        return self.client.post(f"/{self.shop}/cart{path}", data={"csrf_token": self.csrf, **fields}, headers=headers)

    def get(self, path: str = "") -> str:
        """A page of the cart."""
        answer = self.client.get(f"/{self.shop}/cart{path}")
        assert answer.status_code == 200
        return answer.text

    def add(self, sku: str, quantity: int = 1) -> str:
        """Put something in without JavaScript; the key of its line."""
        assert self.post("/lines", sku=sku, quantity=quantity).status_code == 303
        return self.key(sku)

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        """Read the world's database."""
        with closing(sqlite3.connect(self.world)) as connection:
            return connection.execute(statement).fetchall()

    def change(self, *statements: str) -> None:
        """Change the world as a trainer would; what is remembered of the shop is read anew."""
        with closing(sqlite3.connect(self.world)) as connection:
            for statement in (*statements, "UPDATE shop SET revision = revision || '+'"):
                connection.execute(statement)
            connection.commit()

    def holds(self) -> dict[str, int]:
        """Pieces by SKU; a bundle by its handle, a child after what it hangs under."""
        name = "coalesce({0}v.sku, {0}p.handle)"
        rows = self.rows(
            f"""SELECT {name.format("o")}, {name.format("")}, line.quantity FROM cart_line line
            JOIN product p ON p.id = line.product_id LEFT JOIN variant v ON v.id = line.variant_id
            LEFT JOIN cart_line parent ON parent.key = line.parent_key
            LEFT JOIN product op ON op.id = parent.product_id LEFT JOIN variant ov ON ov.id = parent.variant_id"""
        )
        return {f"{over} > {sku}" if over else sku: quantity for over, sku, quantity in rows}

    def key(self, sku: str) -> str:
        """The key of the newest line with this SKU, or of the bundle of this handle."""
        return self.rows(
            f"""SELECT line.key FROM cart_line line JOIN product p ON p.id = line.product_id
            LEFT JOIN variant v ON v.id = line.variant_id
            WHERE coalesce(v.sku, p.handle) = '{sku}' ORDER BY line.id DESC"""
        )[0][0]

    def carts(self) -> list[tuple[Any, ...]]:
        """All of every cart that is stored, to compare before and after."""
        return self.rows("SELECT * FROM cart") + self.rows("SELECT * FROM cart_line ORDER BY id")

    def events(self, name: str) -> list[dict[str, Any]]:
        """The parameters of the events of one name."""
        import json

        return [
            json.loads(row[0]) for row in self.rows(f"SELECT parameters FROM event WHERE name = '{name}' ORDER BY id")
        ]

    def token(self, action: str, *items: tuple[str, int], offer: str = "cart-supplements", **more: Any) -> str:
        """The token of an offer as the shop would have shown it to this shopper."""
        with self.client.session_transaction() as session:
            visitor = session["visitor"]
        shop_id = self.rows(f"SELECT id FROM shop WHERE handle = '{self.shop}'")[0][0]
        shown = Shown(
            id="impression-1",
            shop_id=shop_id,
            visitor=visitor,
            offer=offer,
            technique="complements",
            placement="cart.below_lines",
            action=action,  # type: ignore[arg-type]
            items=items,
            choices=(),
            parent=None,
            replaces=None,
            anchor=None,
            subject=None,
            full_cents=10**8,
            price_cents=10**8,
            served_at=NOW,
        )
        return pack(replace(shown, **more), self.app.secret_key)  # type: ignore[arg-type]

    def plan_token(self, key: str | None, **more: Any) -> str:
        """The offer of a plan for a washer in the cart, or on its page."""
        facts = {"technique": "warranty", "placement": "cart.line_warranty", "anchor": "aquelle-9", "parent": key}
        facts |= {"choices": ("CV-L-3", "CV-L-5"), "price_cents": 5900, "offer": "cart-line-cover"}
        return self.token("child", ("CV-L-3", 1), **{**facts, **more})

    def swap_token(self, key: str | None, **more: Any) -> str:
        """The offer of a better washer in a line's place."""
        facts = {"technique": "upsell", "placement": "cart.upsell", "anchor": "aquelle-9", "replaces": key}
        return self.token("swap", ("AQ-11C", 1), **{**facts, "offer": "cart-next-model", **more})

    def signed(self, purpose: str, value: Any) -> str:
        """A token of another kind, signed by the shop."""
        return sign(self.app.secret_key, purpose, value)  # type: ignore[arg-type]


@pytest.fixture
def shopper(app: Flask, client: FlaskClient, world: Path) -> Shopper:
    """A visitor of GreenHome with an empty cart."""
    return Shopper(app, client, world)


@pytest.fixture
def somebody_else(app: Flask, world: Path) -> Shopper:
    """Another visitor of the same shop."""
    return Shopper(app, app.test_client(), world)


@pytest.fixture
def shopping_at(app: Flask, client: FlaskClient, world: Path) -> Callable[[str], Shopper]:
    """The same visitor in a shop of choice."""
    return lambda shop: Shopper(app, client, world, shop)


@pytest.fixture
def in_world(app: Flask, world: Path) -> Iterator[None]:
    """Inside the world without a request."""
    with inside_world(app):
        yield
