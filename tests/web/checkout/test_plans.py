"""A plan bought after the order: for so many days, at the price of the day of the order at most."""

from datetime import UTC, datetime, timedelta

import pytest

from storefront.offers.shown import Shown, pack
from tests.pages import page
from tests.web.checkout.shopper import Shopper

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)


class Later:
    """A washer that was ordered, and the plan that its status page offers."""

    def __init__(self, shopper, rows, pieces=1):
        self.shopper, self.rows = shopper, rows
        self.address = shopper.buy("AQ-9", pieces).removesuffix("/thank-you")
        self.path = self.address.removeprefix(shopper.root)
        rows("UPDATE offer SET placement = 'order.warranty' WHERE handle = 'checkout-cover'")
        rows("UPDATE shop SET revision = 'moved'")

    def order(self):
        return self.rows('SELECT * FROM "order" WHERE NOT history')[0]

    def lines(self):
        return self.rows("SELECT * FROM order_line WHERE order_id = ? ORDER BY position", self.order()["id"])

    def payments(self):
        return self.rows("SELECT * FROM payment WHERE order_id = ? ORDER BY id", self.order()["id"])

    def token(self, **other):
        order = self.order()
        facts = {
            "id": "impression-1",
            "shop_id": order["shop_id"],
            "visitor": order["visitor"],
            "offer": "checkout-cover",
            "technique": "warranty",
            "placement": "order.warranty",
            "action": "child",
            "items": (("CV-L-3", 1),),
            "choices": ("CV-L-3", "CV-L-5"),
            "parent": self.lines()[0]["key"],
            "replaces": None,
            "anchor": "aquelle-9",
            "subject": order["token"],
            "full_cents": 5_900,
            "price_cents": 5_900,
            "served_at": NOW,
        }
        return pack(Shown(**{**facts, **other}), self.shopper.client.application.secret_key)

    def accept(self, choice="CV-L-3", shopper=None, **other):
        fields = {"token": self.token(**other), **({"choice": choice} if choice else {})}
        return (shopper or self.shopper).post(f"{self.path}/acceptances", fields)

    def undo(self, addition="impression-1"):
        return self.shopper.post(f"{self.path}/undo", {"addition": addition})

    def day(self, days, minutes=0):
        moment = NOW + timedelta(days=days, minutes=minutes)
        self.rows("UPDATE world SET frozen_at = ?", f"{moment:%Y-%m-%d %H:%M:%S.%f}")
        return moment

    def price(self, cents, since):
        self.rows("UPDATE variant SET price_cents = ? WHERE sku = 'CV-L-3'", cents)
        self.rows(
            "INSERT INTO price_change (variant_id, since, price_cents) "
            "SELECT id, ?, ? FROM variant WHERE sku = 'CV-L-3'",
            f"{since:%Y-%m-%d %H:%M:%S.%f}",
            cents,
        )
        self.rows("UPDATE shop SET revision = ?", f"price-{cents}")


@pytest.fixture
def washer(shopper, rows):
    return Later(shopper, rows)


def test_a_plan_hangs_under_what_was_ordered_and_is_charged_to_its_card(washer):
    washer.day(20)
    assert washer.accept().status_code == 303
    machine, plan = washer.lines()
    assert (plan["sku"], plan["parent_key"], plan["role"]) == ("CV-L-3", machine["key"], "warranty")
    assert washer.order()["total_cents"] == 64_900 + 5_900
    charged = washer.payments()[1]
    assert (charged["amount_cents"], charged["last_four"], charged["kind"]) == (5_900, "4242", "charge")
    assert charged["idempotency"] == "after:impression-1"


def test_the_term_that_was_chosen_is_the_one_bought(washer):
    washer.accept("CV-L-5")
    assert (washer.lines()[1]["sku"], washer.payments()[1]["amount_cents"]) == ("CV-L-5", 9_500)


@pytest.mark.parametrize(("choice", "items"), [(None, (("CV-L-3", 1),)), ("CV-S-3", (("CV-L-3", 1),))])
def test_a_term_must_be_chosen_and_one_of_those_offered(washer, choice, items):
    assert washer.accept(choice, items=items).status_code == 409
    assert len(washer.lines()) == 1


def test_the_second_click_changes_nothing(washer):
    washer.accept()
    assert washer.accept().status_code == 303
    assert len(washer.lines()) == len(washer.payments()) == 2


def test_a_line_has_one_plan(washer):
    washer.accept()
    answer = washer.accept("CV-L-5", id="impression-2")
    assert answer.status_code == 409
    assert "has a plan already" in answer.text
    assert len(washer.payments()) == 2


