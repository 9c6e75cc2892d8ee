"""The wishlist: its page, and the hearts that fill and empty it."""

import re

from flask import Blueprint, Flask, Response, abort, make_response, render_template, request, session

from storefront.catalog.cards import cards
from storefront.catalog.events import item
from storefront.catalog.queries import current_shelf, current_stock, today
from storefront.catalog.shelf import Product
from storefront.core import clock
from storefront.extensions import db, htmx
from storefront.journey import record
from storefront.shops.current import current_shop
from storefront.web.fragments import back_or, fragments, see_other, wants_fragment
from storefront.wishlist import current
from storefront.wishlist.current import Full, put, take_off, wished

ITEMS = "wishlist-items"
_PREFIX = re.compile(r"[a-z0-9-]{0,40}")
_REMOVED = "off the wishlist"
"""In the session: the product whose removal the wishlist's page tells next."""

bp = Blueprint("wishlist", __name__, url_prefix="/<shop>/wishlist")


@bp.get("")
def show() -> Response:
    """What this visitor keeps, with today's prices and stock."""
    removed = current_shelf().product(session.pop(_REMOVED)) if _REMOVED in session else None
    return make_response(render_template("wishlist/show.html", **_values(removed)))


@bp.post("/items")
def add() -> Response:
    """Keep a product."""
    product = _product_or_404(request.form.get("product", ""))
    try:
        is_new = put(product, clock.now())
    except Full as reason:
        abort(409, str(reason))
    db.session.commit()
    if is_new:
        one = item(current_shelf(), product)
        record.event("add_to_wishlist", value=one["price"], items=[one])
    session.pop(_REMOVED, None)
    return _changed(product, f"{product.title} saved to your wishlist")


@bp.post("/items/<handle>/removal")
def remove(handle: str) -> Response:
    """Keep a product no longer."""
    product = _product_or_404(handle)
    gone = take_off(product)
    db.session.commit()
    if gone and not wants_fragment():
        session[_REMOVED] = product.handle
    return _changed(product, f"{product.title} removed from your wishlist", product if gone else None)


def init_app(app: Flask) -> None:
    """Register the pages, and what templates may ask."""
    app.register_blueprint(bp)
    current.init_app(app)


def _changed(product: Product, say: str, removed: Product | None = None) -> Response:
    """The heart that was pressed, or the list on the wishlist's own page; without htmx, the page it was pressed on."""
    if not wants_fragment():
        return see_other(f"{back_or(current_shop().links.wishlist).partition('#')[0]}#wish-{product.handle}")
    if htmx.target == ITEMS:
        main = render_template("wishlist/_items.html", **_values(removed), focus=True)
    else:
        main = render_template("wishlist/_heart.html", product=product, prefix=_prefix(product))
    return fragments(main, render_template("wishlist/_count.html"), say=say)


def _values(removed: Product | None) -> dict[str, object]:
    """What the list shows; `wished` are its products and `removed` one that may come back."""
    kept = wished()
    found = cards(current_shelf(), [product for product, _ in kept], current_stock(), today())
    return {
        "wished": [product for product, _ in kept],
        "rows": [(card, at) for card, (_, at) in zip(found, kept, strict=True)],
        "removed": removed,
    }


def _prefix(product: Product) -> str:
    """What stands before the name of the heart that was pressed, as several may be about one product."""
    prefix = (htmx.target or "").removesuffix(f"wish-{product.handle}")
    return prefix if prefix != htmx.target and _PREFIX.fullmatch(prefix) else ""


def _product_or_404(handle: str) -> Product:
    product = current_shelf().product(handle)
    if product is None or not product.ships:
        abort(404, "This product is not sold here, or no longer.")
    return product
