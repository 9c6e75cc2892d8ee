"""The kit that stands a dryer on a washer."""

from functools import partial
from math import cos, pi, sin

from models.greenhome.outlined import plate
from studio.art import Art
from studio.details import label, screw
from studio.materials import fabric, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, slab

WIDE, DEEP, HIGH = 60.0, 56.0, 7.0


def kit(pulled: float = 26, with_strap: bool = True) -> None:
    """A grey steel frame with rubber strips, its shelf pulled out so far; the strap lies on it in a roll."""
    frame, steel, black = plastic("#a8afad", 0.55), metal("#c4c8cb", 0.28, brushed="y"), rubber("#2b2f31")
    for side in (-1, 1):
        x = side * (WIDE / 2 - 1.8)
        box((x, 0, 0.4), (3.6, DEEP, HIGH - 0.8), frame, 0.5)
        box((x, 0, 0), (2.8, DEEP - 4, 0.6), black, 0.15)
        box((x, 0, HIGH - 0.5), (2.6, DEEP - 3, 0.5), black, 0.15)
        box((side * (WIDE / 2 - 3.9), -pulled / 2, 2.3), (0.7, DEEP - 4 + pulled * 0.6, 2.4), steel, 0.15)
        for y in (-DEEP / 2 + 3, DEEP / 2 - 3):
            slab((x, y, HIGH - 0.1), 3.4, 4.4, 1.6, 0.5, plastic("#8fa79d", 0.4), bevel=0.3)
        for y in (-18, 0, 18):
            screw((side * WIDE / 2, y, 3.5), 0.75, facing="right" if side > 0 else "left")
    box((0, DEEP / 2 - 1.6, 0.4), (WIDE - 4, 3.0, HIGH - 0.8), frame, 0.5)
    box((0, 0, 0.5), (WIDE - 8, DEEP - 3, 0.5), plastic("#7f8785", 0.4), 0.1)
    front = -DEEP / 2 - pulled
    shelf = plastic("#f1f2ee", 0.6)
    box((0, front + 24, 2.2), (WIDE - 9.6, 48, 1.0), shelf, 0.3)
    box((0, front + 0.6, 0.9), (WIDE - 8.4, 1.8, 5.2), shelf, 0.6)
    slab((0, front - 0.25, 4.0), 20, 1.5, 0.5, 0.7, plastic("#6d7c76", 0.3), facing="front")
    name = Art(9, 1.6, "#f1f2ee")
    name.text(4.5, 0.8, "NORVIND", 1.3, "#4a5054", 700)
    label((-18, front - 0.32, 3.5), name, gloss=0.4)
    if with_strap:
        with group((11, front + 13, 3.2)):
            _strap()


def _strap() -> None:
    """A webbing strap in a roll with its buckle and a loose end."""
    web = fabric("#3f7d74", 0.3, 0.3)
    outer, inner = [], []
    for k in range(181):
        angle = 2 * pi * 3.5 * k / 180
        radius = 2.2 + 0.62 * 3.5 * k / 180 * 1.35
        outer.append(((radius + 0.2) * cos(angle), (radius + 0.2) * sin(angle)))
        inner.append(((radius - 0.2) * cos(angle), (radius - 0.2) * sin(angle)))
    plate([*outer, *reversed(inner)], 3.6, web, soft=0.05, facing="up")
    wave = [(-5.0 - 0.7 * k, -0.2 + 0.9 * sin(k * 0.5)) for k in range(26)]
    back = [(x, y - 0.4) for x, y in reversed(wave)]
    plate([*wave, *back], 3.6, web, soft=0.05, facing="up")
    with group((-23.4, -0.6, 0), (0, 0, 12)):
        steel = metal("#b9bdc1", 0.25)
        box((0, 0, 0.1), (5.0, 1.6, 3.8), steel, 0.35)
        box((0.6, -1.1, 0.5), (4.2, 0.9, 3.0), plastic("#23272a", 0.5), 0.3)
        cylinder((-1.9, -0.6, 0), 0.6, 4.1, steel)


def in_place() -> None:
    """As it stands between two machines: the shelf a little out, the strap out of sight behind."""
    kit(pulled=30, with_strap=False)


MODELS = {"stacking-kit": Model(partial(kit), views=((26, 28),))}
