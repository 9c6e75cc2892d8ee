"""Products as the cards of a listing show them. Pure; what does not depend on stock is worked out once per shelf."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from storefront.catalog.bundles import CardPrice, card_price
from storefront.catalog.shelf import Product, Shelf


@dataclass(frozen=True, slots=True)
class Card:
    """A product in a listing. `stock` is None for what is not sent; `sku` is empty where one must be chosen first."""

    product: Product
    price: CardPrice
    sku: str
    stock: int | None
    is_new: bool

    @property
    def is_bundle(self) -> bool:
        """Whether its page is a bundle's."""
        return self.product.role == "bundle"

    @property
    def is_comparable(self) -> bool:
        """Whether it has measured facts to compare: not for plans, services and bundles."""
        return self.product.role == "product"

    @property
    def more(self) -> str:
        """What its link to the product says, where it cannot be added at once."""
        if self.product.role == "bundle":
            return "See all parts"
        return "Choose options" if self.product.role == "product" else "View details"


def cards(shelf: Shelf, products: Iterable[Product], stock: Mapping[int, int], today: date) -> list[Card]:
    """A card for each product."""
    return [
        Card(
            product,
            card_price(shelf, product),
            product.first.sku if len(product.variants) == 1 and not product.goes_under else "",
            shelf.in_stock(product, stock) if product.ships else None,
            product.ships and product.is_new(today),
        )
        for product in products
    ]


def popular(shelf: Shelf, stock: Mapping[int, int], most: int = 8) -> list[Product]:
    """The products most bought that are on hand, the most bought first."""
    ranked = shelf.once(
        "catalog.popular",
        lambda: sorted(
            (product for product in shelf.products.values() if product.role == "product"),
            key=lambda product: -product.popularity,
        ),
    )
    found: list[Product] = []
    for product in ranked:
        if shelf.in_stock(product, stock) > 0:
            found.append(product)
            if len(found) == most:
                break
    return found
