"""What is not goods: work done at home, and cover for breakdown."""

from math import cos, pi, radians, sin

from models.greenhome.outlined import plate
from studio.art import Art
from studio.details import label
from studio.materials import fabric, metal, paper, plastic, rubber
from studio.model import Model, compose
from studio.place import group
from studio.shapes import box, cylinder, lathe, ring, slab, tube

SAGE, DEEP, INK = "#8aa79b", "#2f6b5f", "#2f3a37"


def tools() -> None:
    """An open toolbox with a spirit level and a pipe wrench, and a hose nut ready before it."""
    with group((27, -58, 0), (0, 0, -12)):
        _box()
    with group((-40, -58, 0), (0, 0, 8)):
        _wrench()


def _box() -> None:
    """A sage toolbox, 46 cm wide, its lid open to the back."""
    sage, dark, steel = plastic(SAGE, 0.5), plastic("#343b39", 0.45), metal("#c6cacd", 0.25)
    for y in (-11.2, 11.2):
        slab((0, y, 0.8), 46, 17, 1.0, 1.2, sage, facing="front").location.z = 9.3
    for x in (-22.4, 22.4):
        box((x, 0, 0.8), (1.2, 22.6, 17), sage, 0.4)
    box((0, 0, 0.6), (45.4, 22.6, 1.4), dark, 0.4)
    for x in (-16, 16):
        slab((x, -12.2, 12.6), 5.2, 4.6, 0.9, 0.8, steel, facing="front")
        box((x, -12.6, 12.6), (3.0, 0.5, 2.4), dark, 0.2)
    for x in (-21.6, 21.6):
        slab((x, 0, 0), 3.4, 22, 1.2, 0.8, rubber("#2b2f31"))
    with group((0, 12.0, 17.8), (-68, 0, 0)):
        slab((0, -11.6, 0), 46, 23.4, 2.6, 1.6, sage, bevel=0.8)
        slab((0, -11.6, -0.15), 41, 18.6, 0.4, 1.2, dark)
        tube([(-9, -13.5, 2.4), (-8, -13.5, 4.6), (8, -13.5, 4.6), (9, -13.5, 2.4)], 0.9, dark)
    box((0, 0, 12.4), (43.2, 21.4, 0.8), dark, 0.2)
    for k, colour in enumerate(("#d98b3f", "#d98b3f", "#3f7d74", "#3f7d74")):
        with group((-17 + 3.6 * k, -5.2 + 0.8 * (k % 2), 14.6), (0, 0, 88 + 3 * k)):
            lathe(
                [(0, 0), (1.3, 0.4), (1.5, 3), (1.1, 6.5), (1.2, 8), (0, 8.6)],
                (0, 0, 0),
                plastic(colour, 0.5),
                smooth=True,
                facing="right",
            )
            cylinder((8.2, 0, 0), 0.36, 7, steel, facing="right")
    with group((0, 3.5, 15.1), (0, 0, 2)):
        _level()
    for k in range(5):
        with group((4 + 3.1 * k, -5.5, 14.0), (0, 0, 82)):
            slab((0, 0, 0), 10 - k, 1.5, 0.5, 0.7, steel)
            ring((5 - k / 2, 0, 0.3), 1.0, 0.34, steel)
    ring((16.5, 2.8, 14.2), 3.0, 1.1, plastic("#e9ebe7", 0.5))
    ring((16.5, 2.8, 15.9), 2.9, 0.9, plastic("#4f8fb3", 0.5))


def _level() -> None:
    """A spirit level 40 cm long on its edge, three vials in it."""
    body, dark = plastic("#e0a44a", 0.5), plastic("#2c3230", 0.4)
    box((0, 0, 0), (39, 2.2, 5.4), body, 0.25)
    for x in (-19.6, 19.6):
        box((x, 0, -0.1), (1.6, 2.5, 5.6), dark, 0.3)
    for z in (0.1, 5.2):
        box((0, 0, z - 0.1), (37.6, 2.3, 0.3), metal("#d7d9da", 0.25), 0.08)
    for x, turn in ((-13, 90), (0, 0), (13, 90)):
        with group((x, -1.12, 2.8), (0, turn, 0)):
            slab((0, 0, 0), 5.0, 2.5, 0.1, 0.5, dark, facing="front")
            slab((0, -0.08, 0), 4.0, 1.3, 0.25, 0.6, plastic("#b9e34a", 0.95), facing="front")
            for side in (-0.75, 0.75):
                box((side, -0.34, -0.65), (0.12, 0.06, 1.3), dark, 0.02)


