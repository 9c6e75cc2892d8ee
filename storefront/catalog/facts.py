"""What pages say of a product beside its price: grouped facts, and what a plan or a service goes with. Pure."""

from storefront.catalog.shelf import Product, Shelf, Spec, Variant

Groups = tuple[tuple[str, tuple[Spec, ...]], ...]


def spec_groups(shelf: Shelf, product: Product, variant: Variant | None) -> Groups:
    """The facts that hold for a variant, under their headings, in their order."""
    return shelf.once(
        ("catalog.facts", product.handle, variant.sku if variant else ""), lambda: _groups(product, variant)
    )


def goes_with(shelf: Shelf, product: Product) -> tuple[Product, ...]:
    """The products a warranty covers, or a service is for."""
    return shelf.once("catalog.goes_with", lambda: _goes_with(shelf)).get(product.handle, ())


def _groups(product: Product, variant: Variant | None) -> Groups:
    groups: dict[str, list[Spec]] = {}
    for spec in product.specs_of(variant):
        groups.setdefault(spec.group, []).append(spec)
    return tuple((title, tuple(specs)) for title, specs in groups.items())


def _goes_with(shelf: Shelf) -> dict[str, tuple[Product, ...]]:
    found: dict[str, list[Product]] = {}
    for product in shelf.products.values():
        for relation in (*product.related("cover"), *product.related("service")):
            found.setdefault(relation.other, []).append(product)
    return {handle: tuple(products) for handle, products in found.items()}
