"""Makers of catalogue values for tests of pure code: say what matters, the rest is made up.

washer = product("washer-9", variant(cents=64_900), specs=[spec("Capacity", 9, "kg", "higher")])
shelf = shelf_of(washer, collections=[Collection("laundry", "Laundry", facets=("Capacity",))])
"""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from storefront.catalog.shelf import Collection, Product, Shelf, Spec, Variant, build_shelf

_ids = count(1)


def variant(sku: str = "", cents: int = 10_000, was: int | None = None, **options: str) -> Variant:
    """A variant; its options by keyword: `variant("A-1", 19_900, Storage="256 GB")`."""
    id_ = next(_ids)
    return Variant(id_, sku or f"SKU-{id_}", tuple(options.items()), cents, was)


def spec(
    name: str, value: object, unit: str = "", better: str = "", sku: str | None = None, group: str = "Facts"
) -> Spec:
    """A measured fact."""
    return Spec(group, name, str(value), unit, better, sku)


def product(handle: str, *variants: Variant, specs: Iterable[Spec] = (), cents: int = 10_000, **facts: Any) -> Product:
    """A product, in one variant at `cents` unless variants are given; its title follows from the handle."""
    if facts.get("role") != "bundle" and not variants:
        variants = (variant(f"{handle.upper()}-1", cents),)
    facts.setdefault("title", handle.replace("-", " ").capitalize())
    facts.setdefault("kind", "thing")
    facts.setdefault("collections", ("all",))
    return Product(id=next(_ids), handle=handle, variants=tuple(variants), specs=tuple(specs), **facts)


def shelf_of(*products: Product, collections: Sequence[Collection] = (Collection("all", "All"),)) -> Shelf:
    """A shelf with these products, in this order."""
    return build_shelf(products, collections)


def stock_of(shelf: Shelf, pieces: int = 10, **by_sku: int) -> dict[int, int]:
    """So many pieces of everything on the shelf, but of the SKUs named (dashes as underscores) as many as said."""
    said = {sku.replace("_", "-"): number for sku, number in by_sku.items()}
    return {id_: said.get(found.sku, pieces) for id_, (_, found) in shelf.by_variant.items()}
