"""What a shop can prove of itself, counted over its catalogue: reviews, and the years that things last. Pure."""

from dataclasses import dataclass

from storefront.catalog.shelf import Shelf

LASTING = ("Spare parts", "Security updates")
"""Facts in years that say how long a product is kept going."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The number of reviews and their average; the fact in years, its least and most, and for how many products."""

    reviews: int
    average: float
    lasting: str
    years: tuple[int, int]
    lasting_products: int


def proof(shelf: Shelf) -> Proof:
    """Counted over everything on the shelf; worked out once."""
    return shelf.once("catalog.proof", lambda: _counted(shelf))


def _counted(shelf: Shelf) -> Proof:
    rated = [product for product in shelf.products.values() if product.rating_count]
    reviews = sum(product.rating_count for product in rated)
    stars = sum((product.rating_average or 0) * product.rating_count for product in rated)
    years: dict[str, list[int]] = {name: [] for name in LASTING}
    for product in shelf.products.values():
        for spec in product.specs:
            if spec.name in years and spec.sku is None and spec.unit == "years" and spec.number is not None:
                years[spec.name].append(int(spec.number))
    name = max(LASTING, key=lambda one: len(years[one]))
    found = years[name]
    return Proof(
        reviews=reviews,
        average=stars / reviews if reviews else 0,
        lasting=name if found else "",
        years=(min(found), max(found)) if found else (0, 0),
        lasting_products=len(found),
    )
