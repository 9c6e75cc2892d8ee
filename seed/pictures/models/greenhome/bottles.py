"""Tidewell's other bottles: stain remover, softener, rinse aid."""

from math import cos, radians, sin

from models.greenhome.care import TIDEWELL_BLUE, TIDEWELL_DEEP, tidewell_label
from models.greenhome.outlined import plate, wrapped
from studio.materials import plastic
from studio.model import Model
from studio.shapes import cylinder, lathe, loft, slab

ORANGE, SAGE, SAGE_DEEP, WHITE = "#ff8a3c", "#9cc7b8", "#2f6b5f", "#f1f2ee"


def stain_remover() -> None:
    """A white 500 ml bottle with an orange trigger."""
    white, orange, deep = plastic(WHITE, 0.7), plastic(ORANGE, 0.65), plastic(TIDEWELL_DEEP, 0.6)
    loft(
        [
            (0, 7.8, 4.8, 2.0),
            (0.25, 8.5, 5.5, 2.4),
            (1.2, 8.8, 5.8, 2.5),
            (6, 8.8, 5.8, 2.5),
            (12.5, 8.8, 5.8, 2.5),
            (14.6, 8.2, 5.6, 2.6),
            (16.6, 6.0, 4.8, 2.3),
            (18.2, 3.9, 3.8, 1.9),
            (19.4, 3.0, 3.0, 1.5),
            (20.2, 2.8, 2.8, 1.4),
        ],
        white,
    )
    label_art = tidewell_label(7.8, 10.2, "Stain remover", "500 ml · 100 treatments")
    wrapped((0, 0, 7.0), label_art, 8.8, 5.8, 2.5)
    lathe([(0, 0), (2.0, 0), (2.1, 0.3), (2.0, 2.0), (1.6, 2.2), (0, 2.2)], (0, 0, 19.6), deep, rounding=0.15)
    for step in range(30):
        angle = radians(12 * step)
        cylinder((2.0 * cos(angle), 2.0 * sin(angle), 19.8), 0.13, 1.7, deep, bevel=0.06)
    head = [(-4.3, 23.6), (-4.3, 25.5), (-1.4, 26.4), (2.0, 26.5), (4.0, 25.7), (4.3, 24.4), (3.0, 23.3), (1.7, 22.7)]
    plate([*head, (1.5, 21.4), (-1.4, 21.4), (-1.8, 22.9)], 2.9, orange, (0, 1.45, 0), 0.7, smooth=True)
    slab((-4.2, 0, 24.55), 2.3, 2.3, 1.5, 0.5, deep, facing="left")
    cylinder((-5.6, 0, 24.55), 0.5, 0.25, white, facing="left")
    trigger = [(-1.5, 23.2), (-2.9, 22.0), (-3.4, 20.4), (-4.5, 18.9), (-4.3, 18.4), (-3.1, 18.9), (-2.4, 20.4)]
    plate([*trigger, (-1.4, 21.6)], 1.7, deep, (0, 0.85, 0), 0.4, smooth=True)


def softener() -> None:
    """A slim sage 2 litre bottle with a waist to hold it by and a large dosing cap."""
    body = plastic(SAGE, 0.7)
    loft(
        [
            (0, 12.0, 7.6, 3.4),
            (0.3, 13.0, 8.6, 3.8),
            (1.4, 13.4, 9.0, 4.0),
            (7, 13.4, 9.0, 4.0),
            (14.5, 13.4, 9.0, 4.0),
            (16.5, 13.0, 8.6, 4.0),
            (19.0, 10.6, 7.6, 3.7),
            (21.5, 10.4, 7.4, 3.6),
            (24.0, 11.4, 8.0, 3.8),
            (25.8, 10.0, 7.6, 3.7),
            (27.0, 7.4, 6.8, 3.4),
            (27.6, 6.0, 6.0, 3.0),
        ],
        body,
    )
    wrapped((0, 0, 8.0), tidewell_label(12.0, 12.4, "Fabric softener", "2 L · 80 washes", SAGE_DEEP), 13.4, 9.0, 4.0)
    deep, white = plastic(SAGE_DEEP, 0.6), plastic(WHITE, 0.65)
    lathe([(0, 0), (3.4, 0), (3.4, 0.9), (0, 0.9)], (0, 0, 27.2), deep, rounding=0.2)
    lathe([(0, 0), (3.7, 0), (3.5, 4.6), (2.9, 5.2), (0, 5.2)], (0, 0, 28.2), white, rounding=0.4)
    for step in range(36):
        angle = radians(10 * step)
        cylinder((3.6 * cos(angle), 3.6 * sin(angle), 28.8), 0.15, 3.4, white, bevel=0.07)


def rinse_aid() -> None:
    """A pale blue 1 litre bottle with a narrow spout under a flip cap."""
    body, deep = plastic("#bfdde8", 0.8), plastic(TIDEWELL_DEEP, 0.65)
    loft(
        [
            (0, 8.4, 5.4, 2.0),
            (0.25, 9.2, 6.2, 2.4),
            (1.2, 9.6, 6.6, 2.6),
            (7, 9.6, 6.6, 2.6),
            (13.6, 9.6, 6.6, 2.6),
            (15.6, 9.2, 6.4, 2.8),
            (18.0, 6.8, 5.6, 2.7),
            (20.0, 4.4, 4.4, 2.2),
            (20.8, 3.8, 3.8, 1.9),
        ],
        body,
    )
    wrapped((0, 0, 7.5), tidewell_label(8.6, 11.2, "Rinse aid", "1 L · 330 cycles", TIDEWELL_BLUE), 9.6, 6.6, 2.6)
    lathe([(0, 0), (2.5, 0), (2.5, 2.2), (2.3, 2.5), (0, 2.5)], (0, 0, 20.4), deep, rounding=0.2)
    lathe(
        [(0, 0), (2.2, 0), (1.7, 1.4), (0.75, 2.6), (0.6, 4.6), (0.45, 4.9), (0, 4.9)], (0, 0, 22.8), deep, rounding=0.3
    )
    slab((0, -1.9, 23.6), 1.5, 1.1, 0.4, 0.4, plastic(ORANGE, 0.6), facing="front")
    for step in range(28):
        angle = radians(360 / 28 * step)
        cylinder((2.42 * cos(angle), 2.42 * sin(angle), 20.7), 0.13, 1.7, deep, bevel=0.06)


MODELS = {
    "stain-remover": Model(stain_remover, views=((-10, 10),)),
    "softener": Model(softener, views=((10, 11),)),
    "rinse-aid": Model(rinse_aid, views=((-10, 11),)),
}
