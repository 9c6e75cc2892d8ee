"""One number for the whole content of a world, to tell whether two are the same."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

LEFT_OUT = {"world": {"code", "incarnation"}}
"""What differs between copies of the same world."""


def digest(path: Path) -> str:
    """SHA-256 over all tables and rows of a database, in order of name and primary key.

    Two worlds built from the same seed files with the same seed number and the same `now` have the same digest.
    """
    told = hashlib.sha256()
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("BEGIN")
        for table in _tables(connection):
            columns, keys = _columns(connection, table)
            told.update(repr((table, columns)).encode())
            wanted = ", ".join(map(_quoted, columns))
            order = ", ".join(map(_quoted, keys)) or wanted
            for row in connection.execute(f"SELECT {wanted} FROM {_quoted(table)} ORDER BY {order}"):  # noqa: S608
                told.update(repr(row).encode())
    return told.hexdigest()


def _tables(connection: sqlite3.Connection) -> list[str]:
    named = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return sorted(name for (name,) in named if not name.startswith("sqlite_"))


def _columns(connection: sqlite3.Connection, table: str) -> tuple[list[str], list[str]]:
    described = connection.execute(f"PRAGMA table_info({_quoted(table)})").fetchall()
    columns = sorted(name for _, name, *_ in described if name not in LEFT_OUT.get(table, ()))
    keys = sorted((place, name) for _, name, _, _, _, place in described if place)
    return columns, [name for _, name in keys]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
