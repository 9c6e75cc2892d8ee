"""What every template of a shop may use: the shop and its addresses, the menu, pictures of products."""

from collections.abc import Callable, Sequence
from typing import Any

from flask import Flask, g
from sqlalchemy import select
from werkzeug.local import LocalProxy

from storefront.catalog.guide_pages import current_guides, guide_about, guides_in
from storefront.catalog.models import Collection
from storefront.catalog.pictures import picture, picture_of, picture_url
from storefront.catalog.queries import current_shelf
from storefront.core.memory import Memory
from storefront.extensions import db
from storefront.shops.models import Shop

_IN_WINDOW = 3

Window = tuple[tuple[str, ...], tuple[str, ...]]


_windows = Memory[tuple[str, ...], dict[str, Window]](64)


def init_app(app: Flask) -> None:
    """Let the templates of `app` use them.

    `shop` and `links` are globals too, so that macros imported without context, which Jinja keeps, can read them.
    """
    app.jinja_env.globals.update(
        menu=menu,
        picture=picture,
        picture_of=picture_of,
        picture_url=picture_url,
        windows=windows,
        current_guides=current_guides,
        guide_about=guide_about,
        guides_in=guides_in,
        shop=LocalProxy(_of_shop("facts")),
        links=LocalProxy(_of_shop("links")),
    )

    @app.context_processor
    def shop_and_links() -> dict[str, Any]:
        shop = g.get("shop")
        return {"shop": shop.facts, "links": shop.links} if shop else {}


def menu() -> tuple[tuple[str, str], ...]:
    """Handle and title of the shop's collections, in their order."""
    here = current_shelf()
    return here.once("catalog.menu", lambda: tuple((c.handle, c.title) for c in here.collections.values()))


def windows(shops: Sequence[Shop]) -> dict[str, Window]:
    """What each shop shows at the front door, by handle: pictures of its first collections, and all their titles."""
    key = (g.incarnation, *(f"{shop.id}:{shop.revision}" for shop in shops))
    return _windows.once(key, lambda: _load_windows(shops))


def _load_windows(shops: Sequence[Shop]) -> dict[str, Window]:
    rows = db.session.execute(
        select(Collection.shop_id, Collection.picture, Collection.title).order_by(Collection.position)
    ).all()
    found = {}
    for shop in shops:
        own = [row for row in rows if row.shop_id == shop.id]
        pictures = tuple(row.picture for row in own[:_IN_WINDOW])
        found[shop.handle] = (pictures, tuple(row.title for row in own))
    return found


def _of_shop(name: str) -> Callable[[], Any]:
    def find() -> Any:
        shop = g.get("shop")
        if shop is None:
            raise RuntimeError("There is no shop here: the page is outside the shops.")
        return getattr(shop, name)

    return find
