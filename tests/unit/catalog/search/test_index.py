"""The index is kept with the catalogue."""

from sqlalchemy import text

from storefront.catalog.search.find import find
from storefront.catalog.search.index import ShopIndex, fill, reindex
from tests.factories import product, shelf_of
from tests.unit.catalog.search.conftest import SHOP


def words(connection):
    return connection.execute(text("SELECT word, products FROM search_word ORDER BY word")).all()


def handles(connection, shelf, query):
    return [one.handle for one in find(ShopIndex(connection, SHOP, shelf), query).products]


def thing(**facts):
    return product("thing", **facts)


def test_a_product_with_a_new_title_is_found_by_it_alone(connection):
    old = thing(title="Kettle", popularity=3)
    fill(connection, SHOP, shelf_of(old))
    now = shelf_of(type(old)(**{**_fields(old), "title": "Toaster", "popularity": 70}))
    reindex(connection, SHOP, now, old.id)
    assert handles(connection, now, "toaster") == ["thing"]
    assert handles(connection, now, "kettle") == []
    assert handles(connection, now, "toastre") == ["thing"]


def test_an_index_kept_up_is_the_one_that_filling_would_give(connection):
    one, other = product("one", title="Blue kettle"), product("other", title="Red kettle")
    fill(connection, SHOP, shelf_of(one))
    reindex(connection, SHOP, shelf_of(one, other), other.id)
    kept = words(connection)
    for table in ("search_product", "search_near", "search_word"):
        connection.execute(text(f"DELETE FROM {table}"))
    fill(connection, SHOP, shelf_of(one, other))
    assert kept == words(connection)


def test_what_is_no_longer_sold_leaves_no_word_behind(connection):
    one = product("one", title="Kettle")
    fill(connection, SHOP, shelf_of(one))
    reindex(connection, SHOP, shelf_of(), one.id)
    assert words(connection) == []
    assert connection.execute(text("SELECT count(*) FROM search_near")).scalar_one() == 0


def test_a_product_indexed_twice_is_there_once(connection):
    one = product("one", title="Kettle")
    shelf = shelf_of(one)
    fill(connection, SHOP, shelf)
    reindex(connection, SHOP, shelf, one.id)
    assert find(ShopIndex(connection, SHOP, shelf), "kettle").total == 1


def _fields(one):
    return {name: getattr(one, name) for name in one.__dataclass_fields__}
