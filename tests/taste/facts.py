"""What is true of a world, asked of its database directly: products, prices, stock, offers, carts, orders.

The walker judges by these, never by what the engine was told.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

WINDOW = timedelta(days=30)


@dataclass(frozen=True)
class Product:
    """What the catalogue says of a product. `skus` in the catalogue's order; of a bundle `parts`, (SKU, pieces)."""

    id: int
    handle: str
    title: str
    role: str
    published: bool
    collections: tuple[str, ...]
    kind: str
    skus: tuple[str, ...]
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Variant:
    """One SKU: its product, today's price, and what it cost before as (since, cents)."""

    id: int
    sku: str
    product: str
    cents: int
    history: tuple[tuple[datetime, int], ...]

    def lowest_cents(self, now: datetime) -> int:
        """The least it cost in the last 30 days."""
        return min((cents for _, cents in _during(self.history, now - WINDOW, now)), default=self.cents)

    def was_cents(self, now: datetime) -> int | None:
        """The earlier price that may be shown: the lowest of the 30 days before a reduction within the last 30."""
        past = [(since, cents) for since, cents in self.history if since <= now]
        if len(past) < 2 or now - past[-1][0] > WINDOW:
            return None
        reduced = past[-1][0]
        before = min(cents for _, cents in _during(past[:-1], reduced - WINDOW, reduced))
        return before if before > past[-1][1] else None


def _during(history: Iterable[tuple[datetime, int]], begin: datetime, end: datetime) -> list[tuple[datetime, int]]:
    """The prices that held at any time from `begin` to `end`."""
    past = [(since, cents) for since, cents in history if since <= end]
    old = [one for one in past if one[0] <= begin]
    return [*old[-1:], *(one for one in past if one[0] > begin)]


@dataclass(frozen=True)
class Offer:
    """A row of the offers, whatever its status."""

    handle: str
    placement: str
    technique: str
    terms: str
    value: int
    status: str
    starts_at: datetime | None
    ends_at: datetime | None
    options: dict[str, Any]
    products: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """A line of a cart or of an order. `sku` is empty for a bundle's own line."""

    key: str
    parent: str | None
    product: str
    sku: str
    quantity: int
    offer: str | None
    gift: bool = False
    every: str | None = None
    added: bool = False


@dataclass(frozen=True)
class Order:
    """An order as it was charged. Amounts in cents; the card's payments in `charged`."""

    token: str
    visitor: str
    placed_at: datetime
    open_until: datetime | None
    state: str
    lines: tuple[Line, ...]
    row: dict[str, Any]
    rows: tuple[dict[str, Any], ...]
    payments: tuple[dict[str, Any], ...]

    @property
    def adjustments(self) -> list[dict[str, Any]]:
        """What was taken off, by offer."""
        return json.loads(self.row["adjustments"])

    @property
    def instalments(self) -> list[dict[str, Any]]:
        """The parts in which it is paid; none if it was paid at once."""
        return json.loads(self.row["instalments"] or "[]")


