"""Flask extensions, created here and bound in `create_app`."""

from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from flask_htmx import HTMX
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session
from flask_wtf import CSRFProtect
from sqlalchemy import DateTime, Dialect, Engine, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

engine_in_use: ContextVar[Engine] = ContextVar("engine_in_use")


class Base(DeclarativeBase):
    """The parent of all models."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, to the second; aware on both sides. Naive values are refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC without a zone, which every database keeps alike."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value and value.astimezone(UTC).replace(tzinfo=None, microsecond=0)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return value and value.replace(tzinfo=UTC)


class RoutedSession(Session):
    """A session that talks to the database of the current world."""

    def get_bind(self, *args: Any, **kwargs: Any) -> Engine:
        """The engine that `worlds.current` chose for this request or command."""
        return engine_in_use.get()


db = SQLAlchemy(model_class=Base, session_options={"class_": RoutedSession, "expire_on_commit": False})
csrf = CSRFProtect()
htmx = HTMX()
