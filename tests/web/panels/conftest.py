"""A shopper in front of panels: pages, the tokens and forms in them, and what the ledger says of them."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

_REFUSAL = re.compile(r'<form action="[^"]*/offers/refusals".*?</form>', re.DOTALL)


class Visitor:
    """Somebody with a browser in one shop."""

    def __init__(self, client: FlaskClient, shop: str = "greenhome") -> None:
        self.client, self.root = client, f"/{shop}"

    def get(self, path: str) -> str:
        """A page."""
        answer = self.client.get(f"{self.root}{path}")
        assert answer.status_code == 200
        return answer.text

    def csrf(self) -> str:
        """The form token of this visitor."""
        return re.search(r'name="csrf_token" value="([^"]+)"', self.get("/cart"))[1]  # type: ignore[index]

    def post(self, path: str, headers: dict[str, str] | None = None, **fields: Any) -> TestResponse:
        """Send a form."""
        return self.client.post(f"{self.root}{path}", data={"csrf_token": self.csrf(), **fields}, headers=headers)

    def refusal(self, page: str, spot: str) -> str:
        """The token in the form that refuses at a placement."""
        form = next(form for form in _REFUSAL.findall(page) if f'id="refuse-{spot}' in form)
        return re.search(r'name="token" value="([^"]+)"', form)[1]  # type: ignore[index]


@pytest.fixture
def visitor(client: FlaskClient) -> Visitor:
    """Somebody in GreenHome."""
    return Visitor(client)


@pytest.fixture
def somebody_else(app: Flask, world: Path) -> Visitor:
    """Another visitor of the same shop."""
    return Visitor(app.test_client())


@pytest.fixture
def rows(world: Path) -> Callable[..., list[tuple[Any, ...]]]:
    """Ask the world's database."""

    def ask(statement: str, *values: Any) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(world)) as connection:
            found = connection.execute(statement, values).fetchall()
            connection.commit()
            return found

    return ask