class Facts:
    """One shop of a world."""

    def __init__(self, world: Path, shop: str) -> None:
        self.world, self.shop = world, shop
        self.database = sqlite3.connect(world, isolation_level=None, timeout=10)
        self.database.row_factory = sqlite3.Row
        self.database.execute("PRAGMA synchronous=OFF")
        row = self.one("SELECT id, facts FROM shop WHERE handle = ?", shop)
        self.shop_id, self.about = row["id"], json.loads(row["facts"])
        self.variants = self._variants()
        self.products = self._products()
        self.offers = self._offers()

    def all(self, statement: str, *values: Any) -> list[sqlite3.Row]:
        """The rows of a query."""
        return self.database.execute(statement, values).fetchall()

    def one(self, statement: str, *values: Any) -> sqlite3.Row:
        """The only row of a query."""
        (row,) = self.all(statement, *values)
        return row

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def set_clock(self, now: datetime) -> None:
        """Let it be `now` in this world, whose clock stands still."""
        self.database.execute("UPDATE world SET frozen_at = ?", (f"{now:%Y-%m-%d %H:%M:%S.%f}",))

    def now(self) -> datetime:
        """What time it is in this world."""
        return moment(self.one("SELECT frozen_at FROM world")["frozen_at"])

    # What does not change during a walk

    def setting(self, name: str, default: Any) -> Any:
        """A setting of the shop's taste."""
        return self.about["taste"].get(name, default)

    @cached_property
    def by_id(self) -> dict[int, Product]:
        """Products by their row."""
        return {product.id: product for product in self.products.values()}

    @cached_property
    def sku_of(self) -> dict[int, str]:
        """SKUs by the row of their variant."""
        return {variant.id: variant.sku for variant in self.variants.values()}

    def product_of(self, name: str) -> Product:
        """The product of a SKU, or of a bundle's handle."""
        return self.products[self.variants[name].product if name in self.variants else name]

    def single_cents(self, name: str) -> int:
        """Today's single price of a SKU; of a bundle that of its parts."""
        if name in self.variants:
            return self.variants[name].cents
        return sum(self.variants[sku].cents * each for sku, each in self.products[name].parts)

    def contents(self, name: str) -> set[str]:
        """Handles of all that a SKU or a bundle would bring."""
        product = self.product_of(name)
        return {product.handle, *(self.variants[sku].product for sku, _ in product.parts)}

    def _variants(self) -> dict[str, Variant]:
        history: dict[int, list[tuple[datetime, int]]] = {}
        for row in self.all("SELECT variant_id, since, price_cents FROM price_change ORDER BY variant_id, since, id"):
            history.setdefault(row["variant_id"], []).append((moment(row["since"]), row["price_cents"]))
        query = (
            "SELECT v.id, v.sku, p.handle, v.price_cents FROM variant v JOIN product p ON p.id = v.product_id "
            "WHERE v.shop_id = ? ORDER BY p.position, v.position"
        )
        return {
            row["sku"]: Variant(
                row["id"], row["sku"], row["handle"], row["price_cents"], tuple(history.get(row["id"], ()))
            )
            for row in self.all(query, self.shop_id)
        }

    def _products(self) -> dict[str, Product]:
        skus: dict[str, list[str]] = {}
        for variant in self.variants.values():
            skus.setdefault(variant.product, []).append(variant.sku)
        by_id = {variant.id: variant.sku for variant in self.variants.values()}
        parts: dict[int, list[tuple[str, int]]] = {}
        for row in self.all("SELECT product_id, variant_id, quantity FROM bundle_part ORDER BY id"):
            if row["variant_id"] in by_id:
                parts.setdefault(row["product_id"], []).append((by_id[row["variant_id"]], row["quantity"]))
        query = "SELECT * FROM product WHERE shop_id = ? ORDER BY position"
        return {
            row["handle"]: Product(
                row["id"],
                row["handle"],
                row["title"],
                row["role"],
                bool(row["published"]),
                tuple(json.loads(row["collections"])),
                row["kind"],
                tuple(skus.get(row["handle"], ())),
                tuple(parts.get(row["id"], ())),
            )
            for row in self.all(query, self.shop_id)
        }

    def _offers(self) -> dict[str, Offer]:
        return {
            row["handle"]: Offer(
                row["handle"],
                row["placement"],
                row["technique"],
                row["terms_kind"],
                row["terms_value"],
                row["status"],
                row["starts_at"] and moment(row["starts_at"]),
                row["ends_at"] and moment(row["ends_at"]),
                json.loads(row["options"]),
                tuple(json.loads(row["products"])),
                tuple(json.loads(row["anchors"])),
            )
            for row in self.all("SELECT * FROM offer WHERE shop_id = ?", self.shop_id)
        }

    # What does

    def stock(self) -> dict[str, int]:
        """Pieces on hand by SKU."""
        return {
            r["sku"]: r["stock"] for r in self.all("SELECT sku, stock FROM variant WHERE shop_id = ?", self.shop_id)
        }

    def cart(self, token: str | None) -> tuple[Line, ...]:
        """The lines of a cart; none if there is no such cart."""
        if token is None:
            return ()
        rows = self.all(
            "SELECT l.* FROM cart_line l JOIN cart c ON c.id = l.cart_id WHERE c.token = ? ORDER BY l.position, l.id",
            token,
        )
        return tuple(
            Line(
                row["key"],
                row["parent_key"],
                self.by_id[row["product_id"]].handle,
                self.sku_of[row["variant_id"]] if row["variant_id"] else "",
                row["quantity"],
                row["offer"],
                row["set_key"] == "gift",
                row["every"],
            )
            for row in rows
        )

    def order(self, token: str) -> Order:
        """An order by its token."""
        row = self.one('SELECT * FROM "order" WHERE token = ?', token)
        rows = [dict(r) for r in self.all("SELECT * FROM order_line WHERE order_id = ? ORDER BY position", row["id"])]
        payments = [dict(r) for r in self.all("SELECT * FROM payment WHERE order_id = ? ORDER BY id", row["id"])]
        lines = tuple(
            Line(
                one["key"],
                one["parent_key"],
                self.by_id[one["product_id"]].handle,
                self.sku_of.get(one["variant_id"], ""),
                one["quantity"],
                one["offer"],
                every=one["every"],
                added=one["added_at"] is not None,
            )
            for one in rows
            if one["undone_at"] is None
        )
        state = json.loads(row["address"]).get("state") or ""
        placed_at, open_until = moment(row["placed_at"]), row["open_until"] and moment(row["open_until"])
        told = (token, row["visitor"], placed_at, open_until, state, lines, dict(row))
        return Order(*told, tuple(rows), tuple(payments))


def moment(text: str) -> datetime:
    """A moment as the database writes it."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
