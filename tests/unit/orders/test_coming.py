"""What the pages of an order say of what comes again and of its parts."""

from datetime import UTC, date, datetime

import pytest

from storefront.orders import subscriptions
from storefront.orders.additions import additions, until
from storefront.orders.coming import coming, parts
from storefront.orders.models import Order, OrderLine, Payment

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)


def line(key="a", **more):
    facts = {"sku": "A-1", "title": "Soap", "quantity": 1, "every": "4w", "parent_key": None, "role": "product"}
    return OrderLine(key=key, **{**facts, **more})


def order(*lines, **more):
    found = Order(id=7, placed_at=NOW, status="paid", lines=list(lines), payments=[], subscriptions=[], **more)
    for number, one in enumerate(lines, 1):
        if one.every:
            subscriptions.begin(found, one, 1_000).id = number
    return found


def seen(found, today=date(2026, 11, 18), renewals=()):
    return coming(found, today, lambda _, cents: cents + 70, renewals)


def test_the_charge_is_the_price_with_its_tax():
    (one,) = seen(order(line()))
    assert (one.charge_cents, one.ships, one.state) == (1_070, True, "running")


@pytest.mark.parametrize(
    ("today", "state"),
    [(date(2026, 12, 16), "running"), (date(2026, 12, 17), "due")],
)
def test_it_is_late_from_the_day_after(today, state):
    assert seen(order(line()), today)[0].state == state


def test_a_trial_is_one_until_its_first_charge():
    found = order(line(trial_days=30, every="1m"))
    assert seen(found)[0].state == "trial"
    subscriptions.move_on(found.subscriptions[0])
    assert seen(found)[0].state == "running"


def test_stopped_and_ended_are_told_apart():
    found = order(line(), line("b", undone_at=NOW))
    found.subscriptions[0].stopped_at = NOW
    assert [one.state for one in seen(found)] == ["stopped", "ended"]


def test_two_of_the_same_have_names_of_their_own():
    assert [one.name for one in seen(order(line(), line("b", every="12w")))] == ["a-1", "a-1-2"]


def test_renewals_belong_to_the_subscription_they_came_from():
    found = order(line(), line("b"))
    again = [Order(idempotency="renewal:1:2026-12-16"), Order(idempotency="renewal:2:2026-12-16")]
    assert [one.renewals for one in seen(found, renewals=again)] == [(again[0],), (again[1],)]


def test_the_first_part_is_paid_with_the_order_and_others_by_their_payments():
    plan = [{"due": f"2026-{month}-18", "amount_cents": 100} for month in (10, 11, 12)]
    found = order(line(), instalments=plan)
    found.payments = [Payment(idempotency="instalment:7:3")]
    assert [(part.number, part.paid) for part in parts(found)] == [(1, True), (2, False), (3, True)]
    assert parts(found)[1].due == date(2026, 11, 18)


def test_an_order_paid_at_once_has_no_parts():
    assert parts(order(line())) == []


def test_additions_are_told_by_their_impression_and_have_an_hour_each():
    later = NOW.replace(hour=11)
    found = order(
        line(), line("one.0", added_at=NOW), line("one.1", added_at=NOW), line("two.0", added_at=later, role="warranty")
    )
    first, second = additions(found)
    assert (first.id, len(first.lines), first.until, first.travels) == ("one", 2, NOW.replace(hour=10), True)
    assert (second.id, second.until, second.travels) == ("two", NOW.replace(hour=12), False)
    assert first.titles == "Soap, Soap"


def test_what_came_with_the_order_has_no_hour():
    with pytest.raises(ValueError, match="not added"):
        until([line()])
