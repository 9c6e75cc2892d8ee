"""Pages without panels, as these tests are about orders."""

import pytest
from flask import Flask
from markupsafe import Markup


@pytest.fixture(autouse=True)
def no_offers(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """No placement shows anything."""
    monkeypatch.setitem(app.jinja_env.globals, "placement", lambda _name: Markup())
