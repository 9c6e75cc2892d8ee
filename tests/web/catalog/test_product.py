"""The page of a product: its variants, its stock, its delivery, its reviews."""

import pytest

from tests.pages import page

WASHER = "/greenhome/products/aquelle-9"
PHONE = "/techgadgets/products/lumo-s8"


def test_a_product_page_says_what_it_is_and_what_it_costs(client):
    shown = page(client.get(WASHER))
    box = shown.one(id="catalog-buy-box")
    assert shown.one("h1").text == "Aquelle 9"
    assert "€649.00" in box.text
    assert "VAT is included" in box.text
    assert "washing machine" in shown.one(id="frame-1").one("img").attributes["alt"]


def test_the_buy_form_sends_the_sku_without_javascript(client):
    form = page(client.get(WASHER)).one("form", id="buy")
    assert form.attributes["action"] == form.attributes["data-hx-post"] == "/greenhome/cart/lines"
    fields = {e.attributes["name"]: e.attributes["value"] for e in form.all("input")}
    assert (fields["sku"], fields["quantity"]) == ("AQ-9", "1")
    assert fields["csrf_token"]
    assert form.one("button", data_testid="add-aquelle-9").attributes["aria-label"] == "Add to cart: Aquelle 9"


def test_delivery_is_promised_in_days_that_are_working_days(client):
    text = page(client.get(WASHER)).one(id="catalog-buy-box").text
    assert "Standard delivery: arrives Fri 20 November to Tue 24 November, free" in text
    assert "Express delivery: arrives Thu 19 November to Fri 20 November, €14.90" in text


def test_a_reduced_price_says_what_the_earlier_price_was(client):
    text = page(client.get("/greenhome/products/aquelle-11-connect")).one(id="catalog-buy-box").text
    assert "€949.00 was the lowest price of the 30 days before it was lowered." in text


def test_the_variant_in_the_address_is_shown(client):
    shown = page(client.get(f"{PHONE}?variant=LU-S8-256-GRA"))
    assert "$649.00" in shown.one(id="catalog-buy-box").text
    assert shown.one("form", id="buy").one("input", name="sku").attributes["value"] == "LU-S8-256-GRA"
    assert "256 GB" in shown.one(data_testid="specs").text


def test_a_variant_chosen_without_javascript_gets_its_own_address(client):
    query = "?variant=LU-S8-128-GRA&option-storage=256+GB&option-colour=Graphite"
    response = client.get(PHONE + query)
    assert response.status_code == 302
    assert response.headers["Location"].endswith("/techgadgets/products/lumo-s8?variant=LU-S8-256-GRA")


def test_a_variant_chosen_with_htmx_swaps_the_buy_box_and_the_facts(client, htmx):
    query = "?variant=LU-S8-128-GRA&option-storage=256+GB&option-colour=Graphite"
    response = client.get(PHONE + query, headers=htmx("catalog-buy-box"))
    shown = page(response)
    regions = ["catalog-buy-box", "catalog-specs", "catalog-buy-bar", "catalog-better", "catalog-gallery", None]
    assert [child.attributes.get("id") for child in shown.children] == regions
    assert shown.children[-1].text == "256 GB, Graphite chosen"
    assert response.headers["HX-Push-Url"] == "/techgadgets/products/lumo-s8?variant=LU-S8-256-GRA"


def test_the_bar_repeats_the_price_and_sends_the_same_form(client, htmx):
    bar = page(client.get(PHONE)).one(id="catalog-buy-bar")
    assert "hidden" in bar.attributes
    assert bar.one("button").attributes["form"] == "buy"
    assert bar.one("button").attributes["aria-label"] == "Add to cart: Phone S8, $599.00"
    query = "?variant=LU-S8-128-GRA&option-storage=256+GB&option-colour=Graphite"
    after = page(client.get(PHONE + query, headers=htmx("catalog-buy-box"))).one(id="catalog-buy-bar")
    assert "256 GB, Graphite $649.00" in after.text


@pytest.mark.parametrize("handle", ["cover-large", "aquelle-9"])
def test_what_cannot_be_bought_has_no_bar(client, change, handle):
    change("UPDATE variant SET stock = 0 WHERE sku = ?", "AQ-9")
    bar = page(client.get(f"/greenhome/products/{handle}")).one(id="catalog-buy-bar")
    assert "data-buy-bar" not in bar.attributes
    assert not bar.children


def test_the_button_to_buy_comes_before_what_may_be_added(client):
    text = client.get(WASHER).get_data(as_text=True)
    order = ["buy-box__title", "price--large", "stock-note", 'id="add-aquelle-9"', "placement-product-warranty"]
    assert [text.index(mark) for mark in order] == sorted(text.index(mark) for mark in order)


def test_the_choices_say_what_they_cost_more(client):
    assert "256 GB + $50.00" in page(client.get(PHONE)).one("form", id="variants").text


