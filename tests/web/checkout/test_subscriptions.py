"""What comes again: begun with the order, stopped and taken up again by whoever has its address."""

import json

import pytest

from tests.pages import page
from tests.web.checkout.shopper import Shopper


class Subscribed:
    """An order of something that comes again, and its pages."""

    def __init__(self, shopper, rows, sku="TW-DET-15", quantity=2, every="4w", trial_days=None):
        self.shopper, self.rows = shopper, rows
        shopper.add(sku, quantity)
        rows("UPDATE cart_line SET every = ?, trial_days = ?", every, trial_days)
        self.checkout = shopper.client.get(f"{shopper.root}/checkout").text
        form = shopper.form()
        answer = shopper.send(form)
        if answer.status_code == 422:
            answer = shopper.confirm(answer, form)
        self.thanks = answer.location
        self.address = self.thanks.removesuffix("/thank-you")

    @property
    def row(self):
        (found,) = self.rows("SELECT * FROM subscription")
        return found

    def press(self, what, shopper=None, **options):
        path = self.address.removeprefix(self.shopper.root)
        return (shopper or self.shopper).post(f"{path}/subscriptions/{self.row['id']}/{what}", {}, **options)

    def look(self, address=None):
        return self.shopper.client.get(address or self.address)


@pytest.fixture
def detergent(shopper, rows):
    return Subscribed(shopper, rows)


def test_the_summary_says_how_often_and_for_how_much(detergent):
    assert "every 4 weeks, €27.80 each time until you stop it" in detergent.checkout


def test_a_line_with_an_interval_begins_to_come_again(detergent):
    row = detergent.row
    assert (row["sku"], row["quantity"], row["every"], row["price_cents"]) == ("TW-DET-15", 2, "4w", 2_780)
    assert (row["begins_on"], row["next_on"], row["trial_until"]) == ("2026-11-18", "2026-12-16", None)
    (line,) = detergent.rows('SELECT l.* FROM order_line l JOIN "order" o ON o.id = order_id WHERE NOT o.history')
    assert line["every"] == "4w"


def test_an_order_without_intervals_has_none(shopper, rows):
    address = shopper.buy("TW-DET-15")
    assert rows("SELECT * FROM subscription") == []
    assert "Comes again" not in shopper.client.get(address).text


@pytest.mark.parametrize("place", ["thanks", "address"])
def test_both_pages_of_the_order_say_what_how_often_when_and_for_how_much(detergent, place):
    coming = page(detergent.look(getattr(detergent, place))).one(data_testid="coming-tw-det-15")
    assert (
        "Every 4 weeks, €27.80 each time until you stop it. Next on 16 December 2026 , delivered free." in coming.text
    )
    assert coming.one("button").text == "Stop : Tidewell Liquid detergent every 4 weeks"


def test_one_click_stops_it_and_says_so(detergent):
    answer = detergent.press("stop")
    assert answer.status_code == 303
    assert answer.location == detergent.address
    assert detergent.row["stopped_at"]
    coming = page(detergent.look()).one(data_testid="coming-tw-det-15")
    assert "Stopped. Nothing more will be sent or charged." in coming.text
    assert coming.one("button").text == "Start again : Tidewell Liquid detergent every 4 weeks"


def test_without_javascript_one_stays_on_the_page_it_was_pressed_on(detergent):
    answer = detergent.press("stop", headers={"Referer": f"http://localhost{detergent.thanks}"})
    assert answer.location == detergent.thanks


def test_htmx_gets_what_comes_again_and_hears_of_it(detergent, htmx):
    answer = detergent.press("stop", headers=htmx("orders-coming"))
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith('<div class="coming" id="orders-coming">')
    assert "Tidewell Liquid detergent: stopped. Nothing more will be sent or charged." in answer.text


