"""Reviews on the page of a product: filtered by stars, ordered, in pages, all of it in the address."""

import pytest

from tests.pages import page

WASHER = "/greenhome/products/aquelle-9"


def shown(client, query="", **more):
    return page(client.get(WASHER + query, **more)).one(id="catalog-reviews")


def stars_of(region):
    return [int(svg.attributes["aria-label"][0]) for svg in region.all("svg", class_="rating__stars")]


def test_the_stars_are_links_to_the_reviews_that_gave_so_many(client):
    region = shown(client)
    link = region.one("a", data_testid="stars-4")
    assert link.attributes["href"] == f"{WASHER}?stars=4#catalog-reviews"
    four = shown(client, "?stars=4")
    assert set(stars_of(four)) == {4}
    assert four.one("a", data_testid="stars-4").attributes["aria-current"] == "true"
    assert four.one("a", data_testid="stars-all").attributes["href"] == f"{WASHER}#catalog-reviews"


def test_stars_that_nobody_gave_are_no_link(client):
    region = shown(client)
    none_given = list(region.all("span", class_="histogram__row"))
    assert all(row.text.split()[2] == "0" for row in none_given)
    assert len(none_given) + len(list(region.all("a", class_="histogram__row"))) == 5


@pytest.mark.parametrize(("order", "way"), [("highest", -1), ("lowest", 1)])
def test_reviews_can_be_ordered_by_rating(client, order, way):
    pages = [stars_of(shown(client, f"?order={order}&reviews={number}")) for number in (1, 2, 12)]
    stars = [one for page_ in pages for one in page_]
    assert stars == sorted(stars, reverse=way < 0)


def test_filter_and_order_hold_on_the_next_page(client):
    links = list(shown(client, "?stars=5&order=lowest").all("a", class_="pagination__link"))
    assert links[1].attributes["href"] == f"{WASHER}?stars=5&order=lowest&reviews=2#catalog-reviews"


def test_the_pages_are_those_of_the_chosen_stars(client):
    region = shown(client, "?stars=4&reviews=999")
    assert stars_of(region)
    assert len(list(region.all("a", class_="pagination__link"))) < 8


def test_with_htmx_it_is_read_out_what_is_shown(client, htmx):
    answer = client.get(f"{WASHER}?stars=4", headers=htmx("catalog-reviews"))
    region, said = page(answer).children
    count = region.one("a", data_testid="stars-4").text.split()[2]
    assert said.text.startswith(f"{count} reviews with 4 stars, newest first")
    assert answer.headers["HX-Push-Url"] == f"{WASHER}?stars=4#catalog-reviews"


@pytest.mark.parametrize("query", ["stars=0", "stars=6", "stars=x", "stars=%FF", "order=helpful", "order=", "stars=٤"])
def test_nonsense_counts_as_not_asked(client, query):
    assert stars_of(shown(client, f"?{query}")) == stars_of(shown(client))
