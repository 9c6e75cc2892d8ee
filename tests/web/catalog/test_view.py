"""The pictures of a product: one or several, and one of them large."""

import csv

import pytest

from storefront.config import ROOT
from tests.pages import page

WASHER = "/greenhome/products/aquelle-9"
KETTLE = "/greenhome/products/fenwick-kettle"
"""Pictured once; the washer is pictured from two sides."""


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
