"""Tern over-ear headphones, standing on their cups."""

from math import cos, radians, sin
from typing import Any

from models.techgadgets.straps import strap
from studio.details import holes, panel, text
from studio.materials import fabric, glow, leather, metal, plastic
from studio.model import Model
from studio.place import Facing, group
from studio.shapes import cylinder, loft, slab

OUT, UP = 7.6, 4.7  # of the middle of a cup from the middle, above the floor


def headphones() -> None:
    """Two cups, arms, a padded band."""
    silver, soft = plastic("#d5d8dc", 0.4), leather("#33373d")
    _band(silver, soft)
    for side in (-1, 1):
        with group((side * OUT, 0, UP), (0, side * 7, side * 6)):
            _cup(side)


def _band(silver: Any, soft: Any) -> None:
    arc = [(8.5 * cos(radians(a)), 10.2 + 8.6 * sin(radians(a)), 2.6, 0.75) for a in range(180, -1, -15)]
    wide = [(x, z, width + 0.9 * (z - 10.2) / 8.6, thick) for x, z, width, thick in arc]
    strap(wide, silver)
    pad = [(7.75 * cos(radians(a)), 10.2 + 7.85 * sin(radians(a)), 3.3, 1.0) for a in range(150, 29, -15)]
    strap([(*pad[0][:2], 2.8, 0.3), *pad[1:-1], (*pad[-1][:2], 2.8, 0.3)], soft)
    for side in (-1, 1):
        steel = metal("#b3b8be", 0.22)
        strap([(side * 8.5, 10.9, 1.5, 0.3), (side * 8.6, 9.4, 1.5, 0.3), (side * 8.75, 7.2, 1.5, 0.3)], steel)
        slab((side * 8.5, 0, 9.6), 2.75, 0.4, 0.86, 0.1, metal("#2f74ee", 0.3), facing="up", rotation=(0, 0, 90))


def _cup(side: int) -> None:
    """A cup round its own middle: cushion towards the other, cover outwards."""
    out: Facing = "right" if side > 0 else "left"
    cover, dark = plastic("#d5d8dc", 0.45), plastic("#24272c", 0.5)
    shape = [(0, 6.6, 8.6, 3.2), (0.5, 7.2, 9.2, 3.5), (1.0, 7.2, 9.2, 3.5), (1.7, 6.2, 8.2, 3.0), (2.0, 4.6, 6.6, 2.2)]
    loft(shape, cover, (0, 0, 0), facing=out)
    slab((side * -0.45, 0, 0), 7.0, 9.0, 0.5, 3.4, dark, 0.1, facing=out)
    slab((side * -2.5, 0, 0), 7.6, 9.5, 2.15, 3.7, leather("#33373d"), 1.0, facing=out)
    slab((side * -2.56, 0, 0), 4.2, 6.0, 0.1, 2.0, fabric("#1c1f23", 0.15), 0.04, facing=out)
    slab((side * 1.92, 0, 0), 4.2, 6.2, 0.14, 2.0, metal("#9aa1aa", 0.3), 0.06, facing=out)
    text("TERN", (side * 2.08, 0, 0), 0.95, metal("#f0f2f5", 0.2), facing=out)
    cylinder((side * 1.15, 0, 3.2), 0.75, 0.7, metal("#b3b8be", 0.22), 0.15, facing=out)
    for turn in (-18, 0, 18):
        spot = (side * 0.5, 3.62 * sin(radians(turn)), -4.62 * cos(radians(turn)) + 0.05)
        slab(spot, 0.8, 0.5, 0.12, 0.2, dark, 0.04, facing="down")
    holes((side * 0.7, -3.62, 0.6), 0.5, 1.4, 0.22, 0.07)
    panel((side * 0.75, -3.63, -1.6), 0.24, 0.24, glow("#2f8cff", 2.5), 0.12)


MODELS = {"headphones": Model(headphones, views=((-34, 14),))}
