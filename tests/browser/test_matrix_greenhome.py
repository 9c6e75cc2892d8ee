"""Every technique at every placement of GreenHome is met in the browser, and axe finds nothing serious there."""

import pytest

from tests.browser.matrix import LEFT, app_beside, arrive, grave_troubles, meetings, seen, told
from tests.matrix import pages, pairs


@pytest.mark.parametrize("where", pages())
def test_nothing_serious_where_techniques_are_met(served, world, visit, monkeypatch, where):
    app = app_beside(served.config, monkeypatch)
    page, missing, found = visit(expected=LEFT), set(pairs(where)), []
    for meeting in meetings(app, world.path, world.code, "greenhome", where):
        arrive(page, meeting, served.url)
        there = {pair for pair in meeting.pairs & missing if seen(page, pair)}
        assert there, told(page, meeting)
        missing -= there
        found += [f"{meeting.path}: {trouble}" for trouble in grave_troubles(page)]
    assert found == []
    assert not missing
