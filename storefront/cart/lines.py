"""What can be done to the lines of a basket. Flushes, never commits; a refusal changes no line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storefront.cart.checks import MOST_PIECES, NotPossible, check_quantity, check_room, check_stock, covers, goes_under
from storefront.cart.models import Cart, CartLine
from storefront.cart.rows import append, children_of, is_plan, line_of, remembered, touch
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.offers.values import GIFT

Stock = Mapping[int, int]
"""Pieces on hand by variant id."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A plan or a service that is bought together with a product. `columns` are further ones of its line."""

    product: Product
    variant: Variant
    columns: Mapping[str, Any] = field(default_factory=dict)


def add(
    cart: Cart,
    product: Product,
    variant: Variant,
    quantity: int,
    stock: Stock,
    now: datetime,
    *,
    offer: str | None = None,
    impression: str | None = None,
) -> CartLine:
    """Put pieces of a variant into the cart; without an offer they join the line that is there. Raises NotPossible."""
    if product.goes_under:
        what = "it covers" if product.role == "warranty" else "it is for"
        raise NotPossible(f"{product.name} is added to the product {what}, not by itself.")
    check_quantity(quantity)
    check_stock(cart, [(product, variant, quantity)], stock)
    own = next((line for line in cart.lines if _is_plain(line, variant)), None) if offer is None else None
    if own is None:
        check_room(cart)
        return append(cart, product, variant, quantity, now, offer=offer, impression=impression)
    if own.quantity + quantity > MOST_PIECES:
        raise NotPossible(f"At most {MOST_PIECES} pieces of one product fit into the cart. Nothing was changed.")
    own.quantity += quantity
    touch(cart, now)
    return own


def add_bundle(
    cart: Cart,
    bundle: Product,
    quantity: int,
    shelf: Shelf,
    stock: Stock,
    now: datetime,
    *,
    offer: str | None = None,
    impression: str | None = None,
) -> CartLine:
    """Put a bundle into the cart: its own line and one child line per part. Raises NotPossible."""
    check_quantity(quantity)
    own = next((line for line in cart.lines if line.product_id == bundle.id and line.parent_key is None), None)
    if own is not None:
        change(cart, own, own.quantity + quantity, shelf, stock, now)
        own.impression = impression or own.impression
        return own
    parts = shelf.parts(bundle)
    check_room(cart, 1 + len(parts))
    check_stock(cart, [(product, variant, each * quantity) for product, variant, each in parts], stock)
    line = append(cart, bundle, None, quantity, now, offer=offer, impression=impression)
    for product, variant, each in parts:
        append(cart, product, variant, each * quantity, now, parent_key=line.key, each=each)
    return line


def add_child(
    cart: Cart,
    parent: CartLine,
    plan: Product,
    variant: Variant,
    quantity: int,
    shelf: Shelf,
    now: datetime,
    *,
    offer: str | None = None,
    impression: str | None = None,
    **more: Any,
) -> CartLine:
    """Hang a plan or a service under the line it is for, for so many of its pieces; a plan replaces one that is there.

    `more` are further columns. Raises NotPossible if it is not for that product, or outnumbers it.
    """
    if not covers(shelf, plan, parent):
        raise NotPossible(f"{plan.name} is not for that product. Nothing was changed.")
    if not 1 <= quantity <= parent.quantity:
        raise NotPossible(f"There can be at most one {_noun(plan)} per piece: {parent.quantity} here.")
    replaced = [
        line
        for line in children_of(cart, parent)
        if line.product_id == plan.id or (plan.role == "warranty" and is_plan(line, shelf))
    ]
    check_room(cart, 1 - len(replaced))
    for line in replaced:
        cart.lines.remove(line)
    words = {"offer": offer, "impression": impression, **more}
    return append(cart, plan, variant, quantity, now, parent_key=parent.key, **words)


def add_with(
    cart: Cart,
    product: Product,
    variant: Variant,
    quantity: int,
    extras: Sequence[Extra],
    shelf: Shelf,
    stock: Stock,
    now: datetime,
) -> list[CartLine]:
    """Put pieces of a variant into the cart with plans and services for each: the line, then what hangs under it.

    They join a line that has the very same, else they stand on a line of their own, so that no other plan is lost.
    Raises NotPossible.
    """
    wanted = sorted(extra.variant.id for extra in extras)
    for line in cart.lines:
        children = children_of(cart, line) if _is_plain(line, variant) else []
        alike = sorted(child.variant_id or 0 for child in children) == wanted
        if children and alike and all(child.quantity == line.quantity for child in children):
            change(cart, line, line.quantity + quantity, shelf, stock, now)
            impressions = {extra.variant.id: extra.columns.get("impression") for extra in extras}
            for child in children:
                child.quantity = line.quantity
                child.impression = impressions[child.variant_id or 0] or child.impression
            return [line, *children]
    check_quantity(quantity)
    check_stock(cart, [(product, variant, quantity)], stock)
    check_room(cart, 1 + len(extras))
    for extra in extras:
        if not goes_under(extra.product, product):
            raise NotPossible(f"{extra.product.name} is not for that product. Nothing was changed.")
    line = append(cart, product, variant, quantity, now)
    return [
        line,
        *(add_child(cart, line, one.product, one.variant, quantity, shelf, now, **one.columns) for one in extras),
    ]


