"""The wishlist of this request's visitor in the current shop: read once, and not at all for those who have none."""

from datetime import datetime

from flask import Flask, g, has_request_context, session
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product
from storefront.extensions import db
from storefront.wishlist.models import WishlistItem

MOST = 100
"""How many products a visitor may keep in a shop."""


class Full(ValueError):
    """The wishlist is full. Its text is for the shopper."""


def init_app(app: Flask) -> None:
    """Let the templates ask what is on it."""
    app.jinja_env.globals.update(is_wished=is_wished, wishlist_count=lambda: len(wished()))


def wished() -> tuple[tuple[Product, datetime], ...]:
    """What the visitor keeps and is still sold, with when it was put there, newest first."""
    if "wishlist" not in g:
        products = current_shelf().by_id
        rows = _stored() if has_request_context() and _name() in session else ()
        g.wishlist = tuple((products[id_], at) for id_, at in rows if id_ in products)
    return g.wishlist


def is_wished(product: Product) -> bool:
    """Whether a product is on the visitor's wishlist."""
    if "wished_ids" not in g:
        g.wished_ids = {one.id for one, _ in wished()}
    return product.id in g.wished_ids


def put(product: Product, now: datetime) -> bool:
    """Keep a product; whether it is new on the list. Flushes. Raises Full."""
    key = {"visitor": g.visitor, "shop_id": g.shop.facts.id, "product_id": product.id}
    own = (WishlistItem.visitor == g.visitor, WishlistItem.shop_id == g.shop.facts.id)
    there = db.session.scalar(select(func.count()).where(*own, WishlistItem.product_id == product.id)) or 0
    if not there and (db.session.scalar(select(func.count()).where(*own)) or 0) >= MOST:
        raise Full(f"A wishlist holds {MOST} products. Nothing was changed; take one off before you save another.")
    db.session.execute(insert(WishlistItem).values(**key, at=now).on_conflict_do_nothing())
    session[_name()] = 1
    _forget()
    return not there


def take_off(product: Product) -> bool:
    """Keep a product no longer; whether it was on the list. Flushes."""
    own = (WishlistItem.visitor == g.visitor, WishlistItem.shop_id == g.shop.facts.id)
    gone = db.session.execute(delete(WishlistItem).where(*own, WishlistItem.product_id == product.id))
    _forget()
    if not wished():
        session.pop(_name(), None)
    return bool(gone.rowcount)  # type: ignore[attr-defined]


def _stored() -> list[tuple[int, datetime]]:
    rows = db.session.execute(
        select(WishlistItem.product_id, WishlistItem.at)
        .where(WishlistItem.visitor == g.visitor, WishlistItem.shop_id == g.shop.facts.id)
        .order_by(WishlistItem.at.desc(), WishlistItem.product_id.desc())
    )
    return [(id_, at) for id_, at in rows]


def _forget() -> None:
    g.pop("wishlist", None)
    g.pop("wished_ids", None)


def _name() -> str:
    return f"wishlist:{g.shop.facts.handle}"
