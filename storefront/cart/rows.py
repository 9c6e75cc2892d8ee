"""The rows of a basket: finding, adding and remembering them. Flushes, never commits."""

from datetime import datetime
from typing import Any

from storefront.cart.models import Cart, CartLine
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.core.tokens import unguessable
from storefront.extensions import db

REMEMBERED = (
    *("position", "key", "parent_key", "product_id", "variant_id", "quantity"),
    *("each", "offer", "set_key", "set_size", "impression", "every", "trial_days"),
)

Memory = dict[str, Any]
"""The columns of a line that is gone, or that became another."""


def line_of(cart: Cart, key: str | None) -> CartLine | None:
    """The line of this key, None if the cart has none."""
    return next((line for line in cart.lines if line.key == key), None)


def children_of(cart: Cart, line: CartLine) -> list[CartLine]:
    """The lines that hang under a line."""
    return [child for child in cart.lines if child.parent_key == line.key]


def is_plan(line: CartLine, shelf: Shelf) -> bool:
    """Whether a line is a plan that covers its parent."""
    product = shelf.by_id.get(line.product_id)
    return product is not None and product.role == "warranty"


def append(
    cart: Cart, product: Product, variant: Variant | None, quantity: int, now: datetime, **more: Any
) -> CartLine:
    """A new line at the end of the cart; `more` are further columns."""
    columns: dict[str, Any] = {"each": 1, "set_size": 1, **more}
    line = CartLine(
        position=max((line.position for line in cart.lines), default=0) + 1,
        key=unguessable(),
        product_id=product.id,
        variant_id=variant.id if variant else None,
        quantity=quantity,
        **columns,
    )
    cart.lines.append(line)
    touch(cart, now)
    return line


def remembered(line: CartLine) -> Memory:
    """All that is needed to bring a line back."""
    return {name: getattr(line, name) for name in REMEMBERED}


def touch(cart: Cart, now: datetime) -> None:
    """Note that the cart changed, and flush."""
    cart.version += 1
    cart.changed_at = now
    db.session.flush()
