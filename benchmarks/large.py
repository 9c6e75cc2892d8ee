"""A shop with as many products as wanted, made up from the seeds of GreenHome: for measuring, and to look at.

Usage: python benchmarks/large.py [--products 10000] [--world big] [--instance DIR]. Makes a world, which is served at
/w/big/. Every product beside the seeds' own is a variation of one of them: another brand, series and number, other
measures, price, rating and popularity. The same number of products gives the same shop.
"""

import argparse
import csv
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from storefront.config import from_environment  # noqa: E402
from storefront.core import clock  # noqa: E402
from storefront.seeding.load import build_image  # noqa: E402
from storefront.worlds import lifecycle  # noqa: E402

SHOP = "greenhome"
SEED = 1
ONSETS, MIDDLES, ENDS = (
    ["B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "W", "Br", "Tr", "St"],
    ["a", "e", "i", "o", "u", "ai", "au"],
    ["n", "r", "x", "l", "nd", "rk", "st"],
)
SERIES = ("Basic", "Plus", "Home", "Studio", "Comfort", "Compact", "Pure", "Nordic", "Select", "Edition")
BRANDS, REVIEWS = 60, 2
Row = dict[str, str]


def main() -> int:
    """Make a world of so many products."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--products", type=int, default=10_000)
    options.add_argument("--world", default="big", help="the code of the world to make")
    options.add_argument("--instance", type=Path, help="where its database is put")
    told = options.parse_args()
    instance = told.instance or from_environment().instance
    moment = clock.now().replace(hour=0, minute=0, second=0)
    with tempfile.TemporaryDirectory() as folder:
        image = build(Path(folder), told.products, moment, print)
        lifecycle.create(instance, told.world, image)
    print(f"Made the world {told.world}; it is served at /w/{told.world}/{SHOP}/")
    return 0


def build(folder: Path, products: int, now: datetime, say: Callable[[str], None]) -> Path:
    """The image of a world whose only shop sells so many products."""
    write_seeds(folder / "seed", products)
    image = folder / f"{products}.sqlite"
    build_image(image, folder / "seed", SEED, now, "fresh", say)
    return image


def write_seeds(seeds: Path, products: int) -> None:
    """GreenHome's seeds with made-up products beside its own, `products` in all."""
    source, target = ROOT / "seed" / SHOP, seeds / SHOP
    target.mkdir(parents=True)
    for file in source.iterdir():
        if file.suffix in (".csv", ".toml"):
            (target / file.name).write_bytes(file.read_bytes())
    tables = {name: read(source / f"{name}.csv") for name in ("products", "variants", "specs", "relations")}
    for name, rows in variations(tables, products - len(tables["products"])).items():
        with (target / f"{name}.csv").open("a", encoding="utf-8", newline="") as file:
            csv.DictWriter(file, tables[name][0].keys(), lineterminator="\n").writerows(rows)


def read(file: Path) -> list[Row]:
    """The rows of a CSV file."""
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def variations(tables: Mapping[str, list[Row]], count: int) -> dict[str, list[Row]]:
    """Rows of so many more products, by table."""
    chance = random.Random(SEED)
    brands = made_up_brands(chance)
    models = [row for row in tables["products"] if row["role"] == "product"]
    made: dict[str, list[Row]] = {name: [] for name in tables}
    for number in range(count):
        model = models[number % len(models)]
        handle, bigger = f"{model['handle']}-v{number}", chance.uniform(0.6, 1.6)
        made["products"].append(varied(model, handle, number, chance.choice(brands), chance))
        for row in of_product(tables["variants"], model["handle"]):
            sku, price = f"{row['sku']}-V{number}", max(1.0, float(row["price"]) * bigger)
            changed = {"product": handle, "sku": sku, "price": f"{price:.2f}", "cost": f"{price * 0.7:.2f}"}
            made["variants"].append(row | changed | {"stock": str(chance.choice((0, 3, 20, 60, 90)))})
        for row in of_product(tables["specs"], model["handle"]):
            sku = f"{row['sku']}-V{number}" if row["sku"] else ""
            value = measured(row["value"], chance) if row["better"] else row["value"]
            made["specs"].append(row | {"product": handle, "sku": sku, "value": value})
        for row in of_product(tables["relations"], model["handle"]):
            if row["kind"] != "upgrade":
                made["relations"].append(row | {"product": handle})
    return made


def made_up_brands(chance: random.Random) -> list[str]:
    """Names of brands that nobody has."""
    names: dict[str, None] = {}
    while len(names) < BRANDS:
        names[
            chance.choice(ONSETS) + chance.choice(MIDDLES) + chance.choice(ENDS) + chance.choice(("o", "a", "is", "en"))
        ] = None
    return list(names)


def varied(model: Row, handle: str, number: int, brand: str, chance: random.Random) -> Row:
    """A product like `model`."""
    kind = model["kind"].replace("-", " ").capitalize()
    return model | {
        "handle": handle,
        "title": f"{kind} {chance.choice(SERIES)} {number}",
        "brand": brand,
        "line": "",
        "tier": "",
        "released_days_ago": str(chance.randint(1, 1200)),
        "popularity": str(chance.randint(1, 100)),
        "rating": f"{chance.uniform(2.6, 4.9):.1f}",
        "reviews": str(chance.randint(0, REVIEWS)),
    }


def of_product(rows: list[Row], handle: str) -> Iterator[Row]:
    """The rows of one product."""
    return (row for row in rows if row["product"] == handle)


def measured(value: str, chance: random.Random) -> str:
    """Another value of a fact: the same share of round numbers as the seeds have."""
    number = float(value) * chance.choice((0.6, 0.8, 0.9, 1.0, 1.1, 1.2, 1.5))
    return f"{number:.0f}" if float(value).is_integer() and number >= 1 else f"{number:.1f}"


if __name__ == "__main__":
    sys.exit(main())
