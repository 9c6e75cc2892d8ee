"""What search engines, price comparisons and home screens ask for: robots.txt, sitemaps, feed, manifest."""

from flask import Blueprint, Flask, Response, current_app, jsonify
from markupsafe import Markup
from sqlalchemy import select

from storefront.catalog.data_blocks import shared_picture, shop_icon
from storefront.catalog.feed import feed as goods
from storefront.catalog.guide_pages import current_guides
from storefront.catalog.queries import current_shelf, current_stock
from storefront.catalog.sitemap import Page, pages
from storefront.core import clock
from storefront.extensions import db
from storefront.shops.current import current_shop
from storefront.shops.models import Shop
from storefront.web.origin import absolute

ROBOTS = """\
# Carts, checkouts and searches say noindex themselves. Here only what is no page.
User-agent: *
Disallow: /*/offers/
Sitemap: {sitemap}
"""
ICONS = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable"))
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

bp = Blueprint("crawlers", __name__)


@bp.get("/robots.txt")
def robots() -> Response:
    """Where crawlers may go, and where the sitemap is."""
    return Response(ROBOTS.format(sitemap=absolute("/sitemap.xml")), mimetype="text/plain")


@bp.get("/sitemap.xml")
def index() -> Response:
    """The sitemaps of all shops."""
    handles = db.session.scalars(select(Shop.handle).order_by(Shop.position))
    entries = [
        Markup("<sitemap><loc>{}</loc></sitemap>").format(absolute(f"/{handle}/sitemap.xml")) for handle in handles
    ]
    return _xml("sitemapindex", entries)


@bp.get("/<shop>/sitemap.xml")
def sitemap() -> Response:
    """The public pages of a shop."""
    shop, shelf = current_shop(), current_shelf()
    advice = [told.guide for told in current_guides()]
    listed = shelf.once(
        ("catalog.sitemap", shop.links.root),
        lambda: pages(shelf, shop.links, shop.facts.id, advice, clock.now()),
    )
    return _xml("urlset", [_entry(page) for page in listed])


@bp.get("/<shop>/manifest.webmanifest")
def manifest() -> Response:
    """What a device needs to keep the shop on its home screen."""
    shop, assets = current_shop(), current_app.extensions["storefront.assets"]
    facts = shop.facts
    papers = current_app.extensions["storefront.papers"]
    light, _ = papers.get(facts.handle) or papers[""]
    answer = jsonify(
        id=shop.links.home,
        name=facts.name,
        short_name=facts.name,
        description=facts.tagline,
        lang="en",
        start_url=shop.links.home,
        scope=shop.links.home,
        display="minimal-ui",
        background_color=light,
        theme_color=light,
        icons=[
            {"src": assets.url(shop_icon(name)), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in ICONS
        ],
    )
    answer.mimetype = "application/manifest+json"
    return answer


@bp.get("/<shop>/feed.xml")
def feed() -> Response:
    """All goods for price comparisons and shopping ads."""
    shop = current_shop()
    facts, links = shop.facts, shop.links
    told = goods(
        current_shelf(),
        current_stock(),
        (facts.name, absolute(links.home), facts.about),
        facts.currency,
        lambda product, variant: absolute(links.product(product.handle, variant.sku)),
        shared_picture,
    )
    return Response(told, mimetype="application/xml")


def init_app(app: Flask) -> None:
    """Register the addresses."""
    app.register_blueprint(bp)


def _entry(page: Page) -> Markup:
    return Markup("<url><loc>{}</loc><lastmod>{}</lastmod></url>").format(
        absolute(page.path), page.changed_on.isoformat()
    )


def _xml(root: str, entries: list[Markup]) -> Response:
    body = Markup('<?xml version="1.0" encoding="UTF-8"?>\n<{0} xmlns="{1}">\n{2}\n</{0}>\n').format(
        root, _NAMESPACE, Markup("\n").join(entries)
    )
    return Response(body, mimetype="application/xml")
