"""Bottles and packs of what is used up in laundry and kitchen."""

from math import cos, radians, sin

from studio.art import Art
from studio.details import label
from studio.materials import plastic
from studio.model import Model
from studio.place import cut
from studio.shapes import cylinder, lathe, loft, slab

TIDEWELL_BLUE, TIDEWELL_DEEP = "#2a86a8", "#123f56"


def tidewell_label(width: float, height: float, name: str, size: str, colour: str = TIDEWELL_DEEP) -> Art:
    """What all Tidewell things wear: the brand on a coloured field over a wave, the thing's name and size below."""
    art = Art(width, height, "#fbfbf8")
    art.rect(0, 0, width, height * 0.5, colour)
    for x in range(-1, 5):
        art.disc(width * x / 4 + width / 8, height * (0.5 - 0.005), width * 0.15, "#fbfbf8" if x % 2 else colour)
    art.text(width / 2, height * 0.22, "TIDEWELL", width / 6.2, "#ffffff", 800)
    art.text(width / 2, height * 0.74, name, width / 11, colour, 700)
    art.text(width / 2, height * 0.87, size, width / 16, "#51616a", 500)
    return art


def detergent() -> None:
    """A 2.5 litre bottle with a handle in its shoulder and a dosing cap."""
    bottle = loft(
        [
            (0, 18.2, 9.6, 3.6),
            (0.25, 19.2, 10.4, 4.0),
            (1.0, 19.8, 11.0, 4.2),
            (8, 20, 11.2, 4.2),
            (17, 19.8, 11.0, 4.2),
            (21.5, 19.2, 10.6, 4.2),
            (24.5, 17.4, 9.6, 4.2),
            (26.6, 13.6, 8.2, 4.0),
            (27.6, 9.4, 7.2, 3.5),
            (28.2, 7.4, 7.0, 3.4),
        ],
        plastic(TIDEWELL_BLUE, 0.75),
    )
    grip = slab((5.9, 12, 20.3), 3.6, 7.4, 24, 1.8, plastic(TIDEWELL_BLUE, 0.75), facing="front", rotation=(0, -24, 0))
    cut(bottle, grip, bevel=1.0)
    white = plastic("#f1f2ee", 0.6)
    lathe([(0, 0), (3.7, 0), (3.7, 1.2), (3.4, 1.6), (0, 1.6)], (0, 0, 27.9), white, rounding=0.2)
    cap = plastic("#ff8a3c", 0.65)
    lathe([(0, 0), (4.1, 0), (3.7, 5.8), (3.0, 6.2), (0, 6.2)], (0, 0, 29.4), cap, rounding=0.5)
    for step in range(40):
        rib = (3.95 * cos(radians(9 * step)), 3.95 * sin(radians(9 * step)), 30.2)
        cylinder(rib, 0.16, 3.4, cap, bevel=0.08)
    label((-1.4, -5.63, 9.6), tidewell_label(13.6, 14.4, "Liquid detergent", "2.5 L · 50 washes"), corner_radius=1.2)


MODELS = {"detergent": Model(detergent, views=((-12, 10), (32, 22)))}
