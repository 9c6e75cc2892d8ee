"""Fenwick built-under dishwashers: shut, with what their fronts look like, or open with their racks drawn out."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from models.greenhome.crockery import Box, load_cutlery, load_lower, load_upper, rack
from studio.art import Art
from studio.colours import Colour
from studio.details import display, label, panel, text
from studio.materials import glow, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, slab, tube

WIDTH, HEIGHT, DEPTH = 59.8, 82.0, 57.0
FRONT = -DEPTH / 2
DOOR_LOW, DOOR_THICK, PANEL_HIGH = 10.5, 3.0, 11.0
STEEL, WHITE = "#c6c8c9", "#eff0ec"
KEYS = ("Eco", "Auto", "60°", "50°", "Glass", "Quick", "Half", "Night", "Rinse")


@dataclass(frozen=True, slots=True)
class Dishwasher:
    """What differs: colours, handle (pocket, bar), keys, what the display says."""

    front: Colour = WHITE
    is_steel: bool = False
    panel: Colour = WHITE
    handle: str = "pocket"
    keys: int = 6
    shows: str = ""
    lamp: Colour = "#a9f0d2"
    door_open: float = 0  # degrees


def dishwasher(made: Dishwasher) -> None:
    """The tub under its top sheet, the kick plate, and the door hinged at its lower edge."""
    _cabinet(made)
    with group((0, FRONT + DOOR_THICK, DOOR_LOW), (made.door_open, 0, 0)):
        _door(made)
    if made.door_open:
        _racks()


def _cabinet(made: Dishwasher) -> None:
    shell = metal("#b7babb", 0.4) if made.is_steel else plastic("#dcdeda", 0.4)
    inside = metal("#c9cccd", 0.34)
    back = FRONT + DOOR_THICK + 0.3
    deep = DEPTH - DOOR_THICK - 0.3
    middle = back + deep / 2
    high = HEIGHT - DOOR_LOW
    for side in (-1, 1):
        box((side * (WIDTH / 2 - 1.4), middle, DOOR_LOW), (2.8, deep, high - 1), shell, 0.3)
        panel((side * (WIDTH / 2 - 2.82), middle, 47), deep, high - 6, inside, facing="left" if side > 0 else "right")
    box((0, middle, HEIGHT - 2.4), (WIDTH, deep, 2.4), shell, 0.35)
    box((0, DEPTH / 2 - 3, DOOR_LOW), (WIDTH - 5, 2.6, high - 2), inside, 0.2)
    box((0, middle, DOOR_LOW), (WIDTH - 5, deep - 1, 3.4), inside, 0.4)
    box((0, FRONT + 10, 1.2), (WIDTH - 1.2, 1.4, 9.6), plastic("#2b2f30", 0.35), 0.2)
    box((0, FRONT + 33, 1.2), (WIDTH - 3, 44, 9.6), plastic("#3a3e3f", 0.2), 0.3)
    for x in (-24, 24):
        for y in (FRONT + 12, DEPTH / 2 - 5):
            cylinder((x, y, 0), 2.0, 1.8, rubber())
    if made.door_open:
        rim = rubber("#33383a")
        x, low, top = WIDTH / 2 - 1.6, DOOR_LOW + 2, HEIGHT - 1.6
        tube(
            [(-x, back - 0.2, low), (-x, back - 0.2, top), (x, back - 0.2, top), (x, back - 0.2, low)], 0.6, rim, False
        )
        lamp = panel((0, 0, HEIGHT - 2.6), 40, 30, glow("#ffffff", 16), facing="down")
        lamp.visible_camera = False


def _door(made: Dishwasher) -> None:
    """Round the middle of its hinge: outside at y = -DOOR_THICK, inside at y = 0."""
    high = HEIGHT - DOOR_LOW - 0.6
    leaf: Any = metal(made.front, 0.3, brushed="x") if made.is_steel else plastic(made.front, 0.62)
    lower = high - PANEL_HIGH - 0.5
    slab((0, 0, lower / 2), WIDTH - 0.4, lower, DOOR_THICK, 0.5, leaf, 0.35, facing="front")
    face = plastic(made.panel, 0.9 if made.panel != WHITE else 0.6)
    slab((0, 0, high - PANEL_HIGH / 2), WIDTH - 0.4, PANEL_HIGH, DOOR_THICK, 0.5, face, 0.4, facing="front")
    _inside_of_door(lower)
    out, ink = -DOOR_THICK - 0.02, "#5d6367" if made.panel == WHITE else "#d4d9d8"
    up = high - PANEL_HIGH / 2
    text("FENWICK", (-26.8, out, up + 0.2), 2.2, metal(ink, 0.3), "left")
    if made.handle == "pocket":
        slab((0, out + 0.03, high - 1.9), 21, 2.9, 0.12, 1.4, plastic("#3b4042", 0.3), facing="front")
        slab((0, out - 0.05, high - 0.75), 22.4, 1.3, 0.9, 0.6, face, 0.3, facing="front")
    else:
        bar = metal("#d9dbdc", 0.22, brushed="x")
        for x in (-22, 22):
            box((x, out - 1.3, lower - 5.5), (1.4, 3.0, 1.4), bar, 0.3)
        tube([(-25, out - 2.9, lower - 4.8), (25, out - 2.9, lower - 4.8)], 0.85, bar, smooth=False)
    _controls(made, out, up - (1.4 if made.handle == "pocket" else 0), ink)


def _controls(made: Dishwasher, out: float, up: float, ink: Colour) -> None:
    bright = plastic(ink, 0.4)
    cylinder((-11.8, out + 0.1, up), 1.3, 0.5, plastic("#c9cdcd", 0.6), facing="front")
    panel((-11.8, out - 0.44, up), 0.5, 0.5, glow(made.lamp, 2.6), 0.25)
    step = 2.9 if made.keys < 8 else 2.42
    for k in range(made.keys):
        x = -7.6 + k * step
        button = metal("#cfd2d3", 0.3) if made.panel != WHITE else plastic("#c3c8c7", 0.5)
        slab((x, out + 0.1, up - 0.9), 2.0, 1.1, 0.35, 0.5, button, facing="front")
        lit = glow(made.lamp, 3.2) if k == 1 else plastic("#8b9293", 0.3)
        panel((x, out - 0.02, up + 0.4), 0.5, 0.5, lit, 0.25)
        text(KEYS[k], (x, out, up + 1.5), 0.8 if made.keys < 8 else 0.7, bright)
    if made.shows:
        wide = 13 if made.keys > 7 else 10.5
        art = Art(wide, 4.6, "#07090a")
        art.text(0.6, 2.3, made.shows, 2.9, made.lamp, 500, "left")
        art.text(wide - 0.6, 1.5, "Eco 50°", 1.0, made.lamp, 500, "right")
        art.text(wide - 0.6, 3.1, "38 dB" if made.keys > 7 else "salt ok", 0.9, "#6f9a8b", 500, "right")
        display((28.2 - wide / 2, out - 0.01, up), art, corner_radius=0.5)
    else:
        for k, word in enumerate(("Salt", "Rinse aid")):
            panel((18.6, out - 0.01, up + 0.8 - k * 1.7), 0.5, 0.5, glow("#ffb45e", 2) if k else bright, 0.25)
            text(word, (19.5, out, up + 0.8 - k * 1.7), 0.95, bright, "left")


def _inside_of_door(lower: float) -> None:
    steel = metal("#cdd0d1", 0.32)
    slab((0, -0.1, lower / 2 + 4), WIDTH - 6, lower - 3, 0.7, 3, steel, 0.3, facing="back")
    with group((0, 0.65, lower / 2 + 3)):
        white = plastic("#e4e7e5", 0.6)
        slab((0, 0, 0), 25, 13, 0.9, 1.5, plastic("#b9bfbf", 0.5), facing="back")
        slab((5, 0.8, 0), 11, 9.5, 0.7, 1.2, white, facing="back")
        slab((-6.5, 0.8, 0), 7.4, 7.4, 0.7, 3.6, white, facing="back")
        arrow = Art(5, 5, "#e4e7e5").polygon([(2.5, 1.2), (4.0, 3.4), (1.0, 3.4)], "#7f8a8a")
        label((5, 1.53, 0), arrow, gloss=0.6, facing="back")


def _racks() -> None:
    drawer, upper, lower = Box(50, 42, 4), Box(50, 46, 11), Box(50, 47, 12)
    with group((0, FRONT + 19, 73)):
        rack(drawer, plastic("#9aa4a3", 0.5), gap=2.6)
        load_cutlery()
    with group((0, FRONT + 9, 49)):
        rack(upper, plastic("#aab3b1", 0.5))
        load_upper()
    with group((0, FRONT - 8, 18.4)):
        rack(lower, plastic("#aab3b1", 0.5), wheels=True)
        load_lower()


_DISH_14: dict[str, Any] = {
    "front": STEEL,
    "is_steel": True,
    "panel": "#15181a",
    "handle": "bar",
    "keys": 7,
    "shows": "3:55",
}


def _model(view: tuple[float, float] = (24, 10), **given: Any) -> Model:
    return Model(partial(dishwasher, Dishwasher(**given)), views=(view,))


# The second picture of the Dish 14 shows it open, so it is a model of its own under the name of that picture's files.
MODELS = {
    "dishwasher-1": _model(),
    "dishwasher-13": _model(panel="#6b7370", shows="3:45"),
    "dishwasher-2": _model(**_DISH_14),
    "dishwasher-2-b": _model((30, 27), **_DISH_14, door_open=88),
    "dishwasher-3": _model(front="#848b87", is_steel=True, panel="#0d0f10", handle="bar", keys=9, shows="4:15"),
}