def once(cart: Cart, line: CartLine, now: datetime) -> CartLine:
    """Let a line that was to come again be bought once, at its single price: the line that holds its pieces now.

    Raises NotPossible for what is charged by the month and for a line that does not come again.
    """
    if line.parent_key is not None:
        raise NotPossible("This service is charged by the month. Remove it if you do not want it. Nothing was changed.")
    if line.every is None:
        raise NotPossible("This is bought once already. Nothing was changed.")
    line.every, line.offer, line.impression = None, None, None
    plain = [one for one in cart.lines if one is not line and one.variant_id == line.variant_id]
    for other in plain:
        alone = not children_of(cart, line) and other.offer is None and other.parent_key is None and not other.every
        if alone and other.quantity + line.quantity <= MOST_PIECES:
            other.quantity += line.quantity
            cart.lines.remove(line)
            line = other
            break
    touch(cart, now)
    return line


def change(cart: Cart, line: CartLine, quantity: int, shelf: Shelf, stock: Stock, now: datetime) -> None:
    """Set a line's pieces; 0 removes it. Parts follow their bundle, plans stay at most as many as what they cover.

    More pieces never bring more plans: each of those is the shopper's own choice. Raises NotPossible.
    """
    if quantity == 0:
        remove(cart, line, now)
        return
    check_quantity(quantity)
    _check_not_a_part(cart, line)
    if line.set_key == GIFT and quantity > 1:
        raise NotPossible("A gift is one piece. More of it can be bought on its page. Nothing was changed.")
    parent = line_of(cart, line.parent_key) if line.parent_key else None
    if parent is not None and quantity > parent.quantity:
        raise NotPossible(f"There can be at most one plan per piece: {parent.quantity} here.")
    after = {id(line): quantity}
    for child in children_of(cart, line):
        after[id(child)] = child.each * quantity if line.variant_id is None else min(child.quantity, quantity)
    changed = [line, *children_of(cart, line)]
    known = [(one, shelf.by_variant.get(one.variant_id or 0)) for one in changed]
    check_stock(cart, [(*pair, after[id(one)] - one.quantity) for one, pair in known if pair], stock)
    for one in changed:
        one.quantity = after[id(one)]
    touch(cart, now)


def remove(cart: Cart, line: CartLine, now: datetime) -> None:
    """Take a line out, with what hangs under it; `undo.restore` brings them back. A part of a bundle: NotPossible."""
    _check_not_a_part(cart, line)
    going = [line, *children_of(cart, line)]
    cart.removed = [remembered(gone) for gone in going]
    for gone in going:
        cart.lines.remove(gone)
    touch(cart, now)


def swap(
    cart: Cart,
    line: CartLine,
    product: Product,
    variant: Variant,
    shelf: Shelf,
    stock: Stock,
    now: datetime,
    *,
    offer: str | None = None,
    impression: str | None = None,
) -> CartLine:
    """Put another model in a line's place, same pieces. Plans that do not cover it go. Raises NotPossible."""
    if line.parent_key is not None or line.variant_id is None:
        raise NotPossible("Only a product of its own can be swapped. Nothing was changed.")
    more = 0 if line.variant_id == variant.id else line.quantity
    check_stock(cart, [(product, variant, more)], stock)
    line.product_id, line.variant_id = product.id, variant.id
    line.offer, line.set_key, line.set_size, line.impression = offer, None, 1, impression
    line.every, line.trial_days = None, None
    for child in children_of(cart, line):
        plan = shelf.by_id.get(child.product_id)
        if plan is None or not covers(shelf, plan, line):
            cart.lines.remove(child)
    touch(cart, now)
    return line


def _check_not_a_part(cart: Cart, line: CartLine) -> None:
    parent = line_of(cart, line.parent_key) if line.parent_key else None
    if parent is not None and parent.variant_id is None:
        raise NotPossible("A part of a set follows the set; change the set instead. Nothing was changed.")


def _is_plain(line: CartLine, variant: Variant) -> bool:
    return line.variant_id == variant.id and line.offer is None and line.parent_key is None and not line.every


def _noun(child: Product) -> str:
    return "plan" if child.role == "warranty" else "service"
