"""Taking back a removal or a swap. Flushes, never commits; a refusal changes no line."""

from collections.abc import Sequence
from datetime import datetime

from storefront.cart.checks import NotPossible, check_room, check_stock, covers
from storefront.cart.lines import Stock, swap
from storefront.cart.models import Cart, CartLine
from storefront.cart.rows import Memory, children_of, is_plan, line_of, touch
from storefront.catalog.shelf import Shelf


def restore(cart: Cart, shelf: Shelf, stock: Stock, now: datetime) -> CartLine:
    """Undo the last removal; the line that is back. Raises NotPossible, for instance if it sold out meanwhile."""
    memories: list[Memory] = [dict(memory) for memory in cart.removed]
    if not memories:
        raise NotPossible("There is nothing to bring back.")
    if not all(_still_sold(memory, shelf) for memory in memories):
        raise NotPossible("It is no longer sold, so it cannot come back.")
    first = memories[0]
    if first["parent_key"]:
        parent = line_of(cart, first["parent_key"])
        if parent is None or not covers(shelf, shelf.by_id[first["product_id"]], parent):
            raise NotPossible("The product it belonged to is no longer in the cart, so it cannot come back.")
        plan = shelf.by_id[first["product_id"]].role == "warranty"
        if plan and any(is_plan(line, shelf) for line in children_of(cart, parent)):
            raise NotPossible("Another plan has taken its place, so it cannot come back.")
        first["quantity"] = min(first["quantity"], parent.quantity)
    check_room(cart, len(memories))
    wanted = [(*shelf.by_variant[m["variant_id"]], m["quantity"]) for m in memories if m["variant_id"]]
    check_stock(cart, wanted, stock)
    back = [CartLine(**memory) for memory in memories]
    cart.lines.extend(back)
    cart.removed = []
    touch(cart, now)
    return back[0]


def swap_back(cart: Cart, memories: Sequence[Memory], shelf: Shelf, stock: Stock, now: datetime) -> CartLine:
    """Undo a swap: `memories` are the line and its plans as they were; its pieces stay. Raises NotPossible."""
    before, *plans = memories
    line = line_of(cart, before["key"])
    if line is None or line.parent_key is not None:
        raise NotPossible("The line to swap back is no longer in the cart.")
    if not _still_sold(before, shelf):
        raise NotPossible("The product to swap back to is no longer sold. Nothing was changed.")
    product, variant = shelf.by_variant[before["variant_id"]]
    there = {child.key for child in children_of(cart, line)}
    lost = [memory for memory in plans if memory["key"] not in there and _still_sold(memory, shelf)]
    check_room(cart, len(lost))
    swap(cart, line, product, variant, shelf, stock, now, offer=before["offer"], impression=before["impression"])
    line.set_key, line.set_size = before["set_key"], before["set_size"]
    if not any(is_plan(child, shelf) for child in children_of(cart, line)):
        cart.lines.extend(CartLine(**{**m, "quantity": min(m["quantity"], line.quantity)}) for m in lost)
    touch(cart, now)
    return line


def _still_sold(memory: Memory, shelf: Shelf) -> bool:
    variant = memory["variant_id"]
    return memory["product_id"] in shelf.by_id and (variant is None or variant in shelf.by_variant)
