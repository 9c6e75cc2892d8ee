"""The offers of checkout and of the thank-you page, taken as a shopper takes them."""

import html
import re

import pytest

from tests.pages import page as read
from tests.web.checkout.shopper import HIDDEN, hidden

FORM = re.compile(r'<form[^>]* id="(accept-[^"]*)-form" action="([^"]*)"(.*?)</form>', re.DOTALL)
CARRIED = re.compile(
    r'<button[^>]* id="(accept-[^"]*)"[^>]* form="checkout-form" name="accept" value="([^"]*)"'
    r' data-hx-post="([^"]*)"[^>]*>'
    r"(.*?)</button>",
    re.DOTALL,
)
FIELD = re.compile(r'<input[^>]* name="(\w+)" value="([^"]*)"')


def panels(page, spot):
    """What accepts an offer of one spot: (test id, address, fields, label of the button).

    At checkout it is a button of the form that orders, whose hidden fields go with it.
    """
    found = [
        (name, url, {**dict(HIDDEN.findall(page)), "accept": token}, html.unescape(label))
        for name, token, url, label in CARRIED.findall(page)
        if spot in name
    ]
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
    assert checked == ["delivery-standard"]


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
    again = shopper.client.post(url, data=fields, headers=htmx("checkout-summary"))
    assert again.status_code == 200
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
    assert panels(page, "accept-thanks-after") == []
    assert "undo-addition" in page


@pytest.mark.usefixtures("offers")
def test_somebody_else_sees_no_offer(app, shopper):
    address = shopper.buy("AQ-9")
    assert panels(app.test_client().get(address).text, "accept-thanks-after") == []


@pytest.mark.usefixtures("offers")
def test_after_the_hour_there_is_no_offer(shopper, rows):
    address = shopper.buy("AQ-9")
    rows("UPDATE world SET frozen_at = '2026-11-18 10:30:00.000000'")
    assert panels(shopper.client.get(address).text, "accept-thanks-after") == []


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


@pytest.mark.usefixtures("offers")
@pytest.mark.parametrize(("shop", "sku"), [("greenhome", "AQ-9"), ("techgadgets", "LU-A5-128-GRA")])
@pytest.mark.parametrize("pieces", [1, 2])
def test_a_plan_bought_later_is_charged_what_its_button_says(shopper, american, rows, shop, sku, pieces):
    buyer = shopper if shop == "greenhome" else american
    status = buyer.buy(sku, pieces).removesuffix("/thank-you")
    ((_, url, fields, _),) = panels(buyer.client.get(status).text, "order-warranty")
    buttons = re.findall(r'<button[^>]*name="choice" value="([^"]*)">(.*?)</button>', buyer.client.get(status).text)
    term, label = buttons[-1]
    answer = buyer.client.post(url, data={**fields, "choice": term}, headers={"Referer": f"http://localhost{status}"})
    assert answer.location == status, answer.text
    (payment,) = rows("SELECT amount_cents FROM payment WHERE idempotency LIKE 'after:%'")
    cents = payment["amount_cents"]
    assert f"{cents // 100}.{cents % 100:02d}" in label
    (plan,) = rows("SELECT quantity FROM order_line WHERE added_at IS NOT NULL AND sku = ?", term)
    assert plan["quantity"] == pieces
    assert panels(buyer.client.get(status).text, "order-warranty") == []


@pytest.mark.usefixtures("offers")
def test_a_subscription_costs_each_time_what_its_offer_said(shopper, rows):
    shopper.add("TW-DET-15")
    page = shopper.client.get("/greenhome/cart").text
    ((_, url, fields, _),) = panels(page, "cart-subscribe")
    said = re.search(r'value="8w".*?plan-choice__price">€([0-9.]+)', page, re.DOTALL)[1]
    assert shopper.client.post(url, data={**fields, "choice": "8w"}).status_code == 303
    shopper.send(shopper.form())
    (subscription,) = rows("SELECT * FROM subscription")
    assert (subscription["every"], f"{subscription['price_cents'] / 100:.2f}") == ("8w", said)
    (line,) = rows("SELECT * FROM order_line WHERE every IS NOT NULL")
    assert line["total_cents"] == subscription["price_cents"]


