"""Fenwick fridge-freezers: the plain white one, and the larger steel one that stands open."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from models.greenhome.groceries import fill
from studio.art import Art
from studio.colours import Colour
from studio.details import display, label, panel, text
from studio.materials import glass, glow, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, slab, tube

WHITE = "#eff0ec"
THICK = 5.6  # of the doors


@dataclass(frozen=True, slots=True)
class Fridge:
    """Outer size in cm, height of the freezer's door, colours, how far the upper door is open in degrees."""

    width: float
    height: float
    depth: float
    freezer: float
    front: Colour = WHITE
    is_steel: bool = False
    shows: str = ""
    door_open: float = 0

    @property
    def upper(self) -> float:
        return self.height - self.freezer - 7.2


def fridge(made: Fridge) -> None:
    """Cabinet, freezer door below, fridge door above on its right hinge."""
    _cabinet(made)
    front = -made.depth / 2
    _door(made, (0, front, 5.6), made.freezer, grip_up=True)
    hinge = made.width / 2 - 1.2
    with group((hinge, front + THICK - 0.6, 6.4 + made.freezer), (0, 0, made.door_open)):
        _door(made, (-hinge, -THICK + 0.6, 0), made.upper, grip_up=False)
        if made.door_open:
            with group((-hinge, 0.6, 0)):
                _door_shelves(made)
    if made.door_open:
        _inside(made)


def _cabinet(made: Fridge) -> None:
    shell = metal("#aeb2b2", 0.42) if made.is_steel else plastic(made.front, 0.55)
    back = -made.depth / 2 + THICK + 0.8
    deep = made.depth - THICK - 0.8
    middle = back + deep / 2
    if not made.door_open:
        box((0, middle, 2), (made.width, deep, made.height - 2), shell, 0.7)
    else:
        low = 6.4 + made.freezer
        box((0, middle, 2), (made.width, deep, low), shell, 0.5)
        liner = plastic("#f4f6f5", 0.55)
        for side in (-1, 1):
            box((side * (made.width / 2 - 1), middle, 2), (2.0, deep, made.height - 2.4), shell, 0.5)
            inner = (side * (made.width / 2 - 3.4), middle, low + 1.6)
            box(inner, (3.4, deep - 0.8, made.height - low - 4), liner, 0.4)
        box((0, middle, made.height - 5.2), (made.width - 0.2, deep, 5.2), shell, 0.6)
        box((0, made.depth / 2 - 4, low), (made.width - 3, 4, made.height - low - 1), liner, 0.4)
        box((0, middle, low + 1), (made.width - 3, deep - 0.6, 2), liner, 0.4)
    box((0, -made.depth / 2 + 9, 0.4), (made.width - 2, 5, 5), plastic("#33383a", 0.3), 0.3)
    for x in (-made.width / 2 + 6, made.width / 2 - 6):
        for y in (-made.depth / 2 + 10, made.depth / 2 - 6):
            cylinder((x, y, 0), 2.2, 2.4, rubber())


def _door(made: Fridge, at: tuple[float, float, float], high: float, grip_up: bool) -> None:
    x, y, z = at
    leaf: Any = metal(made.front, 0.3, brushed="z") if made.is_steel else plastic(made.front, 0.62)
    slab((x, y + THICK, z + high / 2), made.width, high, THICK, 0.8, leaf, 0.7, facing="front")
    slab((x, y + THICK - 0.3, z + high / 2), made.width - 3, high - 3, 1.2, 1, rubber("#8d9494"), 0.3, facing="back")
    left = x - made.width / 2
    if made.is_steel:
        bar = metal("#dcdedf", 0.2)
        long = 36 if grip_up else 62
        low = z + high - 5 - long if grip_up else z + 5
        for up in (low + 4, low + long - 4):
            box((left + 4.4, y - 1.6, up), (1.5, 3.6, 1.5), bar, 0.3)
        tube([(left + 4.4, y - 3.6, low), (left + 4.4, y - 3.6, low + long)], 1.0, bar, False)
    else:
        up = z + high - 9.5 if grip_up else z + 9.5
        slab((left + 3.0, y + 0.05, up), 2.8, 15, 0.14, 1.3, plastic("#9ea4a2", 0.35), facing="front")
        slab((left + 1.2, y + 0.1, up), 1.2, 15.4, 0.8, 0.55, leaf, 0.3, facing="front")
    if not grip_up:
        badge = metal("#5d6367", 0.3)
        text("FENWICK", (x, y - 0.02, z + high - 11), 2.9, badge)
        if made.shows:
            art = Art(9, 13, "#08090a")
            art.text(4.5, 3.0, made.shows, 3.6, "#bfe9ff", 500).text(4.5, 5.6, "Fridge", 1.1, "#7f9aa6", 500)
            art.rect(1.4, 6.9, 6.2, 0.08, "#33414a")
            art.text(4.5, 9.0, "-18°", 2.6, "#bfe9ff", 500).text(4.5, 11.3, "No-frost", 1.1, "#7f9aa6", 500)
            display((x, y - 0.03, z + high - 27), art, corner_radius=0.8)
    elif not made.is_steel:
        stars = Art(10, 2.4, made.front)
        stars.text(5, 1.2, "350 litres", 1.5, "#7d8587", 500)
        label((x, y - 0.02, z + high - 9), stars, gloss=0.5)


