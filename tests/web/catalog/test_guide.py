"""Buying guides: true figures, one model for what was answered, and the ways that lead there."""

import re

import pytest

from storefront.config import ROOT
from tests.pages import page
from tests.web.catalog.told import of_type

WASHERS = "/greenhome/guides/washing-machine"
ALL = [
    f"/{shop}/guides/{file.stem}"
    for shop in ("greenhome", "techgadgets")
    for file in sorted((ROOT / "seed" / shop / "guides").glob("*.toml"))
]


@pytest.mark.parametrize("shop", ["greenhome", "techgadgets"])
def test_all_guides_of_a_shop_stand_on_one_page(client, shop):
    links = [link.attributes["href"] for link in page(client.get(f"/{shop}/guides")).one("main").all("a")]
    assert links == sorted([address for address in ALL if f"/{shop}/" in address], key=links.index)
    assert len(links) >= 3


@pytest.mark.parametrize("address", ALL)
def test_a_guide_shows_every_tier_with_its_price_and_leaves_no_place_unfilled(client, address):
    shown = page(client.get(address)).one("main")
    assert not re.search(r"[{}]", shown.text)
    tiers = [e for e in shown.all("li") if e.attributes.get("data-testid", "").startswith("tier-")]
    assert len(tiers) >= 3
    assert all(re.search(r"[€$][\d,]+\.\d\d", tier.text) for tier in tiers)
    assert len(list(shown.all("div", class_="guide-question"))) >= 4
    assert shown.one("table", class_="guide-table").has("th", scope="col")


def test_figures_are_those_of_the_catalogue_today(client, change):
    text = page(client.get(WASHERS)).one("main").text
    assert "€240.00 more than Aquelle 7." in text
    assert "€422: €34 less, against €240.00 more to buy" in text
    change("UPDATE variant SET price_cents = 69900 WHERE sku = 'AQ-9'")
    change("UPDATE spec SET value = '10' WHERE name = 'Capacity' AND product_id ="
           " (SELECT id FROM product WHERE handle = 'aquelle-9')")  # fmt: skip
    text = page(client.get(WASHERS)).one("main").text
    assert "€290.00 more than Aquelle 7." in text
    assert "a drum for 10 kg" in text


def test_a_model_that_is_not_sold_any_more_is_not_advised(client, change):
    change("UPDATE product SET published = 0 WHERE handle = 'aquelle-9'")
    shown = page(client.get(f"{WASHERS}?people=2"))
    assert not shown.has(data_testid="tier-aquelle-9")
    assert "Aquelle 11 Connect" in shown.one(data_testid="advice").text
    assert not re.search(r"[{}]", shown.one("main").text)


def test_without_answers_the_guide_asks(client):
    shown = page(client.get(WASHERS))
    assert not shown.has(data_testid="advice")
    assert "Answer one or more" in shown.one(id="catalog-advice").text


def test_answers_lead_to_the_simplest_model_that_is_enough_with_the_reason(client):
    shown = page(client.get(f"{WASHERS}?people=2&place=1"))
    advice = shown.one(data_testid="advice")
    assert "Our advice, 1 question open" in advice.text
    assert "Aquelle 9" in advice.text
    assert "fills 9 kg twice" in advice.text
    assert "checked" in shown.one(id="people-2").attributes
    assert shown.has("button", data_testid="advised-add-aquelle-9")


def test_by_htmx_only_the_advice_comes_and_is_announced(client, htmx):
    answer = client.get(f"{WASHERS}?people=3", headers=htmx("catalog-advice"))
    assert answer.text.lstrip().startswith('<section class="advice" id="catalog-advice"')
    assert "Our advice: Aquelle 11 Connect" in answer.text
    assert "HX-Request" in answer.headers["Vary"]


@pytest.mark.parametrize(
    "query", ["people=", "people=9", "people=<script>", "people=1&people=2", "colour=1", "people=%FF"]
)
def test_other_answers_do_no_harm(client, query):
    answer = client.get(f"{WASHERS}?{query}")
    assert answer.status_code == 200
    assert "<script>" not in answer.text.replace('<script type="application/ld+json">', "").replace("<script src", "")


def test_an_unknown_guide_is_not_found(client):
    assert client.get("/greenhome/guides/spaceships").status_code == 404


def test_a_shop_without_guides_has_no_page_of_them_and_no_links_to_it(client, change):
    change("DELETE FROM guide")
    assert client.get("/greenhome/guides").status_code == 404
    for path in ("/greenhome/", "/greenhome/collections/laundry", "/greenhome/products/aquelle-9"):
        assert "/guides" not in client.get(path).get_data(as_text=True)


@pytest.mark.parametrize(
    ("path", "guide"),
    [
        ("/greenhome/", "guide-washing-machine"),
        ("/greenhome/collections/laundry", "guide-link-washing-machine"),
        ("/greenhome/products/aquelle-9", "guide-link-washing-machine"),
        ("/greenhome/search?q=washing+machine", "guide-link-washing-machine"),
        ("/techgadgets/products/ocula-m1", "guide-link-first-camera"),
    ],
)
def test_who_is_not_sure_is_led_to_the_guide(client, path, guide):
    link = page(client.get(path)).one("a", data_testid=guide)
    assert client.get(link.attributes["href"]).status_code == 200


def test_what_the_guide_tells_programs_is_what_it_shows(client):
    answer = client.get(WASHERS)
    shown = page(answer).one("main").text
    told = of_type(answer, "FAQPage")["mainEntity"]
    assert len(told) == 5
    for question in told:
        assert question["name"] in shown
        assert " ".join(question["acceptedAnswer"]["text"].split()) in shown


def test_answers_are_no_page_of_their_own_for_search_engines(client):
    head = page(client.get(f"{WASHERS}?people=2"))
    assert next(head.all("link", rel="canonical")).attributes["href"] == f"http://localhost{WASHERS}"


def test_a_set_with_a_model_of_the_guide_stands_below_the_tiers(client):
    assert "Laundry starter" in page(client.get(WASHERS)).one(id="placement-guide-below-tiers").text
