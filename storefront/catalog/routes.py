"""The pages of a shop: home, collections, search, products, bundles and comparison."""

from urllib.parse import parse_qs, urlencode, urlsplit

from flask import Blueprint, Flask, abort, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug import Response

from storefront.catalog import (
    bundles,
    calculator,
    context,
    crawlers,
    data_blocks,
    events,
    facts,
    guide_pages,
    listing,
    pictures,
    regions,
)
from storefront.catalog.cards import Card, cards, popular
from storefront.catalog.compare import FEWEST, MOST, Comparison, similar
from storefront.catalog.compare import compare as side_by_side
from storefront.catalog.options import by_options, chosen
from storefront.catalog.proof import proof
from storefront.catalog.queries import current_index, current_shelf, current_stock, today
from storefront.catalog.quotes import quotes
from storefront.catalog.reviews import Asked, asked_for
from storefront.catalog.running import assumptions_from
from storefront.catalog.search.find import find
from storefront.catalog.search.suggest import suggest
from storefront.catalog.search.understand import MOST_CHARACTERS
from storefront.catalog.shelf import Collection, Product, Shelf, Variant
from storefront.catalog.wanted import SORTS, read, written
from storefront.extensions import htmx
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, wants_fragment
from storefront.web.origin import indexed

MOST_PAGES = 10_000
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
    return _varying(render_template("catalog/collection.html", **values))


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


@bp.get("/products/<handle>")
@indexed()
def product(handle: str) -> ResponseReturnValue:
    """A product in one of its variants. htmx asks for the buy box or for a page of reviews alone."""
    shelf, links = current_shelf(), current_shop().links
    shown = _product_or_404(shelf, handle)
    if shown.role == "bundle":
        return redirect(links.bundle(handle))
    variant = chosen(shown, request.args)
    if wants_fragment():
        return _product_fragment(shelf, shown, variant)
    if by_options(request.args):
        return redirect(links.product(handle, variant.sku))
    events.product_shown(shelf, shown, variant)
    return _varying(
        render_template(
            "catalog/product.html",
            **regions.buy_box(shown, variant),
            views=pictures.views_of(shown, variant),
            running_cost=calculator.region(shown, variant),
            about=regions.about(shelf, shown),
            specs=regions.specs(shelf, shown, variant),
            reviews=regions.reviews(shown, links.product(handle), _asked(), variant).html,
            collection=shelf.collections.get(shown.home or ""),
            goes_with=_cards(shelf, facts.goes_with(shelf, shown)),
            alike=similar(shelf, shown) if shown.role == "product" else [],
            here=shown.home,
        )
    )


@bp.get("/products/<handle>/running-cost")
def running_cost(handle: str) -> Response:
    """What a product costs in electricity and water at prices that the shopper types."""
    shown = _product_or_404(current_shelf(), handle)
    variant = shown.variant(request.args.get("variant")) or (shown.first if shown.variants else None)
    machine = calculator.machine_of(shown, variant)
    if machine is None:
        abort(404, "There is no estimate of running costs for this product.")
    form, status = calculator.form_of(machine, request.args), 200
    if form.validate():
        calculator.remember(machine, form)
    else:
        status = 422
    values = calculator.values(machine, form)
    if wants_fragment():
        return fragments(render_template("catalog/_running_cost.html", **values), say=values["say"], status=status)
    return make_response(_varying(render_template("catalog/running_cost.html", **values)), status)


@bp.get("/products/<handle>/views/<int:number>")
def view(handle: str, number: int) -> ResponseReturnValue:
    """One picture of a product, large: in the dialogue for htmx, else the file itself."""
    shown = _product_or_404(current_shelf(), handle)
    variant = shown.variant(request.args.get("variant"))
    views = pictures.views_of(shown, variant)
    if not 1 <= number <= len(views):
        abort(404, "There is no such picture of this product.")
    if not wants_fragment():
        return redirect(pictures.picture_url(views[number - 1]))
    return fragments(render_template("catalog/_view.html", product=shown, variant=variant, views=views, number=number))


