"""Suggestions while somebody types: as the fragment htmx asks for, as a plain address, and under nonsense."""

import pytest

from tests.pages import page

ADDRESS = "/greenhome/search/suggestions"


def ask(client, htmx, q, shop="greenhome"):
    return client.get(f"/{shop}/search/suggestions", query_string={"q": q}, headers=htmx("catalog-suggestions"))


def test_products_collections_and_searches_are_proposed_in_groups(client, htmx):
    answer = ask(client, htmx, "laun")
    shown = page(answer).one("div", role="listbox")
    assert shown.attributes["id"] == "catalog-suggestions"
    assert [head.text for head in shown.all("p", role="presentation")] == ["Products", "Collections", "Searches"]
    collection = shown.one("a", data_testid="suggested-in-laundry")
    assert (collection.attributes["role"], collection.attributes["href"]) == (
        "option",
        "/greenhome/collections/laundry",
    )
    assert next(shown.all("a", role="option")).has("img")


def test_the_guide_about_what_was_found_first_is_proposed(client, htmx):
    shown = page(ask(client, htmx, "washing mach"))
    heads = [head.text for head in shown.all("p", role="presentation")]
    assert heads == ["Products", "Guides", "Searches"]
    guide = next(e for e in shown.all("a") if e.attributes["id"].startswith("suggested-guide-"))
    assert guide.attributes["href"].startswith("/greenhome/guides/")


def test_how_many_there_are_is_announced(client, htmx):
    shown = page(ask(client, htmx, "kettle"))
    count = len(list(shown.all("a", role="option")))
    said = next(e for e in shown.all("div") if e.attributes.get("data-hx-swap-oob") == "innerHTML:#announcer")
    assert said.text == f"{count} suggestions"


def test_the_model_that_the_shop_promotes_is_said_to_be_promoted(client, htmx):
    shown = page(ask(client, htmx, "aquelle"))
    assert "Promoted" in shown.one("a", data_testid="suggested-aquelle-11-connect").text
    assert "Promoted" not in shown.one("a", data_testid="suggested-aquelle-7").text


def test_a_new_model_is_said_to_be_new(client, htmx):
    assert "New" in page(ask(client, htmx, "signature")).one("a", data_testid="suggested-aquelle-12-signature").text


def test_a_bundle_leads_to_its_own_page(client, htmx):
    option = page(ask(client, htmx, "laundry starter")).one("a", data_testid="suggested-laundry-starter")
    assert option.attributes["href"] == "/greenhome/bundles/laundry-starter"


@pytest.mark.parametrize("q", ["", " ", "x", "xyzzyx", "\x00", '"*', "<script>alert(1)</script>"])
def test_nothing_to_propose_is_an_empty_list_that_stays_hidden(client, htmx, q):
    answer = ask(client, htmx, q)
    assert answer.status_code == 200
    shown = page(answer).one("div", role="listbox")
    assert "hidden" in shown.attributes
    assert not shown.has("a")
    assert b"<script>" not in answer.data


@pytest.mark.parametrize(
    "q", ["dryer " * 2_000, "x" * 50_000, "' OR 1=1 --", "NEAR(dryer kettle)", "title:dryer", "dry*"]
)
def test_long_and_hostile_texts_do_no_harm(client, htmx, q):
    assert ask(client, htmx, q).status_code == 200


def test_without_javascript_the_address_leads_to_the_results(client):
    answer = client.get(ADDRESS, query_string={"q": "quiet dryer"})
    assert (answer.status_code, answer.location) == (302, "/greenhome/search?q=quiet+dryer")


def test_a_suggestion_reads_a_fixed_number_of_times_and_never_writes(client, htmx, queries, world):
    ask(client, htmx, "dry")
    before = world.stat().st_mtime_ns
    with queries() as seen:
        ask(client, htmx, "aquelle")
    assert len(seen) <= 8
    assert world.stat().st_mtime_ns == before