def _wrench() -> None:
    """A pipe wrench on the floor: red-brown handle, steel jaws."""
    paint, steel = plastic("#b5523b", 0.55), metal("#b7bbbe", 0.28)
    handle = [(0, -1.5), (20, -1.25), (22, -2.2), (27, -2.2), (28.5, -0.4), (27.6, 1.3), (22, 1.8), (0, 1.3), (-1.2, 0)]
    plate(handle, 1.9, paint, (0, 0, 0.3), 0.5, facing="up")
    plate([(26.4, -1.6), (31.5, -2.3), (32, 0.2), (28.4, 0.2)], 1.7, steel, (0, 0, 0.4), 0.2, facing="up")
    jaw = [(22.6, 1.2), (25.4, 1.2), (25.6, 3.2), (31.6, 3.0), (32.6, 5.2), (29.6, 6.4), (24.4, 6.2), (22.8, 4.8)]
    plate(jaw, 1.6, steel, (0, 0, 0.4), 0.3, facing="up")
    cylinder((24.0, -0.6, 2.0), 2.2, 0.8, steel, bevel=0.15)
    for k in range(16):
        angle = radians(22.5 * k)
        cylinder((24.0 + 2.2 * cos(angle), -0.6 + 2.2 * sin(angle), 2.05), 0.22, 0.7, steel, bevel=0.05)
    for k in range(5):
        box((27.4 + 0.9 * k, 2.9, 0.6), (0.35, 0.5, 1.3), plastic("#5c6264", 0.4), 0.08)
        box((28.6 + 0.65 * k, 0.25, 0.6), (0.3, 0.45, 1.3), plastic("#5c6264", 0.4), 0.08)
    cylinder((2.2, 0, 2.1), 0.7, 0.15, plastic("#2c3230", 0.4))


def _shield(size: float) -> list[tuple[float, float]]:
    """A shield round the origin, `size` high."""
    half = [
        (0.0, 0.5),
        (0.14, 0.45),
        (0.3, 0.385),
        (0.41, 0.36),
        (0.415, 0.1),
        (0.37, -0.1),
        (0.27, -0.28),
        (0.14, -0.42),
    ]
    points = [*half, (0.0, -0.5), *[(-x, y) for x, y in reversed(half[1:])]]
    return [(x * size, y * size) for x, y in points]


def cover() -> None:
    """A folded plan that stands like a card, a shield on its front, a ribboned seal at its foot."""
    sheet = Art(21, 28, "#fbfaf5")
    sheet.rect(0.9, 0.9, 19.2, 26.2, "#c9d8d0", 0.5).rect(1.05, 1.05, 18.9, 25.9, "#fbfaf5", 0.4)
    sheet.text(10.5, 15.4, "Appliance cover", 1.95, DEEP, 700)
    sheet.text(10.5, 17.6, "3 or 5 years from delivery", 1.05, "#51615c", 500)
    for k, wide in enumerate((13.6, 14.6, 12.4)):
        sheet.rect(10.5 - wide / 2, 19.6 + 1.25 * k, wide, 0.3, "#d5dcd7", 0.15)
    sheet.rect(3.0, 24.9, 6.0, 0.1, "#8b9a94").text(6.0, 25.6, "GreenHome", 0.75, "#51615c", 500)
    inside = Art(21, 28, "#f6f5ef")
    for k in range(12):
        inside.rect(2.2, 3 + 1.7 * k, (16.4, 15.2, 16.0, 9.0)[k % 4], 0.3, "#d8ddd8", 0.15)
    card, edge = paper("#fbfaf5"), paper("#efede4")
    with group((0, -5.4, 0), (-11, 0, 0)):
        box((0, 0.1, 0.02), (21, 0.12, 28), card, 0.04)
        label((0, 0.02, 14.02), sheet, corner_radius=0.05, gloss=0.12)
        _emblem()
        _seal()
    with group((0, 5.4, 0), (11, 0, 0)):
        box((0, -0.1, 0.02), (21, 0.12, 28), edge, 0.04)
        label((0, -0.18, 14.02), inside, corner_radius=0.05, gloss=0.1)


def _emblem() -> None:
    """The raised shield with a tick."""
    plate(_shield(10.4), 0.3, metal("#c3a064", 0.3), (0, 0, 20.2), 0.1)
    plate(_shield(9.5), 0.55, plastic(DEEP, 0.6), (0, 0, 20.2), 0.15)
    plate(
        [(-2.3, 0.1), (-1.6, 0.85), (-0.45, -0.3), (1.9, 2.2), (2.6, 1.5), (-0.45, -1.75)],
        0.3,
        plastic("#fbfaf5", 0.5),
        (0, -0.5, 20.0),
        0.1,
    )


def _seal() -> None:
    """A scalloped seal with two ribbon ends."""
    ribbon = fabric("#7fa396", 0.15, 0.3)
    for side in (-1, 1):
        tail = [(-0.75, 0), (0.75, 0), (0.75, -4.4), (0, -3.7), (-0.75, -4.4)]
        plate(tail, 0.08, ribbon, (14.6 - 10.5 + 2.6 + side * 0.5, 0, 5.2), 0.02, rotation=(0, -side * 16, 0))
    rim = [(r * cos(pi * k / 24), r * sin(pi * k / 24)) for k in range(48) for r in (2.15 if k % 2 else 1.95,)]
    plate(rim, 0.25, metal("#c3a064", 0.3), (6.7, -0.1, 5.4), 0.06)
    ring((6.7, -0.36, 5.4), 1.45, 0.07, metal("#c3a064", 0.25), facing="front")
    plate(_shield(1.7), 0.12, metal("#c3a064", 0.2), (6.7, -0.33, 5.4), 0.03)


MODELS = {
    "service": compose([("washer-2", (-14, 0, 0), 6)], views=((10, 16),), build=tools),
    "cover": Model(cover, views=((-24, 12),)),
}