def test_a_sold_out_variant_cannot_be_bought_and_says_so(client, change):
    change("UPDATE variant SET stock = 0 WHERE sku = ?", "AQ-9")
    shown = page(client.get(WASHER))
    assert "Sold out" in shown.one(id="catalog-buy-box").text
    assert not shown.has("form", id="buy")
    assert "arrives" not in shown.one(id="catalog-buy-box").text


def test_few_pieces_are_counted_truly_and_limit_the_quantity(client, change):
    change("UPDATE variant SET stock = 3 WHERE sku = ?", "AQ-9")
    shown = page(client.get(WASHER))
    assert "Only 3 left" in shown.one(id="catalog-buy-box").text
    assert shown.one(data_testid="buy-quantity").attributes["max"] == "3"


def test_reviews_are_told_to_be_demo_data_and_counted_by_stars(client):
    reviews = page(client.get(WASHER)).one(id="catalog-reviews")
    assert "Reviews are demo data." in reviews.text
    counts = [int(row.one("progress").attributes["value"]) for row in reviews.one("ul", class_="histogram").all("li")]
    assert sum(counts) == 60
    assert len(list(reviews.all("li", class_="review"))) == 5


def test_the_second_page_of_reviews_has_others(client, htmx):
    def texts(url, **more):
        return [review.text for review in page(client.get(url, **more)).all("li", class_="review")]

    first, second = texts(WASHER), texts(f"{WASHER}?reviews=2")
    assert not set(first) & set(second)
    assert texts(f"{WASHER}?reviews=2", headers=htmx("catalog-reviews")) == second


def test_a_page_of_reviews_for_htmx_is_the_region_and_its_announcement(client, htmx):
    shown = page(client.get(f"{WASHER}?reviews=2", headers=htmx("catalog-reviews")))
    region, said = shown.children
    assert region.attributes["id"] == "catalog-reviews"
    assert said.text == "60 reviews, newest first, page 2 of 12"


@pytest.mark.parametrize(
    "query", ["variant=NOPE", "variant=%FF", "reviews=x", "reviews=9999", "reviews=-2", "option-x="]
)
def test_nonsense_in_the_address_does_no_harm(client, query):
    response = client.get(f"{WASHER}?{query}", follow_redirects=True)
    assert response.status_code == 200
    assert page(response).one("h1").text == "Aquelle 9"


@pytest.mark.parametrize("handle", ["nope", "%FF", "..%2F..%2Fetc", "<script>", "a" * 3_000])
def test_an_unknown_product_is_not_found(client, handle):
    assert client.get(f"/greenhome/products/{handle}").status_code == 404


def test_a_product_of_the_other_shop_is_not_found(client):
    assert client.get("/techgadgets/products/aquelle-9").status_code == 404


def test_a_plan_cannot_be_bought_alone_and_links_to_what_it_covers(client):
    shown = page(client.get("/greenhome/products/cover-large"))
    assert not shown.has("form", id="buy")
    assert "goes with the product it covers" in shown.one(id="catalog-buy-box").text
    assert shown.has("article", data_testid="with-card-aquelle-9")
    assert "In stock" not in shown.one(id="catalog-buy-box").text


def test_a_service_has_neither_stock_nor_delivery_but_can_be_bought(client):
    box = page(client.get("/greenhome/products/install-washer")).one(id="catalog-buy-box")
    assert box.has("form", id="buy")
    assert "In stock" not in box.text
    assert "arrives" not in box.text


def test_like_products_can_be_compared_from_here(client):
    href = page(client.get(WASHER)).one(data_testid="compare-alike").attributes["href"]
    assert href.startswith("/greenhome/compare?items=aquelle-9,")
    assert client.get(href).status_code == 200


def test_the_view_is_told_in_the_ledger(client, events):
    client.get(f"{PHONE}?variant=LU-S8-256-GRA")
    event = events("view_item")[-1]
    assert (event["currency"], event["value"]) == ("USD", 649.0)
    assert event["items"][0] == {
        "item_id": "LU-S8-256-GRA",
        "item_name": "Lumo Phone S8",
        "item_brand": "Lumo",
        "item_category": "phones",
        "item_variant": "256 GB, Graphite",
        "price": 649.0,
        "quantity": 1,
    }


def test_turning_the_reviews_keeps_the_variant_chosen_meanwhile(client, htmx):
    headers = {**htmx("catalog-reviews"), "HX-Current-URL": f"http://localhost{PHONE}?variant=LU-S8-256-GRA"}
    response = client.get(f"{PHONE}?reviews=2", headers=headers)
    assert response.headers["HX-Push-Url"] == f"{PHONE}?variant=LU-S8-256-GRA&reviews=2#catalog-reviews"
    links = [link.attributes["href"] for link in page(response).all("a", class_="pagination__link")]
    assert all("variant=LU-S8-256-GRA" in link for link in links)
