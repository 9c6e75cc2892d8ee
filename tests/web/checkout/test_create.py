"""An order is placed once, whole, for the amount that was shown; or not at all."""

import json
from urllib.parse import urlencode

import pytest

from tests.web.checkout.shopper import CARD, Shopper, hidden

STOCK = "SELECT stock FROM variant WHERE sku = ?"
DECLINING = {
    "2": "declined",
    "4000 0000 0000 0002": "declined",
    "4000000000009995": "enough funds",
    "3": "did not answer",
}


def stock(rows, sku):
    return rows(STOCK, sku)[0]["stock"]


def placed(rows):
    return rows('SELECT * FROM "order" WHERE NOT history ORDER BY id')


def nothing_happened(rows, sku="AQ-9", pieces=64):
    payments = rows('SELECT 1 FROM payment JOIN "order" o ON o.id = order_id WHERE NOT history')
    return not placed(rows) and not payments and stock(rows, sku) == pieces and len(rows("SELECT 1 FROM cart_line")) > 0


@pytest.fixture
def washer(shopper):
    shopper.add("AQ-9", 2)
    return shopper


def test_a_guest_orders(washer, rows):
    answer = washer.send(washer.form())
    assert answer.status_code == 303
    (order,) = placed(rows)
    assert answer.location == f"/greenhome/orders/{order['token']}/thank-you"
    assert order["number"] == "GH-13301"
    assert order["total_cents"] == 129_800
    assert json.loads(order["address"])["city"] == "Dublin"
    assert (order["arrives_from"], order["arrives_until"]) == ("2026-11-20", "2026-11-24")


def test_stock_goes_down_and_others_can_tell(washer, rows):
    washer.send(washer.form())
    assert stock(rows, "AQ-9") == 62
    (shop,) = rows("SELECT stock_revision FROM shop WHERE handle = 'greenhome'")
    (variant,) = rows("SELECT stock_changed FROM variant WHERE sku = 'AQ-9'")
    assert shop["stock_revision"] == variant["stock_changed"] > 0


def test_the_order_has_one_payment_over_its_total(washer, rows):
    washer.send(washer.form())
    (payment,) = rows('SELECT payment.* FROM payment JOIN "order" o ON o.id = order_id WHERE NOT history')
    assert (payment["kind"], payment["amount_cents"], payment["last_four"]) == ("charge", 129_800, "4242")


def test_no_table_holds_the_card_number(washer, rows, world):
    washer.send(washer.form(card_number="4242424242424242", cvc="987"))
    recent = []
    for name, made_by in rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'"):
        newest = "" if "WITHOUT ROWID" in made_by.upper() else " ORDER BY rowid DESC LIMIT 50"
        recent += [tuple(row) for row in rows(f'SELECT * FROM "{name}"{newest}')]
    assert "4242" in repr(recent)
    assert "4242424242424242" not in repr(recent)


def test_the_cart_is_gone_afterwards(washer, rows):
    washer.send(washer.form())
    assert rows("SELECT 1 FROM cart") == []
    assert "Your cart is empty" in washer.client.get("/greenhome/checkout").text


def test_a_plan_stays_under_its_phone(american, rows, inside):
    american.buy("LU-A5-128-GRA")
    lines = rows('SELECT l.* FROM order_line l JOIN "order" o ON o.id = order_id WHERE NOT o.history')
    assert [(line["sku"], line["parent_key"]) for line in lines] == [("LU-A5-128-GRA", None)]


def test_a_customer_is_known_by_e_mail_whatever_its_case(client, rows):
    first = Shopper(client)
    first.buy("AQ-7")
    first.buy("AQ-7", email="ORLA@example.org", name="Orla B.")
    (customer,) = rows("SELECT * FROM customer WHERE email = 'orla@example.org'")
    assert customer["name"] == "Orla B."
    assert {order["customer_id"] for order in placed(rows)} == {customer["id"]}


def test_sales_tax_is_confirmed_before_anything_is_ordered(american, rows):
    american.add("LU-A5-128-GRA")
    form = american.form()
    answer = american.send(form)
    assert answer.status_code == 422
    assert "The total is now $374.30." in answer.text
    assert placed(rows) == []
    assert american.confirm(answer, form).status_code == 303
    (order,) = placed(rows)
    assert (order["tax_cents"], order["total_cents"], order["tax_mode"]) == (2_530, 37_430, "added")


