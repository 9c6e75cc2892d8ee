"""A collection sorts, filters, counts and pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from storefront.catalog.listing import PER_PAGE, Choice, listing
from storefront.catalog.shelf import Collection
from storefront.catalog.wanted import SORTS, Wanted, read
from tests.factories import product, shelf_of, spec, stock_of, variant

LAUNDRY = Collection("laundry", "Laundry", facets=("Capacity", "Energy class", "Colour"))


def washer(handle, kg, cents, energy="A", **facts):
    specs = [spec("Capacity", kg, "kg", "higher"), spec("Energy class", energy)]
    return product(handle, cents=cents, specs=specs, collections=("laundry",), **facts)


@pytest.fixture
def shelf():
    return shelf_of(
        washer("seven", 7, 39_900, "C", brand="Aquelle", popularity=50, rating_average=4.1, rating_count=9),
        washer("nine", 9, 64_900, "A", brand="Aquelle", popularity=100, rating_average=4.6, rating_count=60),
        washer("twelve", 12, 124_900, "A", brand="Norvind", popularity=10),
        collections=[LAUNDRY],
    )


def shown(shelf, on_hand=None, **arguments):
    collection = shelf.collections["laundry"]
    wanted = read(shelf, collection, MultiDict(arguments))
    return listing(shelf, collection, wanted, stock_of(shelf) if on_hand is None else on_hand)


def handles(found):
    return [product.handle for product in found.products]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("recommended", ["nine", "seven", "twelve"]),
        ("price-up", ["seven", "nine", "twelve"]),
        ("price-down", ["twelve", "nine", "seven"]),
        ("rating", ["nine", "seven", "twelve"]),
        ("no-such-order", ["nine", "seven", "twelve"]),
    ],
)
def test_products_come_in_the_order_asked_for(shelf, sort, expected):
    assert handles(shown(shelf, sort=sort)) == expected


def test_every_order_that_is_offered_can_be_asked_for(shelf):
    assert {len(handles(shown(shelf, sort=sort))) for sort in SORTS} == {3}


def test_two_values_of_one_facet_widen_and_two_facets_narrow(shelf):
    assert handles(shown(shelf, capacity=["7 kg", "9 kg"])) == ["nine", "seven"]
    assert handles(shown(shelf, capacity=["7 kg", "9 kg"], **{"energy-class": "A"})) == ["nine"]


def test_a_count_says_what_ticking_the_value_would_show(shelf):
    capacity, energy = shown(shelf, capacity="9 kg").facets[1:3]
    assert [(choice.value, choice.count) for choice in capacity.choices] == [("7 kg", 1), ("9 kg", 1), ("12 kg", 1)]
    assert [(choice.value, choice.count) for choice in energy.choices] == [("A", 1), ("C", 0)]


def test_counts_are_those_of_looking_at_each_product(shelf):
    found = shown(shelf, capacity=["9 kg", "12 kg"], **{"energy-class": "A", "max": "700"})
    brand, capacity, energy = found.facets
    assert [(choice.value, choice.count) for choice in brand.choices] == [("Aquelle", 1), ("Norvind", 0)]
    assert [(choice.value, choice.count) for choice in capacity.choices] == [("7 kg", 0), ("9 kg", 1), ("12 kg", 0)]
    assert [(choice.value, choice.count) for choice in energy.choices] == [("A", 1), ("C", 0)]


def test_a_rating_can_be_asked_for_where_it_makes_a_difference(shelf):
    found = shown(shelf, rating="4", capacity="7 kg")
    assert handles(found) == ["seven"]
    assert [(choice.value, choice.count, choice.chosen) for choice in found.ratings] == [
        ("4", 1, True),
        ("3", 1, False),
    ]
    rated = shelf_of(product("one", rating_average=4.5), product("two", rating_average=4.2))
    assert listing(rated, rated.collections["all"], Wanted(), stock_of(rated)).ratings == ()


def test_of_many_values_the_most_frequent_are_kept():
    brands = [product(f"p{n}", brand=f"Brand {n % 25 if n < 50 else 0:02}") for n in range(100)]
    shelf = shelf_of(*brands)
    (facet,) = listing(shelf, shelf.collections["all"], Wanted(), stock_of(shelf)).facets
    assert len(facet.choices) == 20
    assert facet.choices[0] == Choice("Brand 00", 52, False)


def test_a_fact_that_is_different_everywhere_is_no_facet():
    shelf = shelf_of(*(product(f"p{n}", brand=f"Brand {n}") for n in range(60)))
    assert listing(shelf, shelf.collections["all"], Wanted(), stock_of(shelf)).facets == ()


@given(
    facts=st.lists(st.tuples(st.integers(1, 4), st.sampled_from("ABC"), st.integers(1, 9), st.booleans()), max_size=12),
    ticked=st.sets(st.integers(1, 4)),
    limits=st.tuples(st.integers(0, 9), st.integers(0, 9)),
    in_stock=st.booleans(),
)
def test_filters_keep_what_a_plain_look_at_each_product_keeps(facts, ticked, limits, in_stock):
    things = [product(f"p{n}", cents=c * 100, brand=b, specs=[spec("Size", s)]) for n, (s, b, c, _) in enumerate(facts)]
    shelf = shelf_of(*things, collections=[Collection("all", "All", facets=("Size",))])
    stock = {thing.first.id: int(there) for thing, (*_, there) in zip(things, facts, strict=True)}
    asked = {"size": [str(size) for size in ticked], "min": str(limits[0]), "max": str(limits[1])}
    collection = shelf.collections["all"]
    wanted = read(shelf, collection, MultiDict(asked | ({"stock": "in"} if in_stock else {})))
    sizes = {int(value) for value in wanted.facets.get("size", ())}
    expected = {
        f"p{n}"
        for n, (size, _, cost, there) in enumerate(facts)
        if limits[0] <= cost <= limits[1] and (not sizes or size in sizes) and (there or not in_stock)
    }
    found = listing(shelf, collection, wanted, stock)
    assert set(handles(found)) == expected
    assert found.total == len(expected)


def test_values_that_are_numbers_stand_in_the_order_of_their_size(shelf):
    capacity = shown(shelf).facets[1]
    assert [choice.value for choice in capacity.choices] == ["7 kg", "9 kg", "12 kg"]


def test_a_fact_in_which_nothing_differs_is_no_facet(shelf):
    assert [facet.title for facet in shown(shelf).facets] == ["Brand", "Capacity", "Energy class"]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("649", "", ["nine", "twelve"]),
        ("", "649", ["nine", "seven"]),
        ("649.01", "1249", ["twelve"]),
        ("x", "-4", ["nine", "seven", "twelve"]),
        ("900", "100", []),
        ("99999999999", "", ["nine", "seven", "twelve"]),
    ],
)
def test_prices_limit_what_is_shown_and_nonsense_does_not(shelf, low, high, expected):
    assert handles(shown(shelf, min=low, max=high)) == expected


def test_in_stock_leaves_out_what_is_sold_out(shelf):
    stock = stock_of(shelf, NINE_1=0)
    assert handles(shown(shelf, stock, stock="in")) == ["seven", "twelve"]
    assert shown(shelf, stock).in_stock == 2
    assert handles(shown(shelf, stock)) == ["nine", "seven", "twelve"]


def test_a_product_is_found_by_the_values_of_any_of_its_variants():
    phone = product(
        "phone",
        variant("P-128", 59_900, Storage="128 GB"),
        variant("P-256", 64_900, Storage="256 GB"),
        specs=[spec("Storage", 128, "GB", sku="P-128"), spec("Storage", 256, "GB", sku="P-256")],
    )
    shelf = shelf_of(phone, collections=[Collection("all", "All", facets=("Storage",))])
    collection = shelf.collections["all"]
    found = listing(shelf, collection, read(shelf, collection, MultiDict({"storage": "256 GB"})), stock_of(shelf))
    assert handles(found) == ["phone"]


@pytest.mark.parametrize(("asked", "number", "count"), [("1", 1, 12), ("2", 2, 3), ("9999", 2, 3), ("abc", 1, 12)])
def test_a_long_collection_comes_in_pages_of_twelve(asked, number, count):
    shelf = shelf_of(*(product(f"thing-{n}") for n in range(PER_PAGE + 3)))
    collection = shelf.collections["all"]
    found = listing(shelf, collection, read(shelf, collection, MultiDict({"page": asked})), stock_of(shelf))
    assert (found.page, found.pages, len(found.products)) == (number, 2, count)


def test_the_address_of_a_choice_reads_back_as_the_same_choice(shelf):
    filters = [("capacity", "7 kg"), ("capacity", "9 kg"), ("min", "10.50"), ("stock", "in"), ("sort", "rating")]
    collection = shelf.collections["laundry"]
    wanted = read(shelf, collection, MultiDict(filters))
    pairs = [pair.split("=") for pair in wanted.query(3).removeprefix("?").replace("+", " ").split("&")]
    again = read(shelf, collection, MultiDict(pairs))
    assert (again.facets, again.min_cents, again.in_stock, again.sort, again.page) == (
        {"capacity": ("7 kg", "9 kg")},
        1050,
        True,
        "rating",
        3,
    )


def test_nothing_asked_is_the_bare_address():
    assert Wanted().query() == ""


def test_taking_a_filter_away_keeps_the_others():
    wanted = Wanted(min_cents=100, in_stock=True, facets={"brand": ("A", "B")})
    assert wanted.without("brand", "A").facets == {"brand": ("B",)}
    assert wanted.without("price").min_cents is None
    assert wanted.without("stock").facets == wanted.facets


def test_an_empty_collection_is_one_empty_page():
    shelf = shelf_of(collections=[LAUNDRY])
    found = shown(shelf)
    assert (found.total, found.pages, found.facets) == (0, 1, ())
