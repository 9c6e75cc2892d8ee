"""Opening seed files: CSV with a fixed header, and TOML, both as rows that know their line."""

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from storefront.seeding.read import Mistakes, Row


def label(folder: Path, name: str) -> str:
    """How a seed file is called in messages: `seed/greenhome/products.csv`."""
    return f"{folder.parent.name}/{folder.name}/{name}"


def read_csv(folder: Path, name: str, columns: Sequence[str], mistakes: Mistakes) -> list[Row]:
    """The rows of a CSV file that has exactly these columns; none if it cannot be read at all."""
    file, text = label(folder, name), _text(folder, name, mistakes)
    if text is None:
        return []
    rows: list[Row] = []
    try:
        lines = _csv_lines(text)
        _, header = next(lines, (1, []))
        header = [cell.strip() for cell in header]
        if not _header_fits(file, header, columns, mistakes):
            return []
        for line, cells in lines:
            row = Row(file, line, dict(zip(header, (cell.strip() for cell in cells), strict=False)), mistakes)
            if len(cells) == len(header):
                rows.append(row)
            else:
                cause = "a text with a comma needs quotes round it"
                row.refuse(f"it has {len(cells)} cells, the header has {len(header)}; {cause}.")
    except csv.Error as error:
        mistakes.add(file, f"it is no proper CSV ({error}); a quote inside a quoted text is written twice.")
    return rows


def _csv_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    begins = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1


def _header_fits(file: str, header: Sequence[str], columns: Sequence[str], mistakes: Mistakes) -> bool:
    before = len(mistakes.found)
    for column in columns:
        if column not in header:
            mistakes.add(f"{file}, line 1, column {column}", "the column is missing from the header.")
    for column in header:
        if column not in columns:
            mistakes.add(
                f"{file}, line 1, column {column}", f"there is no such column; allowed are {', '.join(columns)}."
            )
    if len(set(header)) < len(header):
        mistakes.add(f"{file}, line 1", "a column stands in the header twice; each is allowed once.")
    return len(mistakes.found) == before


def _text(folder: Path, name: str, mistakes: Mistakes) -> str | None:
    file = label(folder, name)
    try:
        content = (folder / name).read_bytes()
    except FileNotFoundError:
        mistakes.add(file, "the file is missing; every shop has one.")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        mistakes.add(f"{file}, line {line}", "it is not UTF-8; save the file with the encoding UTF-8.")
        return None


class Toml:
    """A TOML file whose tables are read as rows."""

    def __init__(self, folder: Path, name: str, tables: Sequence[str], mistakes: Mistakes) -> None:
        self.file, self.mistakes = label(folder, name), mistakes
        text = _text(folder, name, mistakes)
        self.readable = text is not None
        self.tables: dict[str, Any] = {}
        try:
            self.tables = tomllib.loads(text or "", parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            self.readable = False
            mistakes.add(self.file, f"it is no proper TOML: {error}.")
        self.lines = _toml_lines(text or "")
        for table in self.tables:
            if table not in tables:
                line = self.lines.get((table, 0), {}).get("", 1)
                mistakes.add(
                    f"{self.file}, line {line}, table {table}",
                    f"there is no such table; allowed are {', '.join(tables)}.",
                )

    def row(self, path: str) -> Row | None:
        """The table at a dotted `path`; None, and a mistake, if there is none."""
        found = self._at(path)
        if not isinstance(found, dict):
            if self.readable:
                self.mistakes.add(self.file, f"the table [{path}] is missing.")
            return None
        return self._row(path, 0, found)

    def rows(self, path: str) -> list[Row]:
        """The tables of an array `[[path]]`, dotted too; none if there are none."""
        found = self._at(path) or []
        if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            self.mistakes.add(self.file, f"{path} must be written as tables that begin with [[{path}]].")
            return []
        return [self._row(path, place, table) for place, table in enumerate(found)]

    def _at(self, path: str) -> Any:
        found: Any = self.tables
        for name in path.split("."):
            found = found.get(name) if isinstance(found, dict) else None
        return found

    def _row(self, path: str, place: int, cells: Mapping[str, Any]) -> Row:
        lines = self.lines.get((path, place), {})
        return Row(self.file, lines.get("", 1), cells, self.mistakes, "key", lines)


def _toml_lines(text: str) -> dict[tuple[str, int], dict[str, int]]:
    """The line of every key, by table and its place among tables of this name; the key "" is the table itself."""
    found: dict[tuple[str, int], dict[str, int]] = {}
    keys: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if table := re.match(r"\s*\[\[?\s*([\w.\-\s]+?)\s*\]", line):
            place = sum(1 for name, _ in found if name == table[1])
            keys = found[table[1], place] = {"": number}
        elif key := re.match(r'\s*"?([\w\-]+)"?\s*=', line):
            keys.setdefault(key[1], number)
    return found
