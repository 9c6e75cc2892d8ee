"""What pages read: companions and popular things, kept up to date by every order."""

import sqlite3

import pytest
from flask import g

from storefront.catalog.queries import current_shelf
from storefront.extensions import db
from storefront.recommendations.recommend import companions_of, goes_with, popular, popular_in
from storefront.shops.current import enter
from tests.web.checkout.shopper import Shopper
from tests.web.recommendations.rows import place

WASHER = "aquelle-9"
DISHWASHER, TABS = "fenwick-dish-14", "tidewell-dish-tabs"


@pytest.fixture
def shop(inside):
    """Inside GreenHome; called again it is the next request."""

    def again():
        for name in ("shop", "shelf", "stock"):
            g.pop(name, None)
        return enter("greenhome")

    again()
    return again


def companions(handle):
    return companions_of([current_shelf().products[handle]])[handle]


def test_the_seeds_planted_pairs_are_found(shop):
    first = companions(DISHWASHER)[0]
    assert first.other == TABS
    assert first.is_strong
    assert first.cosine == pytest.approx(first.together / (first.product_orders * first.other_orders) ** 0.5)


def test_companions_of_many_products_are_one_query_and_of_known_ones_none(shop, queries):
    products = [product for product in current_shelf().products.values() if product.role == "product"]
    with queries() as seen:
        companions_of(products)
    assert len(seen) == 1
    with queries() as seen:
        companions_of(products)
    assert not seen


def test_one_more_order_counts_at_once(shop, write):
    before = companions(DISHWASHER)[0]
    ids = {current_shelf().products[handle].id for handle in (DISHWASHER, TABS)}
    db.session.rollback()
    with write() as connection:
        place(connection, 99_999, 1, ids)
        connection.exec_driver_sql("UPDATE shop SET stock_revision = stock_revision + 1 WHERE id = 1")
    shop()
    after = companions(DISHWASHER)[0]
    assert (after.together, after.product_orders, after.other_orders, after.orders) == (
        before.together + 1,
        before.product_orders + 1,
        before.other_orders + 1,
        before.orders + 1,
    )


def test_products_of_a_collection_stand_by_how_often_they_were_ordered(shop, stored):
    shelf = current_shelf()
    orders = {shelf.by_id[row[0]].handle: row[2] for row in stored()["demand"] if row[0] in shelf.by_id}
    ranked = popular("laundry")
    assert set(ranked) == {
        handle for handle in shelf.collections["laundry"].products if shelf.products[handle].role == "product"
    }
    sold = [orders.get(handle, 0) for handle in ranked]
    assert sold == sorted(sold, reverse=True)
    assert popular("no-such-collection") == ()


def test_all_collections_are_ranked_with_one_query(shop, queries):
    current_shelf()
    with queries() as seen:
        assert set(popular_in()) == set(current_shelf().collections)
        popular_in()
    assert len(seen) == 1


def test_a_product_with_the_merchants_companions_goes_with_those(shop):
    product = current_shelf().products[WASHER]
    assert [match.other for match in goes_with(product)] == [one.other for one in product.related("complement")]
    assert all(match.reason for match in goes_with(product))


@pytest.fixture
def counted(world):
    """The counts that an order changes: orders of the shop, orders with each SKU's product, and with each two."""

    def read(*skus):
        with sqlite3.connect(world) as connection:
            ids = [
                connection.execute("SELECT product_id FROM variant WHERE sku = ?", (sku,)).fetchone()[0] for sku in skus
            ]
            orders = connection.execute("SELECT orders FROM counted WHERE shop_id = 1").fetchone()[0]
            of = [
                connection.execute("SELECT orders FROM demand WHERE product_id = ?", (id_,)).fetchone() for id_ in ids
            ]
            both = connection.execute(
                "SELECT SUM(together) FROM affinity WHERE product_id IN (?, ?) AND other_id IN (?, ?)", (*ids, *ids)
            ).fetchone()[0]
        connection.close()
        return orders, *(row[0] for row in of), (both or 0) // 2

    return read


def test_an_order_counts_with_the_pair_it_holds(client, counted):
    skus = "AQ-9", "TW-TAB-60"
    before = counted(*skus)
    shopper = Shopper(client)
    shopper.add(skus[0])
    shopper.buy(skus[1])
    assert counted(*skus) == tuple(count + 1 for count in before)


def test_an_order_leaves_the_shops_revision(client, world):
    def revision():
        connection = sqlite3.connect(world)
        found = connection.execute("SELECT revision FROM shop WHERE id = 1").fetchone()[0]
        connection.close()
        return found

    before = revision()
    Shopper(client).buy("AQ-9")
    assert revision() == before
