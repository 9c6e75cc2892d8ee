"""Lumen Hill's smart plug."""

from studio.art import Art
from studio.details import label
from studio.materials import glow, metal, plastic
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, ring, slab


def smart_plug() -> None:
    """A round white plug on its side: the recess with two holes to the front, two pins behind, a lit button on top."""
    white, pale, dark = plastic("#f4f4f0", 0.65), plastic("#e2e4e0", 0.5), plastic("#0c0d0e", 0.1)
    steel = metal("#cfd2d4", 0.22)
    with group((0, 0, 2.72)):
        shell = [
            (0, 6.0),
            (1.4, 6.0),
            (1.9, 5.6),
            (2.2, 4.4),
            (2.7, 3.6),
            (2.7, 0.2),
            (2.5, 0),
            (2.15, 0),
            (2.1, 0.2),
            (2.1, 1.5),
        ]
        lathe([*reversed(shell)], (0, 0, 0), white, rounding=0.18, facing="back")
        cylinder((0, 1.5, 0), 2.12, 0.2, pale, bevel=0.02, facing="back")
        ring((0, 0.02, 0), 2.42, 0.09, glow("#63d8c2", 2.2), facing="front")
        for side in (-1, 1):
            cylinder((side * 0.95, 1.49, 0), 0.3, 0.06, dark, bevel=0.01, facing="front")
            ring((side * 0.95, 1.48, 0), 0.36, 0.06, pale, facing="front")
            box((0, 0.95, side * 2.02 - 0.35), (0.55, 1.1, 0.7), steel, 0.08)
            cylinder((side * 0.95, 5.9, 0), 0.24, 1.75, steel, bevel=0.1, facing="back")
            cylinder((side * 0.95, 5.9, 0), 0.27, 0.7, dark, bevel=0.03, facing="back")
        slab((0, 2.3, 2.6), 1.5, 1.0, 0.22, 0.48, pale, bevel=0.08)
        cylinder((0, 2.3, 2.8), 0.14, 0.05, glow("#63d8c2", 3))
        mark = Art(2.6, 0.5, "#e2e4e0")
        mark.text(1.3, 0.25, "LUMEN HILL", 0.36, "#4a5054", 700)
        label((0, 1.48, -1.15), mark, gloss=0.4)


MODELS = {"smart-plug": Model(smart_plug, views=((32, 20),))}
