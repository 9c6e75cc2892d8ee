"""What tests of the catalogue's pages share."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def events(world: Path) -> Callable[[str], list[dict[str, Any]]]:
    """The parameters of all events of a name in the world's ledger, the oldest first."""

    def told(name: str) -> list[dict[str, Any]]:
        connection = sqlite3.connect(world)
        rows = connection.execute("SELECT parameters FROM event WHERE name = ? ORDER BY id", (name,)).fetchall()
        connection.close()
        return [json.loads(row[0]) for row in rows]

    return told


@pytest.fixture
def change(world: Path) -> Callable[..., None]:
    """Change rows of the world by SQL, and let the shops know.

    `change("UPDATE variant SET stock = 0 WHERE sku = ?", "AQ-9")`
    """

    def run(statement: str, *values: Any) -> None:
        connection = sqlite3.connect(world)
        connection.execute(statement, values)
        connection.execute("UPDATE shop SET revision = revision || '+', stock_revision = stock_revision + 1")
        connection.execute("UPDATE variant SET stock_changed = (SELECT MAX(stock_revision) FROM shop)")
        connection.commit()
        connection.close()

    return run
