"""An order's pages group its lines, name its savings and tell its days."""

from datetime import UTC, date, datetime

import pytest

from storefront.orders.history import initials, number_after
from storefront.orders.models import Order, OrderLine
from storefront.orders.receipt import address_lines, groups, rows, steps

WEDNESDAY = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)


def line(key, cents, quantity=1, saving=0, **more):
    more = {"role": "product", "parent_key": None, "undone_at": None, **more}
    return OrderLine(
        key=key, quantity=quantity, unit_cents=cents, total_cents=cents * quantity - saving, saving_cents=saving, **more
    )


def order(**more):
    facts = {
        "goods_cents": 10_000,
        "delivery_cents": 690,
        "delivery_title": "Standard delivery",
        "tax_cents": 0,
        "tax_mode": "included",
        "tax_name": "VAT",
        "adjustments": [],
        "placed_at": WEDNESDAY,
        "arrives_from": date(2026, 11, 20),
        "arrives_until": date(2026, 11, 24),
    }
    return Order(**{**facts, **more})


def test_children_stand_under_their_parent():
    washer, plan, soap = line("a", 64_900), line("b", 5_900, role="warranty", parent_key="a"), line("c", 1_890)
    found = groups([washer, plan, soap])
    assert [(group.line, group.children) for group in found] == [(washer, (plan,)), (soap, ())]
    assert found[0].total_cents == 64_900


def test_a_bundle_costs_what_its_parts_cost():
    own = line("set", 0, role="bundle")
    parts = [line("x", 1_000, saving=100, parent_key="set"), line("y", 500, 2, saving=50, parent_key="set")]
    (group,) = groups([own, *parts])
    assert (group.full_cents, group.total_cents) == (2_000, 1_850)


def test_what_was_taken_back_is_not_shown_as_ordered():
    assert groups([line("a", 100, undone_at=WEDNESDAY)]) == []


def test_savings_are_named_and_delivery_is_not_subtracted_twice():
    adjustments = [
        {"name": "less", "title": "Offer on Soap", "amount_cents": 300, "lane": "line"},
        {"name": "code:SHIP", "title": "Free delivery", "amount_cents": 690, "lane": "delivery"},
    ]
    assert rows(order(adjustments=adjustments, delivery_cents=0)) == [
        ("Goods", 10_000, ""),
        ("Offer on Soap", -300, ""),
        ("Delivery", "Free", "Free delivery"),
    ]


def test_tax_that_was_added_is_a_row_of_its_own():
    found = rows(order(tax_mode="added", tax_name="Sales tax", tax_cents=725), "CA")
    assert found[-1] == ("Sales tax", 725, "CA")


def test_nothing_sent_has_no_delivery_row():
    assert rows(order(delivery_title="", delivery_cents=0)) == [("Goods", 10_000, "")]


@pytest.mark.parametrize(
    ("today", "states", "titles"),
    [
        (date(2026, 11, 18), ["now", "later", "later"], ["Placed", "Will be sent", "Arrives"]),
        (date(2026, 11, 19), ["done", "now", "later"], ["Placed", "Sent", "Arrives"]),
        (date(2026, 11, 24), ["done", "now", "later"], ["Placed", "Sent", "Arrives"]),
        (date(2026, 11, 25), ["done", "done", "done"], ["Placed", "Sent", "Arrived"]),
    ],
)
def test_the_days_of_an_order_follow_the_calendar(today, states, titles):
    found = steps(order(), today)
    assert [step.state for step in found] == states
    assert [step.title for step in found] == titles
    assert [step.day for step in found] == [date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 20)]


def test_next_day_delivery_is_sent_on_the_day_of_the_order():
    found = steps(order(arrives_from=date(2026, 11, 19), arrives_until=date(2026, 11, 19)), date(2026, 11, 18))
    assert [step.state for step in found] == ["done", "now", "later"]
    assert found[2].until is None


def test_an_order_with_nothing_to_send_is_only_placed():
    assert len(steps(order(arrives_from=None, arrives_until=None), date(2026, 11, 18))) == 1


def test_addresses_are_written_as_their_country_does():
    irish = {"name": "Orla", "line1": "3 Quay", "line2": "", "city": "Dublin", "postcode": "D02", "country": "IE"}
    assert address_lines(irish, [("IE", "Ireland")]) == ["Orla", "3 Quay", "D02 Dublin", "Ireland"]
    american = {**irish, "state": "CA", "city": "Oakland", "postcode": "94601", "country": "US"}
    assert address_lines(american, [("US", "United States")])[2] == "Oakland, CA 94601"


@pytest.mark.parametrize(
    ("number", "following"), [("GH-10001", "GH-10002"), ("GH-19999", "GH-20000"), ("99", "100"), ("GH", "GH-1")]
)
def test_numbers_follow_each_other(number, following):
    assert number_after(number) == following


def test_numbers_begin_with_the_shop():
    assert initials("GreenHome") == "GH"
    assert initials("bazaar") == "BA"
