"""Products side by side: their facts, what differs, which value is higher or lower where that is better. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from storefront.catalog.bundles import card_price
from storefront.catalog.shelf import Product, Shelf, Spec

FEWEST, MOST = 2, 4


@dataclass(frozen=True, slots=True)
class Cell:
    """A product's value in a row: None where it is not stated. `mark` says in a word why it is the better one."""

    text: str | None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of all products."""

    name: str
    cells: tuple[Cell, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A product of the comparison. `difference_cents` is its price less that of the first.

    `gains` are sentences about what it does better than the first, by its facts.
    """

    product: Product
    price_cents: int
    was_cents: int | None
    is_from: bool
    difference_cents: int
    gains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Columns, and groups of rows with a cell for each column."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]

    @property
    def differing(self) -> int:
        """In how many facts the products differ."""
        return sum(row.differs for group in self.groups for row in group.rows)


def compare(shelf: Shelf, products: Sequence[Product]) -> Comparison:
    """Compare the products in the order given, each in the variant its page opens with."""
    facts = [_facts(product) for product in products]
    groups = []
    for title, names in _outline(facts).items():
        rows = tuple(_row(name, [fact.get((title, name)) for fact in facts]) for name in names)
        groups.append(Group(title, rows))
    prices = [card_price(shelf, product) for product in products]
    columns = tuple(
        Column(
            product,
            price.cents,
            price.was_cents,
            price.is_from,
            price.cents - prices[0].cents,
            _gains(facts[0], own) if place else (),
        )
        for place, (product, price, own) in enumerate(zip(products, prices, facts, strict=True))
    )
    return Comparison(columns, tuple(groups))


def similar(shelf: Shelf, product: Product, most: int = 3) -> list[Product]:
    """Products worth comparing with this one: of its line, then of its kind, the most bought first."""

    def closeness(other: Product) -> tuple[bool, int]:
        return other.line != product.line or product.line is None, -other.popularity

    alike = [
        other
        for other in shelf.products.values()
        if other.kind == product.kind and other.role == product.role and other.handle != product.handle
    ]
    return sorted(alike, key=closeness)[:most]


Facts = dict[tuple[str, str], Spec]


def _facts(product: Product) -> Facts:
    return {(spec.group, spec.name): spec for spec in product.specs_of()}


def _outline(facts: Sequence[Facts]) -> dict[str, list[str]]:
    """Every group with every name in it, in the order of the products."""
    outline: dict[str, list[str]] = {}
    for own in facts:
        for group, name in own:
            names = outline.setdefault(group, [])
            if name not in names:
                names.append(name)
    return outline


def _row(name: str, specs: Sequence[Spec | None]) -> Row:
    texts = [spec.text if spec else None for spec in specs]
    differs = len(set(texts)) > 1
    marks = _marks(specs) if differs else [""] * len(specs)
    return Row(name, tuple(Cell(text, mark) for text, mark in zip(texts, marks, strict=True)), differs)


def _marks(specs: Sequence[Spec | None]) -> list[str]:
    """`higher` or `lower` for the better of two values, `highest` or `lowest` of more; nothing where all are equal."""
    stated = [spec for spec in specs if spec]
    way = stated[0].better
    numbers = [spec.number if spec and spec.unit == stated[0].unit else None for spec in specs]
    known = [number for number in numbers if number is not None]
    if way not in ("higher", "lower") or len(set(known)) < 2:
        return [""] * len(specs)
    better = max(known) if way == "higher" else min(known)
    word = way if len(known) == 2 else {"higher": "highest", "lower": "lowest"}[way]
    return [word if number == better else "" for number in numbers]


def _gains(first: Facts, own: Facts) -> tuple[str, ...]:
    gains = []
    for key, spec in own.items():
        base = first.get(key)
        if base is None or base.unit != spec.unit or base.number is None or spec.number is None:
            continue
        if (spec.better == "higher" and spec.number > base.number) or (
            spec.better == "lower" and spec.number < base.number
        ):
            gains.append(f"{spec.name} {spec.text} instead of {base.text}")
    return tuple(gains)