def test_stopping_and_starting_twice_is_harmless(detergent):
    detergent.press("stop")
    stopped = detergent.row["stopped_at"]
    detergent.rows("UPDATE world SET frozen_at = '2026-11-19 09:30:00.000000'")
    assert detergent.press("stop").status_code == 303
    assert detergent.row["stopped_at"] == stopped
    for _ in range(2):
        assert detergent.press("start").status_code == 303
    assert detergent.row["stopped_at"] is None
    assert detergent.row["next_on"] == "2026-12-16"
    told = [row["name"] for row in detergent.rows("SELECT name FROM event WHERE name LIKE 'subscription_%'")]
    assert told == ["subscription_started", "subscription_stopped", "subscription_taken_up"]


def test_what_was_missed_while_stopped_is_not_made_up_for(detergent):
    detergent.press("stop")
    detergent.rows("UPDATE world SET frozen_at = '2027-01-20 09:30:00.000000'")
    detergent.press("start")
    assert detergent.row["next_on"] == "2027-02-10"


def test_it_is_told_when_it_begins_and_ends(detergent):
    detergent.press("stop")
    begun, ended = detergent.rows("SELECT * FROM event WHERE name LIKE 'subscription_%' ORDER BY id")
    assert (begun["name"], ended["name"]) == ("subscription_started", "subscription_stopped")
    assert json.loads(begun["parameters"])["value"] == 27.8
    assert json.loads(ended["parameters"])["transaction_id"] == "GH-13301"


def test_whoever_has_the_address_may_stop_it_and_nobody_else(app, detergent):
    other = Shopper(app.test_client())
    other.add("AQ-7")
    wrong = f"/orders/not-the-token/subscriptions/{detergent.row['id']}/stop"
    assert other.post(wrong, {}).status_code == 404
    assert detergent.row["stopped_at"] is None
    assert detergent.press("stop", shopper=other).status_code == 303
    assert detergent.row["stopped_at"]


def test_an_order_stops_only_its_own(detergent, rows):
    mine = detergent.row["id"]
    address = detergent.shopper.buy("AQ-7")
    path = address.removeprefix(detergent.shopper.root).removesuffix("/thank-you")
    assert detergent.shopper.post(f"{path}/subscriptions/{mine}/stop", {}).status_code == 404
    assert detergent.shopper.post(f"{path}/subscriptions/999999/stop", {}).status_code == 404


def test_nothing_is_stopped_by_looking_or_without_the_form_token(detergent):
    address = f"{detergent.address}/subscriptions/{detergent.row['id']}/stop"
    assert detergent.shopper.client.get(address).status_code in (404, 405)
    assert detergent.shopper.client.post(address).status_code == 400
    assert detergent.row["stopped_at"] is None


# a trial


@pytest.fixture
def trial(shopper, rows):
    """An installation at the price of its first period, which is today's."""
    return Subscribed(shopper, rows, "SV-INST-W", 1, every="1m", trial_days=30)


def test_a_trial_says_what_comes_after_it(trial):
    assert "€49.00 until 18 December 2026, then €49.00 a month until you stop it" in trial.checkout
    assert (trial.row["trial_until"], trial.row["next_on"]) == ("2026-12-18", "2026-12-18")
    coming = page(trial.look()).one(data_testid="coming-sv-inst-w").text
    assert "€49.00 until 18 December 2026, then €49.00 a month until you stop it." in coming


def test_a_free_trial_says_that_it_is_free(trial):
    trial.rows("UPDATE order_line SET total_cents = 0, saving_cents = 4900 WHERE sku = 'SV-INST-W' AND every = '1m'")
    assert "Free until 18 December 2026, then €49.00 a month until you stop it." in page(trial.look()).text


# tax that is added


def test_where_tax_is_added_it_is_in_what_is_named(american, rows):
    phone = Subscribed(american, rows, "LU-A5-128-GRA", 1, every="12w")
    assert "every 12 weeks, $349.00 plus tax each time until you stop it" in phone.checkout
    assert "Every 12 weeks, $374.30 with sales tax each time until you stop it." in page(phone.look()).text
    assert phone.row["price_cents"] == 34_900


def test_looking_takes_a_fixed_number_of_queries(detergent, queries):
    detergent.look()
    with queries() as seen:
        detergent.look()
    assert len(seen) <= 8
