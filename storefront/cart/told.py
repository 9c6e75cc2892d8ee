"""What a change of the cart did to its offers, told once: the cart is remembered before it, and compared after it."""

from flask import Blueprint, g, request

from storefront.cart import changes
from storefront.cart.changes import Moment
from storefront.cart.current import current_cart
from storefront.offers.queries import live_offers


def watched(*blueprints: Blueprint) -> None:
    """See to it that every change made by these routes is compared."""
    for blueprint in blueprints:
        blueprint.before_request(watch)


def watch() -> None:
    """Remember the cart as it is before this request changes it."""
    if request.method == "POST":
        g.cart_before = Moment(current_cart(), live_offers())


def gained_and_lost() -> tuple[str, ...]:
    """What this request's change gained and lost, as sentences."""
    before: Moment | None = g.get("cart_before")
    return changes.sentences(before, Moment(current_cart(), live_offers())) if before else ()


def new_notes() -> tuple[str, ...]:
    """The notes of the cart that were not there before this request."""
    before: Moment | None = g.get("cart_before")
    return tuple(note for note in current_cart().notes if not before or note not in before.cart.notes)
