"""What offers cost: the server time of each page with all placements live, beside the same page with offers off.

Usage: python benchmarks/offers.py [--rounds 30] [--page PAGE] [--placements] [--profile PAGE]. Exit code 1 when a page
costs more than its budget. Both kinds of page are asked for in turn in one process, in batches; printed are medians of
the processor time per request, the writing of impressions included, and how often the database is read.

Offers off is the shop's own setting: no stage of the journey shows any. `--placements` tells which placements cost
most, `--profile` prints where the time of one page goes.
"""

import argparse
import cProfile
import gc
import html
import json
import pstats
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flask import Flask  # noqa: E402
from flask.testing import FlaskClient  # noqa: E402
from sqlalchemy import Engine, event  # noqa: E402

from storefront import serving  # noqa: E402
from storefront.app import create_app  # noqa: E402
from storefront.config import Config  # noqa: E402
from storefront.journey import record  # noqa: E402
from storefront.panels import slots  # noqa: E402
from storefront.worlds import lifecycle  # noqa: E402

BUDGET = 1.30
"""With offers a page may cost so many times what it costs without."""
BATCH = 10
SHOP = "/greenhome"
ON, OFF = "", "/w/offers-off"
PRODUCT, SKU = "aquelle-9", "AQ-9"
LOOKED_AT = ("aquelle-11-connect", "norvind-dry-9", "norvind-air-400", "fenwick-dish-14")
ADDRESS = {
    "email": "mira@example.com",
    "name": "Mira Lindqvist",
    "line1": "12 Harbour Street",
    "postcode": "D02 X285",
    "city": "Dublin",
    "country": "IE",
    "phone": "",
    "delivery": "standard",
    "card_number": "4242 4242 4242 4242",
    "expiry": "04/39",
    "cvc": "123",
    "card_name": "M Lindqvist",
}


@dataclass(frozen=True)
class Page:
    """A page of the shop as one visitor asks for it: its path with the world, and the visitor's cookie."""

    path: str
    cookie: str


@dataclass(frozen=True)
class Figures:
    """Median milliseconds of processor time and statements that read, with offers and without."""

    on_ms: float
    off_ms: float
    on_queries: int
    off_queries: int

    @property
    def ratio(self) -> float:
        """How many times as much the page costs with offers."""
        return self.on_ms / self.off_ms


class Visitor:
    """A browser without a screen in one world."""

    def __init__(self, app: Flask, world: str) -> None:
        self.client: FlaskClient = app.test_client()
        self.root = world + SHOP

    def get(self, path: str) -> str:
        answer = self.client.get(self.root + path)
        assert answer.status_code == 200, f"{answer.status} at {path}"
        return answer.text

    def post(self, path: str, form: str, **fields: str) -> str:
        """Send a form with the token of the page `form`; where that leads."""
        answer = self.client.post(self.root + path, data={**_hidden(self.get(form)), **fields})
        assert answer.status_code == 303, f"{answer.status} at {path}: {answer.text[:2000]}"
        return answer.location

    def with_cart(self) -> "Visitor":
        """After looking at some products and putting two things into the cart."""
        for handle in LOOKED_AT:
            self.get(f"/products/{handle}")
        for sku in (SKU, "TW-SOF-20"):
            self.post("/cart/lines", f"/products/{PRODUCT}", sku=sku, quantity="1")
        return self

    def page(self, path: str) -> Page:
        """A page as this visitor would ask for it now."""
        self.get(path)
        cookies = self.client._cookies or {}
        return Page(self.root + path, "; ".join(f"{c.key}={c.value}" for c in cookies.values()))


