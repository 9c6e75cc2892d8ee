"""Data blocks for templates: what `catalog.structured` tells, about the current shop, as one safe script element each.

A block of the type `application/ld+json` is data: the content security policy lets it stand, and nothing runs it.
"""

from collections.abc import Iterable, Sequence

from flask import Flask, current_app
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from storefront.catalog import structured
from storefront.catalog.cards import Card
from storefront.catalog.listing import PER_PAGE
from storefront.catalog.pictures import Pictured, picture_url
from storefront.catalog.queries import current_shelf
from storefront.catalog.reviews import review_page
from storefront.catalog.shelf import Product, Variant
from storefront.shops.current import current_shop, shop_or_none
from storefront.web.origin import absolute, canonical

_REVIEWS = 2
_ICON = "icon-512.png"


def init_app(app: Flask) -> None:
    """Let templates of `app` tell what they show."""
    app.jinja_env.globals.update(
        shared_picture=shared_picture,
        shop_icon=shop_icon,
        shop_data=shop_data,
        product_data=product_data,
        list_data=list_data,
        path_data=path_data,
        questions_data=questions_data,
    )


def shared_picture(of: Pictured | None = None) -> str:
    """The absolute address of a picture for a page that is shared or listed; without one, the shop's icon."""
    assets, shop = current_app.extensions["storefront.assets"], shop_or_none()
    return absolute(picture_url(of) if shop and of else assets.url(shop_icon(_ICON)))


def shop_icon(name: str) -> str:
    """The file of an icon under `static/`: the shop's own, or that of all shops where it has none."""
    assets, shop = current_app.extensions["storefront.assets"], shop_or_none()
    own = f"img/{shop.facts.handle}/{name}" if shop else ""
    return own if own in assets.names else f"img/{name}"


def shop_data() -> Markup:
    """The shop as an organisation, and its search."""
    return _block(structured.shop(_site(), current_shop().facts.about))


def product_data(one: Product, variant: Variant | None, price_cents: int, stock: int | None) -> Markup:
    """A product as its page shows it; `stock` is None for what is not sent and can always be had."""
    said = current_shelf().once(("catalog.said", one.handle), lambda: _said(one))
    return _block(
        structured.product(
            _site(), one, variant, price_cents, stock is None or stock > 0, said, [shared_picture(variant or one)]
        )
    )


def list_data(title: str, cards: Sequence[Card], page: int = 1) -> Markup:
    """The products of one page of a list."""
    links = current_shop().links
    urls = [
        absolute(links.bundle(card.product.handle) if card.is_bundle else links.product(card.product.handle))
        for card in cards
    ]
    return _block(structured.listed(title, urls, (page - 1) * PER_PAGE + 1)) if urls else Markup()


def path_data(items: Iterable[tuple[str, str]]) -> Markup:
    """The way to this page, from the items of its breadcrumb."""
    return _block(structured.path((title, absolute(url) if url else canonical()) for title, url in items))


def questions_data(asked: Iterable[tuple[str, str]]) -> Markup:
    """Questions and answers that the page shows."""
    return _block(structured.questions(asked))


def _site() -> structured.Site:
    shop = current_shop()
    facts = shop.facts
    return structured.Site(
        facts.name, absolute(shop.links.root), facts.currency, facts.email, facts.phone, shared_picture()
    )


def _said(one: Product) -> tuple[structured.Said, ...]:
    newest = review_page(one.id).reviews[:_REVIEWS]
    return tuple(
        structured.Said(said.author, said.rating, said.title, said.body, said.written_on.isoformat()) for said in newest
    )


def _block(told: structured.Told) -> Markup:
    """JSON in which no `<`, `>`, `&` or quote can end the element it stands in."""
    return Markup('<script type="application/ld+json">{}</script>').format(
        htmlsafe_json_dumps(told, ensure_ascii=False, separators=(",", ":"))
    )
