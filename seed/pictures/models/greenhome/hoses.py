"""The long inlet hose with its leak stop."""

import itertools
from math import cos, pi, radians, sin

from studio.art import Art
from studio.details import label
from studio.materials import glow, metal, plastic
from studio.model import Model
from studio.place import Point, group
from studio.shapes import cylinder, lathe, ring, slab, tube

RADIUS, RIDGE = 1.05, 0.55
BLUE, GREY = "#2f6f93", "#d3d6d4"


def _coil() -> list[Point]:
    """Three loops, each on the one below, and two ends that leave towards the viewer."""
    points: list[Point] = []
    for k in range(9):
        points.append((15.5 - 0.5 * (8 - k) ** 1.1, -26 + k * 2.9, RADIUS))
    for k in range(1, 109):
        angle = 2 * pi * 3 * k / 108
        lift = RADIUS + 2.15 * max(angle - 0.6, 0) / (2 * pi) * 0.93
        wide = 15.5 - 0.5 * angle / (2 * pi)
        points.append((wide * cos(angle), wide * sin(angle) * 0.96, lift))
    x, y, z = points[-1]
    for k in range(1, 10):
        t = k / 9
        points.append((x - 7.5 * t * t, y - 24 * t, z + (RADIUS - z) * t**1.4))
    return points


def _corrugated(points: list[Point]) -> None:
    """The hose: a tube whose radius goes up and down along its length."""
    from studio.outlines import smooth

    fine = [(p[0], p[1], p[2]) for p in smooth(points, 18)]
    hose = tube(fine, RADIUS, plastic(GREY, 0.45), smooth=False)
    far = 0.0
    knots = hose.data.splines[0].points
    hose.data.bevel_resolution = 3
    for k, (before, here) in enumerate(itertools.pairwise(fine), start=1):
        far += sum((a - b) ** 2 for a, b in zip(before, here, strict=True)) ** 0.5
        knots[k].radius = 0.97 + 0.06 * cos(2 * pi * far / RIDGE)


def _nut(colour: str) -> None:
    """A 3/4 inch coupling along y: ribbed nut with a brass insert; its open end looks towards -y."""
    shell, brass = plastic(colour, 0.6), metal("#c9a35c", 0.25)
    lathe([(1.15, 0), (1.5, 0.3), (1.5, 2.6), (1.15, 3.2)], (0, 0.2, 0), plastic("#8d9496", 0.5), facing="front")
    lathe(
        [(1.5, 0), (2.0, 0.3), (2.0, 2.8), (1.75, 3.1), (1.45, 3.1)], (0, -2.6, 0), shell, rounding=0.2, facing="front"
    )
    for step in range(24):
        angle = radians(15 * step)
        cylinder((2.0 * cos(angle), -2.9, 2.0 * sin(angle)), 0.17, 2.3, shell, bevel=0.08, facing="front")
    lathe([(1.5, 0), (1.5, 3.0), (1.2, 3.0), (1.2, 0.5), (0, 0.5)], (0, -2.8, 0), brass, rounding=0.1, facing="front")
    for step in range(3):
        ring((0, -3.6 - 0.55 * step, 0), 1.22, 0.12, brass, facing="front")


def hose() -> None:
    """A coiled grey hose; a valve with a window at the tap end, a plain nut at the other."""
    points = _coil()
    _corrugated(points)
    x, y, _ = points[0]
    with group((x - 0.2, y + 0.4, 2.02), (0, 0, -4)):
        _nut(GREY)
    x, y, _ = points[-1]
    with group((x - 0.6, y - 0.4, 2.4), (0, 0, -22)):
        white = plastic("#f1f2ee", 0.6)
        slab((0, 0, -2.4), 5.0, 8.0, 4.9, 1.4, white, bevel=0.7)
        slab((0, 1.0, 2.42), 2.2, 2.2, 0.2, 0.5, plastic("#15181a", 0.9))
        cylinder((0, 1.0, 2.6), 0.75, 0.05, glow("#39b7a2", 0.9))
        mark = Art(3.6, 1.0, "#f1f2ee")
        mark.text(1.8, 0.5, "AQUELLE", 0.75, "#4a5054", 700)
        label((0, -2.2, 2.52), mark, facing="up", gloss=0.4)
        with group((0, -4.0, 0)):
            _nut(BLUE)
    with group((-5.5, -24.5, 0)):
        for spot in ((0, 0, 0.16), (2.6, -1.4, 0.16)):
            ring(spot, 0.95, 0.2, plastic("#23272a", 0.3))


MODELS = {"inlet-hose": Model(hose, views=((14, 36),))}
