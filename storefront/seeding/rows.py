"""What a shop's seed folder holds, as values: one class per kind of row, checked and in whole cents."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storefront.pricing.terms import Terms


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """A row of collections.csv."""

    handle: str
    title: str
    description: str
    position: int
    picture: str
    facets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VariantRow:
    """A row of variants.csv. `picture` is empty where the product's holds; `history` is (days ago, price), never empty,
    oldest first; the last price is today's."""

    sku: str
    options: tuple[tuple[str, str], ...]
    price_cents: int
    cost_cents: int
    stock: int
    weight_g: int
    picture: str = ""
    history: tuple[tuple[int, int], ...] = ()

    @property
    def title(self) -> str:
        """Its option values, such as `256 GB, Graphite`."""
        return ", ".join(value for _, value in self.options)


@dataclass(frozen=True, slots=True)
class SpecRow:
    """A row of specs.csv."""

    sku: str | None
    group: str
    name: str
    value: str
    unit: str
    better: str


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A row of relations.csv."""

    kind: str
    other: str
    reason: str
    position: int


@dataclass(frozen=True, slots=True)
class BundleRow:
    """Terms of a bundle and its parts as (SKU, quantity)."""

    terms: Terms
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A row of products.csv. `features` are (text, whether it is major); `rating` is a mean, 0 where there is none."""

    handle: str
    title: str
    brand: str
    role: str
    kind: str
    collections: tuple[str, ...]
    line: str | None
    tier: int | None
    released_days_ago: int
    popularity: int
    rating: float
    reviews: int
    picture: str
    summary: str
    features: tuple[tuple[str, bool], ...]
    description: str

    @property
    def name(self) -> str:
        """Brand and title, the brand not twice."""
        return self.title if not self.brand or self.title.startswith(self.brand) else f"{self.brand} {self.title}"


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A table of offers.toml."""

    handle: str
    title: str
    placement: str
    technique: str
    motive: str
    priority: int
    terms: Terms
    rules: tuple[str, ...]
    words: Mapping[str, str]
    products: tuple[str, ...]
    anchors: tuple[str, ...]
    starts_in_days: int | None
    ends_in_days: int | None
    status: str
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A row of codes.csv."""

    code: str
    title: str
    terms: Terms
    minimum_cents: int
    combines: bool
    ends_in_days: int | None


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A row of pictures.csv: what a view of a picture shows."""

    picture: str
    view: int
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class SynonymRow:
    """A row of synonyms.csv: phrases that people say, and what they mean in this shop."""

    said: tuple[str, ...]
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QualityRow:
    """A row of qualities.csv: words of use that the `lowest` or `highest` values of a fact stand for."""

    words: tuple[str, ...]
    spec: str
    best: str


@dataclass(frozen=True, slots=True)
class AffinityRow:
    """A row of affinities.csv: so many percent of the orders with `product` also hold `other`."""

    product: str
    other: str
    percent: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of reviews.toml; `kinds` maps a kind to (praise, complaints)."""

    kinds: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    openings: tuple[str, ...]
    closings_good: tuple[str, ...]
    closings_bad: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A file of guides/. `content` is what `catalog.guides.guide_from` reads."""

    handle: str
    position: int
    updated_days_ago: int
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that is sold. `variants` and `specs` are by product handle; `owners` maps a SKU to its product's handle."""

    collections: tuple[CollectionRow, ...]
    products: Mapping[str, ProductRow]
    variants: Mapping[str, tuple[VariantRow, ...]]
    specs: Mapping[str, tuple[SpecRow, ...]]
    owners: Mapping[str, str]

    def variant(self, sku: str) -> VariantRow:
        """The variant with this SKU. KeyError: there is none."""
        return next(variant for variant in self.variants[self.owners[sku]] if variant.sku == sku)


@dataclass(frozen=True, slots=True)
class ShopSeed:
    """One shop's seed folder, read and checked. `facts` is what `shops.values.facts_from` reads."""

    handle: str
    facts: Mapping[str, Any]
    catalogue: Catalogue
    relations: Mapping[str, tuple[RelationRow, ...]]
    bundles: Mapping[str, BundleRow]
    affinities: tuple[AffinityRow, ...]
    offers: tuple[OfferRow, ...]
    codes: tuple[CodeRow, ...]
    phrases: Phrases
    pictures: tuple[PictureRow, ...]
    synonyms: tuple[SynonymRow, ...]
    qualities: tuple[QualityRow, ...]
    guides: tuple[GuideRow, ...] = ()

    @property
    def name(self) -> str:
        """What the shop is called."""
        return str(self.facts["name"])
