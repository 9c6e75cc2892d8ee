"""The pictures of a product: one or several, and one of them large."""

import csv

import pytest

from storefront.config import ROOT
from tests.pages import page
from tests.web.checkout.shopper import Shopper

WASHER = "/greenhome/products/aquelle-9"
KETTLE = "/greenhome/products/fenwick-kettle"
"""Pictured once; the washer is pictured from two sides."""
PHONE = "/techgadgets/products/lumo-s8"
"""Comes in two colours, each pictured from two sides."""


@pytest.fixture(scope="module")
def told() -> dict[tuple[str, str], str]:
    """What the seeds say of each view of each picture."""
    with (ROOT / "seed" / "greenhome" / "pictures.csv").open(encoding="utf-8", newline="") as file:
        return {(row["picture"], row["view"]): row["alt"] for row in csv.DictReader(file)}


def test_the_picture_is_a_link_to_its_file_without_javascript(client, told):
    shown = page(client.get(WASHER))
    link = shown.one("a", data_testid="enlarge-1")
    assert link.attributes["href"].startswith("/static/img/greenhome/washer-2")
    with client.get(link.attributes["href"]) as file:
        assert file.status_code == 200
    assert link.attributes["aria-label"] == f"Enlarge: {told['washer-2', '1']}"
    assert client.get(link.attributes["data-hx-get"]).location == link.attributes["href"]


def test_one_view_has_no_strip_of_thumbnails(client):
    assert not page(client.get(KETTLE)).has("ul", class_="gallery__thumbs")


def test_several_views_have_thumbnails_that_lead_to_their_frames(client, told):
    gallery = page(client.get(WASHER)).one(id="catalog-gallery")
    thumbs = list(gallery.all("a", data_gallery_thumb=""))
    assert [thumb.attributes["href"] for thumb in thumbs] == ["#frame-1", "#frame-2"]
    assert [thumb.attributes.get("aria-current") for thumb in thumbs] == ["true", None]
    assert gallery.one(id="frame-2").one("img").attributes["alt"] == told["washer-2", "2"]


def test_a_view_opens_in_the_dialogue_with_htmx(client, htmx, told):
    dialogue = page(client.get(f"{WASHER}/views/2", headers=htmx("dialogue"))).one("dialog", id="view")
    assert dialogue.one("img").attributes["alt"] == told["washer-2", "2"]
    assert "View 2 of 2" in dialogue.text
    assert dialogue.one("a", id="view-previous").attributes["data-hx-get"] == f"{WASHER}/views/1"
    assert not dialogue.has("a", id="view-next")
    assert dialogue.one("button", data_testid="view-zoom").attributes["aria-pressed"] == "false"


def test_the_pictures_of_a_set_can_be_enlarged_too(client, htmx):
    link = page(client.get("/greenhome/bundles/laundry-starter")).one("a", data_testid="enlarge-1")
    assert page(client.get(link.attributes["data-hx-get"], headers=htmx("dialogue"))).has("dialog", id="view")


@pytest.mark.parametrize("number", ["0", "3", "-1", "x", "99999999999999999999"])
def test_a_picture_that_is_not_there_is_not_found(client, number):
    assert client.get(f"{WASHER}/views/{number}").status_code == 404


def test_a_colour_has_pictures_of_its_own(client):
    shown = page(client.get(f"{PHONE}?variant=LU-S8-128-GRA")).one(id="catalog-gallery")
    for number in ("1", "2"):
        link = shown.one("a", data_testid=f"enlarge-{number}")
        assert "/phone-2-graphite" in link.attributes["href"]
        assert link.attributes["aria-label"].startswith("Enlarge: Graphite phone")
        assert client.get(link.attributes["data-hx-get"]).location == link.attributes["href"]
    assert "/phone-2-800" in page(client.get(PHONE)).one("a", data_testid="enlarge-1").attributes["href"]


def test_the_large_view_of_a_colour_stays_with_that_colour(client, htmx):
    asked = f"{PHONE}/views/1?variant=LU-S8-128-GRA"
    dialogue = page(client.get(asked, headers=htmx("dialogue"))).one("dialog", id="view")
    assert dialogue.one("img").attributes["alt"].startswith("Graphite phone")
    assert dialogue.one("a", id="view-next").attributes["data-hx-get"] == f"{PHONE}/views/2?variant=LU-S8-128-GRA"


def test_choosing_a_colour_brings_its_pictures(client, htmx):
    query = "?variant=LU-S8-128-SKY&option-storage=128+GB&option-colour=Graphite"
    gallery = page(client.get(PHONE + query, headers=htmx("catalog-buy-box"))).one(id="catalog-gallery")
    assert gallery.attributes["data-hx-swap-oob"] == "outerHTML"
    assert "/phone-2-graphite" in gallery.one("a", data_testid="enlarge-1").attributes["href"]


def test_choosing_what_looks_the_same_leaves_the_pictures_alone(client, htmx):
    query = "?variant=KE-14-16-512&option-memory=16+GB&option-storage=1+TB"
    answer = page(client.get("/techgadgets/products/kestrel-14" + query, headers=htmx("catalog-buy-box")))
    assert not answer.has(id="catalog-gallery")


def test_a_colour_is_pictured_alike_from_the_cart_to_the_order(client):
    ordered = Shopper(client, "techgadgets").buy("LU-S8-128-GRA")
    Shopper(client, "techgadgets").add("LU-S8-128-GRA")
    for path in ("/techgadgets/cart", "/techgadgets/checkout", ordered):
        assert "/phone-2-graphite-" in page(client.get(path)).one("img", fetchpriority="high").attributes["src"], path


def test_the_feed_pictures_each_colour(client):
    items = client.get("/techgadgets/feed.xml").text.split("<item>")
    own = {sku: item for item in items for sku in ("LU-S8-128-GRA", "LU-S8-128-SKY") if f">{sku}<" in item}
    assert "/phone-2-graphite-800" in own["LU-S8-128-GRA"]
    assert "/phone-2-800" in own["LU-S8-128-SKY"]
