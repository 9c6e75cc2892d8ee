"""Tidewell's boxes and tubs: descaler, laundry capsules, dishwasher tabs."""

import random
from math import cos, pi, sin

from models.greenhome.care import TIDEWELL_BLUE, TIDEWELL_DEEP
from models.greenhome.outlined import wrapped
from studio.art import Art
from studio.details import label
from studio.materials import glass, paper, plastic
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, loft, slab, sphere

ORANGE, TEAL, PALE = "#ff8a3c", "#2f8f8a", "#fbfbf8"


def _front(width: float, height: float, name: str, size: str, colour: str, inner: str, size_at: float = 0.5) -> Art:
    """A carton's front: brand and name on a field that runs from `colour` to `inner`, the size on a white wave."""
    art = Art(width, height, colour)
    art.gradient([colour, inner])
    wave = [(width * k / 80, height * (0.83 + 0.02 * sin(k / 80 * 4 * pi))) for k in range(81)]
    art.polygon([(0, height), *wave, (width, height)], PALE)
    art.text(width / 2, height * 0.13, "TIDEWELL", width / 6.4, "#ffffff", 800)
    art.text(width / 2, height * 0.245, name, width / 10, "#ffffff", 600)
    art.text(width * size_at, height * 0.92, size, width / 13, TIDEWELL_DEEP, 700)
    return art


def _drop(art: Art, x: float, y: float, size: float, colour: str) -> None:
    """A water drop whose round part is centred on (x, y)."""
    round_part = [(x + size * cos(pi * k / 24), y + size * sin(pi * k / 24)) for k in range(25)]
    sides = [(x - size * (1 - t) ** 0.75, y - size * 1.9 * t) for t in (0.2, 0.45, 0.7, 0.9, 1)]
    art.polygon([*round_part, *sides, *[(2 * x - across, up) for across, up in reversed(sides)]], colour)


def _carton(width: float, depth: float, height: float, front: Art, side: Art, colour: str) -> None:
    """A closed carton with printed front and sides and a lid flap."""
    card = paper(colour)
    box((0, 0, 0), (width, depth, height), card, 0.12)
    label((0, -depth / 2 - 0.02, height / 2), front, corner_radius=0.1, gloss=0.35)
    label((width / 2 + 0.02, 0, height / 2), side, corner_radius=0.1, gloss=0.35, facing="right")
    label((-width / 2 - 0.02, 0, height / 2), side, corner_radius=0.1, gloss=0.35, facing="left")


def _side(width: float, height: float, colour: str, inner: str, lines: tuple[str, ...]) -> Art:
    art = Art(width, height, colour)
    art.gradient([colour, inner])
    art.text(width / 2, height * 0.13, "TIDEWELL", width / 6.4, "#ffffff", 800)
    for k, line in enumerate(lines):
        art.text(width / 2, height * (0.4 + 0.09 * k), line, width / 9.5, "#ffffff", 600 if k == 0 else 400)
    art.rect(0, height * 0.83, width, height * 0.17, PALE)
    for k in range(16):
        wide = 0.012 + 0.012 * (k * 7 % 3)
        art.rect(width * (0.27 + 0.03 * k), height * 0.87, width * wide, height * 0.09, "#20282c")
    return art


def descaler() -> None:
    """A teal carton of citric acid, with the measuring spoon that lies in it."""
    front = _front(11.4, 17.6, "Descaler", "500 g · citric acid", "#1f5f63", "#3fa6a0")
    for x, y, size, colour in ((5.7, 9.6, 2.3, "#eef9f7"), (2.6, 11.2, 1.0, "#a9dcd6"), (8.9, 11.4, 1.2, "#a9dcd6")):
        _drop(front, x, y, size, colour)
    side = _side(5.8, 17.6, "#1f5f63", "#3fa6a0", ("Dose", "Washer 100 g", "Dishwasher 100 g", "Kettle 20 g"))
    _carton(11.6, 6.0, 17.8, front, side, "#1f5f63")
    slab((0, 0, 17.7), 11.9, 6.3, 1.5, 0.3, plastic(PALE, 0.4))
    slab((0, -3.1, 17.9), 2.6, 1.0, 0.35, 0.4, plastic(ORANGE, 0.5), facing="front")
    with group((6.6, -6.6, 0), (0, 0, 28)):
        spoon = plastic("#ffffff", 0.6)
        lathe([(0, 0), (1.7, 0), (1.95, 2.1)], (0, 0, 0), spoon, rounding=0.3, wall=0.16)
        slab((4.3, 0, 1.75), 5.2, 1.2, 0.3, 0.55, spoon)
        lathe([(1.82, 0), (1.3, 0.55), (0.6, 0.9), (0, 1.0)], (0, 0, 1.75), paper("#fdfdfb"), smooth=True)


