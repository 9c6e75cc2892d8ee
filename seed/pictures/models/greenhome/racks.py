"""The drying rack."""

from math import cos, pi, sin

from models.greenhome.outlined import plate
from studio.materials import fabric, metal, plastic, rubber
from studio.model import Model
from studio.shapes import box, cylinder, slab, tube

DEEP, TOP, HINGE, TIP, TIP_UP = 55.0, 86.0, 31.0, 90.0, 95.0


def rack() -> None:
    """Open, both wings up, two towels over the lines."""
    white, sage, steel = plastic("#c3c9c6", 0.6), plastic("#7fa396", 0.5), metal("#d0d3d5", 0.3)
    half = DEEP / 2
    for side in (-1, 1):
        near, far = side * HINGE, side * TIP
        tube([(near, -half, TOP), (far, -half, TIP_UP), (far, half, TIP_UP), (near, half, TOP)], 0.8, white, False)
        tube([(near, -half, TOP), (-near, -half, TOP)], 0.9, white, False)
        tube([(near, -half, TOP), (near, half, TOP)], 0.8, white, False)
        for k in range(11):
            y = (k - 5) * half / 5.6
            tube([(near, y, TOP), (far, y, TIP_UP)], 0.28, white, False)
            if side > 0:
                tube([(-near, y, TOP), (near, y, TOP)], 0.28, white, False)
        leg = half - 1.6 - (side > 0) * 1.8
        tube(
            [
                (-near * 0.9, -leg, TOP - 0.5),
                (near * 1.12, -leg, 2.2),
                (near * 1.12, leg, 2.2),
                (-near * 0.9, leg, TOP),
            ],
            0.95,
            white,
            False,
        )
        for y in (-leg, leg):
            box((near * 1.12, y, 0), (4.6, 3.4, 3.6), rubber("#3d4845"), 0.8)
            strut = (side * (HINGE + 29), y * 0.98, TOP + 4.2)
            tube([strut, (near * 0.62, y * 0.98, TOP * 0.62)], 0.45, steel, False)
            slab((near, y, TOP - 1.6), 4.4, 3.2, 3.2, 1.2, sage, bevel=0.5)
        for k in range(4):
            box((far, (k - 1.5) * 11, TIP_UP - 0.6), (2.4, 1.8, 2.6), sage, 0.5)
    tube([(0, half, TOP), (0, -half, TOP)], 0.5, white, False)
    cylinder((0, -half + 2.6, 44.6), 1.5, 1.6, sage, facing="front")
    cylinder((0, half - 1.0, 44.6), 1.5, 1.6, sage, facing="front")
    _towel(-27, 30, -19.6, TOP + 0.3, 44, "#8fb3a6", 1)
    _towel(5, 24, -4.9, TOP + 0.3, 34, "#e0c9a6", 2)


def _towel(x: float, width: float, y: float, z: float, drop: float, colour: str, seed: int) -> None:
    """A towel over one line, hanging down on both sides of it."""
    front = [(-0.75 - 0.5 * sin(pi * k / 14) + 0.25 * sin(k * 0.9 + seed), -drop + drop * k / 14) for k in range(15)]
    over = [(0.75 * cos(pi - pi * k / 8), 0.75 * sin(pi * k / 8)) for k in range(1, 8)]
    back = [(0.75 + 0.4 * sin(pi * k / 14), -drop * 0.9 * k / 14) for k in range(15)]
    line = [*front, *over, *back]
    inner = [(0.35 * a + (0.42 if a < 0 else -0.42) * 0.5, b - 0.3) for a, b in line]
    inner = [(a - (0.55 if a > 0 else -0.55), b - (0.5 if b > 0 else 0)) for a, b in line]
    cloth = plate([*line, *reversed(inner)], width, fabric(colour, 0.4, 0.6), (x, y, z), 0.08, facing="right")
    cloth.name = "towel"


MODELS = {"drying-rack": Model(rack, views=((28, 20),))}
