"""What tests of reviews share."""

import re
import sqlite3
from contextlib import closing

import pytest

WASHER = "/greenhome/products/aquelle-9"
WORDS = {
    "stars": "4",
    "title": "Quiet enough",
    "text": "Runs at night beside the bedroom.\r\nThe door is stiff.",
    "name": "Mira L.",
}


@pytest.fixture
def csrf(client):
    """The token for forms of `client`."""
    page = client.get("/greenhome/products/aquelle-9/reviews/new").get_data(as_text=True)
    return re.search(r'name="csrf_token" value="([^"]+)"', page)[1]


@pytest.fixture
def send(client, csrf):
    """`send(stars="")`: a review of the washer, complete but for what is said."""

    def sent(handle="aquelle-9", headers=None, **changes):
        form = {"csrf_token": csrf, **WORDS, **changes}
        return client.post(f"/greenhome/products/{handle}/reviews", data=form, headers=headers or {})

    return sent


@pytest.fixture
def written(world):
    """All reviews that visitors wrote, as rows by column."""

    def rows():
        with closing(sqlite3.connect(world)) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute("SELECT * FROM review WHERE visitor != '' ORDER BY id")]

    return rows