def _capsule(at: tuple[float, float, float], turn: tuple[float, float, float]) -> None:
    """A pillow of blue detergent with a white and an orange chamber on it."""
    with group(at, turn):
        sphere((0, 0, 0), (2.15, 1.75, 1.15), plastic("#2b8fd0", 1.0))
        sphere((-0.55, 0.1, 0.55), (1.25, 1.05, 0.82), plastic("#f6f8fa", 1.0))
        sphere((0.95, -0.15, 0.62), (0.8, 0.95, 0.68), plastic(ORANGE, 1.0))


def capsules() -> None:
    """A clear tub full of capsules under a child-resistant lid, two of them before it."""
    chance = random.Random(7)
    for layer in range(4):
        for column in range(4):
            for row in range(3):
                if row == 1 and column in (1, 2):
                    continue
                spot = ((column - 1.5) * 4.25, (row - 1) * 3.7, 1.75 + layer * 2.75)
                turn = (58 if row == 0 else 20, chance.uniform(-25, 25), chance.uniform(-30, 30))
                _capsule(spot, turn)
    loft(
        [(0, 18.2, 12.2, 4.2), (0.3, 19.2, 13.2, 4.6), (1.5, 19.8, 13.8, 4.8), (7, 20, 14, 4.8), (13.4, 20, 14, 4.8)],
        glass("#eef6f8"),
    )
    lid = plastic(TIDEWELL_BLUE, 0.65)
    slab((0, 0, 13.2), 21.0, 15.0, 2.4, 5.2, lid, bevel=0.5)
    slab((0, 0, 15.5), 17.6, 11.6, 0.5, 4.0, lid, bevel=0.2)
    slab((0, -7.4, 13.0), 5.2, 2.6, 0.8, 0.8, plastic(ORANGE, 0.6), facing="front")
    art = Art(12.4, 5.2, TIDEWELL_DEEP)
    art.rect(0, 3.5, 12.4, 1.7, PALE).rect(0, 3.42, 12.4, 0.16, ORANGE)
    art.text(6.2, 1.75, "TIDEWELL", 1.9, "#ffffff", 800)
    art.text(6.2, 4.35, "Laundry capsules", 0.95, TIDEWELL_DEEP, 700)
    wrapped((0, 0, 8.8), art, 20.0, 14.0, 4.8)
    _capsule((-5.2, -10.6, 1.13), (0, 0, 24))
    _capsule((6.6, -10.2, 1.13), (0, 0, -32))


def _tab(at: tuple[float, float, float], turn: tuple[float, float, float]) -> None:
    """A pressed tab of a white, a blue and a green layer with a bead in its hollow."""
    with group(at, turn):
        slab((0, 0, 0), 3.8, 2.8, 0.62, 0.4, plastic("#f5f6f3", 0.35), bevel=0.12)
        slab((0, 0, 0.6), 3.8, 2.8, 0.45, 0.4, plastic("#3d9ad0", 0.35), bevel=0.1)
        slab((0, 0, 1.03), 3.8, 2.8, 0.45, 0.4, plastic("#f5f6f3", 0.35), bevel=0.12)
        sphere((0, 0, 1.42), (0.85, 0.85, 0.55), plastic(ORANGE, 0.7))


def dish_tabs() -> None:
    """A deep blue carton of tabs with three of them before it."""
    front = _front(15.8, 18.6, "Dishwasher tabs", "Phosphate-free", TIDEWELL_DEEP, "#2a86a8", 0.64)
    front.disc(7.9, 10.4, 3.9, "#3f97b6").disc(7.9, 10.4, 3.9, "#d9eef4", 0.22)
    for k in range(3):
        front.disc(7.9, 10.4, 2.9 - 0.9 * k, "#d9eef4", 0.1)
    front.rect(6.3, 9.2, 3.2, 2.4, "#ffffff", 0.4).rect(6.3, 10.1, 3.2, 0.6, "#3d9ad0").disc(7.9, 10.4, 0.7, ORANGE)
    side = _side(7.8, 18.6, TIDEWELL_DEEP, "#2a86a8", ("All in one", "from 40 °C", "film dissolves", "18 g a tab"))
    _carton(16.0, 8.0, 18.8, front, side, TIDEWELL_DEEP)
    slab((0, 0, 18.75), 15.2, 7.4, 0.18, 0.3, paper("#1b4f68"))
    cylinder((0, 1.2, 18.9), 1.1, 0.06, plastic(ORANGE, 0.4))
    _tab((-5.4, -7.6, 0), (0, 0, 18))
    _tab((-0.6, -8.4, 0), (0, 0, -12))
    _tab((-3.0, -7.9, 1.9), (8, 6, 40))


MODELS = {
    "descaler": Model(descaler, views=((20, 16),)),
    "capsules": Model(capsules, views=((-20, 18),)),
    "dish-tabs": Model(dish_tabs, views=((22, 17),)),
}
