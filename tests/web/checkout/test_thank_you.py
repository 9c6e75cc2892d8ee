"""The thank-you page, and the one click that adds to an order and takes it back."""

from datetime import UTC, datetime, timedelta

import pytest

from storefront.offers.shown import Shown, pack
from storefront.orders.charge import amount_for
from storefront.orders.models import Order
from storefront.pricing.money import percent_of
from storefront.shops.current import enter
from tests.web.checkout.shopper import Shopper

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)


class After:
    """Somebody who has just ordered, and what the thank-you page offers them."""

    def __init__(self, shopper, rows, offer, bought, sku):
        self.shopper, self.rows, self.offer, self.sku = shopper, rows, offer, sku
        self.address = shopper.buy(bought)
        self.path = self.address.removeprefix(shopper.root).removesuffix("/thank-you")
        self.unit_cents = rows("SELECT price_cents FROM variant WHERE sku = ?", sku)[0]["price_cents"]
        self.price_cents = self.unit_cents - percent_of(self.unit_cents, 10)

    def order(self):
        return self.rows('SELECT * FROM "order" WHERE NOT history ORDER BY id')[0]

    def lines(self):
        return self.rows("SELECT * FROM order_line WHERE order_id = ? ORDER BY position", self.order()["id"])

    def payments(self):
        return self.rows("SELECT * FROM payment WHERE order_id = ? ORDER BY id", self.order()["id"])

    def stock(self):
        return self.rows("SELECT stock FROM variant WHERE sku = ?", self.sku)[0]["stock"]

    def token(self, **other):
        order = self.order()
        facts = {
            "id": "impression-1",
            "shop_id": order["shop_id"],
            "visitor": order["visitor"],
            "offer": self.offer,
            "technique": "after_purchase",
            "placement": "thanks.after_purchase",
            "action": "add",
            "items": ((self.sku, 1),),
            "choices": (),
            "parent": None,
            "replaces": None,
            "anchor": None,
            "subject": order["token"],
            "full_cents": self.unit_cents,
            "price_cents": self.price_cents,
            "served_at": NOW,
        }
        return pack(Shown(**{**facts, **other}), self.shopper.client.application.secret_key)

    def accept(self, token=None, **options):
        return self.shopper.post(f"{self.path}/acceptances", {"token": token or self.token()}, **options)

    def undo(self, addition="impression-1", **options):
        return self.shopper.post(f"{self.path}/undo", {"addition": addition}, **options)

    def sums(self):
        order, lines = self.order(), [line for line in self.lines() if line["undone_at"] is None]
        goods = sum(line["total_cents"] for line in lines)
        added = order["tax_cents"] if order["tax_mode"] == "added" else 0
        return (
            order["goods_cents"] - order["saving_cents"] == goods
            and goods + order["delivery_cents"] + added == order["total_cents"]
            and sum(payment["amount_cents"] for payment in self.payments()) == order["total_cents"]
        )


@pytest.fixture
def bought(shopper, rows):
    """A washer in GreenHome, and a smaller thing for it."""
    return After(shopper, rows, "thanks-one-more", "AQ-9", cheapest(rows, "greenhome"))


@pytest.fixture
def bought_in_us(american, rows):
    """A phone in TechGadgets, taxed by state, and a smaller thing for it."""
    return After(american, rows, "after-purchase", "LU-A5-128-GRA", cheapest(rows, "techgadgets"))


def cheapest(rows, shop):
    (found,) = rows(
        "SELECT sku FROM variant v JOIN product p ON p.id = v.product_id JOIN shop s ON s.id = v.shop_id "
        "WHERE s.handle = ? AND p.role = 'product' AND v.stock > 2 ORDER BY v.price_cents DESC LIMIT 1 OFFSET 30",
        shop,
    )
    return found["sku"]


def test_the_page_says_number_arrival_and_the_way_to_the_status(bought):
    page = bought.shopper.client.get(bought.address)
    assert page.status_code == 200
    assert "GH-13301" in page.text
    assert "between Fri 20\u00a0November and Tue 24\u00a0November" in page.text
    assert f'href="/greenhome{bought.path}"' in page.text


