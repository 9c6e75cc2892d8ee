"""Small text tables for money tests: a cart becomes Lines, expected figures become cents.

The first row of a cart names its columns, of which `line`, `price` and `quantity` are usual and `parent`, `ships` and
`taxed` may follow; a dash leaves a cell at its default. Prices are written as on a receipt: 649.00.
"""

from collections.abc import Callable, Iterable

from storefront.pricing.money import parse
from storefront.pricing.quote import Line, Quote, QuotedLine


def _yes_or_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(f'"{text}" is neither yes nor no.')
    return text == "yes"


COLUMNS: dict[str, tuple[str, Callable[[str], object]]] = {
    "line": ("key", str),
    "price": ("unit_cents", parse),
    "quantity": ("quantity", int),
    "parent": ("parent", str),
    "ships": ("ships", _yes_or_no),
    "taxed": ("taxable", _yes_or_no),
}


def rows(text: str) -> list[list[str]]:
    """The cells of every row that is not blank."""
    return [row.split() for row in text.splitlines() if row.strip()]


def cart(text: str) -> tuple[Line, ...]:
    """The lines of a cart; a missing quantity is 1. ValueError: an unknown column or a row with too many cells."""
    header, *body = rows(text)
    unknown = set(header) - COLUMNS.keys()
    if unknown:
        raise ValueError(f"Unknown columns {sorted(unknown)}: choose from {', '.join(COLUMNS)}.")
    lines = []
    for cells in body:
        if len(cells) > len(header):
            raise ValueError(f"{cells} has more cells than {header}.")
        line: dict[str, object] = {"quantity": 1}
        for name, cell in zip(header, cells, strict=False):
            field, read = COLUMNS[name]
            if cell != "-":
                line[field] = read(cell)
        lines.append(Line(**line))
    return tuple(lines)


def money(text: str) -> dict[str, int]:
    """Cents by name, from rows of a name and a price: "goods 728.00" gives {"goods": 72800}."""
    return {name: parse(price) for name, price in rows(text)}


def shown(priced: Quote | QuotedLine, names: Iterable[str]) -> dict[str, int]:
    """The same figures as a quote or a line of it has them: "goods" is its `goods_cents`."""
    return {name: getattr(priced, f"{name}_cents") for name in names}


def assert_costs(priced: Quote | QuotedLine, text: str) -> None:
    """Fail unless the quote (or the line) has the figures of this table."""
    expected = money(text)
    assert shown(priced, expected) == expected


def assert_lines_cost(quote: Quote, text: str) -> None:
    """Fail unless the lines' totals are those of this table, no line more and none less."""
    assert {line.key: line.total_cents for line in quote.lines} == money(text)
