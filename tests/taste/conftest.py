"""Worlds with traps to walk in, and an application that has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from storefront.journey import record
from storefront.panels import choice
from storefront.worlds import lifecycle
from tests.taste import worlds
from tests.taste.visits import Ground

QUIET = "quieter"


@pytest.fixture
def grounds(app: Flask, image: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Ground]]:
    """Two worlds fresh from the seeds, with traps: one with all stages on, one with a stage off in each shop.

    Nobody reads their ledger, so nothing is written to it.
    """
    monkeypatch.setattr(record.ledger, "add", lambda *_: None)
    instance = app.extensions["storefront.instance"]
    made = []
    for code in ("taste", QUIET):
        path = lifecycle.create(instance, code, image)
        worlds.prepare(path, stages_off=code == QUIET)
        made.append(path)
    choice._known._values.clear()
    yield {
        "all on": Ground(made[0], "/w/taste"),
        **{f"{shop} off": Ground(made[1], f"/w/{QUIET}", frozenset((stage,))) for shop, stage in worlds.OFF.items()},
    }
    record.flush()
    choice._known._values.clear()
    for code in ("taste", QUIET):
        lifecycle.delete(instance, code)
