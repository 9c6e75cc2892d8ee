"""Whether a world was made by a version of the shop with the same tables.

A world carries a mark of the code that defines its tables. Another mark only means that the code changed, perhaps a
comment; then the columns are compared one by one.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from importlib import import_module
from pathlib import Path
from zlib import crc32

import storefront
from storefront.extensions import Base
from storefront.worlds.lifecycle import BadWorld

CODE = Path(storefront.__file__).parent


def mark() -> int:
    """A number that changes with every `models.py`, for SQLite's `user_version`."""
    told = 0
    for file in sorted(CODE.rglob("models.py")):
        told = crc32(file.read_bytes(), told)
    return told & 0x7FFFFFFF


def know_all_tables() -> None:
    """Import every `models.py`, those of the layers above this one too."""
    for file in sorted(CODE.rglob("models.py")):
        import_module(".".join((storefront.__name__, *file.relative_to(CODE).with_suffix("").parts)))


def check(path: Path) -> None:
    """Raise BadWorld, with what to do, for a database that lacks columns which this version needs."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] == mark():
            return
        know_all_tables()
        wanted = {table.name: {column.name for column in table.columns} for table in Base.metadata.tables.values()}
        lacking = missing(connection, wanted)
    if lacking:
        raise BadWorld(
            f"the world {path.stem!r} was made by an earlier version of the shop and lacks {', '.join(lacking[:3])}"
            f"{' and more' if len(lacking) > 3 else ''}. Nothing was changed. "
            f"To make it anew: python3 -m storefront worlds reset {path.stem} (its orders and carts are lost; "
            f"to keep them, copy {path} first)."
        )


def missing(connection: sqlite3.Connection, wanted: Mapping[str, set[str]]) -> list[str]:
    """The tables and columns (`offer.options`) that a database lacks, by name."""
    found = []
    for table in sorted(wanted):
        there = {row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (table,))}
        found += [f"{table}.{name}" for name in sorted(wanted[table] - there)] if there else [table]
    return found
