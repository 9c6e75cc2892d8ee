"""Reading what belongs together: relations.csv, bundles.csv, bundle_parts.csv and affinities.csv."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from storefront.pricing.terms import Kind, Terms
from storefront.seeding.files import read_csv
from storefront.seeding.read import Mistakes, Row
from storefront.seeding.rows import AffinityRow, BundleRow, Catalogue, RelationRow

OTHER_ROLES = {
    "upgrade": ("product",),
    "complement": ("product", "bundle"),
    "cover": ("warranty",),
    "service": ("service",),
}
NEED_REASON = ("upgrade", "complement")
BUNDLE_TERMS = ("percent", "amount", "fixed")
FEWEST_PARTS, MOST_PARTS = 2, 5

RELATIONS = ("product", "kind", "other", "reason", "position")
BUNDLES = ("product", "terms", "value")
PARTS = ("product", "sku", "quantity")
AFFINITIES = ("product", "other", "percent")
_PRODUCT = "handle in products.csv"


def read_relations(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> dict[str, tuple[RelationRow, ...]]:
    """The relations of each product, by handle."""
    found: dict[str, list[RelationRow]] = {}
    seen: dict[str, int] = {}
    for row in read_csv(folder, "relations.csv", RELATIONS, mistakes):
        handle = row.reference("product", catalogue.products, _PRODUCT)
        kind = row.one_of("kind", OTHER_ROLES)
        other = row.reference("other", catalogue.products, _PRODUCT)
        row.unique("other", f"{handle} {kind} {other}", seen)
        _fits(row, handle, kind, other, catalogue)
        reason = row.text("reason", most=120, blank=kind not in NEED_REASON)
        if reason.endswith("."):
            row.wrong("reason", "it ends with a full stop; write a clause without one.")
        found.setdefault(handle, []).append(RelationRow(kind, other, reason, row.whole("position", 1, 99)))
    return {handle: tuple(relations) for handle, relations in found.items()}


def _fits(row: Row, handle: str, kind: str, other: str, catalogue: Catalogue) -> None:
    if handle and handle == other:
        row.wrong("other", "a product cannot belong to itself.")
    allowed = OTHER_ROLES.get(kind, ())
    product = catalogue.products.get(other)
    if product and allowed and product.role not in allowed:
        row.wrong("other", f'"{other}" has the role {product.role}; {kind} needs the role {" or ".join(allowed)}.')


def read_bundles(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> dict[str, BundleRow]:
    """The bundles with their terms and parts, by handle. Each must save something."""
    rows = read_csv(folder, "bundles.csv", BUNDLES, mistakes)
    parts = _parts(read_csv(folder, "bundle_parts.csv", PARTS, mistakes), catalogue)
    found: dict[str, BundleRow] = {}
    seen: dict[str, int] = {}
    for row in rows:
        handle = row.reference("product", catalogue.products, _PRODUCT)
        row.unique("product", handle, seen)
        if handle in catalogue.products and catalogue.products[handle].role != "bundle":
            role = catalogue.products[handle].role
            row.wrong("product", f'"{handle}" has the role {role}; only the role bundle is allowed.')
        bundle = BundleRow(read_terms(row, row.one_of("terms", BUNDLE_TERMS)), tuple(parts.get(handle, {}).items()))
        if not FEWEST_PARTS <= len(bundle.parts) <= MOST_PARTS:
            row.wrong(
                "product",
                f"it has {len(bundle.parts)} parts in bundle_parts.csv; allowed are {FEWEST_PARTS} to {MOST_PARTS}.",
            )
        elif all(sku in catalogue.owners for sku, _ in bundle.parts):
            _saves(row, bundle, catalogue)
        found[handle] = bundle
    _all_have_terms(catalogue, found, parts, folder, mistakes)
    return found


def read_terms(row: Row, kind: str) -> Terms:
    """The `value` that belongs to terms of this kind; a whole percent, or cents."""
    if kind in ("none", "gift", "free_delivery"):
        if row.has("value"):
            row.wrong("value", f'"{row.text("value")}" has no meaning for {kind} terms; leave it blank.')
        return Terms(cast(Kind, kind))
    least = 0 if kind == "trial" else 1
    value = row.whole("value", 1, 100) if kind == "percent" else row.cents("value", least=least)
    return Terms(cast(Kind, kind), value)


def _parts(rows: Iterable[Row], catalogue: Catalogue) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        handle = row.reference("product", catalogue.products, _PRODUCT)
        sku = row.reference("sku", catalogue.owners, "SKU in variants.csv")
        owner = catalogue.products.get(catalogue.owners.get(sku, ""))
        if owner and owner.role != "product":
            row.wrong("sku", f'"{sku}" has the role {owner.role}; only the role product is allowed for parts.')
        parts = found.setdefault(handle, {})
        if sku in parts:
            row.wrong("sku", f'"{sku}" is a part of {handle} already; raise its quantity instead.')
        parts[sku] = row.whole("quantity", 1, 99)
    return found


def _saves(row: Row, bundle: BundleRow, catalogue: Catalogue) -> None:
    singly = sum(catalogue.variant(sku).price_cents * quantity for sku, quantity in bundle.parts)
    saving = bundle.terms.saving(singly)
    if not 0 < saving < singly:
        singly_text = f"{singly // 100}.{singly % 100:02d}"
        row.wrong("value", f"the price must come out above 0 and lower than the parts bought singly, {singly_text}.")


def _all_have_terms(
    catalogue: Catalogue, bundles: Mapping[str, BundleRow], parts: Mapping[str, Any], folder: Path, mistakes: Mistakes
) -> None:
    wanted = [handle for handle, product in catalogue.products.items() if product.role == "bundle"]
    for handle in dict.fromkeys([*wanted, *parts]):
        if handle in catalogue.products and handle not in bundles:
            where = f"{folder.parent.name}/{folder.name}/bundles.csv, column product"
            mistakes.add(where, f'"{handle}" has no row; every bundle needs one with its terms.')


def read_affinities(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> tuple[AffinityRow, ...]:
    """What the made-up orders shall hold together."""
    found = []
    seen: dict[str, int] = {}
    for row in read_csv(folder, "affinities.csv", AFFINITIES, mistakes):
        product, other = (row.reference(column, catalogue.products, _PRODUCT) for column in ("product", "other"))
        row.unique("other", f"{product} {other}", seen)
        for column, handle in (("product", product), ("other", other)):
            role = catalogue.products[handle].role if handle in catalogue.products else "product"
            if role != "product":
                row.wrong(column, f'"{handle}" has the role {role}; only the role product is allowed.')
        if product and product == other:
            row.wrong("other", "a product cannot be bought together with itself.")
        found.append(AffinityRow(product, other, row.whole("percent", 1, 95)))
    return tuple(found)