def main() -> int:
    """Measure every page and print one table; 1 if one costs too much."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=30, help=f"batches of {BATCH} requests per page and kind")
    options.add_argument("--page", metavar="PAGE", help="measure this page alone")
    options.add_argument("--placements", action="store_true", help="also print what each placement costs")
    options.add_argument("--profile", metavar="PAGE", help="print where the time of this page goes, and nothing else")
    told = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        app = prepared(Config(instance=Path(folder)))
        pages = {name: (on, off) for (name, on), (_, off) in zip(pages_of(app, ON), pages_of(app, OFF), strict=True)}
        if told.profile:
            return profile(app, pages[told.profile][0])
        if told.page:
            pages = {told.page: pages[told.page]}
        rows = {name: measure(app, *pair, told.rounds) for name, pair in pages.items()}
        failed = report(rows)
        if told.placements:
            report_placements(app, {name: on for name, (on, _) in pages.items()})
    return failed


def prepared(config: Config) -> Flask:
    """The shop as it ships, with the world `main` and beside it one whose shops show no offers."""
    image = serving.image(config, serving.FRESH, serving.SEED, None, lambda _: None)
    for code in (lifecycle.MAIN, OFF.rpartition("/")[2]):
        path = lifecycle.create(config.instance, code, image)
        if code != lifecycle.MAIN:
            _switch_off(path)
    return create_app(config)


def _switch_off(world: Path) -> None:
    with closing(sqlite3.connect(world)) as connection:
        for id_, text in connection.execute("SELECT id, facts FROM shop").fetchall():
            facts = json.loads(text)
            facts["taste"]["stages_on"] = []
            connection.execute("UPDATE shop SET facts = ? WHERE id = ?", (json.dumps(facts), id_))
        connection.commit()


def pages_of(app: Flask, world: str) -> Iterator[tuple[str, Page]]:
    """Each page by name, with the visitor it needs."""
    new, full, buyer = Visitor(app, world), Visitor(app, world).with_cart(), Visitor(app, world).with_cart()
    compare = "/compare?items=aquelle-7,aquelle-9,aquelle-11-connect"
    yield "home", new.page("/")
    yield "collection", new.page("/collections/laundry")
    yield "search", new.page("/search?q=washing")
    yield "product", Visitor(app, world).page(f"/products/{PRODUCT}")
    yield "compare", new.page(compare)
    for name, path in (
        ("home", "/"),
        ("collection", "/collections/laundry"),
        ("search", "/search?q=washing"),
        ("product", "/products/norvind-dry-8"),
        ("compare", compare),
        ("cart", "/cart"),
        ("checkout", "/checkout"),
    ):
        yield f"{name}, with a cart", full.page(path)
    hidden = _hidden(buyer.get("/checkout"))
    thanks = buyer.post("/checkout", "/checkout", **hidden, **ADDRESS).partition(SHOP)[2]
    yield "thank-you", buyer.page(thanks)
    yield "order", buyer.page(thanks.removesuffix("/thank-you"))


def measure(app: Flask, on: Page, off: Page, rounds: int) -> Figures:
    """Ask for both in turn, batch by batch, after a batch each to warm up."""
    times: dict[Page, list[float]] = {on: [], off: []}
    gc.collect()
    gc.freeze()  # what is there by now stays: no batch pays for looking through it
    for _ in range(rounds + 1):
        for page in (on, off):
            began = time.process_time()
            for _ in range(BATCH):
                ask(app, page)
            record.flush()
            times[page].append(1000 * (time.process_time() - began) / BATCH)
    medians = [statistics.median(times[page][1:]) for page in (on, off)]
    return Figures(*medians, queries(app, on), queries(app, off))


def ask(app: Flask, page: Page) -> None:
    """One request, answered in this process."""
    path, _, query = page.path.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost",
        "HTTP_COOKIE": page.cookie,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": None,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    said: list[str] = []
    answer = app.wsgi_app(environ, lambda status, _headers, _error=None: said.append(status))  # type: ignore[arg-type]
    for _ in answer:
        pass
    if close := getattr(answer, "close", None):
        close()
    assert said[0].startswith("200"), f"{said[0]} at {page.path}"


def queries(app: Flask, page: Page) -> int:
    """Statements that read, for one request."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        ask(app, page)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return len(seen)


def report(rows: dict[str, Figures]) -> int:
    """Print the table; 1 if a page misses the budget."""
    print(f"{'page':26}{'off ms':>8}{'on ms':>8}{'ratio':>7}{'queries off':>13}{'on':>4}")
    for name, row in rows.items():
        print(f"{name:26}{row.off_ms:8.2f}{row.on_ms:8.2f}{row.ratio:7.2f}{row.off_queries:13}{row.on_queries:4}")
    failed = [name for name, row in rows.items() if row.ratio > BUDGET]
    for name in failed:
        print(f"missed: {name} (wanted at most {BUDGET:.2f} times what it costs without offers)")
    return 1 if failed else 0


def report_placements(app: Flask, pages: dict[str, Page]) -> None:
    """Print what each placement of each page costs: milliseconds of a page, choosing and rendering."""
    print(f"\n{'page':26}{'placement':28}{'ms':>7}")
    for name, page in pages.items():
        with timed() as spent:
            for _ in range(5 * BATCH):
                ask(app, page)
        for place, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
            print(f"{name:26}{place:28}{1000 * seconds / (5 * BATCH):7.2f}")


@contextmanager
def timed() -> Iterator[dict[str, float]]:
    """Seconds spent in each placement, by its name."""
    spent: dict[str, float] = {}
    render: Callable[..., Any] = slots.render

    def watched(place: Any, context: Any) -> Any:
        began = time.process_time()
        try:
            return render(place, context)
        finally:
            spent[place.name] = spent.get(place.name, 0) + time.process_time() - began

    slots.render = watched
    try:
        yield spent
    finally:
        slots.render = render


def profile(app: Flask, page: Page) -> int:
    """Print the functions in which a page with offers spends its time."""
    for _ in range(BATCH):
        ask(app, page)
    watch = cProfile.Profile()
    watch.enable()
    for _ in range(10 * BATCH):
        ask(app, page)
    watch.disable()
    pstats.Stats(watch).sort_stats("cumulative").print_stats(r"storefront|templates|jinja2", 60)
    return 0


def _hidden(page: str) -> dict[str, str]:
    """The hidden fields that a plain form of a page sends."""
    found = dict(re.findall(r'type="hidden" name="(csrf_token|cart|amount|plan)" value="([^"]*)"', page))
    return {name: html.unescape(value) for name, value in found.items()}


if __name__ == "__main__":
    sys.exit(main())
