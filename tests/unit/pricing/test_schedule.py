"""Intervals: codes, days, words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.pricing.schedule import Interval, after, check, next_date, parse, per, weeks, words

CODES = st.sampled_from(["1w", "4w", "8w", "12w", "1m", "3m", "12m"])
DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))


@pytest.mark.parametrize(
    ("code", "interval", "said", "behind_a_price"),
    [
        ("4w", Interval(4, "w"), "every 4 weeks", "every 4 weeks"),
        ("1w", Interval(1, "w"), "every week", "a week"),
        ("1m", Interval(1, "m"), "every month", "a month"),
        ("3m", Interval(3, "m"), "every 3 months", "every 3 months"),
    ],
)
def test_a_code_names_an_interval(code, interval, said, behind_a_price):
    assert parse(code) == interval
    assert interval.code == check(code) == code
    assert (words(code), per(code)) == (said, behind_a_price)


@pytest.mark.parametrize(
    "code", ["", "w", "4", "0w", "04w", "53w", "13m", "4W", "4d", "-4w", "4 w", "4w ", "1.5m", "٤w"]
)
def test_what_names_no_interval_is_refused_with_a_sentence(code):
    with pytest.raises(ValueError, match=r"is not an interval: write 1w to 52w for weeks or 1m to 12m for months\."):
        check(code)


def test_weeks_have_a_code():
    assert weeks(12) == "12w"
    with pytest.raises(ValueError, match="53w"):
        weeks(53)


@pytest.mark.parametrize(
    ("start", "code", "count", "day"),
    [
        (date(2026, 11, 18), "4w", 1, date(2026, 12, 16)),
        (date(2026, 11, 18), "12w", 2, date(2027, 5, 5)),
        (date(2026, 11, 18), "1m", 2, date(2027, 1, 18)),
        (date(2026, 1, 31), "1m", 1, date(2026, 2, 28)),
        (date(2026, 1, 31), "1m", 2, date(2026, 3, 31)),
        (date(2028, 1, 31), "1m", 1, date(2028, 2, 29)),
        (date(2028, 2, 29), "12m", 1, date(2029, 2, 28)),
        (date(2026, 12, 31), "1m", 2, date(2027, 2, 28)),
    ],
)
def test_a_day_so_many_intervals_later(start, code, count, day):
    assert after(start, code, count) == day


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2026, 11, 1), date(2026, 12, 16)),
        (date(2026, 11, 18), date(2026, 12, 16)),
        (date(2026, 12, 16), date(2026, 12, 16)),
        (date(2026, 12, 17), date(2027, 1, 13)),
    ],
)
def test_the_next_date_is_today_or_later_and_never_the_start(today, day):
    assert next_date(date(2026, 11, 18), "4w", today) == day


@given(DAYS, CODES, st.integers(-40, 1_500))
def test_the_next_date_is_the_first_of_its_rhythm(start, code, days):
    today = start + timedelta(days=days)
    found = next_date(start, code, today)
    rhythm = [after(start, code, count) for count in range(1, 240)]
    assert found == next(day for day in rhythm if day >= today)
