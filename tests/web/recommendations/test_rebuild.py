"""The stored counts agree with the orders, however they came about."""

import json
import sqlite3
import time
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from storefront.orders.models import OrderLine
from storefront.recommendations.affinity import mine
from storefront.recommendations.counts import recount
from storefront.recommendations.rebuild import rebuild, rebuild_apart
from storefront.recommendations.recommend import ranked
from tests.web.recommendations.rows import PRODUCTS, line, little_world, place

GREENHOME, TECHGADGETS = 1, 2
BASKETS = """
    SELECT shop_id, order_id, line.product_id FROM order_line AS line JOIN "order" ON "order".id = order_id
    WHERE status NOT IN ('cancelled', 'refunded') AND role = 'product' AND undone_at IS NULL
"""


def baskets(world):
    """The products of every valid order, by shop."""
    found = {}
    with sqlite3.connect(world) as connection:
        for shop, order, product in connection.execute(BASKETS):
            found.setdefault(shop, {}).setdefault(order, set()).add(product)
    connection.close()
    return {shop: list(orders.values()) for shop, orders in found.items()}


def by_hand(found):
    """The three tables as they must be, looks aside: every pair of every basket counted one by one."""
    pairs, products, orders = Counter(), {}, []
    for shop, baskets_ in sorted(found.items()):
        of = Counter(product for basket in baskets_ for product in basket)
        products |= {id_: (id_, shop, count) for id_, count in of.items()}
        for basket in baskets_:
            for one, other in combinations(basket, 2):
                pairs[one, other] += 1
                pairs[other, one] += 1
        orders.append((shop, len(baskets_)))
    return {
        "affinity": sorted((*pair, count) for pair, count in pairs.items()),
        "demand": [products[id_] for id_ in sorted(products)],
        "counted": orders,
    }


def without_looks(stored):
    return stored | {"demand": [row[:3] for row in stored["demand"]]}


def test_the_counts_of_a_new_world_are_those_of_its_orders(world, stored):
    assert without_looks(stored()) == by_hand(baskets(world))


def test_a_rebuild_of_counted_orders_changes_nothing(engine, stored):
    before = stored()
    for shop in (GREENHOME, TECHGADGETS):
        assert rebuild_apart(engine, shop).mended == 0
    assert stored() == before


def test_a_rebuild_mends_counts_that_are_wrong(engine, write, stored):
    right = stored()
    with write() as connection:
        connection.exec_driver_sql("DELETE FROM affinity WHERE product_id % 3 = 0 OR other_id % 3 = 0")
        connection.exec_driver_sql("UPDATE affinity SET together = together + 4 WHERE (product_id + other_id) % 7 = 0")
        connection.exec_driver_sql("INSERT INTO affinity VALUES (1, 100000, 9), (100000, 1, 9)")
        connection.exec_driver_sql("UPDATE demand SET orders = orders + 5 WHERE product_id % 2 = 0")
        connection.exec_driver_sql("UPDATE counted SET orders = 1")
    assert stored() != right
    for shop in (GREENHOME, TECHGADGETS):
        assert rebuild_apart(engine, shop).mended > 0
    assert stored() == right


def test_a_rebuild_leaves_the_shelf_in_memory_and_renews_what_goes_by_the_stock(engine, write):
    def revisions():
        with engine.connect() as connection:
            return connection.exec_driver_sql("SELECT revision, stock_revision FROM shop WHERE id = 1").one()

    before = revisions()
    rebuild_apart(engine, GREENHOME)
    assert revisions() == (before.revision, before.stock_revision + 1)


@pytest.mark.parametrize("status", ["cancelled", "refunded"])
def test_void_orders_do_not_count(engine, write, stored, status):
    with write() as connection:
        connection.exec_driver_sql('UPDATE "order" SET status = ? WHERE shop_id = 1', (status,))
        assert rebuild(connection, GREENHOME) == 0
    left = stored()
    assert left["counted"][0] == (GREENHOME, 0)
    assert {shop for _, shop, *_ in left["demand"]} == {TECHGADGETS}
    assert left["affinity"]


def test_covers_services_and_what_was_taken_back_do_not_count(world, engine, write, stored):
    with write() as connection:
        connection.exec_driver_sql("UPDATE order_line SET undone_at = '2026-11-01 10:00:00' WHERE product_id % 5 = 0")
    for shop in (GREENHOME, TECHGADGETS):
        rebuild_apart(engine, shop)
    assert without_looks(stored()) == by_hand(baskets(world))
    assert not any(row[0] % 5 == 0 for row in stored()["demand"])
    with engine.connect() as connection:
        roles = connection.exec_driver_sql("SELECT role FROM product JOIN demand ON product_id = product.id")
        assert set(roles.scalars()) == {"product"}


