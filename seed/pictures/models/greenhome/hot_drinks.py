"""Fenwick kettle and filter coffee maker."""

from typing import Any

from studio.art import Art
from studio.details import label, panel, text
from studio.materials import glow, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import cylinder, lathe, ring, slab, tube

STEEL, DARK = "#cdd0d2", "#202426"


def kettle() -> None:
    """A steel kettle on its base with five temperature keys; spout to the left, handle to the right."""
    _kettle_base()
    dark = plastic(DARK, 0.55)
    steel = metal("#c6c9cb", 0.2, brushed="y")
    cylinder((0, 0, 3.1), 7.9, 1.4, dark, 0.4)
    wall = [(0, 4.4), (8.1, 4.4), (8.5, 5.0), (8.5, 7), (8.0, 13), (7.1, 19.2), (6.7, 21.4), (6.4, 21.8), (0, 21.8)]
    lathe(wall, (0, 0, 0), steel, rounding=0.4)
    ring((0, 0, 21.7), 6.45, 0.32, metal(STEEL, 0.12))
    lathe([(0, 0), (6.1, 0), (5.8, 0.8), (3.4, 1.9), (0, 2.3)], (0, 0, 21.8), dark, rounding=0.4)
    lathe([(0, 0), (1.0, 0), (0.8, 0.9), (1.4, 1.9), (0, 2.4)], (0, 0, 24.0), metal(STEEL, 0.15), rounding=0.3)
    with group((-6.3, 0, 19.2), (0, -38, 0)):
        lathe([(3.0, -2.6), (2.6, 0.6), (1.9, 3.4), (1.8, 3.6), (0, 3.5)], (0, 0, 0), steel, rounding=0.4)
    handle = [
        (5.6, 0, 21.5),
        (9.4, 0, 22.6),
        (13.4, 0, 20.6),
        (14.4, 0, 14.5),
        (13.2, 0, 8.6),
        (10.6, 0, 6.6),
        (7.6, 0, 6.4),
    ]
    tube(handle, 1.35, dark)
    slab((14.95, 0, 15.8), 1.2, 6.4, 0.9, 0.6, rubber("#3a4043"), 0.3, (0, 0, 0), facing="right")
    slab((10.8, 0, 23.3), 2.8, 1.8, 0.8, 0.8, metal(STEEL, 0.2), 0.3, (0, 14, 0))
    _water_scale()


def _water_scale() -> None:
    with group((0, 0, 12.6), (0, 0, 26)), group((0, -8.02, 0), (-7.5, 0, 0)):
        slab((0, 0.42, 0), 2.3, 10.4, 0.6, 1.1, plastic("#14181a", 0.7), facing="front")
        art = Art(1.5, 9.4, "#8fb3c4")
        art.gradient(["#dfe8ea", "#dfe8ea", "#79aabf", "#6a9cb3"])
        for k in range(5):
            art.line([(0.1, 1.2 + k * 1.8), (0.6, 1.2 + k * 1.8)], "#1d2a30", 0.07)
            art.text(1.0, 1.2 + k * 1.8, ("1.7", "1.2", "0.9", "0.6", "0.3")[k], 0.42, "#1d2a30", 600)
        label((0, -0.2, 0), art, corner_radius=0.7, gloss=0.9)


def _kettle_base() -> None:
    dark = plastic(DARK, 0.55)
    plinth = [(0, 0), (9.4, 0), (9.8, 0.6), (9.5, 2.4), (8.6, 3.0), (0, 3.0)]
    lathe(plinth, (0, 0, 0.3), dark, rounding=0.4)
    ring((0, 0, 2.9), 8.9, 0.16, metal(STEEL, 0.15))
    cylinder((0, 0, 0), 8.6, 0.4, rubber())
    with group((0, -9.6, 1.6), (-8, 0, 0)):
        slab((0, 3.4, 0), 15.4, 2.9, 5.6, 1.2, dark, 0.5, facing="front")
        for k, words in enumerate(("60°", "70°", "80°", "90°", "100°")):
            x, lit = -5.4 + k * 2.7, k == 2
            slab((x, -2.15, 0), 2.2, 1.7, 0.25, 0.5, plastic("#33393c", 0.5), facing="front")
            text(words, (x, -2.42, 0.1), 0.72, glow("#ffb866" if lit else "#dfe6e8", 2.4 if lit else 0.7), bold=0.15)
            panel((x, -2.42, -0.6), 0.9, 0.12, glow("#ffb866", 3) if lit else plastic("#565e61"), 0.06)


