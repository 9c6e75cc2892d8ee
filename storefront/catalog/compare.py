"""Products side by side: their facts, what differs, which is better, what they cost to run, what one gains. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from storefront.catalog.bundles import card_price
from storefront.catalog.running import Assumptions, RunningCosts, running_costs
from storefront.catalog.shelf import Product, Shelf, Spec

FEWEST, MOST = 2, 4
MOST_MEASURES = 4


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

    `gains` say what it does better than the first by its facts, `losses` what it does less well.
    """

    product: Product
    price_cents: int
    was_cents: int | None
    is_from: bool
    difference_cents: int
    gains: tuple[str, ...]
    losses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A measured value as a bar: `share` of the longest bar in percent."""

    text: str
    share: float
    is_best: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """One main fact of all products as bars from nought; `better` is `higher` or `lower`."""

    name: str
    better: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Columns, and groups of rows with a cell for each column. `running` is None where running costs are not known.

    Only what is of one kind is `alike`: the figures of a laptop and a phone stand side by side, but no gain follows.
    """

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    measures: tuple[Measure, ...] = ()
    running: RunningCosts | None = None
    alike: bool = True

    @property
    def differing(self) -> int:
        """In how many facts the products differ."""
        return sum(row.differs for group in self.groups for row in group.rows)

    @property
    def facts(self) -> int:
        """How many facts are told."""
        return sum(len(group.rows) for group in self.groups)

    @property
    def only_differing(self) -> tuple[Group, ...]:
        """The groups without what all products share."""
        kept = (Group(group.title, tuple(row for row in group.rows if row.differs)) for group in self.groups)
        return tuple(group for group in kept if group.rows)


def compare(shelf: Shelf, products: Sequence[Product], assumed: Assumptions | None = None) -> Comparison:
    """Compare the products in the order given, each in the variant its page opens with."""
    facts = [_facts(product) for product in products]
    groups = []
    for title, names in _outline(facts).items():
        rows = tuple(_row(name, [fact.get((title, name)) for fact in facts]) for name in names)
        groups.append(Group(title, rows))
    alike = len({product.kind for product in products}) == 1
    prices = [card_price(shelf, product) for product in products]
    columns = tuple(
        Column(
            product,
            price.cents,
            price.was_cents,
            price.is_from,
            price.cents - prices[0].cents,
            _gains(facts[0], own, products[0].title) if place and alike else (),
            _gains(own, facts[0], product.title, is_loss=True) if place and alike else (),
        )
        for place, (product, price, own) in enumerate(zip(products, prices, facts, strict=True))
    )
    running = running_costs(assumed, [(product, None) for product in products])
    return Comparison(columns, tuple(groups), _measures(facts) if alike else (), running, alike)


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


def _measures(facts: Sequence[Facts]) -> tuple[Measure, ...]:
    """Up to four numbers that all state and in which they differ, from as many groups as there are."""
    found: dict[str, list[Measure]] = {}
    for (group, name), spec in facts[0].items():
        specs = [own[group, name] for own in facts if (group, name) in own]
        numbers = [one.number for one in specs if one.number is not None and one.unit == spec.unit]
        if spec.better and len(numbers) == len(facts) and len(set(numbers)) > 1 and max(numbers) > 0:
            best = max(numbers) if spec.better == "higher" else min(numbers)
            bars = tuple(
                Bar(one.text, round(100 * number / max(numbers), 1), number == best)
                for one, number in zip(specs, numbers, strict=True)
            )
            found.setdefault(group, []).append(Measure(name, spec.better, bars))
    first = [measures[0] for measures in found.values()]
    rest = [measure for measures in found.values() for measure in measures[1:]]
    return tuple([*first, *rest][:MOST_MEASURES])


def _gains(first: Facts, own: Facts, lacking: str, *, is_loss: bool = False) -> tuple[str, ...]:
    """What `own` does better than `first`, whose title is `lacking`; told the other way round where it `is_loss`."""
    gains = []
    for key, spec in own.items():
        base = first.get(key)
        if base is None or base.unit != spec.unit:
            continue
        if (base.value, spec.value) == ("No", "Yes"):
            gains.append(f"No {_small(spec.name)}" if is_loss else f"{spec.name}, which {lacking} lacks")
        elif _is_better(spec, base):
            told, than = (base, spec) if is_loss else (spec, base)
            gains.append(f"{spec.name}: {told.text} instead of {than.text}")
    return tuple(gains)


def _is_better(spec: Spec, base: Spec) -> bool:
    if spec.number is None or base.number is None:
        return False
    higher, lower = spec.number > base.number, spec.number < base.number
    return (spec.better == "higher" and higher) or (spec.better == "lower" and lower)


def _small(name: str) -> str:
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
