"""What stands in an open fridge."""

from collections.abc import Sequence

from studio.art import printed_label
from studio.details import label
from studio.materials import glass, plastic
from studio.shapes import box, cylinder, lathe, loft, slab, sphere


def fill(levels: Sequence[float], drawers: float, front: float, room: float) -> None:
    """Vegetables in the drawers (their floor at `drawers`), the rest on the shelves, lowest first, all near `front`."""
    left = -room / 2
    _vegetables(left, front + 10, drawers)
    tops = [level + 0.6 for level in levels]
    _first(left, front + 12, tops[0])
    _second(left, front + 12, tops[1])
    _third(left, front + 12, tops[2])
    if len(tops) > 3:
        _fourth(left, front + 14, tops[3])


def _vegetables(left: float, y: float, z: float) -> None:
    for k in range(5):
        sphere(
            (left + 6 + k * 4.6, y + k % 2 * 4, z + 5 + k % 2 * 3), 3.8, plastic("#b8432f" if k % 2 else "#d9873a", 0.7)
        )
    for k in range(4):
        x = left + 36 + k * 5.6
        sphere((x, y + k % 2 * 3, z + 6), (4.6, 4.6, 5.4), plastic("#7fa05a" if k % 2 else "#58793f", 0.4))


def _first(left: float, y: float, z: float) -> None:
    white = plastic("#f3f1ea", 0.85)
    lathe([(0, 0), (5, 0), (9.5, 5), (10, 7), (9.6, 7), (9, 5.2), (4.8, 0.6), (0, 0.6)], (left + 12, y, z), white)
    for k in range(5):
        spot = (left + 8 + k % 3 * 4.2, y - 2 + k // 3 * 4, z + 6.4)
        sphere(spot, 3.1, plastic("#c64a34" if k % 2 else "#a9b94b", 0.75))
    pot = plastic("#5f786c", 0.6)
    cylinder((left + 33, y, z), 8.2, 8.6, pot, 0.8)
    cylinder((left + 33, y, z + 8.6), 8.5, 1.0, plastic("#4d6258", 0.6), 0.4)
    cylinder((left + 33, y, z + 9.6), 1.6, 1.6, plastic("#c9a26b", 0.4), 0.5)
    slab((left + 50, y, z), 11, 15, 5.4, 1.6, plastic("#e6ddc8", 0.5), 0.8)


def _second(left: float, y: float, z: float) -> None:
    for k, (name, ink) in enumerate((("MILK", "#3e6f8e"), ("OATS", "#6a7f5a"))):
        x = left + 6.5 + k * 9.4
        box((x, y, z), (7.4, 7.4, 15), plastic("#fbfbf7", 0.5), 0.3)
        box((x, y, z + 15), (7.2, 3.2, 2.6), plastic(ink, 0.5), 0.3)
        label((x, y - 3.72, z + 8), printed_label(7, 9, name, "1 litre", "#fbfbf7", ink, ink), corner_radius=0.1)
    for k in range(3):
        jar = (left + 28 + k * 8, y + k % 2 * 3, z)
        cylinder(jar, 3.3, 8, plastic(("#8a2f3b", "#d39b3c", "#596b3d")[k], 0.9), 0.8)
        cylinder((jar[0], jar[1], z + 8), 3.1, 1.6, plastic("#d8dad6", 0.6), 0.3)
    slab((left + 53, y, z), 8, 12, 4, 0.8, plastic("#efd98f", 0.6), 0.4)


def _third(left: float, y: float, z: float) -> None:
    for k in range(3):
        cylinder((left + 6 + k * 7.4, y + k % 2 * 2, z), 3.1, 6.4, plastic("#f6f6f2", 0.6), 0.4)
        cylinder(
            (left + 6 + k * 7.4, y + k % 2 * 2, z + 6.4), 3.2, 0.5, plastic(("#6aa2b8", "#c98aa0", "#8fae72")[k], 0.6)
        )
    loft([(0, 17, 12, 2), (0.6, 17.6, 12.6, 2.2), (6.4, 18.6, 13.6, 2.4)], glass("#cfe4de"), (left + 36, y, z), False)
    slab((left + 36, y, z + 0.4), 15.6, 10.6, 4.4, 1.6, plastic("#c0743c", 0.5), 1.2)
    slab((left + 36, y, z + 6.4), 19.2, 14.2, 1.0, 2.4, plastic("#6e9c86", 0.5), 0.4)
    cylinder((left + 52, y, z), 4.0, 11, plastic("#e9e4d8", 0.7), 1.0)


def _fourth(left: float, y: float, z: float) -> None:
    slab((left + 14, y, z), 20, 14, 3.6, 1.5, plastic("#c6c9bb", 0.4), 0.6)
    for k in range(10):
        sphere((left + 7 + k % 5 * 3.6, y - 2.6 + k // 5 * 5, z + 4.2), (1.9, 1.9, 2.4), plastic("#ddb594", 0.35))
    cylinder((left + 35, y, z), 6.0, 5, plastic("#f0ece0", 0.7), 0.8)
    cylinder((left + 35, y, z + 5), 6.2, 0.8, plastic("#c9a26b", 0.4), 0.3)
    cylinder((left + 51, y, z), 4.4, 8, plastic("#7b8f82", 0.6), 0.8)
