"""What a bundle costs today, and what any product costs on a card. Pure; `pricing.quote` does the sums."""

from collections.abc import Mapping
from dataclasses import dataclass

from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.pricing.quote import Deal, Line, Terms, quote


@dataclass(frozen=True, slots=True)
class BundlePart:
    """A part of a bundle: `full_cents` is what its `quantity` pieces cost singly, `price_cents` within the bundle."""

    product: Product
    variant: Variant
    quantity: int
    full_cents: int
    price_cents: int


@dataclass(frozen=True, slots=True)
class BundlePrice:
    """One bundle against today's single prices of its parts."""

    parts: tuple[BundlePart, ...]
    full_cents: int
    price_cents: int

    @property
    def saving_cents(self) -> int:
        """What the bundle saves; 0 when its terms save nothing at today's prices."""
        return self.full_cents - self.price_cents


@dataclass(frozen=True, slots=True)
class CardPrice:
    """What a card says of a price: `is_from` when other variants cost more; `saving_cents` is what a bundle saves."""

    cents: int
    was_cents: int | None = None
    is_from: bool = False
    saving_cents: int = 0


def bundle_price(shelf: Shelf, bundle: Product) -> BundlePrice:
    """What one piece of `bundle` costs. ValueError: the product has no parts."""
    return shelf.once(("catalog.bundle_price", bundle.handle), lambda: _bundle_price(shelf, bundle))


@dataclass(frozen=True, slots=True)
class Sibling:
    """A smaller or larger set of the same line, with its price."""

    bundle: Product
    price: BundlePrice
    is_larger: bool


def siblings(shelf: Shelf, bundle: Product, stock: Mapping[int, int]) -> list[Sibling]:
    """The other sets of its line that are on hand, the smallest first."""
    others = shelf.lines.get(bundle.line or "", ())
    return [
        Sibling(other, bundle_price(shelf, other), (other.tier or 0) > (bundle.tier or 0))
        for other in others
        if other is not bundle and other.parts and shelf.in_stock(other, stock) > 0
    ]


def card_price(shelf: Shelf, product: Product) -> CardPrice:
    """The lowest price of a product; for a bundle, its price."""
    return shelf.once(("catalog.card_price", product.handle), lambda: _card_price(shelf, product))


def _bundle_price(shelf: Shelf, bundle: Product) -> BundlePrice:
    parts = shelf.parts(bundle)
    if not parts:
        raise ValueError(f"{bundle.handle} is no bundle: it has no parts.")
    lines = [Line(f"{place}", variant.price_cents, each) for place, (_, variant, each) in enumerate(parts)]
    kind, value = bundle.bundle_terms or ("none", 0)
    deal = Deal(
        name=f"bundle:{bundle.handle}",
        title=bundle.name,
        terms=Terms(kind, value),  # type: ignore[arg-type]
        lines=tuple(line.key for line in lines),
        needs=tuple((line.key, line.quantity) for line in lines),
        times=1,
    )
    priced = quote(lines, (deal,))
    return BundlePrice(
        parts=tuple(
            BundlePart(product, variant, each, line.full_cents, line.total_cents)
            for (product, variant, each), line in zip(parts, priced.lines, strict=True)
        ),
        full_cents=priced.goods_cents,
        price_cents=priced.subtotal_cents,
    )


def _card_price(shelf: Shelf, product: Product) -> CardPrice:
    if product.role == "bundle":
        priced = bundle_price(shelf, product)
        return CardPrice(priced.price_cents, saving_cents=priced.saving_cents)
    cheapest = min(product.variants, key=lambda variant: variant.price_cents)
    dearer = any(variant.price_cents > cheapest.price_cents for variant in product.variants)
    return CardPrice(cheapest.price_cents, cheapest.was_cents, dearer)