def test_one_click_adds_and_charges_what_was_shown(bought):
    before = bought.order()["total_cents"]
    answer = bought.accept()
    assert answer.status_code == 303
    assert answer.location == bought.address
    assert bought.order()["total_cents"] == before + bought.price_cents
    assert bought.payments()[1]["amount_cents"] == bought.price_cents
    assert bought.payments()[1]["last_four"] == "4242"
    assert bought.lines()[1]["added_at"]
    assert bought.sums()


def test_delivery_stays_as_it_was_charged(bought):
    before = bought.order()
    bought.accept()
    after = bought.order()
    assert after["delivery_cents"] == before["delivery_cents"]
    assert after["arrives_until"] == before["arrives_until"]


def test_sales_tax_is_added_and_the_button_knew_it(bought_in_us, rows, app):
    before = bought_in_us.order()["total_cents"]
    bought_in_us.accept()
    charged = bought_in_us.payments()[1]["amount_cents"]
    assert charged == bought_in_us.price_cents + bought_in_us.lines()[1]["tax_cents"]
    assert bought_in_us.lines()[1]["tax_cents"] > 0
    assert bought_in_us.order()["total_cents"] == before + charged
    assert bought_in_us.sums()
    with app.test_request_context(bought_in_us.address):
        app.preprocess_request()
        facts = enter("techgadgets").facts
        assert amount_for(Order(address={"state": "CA"}), bought_in_us.price_cents, facts) == charged
        assert bought_in_us.price_cents + facts.tax("CA").on(bought_in_us.price_cents) == charged


def test_stock_is_taken_and_given_back(bought):
    before = bought.stock()
    bought.accept()
    assert bought.stock() == before - 1
    bought.undo()
    assert bought.stock() == before


def test_the_second_click_changes_nothing(bought):
    token = bought.token()
    bought.accept(token)
    before = (bought.order()["total_cents"], bought.stock(), len(bought.lines()), len(bought.payments()))
    assert bought.accept(token).status_code == 303
    assert (bought.order()["total_cents"], bought.stock(), len(bought.lines()), len(bought.payments())) == before


def test_the_page_shows_the_addition_with_a_way_back_until_a_time(bought):
    bought.accept()
    page = bought.shopper.client.get(bought.address).text
    assert 'data-testid="undo-addition"' in page
    assert "until Wed 18\u00a0November, 10:30 UTC" in page


def test_undo_refunds_and_takes_the_line_out(bought):
    before = bought.order()
    bought.accept()
    answer = bought.undo()
    assert answer.status_code == 303
    after = bought.order()
    for name in ("goods_cents", "saving_cents", "tax_cents", "total_cents", "adjustments"):
        assert after[name] == before[name], name
    assert [payment["kind"] for payment in bought.payments()] == ["charge", "charge", "refund"]
    assert bought.payments()[2]["amount_cents"] == -bought.price_cents
    assert bought.lines()[1]["undone_at"]
    assert bought.sums()


def test_undone_in_a_state_with_tax_gives_the_tax_back(bought_in_us):
    before = bought_in_us.order()
    bought_in_us.accept()
    bought_in_us.undo()
    after = bought_in_us.order()
    assert (after["tax_cents"], after["total_cents"]) == (before["tax_cents"], before["total_cents"])
    assert bought_in_us.sums()


def test_undoing_twice_is_harmless(bought):
    bought.accept()
    bought.undo()
    before = (bought.stock(), bought.order()["total_cents"])
    assert bought.undo().status_code == 303
    assert (bought.stock(), bought.order()["total_cents"]) == before
    assert len(bought.payments()) == 3


def test_an_undone_offer_does_not_come_back_by_its_old_token(bought):
    bought.accept()
    bought.undo()
    assert bought.accept().status_code == 303
    assert len([line for line in bought.lines() if not line["undone_at"]]) == 1


def test_adding_and_undoing_are_told(bought, rows):
    bought.accept()
    bought.undo()
    told = [row["name"] for row in rows("SELECT name FROM event ORDER BY id")]
    assert told.count("purchase") == 1
    assert told.index("purchase") < len(told) - 1 - told[::-1].index("add_to_cart") < told.index("refund")
    (impression,) = rows("SELECT * FROM impression WHERE id = 'impression-1'")
    assert impression["accepted_at"]
    assert impression["undone_at"]
    assert impression["order_number"] == "GH-13301"


