"""The front door: choosing a shop."""

from flask import Blueprint, Flask, Response, render_template
from sqlalchemy import select

from storefront.extensions import db
from storefront.shops.models import Shop
from storefront.web.origin import indexed

bp = Blueprint("shops", __name__)


@bp.get("/")
@indexed()
def choose() -> str:
    """Show all shops of this world."""
    shops = db.session.scalars(select(Shop).order_by(Shop.position)).all()
    return render_template("shops/choose.html", shops=shops)


@bp.get("/healthz")
def healthz() -> Response:
    """Say that the server answers and the database of this world can be read."""
    db.session.execute(select(Shop.id).limit(1))
    return Response("ok\n", mimetype="text/plain")


def init_app(app: Flask) -> None:
    """Register the chooser, and the names every template of a shop may use."""
    app.register_blueprint(bp)
