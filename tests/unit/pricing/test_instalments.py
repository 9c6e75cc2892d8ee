"""A total in monthly parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.pricing.instalments import Part, parts, plan


@pytest.mark.parametrize(
    ("total", "months", "each"),
    [
        (64_900, 12, (5_412, *(5_408,) * 11)),
        (64_900, 2, (32_450, 32_450)),
        (100, 3, (34, 33, 33)),
        (3, 3, (1, 1, 1)),
    ],
)
def test_the_cents_that_do_not_divide_are_in_the_first_part(total, months, each):
    assert parts(total, months) == each


@given(st.integers(60, 10_000_000), st.integers(2, 60))
def test_parts_sum_to_the_total_and_the_later_ones_are_alike(total, months):
    first, *later = found = parts(total, months)
    assert sum(found) == total
    assert len(found) == months
    assert len(set(later)) == 1
    assert 0 <= first - later[0] < months


@pytest.mark.parametrize(("total", "months"), [(64_900, 1), (64_900, 0), (64_900, -3), (64_900, 61), (2, 3), (0, 2)])
def test_what_cannot_be_divided_is_refused(total, months):
    with pytest.raises(ValueError, match="parts"):
        parts(total, months)


def test_a_plan_begins_today_and_goes_on_month_by_month():
    found = plan(10_001, 3, date(2026, 12, 31))
    assert found.parts == (
        Part(date(2026, 12, 31), 3_335),
        Part(date(2027, 1, 31), 3_333),
        Part(date(2027, 2, 28), 3_333),
    )
    assert (found.months, found.total_cents, found.first_cents) == (3, 10_001, 3_335)
    assert found.later == found.parts[1:]
    assert found.later_cents == 3_333
