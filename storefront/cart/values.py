"""A basket as values: lines joined with their products, and what they cost."""

from dataclasses import dataclass

from storefront.catalog.shelf import Product, Variant
from storefront.pricing.quote import Quote, QuotedLine


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its product. `each` is how many of it belong to one of its parent (bundle parts)."""

    key: str
    product: Product
    variant: Variant | None
    quantity: int
    parent: str | None = None
    each: int = 1
    offer: str | None = None
    set_key: str | None = None
    impression: str | None = None

    @property
    def unit_cents(self) -> int:
        """Today's single price; a bundle's own line costs nothing, its parts do."""
        return self.variant.price_cents if self.variant else 0

    @property
    def is_part(self) -> bool:
        """Whether it is a part of a bundle: its quantity follows the bundle's."""
        return self.parent is not None and self.product.role == "product"


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

    @property
    def quantity(self) -> int:
        """Pieces the shopper chose: main lines only, neither plans nor parts of a bundle."""
        return sum(line.quantity for line in self.lines if line.parent is None)

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

    def group_cents(self, line: Line) -> tuple[int, int]:
        """(full price, price) in cents of a bundle with its parts; of any other line, its own."""
        if line.variant is not None:
            money = self.money(line)
            return money.full_cents, money.total_cents
        parts = [self.money(child) for child in self.children(line.key) if child.is_part]
        return sum(part.full_cents for part in parts), sum(part.total_cents for part in parts)
