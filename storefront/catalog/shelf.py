"""The catalogue as frozen values: what techniques, comparison and pages read. Pure.

A shelf is loaded once per revision of a shop (`catalog.queries.current_shelf`). Stock is not on it, because it changes
with every order; it comes as a mapping from variant id to pieces on hand.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

NEW_FOR_DAYS = 60
MONTHLY = "monthly-service"
"""The kind of a service that is charged by the month."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Spec:
    """One measured fact. `better` is `higher`, `lower` or empty; `sku` names the one variant it holds for."""

    group: str
    name: str
    value: str
    unit: str = ""
    better: str = ""
    sku: str | None = None

    @property
    def number(self) -> float | None:
        """The value as a number, None for texts."""
        try:
            return float(self.value)
        except ValueError:
            return None

    @property
    def text(self) -> str:
        """Value and unit, as shown."""
        return f"{self.value} {self.unit}" if self.unit else self.value


@dataclass(frozen=True, slots=True)
class Variant:
    """One SKU. `was_cents` is the lowest price of the 30 days before the last reduction, None if there is no claim.

    `lowest_cents` is the lowest of the last 30 days, today included; None if its history is not known. `picture` is its
    own, as of a colour, else that of the product.
    """

    id: int
    sku: str
    options: tuple[tuple[str, str], ...]
    price_cents: int
    was_cents: int | None = None
    cost_cents: int = 0
    weight_g: int = 0
    lowest_cents: int | None = None
    picture: str = ""

    @property
    def title(self) -> str:
        """Its option values, such as `256 GB, Graphite`; empty for a product's only variant."""
        return ", ".join(value for _, value in self.options)


@dataclass(frozen=True, slots=True)
class Relation:
    """Another product that belongs to this one, and why."""

    kind: str
    other: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """`quantity` pieces of one SKU inside a bundle."""

    sku: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Product:
    """A product with all that its page says. Variants are never empty, except for bundles, which have parts."""

    id: int
    handle: str
    title: str
    brand: str = ""
    role: str = "product"
    kind: str = ""
    collections: tuple[str, ...] = ()
    line: str | None = None
    tier: int | None = None
    released_on: date = date(2020, 1, 1)
    popularity: int = 1
    picture: str = ""
    summary: str = ""
    features: tuple[tuple[str, bool], ...] = ()
    description: str = ""
    specs: tuple[Spec, ...] = ()
    variants: tuple[Variant, ...] = ()
    relations: tuple[Relation, ...] = ()
    parts: tuple[Part, ...] = ()
    bundle_terms: tuple[str, int] | None = None
    rating_average: float | None = None
    rating_count: int = 0

    @property
    def name(self) -> str:
        """Brand and title, the brand not twice."""
        return self.title if not self.brand or self.title.startswith(self.brand) else f"{self.brand} {self.title}"

    @property
    def first(self) -> Variant:
        """The variant its page opens with."""
        return self.variants[0]

    @property
    def looks(self) -> int:
        """How many pictures its variants have among them."""
        return len({variant.picture for variant in self.variants})

    @property
    def price_cents(self) -> int:
        """The lowest price among its variants."""
        return min(variant.price_cents for variant in self.variants)

    @property
    def home(self) -> str | None:
        """The handle of the collection it lives in."""
        return self.collections[0] if self.collections else None

    @property
    def ships(self) -> bool:
        """Whether something is sent: not for warranties and services."""
        return self.role in ("product", "bundle")

    @property
    def is_monthly(self) -> bool:
        """Whether it is a service that is charged by the month; its price is that of one month."""
        return self.kind == MONTHLY

    @property
    def goes_under(self) -> bool:
        """Whether it is only sold with what it is for: a plan, or a service that is charged by the month."""
        return self.role == "warranty" or self.is_monthly

    def variant(self, sku: str | None) -> Variant | None:
        """The variant with this SKU, None if it has no such."""
        return next((variant for variant in self.variants if variant.sku == sku), None)

    def related(self, kind: str) -> tuple[Relation, ...]:
        """Its relations of one kind, in their order."""
        return tuple(relation for relation in self.relations if relation.kind == kind)

    def specs_of(self, variant: Variant | None = None) -> tuple[Spec, ...]:
        """The facts that hold for one variant (the first, if none is given)."""
        sku = variant.sku if variant else self.variants[0].sku if self.variants else None
        return tuple(spec for spec in self.specs if spec.sku is None or spec.sku == sku)

    def is_new(self, today: date) -> bool:
        """Whether it came out within the last 60 days."""
        return 0 <= (today - self.released_on).days <= NEW_FOR_DAYS


