"""Parts of a product's page: the buy box as of now; what depends on the catalogue alone is rendered once per shelf."""

from dataclasses import dataclass, replace
from typing import Any

from flask import render_template
from markupsafe import Markup

from storefront.catalog import facts
from storefront.catalog.options import options
from storefront.catalog.queries import current_shelf, current_stock, today
from storefront.catalog.reviews import ORDERS, Asked, review_page
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.shops.arrival import Arrival, arrival
from storefront.shops.current import current_shop
from storefront.web.jinja import markup

MOST_PIECES = 99


@dataclass(frozen=True, slots=True)
class ReviewsRegion:
    """Reviews as rendered, in words, and at which address."""

    html: Markup
    words: str
    url: str


def buy_box(shown: Product, variant: Variant) -> dict[str, object]:
    """What the buy box of a variant needs. Its stock is None for what is not sent."""
    stock = current_stock()
    on_hand = stock.get(variant.id, 0) if shown.ships else None
    return {
        "product": shown,
        "variant": variant,
        "stock": on_hand,
        "most": MOST_PIECES if on_hand is None else min(on_hand, MOST_PIECES),
        "options": options(shown, variant, stock),
        "arrivals": arrivals() if on_hand is not None and on_hand > 0 else [],
        "is_new": shown.ships and shown.is_new(today()),
        "can_buy": not shown.goes_under and (on_hand is None or on_hand > 0),
        "price_cents": variant.price_cents,
        "variant_title": variant.title,
    }


def arrivals() -> list[Arrival]:
    """When goods ordered today arrive, by each way of delivery."""
    ordered_on = today()
    return [arrival(method, ordered_on) for method in current_shop().facts.delivery]


def about(shelf: Shelf, shown: Product) -> Markup:
    """Features, description and guarantee of a product."""
    return _kept(shelf, "about", shown, product=shown)


def specs(shelf: Shelf, shown: Product, variant: Variant | None) -> Markup:
    """The facts that hold for a variant."""
    groups = facts.spec_groups(shelf, shown, variant)
    return _kept(shelf, "specs", shown, variant, product=shown, variant=variant, groups=groups)


def reviews(shown: Product, own: str, asked: Asked, variant: Variant | None = None) -> ReviewsRegion:
    """The reviews that were asked for, with links to the others on the page `own`; only what the page opens with is
    kept."""
    sku = variant.sku if variant and variant is not shown.first else ""
    written = review_page(shown.id, asked)

    def url(**changes: Any) -> str:
        return replace(written.asked, **changes).at(own, sku)

    values = {"product": shown, "reviews": written, "orders": ORDERS, "reviews_url": url}
    if written.asked == Asked():
        html = _kept(current_shelf(), "reviews", shown, variant, **values)
    else:
        html = markup(render_template("catalog/_reviews.html", **values))
    return ReviewsRegion(html, written.words, written.asked.at(own, sku))


def _kept(shelf: Shelf, region: str, shown: Product, which: Variant | None = None, /, **values: object) -> Markup:
    key = (f"catalog.{region}", current_shop().links.root, shown.handle, which.sku if which else "")
    return shelf.once(key, lambda: markup(render_template(f"catalog/_{region}.html", **values)))
