"""How long it takes to count what is bought together, and how much memory: made-up orders in a world's database.

Timed is `rebuild` as the command runs it: reading every order line of the shop from SQLite, counting, ranking, writing
the tables and committing. It runs in a process of its own, whose greatest memory is what is printed. Making the orders
is not timed. A second rebuild, one more order and the companions of the best seller are timed on the same database.
"""

import argparse
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sqlalchemy import create_engine  # noqa: E402

from storefront.core.chance import seeded  # noqa: E402
from storefront.customers import models as _customers  # noqa: E402, F401 (its tables are needed)
from storefront.extensions import Base  # noqa: E402
from storefront.recommendations import counts, rebuild, recommend  # noqa: E402
from storefront.worlds.session import open_engine, writing  # noqa: E402

TARGETS = {100_000: (2.0, 1_000), 1_000_000: (60.0, 1_000)}
"""Seconds and megabytes by number of orders."""
PRODUCTS = 10_000
TAIL = 0.9
"""The n-th best seller is bought 1 / n**0.9 times as often as the best one."""
SIZES = {1: 44, 2: 24, 3: 13, 4: 8, 5: 5, 6: 3, 8: 2, 12: 1}
"""Of 100 orders, how many hold so many things: 2.4 on average, as in ordinary shops."""
BULK_EVERY = 20_000
BULK_LINES = 150
"""One order in so many is a reseller's, with so many lines; it does not count."""
PLANTED = 0.25
"""In so many of the orders with an even product, the product after it is in there too."""
FIRST_DAY = "2025-11-21"
SHOP = 1
ADDRESS = {"street": "Lindenweg 4", "city": "Hamburg", "postcode": "20095", "country": "DE", "state": ""}


def main() -> int:
    """Measure both sizes and print one table; 1 if a target is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--orders", type=int, nargs="*", default=list(TARGETS), help="how many orders")
    options.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    told = options.parse_args()
    if told.measure:
        print(json.dumps(measure(told.measure)))
        return 0
    print(
        f"{'orders':>10}{'lines':>11}{'pairs':>11}{'worth':>8}{'rebuild s':>11}{'cpu s':>8}{'lock s':>8}{'MB':>6}",
        end="",
    )
    print(f"{'again s':>9}{'lock s':>8}{'order ms':>10}{'read ms':>9}")
    missed = []
    for orders in told.orders:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "world.sqlite"
            lines = fill(path, orders, seeded("affinity", orders))
            row = in_a_process_of_its_own(path)
        print(
            f"{orders:10,}{lines:11,}{row['pairs']:11,}{row['worth']:8,}{row['seconds']:11.2f}{row['cpu']:8.2f}{row['locked']:8.2f}"
            f"{row['megabytes']:6.0f}{row['again']:9.2f}{row['locked_again']:8.2f}{row['order_ms']:10.2f}{row['read_ms']:9.2f}",
            flush=True,
        )
        seconds, megabytes = TARGETS.get(orders, (float("inf"), float("inf")))
        if row["seconds"] > seconds or row["megabytes"] > megabytes:
            missed.append(f"missed: {orders:,} orders within {seconds:.0f} s and {megabytes} MB")
    print("\n".join(missed) or "all targets met")
    return 1 if missed else 0


def in_a_process_of_its_own(path: Path) -> dict[str, float]:
    """What `measure` finds, with the memory of nothing else."""
    command = [sys.executable, __file__, "--measure", str(path)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def measure(path: Path) -> dict[str, float]:
    """Rebuild twice, place one order, read the companions of the best seller."""
    engine = open_engine(path)
    began = time.process_time()
    first = rebuild.rebuild_apart(engine, SHOP)
    cpu = time.process_time() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    again = rebuild.rebuild_apart(engine, SHOP)
    with writing(), engine.begin() as connection:
        order_ms = best_ms(lambda: counts.recount(connection, SHOP, frozenset(), frozenset((1, 2, 3, 40, 500))))
        connection.rollback()
    with engine.connect() as connection:
        read_ms = best_ms(lambda: recommend.ranked(connection, [1]))
        pairs = connection.exec_driver_sql("SELECT COUNT(*) FROM affinity").scalar_one()
    engine.dispose()
    return {
        "pairs": pairs,
        "worth": first.worth_showing,
        "seconds": first.seconds,
        "cpu": cpu,
        "locked": first.locked_seconds,
        "megabytes": megabytes,
        "again": again.seconds,
        "locked_again": again.locked_seconds,
        "order_ms": order_ms,
        "read_ms": read_ms,
    }


def best_ms(act: Callable[[], object]) -> float:
    """The fewest milliseconds of five times."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - began))
    return min(times)


