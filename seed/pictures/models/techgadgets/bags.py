"""Wren bags for laptops: a backpack and a sleeve."""

from typing import Any

from studio.art import Art
from studio.details import label, panel, text
from studio.materials import fabric, leather, metal, plastic, rubber
from studio.model import Model
from studio.place import cut, group
from studio.shapes import box, lathe, loft, slab, tube


def backpack() -> None:
    """A 20 litre backpack, full, standing: front pocket, side pocket with a bottle, handle and straps."""
    cloth, dark = fabric("#46566b", 0.12), fabric("#2b3543", 0.12)
    rows = (
        (0, 25, 11.5, 4),
        (0.8, 28, 13.6, 5),
        (3, 29.6, 14.8, 5.6),
        (14, 30, 15.2, 6),
        (28, 29.6, 14.4, 6),
        (37, 28, 12.8, 6),
        (42.5, 24.5, 10.6, 5),
        (45.2, 19, 8, 3.8),
        (46, 12, 5, 2.4),
    )
    loft(rows, cloth)
    loft(
        (
            (0, 25.6, 12, 4.2),
            (0.9, 28.8, 14.2, 5.3),
            (3.4, 30.2, 15.4, 5.8),
            (6.2, 30.4, 15.5, 6),
            (6.6, 29.8, 14.9, 5.8),
        ),
        dark,
    )
    _pocket()
    zipper, pull = plastic("#12161c", 0.4), metal("#c3cad3", 0.22)
    arch = [(-14.2, -3.4, 18), (-14.0, -3.6, 30), (-12.2, -4.0, 39), (-6.5, -4.1, 44.4), (0, -4.0, 45.6)]
    line = [*arch, *[(-x, y, z) for x, y, z in reversed(arch[:-1])]]
    tube(line, 0.42, zipper)
    for x, y, z, turn in ((-12.7, -4.3, 37.8, 14), (13.9, -3.9, 31, -4)):
        with group((x, y, z), (0, turn, 0)):
            slab((0, 0.1, 0), 1.1, 1.5, 0.6, 0.3, pull, 0.12, facing="front")
            slab((0, -0.3, -2.6), 0.9, 4.0, 0.3, 0.4, leather("#3f6fc4"), 0.1, facing="front")
    tube([(-3.6, 1.6, 44.9), (-3.0, 1.8, 48.4), (0, 1.8, 49.4), (3.0, 1.8, 48.4), (3.6, 1.6, 44.9)], 0.7, dark)
    for side in (-1, 1):
        strap = [
            (side * 5, 5, 44.5),
            (side * 8.6, 9.6, 42),
            (side * 10.4, 12.6, 30),
            (side * 11.4, 11.2, 14),
            (side * 12.4, 6.6, 4),
        ]
        tube(strap, 1.3, dark)
    _bottle(dark)


def _pocket() -> None:
    rows = (
        (0, 25.6, 21.6, 5),
        (0.9, 25.4, 21.4, 5),
        (2.4, 23.8, 19.8, 4.8),
        (3.3, 21.0, 17.0, 4.2),
        (3.6, 17, 13, 3.6),
    )
    loft(rows, fabric("#4f6079", 0.12), (0, -6.4, 15.0), facing="front")
    bend = [(-11.9, -7.6, 17), (-11.4, -7.9, 22), (-8.6, -8.0, 25), (0, -8.1, 25.8)]
    tube([*bend, *[(-x, y, z) for x, y, z in reversed(bend[:-1])]], 0.38, plastic("#12161c", 0.4))
    with group((-9.8, -8.3, 24.2), (0, 38, 0)):
        slab((0, 0.1, 0), 1.0, 1.3, 0.5, 0.25, metal("#c3cad3", 0.22), 0.1, facing="front")
        slab((0, -0.3, -2.4), 0.8, 3.6, 0.3, 0.35, leather("#3f6fc4"), 0.1, facing="front")
    slab((0, -9.85, 16.6), 7.4, 3.2, 0.3, 0.5, leather("#2c5fb8"), 0.1, facing="front")
    text("WREN", (0, -10.16, 16.6), 1.7, metal("#e9eef5", 0.25), depth=0.01, bold=0.25)
    panel((0, -7.55, 33.5), 17, 0.7, plastic("#12161c", 0.4), 0.3)


def _bottle(dark: Any) -> None:
    steel = metal("#c4ccd6", 0.28)
    with group((16.4, 0.2, 0.5), (0, 5, 0)):
        lathe(
            [(0, 1), (3.3, 1), (3.4, 1.6), (3.4, 18), (2.6, 20.4), (2.2, 21), (0, 21)], (0, 0, 0), steel, rounding=0.6
        )
        lathe([(0, 0), (2.3, 0), (2.3, 2.6), (2.0, 3.0), (0, 3)], (0, 0, 20.8), plastic("#2f7cf6", 0.5), rounding=0.3)
        lathe([(2.6, 0), (3.6, 0.4), (3.9, 3), (3.9, 12), (3.7, 12.2)], (0, 0, 0), dark, smooth=True, wall=0.2)


def sleeve() -> None:
    """Grey felt, leaning back, a laptop half out of it; a pocket with a charger's bump in front."""
    wide, high, thick = 34.6, 25.0, 2.5
    felt, darker = fabric("#8b929c", 0.07, 0.9), fabric("#757d88", 0.07, 0.9)
    with group((0, 0, 0), (-16, 0, 0)):
        body = slab((0, thick / 2, high / 2), wide, high, thick, 2.2, felt, 1.0, facing="front")
        cut(body, box((0, 0, 4), (wide - 2.4, 1.7, 40), felt, 0))
        slab((0, 0.8, high / 2 + 7.2), 31.4, 22.2, 1.55, 1.25, metal("#54677f", 0.34), 0.22, facing="front")
        slab((1.2, -thick / 2 + 0.15, 8.6), 22, 13.6, 0.9, 1.4, darker, 0.4, facing="front")
        thread = plastic("#4a525d", 0.2)
        edge = [(-9.4, 14.9), (-9.4, 2.6), (-8.8, 2.2), (11.2, 2.2), (11.8, 2.6), (11.8, 14.9)]
        tube([(x, -thick / 2 - 0.72, z) for x, z in edge], 0.07, thread, smooth=False)
        tube([(-9.4, -thick / 2 - 0.76, 14.7), (11.8, -thick / 2 - 0.76, 14.7)], 0.2, plastic("#23282f", 0.4))
        slab((9.6, -thick / 2 - 0.7, 14.2), 0.7, 2.4, 0.25, 0.3, leather("#2c5fb8"), 0.08, facing="front")
        for side in (-1, 1):
            tube(
                [(-wide / 2 + 1.6, side * 1.02, high - 0.1), (wide / 2 - 1.6, side * 1.02, high - 0.1)],
                0.3,
                rubber("#23282f"),
            )
        slab((wide / 2 - 1.8, -0.9, high - 0.9), 1.0, 2.6, 0.5, 0.35, metal("#c9d0d9", 0.22), 0.12, facing="front")
        tag = Art(4.4, 2.0, "#2c5fb8")
        tag.text(2.2, 1.0, "WREN", 1.1, "#ffffff", 800)
        label((-12.8, -thick / 2 - 0.02, 4.2), tag, gloss=0.3)


MODELS = {
    "backpack": Model(backpack, views=((28, 11),)),
    "sleeve": Model(sleeve, views=((-20, 16),)),
}
