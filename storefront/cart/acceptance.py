"""A shopper takes what a panel showed: token opened, promise checked, cart changed. Flushes, never commits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import abort, current_app, g
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from storefront.cart import actions, promises
from storefront.cart.checks import NotPossible, OfferGone
from storefront.cart.current import cart_or_none, cart_to_fill, current_lines
from storefront.cart.models import CartLine
from storefront.cart.rows import Memory, children_of, line_of, remembered
from storefront.catalog.models import PriceChange
from storefront.catalog.queries import current_shelf, current_stock
from storefront.catalog.shelf import Product, Variant
from storefront.core import clock
from storefront.core.tokens import BadToken, open_signed, sign
from storefront.extensions import db
from storefront.offers.queries import live_offers
from storefront.offers.shown import Shown, unpack

SWAP_BACK = "swap-back"
Chosen = tuple[Shown, str | None]
"""What a page showed as going with its product, and the SKU chosen of it, None for the only one."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What accepting did: pieces that came in by the key of their line, and for a swap the line and plans before it."""

    keys: tuple[str, ...]
    pieces: dict[str, int]
    before: tuple[Memory, ...] = ()


def opened(token: str) -> Shown:
    """The impression of a token shown to this visitor in this shop; 400 otherwise."""
    try:
        shown = unpack(token, _secret())
    except BadToken:
        abort(400, "This offer was not made here, or its token was changed on the way.")
    if shown.visitor != g.visitor or shown.shop_id != g.shop.facts.id:
        abort(400, "This offer was made to somebody else.")
    if shown.subject is not None or shown.action in ("none", "view"):
        abort(400, "This offer is not one for the cart.")
    return shown


def take(shown: Shown, form: MultiDict[str, str]) -> Taken:
    """Do what was shown, once: a second time nothing changes. Raises OfferGone or NotPossible."""
    cart, shelf, now = cart_to_fill(), current_shelf(), clock.now()
    there = actions.accepted(cart, shown.id)
    if there:
        return Taken(tuple(line.key for line in there), {})
    choice, only = form.get("choice") or None, form.getlist("items") or None
    promises.check(shown, current_lines(), live_offers(), shelf, now)
    _check_choice(shown, choice)
    had = {line.key: [remembered(one) for one in (line, *children_of(cart, line))] for line in cart.lines}
    changed = actions.accept(cart, shown, choice, shelf, current_stock(), now, covered=form.get("covered"), only=only)
    keys = tuple(line.key for line in changed)
    if shown.action == "pay":
        return Taken((), {})
    if shown.action == "swap":
        before = next((tuple(had[key]) for key in keys if key in had), ())
        return Taken(keys, {line.key: line.quantity for line in changed}, before)
    new = [line for line in cart.lines if line.key in keys or (line.key not in had and line.parent_key is None)]
    return Taken(
        keys, {line.key: line.quantity - (had[line.key][0]["quantity"] if line.key in had else 0) for line in new}
    )


def take_with(product: Product, variant: Variant, quantity: int, chosen: Sequence[Chosen]) -> list[CartLine]:
    """Buy a product with the plan and the services chosen on its page: the line, then what hangs under it.

    Raises OfferGone or NotPossible; then nothing has changed.
    """
    shelf, now = current_shelf(), clock.now()
    extras: list[actions.Extra] = []
    for shown, choice in chosen:
        sku = choice or shown.items[0][0]
        known = shelf.by_sku.get(sku)
        if shown.action != "child" or shown.anchor != product.handle or known is None:
            raise NotPossible("That was not offered with this product. Nothing was changed.")
        if sku not in (*shown.choices, shown.items[0][0]):
            raise NotPossible("That term is not one of those offered. Nothing was changed.")
        same = [one for one in extras if one.variant is known[1] or one.product.role == known[0].role == "warranty"]
        if same:
            raise NotPossible(f"{known[0].name} was chosen twice. Nothing was changed.")
        promises.check(replace(shown, parent=None), current_lines(), live_offers(), shelf, now)
        _check_choice(shown, choice)
        columns = {"offer": shown.offer, "impression": shown.id, "every": shown.every, "trial_days": shown.trial_days}
        extras.append(actions.Extra(*known, columns))
    return actions.add_with(cart_to_fill(), product, variant, quantity, extras, shelf, current_stock(), now)


def swap_back_token(before: tuple[Memory, ...]) -> str:
    """A token that undoes a swap in this cart."""
    cart = cart_or_none()
    return sign(_secret(), SWAP_BACK, [cart.token if cart else "", list(before)])


def take_back(token: str) -> tuple[CartLine, str | None]:
    """Undo a swap: the line as it was, and the impression that is undone, None if it was back already.

    400 for a token that was not made here. Raises NotPossible.
    """
    cart = cart_or_none()
    try:
        owner, memories = open_signed(_secret(), SWAP_BACK, token)
    except (BadToken, TypeError, ValueError):
        abort(400, "This swap was not made here, or its token was changed on the way.")
    if cart is None or cart.token != owner:
        raise NotPossible("The line to swap back is no longer in the cart.")
    line = line_of(cart, memories[0]["key"])
    if line is not None and line.variant_id == memories[0]["variant_id"]:
        return line, None
    undone = line.impression if line else None
    return actions.swap_back(cart, memories, current_shelf(), current_stock(), clock.now()), undone


def _check_choice(shown: Shown, choice: str | None) -> None:
    """A choice beside the first item must not cost more than when it was shown; the token has the first one's price."""
    if choice is None or choice == shown.items[0][0]:
        return
    known = current_shelf().by_sku.get(choice)
    if choice in shown.choices and shown.action in ("pay", "subscribe"):
        return
    if known is None or choice not in shown.choices:
        raise NotPossible("That term is not one of those offered. Nothing was changed.")
    earlier = (
        select(PriceChange.price_cents)
        .where(PriceChange.variant_id == known[1].id, PriceChange.since <= shown.served_at)
        .order_by(PriceChange.since.desc(), PriceChange.id.desc())
        .limit(1)
    )
    then_cents = db.session.scalar(earlier)
    if then_cents is not None and known[1].price_cents > then_cents:
        raise OfferGone("The price is higher now than when this was shown. Nothing was changed; look at it once more.")


def _secret() -> str:
    return current_app.secret_key  # type: ignore[return-value]
