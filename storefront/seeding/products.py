"""Reading what is sold: collections.csv, products.csv and variants.csv, with what `specs` reads beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from storefront.seeding.files import label, read_csv
from storefront.seeding.read import Mistakes, Row
from storefront.seeding.rows import Catalogue, CollectionRow, ProductRow, SpecRow, VariantRow
from storefront.seeding.specs import read_histories, read_specs

ROLES = ("product", "warranty", "service", "bundle")
MOST_FACETS = 4
MOST_REVIEWS = 60
LONGEST_SUMMARY = 140
FEWEST_FEATURES, MOST_FEATURES = 3, 6
FEWEST_WORDS, MOST_WORDS = 60, 150
MOST_STOCK = 99_999
OLDEST = 3650

COLLECTIONS = ("handle", "title", "description", "position", "picture", "facets")
PRODUCTS = (
    *("handle", "title", "brand", "role", "kind", "collections", "line", "tier", "released_days_ago", "popularity"),
    *("rating", "reviews", "picture", "summary", "features", "description"),
)
VARIANTS = ("product", "sku", "options", "price", "cost", "stock", "weight_g", "picture")


def read_catalogue(folder: Path, mistakes: Mistakes) -> Catalogue:
    """Everything that is sold in a shop, checked; what is wrong is noted in `mistakes`."""
    shelf_rows = read_csv(folder, "collections.csv", COLLECTIONS, mistakes)
    collections = _collections(shelf_rows)
    product_rows = read_csv(folder, "products.csv", PRODUCTS, mistakes)
    products = _products(product_rows, collections)
    variants, owners = _variants(read_csv(folder, "variants.csv", VARIANTS, mistakes), products)
    for name, found in (("collections.csv", collections), ("products.csv", products), ("variants.csv", variants)):
        if not found:
            mistakes.add(label(folder, name), "nothing in it could be read; at least one row is needed.")
            mistakes.settle()  # all other files would only repeat that what they name is unknown
    _all_have_variants(product_rows, products, variants)
    specs = read_specs(folder, products, owners, mistakes)
    histories = read_histories(folder, variants, owners, mistakes)
    _facets_exist(shelf_rows, specs, variants)
    released = {handle: product.released_days_ago for handle, product in products.items()}
    priced = {
        handle: tuple(
            replace(one, history=histories.get(one.sku, ((released.get(handle, 0), one.price_cents),)))
            for one in of_product
        )
        for handle, of_product in variants.items()
    }
    return Catalogue(tuple(collections.values()), products, priced, specs, owners)


def _collections(rows: Iterable[Row]) -> dict[str, CollectionRow]:
    found: dict[str, CollectionRow] = {}
    seen: dict[str, int] = {}
    for row in rows:
        handle, facets = row.handle("handle"), row.many("facets")
        row.unique("handle", handle, seen)
        if len(facets) > MOST_FACETS:
            row.wrong("facets", f"there are {len(facets)} facets; at most {MOST_FACETS} are allowed.")
        text = (row.text("title"), row.text("description"), row.whole("position", 1, 99), row.handle("picture"))
        found[handle] = CollectionRow(handle, *text, facets)
    return found


def _products(rows: Iterable[Row], collections: Mapping[str, CollectionRow]) -> dict[str, ProductRow]:
    found: dict[str, ProductRow] = {}
    seen: dict[str, int] = {}
    tiers: dict[str, int] = {}
    for row in rows:
        product = _product(row, collections)
        row.unique("handle", product.handle, seen)
        if product.line:
            row.unique("tier", f"{product.line} {product.tier}", tiers)
        found[product.handle] = product
    return found


def _product(row: Row, collections: Mapping[str, CollectionRow]) -> ProductRow:
    shelves = row.references("collections", collections, "handle in collections.csv")
    if not shelves:
        row.wrong("collections", "it is blank; at least one handle of collections.csv is needed.")
    if row.has("line") != row.has("tier"):
        row.wrong("tier", "line and tier belong together; fill in both, or leave both blank.")
    reviews = row.whole("reviews", 0, MOST_REVIEWS)
    return ProductRow(
        handle=row.handle("handle"),
        title=row.text("title"),
        brand=row.text("brand"),
        role=row.one_of("role", ROLES),
        kind=row.handle("kind"),
        collections=shelves,
        line=row.handle("line") if row.has("line") else None,
        tier=row.whole("tier", 1, 99) if row.has("tier") else None,
        released_days_ago=row.whole("released_days_ago", 0, OLDEST),
        popularity=row.whole("popularity", 1, 100),
        rating=float(row.decimal("rating", "1.0", "5.0")) if reviews or row.has("rating") else 0.0,
        reviews=reviews,
        picture=row.handle("picture"),
        summary=row.text("summary", most=LONGEST_SUMMARY),
        features=_features(row),
        description=_description(row),
    )


def _features(row: Row) -> tuple[tuple[str, bool], ...]:
    facts = row.many("features")
    if not FEWEST_FEATURES <= len(facts) <= MOST_FEATURES:
        row.wrong("features", f"there are {len(facts)} features; allowed are {FEWEST_FEATURES} to {MOST_FEATURES}.")
    if "!" in facts:
        row.wrong("features", 'a "!" has no text after it.')
    return tuple((fact.removeprefix("!").strip(), fact.startswith("!")) for fact in facts)


def _description(row: Row) -> str:
    text = row.text("description")
    words = len(text.split())
    if text and not FEWEST_WORDS <= words <= MOST_WORDS:
        row.wrong("description", f"the text has {words} words; allowed are {FEWEST_WORDS} to {MOST_WORDS}.")
    return text


def _variants(
    rows: Iterable[Row], products: Mapping[str, ProductRow]
) -> tuple[dict[str, tuple[VariantRow, ...]], dict[str, str]]:
    found: dict[str, list[VariantRow]] = {}
    owners: dict[str, str] = {}
    seen: dict[str, int] = {}
    for row in rows:
        handle = row.reference("product", products, "handle in products.csv")
        sku = row.text("sku")
        row.unique("sku", sku, seen)
        if handle in products and products[handle].role == "bundle":
            row.wrong("product", f'"{handle}" is a bundle; bundles have no variants, their parts are their price.')
        variant = VariantRow(
            sku=sku,
            options=_options(row),
            price_cents=row.cents("price"),
            cost_cents=row.cents("cost", least=0),
            stock=row.whole("stock", 0, MOST_STOCK),
            weight_g=row.whole("weight_g", 0, 999_999),
            picture=row.handle("picture") if row.has("picture") else "",
        )
        siblings = found.setdefault(handle, [])
        _differs(row, variant, siblings)
        siblings.append(variant)
        owners.setdefault(sku, handle)
    return {handle: tuple(variants) for handle, variants in found.items()}, owners


def _options(row: Row) -> tuple[tuple[str, str], ...]:
    options = []
    for part in row.many("options"):
        name, equals, value = (text.strip() for text in part.partition("="))
        if not (name and equals and value):
            row.wrong("options", f'"{part}" is no option; write Name=Value, as in Colour=Graphite.')
        options.append((name, value))
    return tuple(options)


def _differs(row: Row, variant: VariantRow, siblings: list[VariantRow]) -> None:
    """All variants of a product name the same options in the same order, and none has the same values as another."""
    if not siblings:
        return
    names = [name for name, _ in siblings[0].options]
    if [name for name, _ in variant.options] != names:
        wanted = ", ".join(names) if names else "none"
        row.wrong("options", f"the first variant of this product names {wanted}; all name the same, in the same order.")
    elif any(variant.options == other.options for other in siblings):
        row.wrong("options", "another variant of this product has the same values; each combination is allowed once.")


def _all_have_variants(rows: Iterable[Row], products: Mapping[str, ProductRow], variants: Mapping[str, object]) -> None:
    for row in rows:
        handle = str(row.cells["handle"])
        if handle in products and products[handle].role != "bundle" and handle not in variants:
            row.wrong("handle", f'"{handle}" has no row in variants.csv; all but bundles need at least one.')


def _facets_exist(
    rows: Iterable[Row], specs: Mapping[str, tuple[SpecRow, ...]], variants: Mapping[str, tuple[VariantRow, ...]]
) -> None:
    names = {spec.name for of_product in specs.values() for spec in of_product}
    names |= {name for of_product in variants.values() for variant in of_product for name, _ in variant.options}
    for row in rows:
        row.references("facets", names, "name in specs.csv or option in variants.csv")
