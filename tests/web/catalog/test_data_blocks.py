"""What pages tell programs is what they show to people, and hostile text stays text."""

import json
import re

import pytest

from tests.pages import page
from tests.web.catalog.told import of_type, told_by

PRODUCTS = ["/greenhome/products/aquelle-9", "/techgadgets/products/lumo-s8", "/techgadgets/products/tern-room"]
CURRENCY = {"greenhome": ("EUR", "€"), "techgadgets": ("USD", "$")}


@pytest.mark.parametrize("address", PRODUCTS)
def test_a_product_tells_the_price_the_stock_and_the_rating_that_its_page_shows(client, address):
    answer = client.get(address)
    told = of_type(answer, "Product")
    shown = page(answer)
    code, sign = CURRENCY[address.split("/")[1]]
    offer = told["offers"]["offers"][0] if told["offers"]["@type"] == "AggregateOffer" else told["offers"]
    assert offer["priceCurrency"] == code
    box = next(shown.all(id="catalog-buy-box")).text
    assert f"{sign}{float(offer['price']):,.2f}" in box
    assert offer["availability"].endswith("/OutOfStock") == ("Sold out" in box or "Out of stock" in box)
    rating = told["aggregateRating"]
    assert shown.has("svg", aria_label=f"{rating['ratingValue']} of 5 stars, {rating['reviewCount']} reviews")
    for review in told["review"]:
        assert review["reviewBody"] in shown.one(id="catalog-reviews").text


def test_the_variant_chosen_is_the_one_that_is_told(client):
    told = of_type(client.get("/techgadgets/products/lumo-s8?variant=LU-S8-256-GRA"), "Product")
    assert told["sku"] == "LU-S8-256-GRA"
    assert told["offers"]["offers"][0]["price"] == "649.00"
    assert (told["offers"]["lowPrice"], told["offers"]["highPrice"], told["offers"]["offerCount"]) == (
        "599.00",
        "649.00",
        4,
    )


def test_a_bundle_tells_its_price_as_a_set(client):
    answer = client.get("/greenhome/bundles/laundry-starter")
    told = of_type(answer, "Product")
    assert f"€{told['offers']['price']}" in page(answer).one(id="catalog-bundle").text
    assert told["url"] == "http://localhost/greenhome/bundles/laundry-starter"


def test_what_was_sold_out_meanwhile_is_told_so(client, change):
    change("UPDATE variant SET stock = 0 WHERE sku = ?", "AQ-9")
    assert of_type(client.get(PRODUCTS[0]), "Product")["offers"]["availability"].endswith("/OutOfStock")


def test_a_collection_lists_its_products_in_the_order_shown(client):
    answer = client.get("/greenhome/collections/laundry")
    urls = [item["url"] for item in of_type(answer, "ItemList")["itemListElement"]]
    cards = [
        link.attributes["href"]
        for heading in page(answer).all("h3", class_="product-card__title")
        for link in heading.all("a")
    ]
    assert urls == [f"http://localhost{card}" for card in cards]


def test_the_way_to_a_page_is_its_breadcrumb(client):
    answer = client.get(PRODUCTS[0])
    steps = of_type(answer, "BreadcrumbList")["itemListElement"]
    assert [step["name"] for step in steps] == ["GreenHome", "Laundry", "Aquelle 9"]
    assert steps[-1]["item"] == "http://localhost/greenhome/products/aquelle-9"


def test_the_home_page_tells_who_the_shop_is_and_how_to_search_it(client):
    graph = told_by(client.get("/techgadgets/"))[0]["@graph"]
    by_type = {one["@type"]: one for one in graph}
    assert by_type["Organization"]["email"] == "help@techgadgets.example"
    target = by_type["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert target.startswith("http://localhost/")
    found = client.get(target.removeprefix("http://localhost").replace("{search_term_string}", "phone"))
    assert found.status_code == 200


def test_hostile_text_in_a_product_ends_no_script(client, change):
    evil = "</script><script>alert(1)</script><!--"
    change("UPDATE product SET title = ?, summary = ? WHERE handle = 'aquelle-9'", evil, evil)
    change("UPDATE review SET body = ? WHERE product_id = (SELECT id FROM product WHERE handle = 'aquelle-9')", evil)
    answer = client.get(PRODUCTS[0])
    text = answer.get_data(as_text=True)
    assert "<script>alert" not in text
    told = of_type(answer, "Product")
    assert told["name"] == f"Aquelle {evil}"
    assert told["review"][0]["reviewBody"] == evil
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert all(json.loads(block) for block in blocks)
