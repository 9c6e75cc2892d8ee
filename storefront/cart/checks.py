"""What a basket may hold: so many pieces, so many lines, nothing that is not on hand."""

from collections.abc import Iterable, Mapping

from storefront.cart.models import Cart, CartLine
from storefront.catalog.shelf import Product, Shelf, Variant

MOST_PIECES = 99
MOST_LINES = 60

Wanted = tuple[Product, Variant, int]
"""A variant and how many pieces more of it are wanted; fewer than none is less."""


class NotPossible(ValueError):
    """The cart stays as it was; the sentence says why and what is possible."""


class OfferGone(NotPossible):
    """What was shown can no longer be had on those terms."""


def check_quantity(quantity: int) -> None:
    """Raise NotPossible unless it is a quantity that a line may have."""
    if not 1 <= quantity <= MOST_PIECES:
        raise NotPossible(f"Choose a quantity from 1 to {MOST_PIECES}.")


def check_room(cart: Cart, lines: int = 1) -> None:
    """Raise NotPossible unless so many lines more fit in."""
    if len(cart.lines) + lines > MOST_LINES:
        raise NotPossible(f"The cart is full: it holds {MOST_LINES} lines. Nothing was changed.")


def check_stock(cart: Cart, wanted: Iterable[Wanted], stock: Mapping[int, int]) -> None:
    """Raise NotPossible unless all that is wanted is on hand beyond what is in the cart. `stock` is by variant id."""
    sums: dict[int, int] = {}
    products: dict[int, Product] = {}
    for product, variant, more in wanted:
        if product.ships:
            products[variant.id] = product
            sums[variant.id] = sums.get(variant.id, 0) + more
    for variant_id, more in sums.items():
        if more <= 0:
            continue
        name, on_hand = products[variant_id].name, max(0, stock.get(variant_id, 0))
        inside = sum(line.quantity for line in cart.lines if line.variant_id == variant_id)
        if on_hand == 0:
            raise NotPossible(f"{name} is sold out. Nothing was changed.")
        if inside + more > on_hand:
            left = f"Only {on_hand} of {name} {'is' if on_hand == 1 else 'are'} left"
            there = f", {inside} of them in your cart" if inside else ""
            raise NotPossible(f"{left}{there}. Nothing was changed.")


def goes_under(child: Product, product: Product) -> bool:
    """Whether a plan or a service is one for this product."""
    return any(r.other == child.handle and r.kind in ("cover", "service") for r in product.relations)


def covers(shelf: Shelf, child: Product, parent: CartLine) -> bool:
    """Whether a plan or a service is one for the product of a line."""
    product = shelf.by_id.get(parent.product_id)
    return product is not None and goes_under(child, product)
