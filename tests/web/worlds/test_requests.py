"""Requests live in a world: its data, its clock, its cookies."""

import sqlite3
from contextlib import closing

import pytest

from storefront.journey import record
from storefront.worlds import lifecycle

PAGES = (
    "/",
    "/greenhome/",
    "/greenhome/collections/laundry",
    "/greenhome/search?q=washer",
    "/greenhome/products/aquelle-9",
    "/greenhome/bundles/laundry-starter",
    "/greenhome/compare?items=aquelle-7,aquelle-9",
    "/greenhome/cart",
    "/greenhome/checkout",
    "/techgadgets/",
    "/techgadgets/products/lumo-s8",
    "/healthz",
)


@pytest.fixture
def other(app, image):
    """A second world beside main."""
    instance = app.extensions["storefront.instance"]
    path = lifecycle.create(instance, "other", image)
    yield path
    record.flush()
    lifecycle.delete(instance, "other")


@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_while_somebody_holds_the_write_lock(client, world, monkeypatch, address):
    monkeypatch.setattr(record.ledger, "flush", lambda: None)  # as in service, where another thread writes
    with closing(sqlite3.connect(world, timeout=0)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE shop SET position = position")
        answer = client.get(address)
        writer.rollback()
    assert answer.status_code == 200


def test_links_and_cookies_stay_inside_the_world(client, other):
    answer = client.get("/w/other/greenhome/products/aquelle-9")
    assert b'href="/w/other/greenhome/cart"' in answer.data
    assert b'href="/greenhome/' not in answer.data
    cookies = answer.headers.getlist("Set-Cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == ["session_other"]
    assert "Path=/w/other/" in cookies[0]
    assert "SameSite=Lax" in cookies[0]
    assert "HttpOnly" in cookies[0]


def test_a_change_in_one_world_is_not_seen_in_another(client, world, other):
    with closing(sqlite3.connect(other)) as change:
        change.execute("UPDATE shop SET revision = 'changed'")
        change.execute("UPDATE variant SET price_cents = 123456 WHERE sku LIKE 'AQ-9%'")
        change.execute("UPDATE product SET title = 'Renamed 9' WHERE handle = 'aquelle-9'")
        change.commit()
    assert b"Renamed 9" in client.get("/w/other/greenhome/products/aquelle-9").data
    assert b"Renamed 9" not in client.get("/greenhome/products/aquelle-9").data


def test_what_was_remembered_does_not_outlive_a_reset(client, image, app, other):
    before = client.get("/w/other/greenhome/products/aquelle-9").data
    assert b"Renamed 9" not in before
    with closing(sqlite3.connect(other)) as change:
        change.execute("UPDATE shop SET revision = 'changed'")
        change.execute("UPDATE product SET title = 'Renamed 9' WHERE handle = 'aquelle-9'")
        change.commit()
    assert b"Renamed 9" in client.get("/w/other/greenhome/products/aquelle-9").data
    lifecycle.reset(app.extensions["storefront.instance"], "other", image)
    assert b"Renamed 9" not in client.get("/w/other/greenhome/products/aquelle-9").data


@pytest.mark.parametrize("path", ["/w/nobody/", "/w/nobody/greenhome/", "/w//", "/w/../x/", "/w/A B/", "/w/%00/"])
def test_a_world_that_is_not_there_is_a_404_with_a_way_on(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert b"<h1>" in answer.data


def test_a_deleted_world_is_gone_for_those_who_were_inside(client, app, image):
    instance = app.extensions["storefront.instance"]
    lifecycle.create(instance, "brief", image)
    assert client.get("/w/brief/greenhome/").status_code == 200
    record.flush()
    lifecycle.delete(instance, "brief")
    assert client.get("/w/brief/greenhome/").status_code == 404
