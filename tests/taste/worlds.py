"""Worlds in which every rule of taste has something to forbid: offers and products that no shopper may be shown."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.conftest import NOW

OFF = {"greenhome": "decision", "techgadgets": "consideration"}
"""The stage that a shop of the second world has switched off."""


@dataclass(frozen=True)
class Traps:
    """What is wrong in a shop: a product that is sold out, one no longer published, a plan whose longest term is free,
    a product whose price was raised and whose deadline therefore saves nothing."""

    sold_out: str
    unpublished: str
    free_plan: str
    raised: str
    wanted: str


TRAPS = {
    "greenhome": Traps("tidewell-detergent", "laundry-net", "cover-small", "norvind-air-200", "aquelle-9"),
    "techgadgets": Traps("lumo-s8-case", "lumo-s8-glass", "care-gadget", "tern-buds", "lumo-s8"),
}


def prepare(world: Path, stages_off: bool = False) -> None:
    """Set the traps in both shops; with `stages_off` each has a stage switched off as well."""
    with closing(sqlite3.connect(world)) as connection, connection:
        connection.execute("UPDATE world SET frozen_at = ?", (_written(NOW),))
        for shop, traps in TRAPS.items():
            _Shop(connection, shop).prepare(traps)
            if stages_off:
                _switch_off(connection, shop)


def _switch_off(connection: sqlite3.Connection, shop: str) -> None:
    (text,) = connection.execute("SELECT facts FROM shop WHERE handle = ?", (shop,)).fetchone()
    facts = json.loads(text)
    facts["taste"]["stages_on"] = [stage for stage in facts["taste"]["stages_on"] if stage != OFF[shop]]
    connection.execute("UPDATE shop SET facts = ? WHERE handle = ?", (json.dumps(facts), shop))


class _Shop:
    """One shop of a world that is being prepared."""

    def __init__(self, connection: sqlite3.Connection, shop: str) -> None:
        self.connection = connection
        (self.id,) = connection.execute("SELECT id FROM shop WHERE handle = ?", (shop,)).fetchone()

    def prepare(self, traps: Traps) -> None:
        """Products first, then the offers that should never be seen."""
        self._of(traps.sold_out, "UPDATE variant SET stock = 0 WHERE product_id = ?")
        self._of(traps.unpublished, "UPDATE product SET published = 0 WHERE id = ?")
        self._of(
            traps.free_plan,
            "UPDATE variant SET price_cents = 0 WHERE id = (SELECT MAX(id) FROM variant WHERE product_id = ?)",
        )
        self._raise(traps.raised)
        day = timedelta(days=1)
        self.offer("is-over", "product.supplements", "complements", ends_at=NOW - day)
        self.offer("not-yet", "product.upsell", "upsell", starts_at=NOW + 300 * day)
        self.offer("paused", "home.picks", "complements", status="paused")
        self.offer("saves-nothing", "checkout.bump", "order_bump", terms=("fixed", 9_999_999))
        self.offer("costs-nothing", "added.supplements", "complements", terms=("amount", 9_999_999))
        self.offer("another-no", "product.downsell", "downsell", priority=99)
        self.offer("another-no-cart", "cart.downsell", "downsell", priority=99)
        self.offer("another-no-later", "thanks.downsell", "downsell", priority=99)
        self.offer(
            "never-cheaper",
            "product.limited_time",
            "limited_time",
            terms=("percent", 10),
            products=[traps.raised],
            ends_at=NOW + 90 * day,
        )
        self.offer("endless", "product.limited_time", "limited_time", terms=("percent", 20), products=[traps.wanted])

    def offer(
        self,
        handle: str,
        placement: str,
        technique: str,
        *,
        terms: tuple[str, int] = ("none", 0),
        priority: int = 1,
        products: list[str] | None = None,
        status: str = "live",
        starts_at: datetime | None = None,
        ends_at: datetime | None = None,
    ) -> None:
        """An offer as no form and no seed file would let it in."""
        words = {
            "heading": "For you: {title}",
            "accept": "Add for {price}",
            "decline": "No thanks",
            "reason": "{reason}",
        }
        row: dict[str, Any] = {
            "shop_id": self.id,
            "handle": f"trap-{handle}",
            "title": handle,
            "placement": placement,
            "technique": technique,
            "motive": "more_per_order",
            "priority": priority,
            "terms_kind": terms[0],
            "terms_value": terms[1],
            "rules": "[]",
            "words": json.dumps(words),
            "products": json.dumps(products or []),
            "anchors": "[]",
            "options": "{}",
            "starts_at": starts_at and _written(starts_at),
            "ends_at": ends_at and _written(ends_at),
            "status": status,
        }
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        self.connection.execute(f"INSERT INTO offer ({names}) VALUES ({marks})", tuple(row.values()))

    def _of(self, handle: str, statement: str) -> None:
        """A statement about one product; it must change something."""
        (id_,) = self.connection.execute(
            "SELECT id FROM product WHERE shop_id = ? AND handle = ?", (self.id, handle)
        ).fetchone()
        assert self.connection.execute(statement, (id_,)).rowcount > 0, handle

    def _raise(self, handle: str) -> None:
        """A price that was a fifth lower until five days ago."""
        rows = self.connection.execute(
            "SELECT v.id, v.price_cents FROM variant v JOIN product p ON p.id = v.product_id "
            "WHERE p.shop_id = ? AND p.handle = ?",
            (self.id, handle),
        ).fetchall()
        assert rows, handle
        for id_, cents in rows:
            for days, was in ((25, cents * 8 // 10), (5, cents)):
                self.connection.execute(
                    "INSERT INTO price_change (variant_id, since, price_cents) VALUES (?, ?, ?)",
                    (id_, _written(NOW - timedelta(days=days)), was),
                )


def _written(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S.%f}"
