"""Writing a review of a product: a form, and what became of what was sent."""

from flask import Blueprint, Flask, Response, abort, g, make_response, render_template, request
from sqlalchemy.exc import IntegrityError

from storefront.catalog.models import Review
from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product
from storefront.core import clock
from storefront.extensions import db
from storefront.reviews.forms import ReviewForm
from storefront.reviews.write import TooMany, own_review, write
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, see_other, wants_fragment

bp = Blueprint("reviews", __name__, url_prefix="/<shop>/products/<handle>/reviews")


@bp.get("/new")
def new(handle: str) -> Response:
    """The form, or what this visitor wrote of the product already."""
    product = _product_or_404(handle)
    return _answer(product, ReviewForm(), own_review(g.visitor, product.id))


@bp.post("")
def create(handle: str) -> Response:
    """Take a review; it waits until the shop has read it."""
    product, form = _product_or_404(handle), ReviewForm(request.form)
    if own_review(g.visitor, product.id) is not None:
        return _sent(product)
    if not form.validate():
        db.session.rollback()  # nothing is written: let the write lock go
        return _answer(product, form, None, 422)
    try:
        write(
            g.visitor,
            current_shop().facts.id,
            product.id,
            author=form.name.data or "",
            stars=int(form.stars.data or ""),
            title=form.title.data or "",
            body=form.text.data or "",
            now=clock.now(),
        )
        db.session.commit()
    except TooMany as reason:
        db.session.rollback()
        return _answer(product, form, None, 429, str(reason))
    except IntegrityError:  # the same form sent twice at once
        db.session.rollback()
    return _sent(product)


def init_app(app: Flask) -> None:
    """Register the routes."""
    app.register_blueprint(bp)


def _sent(product: Product) -> Response:
    if not wants_fragment():
        return see_other(current_shop().links.new_review(product.handle))
    return _answer(product, ReviewForm(), own_review(g.visitor, product.id))


def _answer(product: Product, form: ReviewForm, own: Review | None, status: int = 200, refused: str = "") -> Response:
    """The form or what was written, in its place on the product's page for htmx, else on a page of its own."""
    values = {"product": product, "form": form, "own": own, "refused": refused}
    if not wants_fragment():
        return make_response(render_template("reviews/new.html", **values), status)
    say = "Your review was sent. It waits to be read by the shop." if own and request.method == "POST" else ""
    answer = fragments(render_template("reviews/_form.html", **values, inline=True), say=say, status=status)
    if status == 429:  # swapped like a form to mend, not shown as an error of the page
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "#reviews-form", "outerHTML"
    return answer


def _product_or_404(handle: str) -> Product:
    return current_shelf().product(handle) or abort(404, "This product is not sold here, or no longer.")
