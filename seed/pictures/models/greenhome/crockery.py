"""Wire racks and what stands in them: plates, mugs, glasses, a pan, cutlery."""

from typing import Any, NamedTuple

from studio.materials import glass, metal, plastic
from studio.place import group
from studio.shapes import box, cylinder, lathe, slab, tube

SAGE, SAND, CREAM = "#9db0a0", "#d8cbb4", "#f3f1ea"


class Box(NamedTuple):
    """The room of a rack in cm."""

    width: float
    depth: float
    height: float


def rack(size: Box, coat: Any, gap: float = 5.0, wheels: bool = False) -> None:
    """A basket of coated wire, its origin the middle of its floor."""
    x, y, high = size.width / 2, size.depth / 2, size.height
    for level in (high, high * 0.5):
        tube([(-x, -y, level), (x, -y, level), (x, y, level), (-x, y, level)], 0.26, coat, False, closed=True)
    across = int(size.depth / gap)
    for k in range(across + 1):
        at = -y + size.depth * k / across
        tube([(-x, at, high), (-x, at, 0), (x, at, 0), (x, at, high)], 0.17, coat, False)
    along = int(size.width / gap)
    for k in range(1, along):
        at = -x + size.width * k / along
        tube([(at, -y, high), (at, -y, 0), (at, y, 0), (at, y, high)], 0.17, coat, False)
    slab((0, -y - 0.3, high * 0.72), 17, high * 0.34, 0.8, high * 0.15, plastic("#5d6a66", 0.5), facing="front")
    if wheels:
        for side in ("left", "right"):
            for at in (-y + 6, y - 6):
                cylinder((-x if side == "left" else x, at, -1.6), 1.9, 1.1, plastic("#e6e8e6", 0.5), facing=side)


def plate(at: tuple[float, float, float], radius: float, glaze: Any, lean: float) -> None:
    """A plate on its edge, its face to the left; `at` is where it touches the rack."""
    x, y, z = at
    profile = [
        (0, 0),
        (radius * 0.55, 0),
        (radius * 0.68, 0.5),
        (radius, 1.9),
        (radius, 2.2),
        (radius * 0.6, 0.8),
        (0, 0.6),
    ]
    lathe(profile, (x, y, z + radius), glaze, rounding=0.15, sides=56, rotation=(0, lean, 0), facing="left")


def load_lower() -> None:
    """Plates in rows, bowls, a saucepan."""
    for k in range(9):
        glaze = plastic((CREAM, SAGE, SAND)[0 if k % 3 else 1 + k // 6], 0.85)
        plate((-20.5 + k * 3.1, 9, 0.4), 12.2, glaze, 9)
    for k in range(7):
        plate((-20.5 + k * 3.1, -12.5, 0.4), 9.2, plastic(SAND if k % 2 else CREAM, 0.85), 9)
    bowl = [(0, 0), (3, 0), (5.6, 2.4), (7.2, 6.2), (6.9, 6.2), (5.2, 2.8), (2.8, 0.6), (0, 0.6)]
    for k in range(4):
        lathe(
            bowl,
            (7.5 + k * 3.8, -15, 8),
            plastic(SAGE if k % 2 else CREAM, 0.85),
            rounding=0.2,
            sides=56,
            facing="left",
        )
    with group((15.5, 7, 10.6), (180, 0, 24)):
        steel = metal("#cfd2d4", 0.2)
        lathe([(0, 0), (8.8, 0), (9.2, 10), (8.9, 10), (8.5, 0.4), (0, 0.4)], (0, 0, 0), steel, rounding=0.3)
        slab((0, -15, 7.4), 2.2, 13, 1.3, 1.0, plastic("#23282a", 0.4))


def load_upper() -> None:
    """Mugs and glasses, upside down."""
    mug = [(0, 9.2), (3.5, 9.2), (4.0, 8.6), (4.1, 0), (3.8, 0), (3.7, 8.6), (0, 8.7)]
    for row in range(2):
        for k in range(4):
            glaze = plastic((SAGE, CREAM, SAND, "#5f786c")[(k + row) % 4], 0.85)
            x, y = -19.5 + k * 10, -17 + row * 11
            lathe(list(reversed(mug)), (x, y, 0.4), glaze, rounding=0.25, sides=56)
            tube([(x + 3.9, y, 7.6), (x + 6.2, y, 6.8), (x + 6.2, y, 3.4), (x + 3.9, y, 2.6)], 0.5, glaze)
    clear = glass("#e8f2ef")
    for k in range(5):
        lathe([(3.5, 0), (3.1, 11.5), (2.6, 12), (0, 12)], (-20 + k * 9.6, 8, 0.4), clear, rounding=0.4, sides=56)


def load_cutlery() -> None:
    """Knives, forks and spoons side by side, handles to the front."""
    steel = metal("#d4d6d8", 0.18)
    for k in range(15):
        x = -21.5 + k * 3.05
        box((x, -13 + k % 2, 2.0), (1.0, 11, 0.35), steel, 0.15)
        box((x, -4 + k % 2, 2.05), (0.6, 9, 0.3), steel, 0.12)
        wide, long = ((1.9, 7), (2.6, 6), (3.0, 6))[k // 5]
        slab((x, 3.4 + k % 2, 2.0), wide, long, 0.4, wide / 2 - 0.05, steel)
