"""Fenwick induction hob: a sheet of printed glass with one pan on it."""

from studio.art import Art
from studio.details import label
from studio.materials import metal, plastic, wood
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, ring, slab

WIDTH, DEPTH, UP = 59.0, 52.0, 5.6
ZONES = ((-14.5, 11.5, 9.0), (14.5, 11.5, 10.5), (-14.5, -9.5, 10.5), (14.5, -9.5, 9.0))  # right, back, radius


def hob() -> None:
    """The box that goes in the worktop, the glass on it with its zones and touch keys, a saucepan."""
    box((0, 1.2, 0), (55.6, 48.6, UP - 0.4), metal("#a4a8a9", 0.4), 0.5)
    slab((0, 0, UP - 0.4), WIDTH, DEPTH, 0.35, 1.6, metal("#c8cbcc", 0.25), 0.1)
    slab((0, 0, UP - 0.1), WIDTH - 0.3, DEPTH - 0.3, 0.5, 1.5, plastic("#0c0e0f", 1.0), 0.15)
    label((0, 0, UP + 0.41), _glass(), corner_radius=1.2, gloss=1.0, facing="up")
    _saucepan((-14.5, 11.5, UP + 0.42))


def _glass() -> Art:
    art = Art(WIDTH - 1.4, DEPTH - 1.4, "#0c0e0f")
    middle, back = art.width / 2, art.height / 2
    for x, y, radius in ZONES:
        across, down = middle + x, back - y
        art.disc(across, down, radius, "#8b9294", 0.16)
        for way in (-1, 1):
            art.line([(across - 1.3 * way, down), (across + 1.3 * way, down)], "#8b9294", 0.16)
            art.line([(across, down - 1.3 * way), (across, down + 1.3 * way)], "#8b9294", 0.16)
    low = art.height - 3.4
    art.text(2.0, 2.4, "FENWICK", 1.7, "#c9cecf", 600, "left")
    art.text(art.width - 2, 2.4, "2.9 kW", 1.2, "#7d8587", 500, "right")
    _controls(art, middle, low)
    return art


def _controls(art: Art, middle: float, low: float) -> None:
    red, white, grey = "#ff6a4d", "#eef2f2", "#8b9294"
    art.disc(middle - 25, low, 1.1, white, 0.14).line([(middle - 25, low - 1.3), (middle - 25, low)], white, 0.18)
    art.rect(middle - 21.6, low - 0.2, 1.5, 1.2, white, 0.15).arc(middle - 20.85, low - 0.2, 0.5, 180, 360, white, 0.14)
    for k, level in enumerate(("6", "0", "0", "0")):
        x = middle - 16 + k * 3.2
        art.text(x, low, level, 2.3, red if k == 0 else "#7a3a30", 500)
        art.disc(x + 1.1, low + 0.9, 0.14, red if k == 0 else "#5c2d26")
    for k in range(9):
        x = middle + 0.4 + k * 1.75
        art.rect(x, low - 0.55, 1.4, 1.1, red if k < 6 else "#34393b", 0.2)
    art.text(middle - 1.2, low, "-", 1.8, grey, 500).text(middle + 17.2, low, "+", 1.8, grey, 500)
    art.text(middle + 22.2, low - 0.1, "12", 2.2, red, 500)
    art.text(middle + 25.2, low + 0.3, "min", 0.95, grey, 500)


def _saucepan(at: tuple[float, float, float]) -> None:
    with group(at, (0, 0, -28)):
        steel = metal("#d0d3d5", 0.18)
        lathe([(0, 0), (8.8, 0), (9.2, 0.5), (9.3, 8.6), (9.6, 9.0)], (0, 0, 0), steel, rounding=0.25, wall=0.25)
        ring((0, 0, 9.0), 9.5, 0.2, steel)
        lathe([(9.2, 0), (8.6, 0.7), (4, 1.9), (0, 2.2)], (0, 0, 9.1), metal("#dadcdd", 0.2), smooth=True)
        lathe(
            [(0, 0), (0.9, 0), (0.7, 0.9), (1.7, 1.6), (1.7, 2.4), (0, 2.7)],
            (0, 0, 11.2),
            wood("#b98a5a"),
            rounding=0.3,
        )
        box((-10.6, 0, 6.6), (3.0, 2.0, 0.9), steel, 0.3)
        slab((-18.4, 0, 6.2), 14.4, 2.3, 1.7, 1.1, wood("#b98a5a", "x"), 0.6)
        cylinder((-9.0, 0, 6.0), 1.4, 2.0, steel, 0.3)


MODELS = {"induction-hob": Model(hob, views=((16, 40),))}
