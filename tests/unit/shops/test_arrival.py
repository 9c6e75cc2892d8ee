"""Deliveries arrive on working days."""

from datetime import date

import pytest

from storefront.pricing.delivery import Delivery
from storefront.shops.arrival import arrival, working_days_after
from storefront.shops.values import DeliveryMethod

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("days", "arrives"),
    [
        (0, date(2026, 11, 18)),
        (1, date(2026, 11, 19)),
        (2, date(2026, 11, 20)),
        (3, date(2026, 11, 23)),
        (8, date(2026, 11, 30)),
    ],
)
def test_saturdays_and_sundays_do_not_count(days, arrives):
    assert working_days_after(WEDNESDAY, days) == arrives


def test_an_order_on_a_saturday_counts_from_monday():
    assert working_days_after(date(2026, 11, 21), 1) == date(2026, 11, 23)


def test_a_delivery_cannot_take_fewer_than_no_days():
    with pytest.raises(ValueError, match="0 or more"):
        working_days_after(WEDNESDAY, -1)


def test_a_method_arrives_between_its_two_days():
    method = DeliveryMethod(Delivery("standard", "Standard delivery", 690), 2, 4)
    assert (arrival(method, WEDNESDAY).first, arrival(method, WEDNESDAY).last) == (
        date(2026, 11, 20),
        date(2026, 11, 24),
    )