def _inside(made: Fridge) -> None:
    """Lit shelves, two drawers, and what is on them."""
    low, front = 6.4 + made.freezer + 3, -made.depth / 2 + THICK + 2
    room, deep = made.width - 10.4, made.depth - THICK - 8
    top = made.height - 5.4
    lamp = panel((0, front + deep * 0.35, top), room - 8, deep * 0.5, glow("#ffffff", 13), facing="down")
    lamp.visible_camera = False
    pale, trim = plastic("#dfe9e8", 0.85), metal("#d3d7d8", 0.25)
    levels = [low + 23 + k * (top - low - 24) / 4 for k in range(4)]
    for up in levels:
        box((0, front + deep / 2 + 1, up), (room, deep - 2, 0.6), pale, 0.1)
        box((0, front + 1.6, up - 0.3), (room, 1.0, 1.4), trim, 0.2)
        under = panel((0, front + deep * 0.4, up - 0.4), room - 10, deep * 0.4, glow("#ffffff", 7), facing="down")
        under.visible_camera = False
    clear = glass("#f4faf8")
    for k in range(2):
        x = (k - 0.5) * room / 2
        panel((x, front + 1.8, low + 10), room / 2 - 1, 18, clear)
        slab((x, front + 1.4, low + 17), room / 2 - 0.8, 3.4, 0.8, 0.7, plastic("#eef2f1", 0.6), facing="front")
    fill(levels, low + 1, front, room)


def _door_shelves(made: Fridge) -> None:
    """Balconies on the door's inside, and bottles in them; the door's inner face is y = 0."""
    room = made.width - 12
    liner, pale = plastic("#f4f6f5", 0.55), plastic("#cfdcda", 0.85)
    slab((0, -0.2, made.upper / 2), room + 3, made.upper - 8, 1.6, 2, liner, 0.5, facing="back")
    for k, up in enumerate((8, made.upper * 0.42, made.upper * 0.72)):
        box((0, 6.4, up), (room, 10, 1), liner, 0.3)
        box((0, 11.2, up), (room, 0.5, 7), pale, 0.1)
        box((0, 11.3, up + 6.6), (room, 0.8, 1.0), metal("#d3d7d8", 0.25), 0.2)
        for n in range(4):
            x = -room / 2 + 7 + n * (room - 14) / 3
            colour = ("#3f6b4f", "#e8e2cf", "#b9552f", "#6a8f7a", "#d9a441")[(n + k * 2) % 5]
            high = (27, 22, 15)[k] - n % 2 * 3
            cylinder((x, 6.2, up + 1), 3.4, high * 0.7, plastic(colour, 0.8), 1.2)
            cylinder((x, 6.2, up + 0.8 + high * 0.7), 1.5, high * 0.2, plastic(colour, 0.8), 0.3)
            cylinder((x, 6.2, up + 0.8 + high * 0.9), 1.7, high * 0.1, plastic("#f0efe9", 0.5), 0.2)


MODELS = {
    "fridge": Model(partial(fridge, Fridge(60, 186, 66, 68)), views=((25, 8),)),
    "fridge-large": Model(
        partial(fridge, Fridge(70, 203, 67, 76, "#c9cbcc", is_steel=True, shows="4°", door_open=112)), views=((-10, 8),)
    ),
}
