"""A built image holds two whole shops, and the same seed and moment give the same one again."""

import json
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from storefront.catalog.running import Habit, assumptions_from
from storefront.seeding.digest import digest
from storefront.seeding.load import build_image, image_name
from storefront.seeding.read import SeedError
from storefront.shops.values import facts_from

CORNER, STREET = 1, 2


@pytest.fixture(scope="module")
def image(two_shops, now, tmp_path_factory):
    path = tmp_path_factory.mktemp("image") / "fresh.sqlite"
    said = []
    build_image(path, two_shops.path, 7, now, "fresh", said.append)
    assert [line.split(":")[0] for line in said] == ["CornerShop", "Main Street"]
    return path


@pytest.fixture(scope="module")
def rows(image):
    with closing(sqlite3.connect(image)) as connection:
        connection.row_factory = sqlite3.Row
        yield lambda query, *values: connection.execute(query, values).fetchall()


def moment(text):
    return datetime.fromisoformat(text + "+00:00")


def test_same_seed_and_moment_give_the_same_digest(image, two_shops, now, tmp_path):
    again, other = tmp_path / "again.sqlite", tmp_path / "other.sqlite"
    build_image(again, two_shops.path, 7, now, "fresh", lambda _: None)
    build_image(other, two_shops.path, 8, now, "fresh", lambda _: None)
    assert digest(again) == digest(image)
    assert digest(other) != digest(image)


