"""Parts of a set that are left out: what the rest costs comes from the server, and is what the cart charges."""

import html
import re

import pytest

from tests.web.panels.conftest import Visitor

PHONE = "/products/lumo-s8"


@pytest.fixture
def buyer(client):
    """Somebody in TechGadgets, where the whole set costs 3 % less."""
    return Visitor(client, "techgadgets")


def panel(page):
    """The token of the set, and the SKUs of its boxes."""
    own = page.split('id="placement-product-bought-together"', 1)[1].split("</section>", 1)[0]
    token = re.search(r'<form id="accept-[^>]*>.*?name="token" value="([^"]+)"', own, re.DOTALL)[1]
    return token, re.findall(r'name="items" value="([^"]+)"', own), own


def price_of(rows, *skus):
    marks = ",".join("?" * len(skus))
    return rows(f"SELECT sum(price_cents) FROM variant WHERE sku IN ({marks})", *skus)[0][0]


def total(text):
    return round(float(re.search(r'data-testid="total-[^"]+">\$([0-9.,]+)<', text)[1].replace(",", "")) * 100)


def test_the_set_is_proposed_whole_with_what_it_saves(buyer, rows):
    _, skus, own = panel(buyer.get(PHONE))
    assert len(skus) == 4
    assert own.count(" checked") == 3
    assert total(own) < price_of(rows, *skus)
    assert "The set price needs all four." in own


def test_a_part_left_out_is_taken_off_and_the_set_price_with_it(buyer, rows, htmx):
    token, skus, _ = panel(buyer.get(PHONE))
    answer = buyer.post("/offers/sets", headers=htmx("set-x"), token=token, items=skus[:2])
    assert answer.status_code == 200
    assert total(answer.text) == price_of(rows, *skus[:2])
    assert "2 of 4: " in answer.text
    assert 'data-hx-swap-oob="outerHTML">Add 2 of 4 for $' in answer.text
    assert "less than bought singly" not in answer.text


def test_the_rest_costs_in_the_cart_what_was_said(buyer, htmx):
    token, skus, _ = panel(buyer.get(PHONE))
    said = total(buyer.post("/offers/sets", headers=htmx(), token=token, items=skus[:3]).text)
    assert buyer.post("/cart/acceptances", token=token, items=skus[:3]).status_code == 303
    page = buyer.get("/cart")
    assert f"${said / 100:.2f}" in page
    assert "set is no longer whole" not in page
    assert page.count('data-testid="line-') == 3


def test_ticked_again_the_set_has_its_price_again(buyer, htmx):
    token, skus, own = panel(buyer.get(PHONE))
    again = buyer.post("/offers/sets", headers=htmx(), token=token, items=skus)
    assert total(again.text) == total(own)
    assert html.unescape(re.search(r'aria-label="([^"]+)"', again.text)[1]).startswith("Add all for $")


def test_the_product_itself_stays_when_everything_else_is_left_out(buyer, rows, htmx):
    token, skus, _ = panel(buyer.get(PHONE))
    answer = buyer.post("/offers/sets", headers=htmx(), token=token, items=[])
    assert total(answer.text) == price_of(rows, skus[0])


def test_what_was_not_in_the_set_does_not_come_in(buyer, rows, htmx):
    token, skus, _ = panel(buyer.get(PHONE))
    answer = buyer.post("/offers/sets", headers=htmx(), token=token, items=[skus[1], "FO-4"])
    assert total(answer.text) == price_of(rows, *skus[:2])


def test_without_scripts_a_page_says_what_the_rest_costs(buyer, rows):
    token, skus, _ = panel(buyer.get(PHONE))
    answer = buyer.post("/offers/sets", token=token, items=skus[:2])
    assert answer.status_code == 200
    assert "<h1>A set with Phone S8</h1>" in answer.text
    assert answer.text.count(" checked") == 1
    assert total(answer.text) == price_of(rows, *skus[:2])
    assert buyer.get("/cart").count('data-testid="line-') == 0


def test_asking_adds_nothing_and_is_no_impression(buyer, rows, htmx):
    token, skus, _ = panel(buyer.get(PHONE))
    before = rows("SELECT count(*) FROM impression WHERE placement LIKE 'product.%'")
    buyer.post("/offers/sets", headers=htmx(), token=token, items=skus[:2])
    assert rows("SELECT count(*) FROM cart_line") == [(0,)]
    assert rows("SELECT count(*) FROM impression WHERE placement LIKE 'product.%'") == before


def test_a_set_that_is_no_longer_offered_is_409(buyer, rows, htmx):
    token, skus, _ = panel(buyer.get(PHONE))
    rows("UPDATE offer SET status = 'paused' WHERE handle = 'bought-together'")
    rows("UPDATE shop SET revision = 'x'")
    answer = buyer.post("/offers/sets", headers=htmx(), token=token, items=skus)
    assert answer.status_code == 409
    assert "This offer has been paused." in answer.text


def test_a_token_of_another_kind_of_offer_or_of_somebody_else_is_400(buyer, visitor, somebody_else):
    page = buyer.get(PHONE)
    other = re.search(r'id="accept-product-upsell-[^"]*-form".*?name="token" value="([^"]+)"', page, re.DOTALL)[1]
    assert buyer.post("/offers/sets", token=other).status_code == 400
    assert buyer.post("/offers/sets", token="made up").status_code == 400
    assert Visitor(somebody_else.client, "techgadgets").post("/offers/sets", token=panel(page)[0]).status_code == 400
