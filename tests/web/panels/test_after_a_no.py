"""On the thank-you page a no is answered once, with something cheaper, and a second no with nothing."""

import re
from collections.abc import Callable

import pytest

from tests.web.checkout.shopper import Shopper

OFFER, ANSWER = 'id="placement-thanks-after-purchase"', 'id="placement-thanks-downsell"'
PRICE = re.compile(r"Add to order and pay [€$]([0-9.]+)<")
TOKEN = re.compile(r'<form action="[^"]*/offers/refusals".*?name="token" value="([^"]+)"', re.DOTALL)


@pytest.fixture(params=[("greenhome", "FW-DW14"), ("techgadgets", "LU-S8-256-GRA")], ids=["greenhome", "techgadgets"])
def buyer(client, request) -> tuple[Shopper, str]:
    """Somebody who has just ordered, and the address of the thank-you page."""
    shop, sku = request.param
    shopper = Shopper(client, shop)
    return shopper, shopper.buy(sku)


def refuse(buyer: tuple[Shopper, str], page: str, htmx: Callable[..., dict[str, str]] | None = None):
    shopper, thanks = buyer
    headers = htmx("placement-thanks-after-purchase") if htmx else {"Referer": f"http://localhost{thanks}"}
    fields = {"csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page)[1], "token": TOKEN.search(page)[1]}
    return shopper.client.post(f"{shopper.root}/offers/refusals", data=fields, headers=headers)


def price(page: str) -> float:
    return float(PRICE.search(page)[1])


def test_at_first_there_is_one_offer_and_no_answer(buyer):
    shopper, thanks = buyer
    page = shopper.client.get(thanks).text
    assert OFFER in page
    assert ANSWER not in page


def test_with_htmx_one_cheaper_thing_comes_in_its_place(buyer, htmx):
    shopper, thanks = buyer
    page = shopper.client.get(thanks).text
    answer = refuse(buyer, page, htmx)
    assert answer.status_code == 200
    assert ANSWER in answer.text
    assert OFFER not in answer.text
    assert price(answer.text) < price(page)


def test_without_javascript_the_page_shows_it_and_a_second_no_ends_it(buyer):
    shopper, thanks = buyer
    first = refuse(buyer, shopper.client.get(thanks).text)
    assert (first.status_code, first.headers["Location"]) == (303, thanks)
    page = shopper.client.get(thanks).text
    assert OFFER not in page
    assert ANSWER in page
    refuse(buyer, page)
    page = shopper.client.get(thanks).text
    assert OFFER not in page
    assert ANSWER not in page


def test_a_no_leaves_the_order_as_it_was(buyer, rows):
    shopper, thanks = buyer
    before = rows("SELECT total_cents FROM 'order' WHERE history = 0"), rows("SELECT count(*) FROM payment")
    refuse(buyer, shopper.client.get(thanks).text)
    assert (rows("SELECT total_cents FROM 'order' WHERE history = 0"), rows("SELECT count(*) FROM payment")) == before


def test_once_the_order_is_closed_nothing_is_offered(buyer, rows):
    shopper, thanks = buyer
    rows("UPDATE 'order' SET open_until = '2026-11-18 09:00:00' WHERE history = 0")
    page = shopper.client.get(thanks).text
    assert OFFER not in page
    assert ANSWER not in page
