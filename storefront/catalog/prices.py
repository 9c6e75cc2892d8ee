"""The "was" price: what may truthfully be said of an earlier price. Pure.

Price Indication Directive, article 6a: an announced reduction shows the lowest price of the 30 days before it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

WINDOW = timedelta(days=30)


def was_cents(history: Sequence[tuple[datetime, int]], now: datetime) -> int | None:
    """The earlier price to show beside today's, in cents; None if there is nothing to claim.

    `history` holds (since, price in cents), oldest first; the last entry is today's price. There is a claim only for
    30 days after a reduction, and only if the lowest price of the 30 days before it was higher than today's.
    """
    past = [(since, cents) for since, cents in history if since <= now]
    if len(past) < 2:
        return None
    reduced_at, today = past[-1]
    if now - reduced_at > WINDOW:
        return None
    earlier = past[:-1]
    opened = reduced_at - WINDOW
    in_window = [cents for since, cents in earlier if since > opened]
    before_window = [cents for since, cents in earlier if since <= opened]
    lowest = min(in_window + before_window[-1:])
    return lowest if lowest > today else None


def lowest_cents(history: Sequence[tuple[datetime, int]], now: datetime) -> int | None:
    """The lowest price of the last 30 days, today's included, in cents; None without a history.

    `history` is as in `was_cents`.
    """
    past = [(since, cents) for since, cents in history if since <= now]
    opened = now - WINDOW
    in_window = [cents for since, cents in past if since > opened]
    before_window = [cents for since, cents in past if since <= opened]
    return min(in_window + before_window[-1:], default=None)