def test_for_several_pieces_it_is_charged_for_as_many_as_were_shown(shopper, rows):
    washers = Later(shopper, rows, 2)
    washers.accept(items=(("CV-L-3", 2),), price_cents=11_800)
    assert (washers.lines()[1]["quantity"], washers.payments()[1]["amount_cents"]) == (2, 11_800)
    assert Later.accept(washers, items=(("CV-L-3", 3),), id="impression-2").status_code == 409


# the days


def test_on_the_last_day_it_can_be_had_and_then_no_longer(washer):
    washer.day(30)
    answer = washer.accept()
    assert answer.status_code == 409
    assert "A plan can be bought for 30 days after the order; they are over." in answer.text
    washer.day(30, minutes=-1)
    assert washer.accept().status_code == 303


# the price


def test_a_price_that_went_up_since_the_order_is_not_charged(washer):
    now = washer.day(10)
    washer.price(7_900, now - timedelta(days=1))
    assert washer.accept().status_code == 303
    assert washer.payments()[1]["amount_cents"] == 5_900


def test_a_price_that_went_down_is(washer):
    now = washer.day(10)
    washer.price(4_900, now - timedelta(days=1))
    assert washer.accept(price_cents=4_900).status_code == 303
    assert washer.payments()[1]["amount_cents"] == 4_900


def test_no_more_is_charged_than_was_told(washer):
    assert washer.accept(price_cents=5_899).status_code == 409
    assert len(washer.payments()) == 1


def test_another_term_that_became_dearer_since_it_was_shown_is_not_charged_more(washer, rows):
    rows("UPDATE price_change SET price_cents = 12000 WHERE variant_id = (SELECT id FROM variant WHERE sku = 'CV-L-5')")
    washer.accept("CV-L-5")
    assert washer.payments()[1]["amount_cents"] == 9_500


# not so


@pytest.mark.parametrize(
    "other",
    [
        {"parent": "nothing"},
        {"anchor": "aquelle-7"},
        {"anchor": None},
        {"items": (("TW-DET-15", 1),), "choices": ()},
        {"items": (("CV-S-3", 1),), "choices": ()},
        {"action": "add"},
        {"placement": "thanks.after_purchase"},
        {"placement": "checkout.warranty"},
        {"offer": "thanks-one-more"},
    ],
)
def test_what_was_not_offered_so_is_refused(washer, other):
    assert washer.accept(None if "items" in other else "CV-L-3", **other).status_code == 409
    assert len(washer.lines()) == len(washer.payments()) == 1


def test_what_is_for_the_next_order_is_never_charged_to_this_one(washer):
    offers = {"placement": "order.supplements", "action": "add", "items": (("TW-DET-15", 1),), "choices": ()}
    assert washer.accept(None, **offers).status_code == 409
    assert len(washer.lines()) == 1


def test_somebody_else_with_the_address_cannot_charge_the_card(app, washer):
    other = Shopper(app.test_client())
    other.add("AQ-7")
    assert washer.accept(shopper=other).status_code == 400
    assert len(washer.payments()) == 1


# taken back


def test_it_can_be_taken_back_within_its_own_hour(washer):
    washer.day(10)
    washer.accept()
    shown = page(washer.shopper.client.get(washer.address))
    assert shown.has("button", data_testid="undo-addition")
    assert "You can take it back here until Sat 28 November, 10:30 UTC." in shown.text
    washer.day(10, minutes=59)
    assert washer.undo().status_code == 303
    assert [payment["amount_cents"] for payment in washer.payments()] == [64_900, 5_900, -5_900]
    assert washer.order()["total_cents"] == 64_900
    assert washer.accept("CV-L-5", id="impression-2").status_code == 303


def test_after_its_hour_it_stays(washer):
    washer.accept()
    washer.day(0, minutes=60)
    assert washer.undo().status_code == 409
    assert not page(washer.shopper.client.get(washer.address)).has("button", data_testid="undo-addition")


def test_in_the_order_pages_own_words_without_javascript_one_stays_there(washer):
    here = {"Referer": f"http://localhost{washer.address}"}
    fields = {"token": washer.token(), "choice": "CV-L-3"}
    answer = washer.shopper.post(f"{washer.path}/acceptances", fields, headers=here)
    assert answer.location == washer.address


def test_htmx_gets_the_region_of_the_page_it_is_on(washer, htmx):
    here = {**htmx("order-summary"), "HX-Current-URL": f"http://localhost{washer.address}"}
    fields = {"token": washer.token(), "choice": "CV-L-3"}
    answer = washer.shopper.post(f"{washer.path}/acceptances", fields, headers=here)
    assert answer.text.lstrip().startswith('<div class="order-whole" id="order-summary">')
    assert "What it cost" in answer.text
