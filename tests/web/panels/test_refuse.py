"""A no is one click, and lasts."""

import json

import pytest

WASHER = "/products/aquelle-9"
UPSELL = "placement-product-upsell"


def refuse(visitor, path=WASHER, spot="product-upsell", headers=None):
    token = visitor.refusal(visitor.get(path), spot)
    return visitor.post("/offers/refusals", headers=headers, token=token)


def test_without_javascript_a_no_leads_back_to_the_page_without_the_offer(visitor):
    answer = refuse(visitor, headers={"Referer": "http://localhost/greenhome/products/aquelle-9"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/greenhome/products/aquelle-9"
    page = visitor.get(WASHER)
    assert UPSELL not in page
    assert "placement-product-supplements" in page


def test_without_a_page_to_go_back_to_a_no_leads_home(visitor):
    elsewhere = refuse(visitor, headers={"Referer": "http://elsewhere.example/greenhome/"})
    assert elsewhere.headers["Location"] == "/greenhome/"


def test_with_htmx_nothing_comes_in_its_place_and_it_is_said(visitor, htmx):
    answer = refuse(visitor, headers=htmx(UPSELL))
    assert answer.status_code == 200
    assert "panel" not in answer.text
    assert 'hx-swap-oob="innerHTML:#announcer"' in answer.text
    assert UPSELL not in visitor.get(WASHER)


def test_a_no_in_one_shop_is_none_in_the_other(visitor, client):
    from tests.web.panels.conftest import Visitor

    refuse(visitor)
    assert UPSELL in Visitor(client, "techgadgets").get("/products/lumo-s8")


def test_a_no_is_one_visitors_own(visitor, somebody_else):
    refuse(visitor)
    assert UPSELL in somebody_else.get(WASHER)


def test_the_refused_offer_is_gone_on_other_products_too(visitor):
    refuse(visitor)
    assert UPSELL not in visitor.get("/products/aquelle-11-connect")


def test_a_second_no_to_the_same_offer_changes_nothing(visitor, rows):
    token = visitor.refusal(visitor.get(WASHER), "product-upsell")
    for _ in range(2):
        assert visitor.post("/offers/refusals", token=token).status_code == 303
    assert rows("SELECT offer, sku, price_cents FROM refusal") == [("product-washer-smart", "AQ-11C", 89_900)]


def test_a_no_is_written_beside_its_impression(visitor, rows):
    refuse(visitor)
    ((offer, placement, technique, stage, products),) = rows(
        "SELECT offer, placement, technique, stage, products FROM impression WHERE refused_at IS NOT NULL"
    )
    assert (offer, placement, technique, stage) == (
        "product-washer-smart",
        "product.upsell",
        "upsell",
        "consideration",
    )
    assert json.loads(products) == ["AQ-11C"]


def test_a_no_puts_nothing_into_the_cart(visitor, rows):
    refuse(visitor)
    assert rows("SELECT count(*) FROM cart_line") == [(0,)]


@pytest.mark.parametrize("token", ["", "made-up", "WyJhIl0.c2lnbmF0dXJl", "x" * 5_000, "\x00", "é"])
def test_a_forged_token_is_refused(visitor, rows, token):
    assert visitor.post("/offers/refusals", token=token).status_code == 400
    assert rows("SELECT count(*) FROM refusal") == [(0,)]


def test_a_token_changed_on_the_way_is_refused(visitor, rows):
    token = visitor.refusal(visitor.get(WASHER), "product-upsell")
    changed = ("A" if token[0] != "A" else "B") + token[1:]
    assert visitor.post("/offers/refusals", token=changed).status_code == 400


def test_somebody_elses_token_is_refused(visitor, somebody_else, rows):
    token = somebody_else.refusal(somebody_else.get(WASHER), "product-upsell")
    assert visitor.post("/offers/refusals", token=token).status_code == 400
    assert rows("SELECT count(*) FROM refusal") == [(0,)]


def test_a_token_of_the_other_shop_is_refused(visitor, client):
    from tests.web.panels.conftest import Visitor

    token = Visitor(client, "techgadgets").refusal(client.get("/techgadgets/products/lumo-s8").text, "product-upsell")
    assert visitor.post("/offers/refusals", token=token).status_code == 400


def test_a_refusal_without_the_form_token_of_the_page_is_refused(visitor):
    token = visitor.refusal(visitor.get(WASHER), "product-upsell")
    assert visitor.client.post("/greenhome/offers/refusals", data={"token": token}).status_code == 400
