"""Orders, lines and products for tests of counting: what is not said is blank."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Connection, Date, Engine, Integer, String, create_engine, insert

from storefront.catalog.models import Product
from storefront.customers.models import Customer
from storefront.extensions import Base, Moment
from storefront.orders.models import Order, OrderLine
from storefront.recommendations.counts import recount
from storefront.shops.models import Shop

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
PRODUCTS = range(1, 8)
BLANK = {Integer: 0, String: "", Boolean: False, JSON: {}, Date: NOW.date(), Moment: NOW}


def filled(model: type[Base], **said: Any) -> dict[str, Any]:
    """A row in which columns that must hold something hold a blank of their type, unless said otherwise."""
    needed = (column for column in model.__table__.columns if not column.nullable and not column.primary_key)
    return {column.name: BLANK[type(column.type)] for column in needed} | said


def little_world() -> Engine:
    """A database in memory with one shop, seven products and one customer."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        connection.execute(insert(Shop), [filled(Shop, id=1, handle="corner")])
        connection.execute(insert(Customer), [filled(Customer, id=1, shop_id=1)])
        connection.execute(
            insert(Product), [filled(Product, id=id_, shop_id=1, handle=f"product-{id_}") for id_ in PRODUCTS]
        )
    return engine


def place(connection: Connection, number: int, shop: int, products: Collection[int]) -> None:
    """One more order with these products, counted."""
    unique = {name: f"{name}-{number}" for name in ("number", "token", "idempotency")}
    connection.execute(insert(Order), [filled(Order, id=number, shop_id=shop, customer_id=1, status="paid", **unique)])
    if products:
        lines = [line(number, position, id_) for position, id_ in enumerate(sorted(products), 1)]
        connection.execute(insert(OrderLine), lines)
    recount(connection, shop, frozenset(), frozenset(products))


def line(order: int, position: int, product: int) -> dict[str, Any]:
    """A line of an order."""
    return filled(OrderLine, order_id=order, position=position, product_id=product, role="product")
