"""Taking what an offer proposed, and taking a swap back."""

from flask import Blueprint, Response, request

from storefront.cart import acceptance, answers, events
from storefront.cart.acceptance import Taken
from storefront.cart.checks import NotPossible
from storefront.cart.current import current_cart, keep, line_there
from storefront.cart.page import Said
from storefront.catalog.queries import current_shelf
from storefront.core import clock
from storefront.journey import record
from storefront.offers.shown import Shown
from storefront.pricing import schedule
from storefront.shops.current import current_shop

bp = Blueprint("taking", __name__, url_prefix="/<shop>/cart")


@bp.post("/acceptances")
def accept() -> Response:
    """Take what an offer proposed."""
    shown = acceptance.opened(request.form.get("token", ""))
    try:
        taken = acceptance.take(shown, request.form)
    except NotPossible as problem:
        return answers.refused(problem, shown.placement)
    keep()
    if shown.action == "pay":
        return _paid_in_parts(shown)
    if taken.pieces:
        record.decided(shown.id, shown.row(), accepted_at=clock.now())
        events.added(current_cart(), [(line_there(key), pieces) for key, pieces in taken.pieces.items()], shown)
    names = " and ".join(line_there(key).title for key in taken.keys)
    if taken.before:
        return _swapped(taken, names)
    heading, done = _came_in(shown, taken)
    return answers.came_in(heading, f"{names} {done}", taken.keys, Said(f"{names} {done}."))


@bp.post("/swaps")
def swap() -> Response:
    """Take the model that an offer proposed in a line's place, or with `back` the one that was there before."""
    token = request.form.get("back")
    if token is None:
        return accept()
    try:
        row, undone = acceptance.take_back(token)
    except NotPossible as problem:
        return answers.refused(problem)
    key = row.key
    keep()
    line = line_there(key)
    if undone:
        events.added(current_cart(), [(line, line.quantity)])
        record.followed([undone], undone_at=clock.now())
    say = f"Swapped back to {line.title}"
    return answers.came_in("Swapped back", say, [key], Said(f"{say}."))


def _paid_in_parts(shown: Shown) -> Response:
    """How the cart is paid was chosen: nothing came in."""
    record.decided(shown.id, shown.row(), accepted_at=clock.now())
    say = f"Payment in {current_cart().instalments} parts chosen"
    return answers.changed(say, Said(f"{say}."))


def _swapped(taken: Taken, names: str) -> Response:
    was = _before(taken)
    said = Said(
        f"{was} swapped for {names}.",
        url=current_shop().links.swaps,
        label=f"Swap back to {was}",
        fields={"back": acceptance.swap_back_token(taken.before)},
    )
    return answers.came_in("Swapped", f"{was} swapped for {names}", taken.keys, said)


def _before(taken: Taken) -> str:
    """What was there before a swap, with its version where the product is still the same."""
    before, line = taken.before[0], line_there(taken.keys[0])
    name = current_shelf().by_id[before["product_id"]].name
    known = current_shelf().by_variant.get(before["variant_id"])
    return f"{name}, {known[1].title}" if known and known[1].title and known[0].id == line.product.id else name


def _came_in(shown: Shown, taken: Taken) -> tuple[str, str]:
    """The heading, and what is said of the lines."""
    if not taken.pieces:
        return "In your cart", "in your cart already"
    every = line_there(taken.keys[0]).every
    if shown.action == "subscribe" and every:
        return "Comes again", f"in your cart, {schedule.words(every)} until you stop it"
    return "Added to cart", "added to cart"
