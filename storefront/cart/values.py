"""A basket as values: lines joined with their products, and what they cost."""

from dataclasses import dataclass

from storefront.catalog.shelf import Product, Variant
from storefront.offers.values import GIFT
from storefront.pricing.quote import Quote, QuotedLine


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its product. `each` is how many of it belong to one of its parent (bundle parts).

    `set_size` is how many lines came with it under one `set_key`. `every` is the interval at which it comes again,
    `trial_days` for how long its trial price holds.
    """

    key: str
    product: Product
    variant: Variant | None
    quantity: int
    parent: str | None = None
    each: int = 1
    offer: str | None = None
    set_key: str | None = None
    impression: str | None = None
    set_size: int = 1
    every: str | None = None
    trial_days: int | None = None

    @property
    def title(self) -> str:
        """The product's name with what was chosen: `Lumo S8, 256 GB, Graphite`."""
        return (
            f"{self.product.name}, {self.variant.title}" if self.variant and self.variant.title else self.product.name
        )

    @property
    def picture(self) -> str:
        """The picture of what was chosen; of a bundle, its own."""
        return (self.variant or self.product).picture

    @property
    def unit_cents(self) -> int:
        """Today's single price; a bundle's own line costs nothing, its parts do."""
        return self.variant.price_cents if self.variant else 0

    @property
    def is_part(self) -> bool:
        """Whether it is a part of a bundle: its quantity follows the bundle's."""
        return self.parent is not None and self.product.role == "product"

    @property
    def is_gift(self) -> bool:
        """Whether it came as a gift: one piece, for nothing."""
        return self.set_key == GIFT


@dataclass(frozen=True, slots=True)
class AppliedCode:
    """A discount code in the cart, and why it does not count, if it does not."""

    code: str
    title: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PricedCart:
    """The basket with its quote. `notes` are sentences about offers that ended or do not count."""

    lines: tuple[Line, ...]
    quote: Quote
    codes: tuple[AppliedCode, ...] = ()
    notes: tuple[str, ...] = ()
    token: str = ""
    note: str = ""
    can_undo: bool = False
    instalments: int | None = None

    @property
    def quantity(self) -> int:
        """Pieces the shopper chose: main lines only, neither plans nor parts of a bundle."""
        return sum(line.quantity for line in self.lines if line.parent is None)

    @property
    def names(self) -> dict[str, str]:
        """A name for each line by its key, for ids and test ids: the product's handle, then `<handle>-2` and so on."""
        found: dict[str, str] = {}
        counted: dict[str, int] = {}
        for line in sorted(self.lines, key=lambda line: line.parent is not None):
            handle = line.product.handle
            counted[handle] = counted.get(handle, 0) + 1
            found[line.key] = handle if counted[handle] == 1 else f"{handle}-{counted[handle]}"
        return found

    @property
    def mains(self) -> tuple[Line, ...]:
        """Lines that hang under no other."""
        return tuple(line for line in self.lines if line.parent is None)

    def children(self, key: str) -> tuple[Line, ...]:
        """Lines that hang under the line `key`."""
        return tuple(line for line in self.lines if line.parent == key)

    def line(self, key: str) -> Line | None:
        """The line of this key, None if there is none."""
        return next((line for line in self.lines if line.key == key), None)

    def money(self, line: Line) -> QuotedLine:
        """What a line costs; for a bundle see `group_cents`."""
        return self.quote.line(line.key)

    def savings(self, line: Line) -> tuple[tuple[str, int], ...]:
        """(title, cents) of each saving on a line; for a bundle, on all its parts together."""
        found: dict[str, int] = {}
        of = [line] if line.variant else [child for child in self.children(line.key) if child.is_part]
        for one in of:
            for saving in self.money(one).adjustments:
                found[saving.title] = found.get(saving.title, 0) + saving.amount_cents
        return tuple(found.items())

    def code_cents(self, code: str) -> int:
        """What a code takes off the order."""
        return next((one.amount_cents for one in self.quote.adjustments if one.name == f"code:{code}"), 0)

    def group_cents(self, line: Line) -> tuple[int, int]:
        """(full price, price) in cents of a bundle with its parts; of any other line, its own."""
        if line.variant is not None:
            money = self.money(line)
            return money.full_cents, money.total_cents
        parts = [self.money(child) for child in self.children(line.key) if child.is_part]
        return sum(part.full_cents for part in parts), sum(part.total_cents for part in parts)
