"""What can be done to a basket. Functions flush and never commit; all or nothing: a refusal changes no line."""

from collections.abc import Mapping
from datetime import datetime

from storefront.cart.models import Cart, CartLine
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.core.tokens import unguessable
from storefront.extensions import db
from storefront.offers.shown import Shown

MOST_PIECES = 99
MOST_LINES = 60


class NotPossible(ValueError):
    """The cart stays as it was; the sentence says why and what is possible."""


class OfferGone(NotPossible):
    """What was shown can no longer be had on those terms."""


def add(
    cart: Cart,
    product: Product,
    variant: Variant,
    quantity: int,
    stock: Mapping[int, int],
    now: datetime,
    *,
    offer: str | None = None,
    set_key: str | None = None,
    impression: str | None = None,
) -> CartLine:
    """Put pieces of a variant into the cart; without an offer they join the line that is there. Raises NotPossible."""
    if product.role == "warranty":
        raise NotPossible(f"{product.name} is added to the product it covers, not by itself.")
    _check_quantity(quantity)
    _check_stock(cart, product, variant, quantity, stock)
    own = next((line for line in cart.lines if _is_plain(line, variant)), None) if offer is None else None
    if own:
        if own.quantity + quantity > MOST_PIECES:
            raise NotPossible(f"At most {MOST_PIECES} pieces of one product fit into the cart.")
        own.quantity += quantity
        _touch(cart, now)
        return own
    return _append(cart, product, variant, quantity, now, offer=offer, set_key=set_key, impression=impression)


def add_bundle(
    cart: Cart,
    bundle: Product,
    quantity: int,
    shelf: Shelf,
    stock: Mapping[int, int],
    now: datetime,
    *,
    offer: str | None = None,
    impression: str | None = None,
) -> CartLine:
    """Put a bundle into the cart: its own line and one child line per part. Raises NotPossible."""
    _check_quantity(quantity)
    own = next((line for line in cart.lines if line.product_id == bundle.id and line.parent_key is None), None)
    parts = shelf.parts(bundle)
    for product, variant, each in parts:
        _check_stock(cart, product, variant, each * quantity, stock)
    if own:
        change(cart, own, own.quantity + quantity, shelf, stock, now)
        return own
    line = _append(cart, bundle, None, quantity, now, offer=offer, impression=impression)
    for product, variant, each in parts:
        _append(cart, product, variant, each * quantity, now, parent=line.key, each=each)
    return line


def add_child(
    cart: Cart,
    parent: CartLine,
    plan: Product,
    variant: Variant,
    now: datetime,
    *,
    offer: str | None = None,
    impression: str | None = None,
) -> CartLine:
    """Hang a plan under the line it covers, as many as the line has pieces; another term replaces the one that is there."""
    for line in [line for line in cart.lines if line.parent_key == parent.key and line.product_id == plan.id]:
        cart.lines.remove(line)
    return _append(cart, plan, variant, parent.quantity, now, parent=parent.key, offer=offer, impression=impression)


def change(cart: Cart, line: CartLine, quantity: int, shelf: Shelf, stock: Mapping[int, int], now: datetime) -> None:
    """Set a line's pieces; 0 removes it. Children follow their parent and never outnumber it. Raises NotPossible."""
    if quantity == 0:
        remove(cart, line, now)
        return
    _check_quantity(quantity)
    children = [child for child in cart.lines if child.parent_key == line.key]
    if line.parent_key is not None:
        parent = line_of(cart, line.parent_key)
        if line.variant_id and shelf.by_variant[line.variant_id][0].role == "product":
            raise NotPossible("A part of a set follows the set; change the set instead.")
        if parent and quantity > parent.quantity:
            raise NotPossible(f"There can be at most one plan per piece: {parent.quantity} here.")
    elif line.variant_id is not None:
        product, variant = shelf.by_variant[line.variant_id]
        _check_stock(cart, product, variant, quantity - line.quantity, stock)
    for child in children:
        product, variant = shelf.by_variant[child.variant_id] if child.variant_id else (None, None)
        if product and variant and product.role == "product":
            _check_stock(cart, product, variant, child.each * quantity - child.quantity, stock)
    for child in children:
        plan = child.variant_id and shelf.by_variant[child.variant_id][0].role != "product"
        child.quantity = (
            min(quantity, child.quantity if quantity < line.quantity else quantity) if plan else child.each * quantity
        )
    line.quantity = quantity
    _touch(cart, now)


