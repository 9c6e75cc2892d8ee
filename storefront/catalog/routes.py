"""The pages of a shop: home, collections, search, products, bundles and comparison."""

from urllib.parse import urlencode

from flask import Blueprint, Flask, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from storefront.catalog import (
    context,
    crawlers,
    data_blocks,
    events,
    guide_pages,
    listing,
    product_pages,
    regions,
)
from storefront.catalog.cards import Card, cards, popular
from storefront.catalog.compare import FEWEST, MOST, Comparison, similar
from storefront.catalog.compare import compare as side_by_side
from storefront.catalog.proof import proof
from storefront.catalog.queries import current_index, current_shelf, current_stock, today
from storefront.catalog.quotes import quotes
from storefront.catalog.running import assumptions_from
from storefront.catalog.search.find import find
from storefront.catalog.search.suggest import suggest
from storefront.catalog.search.understand import MOST_CHARACTERS
from storefront.catalog.shelf import Collection, Product, Shelf
from storefront.catalog.wanted import SORTS, read, written
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, varying, wants_fragment
from storefront.web.origin import indexed
from storefront.web.typed import page_number

MOST_ITEMS_CHARACTERS = 1_000

bp = Blueprint("catalog", __name__, url_prefix="/<shop>")


@bp.get("/")
@indexed()
def home() -> str:
    """The shop's front: its hero, what it can prove, its collections, what is bought most, one band of offers."""
    shelf, stock, shop = current_shelf(), current_stock(), current_shop().facts
    hero = shelf.product(shop.hero_product)
    favourites = popular(shelf, stock)
    events.list_shown(shelf, "popular", "Bought most", favourites)
    return render_template(
        "catalog/home.html",
        hero=_cards(shelf, [hero])[0] if hero else None,
        hero_collection=shelf.collections.get(hero.home or "") if hero else None,
        collections=[c for c in shelf.collections.values() if c.products],
        favourites=_cards(shelf, favourites),
        proof=proof(shelf),
        arrival=regions.arrivals()[0],
    )


@bp.get("/collections/<handle>")
@indexed(alone="page")
def collection(handle: str) -> ResponseReturnValue:
    """A collection: sorted, filtered and in pages, all of it in the address."""
    shelf, links = current_shelf(), current_shop().links
    shown = _collection_or_404(shelf, handle)
    wanted = read(shelf, shown, request.args)
    found = listing.listing(shelf, shown, wanted, current_stock())
    own = links.collection(handle)
    values = {
        "collection": shown,
        "found": found,
        "cards": _cards(shelf, found.products),
        "sorts": SORTS,
        "written": written,
        "page_url": lambda page: own + wanted.query(page),
        "url_without": lambda name, value="": own + wanted.without(name, value).query(),
        "here": handle,
    }
    events.list_shown(shelf, handle, shown.title, found.products, (found.page - 1) * listing.PER_PAGE)
    if wants_fragment():
        answer = fragments(
            render_template("catalog/_results.html", **values),
            render_template("catalog/_facets.html", **values, out_of_band=True),
            render_template("catalog/_set.html", **values, out_of_band=True),
            say=_counted(found.total),
        )
        answer.headers["HX-Push-Url"] = own + wanted.query(found.page)
        return answer
    return varying(render_template("catalog/collection.html", **values))


