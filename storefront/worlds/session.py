"""How the database of a world is opened: WAL, readers that never wait, writers that queue.

A reading request begins with a plain BEGIN; a writing one with BEGIN IMMEDIATE, so that two requests that read and then
write cannot undo each other's work. After its commit a request is a reader again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from storefront.worlds.queue import Place

BUSY_SECONDS = 10
PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "cache_size=-8000", "temp_store=MEMORY")

_writing: ContextVar[bool] = ContextVar("writing", default=False)


def will_write(yes: bool) -> None:
    """Say whether the next transaction of this request is going to write."""
    _writing.set(yes)


@contextmanager
def writing() -> Iterator[None]:
    """Transactions begun inside take the write lock at once. For commands and background work."""
    token = _writing.set(True)
    try:
        yield
    finally:
        _writing.reset(token)


def open_engine(path: Path) -> Engine:
    """An engine on the SQLite file at `path`, which must exist."""
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=12,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", lambda connection, record: _prepare(connection, record, path))
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", lambda _connection, record: record.info["queue"].leave())
    event.listen(engine, "close", lambda _connection, record: record.info["queue"].close())
    return engine


def _prepare(connection: Any, record: Any, path: Path) -> None:
    connection.isolation_level = None  # transactions begin in `_begin`, not by themselves
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    record.info["queue"] = Place(path)


def _begin(connection: Connection) -> None:
    if _writing.get():
        connection.info["queue"].wait()
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")


@event.listens_for(Session, "after_commit")
@event.listens_for(Session, "after_rollback")
def _read_again(_session: Session) -> None:
    _writing.set(False)
