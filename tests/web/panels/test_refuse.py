"""A no is one click, and lasts."""

import json

import pytest

from tests.web.panels.conftest import Visitor

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


def test_with_htmx_nothing_comes_in_its_place_where_there_is_no_smaller_step(visitor, htmx):
    answer = refuse(visitor, "/products/norvind-dry-8", headers=htmx(UPSELL))
    assert answer.status_code == 200
    assert "panel" not in answer.text
    assert 'data-hx-swap-oob="innerHTML:#announcer"' in answer.text
    assert UPSELL not in visitor.get("/products/norvind-dry-8")


STEPS = [
    ("greenhome", "aquelle-9", "aquelle-10"),
    ("greenhome", "fenwick-dish-12", "fenwick-dish-13"),
    ("greenhome", "norvind-air-200", "norvind-air-300"),
    ("techgadgets", "lumo-s8", "lumo-s8-plus"),
    ("techgadgets", "forge-one?variant=FO-1-2T", "forge-two"),
    ("techgadgets", "forge-three?variant=FO-3-C70-4T", "forge-four"),
]


@pytest.mark.parametrize(("shop", "product", "step"), STEPS, ids=[step for *_, step in STEPS])
def test_where_there_is_a_smaller_step_it_follows_the_no_once(client, shop, product, step):
    visitor = Visitor(client, shop)
    refuse(visitor, f"/products/{product}")
    page = visitor.get(f"/products/{product}")
    assert UPSELL not in page
    assert f'id="accept-product-downsell-{step}"' in page
    visitor.post("/offers/refusals", token=visitor.refusal(page, "product-downsell"))
    assert "product-downsell" not in visitor.get(f"/products/{product}")


def test_with_htmx_the_smaller_step_comes_in_the_place_of_what_was_refused(visitor, htmx):
    answer = refuse(visitor, headers=htmx(UPSELL))
    assert answer.text.count('class="placement"') == 1
    assert 'id="placement-product-downsell"' in answer.text
    assert 'data-hx-swap-oob="innerHTML:#announcer"' in answer.text


def test_a_no_in_one_shop_is_none_in_the_other(visitor, client):
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
    token = Visitor(client, "techgadgets").refusal(client.get("/techgadgets/products/lumo-s8").text, "product-upsell")
    assert visitor.post("/offers/refusals", token=token).status_code == 400


def test_a_refusal_without_the_form_token_of_the_page_is_refused(visitor):
    token = visitor.refusal(visitor.get(WASHER), "product-upsell")
    assert visitor.client.post("/greenhome/offers/refusals", data={"token": token}).status_code == 400