@bp.get("/search")
def search() -> str:
    """Products by words."""
    shelf, links = current_shelf(), current_shop().links
    typed = request.args.get("q", "").strip()
    query = typed[:MOST_CHARACTERS]
    page = page_number("page")
    found = find(current_index(), query, (page - 1) * listing.PER_PAGE, listing.PER_PAGE)
    pages = max(1, -(-found.total // listing.PER_PAGE))
    if page > pages:
        page = pages
        found = find(current_index(), query, (page - 1) * listing.PER_PAGE, listing.PER_PAGE)
    if query:
        events.searched(query, found.total)
        events.list_shown(shelf, "search", "Search results", found.products, (page - 1) * listing.PER_PAGE)
    return render_template(
        "catalog/search.html",
        query=query,
        was_cut=len(typed) > len(query),
        found=found,
        cards=_cards(shelf, found.products),
        counted=_counted(found.total),
        page=page,
        pages=pages,
        page_url=lambda number: f"{links.search}?{urlencode({'q': query, 'page': number})}",
        collections=[c for c in shelf.collections.values() if c.products],
        favourites=[] if found.products else _cards(shelf, popular(shelf, current_stock(), 4)),
    )


@bp.get("/search/suggestions")
def suggestions() -> ResponseReturnValue:
    """What to propose while somebody types. Without htmx, the results themselves."""
    typed = request.args.get("q", "")[:MOST_CHARACTERS]
    if not wants_fragment():
        return redirect(f"{current_shop().links.search}?{urlencode({'q': typed})}")
    shelf, found = current_shelf(), suggest(current_index(), typed)
    told = guide_pages.guide_about(found.products[0].kind) if found.products else None
    return fragments(
        render_template("catalog/_suggestions.html", found=found, cards=_cards(shelf, found.products), told=told),
        say=_suggested(found.total + (told is not None)) if typed.strip() else "",
    )


@bp.get("/compare")
@indexed(kept="items")
def compare() -> ResponseReturnValue:
    """Two to four products side by side, at an address that can be shared."""
    shelf, only = current_shelf(), request.args.get("show") == "differences"
    handles = _handles(request.args.getlist("items"))
    known = [shelf.products[handle] for handle in handles if handle in shelf.products]
    if handles and not known:
        abort(404, "None of these products is sold here.")
    if len(known) == len(handles) <= MOST and known and request.args.getlist("items") != [",".join(handles)]:
        return redirect(_compare_url(known, only))
    compared = known[:MOST]
    comparison = _comparison(shelf, compared)
    if comparison:
        events.list_shown(shelf, "compare", "Comparison", compared)
    values = {
        "compared": compared,
        "comparison": comparison,
        "only": only,
        "quotes": quotes([product.id for product in compared]) if comparison else {},
        "cards": {card.product.handle: card for card in _cards(shelf, compared)},
        "without": lambda one: _compare_url([other for other in compared if other is not one], only),
        "url_only": lambda differing: _compare_url(compared, differing),
    }
    if comparison and wants_fragment():
        say = f"Only the facts that differ: {comparison.differing}" if only else f"All facts: {comparison.facts}"
        answer = fragments(render_template("catalog/_comparison.html", **values), say=say)
        answer.headers["HX-Push-Url"] = _compare_url(compared, only)
        return answer
    page = render_template(
        "catalog/compare.html",
        **values,
        unknown=len(handles) - len(known),
        left_over=known[MOST:],
        suggestions=[
            (card, _compare_url([*compared, card.product])) for card in _cards(shelf, similar(shelf, compared[0]))
        ]
        if len(compared) == 1
        else [],
        collections=[c for c in shelf.collections.values() if c.products],
    )
    return varying(page)


bp.get("/products/<handle>")(indexed()(product_pages.product))
bp.get("/products/<handle>/running-cost")(product_pages.running_cost)
bp.get("/products/<handle>/views/<int:number>")(product_pages.view)
bp.get("/bundles/<handle>")(indexed()(product_pages.bundle))
bp.get("/guides")(indexed()(guide_pages.guides))
bp.get("/guides/<handle>")(indexed()(guide_pages.guide))


def init_app(app: Flask) -> None:
    """Register the pages, and the names every template of a shop may use."""
    app.register_blueprint(bp)
    context.init_app(app)
    data_blocks.init_app(app)
    crawlers.init_app(app)


def _cards(shelf: Shelf, products: list[Product] | tuple[Product, ...]) -> list[Card]:
    return cards(shelf, products, current_stock(), today())


def _collection_or_404(shelf: Shelf, handle: str) -> Collection:
    return shelf.collections.get(handle) or abort(404, "This shop has no such collection.")


def _handles(texts: list[str]) -> list[str]:
    """The handles of `items=a,b` and of `items=a&items=b`, each once."""
    parts = (part.strip() for text in texts for part in text[:MOST_ITEMS_CHARACTERS].split(","))
    return list(dict.fromkeys(part for part in parts if part))


def _comparison(shelf: Shelf, products: list[Product]) -> Comparison | None:
    """The products side by side; None for fewer than two."""
    if len(products) < FEWEST:
        return None
    assumed = assumptions_from(current_shop().facts.running_costs)
    return side_by_side(shelf, products, assumed)


def _compare_url(products: list[Product] | tuple[Product, ...], only: bool = False) -> str:
    """The address of a comparison; `only` shows nothing but what differs."""
    address = current_shop().links.compare
    items = ",".join(product.handle for product in products)
    return f"{address}?items={items}{'&show=differences' if only else ''}" if products else address


def _counted(total: int) -> str:
    return "1 product" if total == 1 else f"{total} products"


def _suggested(total: int) -> str:
    return "1 suggestion" if total == 1 else f"{total or 'No'} suggestions"