@dataclass(frozen=True, slots=True)
class Collection:
    """A shelf of products with a name; `products` are handles in the catalogue's order."""

    handle: str
    title: str
    description: str = ""
    picture: str = ""
    facets: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """One picture of something: the beginning of its files' names, in words what it shows, and its size in pixels."""

    picture: str
    alt: str
    width: int = 800
    height: int = 800


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything published in one shop. `views` are those of each picture, by its stem; `made` holds what was worked
    out from it, see `once`."""

    products: Mapping[str, Product]
    collections: Mapping[str, Collection] = field(default_factory=dict)
    by_sku: Mapping[str, tuple[Product, Variant]] = field(default_factory=dict)
    by_variant: Mapping[int, tuple[Product, Variant]] = field(default_factory=dict)
    by_id: Mapping[int, Product] = field(default_factory=dict)
    bundles_with: Mapping[str, tuple[Product, ...]] = field(default_factory=dict)
    lines: Mapping[str, tuple[Product, ...]] = field(default_factory=dict)
    views: Mapping[str, tuple[View, ...]] = field(default_factory=dict)
    made: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make()` gives, worked out on first use and kept as long as the shelf.

        A key begins with the name of the feature that made it (`catalog.range`), as all share one memory. The rest of
        it comes from the catalogue, never from what a visitor types, so that the number of keys is bounded.
        """
        try:
            return self.made[key]  # type: ignore[no-any-return]
        except KeyError:
            return self.made.setdefault(key, make())  # type: ignore[no-any-return]

    def product(self, handle: str) -> Product | None:
        """The product of this handle, None if there is none."""
        return self.products.get(handle)

    def parts(self, bundle: Product) -> tuple[tuple[Product, Variant, int], ...]:
        """The parts of a bundle: product, variant and pieces per bundle."""
        return tuple((*self.by_sku[part.sku], part.quantity) for part in bundle.parts)

    def next_tier(self, product: Product) -> Product | None:
        """The next better model of the same line."""
        above = [other for other in self.lines.get(product.line or "", ()) if (other.tier or 0) > (product.tier or 0)]
        return above[0] if above else None

    def in_stock(self, product: Product, stock: Mapping[int, int]) -> int:
        """Pieces on hand over all variants; for a bundle, how many the scarcest part allows."""
        if product.role == "bundle":
            return min((stock.get(variant.id, 0) // each for _, variant, each in self.parts(product)), default=0)
        return sum(max(0, stock.get(variant.id, 0)) for variant in product.variants)


def build_shelf(
    products: Iterable[Product],
    collections: Iterable[Collection] = (),
    views: Mapping[str, tuple[View, ...]] | None = None,
) -> Shelf:
    """Index products (in the catalogue's order) and collections as one shelf.

    What cannot be sold is left out: a bundle with a part that is not on the shelf, a product without variants.
    """
    products = tuple(product for product in products if product.variants or product.parts)
    pairs = [(product, variant) for product in products for variant in product.variants]
    by_sku = {variant.sku: (product, variant) for product, variant in pairs}
    products = tuple(product for product in products if all(part.sku in by_sku for part in product.parts))
    bundles: dict[str, list[Product]] = {}
    lines: dict[str, list[Product]] = {}
    members: dict[str, list[str]] = {}
    for product in products:
        for part in product.parts:
            bundles.setdefault(by_sku[part.sku][0].handle, []).append(product)
        if product.line:
            lines.setdefault(product.line, []).append(product)
        for handle in product.collections:
            members.setdefault(handle, []).append(product.handle)
    return Shelf(
        products={product.handle: product for product in products},
        collections={
            c.handle: Collection(
                c.handle, c.title, c.description, c.picture, c.facets, tuple(members.get(c.handle, ()))
            )
            for c in collections
        },
        by_sku=by_sku,
        by_variant={variant.id: (product, variant) for product, variant in pairs},
        by_id={product.id: product for product in products},
        bundles_with={handle: tuple(found) for handle, found in bundles.items()},
        lines={line: tuple(sorted(found, key=lambda p: p.tier or 0)) for line, found in lines.items()},
        views=views or {},
    )
