"""The one writer of events and impressions.

Reading never takes the write lock: what a page wants recorded goes into a buffer of this process and is written in one
transaction every 250 ms or 500 rows, at exit, and before the ledger is read. A crash may lose a quarter second of
telemetry, never an order.
"""

import atexit
import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from flask import Flask, g
from sqlalchemy import Connection, Engine, insert, update

from storefront.core import clock
from storefront.extensions import engine_in_use
from storefront.journey.models import Event, Impression
from storefront.worlds.session import writing

INTERVAL_SECONDS = 0.25
FULL = 500

Write = Callable[[Connection], object]


class Ledger:
    """Rows waiting to be written, per database. Safe to use from several threads."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Engine, str, Any]] = []
        self._lock = threading.Lock()
        self._writer_lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None

    def add(self, engine: Engine, kind: str, rows: Iterable[Any]) -> None:
        """Queue rows (`event`, `impression`) or changes of impressions (`seen`)."""
        with self._lock:
            self._waiting.extend((engine, kind, row) for row in rows)
            full = len(self._waiting) >= FULL
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="ledger", daemon=True)
                self._thread.start()
                atexit.register(self.flush)
        if full:
            self._wake.set()

    def flush(self) -> None:
        """Write all that waits, one transaction per database."""
        with self._writer_lock:
            with self._lock:
                waiting, self._waiting = self._waiting, []
            by_engine: dict[Engine, list[tuple[str, dict[str, Any]]]] = {}
            for engine, kind, row in waiting:
                by_engine.setdefault(engine, []).append((kind, row))
            for engine, rows in by_engine.items():
                try:
                    with writing(), engine.begin() as connection:
                        _write(connection, rows)
                except Exception:  # a world deleted meanwhile, a full disk: telemetry is lost, nothing else
                    _log_loss(len(rows))

    def _run(self) -> None:
        while True:
            self._wake.wait(INTERVAL_SECONDS)
            self._wake.clear()
            if self._waiting:
                self.flush()


ledger = Ledger()


def init_app(app: Flask) -> None:
    """In tests, write what a request noted as soon as it has given its database back."""
    if app.testing:

        @app.teardown_appcontext
        def write_down(_error: BaseException | None) -> None:
            ledger.flush()


def event(name: str, **parameters: Any) -> None:
    """Note that something happened to the visitor of this request. Money parameters are decimals, as GA4 has them."""
    row = {
        "at": clock.now(),
        "shop_id": g.shop.facts.id,
        "visitor": g.visitor,
        "name": name,
        "parameters": {"currency": g.shop.facts.currency, **parameters},
    }
    _queue("event", row)


def impressions(rows: Iterable[dict[str, Any]]) -> None:
    """Note that proposals were served; each row has the columns of Impression."""
    _queue("impression", *rows)


def seen(ids: list[str], at: datetime) -> None:
    """Note that served proposals were on the screen for a second."""
    _queue("seen", *({"id": id_, "seen_at": at} for id_ in ids))


def decided(id_: str, row: dict[str, Any], **decision: Any) -> None:
    """Note what became of an impression (`accepted_at`, `refused_at`, `undone_at`, `order_number`).

    `row` has all columns of Impression as the token tells them, so that a decision is kept even if its serving is lost.
    """
    _queue("decided", {"row": row, "id": id_, "decision": decision})


def followed(ids: list[str], **what: Any) -> None:
    """Note what later became of accepted impressions: `order_number` once ordered, `undone_at` if taken back."""
    _queue("followed", *({"id": id_, "what": what} for id_ in ids))


def flush() -> None:
    """Write what waits; to be called before the ledger is read."""
    ledger.flush()


def _queue(kind: str, *rows: dict[str, Any]) -> None:
    ledger.add(engine_in_use.get(), kind, rows)


def _write(connection: Connection, rows: list[tuple[str, dict[str, Any]]]) -> None:
    events = [row for kind, row in rows if kind == "event"]
    served = [row for kind, row in rows if kind == "impression"]
    if events:
        connection.execute(insert(Event), events)
    if served:
        connection.execute(insert(Impression).prefix_with("OR IGNORE", dialect="sqlite"), served)
    for kind, row in rows:
        if kind == "seen":
            connection.execute(
                update(Impression)
                .where(Impression.id == row["id"], Impression.seen_at.is_(None))
                .values(seen_at=row["seen_at"])
            )
        elif kind == "decided":
            connection.execute(insert(Impression).prefix_with("OR IGNORE", dialect="sqlite"), [row["row"]])
            connection.execute(update(Impression).where(Impression.id == row["id"]).values(**row["decision"]))
        elif kind == "followed":
            connection.execute(update(Impression).where(Impression.id == row["id"]).values(**row["what"]))


def _log_loss(rows: int) -> None:
    import logging

    logging.getLogger(__name__).exception("%d rows of telemetry were lost", rows)
