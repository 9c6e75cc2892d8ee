"""Reading the stored counts, for the tests of what is bought together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from storefront.worlds.session import open_engine, writing

Stored = dict[str, list[tuple[int, ...]]]
TABLES = ("affinity", "demand", "counted")


@pytest.fixture
def engine(world: Path) -> Iterator[Engine]:
    """The world's database as a command opens it."""
    engine = open_engine(world)
    yield engine
    engine.dispose()


@pytest.fixture
def write(engine: Engine) -> Callable[..., object]:
    """A writing transaction, committed at the end of its block."""

    @contextmanager
    def begun() -> Iterator[Connection]:
        with engine.connect() as connection:
            with writing():
                transaction = connection.begin()
            with transaction:
                yield connection

    return begun


@pytest.fixture
def stored(engine: Engine) -> Callable[[], Stored]:
    """All rows of the tables of counts, in order."""

    def read() -> Stored:
        with engine.connect() as connection:
            return {
                table: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")]
                for table in TABLES
            }

    return read