def test_htmx_gets_the_order_and_hears_of_it(bought, htmx):
    answer = bought.accept(headers=htmx("order-summary"))
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith('<div class="stack" id="order-summary">')
    assert "added." in answer.text
    answer = bought.undo(headers=htmx("order-summary"))
    assert "Taken back and refunded." in answer.text
    assert 'data-testid="undo-addition"' not in answer.text


# no longer, not so, not yours


def refused(bought, status, **other):
    before = (bought.order()["total_cents"], bought.stock(), len(bought.lines()), len(bought.payments()))
    answer = bought.accept(bought.token(**other))
    after = (bought.order()["total_cents"], bought.stock(), len(bought.lines()), len(bought.payments()))
    return answer.status_code == status and after == before


def test_after_the_hour_nothing_is_added_or_undone(bought, rows):
    bought.accept()
    rows("UPDATE world SET frozen_at = ?", f"{NOW + timedelta(minutes=60):%Y-%m-%d %H:%M:%S.%f}")
    assert refused(bought, 409, id="impression-2")
    assert bought.undo().status_code == 409
    assert len(bought.payments()) == 2
    assert 'data-testid="undo-addition"' not in bought.shopper.client.get(bought.address).text


def test_in_the_last_second_it_still_is(bought, rows):
    rows("UPDATE world SET frozen_at = ?", f"{NOW + timedelta(minutes=59, seconds=59):%Y-%m-%d %H:%M:%S.%f}")
    assert bought.accept().status_code == 303
    assert bought.undo().status_code == 303


def test_a_price_that_changed_is_not_charged(bought):
    assert refused(bought, 409, price_cents=bought.price_cents - 1)
    assert refused(bought, 409, price_cents=1)


def test_an_offer_that_ended_is_gone(bought, rows):
    rows("UPDATE offer SET ends_at = ? WHERE handle = 'thanks-one-more'", f"{NOW:%Y-%m-%d %H:%M:%S.%f}")
    rows("UPDATE shop SET revision = 'ended'")
    assert refused(bought, 409)


def test_an_offer_of_another_placement_is_gone(bought):
    assert refused(bought, 409, offer="checkout-small-thing")
    assert refused(bought, 409, offer="no-such-offer")


def test_what_has_sold_out_is_not_added(bought, rows):
    rows("UPDATE variant SET stock = 0 WHERE sku = ?", bought.sku)
    assert refused(bought, 409)


def test_what_is_no_longer_sold_is_not_added(bought):
    assert refused(bought, 409, items=(("NO-SUCH-SKU", 1),))


@pytest.mark.parametrize("other", [{"visitor": "somebody"}, {"shop_id": 99}, {"subject": "another"}, {"subject": None}])
def test_an_offer_made_to_others_is_refused(bought, other):
    assert refused(bought, 400, **other)


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "\x00", "x" * 9_000])
def test_a_token_that_was_not_made_here_is_refused(bought, token):
    assert bought.shopper.post(f"{bought.path}/acceptances", {"token": token}).status_code == 400


@pytest.mark.parametrize("addition", ["", "x", "impression-2", "'; DROP TABLE payment;--", "\x00"])
def test_what_was_never_added_cannot_be_undone(bought, addition):
    bought.accept()
    assert bought.undo(addition).status_code == 409
    assert len(bought.payments()) == 2


def test_somebody_else_with_the_address_can_look_but_not_touch(app, bought):
    bought.accept()
    other = Shopper(app.test_client())
    other.add("AQ-7")
    page = other.client.get(bought.address)
    assert page.status_code == 200
    assert 'data-testid="undo-addition"' not in page.text
    assert other.post(f"{bought.path}/undo", {"addition": "impression-1"}).status_code == 400
    assert other.post(f"{bought.path}/acceptances", {"token": bought.token(id="impression-2")}).status_code == 400
    assert len(bought.payments()) == 2


def test_the_order_of_the_other_shop_is_not_found(bought):
    other_shop = f"/techgadgets{bought.path}"
    assert bought.shopper.client.get(f"{other_shop}/thank-you").status_code == 404


@pytest.mark.parametrize("token", ["x", "x" * 3_000, "..", "%00", "%FF"])
def test_an_unknown_order_is_not_found(client, token):
    assert client.get(f"/greenhome/orders/{token}/thank-you").status_code == 404
