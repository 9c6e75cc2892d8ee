"""The offers of checkout and of the thank-you page, taken as a shopper takes them."""

import html
import re

import pytest

from tests.web.checkout.shopper import hidden

FORM = re.compile(r'<form id="(accept-[^"]*)-form" action="([^"]*)"(.*?)</form>', re.DOTALL)
FIELD = re.compile(r'<input[^>]* name="(\w+)" value="([^"]*)"')


def panels(page, spot):
    """The forms that accept an offer of one spot: (test id, address, fields, label of the button)."""
    found = []
    for name, url, body in FORM.findall(page):
        if spot in name:
            fields = {field: html.unescape(value) for field, value in FIELD.findall(body)}
            label = re.search(r"<button[^>]*>(.*?)</button>", body, re.DOTALL)[1]
            found.append((name, url, fields, html.unescape(label)))
    return found


@pytest.mark.usefixtures("offers")
@pytest.mark.parametrize(("shop", "sku"), [("greenhome", "AQ-9"), ("techgadgets", "LU-A5-128-GRA")])
def test_checkout_offers_a_plan_and_one_small_thing_with_nothing_chosen(shopper, american, shop, sku):
    buyer = shopper if shop == "greenhome" else american
    buyer.add(sku)
    page = buyer.client.get(f"{buyer.root}/checkout").text
    assert len(panels(page, "checkout-bump")) == 1
    assert len(panels(page, "checkout-warranty")) == 1
    checked = re.findall(r'<input[^>]* id="([^"]*)"[^>]* checked', page)
    assert checked == ["delivery-standard", "instalments-once"]


@pytest.mark.usefixtures("offers")
def test_no_offer_stands_inside_the_form_that_orders(shopper):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout").text
    order_form = page.split('<form class="checkout-form"', 1)[1].split("</form>", 1)[0]
    assert "<form" not in order_form
    assert "placement" not in order_form


@pytest.mark.usefixtures("offers")
def test_what_the_bump_shows_is_what_the_total_grows_by(shopper, htmx):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout")
    ((_, url, fields, label),) = panels(page.text, "checkout-bump")
    accepted = shopper.client.post(
        url, data=fields, headers={**htmx("checkout-summary"), "HX-Current-URL": "http://localhost/greenhome/checkout"}
    )
    assert accepted.status_code == 200
    assert "cart-changed" in accepted.headers["HX-Trigger-After-Settle"]
    again = shopper.client.get(
        "/greenhome/checkout/summary", headers={"HX-Request": "true", "HX-Trigger": "checkout-summary"}
    )
    more = int(hidden(again)["amount"]) - int(hidden(page)["amount"])
    assert f"€{more // 100}.{more % 100:02d}" in label


@pytest.mark.usefixtures("offers")
@pytest.mark.parametrize(("shop", "sku"), [("greenhome", "AQ-9"), ("techgadgets", "LU-A5-128-GRA")])
def test_the_thank_you_offer_charges_what_its_button_says(shopper, american, rows, shop, sku):
    buyer = shopper if shop == "greenhome" else american
    address = buyer.buy(sku)
    ((_, url, fields, label),) = panels(buyer.client.get(address).text, "thanks-after")
    assert buyer.client.post(url, data=fields).location == address
    (payment,) = rows("SELECT amount_cents FROM payment WHERE idempotency LIKE 'after:%'")
    cents = payment["amount_cents"]
    assert "Add to order and pay" in label
    assert f"{cents // 100}.{cents % 100:02d}" in label


@pytest.mark.usefixtures("offers")
def test_one_bump_is_enough(shopper, htmx):
    shopper.add("AQ-9")
    ((_, url, fields, _),) = panels(shopper.client.get("/greenhome/checkout").text, "checkout-bump")
    shopper.client.post(url, data=fields)
    assert panels(shopper.client.get("/greenhome/checkout").text, "checkout-bump") == []
    again = shopper.client.get(
        "/greenhome/checkout/summary", headers={"HX-Request": "true", "HX-Trigger": "checkout-summary"}
    )
    assert panels(again.text, "checkout-bump") == []


@pytest.mark.usefixtures("offers")
def test_one_yes_is_enough(shopper):
    address = shopper.buy("AQ-9")
    ((_, url, fields, _),) = panels(shopper.client.get(address).text, "thanks-after")
    shopper.client.post(url, data=fields)
    page = shopper.client.get(address).text
    assert panels(page, "thanks") == []
    assert "undo-addition" in page


@pytest.mark.usefixtures("offers")
def test_somebody_else_sees_no_offer(app, shopper):
    address = shopper.buy("AQ-9")
    assert panels(app.test_client().get(address).text, "thanks") == []


@pytest.mark.usefixtures("offers")
def test_after_the_hour_there_is_no_offer(shopper, rows):
    address = shopper.buy("AQ-9")
    rows("UPDATE world SET frozen_at = '2026-11-18 10:30:00.000000'")
    assert panels(shopper.client.get(address).text, "thanks") == []


@pytest.mark.usefixtures("offers")
def test_an_order_knows_the_offer_its_lines_came_through(shopper, rows):
    shopper.add("AQ-9")
    ((_, url, fields, _),) = panels(shopper.client.get("/greenhome/checkout").text, "checkout-bump")
    shopper.client.post(url, data=fields)
    shopper.send(shopper.form())
    (line,) = rows("SELECT * FROM order_line WHERE offer = 'checkout-small-thing'")
    (impression,) = rows("SELECT * FROM impression WHERE order_number IS NOT NULL")
    assert impression["offer"] == line["offer"]
    assert impression["order_number"] == "GH-13301"
