"""How fast the pages are, in one run on the server that ships, beside a bare route and a template without a database.

Usage: python benchmarks/pages.py [--seconds 5] [--workers 2]. Exit code 1 when a page misses its share.
"""

import argparse
import os
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from storefront import serving  # noqa: E402
from storefront.config import Config  # noqa: E402

PRODUCT, SKU_STOCK = "aquelle-9", 10_000_000
SESSIONS = 500
ONE_AT_A_TIME = 150
SHARES = {"product": 0.3, "add to cart": 0.25}
"""At least this share of the template page's requests per second at 16 connections."""


@dataclass
class Page:
    """What is asked for. `sessions` are cookies and form tokens that requests take turns with."""

    name: str
    path: str
    cookie: str = ""
    body: str = ""
    sessions: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Figures:
    """Median milliseconds one at a time, requests per second at 16 and 64 connections, and errors."""

    ms: float
    bytes: int
    rps16: float
    rps64: float
    errors: int


class Visitor:
    """A browser without a screen: keeps cookies, knows the form token of the page it saw last."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.jar = CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar)
        )
        self.token = ""

    def get(self, path: str) -> str:
        text = self.opener.open(self.root + path, timeout=20).read().decode()
        found = re.search(r'name="csrf_token" value="([^"]+)"', text)
        self.token = found[1] if found else self.token
        return text

    def post(self, path: str, **fields: str) -> str:
        data = urllib.parse.urlencode({"csrf_token": self.token, **fields}).encode()
        return self.opener.open(self.root + path, data, timeout=20).read().decode()

    @property
    def cookie(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)


def main() -> int:
    """Measure everything and print one table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=5, help="seconds per load measurement")
    options.add_argument("--workers", type=int, default=2, help="worker processes of the server")
    told = options.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("wrk is needed and not on the PATH; on Debian: apt-get install wrk")
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), told.workers) as root:
        pages = list(pages_of(root))
        rows = {page.name: measure(root, page, told.seconds, Path(folder)) for page in pages}
    return report(rows)


def pages_of(root: str) -> Iterator[Page]:
    """The pages, with the sessions they need."""
    yield Page("hello", "/-/hello")
    yield Page("template 30 KB", "/-/template")
    shop = "/greenhome"
    buyer = Visitor(root)
    text = buyer.get(f"{shop}/products/{PRODUCT}")
    sku = re.search(r'name="sku" value="([^"]+)"', text)[1]
    yield Page("home", f"{shop}/", buyer.cookie)
    yield Page("collection", f"{shop}/collections/laundry", buyer.cookie)
    yield Page("product", f"{shop}/products/{PRODUCT}", buyer.cookie)
    yield Page("search", f"{shop}/search?q=washing", buyer.cookie)
    yield Page("compare", f"{shop}/compare?items=aquelle-7,aquelle-9,aquelle-11-connect", buyer.cookie)
    full = Visitor(root)
    full.get(f"{shop}/products/{PRODUCT}")
    full.post(f"{shop}/cart/lines", sku=sku, quantity="1")
    yield Page("product, with a cart", f"{shop}/products/{PRODUCT}", full.cookie)
    yield Page("cart", f"{shop}/cart", full.cookie)
    yield Page("checkout", f"{shop}/checkout", full.cookie)
    sessions = []
    for _ in range(SESSIONS):
        visitor = Visitor(root)
        visitor.get(f"{shop}/products/{PRODUCT}")
        visitor.post(f"{shop}/cart/lines", sku=sku, quantity="1")
        sessions.append((visitor.cookie, visitor.token))
    yield Page("add to cart", f"{shop}/cart/lines", body=f"sku={sku}&quantity=1", sessions=sessions)