def remove(cart: Cart, line: CartLine, now: datetime) -> None:
    """Take a line out, with what hangs under it; `restore` brings them back."""
    going = [line, *(child for child in cart.lines if child.parent_key == line.key)]
    cart.removed = [_memory(gone) for gone in going]
    for gone in going:
        cart.lines.remove(gone)
    _touch(cart, now)


def restore(cart: Cart, shelf: Shelf, stock: Mapping[int, int], now: datetime) -> str:
    """Undo the last removal and say what came back. Raises NotPossible if it sold out meanwhile or nothing was removed."""
    if not cart.removed:
        raise NotPossible("There is nothing to bring back.")
    memories = [dict(memory) for memory in cart.removed]
    for memory in memories:
        known = shelf.by_variant.get(memory["variant_id"]) if memory["variant_id"] else None
        if known and known[0].ships:
            _check_stock(cart, known[0], known[1], memory["quantity"], stock)
    taken = {line.key for line in cart.lines}
    for memory in memories:
        if memory["key"] not in taken:
            cart.lines.append(CartLine(**memory))
    cart.removed = []
    _touch(cart, now)
    product = shelf.by_id.get(memories[0]["product_id"])
    return product.name if product else "The line"


def swap(
    cart: Cart,
    line: CartLine,
    product: Product,
    variant: Variant,
    shelf: Shelf,
    stock: Mapping[int, int],
    now: datetime,
    *,
    offer: str | None = None,
    impression: str | None = None,
) -> CartLine:
    """Put another model in a line's place, same pieces. Plans that do not cover it go. Raises NotPossible."""
    _check_stock(cart, product, variant, line.quantity, stock)
    same = next((other for other in cart.lines if other is not line and _is_plain(other, variant)), None)
    if same and offer is None:
        same.quantity += line.quantity
        for child in [child for child in cart.lines if child.parent_key == line.key]:
            cart.lines.remove(child)
        cart.lines.remove(line)
        _touch(cart, now)
        return same
    covers = {relation.other for relation in product.related("cover")}
    for child in [child for child in cart.lines if child.parent_key == line.key]:
        if shelf.by_id[child.product_id].handle not in covers:
            cart.lines.remove(child)
    line.product_id, line.variant_id = product.id, variant.id
    line.offer, line.set_key, line.impression = offer, None, impression
    _touch(cart, now)
    return line


def accept(
    cart: Cart, shown: Shown, choice: str | None, shelf: Shelf, stock: Mapping[int, int], now: datetime
) -> list[CartLine]:
    """Do what a shown proposal said it would. Raises OfferGone or NotPossible; then nothing has changed.

    `choice` is the SKU taken instead of the first item, where the proposal offered several (terms of a plan).
    """
    if any(line.impression == shown.id for line in cart.lines):
        return [line for line in cart.lines if line.impression == shown.id]
    if shown.action == "child":
        return [_accept_child(cart, shown, choice, shelf, stock, now)]
    if shown.action == "swap":
        return [_accept_swap(cart, shown, shelf, stock, now)]
    set_key = unguessable() if len(shown.items) > 1 else None
    added = []
    for name, pieces in shown.items:
        bundle = shelf.product(name)
        if bundle is not None and bundle.role == "bundle":
            added.append(add_bundle(cart, bundle, pieces, shelf, stock, now, offer=shown.offer, impression=shown.id))
            continue
        product, variant = _known(shelf, name)
        added.append(
            add(cart, product, variant, pieces, stock, now, offer=shown.offer, set_key=set_key, impression=shown.id)
        )
    return added


