"""`renew-due`: what is due becomes a paid order, parts are charged; each once, whenever it runs."""

import json

import pytest

from storefront.checkout.renew import Done, in_world
from storefront.worlds.lifecycle import BadWorld
from tests.pages import page
from tests.web.checkout.test_subscriptions import Subscribed


@pytest.fixture
def run(app, rows):
    """`run("2026-12-16")`: what `renew-due` does on that day, and what it says."""

    def renew(day):
        rows("UPDATE world SET frozen_at = ?", f"{day} 06:00:00.000000")
        said = []
        return in_world(app, "main", said.append), said

    return renew


@pytest.fixture
def detergent(shopper, rows):
    return Subscribed(shopper, rows)


def orders(rows):
    return rows('SELECT * FROM "order" WHERE NOT history ORDER BY id')


def stock(rows):
    return rows("SELECT stock FROM variant WHERE sku = 'TW-DET-15'")[0]["stock"]


def test_before_its_day_nothing_happens(detergent, run, rows):
    assert run("2026-12-15") == (Done(0, 0, 0), [])
    assert len(orders(rows)) == 1


def test_on_its_day_it_becomes_a_paid_order_delivered_free(detergent, run, rows):
    before = stock(rows)
    done, said = run("2026-12-16")
    assert done == Done(1, 0, 0)
    assert said == ["GH-13301: Tidewell Liquid detergent, due 2026-12-16, is order GH-13302, €27.80"]
    first, again = orders(rows)
    assert (again["number"], again["total_cents"], again["delivery_cents"]) == ("GH-13302", 2_780, 0)
    assert (again["customer_id"], again["email"], again["visitor"]) == (
        first["customer_id"],
        first["email"],
        first["visitor"],
    )
    assert json.loads(again["address"]) == json.loads(first["address"])
    assert again["arrives_from"] > "2026-12-16"
    (payment,) = rows("SELECT * FROM payment WHERE order_id = ?", again["id"])
    name = f"renewal:{detergent.row['id']}:2026-12-16"
    assert (payment["idempotency"], payment["amount_cents"], payment["last_four"]) == (name, 2_780, "4242")
    (line,) = rows("SELECT * FROM order_line WHERE order_id = ?", again["id"])
    assert (line["sku"], line["quantity"], line["total_cents"]) == ("TW-DET-15", 2, 2_780)
    assert stock(rows) == before - 2
    assert detergent.row["next_on"] == "2027-01-13"


def test_it_is_never_made_twice_for_a_day(detergent, run, rows):
    run("2026-12-16")
    assert run("2026-12-16") == (Done(0, 0, 0), [])
    assert len(orders(rows)) == 2


def test_what_was_missed_is_caught_up_one_order_for_each_interval(detergent, run, rows):
    done, _ = run("2027-02-15")
    assert done == Done(3, 0, 0)
    names = [order["idempotency"].rpartition(":")[2] for order in orders(rows)[1:]]
    assert names == ["2026-12-16", "2027-01-13", "2027-02-10"]
    assert detergent.row["next_on"] == "2027-03-10"


def test_sold_out_it_waits_is_said_and_is_made_once_it_is_there(detergent, run, rows):
    rows("UPDATE variant SET stock = 1 WHERE sku = 'TW-DET-15'")
    done, said = run("2026-12-16")
    assert done == Done(0, 1, 0)
    (sentence,) = said
    assert sentence.startswith("GH-13301: Tidewell Liquid detergent, due 2026-12-16, waits.")
    assert sentence.endswith("1 of Tidewell Liquid detergent is left, you asked for 2.")
    assert len(orders(rows)) == 1
    assert (stock(rows), detergent.row["next_on"]) == (1, "2026-12-16")
    rows("UPDATE variant SET stock = 5 WHERE sku = 'TW-DET-15'")
    assert run("2026-12-17")[0] == Done(1, 0, 0)
    assert detergent.row["next_on"] == "2027-01-13"


def test_what_is_late_is_said_on_the_order_page(detergent, rows):
    rows("UPDATE world SET frozen_at = '2026-12-18 06:00:00.000000'")
    assert "Due since 16 December 2026 , sent as soon as it is there." in page(detergent.look()).text


def test_what_is_no_longer_sold_waits(detergent, run, rows):
    rows("UPDATE product SET published = 0 WHERE handle = 'tidewell-detergent'")
    done, said = run("2026-12-16")
    assert done == Done(0, 1, 0)
    assert said[0].endswith("waits. Tidewell Liquid detergent is no longer sold.")


def test_one_that_waits_holds_up_no_other(detergent, run, rows):
    detergent.shopper.buy("TW-SOF-20")
    (softener,) = rows("SELECT * FROM order_line WHERE sku = 'TW-SOF-20' ORDER BY id DESC LIMIT 1")
    rows(
        "INSERT INTO subscription (order_id, line_key, sku, title, quantity, every, price_cents, begins_on, next_on) "
        "VALUES (?, ?, 'TW-SOF-20', 'Softener', 1, '4w', 1290, '2026-11-18', '2026-12-16')",
        softener["order_id"],
        softener["key"],
    )
    rows("UPDATE variant SET stock = 0 WHERE sku = 'TW-DET-15'")
    assert run("2026-12-16")[0] == Done(1, 1, 0)


@pytest.mark.parametrize("state", ["cancelled", "refunded"])
def test_an_order_that_no_longer_stands_is_not_renewed(detergent, run, rows, state):
    rows('UPDATE "order" SET status = ? WHERE NOT history', state)
    assert run("2026-12-16") == (Done(0, 0, 0), [])


def test_a_line_that_was_taken_back_is_not_renewed(detergent, run, rows):
    rows("UPDATE order_line SET undone_at = '2026-11-18 10:00:00.000000' WHERE every = '4w'")
    assert run("2026-12-16") == (Done(0, 0, 0), [])
    assert detergent.press("start").status_code == 303


