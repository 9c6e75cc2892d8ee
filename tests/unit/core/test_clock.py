"""Time belongs to the world."""

from datetime import UTC, datetime, timedelta

import pytest

from storefront.core import clock

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def real_time():
    """Whatever world another test was in."""
    with clock.using(clock.REAL):
        yield


def test_a_frozen_clock_stands_still():
    with clock.using(clock.Clock(frozen_at=NOON)):
        assert clock.now() == NOON == clock.now()


def test_a_shifted_clock_runs_ahead():
    before = clock.now()
    with clock.using(clock.Clock(shift=timedelta(days=40))):
        shifted = clock.now() - timedelta(days=40)
    assert before <= shifted <= clock.now()


def test_moments_are_whole_seconds_in_utc():
    assert clock.now().microsecond == 0
    assert clock.now().tzinfo is UTC


def test_a_moment_without_a_zone_is_taken_as_utc():
    assert clock.parse("2026-03-01T12:00:00") == NOON == clock.parse("2026-03-01T13:00:00+01:00")


def test_what_is_no_moment_is_said_to_be_none():
    with pytest.raises(ValueError, match="write it like 2026-11-21T09:00:00Z"):
        clock.parse("tomorrow")