def test_the_digest_overlooks_the_name_of_a_world_but_no_other_change(image, tmp_path):
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(image.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE world SET code = 'room-1', incarnation = 'x'")
        connection.commit()
        assert digest(copy) == digest(image)
        connection.execute("UPDATE variant SET stock = stock - 1 WHERE id = 1")
        connection.commit()
    assert digest(copy) != digest(image)


def test_the_image_is_one_small_file_that_knows_its_world(image, rows, now):
    assert [file.name for file in image.parent.iterdir()] == [image.name]
    assert image.stat().st_size < 12_000_000
    (world,) = rows("SELECT * FROM world")
    assert (world["code"], world["scenario"], world["seed"]) == ("main", "fresh", 7)
    assert moment(world["built_at"]) == now
    assert rows("PRAGMA integrity_check")[0][0] == "ok"
    assert rows("PRAGMA foreign_key_check") == []


def test_the_stored_facts_can_be_read_by_the_shop(rows):
    corner, street = (
        facts_from(row["id"], row["handle"], json.loads(row["facts"]))
        for row in rows("SELECT * FROM shop ORDER BY position")
    )
    assert corner.tax().on(11900) == 1900
    assert corner.countries == (("IE", "Ireland"), ("DE", "Germany"))
    assert corner.delivery[0].price.free_from_cents == 5000
    assert street.states == (("CA", "California"), ("NJ", "New Jersey"), ("OR", "Oregon"))
    assert street.tax("NJ").on(100_000) == 6625
    assert street.tax("OR").on(100_000) == 0
    assert street.taste.cross_sell_ratio_percent == 30
    assumed = assumptions_from(corner.running_costs)
    assert (assumed.kwh_cents, assumed.cubic_metre_cents) == (30, 450)
    assert assumed.habits["washer"] == Habit("washer", "Energy use", "Water use", 220, "washes")


def test_prices_keep_their_history_from_the_release_on(rows, now):
    changes = rows(
        "SELECT since, price_change.price_cents FROM price_change JOIN variant ON variant.id = variant_id"
        " WHERE shop_id = 1 AND sku IN ('W-1', 'S-1') ORDER BY sku, since"
    )
    assert [(now - moment(row["since"])).days for row in changes] == [800, 700, 200]
    assert [row["price_cents"] for row in changes] == [690, 55000, 50000]


def test_offers_get_dates_and_codes_their_terms(rows, now):
    (offer,) = rows("SELECT * FROM offer WHERE shop_id = 1 AND handle = 'soap-bump'")
    assert (offer["terms_kind"], offer["terms_value"], offer["status"]) == ("percent", 15, "paused")
    assert moment(offer["ends_at"]) - moment(offer["starts_at"]) == timedelta(days=7)
    assert json.loads(offer["words"])["decline"] == "Continue without"
    (code,) = rows("SELECT * FROM code WHERE shop_id = 1 AND code = 'HELLO10'")
    assert (code["minimum_cents"], code["combines"], moment(code["ends_at"])) == (5000, 0, now + timedelta(days=30))


def test_there_are_three_thousand_orders_a_shop_within_the_last_year(rows, now):
    for shop in (CORNER, STREET):
        orders = rows('SELECT number, placed_at FROM "order" WHERE shop_id = ? ORDER BY id', shop)
        assert len(orders) >= 3000
        placed = [moment(row["placed_at"]) for row in orders]
        assert placed == sorted(placed)
        assert now - timedelta(days=366) <= placed[0] < now - timedelta(days=350)
        assert now - timedelta(days=3) < placed[-1] < now
    assert rows('SELECT number FROM "order" WHERE shop_id = 1 ORDER BY id LIMIT 1')[0][0] == "CS-10001"


def test_the_parts_of_every_order_sum(rows):
    orders = rows(
        'SELECT "order".*, sum(l.total_cents) lines, sum(l.quantity * l.unit_cents) goods, sum(l.tax_cents) line_tax'
        ' FROM "order" JOIN order_line l ON l.order_id = "order".id GROUP BY "order".id'
    )
    assert len(orders) == len(rows('SELECT id FROM "order"'))
    for order in orders:
        assert order["lines"] == order["goods"] == order["goods_cents"]
        added = order["tax_cents"] if order["tax_mode"] == "added" else 0
        assert order["total_cents"] == order["goods_cents"] + order["delivery_cents"] + added
        assert order["line_tax"] <= order["tax_cents"]
        if order["tax_mode"] == "added":
            assert order["line_tax"] == order["tax_cents"]
        else:
            paid = order["total_cents"]
            assert order["tax_cents"] == (2 * paid * 1900 + 11900) // (2 * 11900)


def test_every_order_is_paid_once_in_full(rows):
    unpaid = rows(
        'SELECT "order".id FROM "order" LEFT JOIN payment ON order_id = "order".id'
        ' GROUP BY "order".id HAVING count(*) <> 1 OR sum(amount_cents) <> total_cents'
    )
    assert unpaid == []


def test_prices_of_orders_are_those_of_their_day(rows, now):
    sold = rows(
        'SELECT placed_at, unit_cents FROM order_line JOIN "order" ON "order".id = order_id WHERE sku = \'W-1\''
    )
    change = now - timedelta(days=200)
    assert {row["unit_cents"] for row in sold if moment(row["placed_at"]) < change} == {55000}
    assert {row["unit_cents"] for row in sold if moment(row["placed_at"]) >= change} == {50000}


def test_nothing_is_ordered_before_its_release(rows):
    early = rows(
        'SELECT sku FROM order_line JOIN "order" ON "order".id = order_id JOIN product ON product.id = product_id'
        " WHERE date(placed_at) < released_on"
    )
    assert early == []


def test_covers_and_services_hang_under_what_they_are_for(rows):
    children = rows(
        "SELECT child.role, child.quantity, parent.sku, parent.quantity most FROM order_line child"
        " JOIN order_line parent ON parent.order_id = child.order_id AND parent.key = child.parent_key"
    )
    assert len(children) == rows("SELECT count(*) FROM order_line WHERE role IN ('warranty', 'service')")[0][0]
    assert {child["role"] for child in children} == {"warranty", "service"}
    assert {child["sku"] for child in children} == {"W-1"}
    assert all(child["quantity"] == child["most"] for child in children)
    washers = rows("SELECT count(*) FROM order_line WHERE sku = 'W-1'")[0][0]
    assert 0.11 < sum(child["role"] == "warranty" for child in children) / washers < 0.23


def test_all_customers_have_ordered_and_many_came_back(rows):
    for shop in (CORNER, STREET):
        counts = rows(
            'SELECT count("order".id) orders, since, min(placed_at) first FROM customer'
            ' LEFT JOIN "order" ON customer_id = customer.id WHERE customer.shop_id = ? GROUP BY customer.id',
            shop,
        )
        assert len(counts) == 1400
        assert all(row["orders"] >= 1 and row["since"] == row["first"] for row in counts)
        assert sum(row["orders"] > 1 for row in counts) > 400
    emails = {row[0] for row in rows("SELECT email FROM customer")}
    assert all(email.partition("@")[2] in ("example.org", "example.com", "example.net") for email in emails)
    assert all(email.isascii() for email in emails)


def test_only_the_newest_orders_are_still_on_their_way(rows, now):
    for row in rows('SELECT status, placed_at, arrives_until FROM "order"'):
        age = now - moment(row["placed_at"])
        if row["status"] == "paid":
            assert age < timedelta(days=1)
        else:
            assert (row["status"] == "delivered") == (row["arrives_until"] < now.date().isoformat())
    assert len({row["status"] for row in rows('SELECT status FROM "order"')}) == 3


def test_american_orders_are_taxed_by_the_state_they_go_to(rows):
    states = {json.loads(row["address"])["state"] for row in rows('SELECT address FROM "order" WHERE shop_id = 2')}
    assert states == {"CA", "NJ", "OR"}
    for row in rows('SELECT address, tax_cents FROM "order" WHERE shop_id = 2'):
        assert (row["tax_cents"] == 0) == (json.loads(row["address"])["state"] == "OR")


def test_the_planted_affinity_shows(rows):
    for shop in (CORNER, STREET):
        baskets = {}
        for row in rows(
            "SELECT order_id, handle FROM order_line JOIN product ON product.id = product_id WHERE shop_id = ?", shop
        ):
            baskets.setdefault(row["order_id"], set()).add(row["handle"])
        for product, other, percent in (("washer", "soap", 45), ("soap", "peg", 20)):
            holding = [basket for basket in baskets.values() if product in basket]
            found = 100 * sum(other in basket for basket in holding) / len(holding)
            error = (percent * (100 - percent) / len(holding)) ** 0.5
            assert abs(found - percent) < 4 * error


def test_the_planted_affinity_is_mined(rows):
    for shop in (CORNER, STREET):
        (pair,) = rows(
            "SELECT affinity.together, demand.orders FROM affinity"
            " JOIN product a ON a.id = affinity.product_id JOIN product b ON b.id = other_id"
            " JOIN demand ON demand.product_id = a.id"
            " WHERE a.shop_id = ? AND a.handle = 'washer' AND b.handle = 'soap'",
            shop,
        )
        assert pair["together"] / pair["orders"] == pytest.approx(0.45, abs=0.06)


def test_reviews_spread_round_the_mean_and_say_different_things(rows, now):
    for product, mean, count in ((1, 4.4, 60), (2, 3.6, 25), (3, 4.8, 12)):
        reviews = rows("SELECT * FROM review WHERE product_id = ?", product)
        assert len(reviews) == count
        assert abs(sum(row["rating"] for row in reviews) / count - mean) <= 0.5 / count + 1e-9
        assert len({row["body"] for row in reviews}) == count
        assert len({row["rating"] for row in reviews}) >= 2
        released = moment(rows("SELECT released_on FROM product WHERE id = ?", product)[0][0] + "T00:00:00")
        for row in reviews:
            assert max(released, now - timedelta(days=549)) < moment(row["written_at"]) <= now
    assert rows("SELECT count(*) FROM review WHERE product_id = 4")[0][0] == 0


def test_a_sold_out_world_has_no_stock_of_its_most_popular_product(two_shops, now, tmp_path):
    path = tmp_path / "sold-out.sqlite"
    build_image(path, two_shops.path, 7, now, "sold-out", lambda _: None)
    with closing(sqlite3.connect(path)) as connection:
        empty = connection.execute("SELECT shop_id, sku FROM variant WHERE stock = 0 ORDER BY id").fetchall()
    assert empty == [(1, "W-1"), (2, "W-1")]


def test_nothing_is_written_when_the_seeds_are_wrong(seeds, now, tmp_path):
    seeds.change("products.csv", "800,20,4.8", "800,90,9.9")
    path = tmp_path / "bad.sqlite"
    with pytest.raises(SeedError):
        build_image(path, seeds.path, 7, now, "fresh", lambda _: None)
    assert not path.exists()


def test_an_unknown_scenario_and_an_existing_file_are_refused(seeds, now, tmp_path):
    with pytest.raises(SeedError, match='there is no scenario "flood"; there are fresh, sold-out'):
        build_image(tmp_path / "x.sqlite", seeds.path, 7, now, "flood", lambda _: None)
    (tmp_path / "x.sqlite").write_text("mine")
    with pytest.raises(FileExistsError):
        build_image(tmp_path / "x.sqlite", seeds.path, 7, now, "fresh", lambda _: None)
    assert (tmp_path / "x.sqlite").read_text() == "mine"


def test_an_image_is_named_after_all_that_it_depends_on(seeds, now):
    name = image_name(seeds.path, 7, now, "sold-out")
    assert name.startswith("sold-out-")
    assert name == image_name(seeds.path, 7, now + timedelta(hours=1), "sold-out")
    seen = {
        name,
        image_name(seeds.path, 8, now, "sold-out"),
        image_name(seeds.path, 7, now + timedelta(days=1), "sold-out"),
    }
    seeds.change("codes.csv", "Ten percent", "10 percent")
    seen.add(image_name(seeds.path, 7, now, "sold-out"))
    assert len(seen) == 4
