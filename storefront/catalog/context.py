"""What every template of a shop may use: the shop and its addresses, the menu, pictures of products."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, g
from sqlalchemy import select
from werkzeug.local import LocalProxy

from storefront.catalog import shelf
from storefront.catalog.guide_pages import current_guides, guide_about, guides_in
from storefront.catalog.models import Collection
from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product
from storefront.core.memory import Memory
from storefront.extensions import db
from storefront.shops.models import Shop

_IN_WINDOW = 3

Window = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class View:
    """A picture of a product: its address, that of its largest file, and what it shows in words."""

    url: str
    large: str
    alt: str


_windows = Memory[tuple[str, ...], dict[str, Window]](64)


def init_app(app: Flask) -> None:
    """Let the templates of `app` use them.

    `shop` and `links` are globals too, so that macros imported without context, which Jinja keeps, can read them.
    """
    app.jinja_env.globals.update(
        menu=menu,
        picture=picture,
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


def picture(of: Product | shelf.Collection) -> str:
    """The address of the picture of a product or a collection."""
    return picture_of(g.shop.facts.handle, of.picture)


def picture_of(shop: str, stem: str) -> str:
    """The address of a picture by its file's stem."""
    return current_app.extensions["storefront.assets"].url(f"img/{shop}/{stem}.svg")


def views(of: Product) -> tuple[View, ...]:
    """The pictures of a product, first the one that its card shows."""
    return (View(picture(of), picture(of), of.name),)


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
        pictures = tuple(picture_of(shop.handle, row.picture) for row in own[:_IN_WINDOW])
        found[shop.handle] = (pictures, tuple(row.title for row in own))
    return found


def _of_shop(name: str) -> Callable[[], Any]:
    def find() -> Any:
        shop = g.get("shop")
        if shop is None:
            raise RuntimeError("There is no shop here: the page is outside the shops.")
        return getattr(shop, name)

    return find
