"""What can be done to a basket. Functions flush and never commit; all or nothing: a refusal changes no line."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from storefront.cart.checks import MOST_LINES, MOST_PIECES, NotPossible, OfferGone, check_room, check_stock, goes_under
from storefront.cart.lines import Extra, Stock, add, add_bundle, add_child, add_with, change, once, remove, swap
from storefront.cart.models import Cart, CartLine
from storefront.cart.rows import append, line_of, touch
from storefront.cart.undo import restore, swap_back
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.core.tokens import unguessable
from storefront.offers.registry import TECHNIQUES
from storefront.offers.shown import Shown
from storefront.offers.values import GIFT

__all__ = [
    "MOST_LINES",
    "MOST_PIECES",
    "Extra",
    "NotPossible",
    "OfferGone",
    "accept",
    "accepted",
    "add",
    "add_bundle",
    "add_child",
    "add_with",
    "change",
    "line_of",
    "once",
    "remove",
    "restore",
    "swap",
    "swap_back",
]


def accepted(cart: Cart, impression: str) -> list[CartLine]:
    """The lines that are in the cart because this impression was accepted."""
    return [line for line in cart.lines if line.impression == impression]


def accept(
    cart: Cart,
    shown: Shown,
    choice: str | None,
    shelf: Shelf,
    stock: Stock,
    now: datetime,
    *,
    covered: str | None = None,
    only: Collection[str] | None = None,
) -> list[CartLine]:
    """Do what a shown proposal said it would, once. Raises OfferGone or NotPossible; then nothing has changed.

    Answers with the lines that it made or changed; a second time with the same. `choice` is the SKU taken instead of
    the first item, where the proposal offered several (terms of a plan). `covered` is the SKU of the product that a
    plan on a product's page is for. `only` are the SKUs that stayed ticked in a set.
    """
    there = accepted(cart, shown.id)
    if there:
        return there
    if shown.action == "pay":
        cart.instalments = int(_chosen(shown, choice))
        touch(cart, now)
        return []
    if shown.action == "subscribe":
        return [_accept_again(cart, shown, _chosen(shown, choice), shelf, stock, now)]
    if shown.action == "child":
        return [_accept_child(cart, shown, choice, covered, shelf, stock, now)]
    if shown.action == "swap":
        return [_accept_swap(cart, shown, _chosen(shown, choice) if shown.choices else None, shelf, stock, now)]
    items = [item for item in shown.items if only is None or item[0] in only]
    if not items:
        raise NotPossible("Nothing of the set was chosen. Nothing was changed.")
    if len(items) == 1:
        return [_accept_item(cart, shown, items[0], shelf, stock, now)]
    wanted = [(*_known(shelf, name), pieces) for name, pieces in items]
    check_room(cart, len(wanted))
    check_stock(cart, wanted, stock)
    by_itself = TECHNIQUES[shown.technique].deals is not None
    words: dict[str, Any] = {} if by_itself else {"set_size": len(shown.items)}
    if not by_itself and len(items) == len(shown.items):  # a part of a set was never whole, so nothing of it is missing
        words["set_key"] = unguessable()
    return [
        append(cart, product, variant, pieces, now, offer=shown.offer, impression=shown.id, **words)
        for product, variant, pieces in wanted
    ]


def _accept_item(
    cart: Cart, shown: Shown, item: tuple[str, int], shelf: Shelf, stock: Stock, now: datetime
) -> CartLine:
    name, pieces = item
    bundle = shelf.product(name)
    if bundle is not None and bundle.role == "bundle":
        return add_bundle(cart, bundle, pieces, shelf, stock, now, offer=shown.offer, impression=shown.id)
    product, variant = _known(shelf, name)
    if TECHNIQUES[shown.technique].repeats:
        line = add(cart, product, variant, pieces, stock, now)
        line.impression = shown.id
        return line
    line = add(cart, product, variant, pieces, stock, now, offer=shown.offer, impression=shown.id)
    line.set_size = len(shown.items)
    if TECHNIQUES[shown.technique].name == GIFT:
        line.set_key = GIFT
    return line


def _accept_again(cart: Cart, shown: Shown, every: str, shelf: Shelf, stock: Stock, now: datetime) -> CartLine:
    """A line that comes again: one that is in the cart from now on, or a new one."""
    product, variant = _known(shelf, shown.items[0][0])
    if shown.replaces is None:
        same = (variant.id, shown.offer, every)
        there = [line for line in cart.lines if (line.variant_id, line.offer, line.every) == same]
        if there:
            line = there[0]
            change(cart, line, line.quantity + shown.items[0][1], shelf, stock, now)
            line.impression = shown.id
            return line
        line = add(cart, product, variant, shown.items[0][1], stock, now, offer=shown.offer, impression=shown.id)
    else:
        found = line_of(cart, shown.replaces)
        if found is None or found.variant_id != variant.id:
            raise OfferGone("The product this is about is no longer in the cart.")
        line = found
        line.offer, line.impression, line.set_key, line.set_size = shown.offer, shown.id, None, 1
    line.every = every
    touch(cart, now)
    return line


def _chosen(shown: Shown, choice: str | None) -> str:
    """What was chosen of several answers. Raises NotPossible if nothing was, or something else."""
    if choice is None and len(shown.choices) == 1:
        return shown.choices[0]
    if choice not in shown.choices:
        raise NotPossible("Choose one of the answers first. Nothing was changed.")
    return str(choice)


def _accept_child(
    cart: Cart, shown: Shown, choice: str | None, covered: str | None, shelf: Shelf, stock: Stock, now: datetime
) -> CartLine:
    plan, variant = _known(shelf, _chosen(shown, choice) if shown.choices else shown.items[0][0])
    anchor = shelf.product(shown.anchor) if shown.anchor else None
    words: dict[str, Any] = {"offer": shown.offer, "impression": shown.id}
    words |= {"every": shown.every, "trial_days": shown.trial_days}
    if shown.parent is not None:
        parent = line_of(cart, shown.parent)
        if parent is None or anchor is None or parent.product_id != anchor.id:
            raise OfferGone("The product this plan covers is no longer in the cart.")
        return add_child(cart, parent, plan, variant, parent.quantity, shelf, now, **words)
    if anchor is None or not anchor.variants or not goes_under(plan, anchor):
        raise OfferGone("The product this plan covers is no longer sold.")
    wanted = anchor.variant(covered)
    parent = next(
        (
            line
            for line in cart.lines
            if line.product_id == anchor.id and not line.parent_key and (wanted is None or line.variant_id == wanted.id)
        ),
        None,
    )
    if parent is None:
        check_room(cart, 2)
        parent = add(cart, anchor, wanted or anchor.first, 1, stock, now)
    return add_child(cart, parent, plan, variant, 1, shelf, now, **words)


def _accept_swap(cart: Cart, shown: Shown, choice: str | None, shelf: Shelf, stock: Stock, now: datetime) -> CartLine:
    product, variant = _known(shelf, choice or shown.items[0][0])
    anchor = shelf.product(shown.anchor) if shown.anchor else None
    if shown.replaces is None:
        line = next(
            (line for line in cart.lines if anchor and line.product_id == anchor.id and not line.parent_key), None
        )
        if line is None:
            return add(cart, product, variant, 1, stock, now, offer=shown.offer, impression=shown.id)
    else:
        line = line_of(cart, shown.replaces)
    if line is None or anchor is None or line.product_id != anchor.id:
        raise OfferGone("The product this would replace is no longer in the cart.")
    return swap(cart, line, product, variant, shelf, stock, now, offer=shown.offer, impression=shown.id)


def _known(shelf: Shelf, sku: str) -> tuple[Product, Variant]:
    known = shelf.by_sku.get(sku)
    if known is None:
        raise OfferGone("This product is no longer sold.")
    return known
