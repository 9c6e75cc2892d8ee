"""Tern earbuds in their open charging case, one of them taken out."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from studio.colours import Colour
from studio.details import holes, panel, text
from studio.materials import glow, metal, plastic, rubber
from studio.model import Model
from studio.place import Point, cut, group
from studio.shapes import box, cylinder, lathe, loft, ring, slab, sphere


@dataclass(frozen=True, slots=True)
class Buds:
    """The case's width, depth, height, where it opens, its corner radius in plan or front, and colours."""

    case: tuple[float, float, float]
    opens: float
    corner: float
    soft: float
    upright: bool  # a case that stands, for buds with stems
    body: Colour
    inside: Colour
    accent: Colour
    tip: Colour
    gloss: float


def earbuds(made: Buds) -> None:
    """The case with its lid up, one bud in it and one before it."""
    wide, deep, _ = made.case
    shell = plastic(made.body, made.gloss)
    base = _whole(made, shell)
    cut(base, box((0, 0, made.opens), (20, 20, 20), shell, 0))
    inset = 0.34
    tray = plastic(made.inside, 0.35)
    corner = deep / 2 - inset if made.upright else made.corner - inset
    slab((0, 0, made.opens - 0.12), wide - 2 * inset, deep - 2 * inset, 0.16, corner, tray, 0.05)
    lamp = made.opens - (0.8 if made.upright else 0.36)
    front = -deep / 2
    panel((0, front - 0.012, lamp), 0.24, 0.24, glow(made.accent, 2.5), 0.12)
    with group((0, deep / 2 - 0.25, made.opens + 0.05), (-102, 0, 0)):
        lid = _whole(made, shell, (0, -deep / 2 + 0.25, -made.opens))
        hollow = _whole(made, tray, (0, -deep / 2 + 0.25, -made.opens), 0.3)
        cut(lid, box((0, 0, -20), (20, 20, 20), shell, 0), hollow)
    box((0, deep / 2 - 0.28, made.opens - 0.16), (wide * 0.42, 0.34, 0.36), metal("#9aa0a8", 0.3), 0.1)
    if made.upright:
        text("TERN", (0, front - 0.005, lamp - 0.8), 0.55, metal("#c6ccd4", 0.25))
    else:
        text("TERN", (0, -deep * 0.36, made.opens + 0.045), 0.4, plastic("#59616c", 0.5), facing="up")
    _placed(made, wide)


def _whole(made: Buds, material: Any, at: Point = (0, 0, 0), less: float = 0) -> Any:
    wide, deep, high = (size - 2 * less for size in made.case)
    x, y, z = at
    if made.upright:
        spot = (x, y + deep / 2, z + less + high / 2)
        return slab(spot, wide, high, deep, made.corner - less, material, made.soft - less, facing="front")
    return slab((x, y, z + less), wide, deep, high, made.corner - less, material, made.soft - less)


def _placed(made: Buds, wide: float) -> None:
    for side in (-1, 1):
        socket = (side * wide * 0.225, 0, made.opens + 0.03)
        slab(socket, 2.1, 1.35 if made.upright else 2.3, 0.05, 0.66, plastic("#0b0c0e", 0.5), 0.02)
    if made.upright:
        with group((-wide * 0.225, 0.05, made.opens + 0.62), (0, 0, 12)):
            _stemmed(made)
        with group((wide * 0.55, -3.3, 0.8), (0, -78, -14)):
            _stemmed(made)
    else:
        with group((-wide * 0.225, 0, made.opens + 0.3)):
            _round(made)
        with group((wide * 0.4, -4.2, 1.02), (98, 0, 24)):
            _round(made)


def _tip(made: Buds) -> None:
    """A silicone tip that points along its own z."""
    lathe([(0.3, 0), (0.36, 0.5), (0.3, 0.55)], (0, 0, -0.1), plastic(made.body, made.gloss), rounding=0.03)
    soft = rubber(made.tip)
    cup = [(0.3, 0.34), (0.56, 0.24), (0.62, 0.36), (0.56, 0.62), (0.42, 0.86), (0.28, 0.92), (0.2, 0.86), (0.18, 0.6)]
    lathe(cup, (0, 0, 0.1), soft, smooth=True)
    cylinder((0, 0, 0.66), 0.2, 0.05, metal("#6d737b", 0.4))


def _round(made: Buds) -> None:
    """A small bud without a stem, its touch face up."""
    shell = plastic(made.body, made.gloss)
    profile = [(0, -0.75), (0.45, -0.7), (0.85, -0.4), (1.0, 0.0), (0.98, 0.35), (0.8, 0.6), (0.4, 0.68), (0, 0.69)]
    lathe(profile, (0, 0, 0), shell, smooth=True)
    ring((0, 0, 0.62), 0.66, 0.04, metal("#b9bec6", 0.2))
    cylinder((0, 0, 0.58), 0.62, 0.13, plastic(made.inside, 0.75), 0.05)
    text("T", (0, 0, 0.72), 0.5, metal("#d6dade", 0.2), facing="up")
    panel((0, -0.9, 0.2), 0.3, 0.12, plastic("#15171a", 0.3), 0.06, rotation=(-14, 0, 0))
    with group((-0.35, -0.1, -0.55), (0, 205, 0)):
        _tip(made)


def _stemmed(made: Buds) -> None:
    """A bud whose stem points down and whose tip points to the front."""
    shell = plastic(made.body, made.gloss)
    sphere((0, 0, 0), (0.82, 0.78, 0.84), shell)
    stem = [(-2.6, 0.36, 0.4, 0.17), (-2.5, 0.54, 0.54, 0.25), (-1.2, 0.6, 0.6, 0.29), (0, 0.8, 0.8, 0.39)]
    loft(stem, shell, (0, 0.36, 0))
    slab((0, 0.62, -1.5), 0.34, 1.1, 0.06, 0.16, metal(made.accent, 0.3), 0.02, facing="back")
    slab((0.29, 0.36, -1.5), 0.3, 1.0, 0.05, 0.14, plastic(made.inside, 0.8), 0.02, facing="right")
    ring((0, 0.36, -2.42), 0.25, 0.05, metal("#b9bec6", 0.2))
    holes((0.5, -0.5, 0.35), 0.4, 0.3, 0.1, 0.03, rotation=(-25, 0, 40))
    with group((0.12, -0.55, -0.05), (98, 0, 14)):
        _tip(made)


BUDS = Buds((6.3, 4.7, 2.9), 1.75, 2.2, 1.15, False, "#e9ebed", "#c3c9d0", "#2f8cff", "#b8bec6", 0.7)
PRO = Buds((6.6, 2.5, 5.0), 3.3, 1.9, 1.05, True, "#3b4048", "#1d2025", "#2f74ee", "#23262b", 0.55)

MODELS = {
    "earbuds-1": Model(partial(earbuds, BUDS), views=((-16, 26),)),
    "earbuds-2": Model(partial(earbuds, PRO), views=((-16, 18), (26, 44))),
}
