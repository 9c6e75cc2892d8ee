"""Reading what is measured and what things cost before: specs.csv and prices.csv."""

from collections.abc import Mapping
from pathlib import Path

from storefront.seeding.files import read_csv
from storefront.seeding.read import Mistakes, Row
from storefront.seeding.rows import ProductRow, SpecRow, VariantRow

BETTER = ("", "higher", "lower")
OLDEST = 3650

SPECS = ("product", "sku", "group", "name", "value", "unit", "better")
PRICES = ("sku", "days_ago", "price")


def read_specs(
    folder: Path, products: Mapping[str, ProductRow], owners: Mapping[str, str], mistakes: Mistakes
) -> dict[str, tuple[SpecRow, ...]]:
    """The facts of each product, by handle, in the order they are shown."""
    found: dict[str, list[SpecRow]] = {}
    seen: dict[str, int] = {}
    units: dict[tuple[str, str], tuple[str, str]] = {}
    for row in read_csv(folder, "specs.csv", SPECS, mistakes):
        handle = row.reference("product", products, "handle in products.csv")
        sku = row.text("sku", blank=True)
        if sku and owners.get(sku) != handle:
            row.wrong(
                "sku", f'"{sku}" is no SKU of {handle}; allowed is one of its SKUs in variants.csv, or blank for all.'
            )
        spec = SpecRow(
            sku=sku or None,
            group=row.text("group"),
            name=row.text("name"),
            value=row.text("value"),
            unit=row.text("unit", blank=True),
            better=row.one_of("better", BETTER, blank=True),
        )
        row.unique("name", f"{handle} {sku} {spec.name}".replace("  ", " "), seen)
        if spec.better and not _is_number(spec.value):
            row.wrong("better", f'"{spec.value}" is no number; leave it blank, as only numbers can be higher or lower.')
        if handle in products:
            unit, first = units.setdefault((products[handle].kind, spec.name), (spec.unit, handle))
            if unit != spec.unit:
                row.wrong("unit", f'"{spec.unit}" cannot be compared with "{unit}" of {first}; one kind uses one unit.')
        found.setdefault(handle, []).append(spec)
    return {handle: tuple(specs) for handle, specs in found.items()}


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def read_histories(
    folder: Path, variants: Mapping[str, tuple[VariantRow, ...]], owners: Mapping[str, str], mistakes: Mistakes
) -> dict[str, tuple[tuple[int, int], ...]]:
    """The prices of each SKU that has rows, as (days ago, cents), oldest first; the last must be today's."""
    found: dict[str, dict[int, int]] = {}
    last: dict[str, tuple[int, Row]] = {}
    for row in read_csv(folder, "prices.csv", PRICES, mistakes):
        sku = row.reference("sku", owners, "SKU in variants.csv")
        days, cents = row.whole("days_ago", 0, OLDEST), row.cents("price")
        changes = found.setdefault(sku, {})
        if days in changes:
            row.wrong("days_ago", f"{sku} has a price of that day already; one a day is allowed.")
        changes[days] = cents
        if sku not in last or days < last[sku][0]:
            last[sku] = (days, row)
    today = {one.sku: one.price_cents for of_product in variants.values() for one in of_product}
    for sku, (days, row) in last.items():
        if sku in today and found[sku][days] != today[sku]:
            wanted = f"{today[sku] // 100}.{today[sku] % 100:02d}"
            row.wrong("price", f"the last price of {sku} must be that of variants.csv, which is {wanted}.")
    return {sku: tuple(sorted(changes.items(), reverse=True)) for sku, changes in found.items()}
