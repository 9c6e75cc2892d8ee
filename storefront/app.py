"""The application: `create_app` wires the features in the order of the stack, and nothing else."""

from datetime import timedelta

from flask import Flask

from storefront.cart import routes as cart_routes
from storefront.catalog import routes as catalog_routes
from storefront.checkout import routes as checkout_routes
from storefront.config import Config, from_environment
from storefront.customers import current as customers_current
from storefront.extensions import csrf, db, htmx
from storefront.journey import record
from storefront.orders import routes as orders_routes
from storefront.panels import routes as panels_routes
from storefront.reviews import routes as reviews_routes
from storefront.shops import current as shops_current
from storefront.shops import routes as shops_routes
from storefront.web import assets, errors, headers, jinja, origin
from storefront.wishlist import routes as wishlist_routes
from storefront.worlds import current as worlds_current

MAX_BODY_BYTES = 256 * 1024


def create_app(config: Config | None = None) -> Flask:
    """Build the WSGI application. Without a config, the environment is read."""
    config = config or from_environment()
    app = Flask("storefront", template_folder=str(config.root / "templates"), static_folder=None)
    app.config.update(
        SECRET_KEY=config.secret_key,
        TESTING=config.testing,
        SQLALCHEMY_DATABASE_URI="sqlite://",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=timedelta(days=30),
        WTF_CSRF_TIME_LIMIT=None,
        MAX_CONTENT_LENGTH=MAX_BODY_BYTES,
        MAX_FORM_MEMORY_SIZE=MAX_BODY_BYTES,
        TEMPLATES_AUTO_RELOAD=False,
    )
    record.init_app(app)  # before the database: what is torn down first was registered last
    for extension in (db, htmx):
        extension.init_app(app)
    worlds_current.init_app(app, config.instance)
    headers.init_app(app)
    errors.init_app(app)
    jinja.init_app(app)
    origin.init_app(app, config.public_url)
    assets.init_app(app, config.root / "static", config.instance)
    csrf.init_app(app)
    for feature in (
        shops_current,
        customers_current,
        shops_routes,
        catalog_routes,
        wishlist_routes,
        orders_routes,
        reviews_routes,
        cart_routes,
        panels_routes,
        checkout_routes,
    ):
        feature.init_app(app)
    return app
