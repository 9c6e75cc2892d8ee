"""Putting a product or a bundle into the cart."""

import threading

import pytest


def test_without_javascript_it_leads_to_the_cart_that_says_so(shopper):
    answer = shopper.post("/lines", sku="AQ-9")
    assert (answer.status_code, answer.location) == (303, "/greenhome/cart")
    assert "Aquelle 9 added to cart." in shopper.get()
    assert "Aquelle 9 added to cart." not in shopper.get()
    assert shopper.holds() == {"AQ-9": 1}


def test_htmx_gets_the_dialogue_and_everything_that_shows_the_cart(shopper, slots):
    slots.clear()
    answer = shopper.post("/lines", target="dialogue", on="/products/aquelle-9", sku="AQ-9", quantity="2")
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith("<dialog")
    for part in ("Added to cart", "Aquelle 9", "€1,298.00", "Keep shopping", "View cart", "Checkout"):
        assert part in answer.text
    assert 'id="cart-count" data-testid="cart-link"' in answer.text
    assert "Aquelle 9 added to cart</div>" in answer.text
    assert 'id="cart-lines"' not in answer.text
    assert "cart-changed" in answer.headers["HX-Trigger-After-Settle"]
    assert {about for name, about in slots if name.startswith("added.")} == {"aquelle-9"}
    assert shopper.holds() == {"AQ-9": 2}


def test_on_the_carts_own_page_lines_and_sums_come_too(shopper):
    answer = shopper.post("/lines", target="dialogue", on="/cart", sku="AQ-9")
    assert 'id="cart-lines" data-testid="cart-lines" data-hx-swap-oob="outerHTML"' in answer.text
    assert 'data-hx-swap-oob="outerHTML"' in answer.text.partition('id="cart-summary"')[2]


@pytest.mark.parametrize("field", ["bundle", "sku"])
def test_a_bundle_comes_with_its_parts(shopper, field):
    shopper.post("/lines", **{field: "laundry-starter"}, quantity=2)
    assert shopper.holds() == {
        "laundry-starter": 2,
        "laundry-starter > AQ-9": 2,
        "laundry-starter > TW-DET-30": 2,
        "laundry-starter > TW-SOF-20": 2,
    }
    assert "€1,304.00" in shopper.get()


@pytest.mark.parametrize("quantity", ["0", "-1", "100", "1.5", "many", "9" * 5000, "1e3", "\x00"])
def test_a_quantity_nobody_can_have_is_422_and_changes_nothing(shopper, quantity):
    answer = shopper.post("/lines", sku="AQ-9", quantity=quantity)
    assert answer.status_code == 422
    assert "Choose a whole number from 1 to 99." in answer.text
    assert shopper.carts() == []


def test_a_missing_quantity_is_one(shopper):
    shopper.post("/lines", sku="AQ-9", quantity="")
    assert shopper.holds() == {"AQ-9": 1}


@pytest.mark.parametrize(
    "fields", [{"sku": "nothing"}, {"bundle": "nothing"}, {"bundle": "aquelle-9"}, {}, {"sku": "AQ-9", "bundle": "x"}]
)
def test_what_is_not_sold_is_404(shopper, fields):
    assert shopper.post("/lines", **fields).status_code == 404
    assert shopper.post("/lines", target="dialogue", **fields).status_code == 404
    assert shopper.carts() == []


def test_a_plan_by_itself_is_refused(shopper):
    answer = shopper.post("/lines", sku="CV-L-3")
    assert answer.status_code == 422
    assert "added to the product it covers" in answer.text


def test_more_than_there_is_is_refused_in_the_flash_area(shopper):
    answer = shopper.post("/lines", target="dialogue", sku="AQ-12S", quantity="13")
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#flash"
    assert "Only 12 of Aquelle 12 Signature are left" in answer.text
    plain = shopper.post("/lines", sku="AQ-12S", quantity="13")
    assert plain.status_code == 422
    assert "Only 12 of Aquelle 12 Signature are left" in plain.text
    assert "<h1>Cart</h1>" in plain.text
    assert shopper.carts() == []


@pytest.mark.parametrize("target", [None, "dialogue"])
def test_a_form_without_its_csrf_token_is_400(shopper, target):
    assert shopper.post("/lines", target=target, sku="AQ-9", csrf_token="").status_code == 400
    assert shopper.carts() == []


@pytest.mark.parametrize("path", ["/lines", "/acceptances", "/swaps", "/codes", "/note", "/removals/undo"])
def test_looking_at_an_address_that_changes_things_is_405(shopper, client, path):
    assert client.get(f"/greenhome/cart{path}").status_code == 405


def test_two_first_adds_at_once_meet_in_one_cart(app, shopper):
    """Two requests with the cookie of before the first cart, as a double click in two tabs sends them."""
    other = app.test_client()
    other.set_cookie("session", shopper.client.get_cookie("session").value)

    def add(client, sku):
        client.post("/greenhome/cart/lines", data={"sku": sku, "csrf_token": shopper.csrf})

    threads = [
        threading.Thread(target=add, args=(client, sku))
        for client, sku in ((shopper.client, "AQ-9"), (other, "NV-STK"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(shopper.rows("SELECT id FROM cart")) == 1
    assert shopper.holds() == {"AQ-9": 1, "NV-STK": 1}


def test_adding_is_an_event(shopper):
    shopper.add("AQ-9")
    shopper.add("AQ-9", 2)
    assert [(e["value"], e["items"][0]["quantity"]) for e in shopper.events("add_to_cart")] == [(649.0, 1), (1298.0, 2)]


def test_a_plan_chosen_on_the_products_page_comes_along(shopper):
    token = shopper.plan_token(None, placement="product.warranty", offer="product-cover")
    fields = {"sku": "AQ-9", "quantity": 2, "plan_token": token, "plan": "CV-L-5"}
    answer = shopper.post("/lines", target="dialogue", on="/products/aquelle-9", **fields)
    assert "Aquelle 9 with" in answer.text
    assert shopper.holds() == {"AQ-9": 2, "AQ-9 > CV-L-5": 2}
    assert shopper.rows("SELECT accepted_at IS NOT NULL FROM impression") == [(1,)]
    taken = shopper.events("add_to_cart")
    assert [event.get("promotion_id") for event in taken] == [None, "product-cover"]
    assert [event["items"][0]["quantity"] for event in taken] == [2, 2]


def test_without_cover_only_the_product_comes(shopper):
    token = shopper.plan_token(None, placement="product.warranty", offer="product-cover")
    assert shopper.post("/lines", sku="AQ-9", plan_token=token, plan="").status_code == 303
    assert shopper.holds() == {"AQ-9": 1}


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"plan": "CV-L-3", "plan_token": "forged"}, 400),
        ({"plan": "CV-L-3"}, 400),
        ({"plan": "CV-S-3"}, 422),
        ({"plan": "AQ-11C"}, 422),
        ({"plan": "nothing"}, 422),
        ({"plan": "CV-L-3", "sku": "NV-STK"}, 422),
    ],
)
def test_a_plan_that_was_not_offered_is_refused_with_the_product(shopper, fields, status):
    if status == 422:
        fields = {"plan_token": shopper.plan_token(None, offer="product-cover"), **fields}
    assert shopper.post("/lines", **{"sku": "AQ-9", **fields}).status_code == status
    assert shopper.carts() == []
