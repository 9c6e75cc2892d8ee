"""The only reader of the machine's clock. Each world may shift or freeze its own time."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Clock:
    """How a world's time relates to the machine's: a shift, or a moment at which it stands still."""

    shift: timedelta = timedelta(0)
    frozen_at: datetime | None = None


REAL = Clock()
_clock: ContextVar[Clock] = ContextVar("clock", default=REAL)


def now() -> datetime:
    """The current moment of this world, in UTC, to the second."""
    clock = _clock.get()
    moment = clock.frozen_at or datetime.now(UTC) + clock.shift
    return moment.replace(microsecond=0)


def use(clock: Clock) -> None:
    """Let `now()` follow `clock` for the rest of this request or command."""
    _clock.set(clock)


@contextmanager
def using(clock: Clock) -> Iterator[None]:
    """Let `now()` follow `clock` inside a `with` block."""
    token = _clock.set(clock)
    try:
        yield
    finally:
        _clock.reset(token)


def parse(text: str) -> datetime:
    """Read an ISO 8601 moment such as `2026-11-21T09:00:00Z`; without a zone it is taken as UTC.

    Raises ValueError with a sentence that shows the form.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no date and time; write it like 2026-11-21T09:00:00Z") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
