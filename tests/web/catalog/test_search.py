"""Searching: what is found, what is said when nothing is, and hostile words."""

import pytest

from tests.pages import page


def search(client, q, shop="greenhome"):
    return client.get(f"/{shop}/search", query_string={"q": q})


def first_card(response):
    return next(page(response).all("article", class_="product-card")).attributes["data-testid"]


@pytest.mark.parametrize(
    ("shop", "q", "handle"),
    [
        ("greenhome", "aquelle 9", "aquelle-9"),
        ("greenhome", "detergant", "tidewell-detergent"),
        ("greenhome", "stacking", "stacking-kit"),
        ("techgadgets", "phone s8", "lumo-s8"),
        ("techgadgets", "lptop 14", "kestrel-14"),
    ],
)
def test_words_find_products(client, shop, q, handle):
    assert first_card(search(client, q, shop)) == f"card-{handle}"


def test_a_mended_typo_is_told(client):
    shown = page(search(client, "washng machine"))
    told = shown.one(data_testid="mended")
    assert told.text.startswith("Did you mean washing machine ?")
    assert told.one("a").attributes["href"] == "/greenhome/search?q=washing%20machine"
    assert "for “washing machine”" in shown.one(data_testid="result-count").text
    assert not page(search(client, "washing machine")).has(data_testid="mended")


def test_the_pages_of_a_search_follow_one_another(client):
    def cards(number):
        answer = client.get("/greenhome/search", query_string={"q": "washing machine", "page": number})
        return [card.attributes["data-testid"] for card in page(answer).all("article", class_="product-card")]

    assert len(cards(1)) == 12
    assert cards(2)
    assert not set(cards(1)) & set(cards(2))
    assert cards(99) == cards(2)


def test_an_empty_search_offers_the_collections(client):
    shown = page(search(client, "  "))
    assert shown.one("h1").text == "Search"
    assert shown.has("nav", aria_labelledby="search-collections")


def test_nothing_found_says_so_and_shows_a_way_on(client):
    shown = page(search(client, "xyzzy"))
    assert "Nothing found for “xyzzy”" in shown.one("main").text
    assert shown.has("article", data_testid="card-aquelle-9")


def test_a_very_long_search_is_cut_and_says_so(client):
    shown = page(search(client, "detergent " * 60))
    assert "Only the first 200 characters were searched for." in shown.one("main").text
    assert len(shown.one(data_testid="search-again").attributes["value"]) <= 200


@pytest.mark.parametrize(
    "q", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "' OR 1=1 --"]
)
def test_what_was_typed_is_shown_and_never_run(client, q):
    response = search(client, q)
    assert response.status_code == 200
    assert q.encode() not in response.data or "<" not in q
    assert page(response).one(data_testid="search-again").attributes["value"] == q


@pytest.mark.parametrize("query", ["q=%FF%FE", "q=%00", "page=2", "q=a&page=x", "q=detergent&page=99999999999"])
def test_broken_addresses_do_no_harm(client, query):
    assert client.get(f"/greenhome/search?{query}").status_code == 200


def test_a_search_is_told_in_the_ledger(client, events):
    search(client, "detergent")
    event = events("search")[-1]
    assert event["search_term"] == "detergent"
    assert event["results"] > 0
    assert events("view_item_list")[-1]["item_list_id"] == "search"
