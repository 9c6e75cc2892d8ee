"""Paying in monthly parts: offered from a total on, chosen by the shopper, charged part by part."""

import json

import pytest

from storefront.checkout import steps
from storefront.offers.values import Offer
from tests.pages import page
from tests.web.checkout.shopper import hidden

IN_12 = "Pay €54.12 today, then 11 monthly parts of €54.08; €649.00 in all, no interest, no fee"
FIELD = '<input type="hidden" name="plan" value="12"'


def plan_offer(**more):
    options = {"months": [3, 6, 12], "minimum_cents": 20_000}
    return Offer("in-parts", "In parts", "checkout.payment_plan", "payment_plan", options=options, **more)


@pytest.fixture(autouse=True)
def in_parts(monkeypatch):
    """The shop lets one pay in 3, 6 or 12 parts from 200.00 on, and has no other offers."""
    monkeypatch.setattr(steps, "live_offers", lambda: {"in-parts": plan_offer()})


@pytest.fixture
def washer(shopper):
    shopper.add("AQ-9")
    return shopper


def look(shopper):
    """The checkout page."""
    return page(shopper.client.get(f"{shopper.root}/checkout"))


def order(rows):
    (found,) = rows('SELECT * FROM "order" WHERE NOT history')
    return found


def in_cart(rows):
    return rows("SELECT instalments FROM cart")[0]["instalments"]


def test_once_parts_are_chosen_all_ways_to_pay_are_shown_with_the_chosen_one(washer, rows):
    rows("UPDATE cart SET instalments = 12")
    ways = look(washer).one("fieldset", id="instalments")
    assert [radio.attributes["value"] for radio in ways.all("input")] == ["once", "3", "6", "12"]
    assert [radio.attributes["value"] for radio in ways.all("input") if "checked" in radio.attributes] == ["12"]
    assert IN_12 in ways.text


def test_a_small_order_is_paid_at_once_and_nothing_is_asked(shopper):
    shopper.add("TW-DET-15")
    assert not look(shopper).has("fieldset", id="instalments")


def test_without_such_an_offer_nothing_is_asked(washer, monkeypatch):
    monkeypatch.setattr(steps, "live_offers", dict)
    assert not look(washer).has("fieldset", id="instalments")


def test_without_javascript_the_form_says_what_it_means_before_anything_is_charged(washer, rows):
    form = washer.form(instalments="12", email="orla@example.org")
    answer = washer.send(form)
    assert answer.status_code == 422
    assert f"{IN_12}. Nothing was ordered or charged; look and order again." in answer.text
    assert "Order and pay €54.12 now" in answer.text
    assert "You order for €649.00 in all." in answer.text
    assert 'value="orla@example.org"' in answer.text
    assert rows('SELECT 1 FROM "order" WHERE NOT history') == []
    assert washer.confirm(answer, form).status_code == 303
    assert order(rows)["total_cents"] == 64_900


def test_updating_the_total_keeps_what_was_typed_and_the_choice(washer, rows):
    answer = washer.send(washer.form(instalments="6", step="update", city="Galway"))
    assert answer.status_code == 200
    assert 'value="Galway"' in answer.text
    assert in_cart(rows) == 6
    answer = washer.send(washer.form(instalments="once", step="update"))
    assert in_cart(rows) is None
    assert "Order and pay €649.00<" in answer.text


def test_the_first_part_is_charged_and_the_others_are_kept_with_their_days(washer, rows):
    form = washer.form(instalments="12")
    washer.confirm(washer.send(form), form)
    placed = order(rows)
    parts = json.loads(placed["instalments"])
    assert parts[:2] == [{"due": "2026-11-18", "amount_cents": 5_412}, {"due": "2026-12-18", "amount_cents": 5_408}]
    assert len(parts) == 12
    assert sum(part["amount_cents"] for part in parts) == placed["total_cents"] == 64_900
    (payment,) = rows("SELECT * FROM payment WHERE order_id = ?", placed["id"])
    assert payment["amount_cents"] == 5_412


@pytest.mark.parametrize("place", ["thank-you", ""])
def test_the_pages_of_the_order_show_the_parts_and_their_sum(washer, rows, place):
    form = washer.form(instalments="3")
    washer.confirm(washer.send(form), form)
    shown = page(washer.client.get(f"/greenhome/orders/{order(rows)['token']}/{place}".rstrip("/")))
    table = shown.one(data_testid="parts")
    assert table.one(data_testid="parts-total").text == shown.one(data_testid="order-total").text == "€649.00"
    first, second, _ = list(table.one("tbody").all("tr"))
    assert first.text == "18 November 2026 1 of 3 €216.34 Paid"
    assert second.text == "18 December 2026 2 of 3 €216.33 Open"


