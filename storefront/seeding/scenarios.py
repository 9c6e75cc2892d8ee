"""Named starting states of a world: what is changed after the shops were built."""

from collections.abc import Callable

from sqlalchemy import Connection, select, update

from storefront.catalog.models import Product, Variant
from storefront.shops.models import Shop

FRESH = "fresh"


def fresh(connection: Connection) -> None:
    """The shops as the seed files describe them."""


def sold_out(connection: Connection) -> None:
    """The most popular product of each shop has no stock."""
    for shop_id in connection.scalars(select(Shop.id)).all():
        best = (
            select(Product.id)
            .where(Product.shop_id == shop_id, Product.role == "product")
            .order_by(Product.popularity.desc(), Product.position)
            .limit(1)
        )
        connection.execute(update(Variant).where(Variant.product_id == best.scalar_subquery()).values(stock=0))


SCENARIOS: dict[str, Callable[[Connection], None]] = {FRESH: fresh, "sold-out": sold_out}
