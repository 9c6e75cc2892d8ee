"""What the tests of checkout share: shoppers, and a look into the database."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from markupsafe import Markup

from tests.web.checkout.shopper import Shopper


@pytest.fixture
def shopper(client: FlaskClient) -> Shopper:
    """Somebody in GreenHome."""
    return Shopper(client)


@pytest.fixture
def american(client: FlaskClient) -> Shopper:
    """Somebody in TechGadgets."""
    return Shopper(client, "techgadgets")


@pytest.fixture
def rows(world: Path) -> Callable[..., list[Any]]:
    """Ask the world's database: `rows("SELECT ...", value)`."""

    def ask(statement: str, *values: Any) -> list[Any]:
        connection = sqlite3.connect(world)
        connection.row_factory = sqlite3.Row
        try:
            with connection:
                return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    return ask


@pytest.fixture(autouse=True)
def no_offers(app: Flask, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages without panels, as these tests are about what is bought; the fixture `offers` shows them."""
    if "offers" not in request.fixturenames:
        monkeypatch.setitem(app.jinja_env.globals, "placement", lambda _name: Markup())


@pytest.fixture
def offers() -> None:
    """Pages with their panels."""
