"""The status of an order, for whoever has its address."""

import sqlite3

import pytest

from tests.web.checkout.shopper import Shopper


@pytest.fixture
def status(client):
    """The address of a fresh order's status page."""
    return Shopper(client).buy("AQ-9", 2, card_number="1").removesuffix("/thank-you")


def past_order(world, shop):
    """The token of an order of the made-up year that has a plan."""
    connection = sqlite3.connect(world)
    try:
        return connection.execute(
            'SELECT o.token, o.number, l.title FROM "order" o JOIN order_line l ON l.order_id = o.id '
            "JOIN shop s ON s.id = o.shop_id WHERE s.handle = ? AND l.role = 'warranty' ORDER BY o.id LIMIT 1",
            (shop,),
        ).fetchone()
    finally:
        connection.close()


def test_the_page_tells_what_was_ordered_what_it_cost_and_when_it_comes(client, status):
    page = client.get(status)
    assert page.status_code == 200
    for words in (
        "GH-13301",
        "Aquelle 9",
        "2 pieces",
        "€1,298.00",
        "card ending 0001",
        "Orla Byrne",
        "Fri 20\u00a0November",
    ):
        assert words in page.text


def test_the_page_tells_how_long_one_may_withdraw(client, status):
    assert "withdraw within 14 days" in client.get(status).text


@pytest.mark.parametrize("shop", ["greenhome", "techgadgets"])
def test_an_order_of_the_past_can_be_read(client, world, shop):
    token, number, plan = past_order(world, shop)
    page = client.get(f"/{shop}/orders/{token}")
    assert page.status_code == 200
    assert number in page.text
    assert plan in page.text
    assert "Arrived" in page.text


def test_the_other_shop_does_not_know_it(client, status):
    assert client.get(status.replace("greenhome", "techgadgets")).status_code == 404


@pytest.mark.parametrize("token", ["x", "GH-13301", "x" * 4_000, "%00", "%FF%FE", "<script>"])
def test_an_unknown_token_is_not_found(client, token):
    answer = client.get(f"/greenhome/orders/{token}")
    assert answer.status_code == 404
    assert "<script>" not in answer.text.replace("<script src", "")


def test_looking_takes_a_fixed_number_of_queries(client, world, queries):
    token, _, _ = past_order(world, "greenhome")
    client.get(f"/greenhome/orders/{token}")
    with queries() as seen:
        client.get(f"/greenhome/orders/{token}")
    assert len(seen) <= 6


def test_nothing_can_be_changed_here(client, status):
    assert client.post(status).status_code in (400, 405)