def test_the_total_can_be_updated_without_javascript(american, rows):
    american.add("LU-A5-128-GRA")
    answer = american.send(american.form(step="update", state="CA", email="joan@example.org", name=""))
    assert answer.status_code == 200
    assert "Order and pay $374.30" in answer.text
    assert 'value="joan@example.org"' in answer.text
    assert "error-summary" not in answer.text
    assert placed(rows) == []


# once


def test_a_double_click_orders_once(washer, rows):
    form = washer.form()
    first, second = washer.send(form), washer.send(form)
    assert first.location == second.location
    assert len(placed(rows)) == 1
    assert stock(rows, "AQ-9") == 62


def test_two_tabs_of_one_cart_order_once(washer, rows):
    one, other = washer.form(), washer.form(email="other@example.org", delivery="standard")
    first, second = washer.send(one), washer.send(other)
    assert first.location == second.location
    assert len(placed(rows)) == 1


def test_going_back_to_an_old_form_keeps_a_new_cart(washer, rows):
    old = washer.form()
    washer.send(old)
    washer.add("AQ-7")
    assert washer.send(old).status_code == 303
    assert len(placed(rows)) == 1
    assert "Aquelle 7" in washer.client.get("/greenhome/checkout").text


def test_the_purchase_is_told_once(washer, rows):
    form = washer.form()
    washer.send(form)
    washer.send(form)
    (told,) = rows("SELECT parameters FROM event WHERE name = 'purchase'")
    parameters = json.loads(told["parameters"])
    assert parameters["transaction_id"] == "GH-13301"
    assert parameters["value"] == 1_298.0
    assert parameters["items"][0]["item_id"] == "AQ-9"
    assert [row["name"] for row in rows("SELECT name FROM event WHERE name LIKE 'add_%_info' ORDER BY id")] == [
        "add_shipping_info",
        "add_payment_info",
    ]


# not at all


@pytest.mark.parametrize(("number", "said"), DECLINING.items())
def test_a_declined_card_changes_nothing(washer, rows, number, said):
    answer = washer.send(washer.form(card_number=number))
    assert answer.status_code == 422
    assert said in answer.text
    assert nothing_happened(rows)


def test_another_card_works_after_a_decline(washer, rows):
    answer = washer.send(form := washer.form(card_number="2"))
    assert washer.confirm(answer, form, card_number="1").status_code == 303
    assert len(placed(rows)) == 1


def test_a_real_card_number_is_refused_with_the_demo_cards(washer, rows):
    answer = washer.send(washer.form(card_number="4111 1111 1111 1111"))
    assert "This is a demo and takes no real cards" in answer.text
    assert "4111" not in answer.text.replace("4242 4242 4242 4242", "")
    assert nothing_happened(rows)


def test_what_was_typed_stays_but_never_the_card(washer):
    answer = washer.send(washer.form(email="no-address", card_number="4242424242424242", cvc="987"))
    assert answer.status_code == 422
    assert 'value="Orla Byrne"' in answer.text
    assert 'value="no-address"' in answer.text
    assert "4242424242424242" not in answer.text
    assert "987" not in answer.text


def test_a_mistake_is_summed_up_with_a_link_and_named_at_its_field(washer, rows):
    answer = washer.send(washer.form(postcode="12"))
    assert answer.status_code == 422
    assert '<a href="#postcode">An Eircode' in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert 'id="postcode-error"' in answer.text
    assert nothing_happened(rows)


def test_everything_missing_is_named(washer):
    bare = {name: value for name, value in washer.form().items() if name in ("csrf_token", "cart", "amount")}
    answer = washer.send(bare)
    assert answer.status_code == 422
    assert answer.text.count('class="field__error"') == 11


def test_a_cart_that_changed_in_another_tab_is_not_ordered_unseen(washer, rows):
    form = washer.form()
    washer.add("AQ-7")
    answer = washer.send(form)
    assert answer.status_code == 422
    assert "The total is now €1,707.00." in answer.text
    assert placed(rows) == []
    assert washer.confirm(answer, form).status_code == 303


@pytest.mark.parametrize("amount", ["", "0", "-1", "129800.0", "1e9", "NaN", "64900", "9" * 400])
def test_no_other_amount_is_charged_than_the_quote(washer, rows, amount):
    assert washer.send(washer.form(amount=amount)).status_code == 422
    assert nothing_happened(rows)


def test_short_stock_names_the_product_and_what_is_left(washer, rows):
    form = washer.form()
    rows("UPDATE variant SET stock = 1 WHERE sku = 'AQ-9'")
    answer = washer.send(form)
    assert answer.status_code == 422
    assert "1 of Aquelle 9 is left, you asked for 2. Nothing was ordered or charged" in answer.text
    assert nothing_happened(rows, pieces=1)


