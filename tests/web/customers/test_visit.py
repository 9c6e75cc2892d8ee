"""A no holds for the visit, and a visit ends after half an hour without a request."""

import re
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from tests.conftest import NOW

WASHER = "/greenhome/products/aquelle-9"
UPSELL = 'id="placement-product-upsell"'


@pytest.fixture
def later(world):
    """`later(31)`: the world's clock stands so many minutes after the beginning."""

    def move(minutes: int) -> None:
        with closing(sqlite3.connect(world)) as connection:
            connection.execute("UPDATE world SET frozen_at = ?", (f"{NOW + timedelta(minutes=minutes):%F %T}.000000",))
            connection.commit()

    return move


def refuse(client, page):
    form = next(f for f in re.findall(r"<form.*?</form>", page, re.DOTALL) if 'id="refuse-product-upsell' in f)
    fields = dict(re.findall(r'name="(csrf_token|token)" value="([^"]+)"', form))
    assert client.post("/greenhome/offers/refusals", data=fields).status_code == 303


def sees(client) -> bool:
    return UPSELL in client.get(WASHER).text


def visit_of(client) -> list[int]:
    with client.session_transaction() as session:
        return session["visit"]


def test_a_refused_offer_comes_back_with_the_next_visit(client, later):
    refuse(client, client.get(WASHER).text)
    later(29)
    assert not sees(client)
    later(29 + 31)
    assert sees(client)


def test_who_keeps_coming_stays_in_the_same_visit_for_hours(client, later):
    refuse(client, client.get(WASHER).text)
    for minutes in range(20, 200, 20):
        later(minutes)
        assert not sees(client)


def test_what_comes_back_can_be_refused_again(client, later):
    refuse(client, client.get(WASHER).text)
    later(45)
    refuse(client, client.get(WASHER).text)
    assert not sees(client)


def test_most_answers_set_no_cookie(client, later):
    client.get(WASHER)
    later(4)
    assert "Set-Cookie" not in client.get(WASHER).headers
    later(6)
    assert "Set-Cookie" in client.get(WASHER).headers
    start = int(NOW.timestamp())
    assert visit_of(client) == [start, start + 6 * 60]


def test_a_clock_that_is_set_back_begins_a_new_visit(client, later):
    later(60)
    client.get(WASHER)
    later(0)
    client.get(WASHER)
    assert visit_of(client) == [int(NOW.timestamp())] * 2
