"""A collection in the browser: as a page, as the fragments htmx asks for, and under nonsense."""

import pytest

from tests.pages import page

LAUNDRY = "/greenhome/collections/laundry"


def titles(response):
    return [card.one("h3").text for card in page(response).all("article", class_="product-card")]


def test_a_collection_shows_its_products_and_how_many(client):
    response = client.get(LAUNDRY)
    shown = page(response)
    count = int(shown.one(data_testid="result-count").text.split()[0])
    assert count == len(titles(response)) > 5
    assert shown.one("h1").text == "Laundry"


def test_a_filter_in_the_address_narrows_and_can_be_taken_away(client):
    response = client.get(f"{LAUNDRY}?capacity=9+kg&sort=price-up")
    assert titles(response) == ["Dry 9", "Aquelle 9"]
    chip = page(response).one("a", class_="chip")
    assert chip.attributes["href"] == f"{LAUNDRY}?sort=price-up"


def test_the_form_of_filters_remembers_what_was_chosen(client):
    shown = page(client.get(f"{LAUNDRY}?capacity=9+kg&min=100&stock=in&sort=newest"))
    chosen = {e.attributes["value"] for e in shown.all("input", type="checkbox") if "checked" in e.attributes}
    assert chosen == {"9 kg", "in"}
    assert shown.one(data_testid="facet-min").attributes["value"] == "100"
    assert [o.text for o in shown.all("option") if "selected" in o.attributes] == ["Newest first"]


def test_htmx_gets_the_results_the_counts_and_the_shared_address(client, htmx):
    response = client.get(f"{LAUNDRY}?min=&max=&capacity=9+kg&sort=recommended", headers=htmx("catalog-results"))
    shown = page(response)
    assert [child.attributes.get("id") for child in shown.children] == [
        "catalog-results",
        "facets",
        "catalog-set",
        None,
    ]
    assert shown.children[3].text == "2 products"
    assert response.headers["HX-Push-Url"] == f"{LAUNDRY}?capacity=9+kg"
    assert "HX-Request" in response.headers["Vary"]


def test_only_what_is_rated_well_is_shown_on_demand(client):
    shown = page(client.get(f"{LAUNDRY}?rating=4"))
    asked = shown.one(data_testid="facet-rating-4")
    assert "checked" in asked.attributes
    total = shown.one(data_testid="result-count").text
    assert total != page(client.get(LAUNDRY)).one(data_testid="result-count").text
    assert shown.one("a", data_testid="without-rating").attributes["href"] == LAUNDRY


def test_each_filter_has_a_chip_and_all_can_be_cleared_in_the_same_order(client):
    shown = page(client.get(f"{LAUNDRY}?capacity=9+kg&capacity=10+kg&min=100&rating=4&stock=in&sort=newest"))
    chips = [chip.attributes["data-testid"] for chip in shown.all("a", class_="chip")]
    assert chips == ["without-capacity-1", "without-capacity-2", "without-price", "without-rating", "without-stock"]
    assert shown.one(data_testid="clear-filters").attributes["href"] == f"{LAUNDRY}?sort=newest"
    assert shown.one(data_testid="filters-set").text == "5 set"


def test_without_a_filter_no_number_is_shown(client):
    assert "hidden" in page(client.get(LAUNDRY)).one(data_testid="filters-set").attributes


def test_a_chip_works_by_htmx_as_by_its_address(client, htmx):
    chip = page(client.get(f"{LAUNDRY}?capacity=9+kg&stock=in")).one(data_testid="without-stock")
    assert chip.attributes["data-hx-get"] == chip.attributes["href"]
    answer = client.get(chip.attributes["href"], headers=htmx("catalog-results"))
    assert answer.headers["HX-Push-Url"] == f"{LAUNDRY}?capacity=9+kg"


def test_the_page_and_its_fragment_are_not_mixed_up_by_a_cache(client):
    assert "HX-Request" in client.get(LAUNDRY).headers["Vary"]


def test_a_restored_page_of_the_history_is_whole(client, htmx):
    response = client.get(LAUNDRY, headers={**htmx(), "HX-History-Restore-Request": "true"})
    assert response.data.startswith(b"<!doctype html>")


def test_filters_that_leave_nothing_show_a_way_on(client):
    shown = page(client.get(f"{LAUNDRY}?min=1&max=2"))
    assert not shown.has("article")
    assert "Show all of Laundry" in shown.one("main").text


@pytest.mark.parametrize(
    "query",
    [
        "page=abc",
        "page=0",
        "page=-1",
        "page=9999",
        "page=99999999999999999999",
        "page=²",
        "min=x&max=y",
        "min=-5",
        "min=1e9",
        "sort=foo",
        "sort=price-up&sort=rating",
        "capacity=<script>alert(1)</script>",
        "capacity=%FF%FE",
        "stock=out",
        "rating=9",
        "rating=4.5",
        "rating=",
        "no-such-facet=1",
        "min=%00",
    ],
)
def test_nonsense_in_the_address_counts_as_not_asked(client, query):
    response = client.get(f"{LAUNDRY}?{query}")
    assert response.status_code == 200
    assert len(titles(response)) > 5
    assert b"<script>alert" not in response.data


def test_an_unknown_collection_is_not_found(client):
    assert client.get("/greenhome/collections/nope").status_code == 404


def test_the_list_shown_is_told_in_the_ledger(client, events):
    client.get(f"{LAUNDRY}?capacity=9+kg&sort=price-up")
    event = events("view_item_list")[-1]
    assert (event["currency"], event["item_list_id"]) == ("EUR", "laundry")
    assert [(item["item_id"], item["price"], item["index"]) for item in event["items"]] == [
        ("NV-D9", 629.0, 0),
        ("AQ-9", 649.0, 1),
    ]