def test_one_short_line_holds_the_whole_order(washer, rows):
    washer.add("AQ-7")
    form = washer.form()
    rows("UPDATE variant SET stock = 0 WHERE sku = 'AQ-7'")
    answer = washer.send(form)
    assert "Aquelle 7 has sold out." in answer.text
    assert nothing_happened(rows)


def test_the_last_one_is_sold_once(app, world, rows):
    first, second = Shopper(app.test_client()), Shopper(app.test_client())
    rows("UPDATE variant SET stock = 1, stock_changed = 1 WHERE sku = 'AQ-9'")
    rows("UPDATE shop SET stock_revision = 1")
    for shopper in (first, second):
        shopper.add("AQ-9")
    forms = [first.form(), second.form(email="second@example.org")]
    assert first.send(forms[0]).status_code == 303
    refused = second.send(forms[1])
    assert refused.status_code == 422
    assert "Aquelle 9 has sold out." in refused.text
    assert stock(rows, "AQ-9") == 0


def test_an_empty_cart_orders_nothing(washer, rows):
    form = washer.form()
    rows("DELETE FROM cart")
    assert washer.send(form).status_code == 409


def test_a_form_of_somebody_else_orders_nothing(app, washer, rows):
    other = Shopper(app.test_client())
    other.add("AQ-7")
    stolen = hidden(washer.client.get("/greenhome/checkout"))["cart"]
    answer = other.send(other.form(cart=stolen))
    assert answer.status_code == 422
    assert "another one than this page showed" in answer.text
    assert placed(rows) == []


# by htmx


def test_htmx_is_sent_to_the_thank_you_page(washer, rows, htmx):
    answer = washer.send(washer.form(), headers=htmx("checkout-page"))
    assert answer.status_code == 204
    assert answer.headers["HX-Redirect"] == f"/greenhome/orders/{placed(rows)[0]['token']}/thank-you"


def test_htmx_gets_the_form_back_with_its_mistakes(washer, htmx):
    answer = washer.send(washer.form(email=""), headers=htmx("checkout-page"))
    assert answer.status_code == 422
    assert answer.text.lstrip().startswith('<div class="checkout-page" id="checkout-page">')
    assert "Enter your e-mail address." in answer.text


# hostile


@pytest.mark.parametrize("field", ["email", "name", "line1", "postcode", "city", "phone", "card_name", "card_number"])
def test_scripts_are_words(washer, field, rows):
    answer = washer.send(washer.form(**{field: '"><script>alert(1)</script>'}))
    assert "<script>alert" not in answer.text
    if answer.status_code == 303:
        for page in (answer.location, answer.location.removesuffix("/thank-you")):
            assert "<script>alert" not in washer.client.get(page).text
    else:
        assert answer.status_code == 422


@pytest.mark.parametrize("field", [*CARD, "email", "name", "line1", "postcode", "city", "country", "phone", "delivery"])
@pytest.mark.parametrize("typed", ["x" * 10_000, "a\x00b", "\x1b[2J"])
def test_hostile_values_are_refused_and_change_nothing(washer, rows, field, typed):
    answer = washer.send(washer.form(**{field: typed}))
    assert answer.status_code == 422
    assert nothing_happened(rows)


@pytest.mark.parametrize("broken", ["%FF%FE", "%ED%A0%80", "%C3%28"])
@pytest.mark.parametrize("field", ["email", "name", "city", "card_name", "country", "delivery"])
def test_broken_utf_8_is_refused_and_changes_nothing(washer, rows, field, broken):
    form = washer.form()
    body = "&".join([urlencode({name: value for name, value in form.items() if name != field}), f"{field}={broken}"])
    answer = washer.send(body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 422
    assert nothing_happened(rows)


@pytest.mark.parametrize("token", ["", "x", "eyJhIjoxfQ.xyz", "a" * 5_000, "\x00"])
def test_a_form_that_was_not_made_here_is_refused(washer, rows, token):
    assert washer.send(washer.form(cart=token)).status_code == 400
    assert nothing_happened(rows)


def test_without_the_form_token_nothing_is_ordered(washer, rows):
    form = washer.form()
    del form["csrf_token"]
    assert washer.send(form).status_code == 400
    assert nothing_happened(rows)


def test_a_megabyte_is_too_much(washer, rows):
    assert washer.send(washer.form(name="x" * 1_000_000)).status_code == 413
    assert nothing_happened(rows)
