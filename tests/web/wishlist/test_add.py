"""Pressing a heart: once it is on the list, once more it is off."""

import sqlite3
from contextlib import closing

import pytest

from storefront.wishlist import current
from tests.pages import page
from tests.web.wishlist.conftest import WISHLIST

WASHER = "/greenhome/products/aquelle-9"
LAUNDRY = "/greenhome/collections/laundry"


def heart_of(client, url=WASHER, name="wish-aquelle-9"):
    return page(client.get(url)).one("button", data_testid=name)


def test_a_heart_works_through_the_page_s_form_without_javascript(client):
    shown = page(client.get(LAUNDRY))
    heart, form = shown.one("button", data_testid="wish-aquelle-9"), shown.one("form", id="wishlist-form")
    assert heart.attributes["form"] == "wishlist-form"
    assert heart.attributes["formaction"] == heart.attributes["data-hx-post"] == f"{WISHLIST}/items"
    assert (heart.attributes["name"], heart.attributes["value"]) == ("product", "aquelle-9")
    assert form.attributes["method"] == "post"
    assert form.one("input", name="csrf_token").attributes["value"]


def test_a_saved_product_is_marked_on_every_page_and_counted_in_the_header(client, save):
    answer = save("aquelle-9", headers={"Referer": "http://localhost/greenhome/collections/laundry?sort=newest"})
    assert (answer.status_code, answer.location) == (303, f"{LAUNDRY}?sort=newest#wish-aquelle-9")
    for url in (WASHER, LAUNDRY):
        heart = heart_of(client, url)
        assert heart.attributes["aria-label"] == "Saved: take Aquelle 9 off your wishlist"
        assert heart.attributes["formaction"] == f"{WISHLIST}/items/aquelle-9/removal"
    assert page(client.get("/greenhome/")).one(id="wishlist-link").attributes["aria-label"] == "Wishlist, 1 product"


def test_pressed_again_it_is_off_the_list(client, save, take_off):
    save("aquelle-9")
    assert take_off("aquelle-9").status_code == 303
    assert heart_of(client).attributes["aria-label"] == "Save Aquelle 9 to your wishlist"
    assert page(client.get(WASHER)).one(id="wishlist-link").text == "Wishlist"


def test_with_htmx_the_heart_and_the_count_change_and_it_is_read_out(save, take_off, htmx):
    heart, count, said = page(save("aquelle-9", headers=htmx("with-wish-aquelle-9"))).children
    assert heart.attributes["id"] == "with-wish-aquelle-9"
    assert heart.attributes["data-hx-post"].endswith("/aquelle-9/removal")
    assert count.attributes["data-hx-swap-oob"] == "outerHTML"
    assert count.one(data_testid="wishlist-count").text == "1"
    assert said.text == "Aquelle 9 saved to your wishlist"
    heart, count, said = page(take_off("aquelle-9", headers=htmx("with-wish-aquelle-9"))).children
    assert "heart--on" not in heart.attributes["class"]
    assert not count.has(data_testid="wishlist-count")
    assert said.text == "Aquelle 9 removed from your wishlist"


@pytest.mark.parametrize("target", ["evil<x>wish-aquelle-9", "x" * 60 + "wish-aquelle-9", "other", ""])
def test_a_target_that_is_no_heart_of_ours_changes_no_name(save, htmx, target):
    assert page(save("aquelle-9", headers=htmx(target))).children[0].attributes["id"] == "wish-aquelle-9"


def test_saving_is_told_in_the_ledger_once(save, world):
    save("aquelle-9")
    save("aquelle-9")
    with closing(sqlite3.connect(world)) as database:
        rows = database.execute("SELECT parameters FROM event WHERE name = 'add_to_wishlist'").fetchall()
    assert len(rows) == 1
    assert '"value": 649.0' in rows[0][0]
    assert '"item_id": "AQ-9"' in rows[0][0]


def test_nothing_is_kept_of_those_who_only_look(client, world):
    client.get(LAUNDRY)
    client.get(WISHLIST)
    with closing(sqlite3.connect(world)) as database:
        assert database.execute("SELECT count(*) FROM wishlist_item").fetchone()[0] == 0
    with client.session_transaction() as session:
        assert not [name for name in session if name.startswith("wishlist")]


@pytest.mark.parametrize("handle", ["", "nope", "lumo-s8", "cover-large", "<script>alert(1)</script>", "x" * 5_000])
def test_what_is_not_sold_here_cannot_be_saved(client, save, handle):
    assert save(handle).status_code == 404
    assert page(client.get(WISHLIST)).one(id="wishlist-link").text == "Wishlist"


def test_a_full_list_says_so_and_keeps_what_it_has(save, monkeypatch):
    monkeypatch.setattr(current, "MOST", 2)
    assert [save(handle).status_code for handle in ("aquelle-7", "aquelle-9", "aquelle-7")] == [303, 303, 303]
    refused = save("norvind-dry-9")
    assert refused.status_code == 409
    assert "take one off" in refused.get_data(as_text=True)


def test_each_shop_and_each_visitor_has_a_list_of_their_own(app, client, save):
    save("aquelle-9")
    assert page(client.get("/techgadgets/wishlist")).one(id="wishlist-link").text == "Wishlist"
    assert page(app.test_client().get(WISHLIST)).one(id="wishlist-link").text == "Wishlist"


def test_hearts_cost_no_query_without_a_list_and_one_with_it(client, save, queries):
    def count(url):
        client.get(url)
        with queries() as seen:
            client.get(url)
        return len(seen), sum("wishlist_item" in statement for statement in seen)

    urls = (WASHER, LAUNDRY, "/greenhome/")
    before = [count(url) for url in urls]
    assert [of_list for _, of_list in before] == [0, 0, 0]
    for handle in ("aquelle-9", "aquelle-7", "norvind-dry-9"):
        save(handle)
    after = [count(url) for url in urls]
    assert [of_list for _, of_list in after] == [1, 1, 1]
    assert [total for total, _ in after] == [total + 1 for total, _ in before]
