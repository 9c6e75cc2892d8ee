"""Bottles and packs of what is used up in laundry and kitchen."""

from math import cos, pi, radians, sin

from studio.art import Art
from studio.details import label
from studio.materials import plastic
from studio.model import Model
from studio.place import cut
from studio.shapes import cylinder, lathe, loft, slab, tube

TIDEWELL_BLUE, TIDEWELL_DEEP = "#2a86a8", "#123f56"


def tidewell_label(width: float, height: float, name: str, size: str, colour: str = TIDEWELL_DEEP) -> Art:
    """What all Tidewell things wear: the brand on a coloured field over a wave, the thing's name and size below."""
    art = Art(width, height, "#fbfbf8")
    art.rect(0, 0, width, height * 0.45, colour)
    wave = [(width * k / 60, height * (0.52 + 0.05 * sin(k / 60 * 4 * pi))) for k in range(61)]
    art.polygon([(0, height * 0.4), *wave, (width, height * 0.4)], colour)
    art.line(wave, TIDEWELL_BLUE, height * 0.03)
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
    blue = plastic(TIDEWELL_BLUE, 0.75)
    cut(bottle, slab((8.6, 12, 20.2), 7.6, 8.4, 24, 3.2, blue, facing="front"), bevel=0.5)
    tube([(6.4, 0, 25.2), (8.6, 0, 24.0), (9.3, 0, 20.5), (9.0, 0, 16.5), (8.2, 0, 13)], 1.5, blue)
    white = plastic("#f1f2ee", 0.6)
    lathe([(0, 0), (3.7, 0), (3.7, 1.2), (3.4, 1.6), (0, 1.6)], (0, 0, 27.9), white, rounding=0.2)
    cap = plastic("#ff8a3c", 0.65)
    lathe([(0, 0), (4.1, 0), (3.7, 5.8), (3.0, 6.2), (0, 6.2)], (0, 0, 29.4), cap, rounding=0.5)
    for step in range(40):
        rib = (3.95 * cos(radians(9 * step)), 3.95 * sin(radians(9 * step)), 30.2)
        cylinder(rib, 0.16, 3.4, cap, bevel=0.08)
    label((-1.4, -5.63, 9.6), tidewell_label(13.6, 14.4, "Liquid detergent", "2.5 L · 50 washes"), corner_radius=1.2)


MODELS = {"detergent": Model(detergent, views=((-12, 10), (32, 22)))}