def fill(path: Path, orders: int, chance: Random) -> int:
    """Make a world's database with one shop and so many orders; gives the number of lines."""
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(path)) as world:
        for pragma in ("journal_mode=WAL", "synchronous=OFF", "cache_size=-64000"):
            world.execute(f"PRAGMA {pragma}")
        insert(world, "shop", [{"id": SHOP, "handle": "bench", "position": 1, "name": "Bench", "revision": "1"}])
        insert(world, "customer", [{"id": 1, "shop_id": SHOP, "email": "a@example.com", "since": FIRST_DAY}])
        insert(world, "product", ({"id": id_, "shop_id": SHOP, "handle": f"p-{id_}"} for id_ in range(1, PRODUCTS + 1)))
        insert(world, "order", (order_row(number) for number in range(1, orders + 1)))
        insert(
            world,
            "order_line",
            (
                line_row(number, place, product)
                for number, basket in enumerate(baskets(orders, chance), 1)
                for place, product in enumerate(basket, 1)
            ),
        )
        world.execute("ANALYZE")
        world.commit()
        return world.execute("SELECT COUNT(*) FROM order_line").fetchone()[0]


def baskets(orders: int, chance: Random) -> Iterator[list[int]]:
    """Products by id, the best seller first; a few stand twice in an order, as two variants of one product do."""
    sums = list(accumulate(1 / place**TAIL for place in range(1, PRODUCTS + 1)))
    products = range(1, PRODUCTS + 1)
    sizes = chance.choices(list(SIZES), list(SIZES.values()), k=orders)
    for number, size in enumerate(sizes, 1):
        size = size if number % BULK_EVERY else BULK_LINES
        basket = chance.choices(products, cum_weights=sums, k=size)
        if basket[0] % 2 == 0 and chance.random() < PLANTED:
            basket.append(basket[0] + 1 if basket[0] < PRODUCTS else 1)
        yield basket


def order_row(number: int) -> dict[str, object]:
    """An order as wide as real ones are."""
    return {
        "id": number,
        "shop_id": SHOP,
        "number": f"B-{number}",
        "token": f"{number:022}",
        "idempotency": f"{number:032x}",
        "visitor": "",
        "customer_id": 1,
        "placed_at": f"{FIRST_DAY} 09:00:00.000000",
        "status": "cancelled" if number % 50 == 0 else "delivered",
        "currency": "EUR",
        "email": "somebody@example.com",
        "address": json.dumps(ADDRESS),
        "delivery_handle": "standard",
        "delivery_title": "Standard delivery",
        "adjustments": "[]",
    }


def line_row(order: int, place: int, product: int) -> dict[str, object]:
    """A line as wide as real ones are."""
    return {
        "order_id": order,
        "position": place,
        "key": str(place),
        "product_id": product,
        "role": "product",
        "sku": f"SKU-{product}-A",
        "title": f"A product with a name of usual length {product}",
        "picture": f"p-{product}",
        "quantity": 1,
        "unit_cents": 4900,
        "total_cents": 4900,
        "tax_cents": 782,
    }


def insert(world: sqlite3.Connection, table: str, rows: Iterator[dict[str, object]] | list[dict[str, object]]) -> None:
    """Rows of equal keys; what a row does not say is 0 for numbers, empty for texts, or nothing where it may be."""
    described = world.execute(f'PRAGMA table_info("{table}")').fetchall()
    names = [name for _, name, *_ in described if not (name == "id" and table == "order_line")]
    blank = {name: (0 if "INT" in type_ else "") if needed else None for _, name, type_, needed, _, _ in described}
    holes, columns = ", ".join("?" * len(names)), ", ".join(f'"{name}"' for name in names)
    statement = f'INSERT INTO "{table}" ({columns}) VALUES ({holes})'
    world.executemany(statement, (tuple({**blank, **row}[name] for name in names) for row in rows))


if __name__ == "__main__":
    sys.exit(main())
