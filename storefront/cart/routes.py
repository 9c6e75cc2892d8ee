"""The cart's pages, and what changes its lines."""

from flask import Blueprint, Flask, Response, abort, render_template, request

from storefront.cart import acceptance, actions, answers, codes, current, events, once, page, taking, told
from storefront.cart.checks import NotPossible
from storefront.cart.current import cart_or_none, cart_to_fill, current_cart, keep, line_there
from storefront.cart.forms import AddForm, NoteForm, QuantityForm
from storefront.cart.models import Cart, CartLine
from storefront.cart.page import Said
from storefront.cart.rows import children_of, line_of
from storefront.catalog.queries import current_shelf, current_stock
from storefront.catalog.shelf import Product, Variant
from storefront.core import clock
from storefront.journey import record
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, see_other, wants_fragment

bp = Blueprint("cart", __name__, url_prefix="/<shop>/cart")
BLUEPRINTS = (bp, taking.bp, codes.bp, once.bp)
told.watched(*BLUEPRINTS)  # here, so that several applications may be made in one process


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
    keep()
    new = line_there(key)
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
    line, before = line_there(key), current_cart()
    try:
        actions.change(cart, row, form.quantity.data, current_shelf(), current_stock(), clock.now())
    except NotPossible as problem:
        return answers.refused(problem)
    keep()
    more = form.quantity.data - line.quantity
    if more > 0:
        events.added(current_cart(), [(line_there(key), more)])
    elif more < 0:
        events.removed([events.item(before, line, -more)])
    say = f"{line.title}: quantity {form.quantity.data}"
    return answers.changed(say, Said(f"{say}."))


@bp.post("/lines/<key>/removal")
def remove(key: str) -> Response:
    """Take a line out, with what hangs under it."""
    cart, row = _row_or_404(key)
    line, before = line_there(key), current_cart()
    gone = [line, *before.children(key)]
    taken = [one.impression for one in (row, *children_of(cart, row)) if one.impression]
    try:
        actions.remove(cart, row, clock.now())
    except NotPossible as problem:
        return answers.refused(problem)
    keep()
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
    keep()
    back = [line_there(key), *current_cart().children(key)]
    events.added(current_cart(), [(one, one.quantity) for one in back if not one.is_part])
    record.followed(taken, undone_at=None)
    return answers.changed(f"{back[0].title} is back in your cart", Said(f"{back[0].title} is back in your cart."))


@bp.post("/note")
def write_note() -> Response:
    """Keep a note for the order."""
    form = NoteForm(request.form)
    if not form.validate():
        return answers.mend("cart-note", note_form=form)
    cart = cart_to_fill()
    cart.note = form.note.data or ""
    keep()
    return answers.changed("Note saved", Said("Your note was saved."))


def init_app(app: Flask) -> None:
    """Register the cart's routes, and let the layout ask how much is in the cart."""
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    current.init_app(app)


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
    keep()
    line, extras = line_there(keys[0]), [line_there(key) for key in keys[1:]]
    events.added(current_cart(), [(line, pieces)])
    for shown, _ in chosen:
        record.decided(shown.id, shown.row(), accepted_at=clock.now())
        events.added(current_cart(), [(line_there(taken[shown.id]), pieces)], shown)
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