def coffee_maker() -> None:
    """A filter machine with a water tank behind, and its steel jug."""
    dark, steel = plastic(DARK, 0.5), metal("#c9ccce", 0.26, brushed="x")
    slab((0, 1.5, 0.4), 22, 29, 4.4, 4.5, dark, 0.7)
    slab((0, 1.5, 0), 20, 27, 0.6, 4, rubber())
    slab((0, -13.05, 2.7), 13, 2.4, 0.12, 0.6, steel, 0.05, facing="front")
    text("FENWICK", (0, -13.2, 2.7), 1.15, plastic(DARK, 0.5), bold=0.1)
    cylinder((0, -4.6, 4.7), 8.0, 0.5, metal("#9da1a3", 0.3), 0.2)
    slab((0, 10, 4.6), 21.6, 11, 30.4, 3.4, steel, 0.6)
    _tank()
    _brew_head(dark, steel)
    _jug((0, -4.6, 5.2))


def _brew_head(dark: Any, steel: Any) -> None:
    slab((0, 1.5, 29.4), 22, 28, 5.2, 4.5, dark, 0.5)
    slab((0, 1.5, 34.5), 21.4, 27.4, 1.5, 4.3, metal("#cfd2d3", 0.34), 0.5)
    slab((0, -12.35, 32.0), 11, 2.3, 0.25, 1.0, plastic("#0f1213", 0.9), 0.1, facing="front")
    for k, x in enumerate((-3.2, 0, 3.2)):
        tint = ("#9fe3bd", "#56605f", "#56605f")[k]
        panel((x, -12.63, 32.3), 0.7, 0.7, glow(tint, 3) if k == 0 else plastic(tint, 0.4), 0.35)
        text(("brew", "on", "descale")[k], (x, -12.63, 31.35), 0.62, plastic("#c4cac8"))
    basket = [(0, 0), (3.2, 0), (4.4, 0.6), (8.6, 6.0), (8.8, 6.4), (8.8, 7.0), (0, 7.0)]
    lathe(basket, (0, -4.6, 22.6), plastic("#2c3133", 0.5), rounding=0.3)
    slab((0, -13.2, 28.2), 5.4, 1.6, 1.3, 0.7, steel, 0.3, facing="front")


def _tank() -> None:
    """The tank's window in the machine's right side, water to eight cups."""
    side = 10.82
    slab((side - 0.25, 10, 17.4), 5.6, 21, 0.4, 1.6, plastic("#111516", 0.85), 0.15, facing="right")
    art = Art(4.4, 19.6, "#d7e3e6").gradient(["#eef3f3", "#e3ecec", "#8dbccb", "#7bafc2", "#74a9bd"])
    for k in range(5):
        up = 2.6 + k * 3.6
        art.line([(0.3, up), (1.3, up)], "#22323a", 0.12)
        art.text(2.7, up, str(10 - 2 * k), 1.15, "#22323a", 600)
    label((side + 0.17, 10, 17.4), art, corner_radius=1.0, gloss=0.95, facing="right")


def _jug(at: tuple[float, float, float]) -> None:
    with group(at, (0, 0, 28)):
        steel, dark = metal("#d2d5d7", 0.16), plastic(DARK, 0.5)
        body = [(0, 0), (6.6, 0), (7.0, 0.5), (7.2, 8), (6.4, 11.6), (4.9, 13.6), (4.6, 14.6), (0, 14.6)]
        lathe(body, (0, 0, 0), steel, rounding=0.8)
        ring((0, 0, 0.7), 7.0, 0.22, dark)
        lathe([(0, 0), (4.9, 0), (5.0, 1.2), (4.2, 2.2), (0, 2.5)], (0, 0, 14.4), dark, rounding=0.4)
        slab((-4.4, 0, 14.7), 3.0, 2.6, 1.2, 1.0, dark, 0.4)
        grip = [(4.2, 0, 15.2), (8.2, 0, 15.0), (10.6, 0, 12.6), (10.4, 0, 6.5), (8.4, 0, 3.8), (6.8, 0, 3.4)]
        tube(grip, 1.05, dark)
        slab((5.2, 0, 16.4), 3.2, 2.2, 0.7, 0.9, plastic("#3a4043", 0.4), 0.3, (0, 8, 0))


MODELS = {
    "kettle": Model(kettle, views=((18, 14),)),
    "coffee-maker": Model(coffee_maker, views=((28, 13),)),
}
