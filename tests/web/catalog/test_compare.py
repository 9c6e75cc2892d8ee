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


THREE = f"{COMPARE}?items=aquelle-7,aquelle-9,aquelle-11-connect"


def test_only_what_differs_is_a_link_away_and_back(client):
    shown = page(client.get(THREE))
    whole = len(list(shown.one(data_testid="comparison").all("tr")))
    link = shown.one(data_testid="show-differences")
    assert link.attributes["href"] == f"{THREE}&show=differences"
    only = page(client.get(link.attributes["href"]))
    assert only.one(data_testid="show-differences").attributes["aria-current"] == "true"
    assert "aria-current" not in only.one(data_testid="show-all").attributes
    table = only.one(data_testid="comparison")
    assert len(list(table.all("tr"))) < whole
    assert "Automatic dosing" not in table.text
    assert "Smart-home control" in table.text
    assert only.one(data_testid="remove-aquelle-7").attributes["href"].endswith("&show=differences")


def test_by_htmx_only_the_comparison_comes_and_what_it_shows_is_announced(client, htmx):
    answer = client.get(f"{THREE}&show=differences", headers=htmx("catalog-comparison"))
    assert answer.text.lstrip().startswith('<div class="comparison" id="catalog-comparison">')
    assert "Only the facts that differ: 14" in answer.text
    assert answer.headers["HX-Push-Url"] == f"{THREE}&show=differences"
    assert "HX-Request" in answer.headers["Vary"]


def test_the_choice_stays_when_the_address_is_put_in_order(client):
    answer = client.get(f"{COMPARE}?items=aquelle-7&items=aquelle-9&show=differences")
    assert answer.headers["Location"] == f"{COMPARE}?items=aquelle-7,aquelle-9&show=differences"


@pytest.mark.parametrize("show", ["nonsense", "", "<script>"])
def test_another_choice_shows_everything(client, show):
    shown = page(client.get(f"{THREE}&show={show}"))
    assert shown.one(data_testid="show-all").attributes["aria-current"] == "true"


def test_what_it_costs_to_run_and_in_all_is_told_with_what_that_rests_on(client):
    shown = page(client.get(THREE))
    assert shown.one(data_testid="running-aquelle-9").text == "€388"
    assert shown.one(data_testid="in-all-aquelle-9").text == "€1,037.00"
    assert shown.one(data_testid="in-all-aquelle-7").text == "€831.00 lowest"
    assert "220 washes a year" in shown.one("main").text


def test_each_product_is_praised_and_criticised_by_rule(client, change):
    of_nine = "product_id = (SELECT id FROM product WHERE handle = 'aquelle-9')"
    change(f"UPDATE review SET rating = 4 WHERE {of_nine}")
    change(f"UPDATE review SET rating = 5, body = 'Old.' WHERE id = (SELECT MIN(id) FROM review WHERE {of_nine})")
    shown = page(client.get(THREE))
    assert "“Old.”" in shown.one(data_testid="praise-aquelle-9").text
    assert "4 of 5 stars" in shown.one(data_testid="critique-aquelle-9").text


def test_who_only_praises_is_not_quoted_as_a_critic(client, change):
    change("UPDATE review SET rating = 5")
    shown = page(client.get(THREE))
    assert shown.one(data_testid="critique-aquelle-9").text == "–"
    assert "5 of 5 stars" in shown.one(data_testid="praise-aquelle-9").text


def test_what_nobody_reviewed_is_not_quoted(client, change):
    change("DELETE FROM review")
    shown = page(client.get(THREE))
    assert shown.one(data_testid="praise-aquelle-9").text == "–"
    assert "no reviews yet" in shown.one(data_testid="comparison").text


def test_four_are_quoted_with_as_many_queries_as_two(client, queries):
    counts = []
    for items in ("aquelle-7,aquelle-9", "aquelle-7,aquelle-9,aquelle-10,aquelle-11-connect"):
        client.get(f"{COMPARE}?items=norvind-dry-8,norvind-dry-9")
        with queries() as seen:
            client.get(f"{COMPARE}?items={items}")
        counts.append(sum("FROM review" in statement for statement in seen))
    assert counts == [1, 1]
