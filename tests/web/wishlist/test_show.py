"""The wishlist's page: prices and stock of today, into the cart, off the list and back."""

import sqlite3
from contextlib import closing

from tests.pages import page
from tests.web.wishlist.conftest import WISHLIST


def test_an_empty_list_says_how_to_fill_it(client):
    shown = page(client.get(WISHLIST))
    assert "Press the heart" in shown.one(data_testid="wishlist").text
    assert shown.one("h1").text == "Wishlist"


def test_the_list_shows_price_stock_and_a_way_into_the_cart_newest_first(client, save, world):
    save("tidewell-softener")
    with closing(sqlite3.connect(world)) as database, database:
        database.execute("UPDATE world SET frozen_at = '2026-11-19 10:00:00.000000'")
    save("aquelle-9")
    rows = list(page(client.get(WISHLIST)).all("li", class_="wish"))
    assert [row.one("h2").text for row in rows] == ["Aquelle 9", "Fabric softener"]
    assert "€649.00" in rows[0].text
    assert "In stock" in rows[0].text
    assert "Saved on Thu 19 November" in rows[0].text
    assert rows[0].one("button", data_testid="add-aquelle-9").attributes["aria-label"] == "Add to cart: Aquelle 9"


def test_what_is_sold_out_stays_on_the_list_and_says_so(client, save, world):
    save("aquelle-9")
    with closing(sqlite3.connect(world)) as database, database:
        database.execute("UPDATE variant SET stock = 0, stock_changed = 99 WHERE sku = 'AQ-9'")
        database.execute("UPDATE shop SET stock_revision = 99")
    row = page(client.get(WISHLIST)).one("li", class_="wish")
    assert "Sold out" in row.text
    assert not row.has("button", data_testid="add-aquelle-9")


def test_what_is_no_longer_sold_is_left_out(client, save, world):
    save("aquelle-9")
    with closing(sqlite3.connect(world)) as database, database:
        database.execute("UPDATE product SET published = 0 WHERE handle = 'aquelle-9'")
        database.execute("UPDATE shop SET revision = 'x'")
    shown = page(client.get(WISHLIST))
    assert not shown.has("li", class_="wish")
    assert shown.one(id="wishlist-link").text == "Wishlist"


def test_a_removal_can_be_taken_back_without_javascript(client, save, take_off):
    save("aquelle-9")
    assert take_off("aquelle-9", headers={"Referer": f"http://localhost{WISHLIST}"}).location.startswith(WISHLIST)
    said = page(client.get(WISHLIST)).one(data_testid="wishlist-removed")
    assert "Aquelle 9 was taken off your wishlist." in said.text
    undo = said.one("button", data_testid="wishlist-undo").attributes
    assert (undo["name"], undo["value"]) == ("product", "aquelle-9")
    assert not page(client.get(WISHLIST)).has(data_testid="wishlist-removed")
    save(undo["value"])
    assert page(client.get(WISHLIST)).has("li", class_="wish")


def test_with_htmx_the_list_changes_in_its_place_and_undo_has_focus(save, take_off, htmx):
    save("aquelle-9")
    items, count, said = page(take_off("aquelle-9", headers=htmx("wishlist-items"))).children
    assert items.attributes["id"] == "wishlist-items"
    assert "autofocus" in items.one("button", data_testid="wishlist-undo").attributes
    assert not count.has(data_testid="wishlist-count")
    assert said.text == "Aquelle 9 removed from your wishlist"
    back = page(save("aquelle-9", headers=htmx("wishlist-items"))).children[0]
    assert back.has("li", class_="wish")
    assert not back.has(data_testid="wishlist-removed")


def test_taking_off_what_is_not_there_says_nothing(client, take_off):
    assert take_off("aquelle-9").status_code == 303
    assert not page(client.get(WISHLIST)).has(data_testid="wishlist-removed")


def test_offers_on_the_page_go_with_what_is_saved(client, save):
    assert not page(client.get(WISHLIST)).has(id="placement-wishlist-below-items")
    save("aquelle-9")
    panel = page(client.get(WISHLIST)).one(id="placement-wishlist-below-items")
    assert "Goes with" in panel.text
    assert not panel.has("button", data_testid="accept-wishlist-below-items-aquelle-9")


def test_picks_look_at_what_is_saved(client, save):
    for handle in ("aquelle-7", "norvind-dry-9", "aquelle-6-slim"):
        client.get(f"/greenhome/products/{handle}")
    save("aquelle-9")
    assert "wished for Aquelle 9" in page(client.get("/greenhome/")).one(id="placement-home-for-you").text
