"""The form of a review."""

import pytest

from tests.pages import page
from tests.web.reviews.conftest import WASHER


def test_the_form_is_a_page_of_its_own(client):
    shown = page(client.get(f"{WASHER}/reviews/new"))
    assert shown.one("h1").text == "Review the Aquelle 9"
    form = shown.one(data_testid="review-form").one("form")
    assert form.attributes["action"] == form.attributes["data-hx-post"] == f"{WASHER}/reviews"
    assert [field.attributes["value"] for field in form.all("input", name="stars")] == ["1", "2", "3", "4", "5"]
    assert not any("checked" in field.attributes for field in form.all("input", name="stars"))


def test_the_form_comes_into_the_page_of_the_product_with_htmx(client, htmx):
    shown = page(client.get(f"{WASHER}/reviews/new", headers=htmx("reviews-form")))
    assert [child.attributes.get("id") for child in shown.children] == ["reviews-form"]
    assert "autofocus" in shown.one("h3").attributes


def test_the_page_of_a_product_leads_there(client):
    link = page(client.get(WASHER)).one("a", data_testid="write-review")
    assert link.attributes["href"] == link.attributes["data-hx-get"] == f"{WASHER}/reviews/new"


def test_a_set_can_be_reviewed_too(client):
    shown = page(client.get("/greenhome/products/laundry-starter/reviews/new"))
    assert shown.one("a", id="back-to-reviews").attributes["href"] == (
        "/greenhome/bundles/laundry-starter#catalog-reviews"
    )


@pytest.mark.parametrize("handle", ["nope", "%FF", "lumo-s8"])
def test_what_is_not_sold_here_cannot_be_reviewed(client, handle):
    assert client.get(f"/greenhome/products/{handle}/reviews/new").status_code == 404
