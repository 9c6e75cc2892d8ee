"""The cart's pages, and everything that changes a cart."""

from flask import Blueprint, Flask, Response, abort, render_template, request

from storefront.cart import acceptance, actions, answers, current, events, once, page
from storefront.cart.checks import NotPossible
from storefront.cart.current import cart_or_none, cart_to_fill, current_cart, forget
from storefront.cart.forms import AddForm, CodeForm, NoteForm, QuantityForm
from storefront.cart.models import Cart, CartLine
from storefront.cart.page import Said
from storefront.cart.rows import children_of, line_of
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf, current_stock
from storefront.catalog.shelf import Product, Variant
from storefront.core import clock
from storefront.extensions import db
from storefront.journey import record
from storefront.offers.queries import code_named
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, see_other, wants_fragment
from storefront.web.jinja import money

MOST_CODES = 5

bp = Blueprint("cart", __name__, url_prefix="/<shop>/cart")


@bp.get("")
def show() -> Response:
    """The cart's page."""
    events.viewed(current_cart())
    return answers.whole_page()


@bp.get("/drawer")
def drawer() -> Response:
    """The cart in a drawer; without htmx, its page."""
    if not wants_fragment():
        return see_other(current_shop().links.cart)
    events.viewed(current_cart())
    return fragments(render_template("cart/_drawer.html", said=None, oob=False, **page.values()))


@bp.post("/lines")
def add() -> Response:
    """Put a product or a bundle into the cart."""
    form = AddForm(request.form)
    if not form.validate():
        return answers.refused(NotPossible(" ".join(form.quantity.errors) or "This product is not sold here."))
    product, variant = _sold_or_404(form.sku.data or "", form.bundle.data or "")
    if variant is not None and (request.form.get("plan") or request.form.get("service")):
        return _add_with(product, variant, form.quantity.data or 1)
    cart, pieces = cart_to_fill(), form.quantity.data or 1
    shelf, stock, now = current_shelf(), current_stock(), clock.now()
    try:
        if variant is None:
            line = actions.add_bundle(cart, product, pieces, shelf, stock, now)
        else:
            line = actions.add(cart, product, variant, pieces, stock, now)
    except NotPossible as problem:
        return answers.refused(problem)
    key = line.key
    _commit()
    new = _line(key)
    events.added(current_cart(), [(new, pieces)])
    return answers.came_in("Added to cart", f"{new.title} added to cart", [key], Said(f"{new.title} added to cart."))


@bp.post("/lines/<key>")
def change(key: str) -> Response:
    """Set the pieces of a line."""
    cart, row = _row_or_404(key)
    form = QuantityForm(request.form)
    if not form.validate():
        return answers.refused(NotPossible(" ".join(form.quantity.errors)))
    if form.quantity.data == 0:
        return remove(key)
    line, before = _line(key), current_cart()
    try:
        actions.change(cart, row, form.quantity.data, current_shelf(), current_stock(), clock.now())
    except NotPossible as problem:
        return answers.refused(problem)
    _commit()
    more = form.quantity.data - line.quantity
    if more > 0:
        events.added(current_cart(), [(_line(key), more)])
    elif more < 0:
        events.removed([events.item(before, line, -more)])
    say = f"{line.title}: quantity {form.quantity.data}"
    return answers.changed(say, Said(f"{say}."))


@bp.post("/lines/<key>/removal")
def remove(key: str) -> Response:
    """Take a line out, with what hangs under it."""
    cart, row = _row_or_404(key)
    line, before = _line(key), current_cart()
    gone = [line, *before.children(key)]
    taken = [one.impression for one in (row, *children_of(cart, row)) if one.impression]
    try:
        actions.remove(cart, row, clock.now())
    except NotPossible as problem:
        return answers.refused(problem)
    _commit()
    events.removed([events.item(before, one, one.quantity) for one in gone if not one.is_part])
    record.followed(taken, undone_at=clock.now())
    say = f"{line.title} removed"
    return answers.changed(f"{say} from cart", Said(f"{say}.", url=current_shop().links.undo, label="Undo"))


@bp.post("/removals/undo")
def restore() -> Response:
    """Bring back what was removed last."""
    cart = cart_or_none()
    if cart is None:
        return answers.refused(NotPossible("There is nothing to bring back."))
    try:
        row = actions.restore(cart, current_shelf(), current_stock(), clock.now())
    except NotPossible as problem:
        return answers.refused(problem)
    key = row.key
    taken = [one.impression for one in (row, *children_of(cart, row)) if one.impression]
    _commit()
    back = [_line(key), *current_cart().children(key)]
    events.added(current_cart(), [(one, one.quantity) for one in back if not one.is_part])
    record.followed(taken, undone_at=None)
    return answers.changed(f"{back[0].title} is back in your cart", Said(f"{back[0].title} is back in your cart."))


