"""What a model is: a function that builds it, and the sides it is shown from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from studio.place import Point


class View(NamedTuple):
    """Where the camera stands: degrees to the right of the front (180 = behind), degrees above the floor."""

    azimuth: float
    elevation: float


class Part(NamedTuple):
    """A model inside a composition: where its origin goes (cm), its turn about z (counter-clockwise), its scale."""

    stem: str
    at: Point = (0, 0, 0)
    turn: float = 0
    scale: float = 1


@dataclass(frozen=True, slots=True)
class Model:
    """What a stem shows: `build` makes the shapes; the first view is the card, the second is on the product's page."""

    build: Callable[[], None] = lambda: None
    views: tuple[tuple[float, float], ...] = ((24, 14), (-38, 24))
    parts: tuple[Part, ...] = ()

    def seen_from(self, number: int) -> View:
        """The view of that number, counted from 1."""
        return View(*self.views[number - 1])


def compose(
    parts: Sequence[Part | tuple],
    views: tuple[tuple[float, float], ...] = ((18, 16), (-30, 26)),
    build: Callable[[], None] = lambda: None,
) -> Model:
    """A model of other models of the shop (stem, at, turn, scale), and of what `build` adds: bundles, sets, kits."""
    return Model(build=build, views=views, parts=tuple(Part(*part) for part in parts))
