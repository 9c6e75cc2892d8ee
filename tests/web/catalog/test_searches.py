"""What people type, and what must come first: a table for each shop in `searches/`."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, select

from storefront.catalog.queries import load_shelf
from storefront.catalog.search.find import find
from storefront.catalog.search.index import ShopIndex
from storefront.shops.models import Shop

TABLES = Path(__file__).parent / "searches"
FEWEST = 40


def rows(shop: str) -> list[tuple[str, list[str]]]:
    """(what is typed, the handles that come first) of a shop's table."""
    lines = (TABLES / f"{shop}.txt").read_text(encoding="utf-8").splitlines()
    told = (line.rpartition("|") for line in lines if "|" in line and not line.startswith("#"))
    return [(query.strip(), handles.split()) for query, _, handles in told]


CASES = [(table.stem, *row) for table in sorted(TABLES.glob("*.txt")) for row in rows(table.stem)]


@pytest.fixture(scope="module")
def indexes(image):
    """The index of each shop, by its handle."""
    engine = create_engine(f"sqlite:///file:{image}?mode=ro&uri=true")
    with engine.connect() as connection:
        yield {handle: _index(connection, id_) for id_, handle in connection.execute(select(Shop.id, Shop.handle))}
    engine.dispose()


@pytest.mark.parametrize(("shop", "query", "first"), CASES, ids=[f"{shop}: {query}" for shop, query, _ in CASES])
def test_what_is_meant_comes_first(indexes, shop, query, first):
    found = [product.handle for product in find(indexes[shop], query, most=len(first)).products]
    assert found == first


@pytest.mark.parametrize("shop", ["greenhome", "techgadgets"])
def test_each_table_holds_at_least_forty_searches(shop):
    assert len(rows(shop)) >= FEWEST


def _index(connection: Connection, shop_id: int) -> ShopIndex:
    return ShopIndex(connection, shop_id, load_shelf(connection, shop_id, datetime(2026, 11, 18, 9, 30, tzinfo=UTC)))