@bp.get("/bundles/<handle>")
@indexed()
def bundle(handle: str) -> ResponseReturnValue:
    """A bundle: its parts, what they cost singly, what it saves today."""
    shelf, links = current_shelf(), current_shop().links
    shown = _product_or_404(shelf, handle)
    if shown.role != "bundle":
        return redirect(links.product(handle))
    priced = bundles.bundle_price(shelf, shown)
    on_hand = shelf.in_stock(shown, current_stock())
    events.product_shown(shelf, shown, None)
    reviews = regions.reviews(shown, links.bundle(handle), _asked())
    if wants_fragment():
        return _reviews_answer(reviews)
    return _varying(
        render_template(
            "catalog/bundle.html",
            product=shown,
            views=pictures.views_of(shown),
            variant=None,
            price=priced,
            siblings=bundles.siblings(shelf, shown, current_stock()),
            stock=on_hand,
            most=min(on_hand, regions.MOST_PIECES),
            arrivals=regions.arrivals() if on_hand > 0 else [],
            about=regions.about(shelf, shown),
            specs=regions.specs(shelf, shown, None),
            reviews=reviews.html,
            collection=shelf.collections.get(shown.home or ""),
            here=shown.home,
        )
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
    return _varying(page)


bp.get("/guides")(indexed()(guide_pages.guides))
bp.get("/guides/<handle>")(indexed()(guide_pages.guide))


def init_app(app: Flask) -> None:
    """Register the pages, and the names every template of a shop may use."""
    app.register_blueprint(bp)
    context.init_app(app)
    data_blocks.init_app(app)
    crawlers.init_app(app)


def _product_fragment(shelf: Shelf, shown: Product, variant: Variant) -> Response:
    if htmx.target == "catalog-reviews":
        return _reviews_fragment(shown)
    values = regions.buy_box(shown, variant)
    groups = facts.spec_groups(shelf, shown, variant)
    views = pictures.views_of(shown, variant)
    answer = fragments(
        render_template("catalog/_buy_box.html", **values),
        render_template("catalog/_specs.html", **values, groups=groups, out_of_band=True),
        render_template("catalog/_buy_bar.html", **values, out_of_band=True),
        calculator.region(shown, variant, out_of_band=True),
        render_template("catalog/_better.html", **values, out_of_band=True),
        render_template("catalog/_gallery.html", **values, views=views, out_of_band=True) if shown.looks > 1 else "",
        say=f"{variant.title} chosen" if variant.title else "",
    )
    answer.headers["HX-Push-Url"] = current_shop().links.product(shown.handle, variant.sku)
    return answer


def _reviews_fragment(shown: Product) -> Response:
    """Some reviews; the variant that was chosen meanwhile stays in the address."""
    query = parse_qs(urlsplit(htmx.current_url or "").query)
    variant = shown.variant(query.get("variant", [None])[-1]) or chosen(shown, request.args)
    return _reviews_answer(regions.reviews(shown, current_shop().links.product(shown.handle), _asked(), variant))


def _reviews_answer(region: regions.ReviewsRegion) -> Response:
    answer = fragments(region.html, say=region.words)
    answer.headers["HX-Push-Url"] = region.url
    return answer


def _asked() -> Asked:
    """Which reviews the address asks for."""
    return asked_for(page_number("reviews"), request.args.get("stars"), request.args.get("order"))


def _cards(shelf: Shelf, products: list[Product] | tuple[Product, ...]) -> list[Card]:
    return cards(shelf, products, current_stock(), today())


def _collection_or_404(shelf: Shelf, handle: str) -> Collection:
    return shelf.collections.get(handle) or abort(404, "This shop has no such collection.")


def _product_or_404(shelf: Shelf, handle: str) -> Product:
    return shelf.product(handle) or abort(404, "This product is not sold here, or no longer.")


def page_number(name: str) -> int:
    """The page the address asks for under this name; the first for anything that is no page."""
    text = request.args.get(name, "")
    return min(int(text), MOST_PAGES) if text.isascii() and text.isdigit() and len(text) < 9 and int(text) else 1


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


def _varying(page: str) -> Response:
    answer = make_response(page)
    answer.headers["Vary"] = "HX-Request, HX-Target"
    return answer
