"""What ten thousand products cost: a collection with facets, a search and suggestions, beside a shop of a hundred.

Usage: python benchmarks/catalogue.py [--products 10000] [--rounds 40] [--profile PAGE]. Exit code 1 when a page costs
more than 1.5 times what it costs with 100 products, or suggestions take more than 15 ms. Both shops are asked in turn
in one process, each time for another word or choice; printed are medians of the processor time per request. Loading a
shelf and the memory it takes are printed beside them.
"""

import argparse
import cProfile
import gc
import itertools
import pstats
import sqlite3
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flask import Flask, g  # noqa: E402
from flask.testing import FlaskClient  # noqa: E402

from benchmarks.large import SHOP, build  # noqa: E402
from storefront.app import create_app  # noqa: E402
from storefront.catalog.queries import load_shelf  # noqa: E402
from storefront.config import Config  # noqa: E402
from storefront.core import clock  # noqa: E402
from storefront.extensions import db  # noqa: E402
from storefront.shops.current import enter  # noqa: E402
from storefront.worlds import lifecycle  # noqa: E402
from storefront.worlds.current import inside  # noqa: E402

SMALL = 100
RATIO, SUGGESTION_MS = 1.5, 15.0
FRAGMENT = {"HX-Request": "true", "HX-Target": "catalog-suggestions"}
QUERIES = ("washing machine", "quiet dryer", "dishwasher", "9 kg washer", "fridge", "heat pump", "light bulb", "kettle")
TYPOS = (
    "washng machine",
    "detergant",
    "refrigerater",
    "dishwahser",
    "kettel",
    "purifer",
    "dehumidifer",
    "washingmachine",
)
TYPED = ("wa", "wash", "washi", "dry", "quiet d", "dishw", "lig", "norv", "hepa f", "washn", "comfort", "kett")
FILTERS = (
    "brand=Aquelle",
    "min=100&max=700",
    "stock=in",
    "rating=4",
    "energy-class=A&stock=in",
    "sort=price-down",
    "min=50",
)


def pages() -> dict[str, tuple[list[str], dict[str, str]]]:
    """Addresses that one kind of page takes turns with, and the headers they are asked with."""
    listed = "/collections/laundry"
    return {
        "home": (["/"], {}),
        "collection": ([listed], {}),
        "collection, filtered": ([f"{listed}?{one}" for one in FILTERS], {}),
        "collection, a late page": ([f"{listed}?page={page}" for page in (3, 5, 7)], {}),
        "search": ([f"/search?q={one}" for one in QUERIES], {}),
        "search, with a typo": ([f"/search?q={one}" for one in TYPOS], {}),
        "product": (["/products/aquelle-9", "/products/fenwick-kettle"], {}),
        "suggestions": ([f"/search/suggestions?q={one}" for one in TYPED], FRAGMENT),
    }


AFTER_AN_ORDER = ("home", "collection", "search", "product")
"""Also measured as the first of their kind after an order, which changes the stock."""
JUDGED = ("collection", "collection, filtered", "collection, a late page", "search", "search, with a typo")