def test_stopped_it_is_not_renewed(detergent, run):
    detergent.press("stop")
    assert run("2026-12-16") == (Done(0, 0, 0), [])


def test_the_order_tells_of_its_renewals_and_they_of_it(detergent, run, rows):
    run("2026-12-16")
    again = f"/greenhome/orders/{orders(rows)[1]['token']}"
    coming = page(detergent.look()).one(data_testid="coming-tw-det-15")
    assert "Sent again 16 December 2026: order GH-13302 , €27.80" in coming.text
    assert coming.has("a", href=again)
    told = page(detergent.look(again))
    assert told.one("a", id="renewed-order").attributes["href"] == detergent.address
    assert "GH-13301" in told.text
    assert not told.has("button", data_testid="stop-tw-det-15")


def test_a_renewal_is_told_as_a_purchase(detergent, run, rows):
    run("2026-12-16")
    _, told = rows("SELECT * FROM event WHERE name = 'purchase' ORDER BY id")
    parameters = json.loads(told["parameters"])
    assert (parameters["transaction_id"], parameters["renewal_of"]) == ("GH-13302", "GH-13301")
    assert (parameters["value"], told["visitor"]) == (27.8, orders(rows)[0]["visitor"])


def test_a_price_that_went_up_is_not_charged_on(detergent, run, rows):
    rows("UPDATE variant SET price_cents = 9900 WHERE sku = 'TW-DET-15'")
    run("2026-12-16")
    assert orders(rows)[1]["total_cents"] == 2_780


def test_what_an_offer_took_off_stays_off(detergent, run, rows):
    rows("UPDATE subscription SET price_cents = 2500")
    run("2026-12-16")
    again = orders(rows)[1]
    assert (again["goods_cents"], again["saving_cents"], again["total_cents"]) == (2_780, 280, 2_500)
    (line,) = rows("SELECT * FROM order_line WHERE order_id = ?", again["id"])
    assert (line["saving_cents"], line["total_cents"]) == (280, 2_500)
    assert json.loads(again["adjustments"])[0]["amount_cents"] == 280


def test_tax_is_added_where_it_is_and_the_page_said_so(american, run, rows):
    phone = Subscribed(american, rows, "LU-A5-128-GRA", 1, every="12w")
    assert "$374.30 with sales tax each time" in phone.look().text
    run("2027-02-10")
    assert [order["total_cents"] for order in orders(rows)] == [37_430, 37_430]


# a service with a trial


def test_after_its_trial_a_service_costs_its_full_price_month_by_month(shopper, run, rows):
    service = Subscribed(shopper, rows, "SV-INST-W", 1, every="1m", trial_days=30)
    assert run("2026-12-17") == (Done(0, 0, 0), [])
    assert run("2026-12-18")[0] == Done(1, 0, 0)
    assert run("2027-01-18")[0] == Done(1, 0, 0)
    assert service.row["next_on"] == "2027-02-18"
    again = orders(rows)[1:]
    assert [order["total_cents"] for order in again] == [4_900, 4_900]
    assert {order["delivery_title"] for order in again} == {""}
    assert "Charged 18 December 2026" in page(service.look()).text


def test_a_service_under_a_product_is_renewed_by_itself(shopper, run, rows):
    shopper.add("AQ-9")
    shopper.add("SV-INST-W")
    parent = rows("SELECT key FROM cart_line ORDER BY id")[0]["key"]
    rows("UPDATE cart_line SET parent_key = ?, every = '1m', trial_days = 30 WHERE id > 1", parent)
    shopper.send(shopper.form())
    assert run("2026-12-18")[0] == Done(1, 0, 0)
    (line,) = rows("SELECT * FROM order_line WHERE order_id = ?", orders(rows)[1]["id"])
    assert (line["sku"], line["parent_key"]) == ("SV-INST-W", None)


# parts


def test_later_parts_are_charged_on_their_days_each_once(shopper, run, rows):
    shopper.buy("AQ-9")
    (order,) = orders(rows)
    parts = [{"due": f"{month}-18", "amount_cents": 21_634 - n} for n, month in enumerate(("2026-11", "2026-12"))]
    parts.append({"due": "2027-01-18", "amount_cents": 21_633})
    rows('UPDATE "order" SET instalments = ? WHERE id = ?', json.dumps(parts), order["id"])
    assert run("2026-12-17") == (Done(0, 0, 0), [])
    done, said = run("2026-12-18")
    assert done == Done(0, 0, 1)
    assert said == ["GH-13301: part 2 of 3, due 2026-12-18, €216.33"]
    assert run("2026-12-18") == (Done(0, 0, 0), [])
    assert run("2027-03-01")[0] == Done(0, 0, 1)
    names = [row["idempotency"] for row in rows("SELECT * FROM payment WHERE order_id = ? ORDER BY id", order["id"])]
    assert names[1:] == [f"instalment:{order['id']}:2", f"instalment:{order['id']}:3"]
    assert len(rows("SELECT * FROM event WHERE name = 'instalment_paid'")) == 2


def test_no_part_of_a_cancelled_order_is_charged(shopper, run, rows):
    shopper.buy("AQ-9")
    parts = json.dumps([{"due": "2026-11-18", "amount_cents": 1}, {"due": "2026-12-18", "amount_cents": 1}])
    rows("UPDATE \"order\" SET status = 'cancelled', instalments = ? WHERE NOT history", parts)
    assert run("2027-03-01") == (Done(0, 0, 0), [])


def test_a_world_that_is_not_there_is_said(app, world):
    with pytest.raises(BadWorld, match="there is no world 'nowhere'"):
        in_world(app, "nowhere", print)
