"""Counting the orders of a shop anew, inside SQLite; only what differs from the stored counts is written.

The counts of each step are in temporary tables, which only this connection sees and which lock nothing.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, select, update

from storefront.catalog.models import Variant
from storefront.journey.models import Event
from storefront.orders.models import Order
from storefront.recommendations.affinity import MOST_PRODUCTS, fewest_orders, mined
from storefront.recommendations.counts import STAGE, VOID, add, add_pairs
from storefront.recommendations.models import Counted, Demand
from storefront.shops.models import Shop
from storefront.worlds.session import writing

AT_ONCE = 50_000
"""So many orders are read between two words on how far it is."""

Say = Callable[[str, bool], None]
"""Told how far it is, and whether a new step has begun."""

_BEGIN = (
    "CREATE TEMP TABLE sold (product_id INTEGER PRIMARY KEY, orders INTEGER)",
    "CREATE TEMP TABLE basket (order_id INTEGER, product_id INTEGER, PRIMARY KEY (order_id, product_id)) WITHOUT ROWID",
    "CREATE TEMP TABLE pair (one INTEGER, other INTEGER, together INTEGER, PRIMARY KEY (one, other)) WITHOUT ROWID",
)
_END = ("DROP TABLE temp.sold", "DROP TABLE temp.basket", "DROP TABLE temp.pair")
# Variants folded, no covers, no services, nothing that was taken back.
_READ = (
    "INSERT OR IGNORE INTO temp.basket SELECT line.order_id, line.product_id"
    ' FROM order_line AS line JOIN "order" ON "order".id = line.order_id'
    ' WHERE line.order_id > ? AND line.order_id <= ? AND "order".shop_id = ? AND "order".status NOT IN (?, ?)'
    " AND line.role = 'product' AND line.undone_at IS NULL ORDER BY line.order_id"
)
_LEAVE_OUT_BULK = (
    "DELETE FROM temp.basket WHERE order_id IN (SELECT order_id FROM temp.basket GROUP BY order_id HAVING COUNT(*) > ?)"
)
_ORDERS = "SELECT COUNT(*) FROM (SELECT 1 FROM temp.basket GROUP BY order_id)"
_SELL = (
    "INSERT INTO temp.sold SELECT product_id, 1 FROM temp.basket WHERE true"
    " ON CONFLICT (product_id) DO UPDATE SET orders = orders + 1"
)
_SOLD = "SELECT product_id, orders FROM temp.sold"
_PAIR = (
    "INSERT INTO temp.pair SELECT basket.product_id, beside.product_id, COUNT(*) FROM temp.basket AS basket"
    " JOIN temp.basket AS beside ON beside.order_id = basket.order_id AND beside.product_id > basket.product_id"
    " GROUP BY 1, 2"
)
_OFTEN = "SELECT one, other, together FROM temp.pair WHERE together >= ?"
_MORE = (
    "INSERT INTO temp.pair_change SELECT one, other, pair.together - COALESCE(affinity.together, 0) FROM temp.pair"
    " LEFT JOIN affinity ON affinity.product_id = one AND affinity.other_id = other"
    " WHERE pair.together IS NOT affinity.together"
)
_FEWER = (
    "INSERT INTO temp.pair_change SELECT product_id, other_id, -together FROM affinity"
    " WHERE product_id < other_id AND product_id IN (SELECT id FROM product WHERE shop_id = ?)"
    " AND NOT EXISTS (SELECT 1 FROM temp.pair WHERE one = product_id AND other = other_id)"
)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild found: orders counted, pairs worth showing, and how many counts it mended, those of looks among
    them; how long it took, and for how much of that nobody else could write."""

    orders: int
    worth_showing: int
    mended: int
    seconds: float
    locked_seconds: float


@dataclass(frozen=True, slots=True)
class Change:
    """By how much the stored counts are wrong: orders, orders and looks by product; pairs are laid out as a table."""

    orders: int
    products: dict[int, tuple[int, int]]
    pairs: int


def silent(_text: str, _new: bool) -> None:
    """Tell nobody."""


def rebuild(connection: Connection, shop_id: int) -> int:
    """Count the shop's valid orders anew, within one transaction; returns the number of pairs worth showing.

    The caller commits. For a database that nobody else uses, such as an image in the making.
    """
    _, worth, change = _compared(connection, shop_id, silent)
    add_pairs(connection)
    add(connection, shop_id, change.orders, change.products)
    return worth


