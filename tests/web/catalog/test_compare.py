"""Comparing products at an address that can be shared."""

import pytest

from tests.pages import page

COMPARE = "/greenhome/compare"


def test_three_products_stand_side_by_side(client):
    shown = page(client.get(f"{COMPARE}?items=aquelle-7,aquelle-9,aquelle-11-connect"))
    table = shown.one(data_testid="comparison")
    columns = [e.attributes["data-testid"] for e in table.all("th", scope="col")]
    assert columns == ["column-aquelle-7", "column-aquelle-9", "column-aquelle-11-connect"]
    assert table.one(data_testid="difference-aquelle-9").text == "€240.00 more"
    assert "Capacity (differs)" in table.text
    assert "11 kg highest" in table.text


def test_ticked_boxes_lead_to_the_address_to_share(client):
    response = client.get(f"{COMPARE}?items=aquelle-9&items=aquelle-7")
    assert response.status_code == 302
    assert response.headers["Location"] == f"{COMPARE}?items=aquelle-9,aquelle-7"


def test_the_address_to_share_answers_at_once(client):
    assert client.get(f"{COMPARE}?items=aquelle-9,aquelle-7").status_code == 200
    assert client.get(f"{COMPARE}?items=aquelle-9%2Caquelle-7").status_code == 200


def test_each_product_can_be_bought_and_removed(client):
    shown = page(client.get(f"{COMPARE}?items=aquelle-9,aquelle-7,norvind-dry-9"))
    assert shown.one(data_testid="remove-aquelle-7").attributes["href"] == f"{COMPARE}?items=aquelle-9,norvind-dry-9"
    assert shown.has("button", data_testid="add-aquelle-9")


def test_one_product_alone_asks_for_one_more(client):
    shown = page(client.get(f"{COMPARE}?items=aquelle-9"))
    assert "Choose one more" in shown.one("main").text
    links = [
        link.attributes["href"] for link in shown.all("a") if link.text == "Compare" and "," in link.attributes["href"]
    ]
    assert len(links) == 3
    assert client.get(links[0]).status_code == 200


def test_nothing_chosen_says_how_to_choose(client):
    assert "Choose 2 to 4 products" in page(client.get(COMPARE)).one("main").text


def test_the_fifth_product_is_left_out_with_a_word(client):
    items = "aquelle-7,aquelle-9,aquelle-11-connect,aquelle-12-signature,aquelle-6-slim"
    shown = page(client.get(f"{COMPARE}?items={items}"))
    assert "Left out: Aquelle 6 Slim" in shown.one("main").text
    assert len(list(shown.all("th", scope="col"))) == 4


def test_an_unknown_product_is_left_out_with_a_word(client):
    shown = page(client.get(f"{COMPARE}?items=aquelle-7,nope,aquelle-9"))
    assert "One product is not sold here" in shown.one("main").text
    assert shown.has(data_testid="comparison")


@pytest.mark.parametrize("items", ["nope", "nope,neither", "<script>", "%FF", "'"])
def test_only_unknown_products_are_not_found(client, items):
    assert client.get(f"{COMPARE}?items={items}").status_code == 404


@pytest.mark.parametrize("items", [",", ",,,", "%20", "aquelle-9,aquelle-9", "aquelle-9," * 500])
def test_odd_lists_do_no_harm(client, items):
    assert client.get(f"{COMPARE}?items={items}", follow_redirects=True).status_code == 200


def test_bundles_and_plans_can_be_looked_at_side_by_side(client):
    response = client.get(f"{COMPARE}?items=laundry-starter,cover-large,install-washer")
    assert response.status_code == 200
    assert page(response).has(data_testid="comparison")
