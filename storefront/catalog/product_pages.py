"""The pages of one product or bundle: in one of its variants, large pictures, running costs, pages of reviews."""

from urllib.parse import parse_qs, urlsplit

from flask import abort, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug import Response

from storefront.catalog import bundles, calculator, events, facts, pictures, regions
from storefront.catalog.cards import cards
from storefront.catalog.compare import similar
from storefront.catalog.options import by_options, chosen
from storefront.catalog.queries import current_shelf, current_stock, today
from storefront.catalog.reviews import Asked, asked_for
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.extensions import htmx
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, varying, wants_fragment
from storefront.web.typed import page_number


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
    return varying(
        render_template(
            "catalog/product.html",
            **regions.buy_box(shown, variant),
            views=pictures.views_of(shown, variant),
            running_cost=calculator.region(shown, variant),
            about=regions.about(shelf, shown),
            specs=regions.specs(shelf, shown, variant),
            reviews=regions.reviews(shown, links.product(handle), _asked(), variant).html,
            collection=shelf.collections.get(shown.home or ""),
            goes_with=cards(shelf, facts.goes_with(shelf, shown), current_stock(), today()),
            alike=similar(shelf, shown) if shown.role == "product" else [],
            here=shown.home,
        )
    )


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
    return make_response(varying(render_template("catalog/running_cost.html", **values)), status)


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
    return varying(
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


def _product_or_404(shelf: Shelf, handle: str) -> Product:
    return shelf.product(handle) or abort(404, "This product is not sold here, or no longer.")
