"""The cart's page and its drawer."""

import sqlite3
from contextlib import closing

import pytest

from tests import pages


def test_an_empty_cart_says_so_and_leads_on(shopper):
    page = shopper.get()
    assert "Your cart is empty" in page
    assert 'href="/greenhome/"' in page
    assert "to-checkout" not in page


def test_the_page_shows_lines_sums_and_the_way_to_checkout(shopper, slots):
    shopper.add("TW-DET-15", 2)
    page = shopper.get()
    assert 'data-testid="line-tidewell-detergent"' in page
    assert "1.5 L" in page
    assert "€13.90 each" in page
    assert "€34.70" in page  # two at 13.90 and delivery at 6.90
    assert "incl. €5.54 VAT" in page
    assert "Arrives Fri 20\u00a0November to Tue 24\u00a0November" in page
    assert 'href="/greenhome/checkout"' in page
    assert 'data-testid="remove-tidewell-detergent"' in page


def test_sales_tax_is_said_to_come_later(shopping_at):
    shopper = shopping_at("techgadgets")
    shopper.add("LU-GL-S8")
    assert "Sales tax is added at checkout" in shopper.get()


def test_the_slots_of_the_page_know_what_they_are_about(shopper, slots):
    shopper.add("AQ-9")
    shopper.add("TW-SOF-20")
    slots.clear()
    shopper.get()
    for under in ("cart.line_warranty", "cart.line_service"):
        assert [about for name, about in slots if name == under] == ["aquelle-9", "tidewell-softener"]
    assert {name for name, about in slots if not about} >= {"cart.upsell", "cart.below_lines", "cart.free_delivery"}


def test_the_drawer_is_a_fragment_for_htmx_and_the_page_without(shopper, client, htmx, slots):
    shopper.add("AQ-9")
    slots.clear()
    answer = client.get("/greenhome/cart/drawer", headers=htmx("drawer"))
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith("<dialog")
    assert 'data-testid="drawer-line-aquelle-9"' in answer.text
    assert [name for name, _ in slots] == ["drawer.free_delivery", "drawer.supplements"]
    plain = client.get("/greenhome/cart/drawer")
    assert (plain.status_code, plain.location) == (303, "/greenhome/cart")


def test_carts_of_the_two_shops_are_apart(shopper, shopping_at):
    shopper.add("AQ-9")
    assert "Your cart is empty" in shopping_at("techgadgets").get()


def test_looking_changes_nothing(shopper, client):
    shopper.add("AQ-9")
    before = shopper.carts()
    shopper.get()
    shopper.get("")
    client.get("/greenhome/cart/drawer")
    assert shopper.carts() == before


@pytest.mark.parametrize("path", ["", "/drawer"])
def test_it_answers_while_another_connection_holds_the_write_lock(shopper, client, world, htmx, path):
    shopper.add("AQ-9")
    with closing(sqlite3.connect(world, timeout=0)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE cart SET version = version + 1")
        answer = client.get(f"/greenhome/cart{path}", headers=htmx("drawer") if path else {})
        writer.rollback()
    assert answer.status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_lines(shopper, client, queries):
    shopper.add("AQ-9")
    shopper.get()
    with queries() as few:
        shopper.get()
    for sku in ("TW-DET-15", "TW-DET-30", "TW-SOF-20", "LH-E27-27", "LH-PLUG-G", "NV-STK"):
        shopper.add(sku, 2)
    shopper.post("/lines", bundle="laundry-starter")
    shopper.get()
    with queries() as many:
        shopper.get()
    assert len(many) == len(few) <= 8


def test_what_runs_out_is_said_and_may_be_mended(shopper):
    shopper.add("TW-DET-15", 5)
    shopper.change(
        "UPDATE variant SET stock = 2, stock_changed = 1000 WHERE sku = 'TW-DET-15'",
        "UPDATE shop SET stock_revision = 1000",
    )
    assert "has only 2 left, and your cart holds 5" in shopper.get()
    assert shopper.post(f"/lines/{shopper.key('TW-DET-15')}", quantity=2).status_code == 303
    assert "has only" not in shopper.get()


def test_what_is_no_longer_sold_is_left_out_and_said(shopper):
    shopper.add("TW-DET-15")
    shopper.add("AQ-9")
    shopper.change(
        "DELETE FROM bundle_part WHERE variant_id IN (SELECT id FROM variant WHERE sku LIKE 'TW-DET%')",
        "UPDATE product SET published = 0 WHERE handle = 'tidewell-detergent'",
    )
    page = shopper.get()
    assert "no longer sold and was left out" in page
    assert 'data-testid="line-tidewell-detergent"' not in page
    assert shopper.post(f"/lines/{shopper.key('TW-DET-15')}/removal").status_code == 404


def test_viewing_is_an_event_with_items(shopper):
    shopper.add("TW-DET-15", 2)
    shopper.get()
    event = shopper.events("view_cart")[-1]
    assert event["currency"] == "EUR"
    assert event["value"] == 27.8
    assert event["items"] == [
        {
            "item_id": "TW-DET-15",
            "item_name": "Tidewell Liquid detergent",
            "item_brand": "Tidewell",
            "item_category": "laundry-care",
            "item_variant": "1.5 L",
            "price": 13.9,
            "quantity": 2,
        }
    ]


def test_two_things_added_before_the_cart_was_seen_are_said_one_by_one(shopper):
    shopper.add("AQ-9")
    shopper.add("AQ-7")
    shown = pages.page(shopper.client.get("/greenhome/cart"))
    assert "Aquelle 9" in shown.one(data_testid="said").text
    assert "Aquelle 7" in shown.one(data_testid="said-2").text