def main() -> int:
    """Measure everything and print one table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--products", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=40, help="requests of each kind of page and shop")
    options.add_argument("--profile", choices=pages(), help="print where the time of a page of the large shop goes")
    told = options.parse_args()
    sizes = {"small": SMALL, "large": told.products}
    with tempfile.TemporaryDirectory() as folder:
        instance, now = Path(folder) / "instance", clock.now().replace(hour=0, minute=0, second=0)
        for code, products in sizes.items():
            began = time.perf_counter()
            image = build(Path(folder) / code, products, now, lambda said: print(f"  {said}"))
            lifecycle.create(instance, code, image)
            seconds, size = time.perf_counter() - began, image.stat().st_size / 1e6
            print(f"{products:,} products: built in {seconds:.0f} s, {size:.0f} MB")
        app = create_app(Config(instance=instance))
        for code, products in sizes.items():
            print(f"{products:,} products: {shelf_costs(app, code)}")
        if told.profile:
            return profile(app, told.profile)
        rows = {name: measure(app, *page, told.rounds) for name, page in pages().items()}
        for name in AFTER_AN_ORDER:
            rows[f"{name}, after an order"] = measure(app, *pages()[name], told.rounds // 4, after_an_order=True)
    return report(rows, sizes)


def shelf_costs(app: Flask, code: str) -> str:
    """How long a shelf takes to load, and its memory."""
    with inside(app, code):
        shop = enter(SHOP).facts.id
        began = time.process_time()
        load_shelf(db.session.connection(), shop, clock.now())
        seconds = time.process_time() - began
        tracemalloc.start()
        kept = load_shelf(db.session.connection(), shop, clock.now())
        bytes_, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        g.pop("shop", None)
        db.session.remove()
    return f"the shelf of {len(kept.products):,} loads in {seconds:.2f} s and takes {bytes_ / 1e6:.0f} MB"


def measure(
    app: Flask, addresses: list[str], headers: dict[str, str], rounds: int, after_an_order: bool = False
) -> tuple[float, float]:
    """Median milliseconds of the processor in the small and in the large shop, asked in turn."""
    clients = {code: app.test_client() for code in ("small", "large")}
    times: dict[str, list[float]] = {code: [] for code in clients}
    for address in addresses:  # what is worked out once is not counted
        for code, client in clients.items():
            ask(client, code, address, headers)
    with no_garbage():
        for address in itertools.islice(itertools.cycle(addresses), rounds):
            for code, client in clients.items():
                if after_an_order:
                    sell(app, code)
                began = time.process_time()
                ask(client, code, address, headers)
                times[code].append(1000 * (time.process_time() - began))
    small, large = (statistics.median(found) for found in times.values())
    return small, large


def sell(app: Flask, code: str) -> None:
    """One piece less of something, as an order does."""
    path = lifecycle.path_of(app.extensions["storefront.instance"], code)
    with closing(sqlite3.connect(path)) as world:
        world.execute("UPDATE shop SET stock_revision = stock_revision + 1")
        world.execute(
            "UPDATE variant SET stock = stock - 1, stock_changed = (SELECT stock_revision FROM shop) "
            "WHERE id = (SELECT min(id) FROM variant WHERE stock > 9)"
        )
        world.commit()


def ask(client: FlaskClient, code: str, address: str, headers: dict[str, str]) -> None:
    """One request."""
    answer = client.get(f"/w/{code}/{SHOP}{address}", headers=headers)
    assert answer.status_code == 200, f"{answer.status} at {address}"


@contextmanager
def no_garbage():
    """Without the collector, which would count what others left."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def report(rows: dict[str, tuple[float, float]], sizes: dict[str, int]) -> int:
    """Print the table; 1 if something takes too long."""
    print(f"\n{'page':26}{sizes['small']:>10,} ms{sizes['large']:>10,} ms{'ratio':>8}")
    missed: list[str] = []
    for name, (small, large) in rows.items():
        print(f"{name:26}{small:13.2f}{large:13.2f}{large / small:8.2f}")
        if name in JUDGED and large / small > RATIO:
            missed.append(f"{name} (wanted at most {RATIO} times its time at {sizes['small']} products)")
        if name == "suggestions" and large > SUGGESTION_MS:
            missed.append(f"{name} (wanted at most {SUGGESTION_MS:.0f} ms)")
    for sentence in missed:
        print(f"missed: {sentence}")
    return 1 if missed else 0


def profile(app: Flask, name: str) -> int:
    """Print the functions in which a page of the large shop spends its time."""
    addresses, headers = pages()[name]
    client = app.test_client()
    asked: Callable[[], None] = lambda: [ask(client, "large", one, headers) for one in addresses] and None  # noqa: E731
    asked()
    watch = cProfile.Profile()
    watch.runcall(lambda: [asked() for _ in range(10)])
    pstats.Stats(watch).sort_stats("tottime").print_stats(35)
    return 0


if __name__ == "__main__":
    sys.exit(main())
