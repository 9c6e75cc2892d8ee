"""Ocula lenses: the two single ones, and the function that cameras wear their own by."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import cos, pi, radians, sin
from typing import Any

from studio.art import Art
from studio.blender import bmesh
from studio.colours import Colour
from studio.details import display, label, text
from studio.materials import glass, metal, plastic, rubber
from studio.model import Model
from studio.place import Point, group, solid
from studio.shapes import NO_TURN, cylinder, lathe, ring

BLUE: Colour = "#2f74ee"
GRAPHITE: Colour = "#474c54"


@dataclass(frozen=True, slots=True)
class Lens:
    """Radius of the barrel, length from mount to front and filter radius in cm; what is printed round the glass."""

    radius: float
    length: float
    thread: float
    says: str
    short: str
    aperture: float  # radius of the front glass
    zooms: bool = False
    colour: Colour = GRAPHITE


def knurl(at: Point, radius: float, height: float, material: Any, count: int = 72, deep: float = 0.09) -> Any:
    """A ring of upright ribs round `at`: focus rings, dials. Open inside, so put it round something."""
    mesh = bmesh.new()
    outer, inner = [], []
    for k in range(count * 4):
        angle = 2 * pi * (k + (0.25 if k % 4 in (1, 2) else 0)) / (count * 4)
        out = radius if k % 4 in (1, 2) else radius - deep
        outer.append((out * cos(angle), out * sin(angle)))
        inner.append(((radius - 2.2 * deep) * cos(angle), (radius - 2.2 * deep) * sin(angle)))
    rows = [(inner, 0.0), (outer, 0.0), (outer, height), (inner, height)]
    rings = [[mesh.verts.new((x, y, z)) for x, y in line] for line, z in rows]
    for below, above in pairwise(rings):
        for k in range(len(below)):
            mesh.faces.new((below[k - 1], below[k], above[k], above[k - 1]))
    return solid("knurl", mesh, material, at, "up", NO_TURN)


def lens(made: Lens) -> None:
    """A lens standing on its mount, its glass upwards."""
    radius, length = made.radius, made.length
    barrel = metal(made.colour, 0.38)
    lathe([(2.2, 0), (2.95, 0), (2.95, 0.35), (2.2, 0.35)], NO_TURN, metal("#c9ccd0", 0.22), rounding=0.04)
    rear = [(2.9, 0.3), (radius - 0.22, 0.3), (radius - 0.1, 0.5), (radius - 0.05, length * 0.3), (2.9, length * 0.3)]
    lathe(rear, NO_TURN, barrel, rounding=0.06)
    ring((0, 0, length * 0.3 + 0.06), radius - 0.07, 0.06, metal(BLUE, 0.3))
    _rings(made, barrel)
    _front(made, barrel)


def _rings(made: Lens, barrel: Any) -> None:
    radius, length = made.radius, made.length
    grip = rubber("#24272c")
    low, high = length * 0.34, length - 1.15
    bands = ((low, (high - low) * 0.58), (low + (high - low) * 0.7, (high - low) * 0.3)) if made.zooms else ()
    bands = bands or ((low + (high - low) * 0.22, (high - low) * 0.68),)
    lathe([(2.5, low - 0.1), (radius - 0.12, low - 0.1), (radius - 0.12, high), (2.5, high)], NO_TURN, barrel)
    for start, tall in bands:
        knurl((0, 0, start), radius + 0.02, tall, grip)


def _front(made: Lens, barrel: Any) -> None:
    radius, length, thread, pupil = made.radius, made.length, made.thread, made.aperture
    wall = [(radius - 0.4, length - 1.12), (radius - 0.03, length - 1.12), (radius, length - 0.9), (radius, length)]
    lip = [(thread, length), (thread, length - 0.4), (pupil + 0.55, length - 0.45), (pupil, length - 0.62)]
    lathe([*wall, lip[0]], NO_TURN, barrel, rounding=0.07)
    lathe([*lip, (pupil, length - 0.9)], NO_TURN, plastic("#101216", 0.35), rounding=0.05)
    ring((0, 0, length - 0.02), (radius + thread) / 2, 0.07, barrel)
    words, middle = made.says, (pupil + 0.55 + thread) / 2
    for k, letter in enumerate(words):
        angle = (k - (len(words) - 1) / 2) * 12.5 / middle
        spot = (middle * sin(radians(angle)), middle * cos(radians(angle)), length - 0.42)
        if letter != " ":
            text(letter, spot, 0.32, plastic("#f2f5f9", 0.4), rotation=(0, 0, -angle), facing="up")
    display((0, 0, length - 0.92), coated(pupil), pupil, 0.55, facing="up")
    for share in (0.62, 0.42):
        ring((0, 0, length - 0.88), pupil * share, 0.04, plastic("#1a2436", 0.9))
    dome = [(pupil, length - 0.86), (pupil * 0.8, length - 0.66), (pupil * 0.45, length - 0.52), (0, length - 0.46)]
    lathe(dome, NO_TURN, glass("#eef2ff"), smooth=True)


def coated(radius: float) -> Art:
    """What is seen in a lens: dark glass with the blue and violet of its coating."""
    art = Art(2 * radius, 2 * radius, "#04060a")
    for share, colour in ((0.93, "#070b16"), (0.8, "#0b1530"), (0.66, "#122a5e"), (0.54, "#0c1a3c"), (0.4, "#05070d")):
        art.disc(radius, radius, radius * share, colour)
    art.arc(radius, radius, radius * 0.74, 190, 290, "#6d5fd8", radius * 0.1)
    art.arc(radius, radius, radius * 0.6, 15, 95, "#2aa3b8", radius * 0.07)
    art.disc(radius * 0.8, radius * 0.72, radius * 0.1, "#8fb4ff")
    return art.disc(radius * 1.25, radius * 1.3, radius * 0.05, "#5ad0c0")


def _single(made: Lens) -> None:
    """A lens with its rear cap on and its name on the barrel."""
    black = plastic("#191b1f", 0.35)
    lathe([(0, 0), (3.1, 0), (3.15, 0.9), (2.8, 1.0), (0, 1.0)], NO_TURN, black, rounding=0.06)
    knurl((0, 0, 0.15), 3.2, 0.65, black, 60)
    with group((0, 0, 1.0)):
        lens(made)
        printed = Art(4.9, 1.0, "#1d222b")
        printed.text(2.45, 0.5, made.short, 0.62, "#e9edf2", 600)
        label((0, 0, made.length * 0.185), printed, radius=made.radius - 0.03, gloss=0.4)


def standing(made: Lens) -> None:
    """The lens upright, its hood beside it."""
    _single(made)
    _hood(made, (made.radius * 2 + 0.5, 1.6, 0))


def lying(made: Lens) -> None:
    """The lens on its side, looking at the viewer, its hood behind it."""
    with group((0, 2, made.radius + 0.03), (90, 0, -8)), group(rotation=(0, 0, 180)):
        _single(made)
    _hood(made, (made.radius * 2 + 1.6, 0, 0))


def _hood(made: Lens, at: Point) -> None:
    """The hood that comes with it, upright."""
    radius = made.radius
    deep = 2.6 if made.length < 8 else 3.8
    shell = [(radius - 0.05, 0), (radius + 0.1, 0.1), (radius + 0.25, deep)]
    with group(at):
        lathe(shell, NO_TURN, plastic("#2b2f35", 0.3), rounding=0.02, wall=0.16)
        ring((0, 0, deep - 0.02), radius + 0.17, 0.1, plastic("#2b2f35", 0.4))
        cylinder((0, -radius - 0.1, deep * 0.35), 0.09, 0.04, plastic("#e9edf2", 0.4), 0.01, facing="front")


PRIME_35 = Lens(3.35, 7.1, 2.75, "OCULA 35 mm f/1.8 Ø 55", "35 mm  f/1.8", 1.9)
PRIME_85 = Lens(3.75, 8.8, 3.1, "OCULA 85 mm f/1.8 Ø 62", "85 mm  f/1.8", 2.4)

MODELS = {
    "lens-1": Model(partial(standing, PRIME_35), views=((-8, 30),)),
    "lens-2": Model(partial(lying, PRIME_85), views=((-30, 17),)),
}
