"""A page reads the database a fixed number of times, however much the shop sells."""

import sqlite3

import pytest

PAGES = {
    "chooser": "/",
    "home": "/greenhome/",
    "collection": "/greenhome/collections/laundry",
    "filtered": "/greenhome/collections/laundry?capacity=9+kg&stock=in",
    "search": "/greenhome/search?q=machine",
    "product": "/greenhome/products/aquelle-9",
    "variants": "/techgadgets/products/lumo-s8?variant=LU-S8-256-GRA",
    "reviews": "/greenhome/products/aquelle-9?reviews=3",
    "bundle": "/greenhome/bundles/laundry-starter",
    "guides": "/greenhome/guides",
    "guide": "/greenhome/guides/washing-machine?people=2",
    "compare": "/greenhome/compare?items=aquelle-7,aquelle-9,aquelle-11-connect",
}
MOST_ON_A_PRODUCT_PAGE = 12


def double_the_catalogue(world):
    """Every product once more under another handle, with its variants, facts, reviews and relations."""
    connection = sqlite3.connect(world)
    shift = connection.execute("SELECT MAX(id) FROM product").fetchone()[0]
    step = connection.execute("SELECT MAX(id) FROM variant").fetchone()[0]
    copies = {
        "product": {"id": f"id + {shift}", "handle": "handle || '-again'"},
        "variant": {"id": f"id + {step}", "product_id": f"product_id + {shift}", "sku": "sku || '-AGAIN'"},
        "spec": {"id": "NULL", "product_id": f"product_id + {shift}", "sku": "sku || '-AGAIN'"},
        "relation": {"id": "NULL", "product_id": f"product_id + {shift}", "other_id": f"other_id + {shift}"},
        "bundle_part": {"id": "NULL", "product_id": f"product_id + {shift}", "variant_id": f"variant_id + {step}"},
        "review": {"id": "NULL", "product_id": f"product_id + {shift}"},
        "price_change": {"id": "NULL", "variant_id": f"variant_id + {step}"},
    }
    for table, changed in copies.items():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        names = ", ".join(f'"{column}"' for column in columns)
        values = ", ".join(changed.get(column, f'"{column}"') for column in columns)
        connection.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM {table}")
    connection.execute("UPDATE shop SET revision = revision || '+'")
    connection.commit()
    products = connection.execute("SELECT COUNT(*) FROM product").fetchone()[0]
    connection.close()
    return products


def count(client, queries, url):
    client.get(url)
    with queries() as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def cold(client, queries, url):
    """How often a page reads that finds nothing remembered."""
    with queries() as seen:
        assert client.get(url).status_code == 200
    return len(seen)


@pytest.mark.parametrize("name", PAGES)
def test_twice_the_products_need_no_more_queries(client, world, queries, change, name):
    client.get(PAGES[name])
    change("UPDATE shop SET name = name")
    before = cold(client, queries, PAGES[name]), count(client, queries, PAGES[name])
    assert double_the_catalogue(world) > 190
    after = cold(client, queries, PAGES[name]), count(client, queries, PAGES[name])
    assert after[1] == before[1]
    assert after[0] <= before[0]


@pytest.mark.parametrize("name", ["product", "variants", "reviews"])
def test_a_product_page_makes_few_queries(client, queries, name):
    assert count(client, queries, PAGES[name]) <= MOST_ON_A_PRODUCT_PAGE


def test_the_reviews_of_a_page_are_read_with_two_queries(client, queries):
    client.get(PAGES["product"])
    with queries() as seen:
        client.get("/greenhome/products/aquelle-9?reviews=7")
    assert sum("FROM review" in statement for statement in seen) <= 2
