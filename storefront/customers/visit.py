"""Visits: a visitor's requests up to half an hour without one, as GA4 counts sessions.

Kept in the session cookie as [start, last seen] in unix seconds. The second is written at most every five minutes, so
that most answers set no cookie; a visit therefore ends after 25 to 30 minutes of quiet.
"""

from datetime import UTC, datetime

from flask import session

KEY = "visit"
QUIET_SECONDS = 30 * 60
REFRESH_SECONDS = 5 * 60


def go_on(now: datetime) -> None:
    """Count a request at `now` to the visit under way, or begin a new one."""
    second = int(now.timestamp())
    kept = session.get(KEY)
    if kept is None or not 0 <= second - kept[1] < QUIET_SECONDS:  # also if the world's clock was set back
        session[KEY] = [second, second]
    elif second - kept[1] >= REFRESH_SECONDS:
        session[KEY] = [kept[0], second]


def started_at() -> datetime:
    """When the visit under way began. Only inside a request that `go_on` has counted."""
    return datetime.fromtimestamp(session[KEY][0], UTC)
