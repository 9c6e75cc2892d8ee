"""Careful reading of seed rows: typed cells, and every mistake gathered with its file, row and column."""

import difflib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from storefront.pricing import money

MOST_TOLD = 20
BAR = " | "
HANDLE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class SeedError(ValueError):
    """Seed files that no shop can be built from; `mistakes` are sentences, the text tells up to 20 of them."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        self.mistakes = tuple(mistakes)
        told = list(mistakes[:MOST_TOLD])
        if len(mistakes) > MOST_TOLD:
            told.append(f"... and {len(mistakes) - MOST_TOLD} more mistakes")
        super().__init__("\n".join(told))


class Mistakes:
    """What was found wrong so far."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, where: str, sentence: str) -> None:
        """Note a mistake at `where`."""
        self.found.append(f"{where}: {sentence}")

    def settle(self) -> None:
        """Raise SeedError if anything was found."""
        if self.found:
            raise SeedError(self.found)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a CSV file, or one table of a TOML file, whose cells are read by type.

    A cell that cannot be read is noted in `mistakes` and comes back as a harmless value, so that reading goes on.
    `lines` has the line of each TOML key.
    """

    file: str
    line: int
    cells: Mapping[str, Any]
    mistakes: Mistakes
    noun: str = "column"
    lines: Mapping[str, int] = field(default_factory=dict)

    def wrong(self, column: str, sentence: str) -> None:
        """Note a mistake in one cell."""
        self.mistakes.add(f"{self.file}, line {self.lines.get(column, self.line)}, {self.noun} {column}", sentence)

    def refuse(self, sentence: str) -> None:
        """Note a mistake of the row as a whole."""
        self.mistakes.add(f"{self.file}, line {self.line}", sentence)

    def has(self, column: str) -> bool:
        """Whether the cell is there and not blank."""
        return self.cells.get(column) not in (None, "", [])

    def text(self, column: str, most: int | None = None, blank: bool = False) -> str:
        """The cell as text of at most `most` characters."""
        value = self.cells.get(column, "")
        if isinstance(value, dict | list):
            self.wrong(column, "a single text or number belongs here, not a list or table.")
            return ""
        text = str(value).strip()
        if not text and not blank:
            self.wrong(column, "it is blank, but needs a value.")
        if most is not None and len(text) > most:
            self.wrong(column, f"the text has {len(text)} characters; at most {most} are allowed.")
        return text

    def handle(self, column: str) -> str:
        """A handle: lower case letters, digits and dashes."""
        text = self.text(column)
        if text and not HANDLE.fullmatch(text):
            self.wrong(column, f'"{text}" is no handle; allowed are lower case letters, digits and single dashes.')
        return text

    def one_of(self, column: str, allowed: Iterable[str], blank: bool = False) -> str:
        """One of the names in `allowed`; the first of them if the cell is blank and may be."""
        names = list(allowed)
        text = self.text(column, blank=blank)
        if not text and blank:
            return names[0]
        if text and text not in names:
            self.wrong(column, f'"{text}" is not known; allowed are {", ".join(name or "blank" for name in names)}.')
        return text

    def reference(self, column: str, known: Collection[str], noun: str) -> str:
        """The name of something that exists: one of `known`, which are `noun`s."""
        return self.refers(column, self.text(column), known, noun)

    def references(self, column: str, known: Collection[str], noun: str) -> tuple[str, ...]:
        """A list of names of things that exist."""
        return tuple(self.refers(column, name, known, noun) for name in self.many(column))

    def refers(self, column: str, name: str, known: Collection[str], noun: str) -> str:
        """Check a name that was read already."""
        if name and name not in known:
            near = difflib.get_close_matches(name, list(known), n=1)
            hint = f"did you mean {near[0]}?" if near else f"allowed is any {noun}."
            self.wrong(column, f'"{name}" is no {noun}; {hint}')
        return name

    def many(self, column: str) -> tuple[str, ...]:
        """A list: several texts with ` | ` between them, or a TOML list of texts."""
        value = self.cells.get(column, "")
        if isinstance(value, list):
            if not all(isinstance(item, str) for item in value):
                self.wrong(column, "a list of texts belongs here.")
            parts = [str(item).strip() for item in value]
        else:
            text = self.text(column, blank=True)
            parts = [part.strip() for part in text.split("|")] if text else []
        if "" in parts:
            self.wrong(column, f'a part of the list is blank; write texts with "{BAR}" between them.')
        if len(set(parts)) < len(parts):
            self.wrong(column, "a part of the list stands there twice; each is allowed once.")
        return tuple(parts)

    def whole(self, column: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        text = self.text(column)
        if re.fullmatch(r"-?[0-9]{1,9}", text) and low <= int(text) <= high:
            return int(text)
        if text:
            self.wrong(column, f'"{text}" is not allowed; write a whole number from {low} to {high}.')
        return low

    def decimal(self, column: str, low: str, high: str, places: int = 1) -> Decimal:
        """A number from `low` to `high` with at most so many decimals."""
        text = self.text(column)
        try:
            number = Decimal(text)
            exact = number.is_finite() and number == round(number, places)
            if exact and Decimal(low) <= number <= Decimal(high):
                return number
        except InvalidOperation:
            pass
        if text:
            allowed = f"a number from {low} to {high} with at most {places} decimals"
            self.wrong(column, f'"{text}" is not allowed; write {allowed}.')
        return Decimal(low)

    def cents(self, column: str, least: int = 1) -> int:
        """Money in whole cents, at least `least`; written 649.00, 649.0 or 649."""
        text = self.text(column)
        written = f"{text}0" if re.fullmatch(r"[0-9]+\.[0-9]", text) else text
        try:
            cents = money.parse(written)
        except ValueError:
            if text:
                self.wrong(column, f'"{text}" is no price; write digits, a point and two decimals, as in 649.00.')
            return least
        if cents < least:
            self.wrong(column, f'"{text}" is too little; the least allowed is {least // 100}.{least % 100:02d}.')
        return cents

    def unique(self, column: str, value: str, seen: dict[str, int]) -> None:
        """Note a mistake if `value` was in an earlier row; remembers it in `seen`."""
        if value in seen:
            self.wrong(column, f'"{value}" stands in line {seen[value]} already; each may stand there once.')
        elif value:
            seen[value] = self.line

    def only(self, needed: Iterable[str], optional: Iterable[str] = ()) -> "Row":
        """Note missing and unknown keys (of TOML tables; a CSV header is checked once). Returns the row."""
        allowed = [*needed, *optional]
        for key in self.cells:
            if key not in allowed:
                self.wrong(key, f"there is no such key here; allowed are {', '.join(allowed)}.")
        for key in needed:
            if key not in self.cells:
                self.wrong(key, "the key is missing.")
        return self
