"""What comes again: its first day, its rhythm, and when it no longer stands."""

from datetime import UTC, date, datetime

import pytest

from storefront.orders import subscriptions
from storefront.orders.models import Order, OrderLine

PLACED = datetime(2027, 1, 31, 9, 30, tzinfo=UTC)


def line(key="a", **more):
    facts = {"sku": "A-1", "title": "Soap", "quantity": 2, "every": "1m", "parent_key": None, "undone_at": None}
    return OrderLine(key=key, **{**facts, **more})


def order(*lines, status="paid"):
    return Order(placed_at=PLACED, status=status, lines=list(lines), subscriptions=[])


def begun(**more):
    one = line(**more)
    return subscriptions.begin(order(one), one, 1_200)


def test_goods_come_first_one_interval_after_the_order():
    found = begun(every="4w")
    assert (found.begins_on, found.next_on, found.trial_until) == (date(2027, 1, 31), date(2027, 2, 28), None)
    assert (found.sku, found.title, found.quantity, found.price_cents) == ("A-1", "Soap", 2, 1_200)


def test_a_trial_ends_on_the_day_of_the_first_charge():
    found = begun(trial_days=30)
    assert found.trial_until == found.next_on == found.begins_on == date(2027, 3, 2)


def test_a_rhythm_of_months_comes_back_to_its_day():
    found = begun()
    days = [found.next_on]
    for _ in range(3):
        subscriptions.move_on(found)
        days.append(found.next_on)
    assert days == [date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30), date(2027, 5, 31)]


def test_a_line_without_an_interval_cannot_begin():
    with pytest.raises(ValueError, match="does not come again"):
        begun(every=None)


@pytest.mark.parametrize(
    ("lines", "status", "stands"),
    [
        ([line()], "paid", True),
        ([line()], "delivered", True),
        ([line()], "cancelled", False),
        ([line()], "refunded", False),
        ([line(undone_at=PLACED)], "paid", False),
        ([line("washer", every=None), line(parent_key="washer")], "paid", True),
        ([line("washer", every=None, undone_at=PLACED), line(parent_key="washer")], "paid", False),
    ],
)
def test_it_stands_as_long_as_its_order_its_line_and_what_that_hangs_under(lines, status, stands):
    whole = order(*lines, status=status)
    found = subscriptions.begin(whole, lines[-1], 100)
    assert subscriptions.stands(found, whole) is stands


def test_one_that_no_longer_stands_cannot_be_taken_up():
    one = line(undone_at=PLACED)
    whole = order(one)
    found = subscriptions.begin(whole, one, 100)
    found.stopped_at = PLACED
    with pytest.raises(ValueError, match="taken back"):
        subscriptions.take_up(found, whole, PLACED.date())
