"""Building the image of a world: an SQLite file with both shops, their customers, reviews and a year of orders."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

import faker
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

import storefront
from storefront.catalog.models import Review
from storefront.catalog.queries import load_shelf
from storefront.catalog.search.index import fill
from storefront.core.chance import seeded
from storefront.customers.models import Customer
from storefront.extensions import Base
from storefront.orders.models import Order, OrderLine, Payment
from storefront.recommendations.rebuild import rebuild
from storefront.seeding.folder import read_shops, shop_folders
from storefront.seeding.history import make_history
from storefront.seeding.orders import FirstIds
from storefront.seeding.people import Person, make_people
from storefront.seeding.read import SeedError
from storefront.seeding.reviews import make_reviews
from storefront.seeding.rows import ShopSeed
from storefront.seeding.scenarios import SCENARIOS
from storefront.seeding.shop import Ids, fill_shop, insert_rows, next_id
from storefront.worlds.lifecycle import MAIN
from storefront.worlds.models import World
from storefront.worlds.schema import know_all_tables, mark

CODE = Path(storefront.__file__).parent
BUILT_BY = (
    "seeding/**/*.py",
    "**/models.py",
    "core/*.py",
    "pricing/*.py",
    "recommendations/*.py",
    "offers/*.py",
    "shops/*.py",
    "catalog/**/*.py",
)
"""The code that an image depends on."""
IMAGE = "image"
"""The incarnation of an image; every world made from it gets one of its own."""


def build_image(path: Path, seeds: Path, seed: int, now: datetime, scenario: str, say: Callable[[str], None]) -> None:
    """Make the file `path`: the shops of the folder `seeds` as of `now`, in the starting state `scenario`.

    The same arguments give the same content. `say` is told what was done. Raises SeedError naming every mistake in the
    seed files, before anything is written, and FileExistsError if the file is there already.
    """
    if scenario not in SCENARIOS:
        raise SeedError([f'there is no scenario "{scenario}"; there are {", ".join(SCENARIOS)}.'])
    if path.exists():
        raise FileExistsError(f"{path} is there already")
    shops = read_shops(seeds)
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    event.listen(engine, "connect", _hurry)
    know_all_tables()
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        world = {"code": MAIN, "scenario": scenario, "seed": seed, "built_at": now, "incarnation": IMAGE}
        insert_rows(connection, World, [world])
        for position, shop in enumerate(shops, 1):
            say(_fill(connection, shop, position, seed, now))
        SCENARIOS[scenario](connection)
        connection.exec_driver_sql("ANALYZE")
        connection.exec_driver_sql(f"PRAGMA user_version = {mark()}")
    engine.dispose()


def image_name(seeds: Path, seed: int, now: datetime, scenario: str) -> str:
    """A name for the image that `build_image` would make: `<scenario>-<16 hexadecimal digits>`.

    It changes with the seed files, the code that builds, the seed number and the day, as dates count back from it.
    """
    told = hashlib.sha256(repr((seed, now.date().isoformat(), faker.VERSION)).encode())
    for name, file in (*_seed_files(seeds), *_code_files()):
        told.update(f"\0{name}\0".encode())
        told.update(file.read_bytes())
    return f"{scenario}-{told.hexdigest()[:16]}"


def _seed_files(seeds: Path) -> Iterator[tuple[str, Path]]:
    for folder in shop_folders(seeds):
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".csv", ".toml"):
                yield f"{folder.name}/{file.relative_to(folder).as_posix()}", file


def _code_files() -> Iterable[tuple[str, Path]]:
    found = {file for pattern in BUILT_BY for file in CODE.glob(pattern)}
    return ((file.relative_to(CODE).as_posix(), file) for file in sorted(found))


def _hurry(connection: object, _record: object) -> None:
    """Nothing is lost if the machine stops: the image is made anew."""
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "temp_store=MEMORY", "cache_size=-64000"):
        connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]


def _fill(connection: Connection, shop: ShopSeed, position: int, seed: int, now: datetime) -> str:
    """Everything of one shop; answers with what it is."""
    ids = fill_shop(connection, shop, position, now)
    people = make_people(shop.facts, seeded(seed, shop.handle, "people"))
    reviews = _fill_reviews(connection, shop, ids, people, seed, now)
    first = FirstIds(next_id(connection, Customer), next_id(connection, Order))
    history = make_history(shop, ids, first, people, now, seeded(seed, shop.handle, "orders"))
    insert_rows(connection, Customer, history.customers)
    insert_rows(connection, Order, history.orders)
    insert_rows(connection, OrderLine, history.lines)
    insert_rows(connection, Payment, history.payments)
    pairs = rebuild(connection, ids.shop)
    fill(connection, ids.shop, load_shelf(connection, ids.shop, now))
    return (
        f"{shop.name}: {len(ids.products)} products in {len(ids.variants)} variants, {len(shop.offers)} offers, "
        f"{len(history.customers):,} customers, {len(history.orders):,} orders, {reviews:,} reviews, "
        f"{pairs} pairs bought together"
    )


def _fill_reviews(
    connection: Connection, shop: ShopSeed, ids: Ids, people: list[Person], seed: int, now: datetime
) -> int:
    authors = sorted({person.signature for person in people})
    rows = []
    for product in shop.catalogue.products.values():
        chance = seeded(seed, shop.handle, "reviews", product.handle)
        for review in make_reviews(product, shop.phrases, authors, now, chance):
            rows.append(
                {
                    "product_id": ids.products[product.handle],
                    "author": review.author,
                    "rating": review.rating,
                    "title": review.title,
                    "body": review.body,
                    "written_at": review.written_at,
                }
            )
    insert_rows(connection, Review, rows)
    return len(rows)
