"""The checkout page is whole before anything is typed."""

import re

from tests.web.checkout.shopper import hidden


def test_an_empty_cart_has_a_way_on(client):
    page = client.get("/greenhome/checkout")
    assert page.status_code == 200
    assert "Your cart is empty" in page.text
    assert 'href="/greenhome/"' in page.text


def test_the_button_says_that_it_orders_and_names_the_amount(shopper):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout")
    assert "Order and pay €649.00" in page.text
    assert hidden(page)["amount"] == "64900"


def test_every_field_says_what_it_is_for(shopper):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout").text
    for name, purpose in {
        "email": "email",
        "name": "shipping name",
        "line1": "shipping address-line1",
        "postcode": "shipping postal-code",
        "city": "shipping address-level2",
        "country": "shipping country",
        "phone": "tel",
        "card_number": "cc-number",
        "expiry": "cc-exp",
        "cvc": "cc-csc",
        "card_name": "cc-name",
    }.items():
        (tag,) = re.findall(rf'<(?:input|select)[^>]* id="{name}"[^>]*>', page)
        assert f'autocomplete="{purpose}"' in tag
        assert f'<label class="field__label" for="{name}">' in page


def test_delivery_methods_tell_price_and_dates(shopper):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout").text
    assert "Arrives Fri 20\u00a0November to Tue 24\u00a0November" in page
    assert "€14.90" in page
    assert page.count('name="delivery"') == 2


def test_only_the_delivery_method_is_chosen_beforehand(shopper):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout").text
    chosen = re.findall(r'<input[^>]* id="([^"]*)"[^>]* checked', page)
    assert chosen == ["delivery-standard"]


def test_tax_by_state_is_announced_before_it_is_known(american):
    american.add("LU-A5-128-GRA")
    page = american.client.get("/techgadgets/checkout").text
    assert "Calculated when you choose your state" in page
    assert "Order and pay $349.00 plus sales tax" in page


def test_something_sold_out_meanwhile_is_named(shopper, rows):
    shopper.add("AQ-9", 2)
    rows("UPDATE variant SET stock = 1, stock_changed = 1 WHERE sku = 'AQ-9'")
    rows("UPDATE shop SET stock_revision = 1")
    page = shopper.client.get("/greenhome/checkout").text
    assert "1 of Aquelle 9 is left, you asked for 2." in page


def test_opening_the_page_is_told_once(shopper, rows):
    shopper.add("AQ-9")
    before = len(rows("SELECT id FROM event WHERE name = 'begin_checkout'"))
    shopper.client.get("/greenhome/checkout")
    told = rows("SELECT parameters FROM event WHERE name = 'begin_checkout'")
    assert len(told) == before + 1
    assert '"value": 649.0' in told[-1]["parameters"]


def test_the_number_of_queries_does_not_grow_with_the_cart(shopper, queries):
    shopper.add("AQ-9")
    shopper.client.get("/greenhome/checkout")
    with queries() as few:
        shopper.client.get("/greenhome/checkout")
    for sku in ("AQ-7", "AQ-11C"):
        shopper.add(sku)
    with queries() as more:
        shopper.client.get("/greenhome/checkout")
    assert len(more) == len(few) <= 8
