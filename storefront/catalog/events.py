"""What happens on the catalogue's pages, told with GA4's names: money as decimals, at most 200 items."""

from collections.abc import Iterable
from typing import Any

from storefront.catalog.bundles import card_price
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.journey import record

MOST_ITEMS = 200


def item(shelf: Shelf, product: Product, variant: Variant | None = None, index: int | None = None) -> dict[str, Any]:
    """A product as GA4 names it; without a variant, at the price its card shows."""
    variant = variant or (product.first if product.variants else None)
    cents = variant.price_cents if variant and index is None else card_price(shelf, product).cents
    found: dict[str, Any] = {
        "item_id": variant.sku if variant else product.handle,
        "item_name": product.name,
        "item_brand": product.brand,
        "item_category": product.home or product.kind,
        "price": cents / 100,
        "quantity": 1,
    }
    if index is not None:
        found["index"] = index
    if variant and variant.title:
        found["item_variant"] = variant.title
    return found


def list_shown(shelf: Shelf, handle: str, title: str, products: Iterable[Product], start: int = 0) -> None:
    """A list of products was shown; `start` is how many came before on earlier pages."""
    items = [item(shelf, product, index=start + place) for place, product in enumerate(products)][:MOST_ITEMS]
    if items:
        record.event("view_item_list", item_list_id=handle, item_list_name=title, items=items)


def product_shown(shelf: Shelf, product: Product, variant: Variant | None) -> None:
    """A product's own page was shown."""
    shown = item(shelf, product, variant)
    record.event("view_item", value=shown["price"], items=[shown])


def searched(term: str, found: int) -> None:
    """Somebody searched, and so many products came up."""
    record.event("search", search_term=term, results=found)
