"""What a world knows about itself: one row in its own database."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base, Moment


class World(Base):
    """The single row that says which world this database is.

    `incarnation` changes with every build and reset, so that nothing remembered in memory outlives its world.
    """

    __tablename__ = "world"

    code: Mapped[str] = mapped_column(primary_key=True)
    scenario: Mapped[str]
    seed: Mapped[int]
    built_at: Mapped[datetime] = mapped_column(Moment)
    incarnation: Mapped[str]
    clock_shift_seconds: Mapped[int] = mapped_column(default=0)
    frozen_at: Mapped[datetime | None] = mapped_column(Moment)
