"""The page of a bundle: what is in it, what it saves, how many there are."""

from tests.pages import page

STARTER = "/greenhome/bundles/laundry-starter"


def test_a_bundle_tells_its_saving_against_the_single_prices_of_today(client, change):
    shown = page(client.get(STARTER))
    assert shown.one(data_testid="part-price-aquelle-9").text == "€649.00"
    assert (shown.one(data_testid="bundle-full").text, shown.one(data_testid="bundle-saving").text) == (
        "€686.80",
        "€34.80",
    )
    change("UPDATE variant SET price_cents = 62900 WHERE sku = ?", "AQ-9")
    assert page(client.get(STARTER)).one(data_testid="bundle-saving").text == "€14.80"


def test_without_a_saving_nothing_is_claimed(client, change):
    change("UPDATE variant SET price_cents = 50000 WHERE sku = ?", "AQ-9")
    shown = page(client.get(STARTER))
    assert not shown.has(data_testid="bundle-saving")
    assert "Save €" not in shown.one("main").text
    assert "You save" not in shown.one("main").text


def test_the_form_of_a_bundle_names_the_bundle(client):
    form = page(client.get(STARTER)).one("form", id="buy")
    assert form.one("input", name="bundle").attributes["value"] == "laundry-starter"
    assert not form.has("input", name="sku")


def test_the_scarcest_part_says_how_many_there_are(client, change):
    change("UPDATE variant SET stock = 2 WHERE sku = ?", "TW-SOF-20")
    assert "Only 2 left" in page(client.get(STARTER)).one(data_testid="buy-box").text
    change("UPDATE variant SET stock = 0 WHERE sku = ?", "TW-SOF-20")
    shown = page(client.get(STARTER))
    assert "Sold out" in shown.one(data_testid="buy-box").text
    assert not shown.has("form", id="buy")


def test_bundles_and_products_lead_to_each_others_addresses(client):
    assert client.get("/greenhome/products/laundry-starter").headers["Location"] == STARTER
    assert client.get("/greenhome/bundles/aquelle-9").headers["Location"] == "/greenhome/products/aquelle-9"
    assert client.get("/greenhome/bundles/nope").status_code == 404


def test_reviews_of_a_bundle_come_in_pages(client, htmx):
    shown = page(client.get(f"{STARTER}?reviews=2", headers=htmx("catalog-reviews")))
    assert shown.children[0].attributes["id"] == "catalog-reviews"
    assert "page 2 of" in shown.children[1].text
