"""What all tests share: an application, and for each test a world of its own, fresh from the seeds.

`client` is a browser without JavaScript, `htmx` makes a request one of htmx, `queries` counts what reads the database.
Time stands still at `NOW` in these worlds, so that dates on pages and prices of the last 30 days are known.
"""

import fcntl
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings
from sqlalchemy import Engine, event

from storefront.config import ROOT, Config
from storefront.core import clock
from storefront.journey import record
from storefront.seeding.load import build_image, image_name
from storefront.worlds import lifecycle
from storefront.worlds.current import inside as inside_world

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
"""A Wednesday."""
SEED = 1

# how long an example takes depends on what else the machine does
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def real_time() -> Iterator[None]:
    """Begin at the machine's time, whatever world the test before entered without a request of its own."""
    with clock.using(clock.REAL):
        yield


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The file that every world is a copy of; built once, also where several processes test."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if hasattr(request.config, "workerinput") else base
    seeds = ROOT / "seed"
    path = shared / f"{image_name(seeds, SEED, NOW, 'fresh')}.sqlite"
    with (shared / "image.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            build_image(path, seeds, SEED, NOW, "fresh", lambda _: None)
    return path


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The application, on an instance folder of its own. It has no world until a test asks for `world` or `client`."""
    from storefront.app import create_app

    return create_app(Config(instance=tmp_path_factory.mktemp("instance"), testing=True))


@pytest.fixture
def world(app: Flask, image: Path) -> Iterator[Path]:
    """The database file of the world `main`, as the seeds make it."""
    instance = app.extensions["storefront.instance"]
    path = lifecycle.path_of(instance, lifecycle.MAIN)
    _remove(path)
    lifecycle.create(instance, lifecycle.MAIN, image)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE world SET frozen_at = ?", (f"{NOW:%Y-%m-%d %H:%M:%S.%f}",))
    connection.close()
    yield path
    record.flush()
    _remove(path)


@pytest.fixture
def client(app: Flask, world: Path) -> FlaskClient:
    """A visitor with a browser that knows no JavaScript."""
    return app.test_client()


@pytest.fixture
def inside(app: Flask, world: Path) -> Iterator[None]:
    """Work inside the world without a request; `storefront.shops.current.enter` then chooses a shop."""
    with inside_world(app):
        yield


@pytest.fixture
def htmx() -> Callable[..., dict[str, str]]:
    """Headers of a request by htmx: `client.get(url, headers=htmx("catalog-results"))`."""

    def headers(target: str = "") -> dict[str, str]:
        return {"HX-Request": "true", **({"HX-Target": target} if target else {})}

    return headers


@pytest.fixture
def queries() -> Callable[..., object]:
    """Statements that read, as a list that fills inside `with queries() as seen:`."""

    @contextmanager
    def counted() -> Iterator[list[str]]:
        seen: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
            if statement.lstrip().upper().startswith("SELECT"):
                seen.append(statement)

        event.listen(Engine, "before_cursor_execute", note)
        try:
            yield seen
        finally:
            event.remove(Engine, "before_cursor_execute", note)

    return counted


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
