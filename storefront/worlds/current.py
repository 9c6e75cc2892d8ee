"""Which world a request lives in: `main` at `/`, any other at `/w/<code>/`."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, g, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from sqlalchemy import Engine, select

from storefront.core import clock
from storefront.extensions import db, engine_in_use
from storefront.worlds import lifecycle
from storefront.worlds.models import World
from storefront.worlds.session import open_engine, will_write

_KEPT_OPEN = 64
_THIS_WORLD = select(World.incarnation, World.clock_shift_seconds, World.frozen_at)
_READING = frozenset({"GET", "HEAD", "OPTIONS"})


class WorldPaths:
    """WSGI middleware: moves `/w/<code>` from the path to SCRIPT_NAME, so that links and cookies stay inside.

    What a request sets of its world, such as the clock, ends with it: each runs in a context of its own.
    """

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        code = lifecycle.MAIN
        if path.startswith("/w/"):
            code, slash, rest = path[3:].partition("/")
            environ["SCRIPT_NAME"] = f"{environ.get('SCRIPT_NAME', '')}/w/{code}"
            environ["PATH_INFO"] = slash + rest
        environ["storefront.world"] = code
        return copy_context().run(self.app, environ, start_response)


class WorldCookies(SecureCookieSessionInterface):
    """Session cookies that belong to one world: a name and a path of their own."""

    def get_cookie_name(self, app: Flask) -> str:
        """`session` for main, `session_<code>` elsewhere."""
        code = code_in_use()
        return "session" if code == lifecycle.MAIN else f"session_{code}"

    def get_cookie_path(self, app: Flask) -> str:
        """The root of this world."""
        return f"{request.script_root}/"

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Keep the session, unless the address named a world that is not there."""
        if "world_code" in g:
            super().save_session(app, session, response)


class Engines:
    """The open databases of this process, the least used closed first. Safe to use from several threads."""

    def __init__(self) -> None:
        self._engines: OrderedDict[Path, tuple[int, Engine]] = OrderedDict()
        self._lock = threading.Lock()

    def engine(self, path: Path) -> Engine | None:
        """The engine of the file at `path`, opened on first use and again if the file was replaced; None without it."""
        try:
            inode = path.stat().st_ino
        except FileNotFoundError:
            return None
        with self._lock:
            known = self._engines.get(path)
            if known and known[0] == inode:
                self._engines.move_to_end(path)
                return known[1]
            engine = open_engine(path)
            self._engines[path] = (inode, engine)
            if known:
                known[1].dispose()
            if len(self._engines) > _KEPT_OPEN:
                self._engines.popitem(last=False)[1][1].dispose()
            return engine


_engines = Engines()


def code_in_use() -> str:
    """The code of the world this request lives in."""
    return g.world_code if "world_code" in g else request.environ.get("storefront.world", lifecycle.MAIN)


def init_app(app: Flask, instance: Path) -> None:
    """Let every request of `app` use the database and the clock of its world."""
    app.wsgi_app = WorldPaths(app.wsgi_app)  # type: ignore[method-assign]
    app.session_interface = WorldCookies()
    app.extensions["storefront.instance"] = instance

    @app.before_request
    def enter_world() -> None:
        if request.path.startswith("/static/"):
            return
        writes = request.method not in _READING
        if not _enter(instance, request.environ.get("storefront.world", lifecycle.MAIN), writes):
            abort(404, "There is no such world here. It may have been deleted by whoever made it.")


@contextmanager
def inside(app: Flask, code: str = lifecycle.MAIN) -> Iterator[None]:
    """Work in the world `code` outside a request. Raises BadWorld if there is none."""
    with app.app_context(), clock.using(clock.REAL):
        if not _enter(app.extensions["storefront.instance"], code):
            raise lifecycle.BadWorld(f"there is no world {code!r}; `worlds list` shows which there are")
        yield


def _enter(instance: Path, code: str, writes: bool = False) -> bool:
    engine = _engines.engine(lifecycle.path_of(instance, code)) if lifecycle.exists(instance, code) else None
    if engine is None:
        return False
    engine_in_use.set(engine)
    will_write(writes)  # before the first query, which begins the transaction
    clock.use(clock.Clock())
    row = db.session.connection().execute(_THIS_WORLD).one()
    g.world_code, g.incarnation = code, row.incarnation
    clock.use(clock.Clock(timedelta(seconds=row.clock_shift_seconds), row.frozen_at))
    return True