def line_of(cart: Cart, key: str) -> CartLine | None:
    """The line of this key, None if the cart has none."""
    return next((line for line in cart.lines if line.key == key), None)


def _accept_child(
    cart: Cart, shown: Shown, choice: str | None, shelf: Shelf, stock: Mapping[int, int], now: datetime
) -> CartLine:
    sku = choice or shown.items[0][0]
    if sku not in (*shown.choices, shown.items[0][0]):
        raise NotPossible("That term is not one of those offered.")
    plan, variant = _known(shelf, sku)
    parent = line_of(cart, shown.parent) if shown.parent else None
    if parent is None and shown.anchor:
        anchor = shelf.product(shown.anchor)
        parent = next(
            (line for line in cart.lines if anchor and line.product_id == anchor.id and not line.parent_key), None
        )
    if parent is None:
        raise OfferGone("The product this plan covers is no longer in the cart.")
    return add_child(cart, parent, plan, variant, now, offer=shown.offer, impression=shown.id)


def _accept_swap(cart: Cart, shown: Shown, shelf: Shelf, stock: Mapping[int, int], now: datetime) -> CartLine:
    product, variant = _known(shelf, shown.items[0][0])
    line = line_of(cart, shown.replaces) if shown.replaces else None
    if line is None and shown.replaces:
        raise OfferGone("The product this would replace is no longer in the cart.")
    if line is None:
        return add(cart, product, variant, 1, stock, now, offer=shown.offer, impression=shown.id)
    return swap(cart, line, product, variant, shelf, stock, now, offer=shown.offer, impression=shown.id)


def _known(shelf: Shelf, sku: str) -> tuple[Product, Variant]:
    known = shelf.by_sku.get(sku)
    if known is None:
        raise OfferGone("This product is no longer sold.")
    return known


def _check_quantity(quantity: int) -> None:
    if not 1 <= quantity <= MOST_PIECES:
        raise NotPossible(f"Choose a quantity from 1 to {MOST_PIECES}.")


def _check_stock(cart: Cart, product: Product, variant: Variant, more: int, stock: Mapping[int, int]) -> None:
    if not product.ships or more <= 0:
        return
    on_hand = max(0, stock.get(variant.id, 0))
    inside = sum(line.quantity for line in cart.lines if line.variant_id == variant.id)
    if on_hand == 0:
        raise NotPossible(f"{product.name} is sold out.")
    if inside + more > on_hand:
        there = f", {inside} of them in your cart" if inside else ""
        raise NotPossible(f"Only {on_hand} of {product.name} are left{there}. Nothing was added.")


def _is_plain(line: CartLine, variant: Variant) -> bool:
    return line.variant_id == variant.id and line.offer is None and line.parent_key is None


def _append(
    cart: Cart,
    product: Product,
    variant: Variant | None,
    quantity: int,
    now: datetime,
    *,
    parent: str | None = None,
    each: int = 1,
    offer: str | None = None,
    set_key: str | None = None,
    impression: str | None = None,
) -> CartLine:
    if len(cart.lines) >= MOST_LINES:
        raise NotPossible(f"The cart is full: at most {MOST_LINES} lines.")
    line = CartLine(
        position=max((line.position for line in cart.lines), default=0) + 1,
        key=unguessable(),
        parent_key=parent,
        product_id=product.id,
        variant_id=variant.id if variant else None,
        quantity=quantity,
        each=each,
        offer=offer,
        set_key=set_key,
        impression=impression,
    )
    cart.lines.append(line)
    _touch(cart, now)
    return line


def _memory(line: CartLine) -> dict[str, object]:
    names = (
        "position",
        "key",
        "parent_key",
        "product_id",
        "variant_id",
        "quantity",
        "each",
        "offer",
        "set_key",
        "impression",
    )
    return {name: getattr(line, name) for name in names}


def _touch(cart: Cart, now: datetime) -> None:
    cart.version += 1
    cart.changed_at = now
    db.session.flush()
