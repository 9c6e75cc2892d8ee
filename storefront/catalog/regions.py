"""Parts of a product's page: the buy box as of now; what depends on the catalogue alone is rendered once per shelf."""

from urllib.parse import urlencode

from flask import render_template
from markupsafe import Markup

from storefront.catalog import facts
from storefront.catalog.options import options
from storefront.catalog.queries import current_stock, today
from storefront.catalog.reviews import review_page
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.shops.arrival import Arrival, arrival
from storefront.shops.current import current_shop
from storefront.web.jinja import markup

MOST_PIECES = 99


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


def reviews(shelf: Shelf, shown: Product, own: str, page: int, variant: Variant | None = None) -> Markup:
    """A page of a product's reviews, with links to the others under the address `own`; only the first page is kept."""

    def url(number: int) -> str:
        return reviews_url(own, number, shown, variant)

    written = review_page(shown.id, page)
    if written.page == 1:
        return _kept(shelf, "reviews", shown, variant, reviews=written, reviews_url=url)
    return markup(render_template("catalog/_reviews.html", reviews=written, reviews_url=url))


def reviews_url(own: str, number: int, shown: Product, variant: Variant | None) -> str:
    """The address of a page of reviews, with the variant unless the page opens with it."""
    sku = {"variant": variant.sku} if variant and variant is not shown.first else {}
    return f"{own}?{urlencode({**sku, 'reviews': number})}#catalog-reviews"


def _kept(shelf: Shelf, region: str, shown: Product, which: Variant | None = None, /, **values: object) -> Markup:
    key = (f"catalog.{region}", current_shop().links.root, shown.handle, which.sku if which else "")
    return shelf.once(key, lambda: markup(render_template(f"catalog/_{region}.html", **values)))
