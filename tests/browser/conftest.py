"""Browser journeys: one server for all test processes, a world of its own for every test, no error on any console."""

import fcntl
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from storefront import serving
from storefront.config import ROOT, Config
from storefront.core.tokens import unguessable
from storefront.worlds import lifecycle
from tests.browser.goods import Goods
from tests.browser.shop import NewShopper, Shopper

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STARTING_SECONDS = 60
STEP_MS = 8_000

LOG = "server.log"
_STARTED: list[subprocess.Popen[bytes]] = []
"""The server, in the test process that started it."""

expect.set_options(timeout=STEP_MS)


@dataclass(frozen=True)
class Served:
    """A running server: its address, and the configuration it was started with."""

    url: str
    config: Config
    pid: int


@dataclass(frozen=True)
class World:
    """A world made for one test, fresh from the seeds."""

    code: str
    url: str
    path: Path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser."""
    for item in items:
        if "browser" in Path(item.fspath).parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Served]:
    """One server for all test processes: the first starts it, the last stops it."""
    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "served"
    shared.mkdir(exist_ok=True)
    with _locked(shared):
        note = shared / "server.json"
        if not note.exists():
            note.write_text(json.dumps(_start(shared / "instance")))
        told = json.loads(note.read_text())
        (shared / f"user-{worker_id}").touch()
    yield Served(told["url"], Config(instance=Path(told["instance"])), told["pid"])
    with _locked(shared):
        (shared / f"user-{worker_id}").unlink()
        if not list(shared.glob("user-*")):
            _stop(told["pid"])
            (shared / "server.json").unlink()


@pytest.fixture
def world(served: Served) -> Iterator[World]:
    """A world that nobody else looks at. No placement of it may have failed, which a shopper would not be told."""
    code = f"t-{unguessable().lower().replace('_', 'x')[:20]}"
    image = serving.image(served.config, serving.FRESH, serving.SEED, None, lambda _: None)
    path = lifecycle.create(served.config.instance, code, image)
    yield World(code, f"{served.url}/w/{code}", path)
    lifecycle.delete(served.config.instance, code)
    told = (served.config.instance / LOG).read_text()
    failed = re.search(rf"placement \S+ failed at /w/{code}/[^\n]*\n(?:[^\n]*\n){{0,60}}", told)
    assert failed is None, failed and failed.group()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive the browser that set-up found."""
    own = {"args": FLAGS}
    if path := os.environ.get("STOREFRONT_BROWSER"):
        own["executable_path"] = path
    return {**browser_type_launch_args, **own}


@pytest.fixture
def visit(browser: Browser, world: World) -> Iterator[Callable[..., Page]]:
    """`visit("/greenhome/", javascript=False)`: a page of a new visitor, blank without a path.

    An error on the console of any of the visitor's pages fails the test, unless it contains words of `expected`.
    """
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_page(path: str = "", *, javascript: bool = True, expected: tuple[str, ...] = (), **context: Any) -> Page:
        options = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **context}
        own = browser.new_context(java_script_enabled=javascript, **options)
        contexts.append(own)
        own.set_default_timeout(STEP_MS)
        own.on("console", lambda message: _note(message, expected, troubles))
        own.on("weberror", lambda uncaught: troubles.append(f"uncaught: {uncaught.error}"))
        page = own.new_page()
        if path:
            page.goto(world.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not troubles, "the console showed errors:\n" + "\n".join(troubles)


@pytest.fixture
def shopper(visit: Callable[..., Page], world: World) -> NewShopper:
    """`shopper(GREENHOME, javascript=False)`: a new visitor who has opened no page yet."""

    def new(goods: Goods, *, javascript: bool = True, expected: tuple[str, ...] = (), **context: Any) -> Shopper:
        page = visit(javascript=javascript, expected=expected, **context)
        return Shopper(page, world.url, goods, javascript)

    return new


@pytest.fixture
def orders_placed(world: World) -> Callable[[], int]:
    """How many orders shoppers placed in this world, beside those that the seeds brought."""

    def count() -> int:
        with closing(sqlite3.connect(world.path)) as database:
            return int(database.execute('SELECT count(*) FROM "order" WHERE NOT history').fetchone()[0])

    return count


def _note(message: Any, expected: tuple[str, ...], troubles: list[str]) -> None:
    text = f"{message.type}: {message.text} ({message.location.get('url', '')})"
    if message.type in ("error", "warning") and not any(words in text for words in expected):
        troubles.append(text)


class _locked:
    """A lock between processes, held for the length of a block."""

    def __init__(self, folder: Path) -> None:
        self.file = open(folder / "lock", "w")  # noqa: SIM115 (closed in __exit__)

    def __enter__(self) -> None:
        fcntl.flock(self.file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        fcntl.flock(self.file, fcntl.LOCK_UN)
        self.file.close()


def _start(instance: Path) -> dict[str, Any]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    instance.mkdir(parents=True)
    with open(instance / LOG, "w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "storefront.cli", "run", "--port", str(port), "--instance", str(instance)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    _STARTED.append(process)
    url = f"http://127.0.0.1:{port}"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + STARTING_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            opener.open(f"{url}/healthz", timeout=2).close()
            return {"url": url, "pid": process.pid, "instance": str(instance)}
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise RuntimeError(f"the server did not start:\n{(instance / 'server.log').read_text()}")


def _stop(pid: int) -> None:
    """End the server and its workers, and see to it that they are gone."""
    os.killpg(pid, signal.SIGTERM)
    for _ in range(80):
        for process in _STARTED:
            process.poll()  # so that it does not linger as a zombie
        try:
            os.killpg(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(pid, signal.SIGKILL)