@pytest.mark.usefixtures("offers")
def test_parts_taken_from_the_offer_are_those_that_the_button_names(shopper, rows):
    shopper.add("AQ-9")
    ((_, url, fields, _),) = panels(shopper.client.get("/greenhome/checkout").text, "checkout-payment-plan")
    answer = shopper.client.post(url, data={**fields, "choice-checkout.payment_plan": "6"})
    assert "Payment in 6 parts chosen." in answer.text
    page = shopper.client.get("/greenhome/checkout").text
    assert "Order and pay €108.20 now" in page
    assert panels(page, "checkout-payment-plan") == []
    shopper.send(shopper.form())
    (order,) = rows('SELECT * FROM "order" WHERE NOT history')
    assert order["instalments"].count("due") == 6


def controls(answer):
    """Which controls for paying in parts a page has: the offer's, the form's own."""
    found = read(answer)
    return found.has(data_testid="pay-6"), found.has(data_testid="instalments-6")


@pytest.mark.usefixtures("offers")
def test_there_is_one_control_for_paying_in_parts_at_any_time(shopper, rows):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout")
    assert controls(page) == (True, False)
    ((_, url, fields, _),) = panels(page.text, "checkout-payment-plan")
    chosen = shopper.client.post(url, data={**fields, "choice-checkout.payment_plan": "6"})
    assert controls(chosen) == controls(shopper.client.get("/greenhome/checkout")) == (False, True)
    once = shopper.send(shopper.form(instalments="once", step="update"))
    assert controls(once) == (False, True)
    assert 'id="instalments-once" name="instalments" value="once" data-testid="instalments-once" checked' in once.text
    assert controls(shopper.client.get("/greenhome/checkout")) == (True, False)


@pytest.mark.usefixtures("offers")
def test_parts_taken_back_leave_the_control_where_it_is(shopper, htmx, rows):
    shopper.add("AQ-9")
    rows("UPDATE cart SET instalments = 6")
    asked = {"country": "IE", "delivery": "standard", "instalments": "once"}
    back = shopper.post("/checkout/instalments", asked, headers=htmx("checkout-summary"))
    assert 'data-testid="instalments-6"' in back.text
    summary = shopper.client.get("/greenhome/checkout/summary", query_string=asked, headers={"HX-Request": "true"})
    assert 'data-testid="instalments-6"' in summary.text
    assert 'data-testid="pay-6"' not in back.text + summary.text


@pytest.mark.usefixtures("offers")
def test_parts_that_were_refused_are_not_asked_about_again(shopper):
    shopper.add("AQ-9")
    page = shopper.client.get("/greenhome/checkout").text
    ((_, url, fields, _),) = panels(page, "checkout-payment-plan")
    token = fields.pop("accept")
    assert controls(shopper.client.post(url, data={**fields, "refuse": token})) == (False, False)


@pytest.mark.usefixtures("offers")
def test_buttons_of_offers_come_after_the_one_that_the_enter_key_presses(shopper):
    shopper.add("AQ-9")
    found = read(shopper.client.get("/greenhome/checkout"))
    of_form = list(found.one("form", id="checkout-form").all("button"))
    assert [button.attributes.get("name") for button in of_form] == ["step", None]
    elsewhere = [button for button in found.all("button") if button.attributes.get("form") == "checkout-form"]
    assert {button.attributes.get("name") for button in elsewhere} >= {"accept", "refuse", "no_more_offers", None}


@pytest.mark.usefixtures("offers")
@pytest.mark.parametrize("wish", [{"no_more_offers": "1"}, {"personal": "0"}])
def test_a_wish_about_offers_keeps_what_was_typed(shopper, rows, wish):
    shopper.add("AQ-9")
    answer = shopper.send(shopper.form(**wish, city="Galway"))
    assert answer.status_code == 200
    assert 'value="Galway"' in answer.text
    assert rows('SELECT 1 FROM "order" WHERE NOT history') == []
    (kept,) = rows("SELECT * FROM preference")
    assert (kept["no_more_offers"], kept["personal"]) == ((1, 1) if "no_more_offers" in wish else (0, 0))
    assert (panels(answer.text, "checkout-bump") == []) == ("no_more_offers" in wish)
