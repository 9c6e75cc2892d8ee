"""An index of a few products in memory."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, create_engine, insert

from storefront.catalog.search.index import ShopIndex, fill
from storefront.catalog.search.models import Quality, SearchWord, Synonym
from storefront.catalog.search.words import tokens
from storefront.catalog.shelf import Collection, Shelf
from tests.factories import product, shelf_of, spec, variant

SHOP, OTHER_SHOP = 1, 2


@pytest.fixture
def connection() -> Iterator[Connection]:
    """A database with the search's tables alone."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        for model in (SearchWord, Synonym, Quality):
            model.__table__.create(connection)
        yield connection
    engine.dispose()


@pytest.fixture
def index_of(connection: Connection) -> Callable[..., ShopIndex]:
    """Index a shelf: `index_of(shelf, synonyms={"hoover": "vacuum"}, qualities=[("quiet", "Noise", "lowest")])`."""

    def made(shelf: Shelf, synonyms=None, qualities=(), shop_id: int = SHOP) -> ShopIndex:
        for said, means in (synonyms or {}).items():
            row = {"shop_id": shop_id, "said": tokens(said), "means": [tokens(means)]}
            connection.execute(insert(Synonym), [row])
        for words, name, best in qualities:
            row = {"shop_id": shop_id, "words": [words], "spec": name, "best": best}
            connection.execute(insert(Quality), [row])
        fill(connection, shop_id, shelf)
        return ShopIndex(connection, shop_id, shelf)

    return made


def small_shelf() -> Shelf:
    """A washing machine, two dryers, detergent for the machine, a phone and what goes with it."""
    return shelf_of(
        product(
            "aquelle-9",
            title="Aquelle 9",
            brand="Aquelle",
            kind="washing-machine",
            collections=("laundry",),
            popularity=90,
            specs=[spec("Capacity", 9, "kg"), spec("Steam", "No")],
        ),
        product("dry-9", title="Dry 9", brand="Norvind", kind="dryer", specs=[spec("Noise", 64, "dB")], popularity=50),
        product(
            "dry-10", title="Dry 10", brand="Norvind", kind="dryer", specs=[spec("Noise", 61, "dB")], popularity=20
        ),
        product(
            "detergent",
            title="Liquid detergent",
            brand="Tidewell",
            kind="detergent",
            summary="For the washing machine, 1.5 litres",
            popularity=95,
        ),
        product("phone", variant("PH-1", Colour="Graphite"), title="Café Phone", kind="phone", popularity=40),
        product("phone-case", title="Phone case", kind="phone-case", popularity=80),
        product("phone-plan", title="Phone plan", kind="care-plan", role="warranty", popularity=99),
        collections=[Collection("laundry", "Laundry"), Collection("all", "All")],
    )


@pytest.fixture
def shelf() -> Shelf:
    """The small shelf."""
    return small_shelf()


@pytest.fixture
def index(index_of: Callable[..., ShopIndex], shelf: Shelf) -> ShopIndex:
    """The small shelf, indexed, with a synonym and a quality."""
    return index_of(
        shelf,
        synonyms={"washer": "washing machine", "cell phone": "phone"},
        qualities=[("quiet", "Noise", "lowest")],
    )
