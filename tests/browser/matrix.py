"""Every technique at every placement in the browser: the same meetings as without one, looked at by axe."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import BrowserContext, Page

from storefront.app import create_app
from storefront.config import Config
from storefront.journey import record
from tests.matrix import Matrix, Meeting, Pair, pairs, prepared

GRAVE = ("serious", "critical")
LEFT = ("offers/sightings",)
"""What a page that is being left may still send, when the browser is somebody else already."""


def app_beside(config: Config, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """The application on the same files as the server, in this process: it leads the way, quickly."""
    monkeypatch.setattr(record.ledger, "add", lambda *_: None)
    app = create_app(config)
    app.testing = True
    return app


def meetings(app: Flask, path: Path, code: str, shop: str, where: str) -> Iterator[Meeting]:
    """Where the pairs of a page are met; all of them in the end."""
    missing = set(pairs(where))
    for meeting in Matrix(app, prepared(path, f"/w/{code}"), shop).meet(where):
        if missing & meeting.pairs:
            missing -= meeting.pairs
            yield meeting
    assert not missing, f"never met: {sorted(missing)}"


def arrive(page: Page, meeting: Meeting, served_url: str) -> None:
    """Open what a guest has before them, as that guest."""
    guest = meeting.visit
    page.goto("about:blank")  # so that the last page has nothing more to say as somebody else
    _become(page.context, guest, served_url)
    root = served_url + guest.root
    if meeting.page == "added":
        page.goto(f"{root}/products/{meeting.product}")
        page.locator("#buy .button--primary").click()
        page.get_by_test_id("added").wait_for()
    elif meeting.page == "drawer":
        page.goto(f"{root}/preferences")
        page.get_by_test_id("cart-link").click()
        page.get_by_role("dialog", name="Your cart").wait_for()
    else:
        page.goto(root + meeting.path)
    page.locator("html[data-idle]").wait_for()


def grave_troubles(page: Page) -> list[str]:
    """What axe finds serious or critical on this page, as sentences."""
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in GRAVE]
    return [f"{one['id']} [{one['impact']}]: {[node['target'] for node in one['nodes']]}" for one in found]


def seen(page: Page, pair: Pair) -> bool:
    """Whether the placement of a pair is on the page and shows something."""
    name = "placement-" + re.sub(r"[._]", "-", pair[0])
    return page.locator(f"[id^='{name}'] .panel").first.is_visible()


def told(page: Page, meeting: Meeting) -> str:
    """What was to be met where, and by whom; for when it was not."""
    guest, name = meeting.visit, f"session_{meeting.visit.ground.root.rpartition('/')[2]}"
    read = guest.app.session_interface.get_signing_serializer(guest.app).loads
    should_be = read(guest.client.get_cookie(name, path=f"{guest.ground.root}/").value)
    found = [read(one["value"]) for one in page.context.cookies() if one["name"] == name]
    return f"{meeting.path}: {sorted(meeting.pairs)}; the guest is {should_be}, the browser {found}"


def _become(context: BrowserContext, guest, served_url: str) -> None:
    """Let the browser be this guest."""
    context.clear_cookies()
    code = guest.ground.root.rpartition("/")[2]
    cookie = guest.client.get_cookie(f"session_{code}", path=f"{guest.ground.root}/")
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": f"{served_url}{guest.ground.root}/"}])