def measure(root: str, page: Page, seconds: int, folder: Path) -> Figures:
    """One at a time first, then under load."""
    times, size = [], 0
    for number in range(ONE_AT_A_TIME):
        request = urllib.request.Request(root + page.path, headers=headers(page, number), data=body(page, number))
        began = time.perf_counter()
        with urllib.request.urlopen(request, timeout=20) as answer:
            size = len(answer.read())
        times.append(1000 * (time.perf_counter() - began))
    script = folder / "page.lua"
    script.write_text(lua(page))
    at16, errors16 = wrk(root + page.path, script, 16, seconds)
    at64, errors64 = wrk(root + page.path, script, 64, seconds)
    return Figures(statistics.median(times), size, at16, at64, errors16 + errors64)


def headers(page: Page, number: int) -> dict[str, str]:
    """The headers of the n-th request."""
    if not page.sessions:
        return {"Cookie": page.cookie} if page.cookie else {}
    cookie, token = page.sessions[number % len(page.sessions)]
    return {"Cookie": cookie, "X-CSRFToken": token, "HX-Request": "true", "HX-Target": "dialogue"}


def body(page: Page, number: int) -> bytes | None:
    """The form of the n-th request; None for a GET."""
    return page.body.encode() if page.body else None


def lua(page: Page) -> str:
    """The page as a wrk script; sessions take turns."""
    if not page.sessions:
        return f'wrk.headers["Cookie"] = "{page.cookie}"\n' if page.cookie else ""
    rows = ",\n".join(f'{{"{cookie}", "{token}"}}' for cookie, token in page.sessions)
    return f"""
local sessions = {{{rows}}}
local turn = math.random(#sessions)
math.randomseed(7)
request = function()
  turn = turn % #sessions + 1
  local session = sessions[turn]
  return wrk.format("POST", nil, {{
    ["Cookie"] = session[1], ["X-CSRFToken"] = session[2], ["HX-Request"] = "true", ["HX-Target"] = "dialogue",
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }}, "{page.body}")
end
"""


def wrk(url: str, script: Path, connections: int, seconds: int) -> tuple[float, int]:
    """Requests per second and errors (answers other than 2xx and 3xx, broken connections, time-outs)."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(script), url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    return rate, int(refused[1] if refused else 0) + sum(map(int, broken.groups() if broken else ()))


def report(rows: dict[str, Figures]) -> int:
    """Print the table; 1 if a page misses its share or answered with errors."""
    template = rows["template 30 KB"].rps16
    print(f"{'page':22}{'ms alone':>9}{'KB':>7}{'req/s 16':>10}{'of template':>12}{'req/s 64':>10}{'errors':>8}")
    failed = []
    for name, row in rows.items():
        share = row.rps16 / template
        load = f"{row.rps16:10.0f}{share:12.2f}{row.rps64:10.0f}{row.errors:8}"
        print(f"{name:22}{row.ms:9.2f}{row.bytes / 1000:7.1f}{load}")
        if share < SHARES.get(name, 0) or row.errors:
            failed.append(name)
    for name in failed:
        print(f"missed: {name} (wanted {SHARES.get(name, 0):.2f} of the template page's rate and no error)")
    return 1 if failed else 0


@contextmanager
def served(folder: Path, workers: int) -> Iterator[str]:
    """The benchmark application on a free port, its best seller always in stock; ended by process group."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = Config(instance=folder / "instance", port=port, workers=workers)
    serving.prepare(config, print)
    with closing(sqlite3.connect(folder / "instance/worlds/main.sqlite")) as world:
        world.execute(
            "UPDATE variant SET stock = ? WHERE product_id IN (SELECT id FROM product WHERE handle = ?)",
            (SKU_STOCK, PRODUCT),
        )
        world.commit()
    code = (
        "from storefront import serving; from storefront.config import Config; from pathlib import Path;"
        f"serving.serve(Config(instance=Path({str(config.instance)!r}), port={port}, workers={workers}),"
        " target='benchmarks.app:create_app')"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "STOREFRONT_INSTANCE": str(config.instance)}
    server = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=environment, start_new_session=True)
    try:
        root = f"http://127.0.0.1:{port}"
        for _ in range(200):
            try:
                urllib.request.urlopen(f"{root}/healthz", timeout=2).close()
                break
            except OSError:
                time.sleep(0.05)
        yield root
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    sys.exit(main())
