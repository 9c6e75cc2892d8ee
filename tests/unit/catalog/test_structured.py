"""What is told to programs is what the values say: prices as decimals, availability, counts of real reviews."""

from storefront.catalog import structured
from storefront.catalog.structured import Said, Site
from tests.factories import product

SITE = Site("Corner", "https://corner.example/corner", "EUR")


def test_a_single_variant_is_one_offer_at_its_price():
    nine = product("nine", cents=64_905)
    told = structured.product(SITE, nine, nine.first, 64_905, True)
    assert told["offers"]["price"] == "649.05"
    assert told["offers"]["priceCurrency"] == "EUR"
    assert told["offers"]["availability"] == "https://schema.org/InStock"
    assert told["url"] == "https://corner.example/corner/products/nine"


def test_what_is_not_on_hand_is_told_as_out_of_stock():
    nine = product("nine")
    told = structured.product(SITE, nine, nine.first, 100, False)
    assert told["offers"]["availability"].endswith("/OutOfStock")


def test_a_product_nobody_reviewed_has_no_rating():
    nine = product("nine")
    told = structured.product(SITE, nine, nine.first, 100, True, [Said("Eva", 5, "Good", "Yes.", "2026-11-18")])
    assert "aggregateRating" not in told
    assert "review" not in told


def test_places_in_a_list_go_on_from_the_page_before():
    told = structured.listed("Laundry", ["/a", "/b"], 13)
    assert [item["position"] for item in told["itemListElement"]] == [13, 14]


def test_cents_below_ten_keep_their_nought():
    assert [structured.amount(cents) for cents in (5, 100, 64_905)] == ["0.05", "1.00", "649.05"]