def test_bulk_orders_do_not_count(engine, write, stored):
    before = stored()
    with write() as connection:
        (order,) = connection.exec_driver_sql('SELECT MAX(id) FROM "order" WHERE shop_id = 1').one()
        fill = insert(OrderLine)
        held = set(
            connection.exec_driver_sql("SELECT product_id FROM order_line WHERE order_id = ?", (order,)).scalars()
        )
        own = connection.exec_driver_sql("SELECT id FROM product").scalars().all()
        more = [id_ for id_ in own if id_ not in held]
        connection.execute(fill, [line(order, place, id_) for place, id_ in enumerate(more, 100)])
        assert len(own) > 100
        rebuild(connection, GREENHOME)
    assert stored()["counted"][0] == (GREENHOME, before["counted"][0][1] - 1)


def test_looks_are_counted_by_product_whatever_the_variant(engine, write, stored):
    with write() as connection:
        skus = connection.exec_driver_sql("SELECT sku FROM variant WHERE product_id = 1").scalars().all()
        for sku in (*skus, skus[0], "NO-SUCH"):
            connection.exec_driver_sql(
                "INSERT INTO event (at, shop_id, visitor, name, parameters)"
                " VALUES ('2026-11-18 09:00:00', 1, 'v', 'view_item', ?)",
                (json.dumps({"items": [{"item_id": sku}]}),),
            )
    rebuild_apart(engine, GREENHOME)
    looks = {row[0]: row[3] for row in stored()["demand"] if row[3]}
    assert looks == {1: len(skus) + 1}


def test_an_order_placed_while_a_rebuild_is_counting_is_counted_once(engine, write, stored):
    right = stored()
    with write() as connection:
        connection.exec_driver_sql("DELETE FROM affinity")
        connection.exec_driver_sql("DELETE FROM demand")
        connection.exec_driver_sql("DELETE FROM counted")

    def order(text, _new):
        if text == "counting pairs":
            with write() as connection:
                place(connection, 99_999, GREENHOME, {1, 2, 3})

    rebuild_apart(engine, GREENHOME, order)
    rebuild_apart(engine, TECHGADGETS)
    after = stored()
    assert after != right
    assert rebuild_apart(engine, GREENHOME).mended == 0
    assert stored() == after


def test_readers_see_the_old_counts_until_the_commit(engine, write, stored):
    before = stored()
    with write() as connection:
        connection.exec_driver_sql("UPDATE \"order\" SET status = 'cancelled'")
        rebuild(connection, GREENHOME)
        assert stored() == before
    assert stored() != before


def test_a_rebuild_takes_less_than_a_second(engine):
    began = time.perf_counter()
    rebuild_apart(engine, GREENHOME)
    assert time.perf_counter() - began < 1


def test_what_is_read_is_what_mining_the_orders_finds(world, engine):
    for baskets_ in baskets(world).values():
        mined = mine(baskets_)
        assert mined
        with engine.connect() as connection:
            read = ranked(connection, {pair.product for pair in mined})
        assert [pair for product in sorted(read) for pair in read[product]] == mined


@settings(max_examples=40)
@given(st.lists(st.sets(st.sampled_from(PRODUCTS), max_size=5), max_size=25), st.data())
def test_orders_counted_one_by_one_give_what_a_rebuild_gives(orders, data):
    """Every order may lose products again, down to none at all, and each is counted as it happens."""
    engine = little_world()
    with engine.begin() as connection:
        for number, products in enumerate(orders, 1):
            place(connection, number, 1, products)
        for number, products in enumerate(orders, 1):
            gone = data.draw(st.sets(st.sampled_from(sorted(products)))) if products else set()
            take_back(connection, number, gone)
            recount(connection, 1, products, products - gone)
        one_by_one = rows(connection)
        assert one_by_one == by_hand_of(connection)
        for table in ("affinity", "demand", "counted"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        rebuild(connection, 1)
        assert rows(connection) == one_by_one
    engine.dispose()


def test_an_order_that_grows_beyond_a_hundred_products_no_longer_counts():
    engine = little_world()
    with engine.begin() as connection:
        recount(connection, 1, set(), set(PRODUCTS))
        before = rows(connection)
        recount(connection, 1, set(), {1, 2})
        recount(connection, 1, {1, 2}, set(range(1, 102)))
        assert rows(connection) == before
    engine.dispose()


def take_back(connection, number, products):
    for product in products:
        connection.exec_driver_sql(
            "UPDATE order_line SET undone_at = '2026-11-18 10:00:00' WHERE order_id = ? AND product_id = ?",
            (number, product),
        )


def rows(connection):
    """The stored counts; a shop without orders may have a zero or no row."""
    return {
        table: [tuple(row)[:3] for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")]
        for table in ("affinity", "demand")
    } | {"counted": list(map(tuple, connection.exec_driver_sql("SELECT * FROM counted WHERE orders <> 0")))}


def by_hand_of(connection):
    found = {}
    for _, order, product in connection.exec_driver_sql(BASKETS):
        found.setdefault(order, set()).add(product)
    return by_hand({1: list(found.values())} if found else {})