def test_an_order_paid_at_once_has_no_parts(washer, rows):
    address = washer.send(washer.form()).location
    assert order(rows)["instalments"] is None
    assert 'data-testid="parts"' not in washer.client.get(address).text


def test_htmx_keeps_the_choice_and_gets_the_button_and_the_sums(washer, rows, htmx):
    fields = {"instalments": "12", "country": "IE", "delivery": "standard"}
    answer = washer.post("/checkout/instalments", fields, headers=htmx("checkout-summary"))
    assert answer.status_code == 200
    assert answer.headers["HX-Retarget"] == "#checkout-summary"
    assert in_cart(rows) == 12
    assert "Order and pay €54.12 now" in answer.text
    assert FIELD in answer.text
    assert 'id="checkout-offers"' not in answer.text
    assert f"{IN_12}." in answer.text.split("#announcer")[1]
    assert washer.post("/checkout/instalments", fields).status_code == 303


def test_a_choice_made_elsewhere_is_chosen_here(washer, rows):
    rows("UPDATE cart SET instalments = 12")
    shown = look(washer)
    chosen = [radio for radio in shown.one("fieldset", id="instalments").all("input") if "checked" in radio.attributes]
    assert [radio.attributes["value"] for radio in chosen] == ["12"]
    assert shown.one(data_testid="pay").text == "Order and pay €54.12 now"


def test_a_choice_that_the_total_no_longer_allows_is_ignored_and_said(shopper, rows):
    shopper.add("TW-DET-15")
    rows("UPDATE cart SET instalments = 12")
    shown = look(shopper)
    assert "Paying in 12 parts needs an order of €200.00 or more, so this one is paid at once." in shown.text
    assert shown.one(data_testid="pay").text == "Order and pay €20.80"
    shopper.send(shopper.form())
    assert order(rows)["instalments"] is None


def test_a_number_of_parts_that_is_not_offered_is_ignored_and_said(washer, rows):
    rows("UPDATE cart SET instalments = 24")
    assert "Paying in 24 parts is no longer offered, so this order is paid at once." in look(washer).text


@pytest.mark.parametrize("asked", ["7", "0", "99", "1"])
def test_no_other_number_of_parts_can_be_had(washer, rows, asked):
    washer.send(washer.form(instalments=asked))
    assert order(rows)["instalments"] is None


@pytest.mark.parametrize("asked", ["-1", "x", "1e3", "٣", "\x00", "9" * 400, "3 "])
def test_what_is_no_number_is_refused_and_nothing_happens(washer, rows, asked, htmx):
    answer = washer.send(washer.form(instalments=asked))
    assert answer.status_code == 422
    assert "Choose one of the ways to pay that are offered." in answer.text
    assert rows('SELECT 1 FROM "order" WHERE NOT history') == []
    assert washer.post("/checkout/instalments", {"instalments": asked}, headers=htmx()).status_code == 422


def test_a_plan_that_changed_in_another_tab_is_not_ordered_unseen(washer, rows):
    form = washer.form()
    rows("UPDATE cart SET instalments = 3")
    answer = washer.send(form)
    assert answer.status_code == 422
    assert "Nothing was ordered or charged; look and order again." in answer.text
    assert hidden(answer)["plan"] == "3"


def test_with_a_tax_that_is_added_the_parts_follow_the_total(american, rows):
    american.add("LU-A5-128-GRA")
    rows("UPDATE cart SET instalments = 3")
    shown = look(american)
    assert "$349.00 in all before tax, no interest, no fee" in shown.one("fieldset", id="instalments").text
    form = american.form(instalments="3")
    answer = american.send(form)
    assert "The total is now $374.30." in answer.text
    assert "Order and pay $124.78 now" in answer.text
    american.confirm(answer, form)
    placed = order(rows)
    assert [part["amount_cents"] for part in json.loads(placed["instalments"])] == [12_478, 12_476, 12_476]


def test_an_empty_cart_has_no_ways_to_pay(shopper):
    assert shopper.post("/checkout/instalments", {"instalments": "3"}).status_code == 409
