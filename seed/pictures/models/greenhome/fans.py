"""Norvind standing fan."""

from math import cos, pi, radians, sin
from typing import Any

from studio.details import panel, text
from studio.materials import glow, metal, plastic, wood
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, loft, ring, sphere, tube

HUB_UP, RADIUS, WHITE = 93.0, 18.6, "#f0f1ed"


def fan() -> None:
    """Foot, pole and head; the head looks a little upwards."""
    white = plastic(WHITE, 0.55)
    lathe(
        [(0, 0), (17, 0), (17.4, 0.4), (17, 1.5), (9, 2.3), (3, 3.4), (2.4, 5), (0, 5)], (0, 2, 0), white, rounding=0.5
    )
    ring((0, 2, 0.35), 17.1, 0.3, plastic("#3d4444", 0.3))
    cylinder((0, 2, 4.6), 1.5, 60, wood("#b98a5a", "z"), 0.2)
    cylinder((0, 2, 62), 1.9, 4, white, 0.4)
    cylinder((0, 2, 65), 1.3, 20, metal("#c9ccce", 0.22), 0.2)
    _controls()
    with group((0, 0, HUB_UP), (-9, 0, 0)):
        _head(white)
    tube([(0, 15, 2), (3, 22, 0.5), (14, 24, 0.4), (22, 17, 0.4)], 0.4, plastic("#d5d8d4", 0.4))


def _controls() -> None:
    loft(
        [(0, 9.4, 5.6, 2.4), (0.5, 10, 6.4, 2.7), (12, 10, 6.4, 2.7), (12.6, 9.2, 5.6, 2.4)],
        plastic(WHITE, 0.55),
        (0, 1.6, 66),
        False,
    )
    panel((0, -1.63, 73.6), 7.2, 6.4, plastic("#101415", 0.9), 1.2)
    text("7", (-1.4, -1.66, 74.6), 2.6, glow("#bff0dc", 2))
    text("4 h", (1.9, -1.66, 74.6), 1.1, glow("#bff0dc", 1.6))
    for k in range(12):
        panel((-2.75 + k * 0.5, -1.66, 72.2), 0.32, 0.7, glow("#bff0dc", 2) if k < 7 else plastic("#3a4443"), 0.1)
    for k in range(3):
        cylinder((-2.4 + k * 2.4, -1.5, 68.4), 0.75, 0.35, plastic("#c4cac7", 0.5), facing="front")


def _head(white: Any) -> None:
    """Round the hub, its axis along y."""
    loft([(0, 11, 11, 5.4), (2, 13, 13, 6.4), (9, 12, 12, 5.9), (12, 8, 8, 3.9)], white, (0, 3.4, 0), facing="back")
    box((0, 6.5, -9.6), (3.6, 4.6, 6), white, 0.8)
    for y, radius in ((-5.2, RADIUS - 1.6), (0, RADIUS), (3.6, RADIUS - 1.0)):
        ring((0, y, 0), radius, 0.42 if y == 0 else 0.2, white, facing="front")
    ring((0, -6.6, 0), RADIUS * 0.55, 0.16, white, facing="front")
    wire = plastic("#e4e6e2", 0.5)
    count = 44
    for k in range(count):
        start, end = 2 * pi * k / count, 2 * pi * k / count + radians(16)
        spots = ((3.2, -7.2), (RADIUS * 0.55, -6.6), (RADIUS - 1.6, -5.2), (RADIUS, 0))
        tube([_at(radius, y, start + (end - start) * n / 3) for n, (radius, y) in enumerate(spots)], 0.13, wire)
        if k % 2:
            back = ((RADIUS, 0), (RADIUS - 1.0, 3.6), (6, 4.6))
            tube([_at(radius, y, end) for radius, y in back], 0.14, wire)
    cylinder((0, -6.7, 0), 3.6, 0.9, white, 0.3, facing="front")
    cylinder((0, -7.55, 0), 2.6, 0.15, metal("#c9ccce", 0.25), facing="front")
    _blades()


def _at(radius: float, y: float, angle: float) -> tuple[float, float, float]:
    return (radius * cos(angle), y, radius * sin(angle))


def _blades() -> None:
    blade = plastic("#8fa596", 0.7)
    cylinder((0, 1.6, 0), 3.4, 5.2, blade, 0.8, facing="front")
    sphere((0, -3.4, 0), (3.0, 1.4, 3.0), blade)
    for k in range(7):
        with group((0, -1, 0), (0, 360 / 7 * k, 0)), group((9.4, 0, 0), (24, 0, 0)):
            leaf = [(0, 13.4, 7.2, 3.4), (0.12, 13.8, 7.6, 3.7), (0.3, 13.8, 7.6, 3.7), (0.42, 13.4, 7.2, 3.4)]
            loft(leaf, blade, (0, 0.2, 1.0), smooth=False, rotation=(0, -9, 0), facing="front")


MODELS = {"fan": Model(fan, views=((28, 8),))}