@bp.post("/acceptances")
def accept() -> Response:
    """Take what an offer proposed."""
    shown = acceptance.opened(request.form.get("token", ""))
    try:
        taken = acceptance.take(shown, request.form)
    except NotPossible as problem:
        return answers.refused(problem, shown.placement)
    _commit()
    cart = current_cart()
    if taken.pieces:
        record.decided(shown.id, shown.row(), accepted_at=clock.now())
        events.added(cart, [(_line(key), pieces) for key, pieces in taken.pieces.items()], shown)
    names = " and ".join(_line(key).title for key in taken.keys)
    if not taken.before:
        heading, done = ("Added to cart", "added to cart") if taken.pieces else ("In your cart", "in your cart already")
        return answers.came_in(heading, f"{names} {done}", taken.keys, Said(f"{names} {done}."))
    was = current_shelf().by_id[taken.before[0]["product_id"]].name
    said = Said(
        f"{was} swapped for {names}.",
        url=current_shop().links.swaps,
        label=f"Swap back to {was}",
        fields={"back": acceptance.swap_back_token(taken.before)},
    )
    return answers.came_in("Swapped", f"{was} swapped for {names}", taken.keys, said)


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
    _commit()
    line = _line(key)
    if undone:
        events.added(current_cart(), [(line, line.quantity)])
        record.followed([undone], undone_at=clock.now())
    say = f"Swapped back to {line.title}"
    return answers.came_in("Swapped back", say, [key], Said(f"{say}."))


@bp.post("/codes")
def apply_code() -> Response:
    """Take a discount code."""
    form = CodeForm(request.form)
    if not form.validate():
        return answers.mend("cart-summary", code_form=form)
    row, cart = code_named(form.code.data), cart_to_fill()
    problem = current.code_problem(row) if row else f"There is no code {form.code.data} in this shop."
    if row and row.code in cart.codes:
        problem = "This code is in your cart already."
    elif len(cart.codes) >= MOST_CODES:
        problem = f"A cart takes at most {MOST_CODES} codes. Remove one first."
    if row is None or problem:
        db.session.rollback()
        forget(row=True)
        form.code.errors = [problem]
        return answers.mend("cart-summary", code_form=form)
    code, title = row.code, row.title
    cart.codes = [*cart.codes, code]
    _commit()
    why = next((one.problem for one in current_cart().codes if one.code == code), "")
    effect = why or f"{money(current_cart().code_cents(code))} less."
    return answers.changed(f"Code {code} added. {title}. {effect}", Said(f"{title}. {effect}"))


@bp.post("/codes/<code>/removal")
def remove_code(code: str) -> Response:
    """Take a code out."""
    cart = cart_or_none()
    if cart is None or code not in cart.codes:
        abort(404, "This code is not in your cart.")
    cart.codes = [one for one in cart.codes if one != code]
    _commit()
    return answers.changed(f"Code {code} removed")


@bp.post("/note")
def write_note() -> Response:
    """Keep a note for the order."""
    form = NoteForm(request.form)
    if not form.validate():
        return answers.mend("cart-note", note_form=form)
    cart = cart_to_fill()
    cart.note = form.note.data or ""
    _commit()
    return answers.changed("Note saved", Said("Your note was saved."))


def init_app(app: Flask) -> None:
    """Register the cart's routes, and let the layout ask how much is in the cart."""
    app.register_blueprint(bp)
    app.register_blueprint(once.bp)
    current.init_app(app)


def _commit() -> None:
    db.session.commit()
    forget()


def _add_with(product: Product, variant: Variant, pieces: int) -> Response:
    """Buy a product with the plan and the services chosen on its page."""
    plan = request.form.get("plan")
    chosen: list[acceptance.Chosen] = [
        (acceptance.opened(token), None) for token in dict.fromkeys(request.form.getlist("service"))
    ]
    if plan:
        chosen.insert(0, (acceptance.opened(request.form.get("plan_token", "")), plan))
    try:
        rows = acceptance.take_with(product, variant, pieces, chosen)
    except NotPossible as problem:
        return answers.refused(problem, chosen[0][0].placement)
    keys, taken = [row.key for row in rows], {row.impression: row.key for row in rows[1:]}
    _commit()
    line, extras = _line(keys[0]), [_line(key) for key in keys[1:]]
    events.added(current_cart(), [(line, pieces)])
    for shown, _ in chosen:
        record.decided(shown.id, shown.row(), accepted_at=clock.now())
        events.added(current_cart(), [(_line(taken[shown.id]), pieces)], shown)
    say = f"{line.title} with {' and '.join(one.title for one in extras)} added to cart"
    return answers.came_in("Added to cart", say, keys, Said(f"{say}."))


def _sold_or_404(sku: str, handle: str) -> tuple[Product, Variant | None]:
    """What is sold under this SKU, or the bundle of this handle."""
    shelf = current_shelf()
    if sku in shelf.by_sku and not handle:
        return shelf.by_sku[sku]
    bundle = shelf.product(handle or sku)
    if bundle is None or bundle.role != "bundle":
        abort(404, "This product is not sold here, or no longer.")
    return bundle, None


def _row_or_404(key: str) -> tuple[Cart, CartLine]:
    cart = cart_or_none()
    row = line_of(cart, key) if cart and current_cart().line(key) else None
    if cart is None or row is None:
        abort(404, "This line is not in your cart, or no longer.")
    return cart, row


def _line(key: str) -> Line:
    """A line of the current cart that is known to be there."""
    return next(line for line in current_cart().lines if line.key == key)
