"""Every technique can be met at every placement that allows it, in both shops, and is in good taste there."""

import pytest

from storefront.journey import record
from storefront.worlds import lifecycle
from tests.matrix import SHOPS, Matrix, pages, pairs, prepared

CODE = "matrix"


@pytest.fixture
def ground(app, image, monkeypatch):
    """A world of which nobody reads the ledger."""
    monkeypatch.setattr(record.ledger, "add", lambda *_: None)
    instance = app.extensions["storefront.instance"]
    yield prepared(lifecycle.create(instance, CODE, image), f"/w/{CODE}")
    record.flush()
    lifecycle.delete(instance, CODE)


@pytest.mark.parametrize("where", pages())
@pytest.mark.parametrize("shop", SHOPS)
def test_every_technique_is_met_at_every_placement_that_allows_it(app, ground, shop, where):
    met = {pair for meeting in Matrix(app, ground, shop).meet(where) for pair in meeting.pairs}
    assert met >= set(pairs(where)), f"never met: {sorted(set(pairs(where)) - met)}"