def rebuild_apart(engine: Engine, shop_id: int, say: Say = silent) -> Rebuilt:
    """Count the shop's valid orders anew while it is being used, and commit.

    Orders are read and counted in a reading transaction, which keeps nobody waiting. The difference to what was stored
    at that same moment is then added in a short writing one: what was ordered meanwhile has counted itself. Readers see
    the old counts until then.
    """
    began = time.perf_counter()
    with engine.connect() as connection:
        orders, worth, change = _compared(connection, shop_id, say)
        connection.commit()
        say("writing", True)
        locking = time.perf_counter()
        with writing(), connection.begin():
            add_pairs(connection)
            add(connection, shop_id, change.orders, change.products)
            # All that is remembered of the old counts goes by the revision of the stock.
            connection.execute(update(Shop).where(Shop.id == shop_id).values(stock_revision=Shop.stock_revision + 1))
        ended = time.perf_counter()
    return Rebuilt(orders, worth, change.pairs + len(change.products), ended - began, ended - locking)


def _compared(connection: Connection, shop_id: int, say: Say) -> tuple[int, int, Change]:
    """Orders counted, pairs worth showing, and the difference to what is stored."""
    for statement in (*_BEGIN, *STAGE):
        connection.exec_driver_sql(statement)
    _read(connection, shop_id, say)
    orders = connection.exec_driver_sql(_ORDERS).scalar_one()
    connection.exec_driver_sql(_SELL)
    sold = {row[0]: row[1] for row in connection.exec_driver_sql(_SOLD)}
    say("counting pairs", True)
    connection.exec_driver_sql(_PAIR)
    often = connection.exec_driver_sql(_OFTEN, (fewest_orders(orders),))
    worth = len(mined(orders, sold, ((one, other, together) for one, other, together in often)))
    say("comparing with what is stored", True)
    pairs = sum(connection.exec_driver_sql(*statement).rowcount for statement in ((_MORE,), (_FEWER, (shop_id,))))
    change = Change(*_difference(connection, shop_id, orders, sold), pairs)
    for statement in _END:
        connection.exec_driver_sql(statement)
    return orders, worth, change


def _read(connection: Connection, shop_id: int, say: Say) -> None:
    """Lay out which products each order holds, and leave out bulk orders."""
    ends = select(func.min(Order.id), func.max(Order.id)).where(Order.shop_id == shop_id)
    first, last = connection.execute(ends).one()
    if not last:
        return
    say("reading orders", True)
    for after in range(first - 1, last, AT_ONCE):
        until = min(after + AT_ONCE, last)
        connection.exec_driver_sql(_READ, (after, until, shop_id, *VOID))
        say(f"reading orders: {100 * (until - first + 1) // (last - first + 1)} %", False)
    connection.exec_driver_sql(_LEAVE_OUT_BULK, (MOST_PRODUCTS,))


def _difference(
    connection: Connection, shop_id: int, orders: int, sold: dict[int, int]
) -> tuple[int, dict[int, tuple[int, int]]]:
    """By how much the stored orders, and the orders and looks of each product, are off."""
    looks = _looks(connection, shop_id)
    stored = {
        row[0]: (row[1], row[2])
        for row in connection.execute(
            select(Demand.product_id, Demand.orders, Demand.looks).where(Demand.shop_id == shop_id)
        )
    }
    products = {}
    for id_ in sorted({*sold, *looks, *stored}):
        was = stored.get(id_, (0, 0))
        changed = sold.get(id_, 0) - was[0], looks.get(id_, 0) - was[1]
        if any(changed):
            products[id_] = changed
    before = connection.scalar(select(Counted.orders).where(Counted.shop_id == shop_id)) or 0
    return orders - before, products


def _looks(connection: Connection, shop_id: int) -> dict[int, int]:
    """How often the page of each product was opened, variants folded."""
    item = Event.parameters["items"][0]["item_id"].as_string()
    rows = connection.execute(
        select(Variant.product_id, func.count())
        .select_from(Event)
        .join(Variant, (Variant.shop_id == Event.shop_id) & (Variant.sku == item))
        .where(Event.shop_id == shop_id, Event.name == "view_item")
        .group_by(Variant.product_id)
    )
    return {row[0]: row[1] for row in rows}
