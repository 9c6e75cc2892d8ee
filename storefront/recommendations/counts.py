"""The stored counts of what is bought together: adding to them, and taking from them.

Everything that changes them adds a difference, so that a rebuild that began before an order and ends after it is exact.
"""

from collections.abc import Iterable, Mapping, Set

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.sqlite import insert

from storefront.orders.models import Order, OrderLine
from storefront.recommendations.affinity import counts_of
from storefront.recommendations.models import Counted, Demand

VOID = ("cancelled", "refunded")
"""States of an order that no longer stands; all others count, partly refunded ones too."""

STAGE = (
    "CREATE TEMP TABLE IF NOT EXISTS pair_change (one INTEGER, other INTEGER, change INTEGER)",
    "DELETE FROM temp.pair_change",
)
"""How pairs change, each once, the smaller id first, is laid out where only this connection sees it, then added."""
_STAGED = "INSERT INTO temp.pair_change (one, other, change) VALUES (?, ?, ?)"
# In the order of their keys, rows are appended to the table, which is several times faster.
_ADD_PAIRS = (
    "INSERT INTO affinity (product_id, other_id, together) SELECT * FROM"
    " (SELECT one, other, change FROM temp.pair_change UNION ALL SELECT other, one, change FROM temp.pair_change)"
    " WHERE true ORDER BY 1, 2"
    " ON CONFLICT (product_id, other_id) DO UPDATE SET together = affinity.together + excluded.together"
)
_FEWER = (
    "SELECT one, other FROM temp.pair_change WHERE change < 0"
    " UNION ALL SELECT other, one FROM temp.pair_change WHERE change < 0"
)
_DROP_PAIR = "DELETE FROM affinity WHERE product_id = ? AND other_id = ? AND together <= 0"


def basket_of(order: Order) -> frozenset[int]:
    """The products of an order that count: variants folded; no covers, no services, nothing that was taken back."""
    if order.status in VOID:
        return frozenset()
    return products_of(order.lines)


def products_of(lines: Iterable[OrderLine]) -> frozenset[int]:
    """The products among these lines that count."""
    return frozenset(line.product_id for line in lines if line.role == "product" and line.undone_at is None)


def recount(connection: Connection, shop_id: int, before: Set[int], after: Set[int]) -> None:
    """An order that held the products `before` now holds `after`: nothing before it was placed or once it is void.

    The caller commits. A shop's revision stays: all that is remembered of these counts goes by the revision of its
    stock, which every order changes.
    """
    if before == after:
        return
    change, gone = counts_of(after), counts_of(before)
    change.orders -= gone.orders
    change.of.subtract(gone.of)
    change.together.subtract(gone.together)
    stage(connection, change.together)
    add_pairs(connection)
    add(connection, shop_id, change.orders, {id_: (orders, 0) for id_, orders in change.of.items()})


def stage(connection: Connection, together: Mapping[tuple[int, int], int]) -> None:
    """Lay out how these pairs change."""
    for statement in STAGE:
        connection.exec_driver_sql(statement)
    if rows := [(*pair, change) for pair, change in together.items() if change]:
        connection.exec_driver_sql(_STAGED, rows)


def add_pairs(connection: Connection) -> None:
    """Add what is laid out to the stored pairs. Negative counts take away, and what comes to nothing has no row."""
    connection.exec_driver_sql(_ADD_PAIRS)
    if fewer := [tuple(row) for row in connection.exec_driver_sql(_FEWER)]:
        connection.exec_driver_sql(_DROP_PAIR, fewer)


def add(connection: Connection, shop_id: int, orders: int, products: Mapping[int, tuple[int, int]]) -> None:
    """Add to the number of orders counted, and to the orders and looks of products."""
    if rows := [
        {"product_id": id_, "shop_id": shop_id, "orders": changed[0], "looks": changed[1]}
        for id_, changed in products.items()
        if any(changed)
    ]:
        demand = insert(Demand)
        more = {name: Demand.__table__.c[name] + demand.excluded[name] for name in ("orders", "looks")}
        connection.execute(demand.on_conflict_do_update(index_elements=["product_id"], set_=more), rows)
        if any(min(changed) < 0 for changed in products.values()):
            connection.execute(delete(Demand).where(Demand.shop_id == shop_id, Demand.orders <= 0, Demand.looks <= 0))
    counted = insert(Counted).values(shop_id=shop_id, orders=orders)
    changed = {"orders": Counted.__table__.c.orders + counted.excluded.orders}
    connection.execute(counted.on_conflict_do_update(index_elements=["shop_id"], set_=changed))
