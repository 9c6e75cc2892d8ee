"""Kestrel laptops: one hinged body, and what sets the three sizes apart."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from models.techgadgets.laptop_screens import film_cutting, spreadsheet, writing
from studio.colours import Colour
from studio.details import display, holes, panel, text
from studio.materials import glow, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import cylinder, slab

ROWS = ("`1234567890-=", "QWERTYUIOP[]\\", "ASDFGHJKL;'", "ZXCVBNM,./")
OPENED = 17  # degrees the lid leans back from upright


@dataclass(frozen=True, slots=True)
class Laptop:
    """Sizes in cm (`thick` closed), the screen's diagonal in inches, the border beside it, colours and extras."""

    width: float
    depth: float
    thick: float
    inches: float
    body: Colour
    keys: Colour
    legend: Colour
    shows: Any
    grilles: float = 0  # width of the speakers beside the keyboard
    sockets: tuple[float, ...] = (0.95, 0.95)  # widths of the openings on the right, from behind
    lit_keys: bool = False

    @property
    def screen(self) -> tuple[float, float]:
        return self.inches * 2.54 * 0.848, self.inches * 2.54 * 0.53


def laptop(made: Laptop) -> None:
    """Base and lid, opened; it stands on four rubber feet and its keyboard is towards the viewer."""
    foot, base = 0.16, made.thick * 0.62
    top = foot + base
    body = metal(made.body, 0.36)
    slab((0, 0, foot), made.width, made.depth, base, 1.25, body, 0.22)
    for x in (-made.width * 0.4, made.width * 0.4):
        for y in (-made.depth * 0.4, made.depth * 0.4):
            cylinder((x, y, 0), 0.55, foot + 0.05, rubber())
    _keyboard(made, top)
    _touchpad(made, top)
    _sides(made, foot + base * 0.55)
    slab((0, -made.depth / 2 + 0.05, top - 0.1), made.width * 0.16, 0.5, 0.11, 0.2, plastic("#25282d", 0.4))
    hinge = made.depth / 2 - 0.55
    cylinder((-made.width * 0.36, hinge, top - 0.1), 0.42, made.width * 0.72, plastic("#1b1d21", 0.4), facing="right")
    with group((0, hinge + 0.1, top + 0.05), (-OPENED, 0, 0)):
        _lid(made, body)


def _lid(made: Laptop, body: Any) -> None:
    high, thick = made.depth - 0.7, made.thick * 0.32
    middle = high / 2
    slab((0, thick / 2, middle), made.width, high, thick, 1.25, body, 0.16, facing="front")
    face = -thick / 2
    panel((0, face - 0.006, middle), made.width - 0.36, high - 0.36, plastic("#06070a", 0.9), 1.1)
    wide, tall = made.screen
    up = high - (made.width - wide) / 2 - 0.15 - tall / 2
    display((0, face - 0.014, up), made.shows(wide, tall), 0.35)
    panel((0, face - 0.016, high - 0.42), 0.34, 0.34, plastic("#1b2a44", 1.0), 0.17)
    text("KESTREL", (0, face - 0.012, (up - tall / 2) / 2 + 0.1), 0.5, plastic("#8b939e", 0.4), depth=0)
    shine = metal("#eef2f7", 0.12)
    back = thick / 2 + 0.012
    for side in (-1, 1):
        panel((side * 1.05, back, middle + 1.2), 2.5, 0.62, shine, 0.31, (0, side * 28, 0), facing="back")
    panel((0, back, middle + 1.62), 1.0, 0.5, shine, 0.25, facing="back")
    text("KESTREL", (0, back, middle - 0.9), 1.25, shine, depth=0.01, bold=0.15, facing="back")


def _keyboard(made: Laptop, top: float) -> None:
    wide = min(made.width - 2.4 - 2 * made.grilles, 28.6)
    pitch = wide / 14.5
    deep = pitch * 5.6
    back = made.depth / 2 - 1.9
    panel((0, back - deep / 2, top + 0.006), wide + 0.4, deep + 0.35, plastic("#0b0c0f", 0.2), 0.4, facing="up")
    if made.lit_keys:
        panel((0, back - deep / 2, top + 0.012), wide, deep, glow("#a9c8ff", 0.28), 0.3, facing="up")
    key, ink = plastic(made.keys, 0.3), plastic(made.legend, 0.1) if not made.lit_keys else glow(made.legend, 0.9)

    def row(y: float, high: float, widths: list[float], letters: str = "", skip: int = 0) -> None:
        x = -wide / 2
        for count, units in enumerate(widths):
            at = (x + units * pitch / 2, y, top + 0.01)
            slab(at, units * pitch - 0.26, high, 0.1, 0.22, key, 0.03)
            if 0 <= count - skip < len(letters):
                spot = (at[0], at[1], top + 0.114)
                text(letters[count - skip], spot, 0.62, ink, depth=0, facing="up")
            x += units * pitch

    row(back - pitch * 0.3, pitch * 0.46, [14.5 / 14] * 14)
    layouts = (
        [1.0] * 13 + [1.5],
        [1.5] + [1.0] * 13,
        [1.75] + [1.0] * 11 + [1.75],
        [2.25] + [1.0] * 10 + [2.25],
    )
    for k, widths in enumerate(layouts):
        y = back - pitch * (1.1 + k)
        row(y, pitch - 0.26, widths, ROWS[k], 0 if k == 0 else 1)
    row(back - pitch * 5.1, pitch - 0.26, [1.0, 1.0, 1.0, 1.25, 5.5, 1.25, 1.0, 0.83, 0.83, 0.84])
    if made.grilles:
        for side in (-1, 1):
            x = side * (made.width / 2 - 0.9 - made.grilles / 2)
            holes((x, back - deep / 2, top + 0.008), made.grilles, deep, 0.24, 0.07, facing="up")


def _touchpad(made: Laptop, top: float) -> None:
    keyboard_end = made.depth / 2 - 1.9 - min(made.width - 2.4 - 2 * made.grilles, 28.6) / 14.5 * 5.6
    free = keyboard_end + made.depth / 2
    wide, deep, y = made.width * 0.4, free - 1.5, keyboard_end - free / 2 - 0.05
    panel((0, y, top + 0.006), wide + 0.1, deep + 0.1, plastic("#15171b", 0.3), 0.5, facing="up")
    panel((0, y, top + 0.012), wide, deep, metal(made.body, 0.48), 0.45, facing="up")


def _sides(made: Laptop, up: float) -> None:
    dark, lining = plastic("#050607", 0.2), metal("#8f969f", 0.3)
    for side, facing in ((-1, "left"), (1, "right")):
        y = made.depth / 2 - 3.2
        for width in made.sockets if side > 0 else made.sockets[:2]:
            x = side * (made.width / 2 + 0.002)
            panel((x, y, up), width + 0.1, 0.42, lining, 0.2, facing=facing)
            panel((x + side * 0.004, y, up), width, 0.32, dark, 0.16 if width < 1 else 0.06, facing=facing)
            y -= width + 1.0
    holes((0, made.depth / 2 + 0.004, up - 0.1), made.width * 0.62, 0.3, 0.5, 0.09, slot=0.55, facing="back")


SILVER = Laptop(29.8, 20.8, 1.52, 13.3, "#d3d7dc", "#f2f3f5", "#4b525c", writing)
BLUE = Laptop(31.4, 22.2, 1.59, 14.0, "#54677f", "#12151a", "#c9d6ea", spreadsheet, sockets=(0.95, 1.5, 1.3))
DARK = Laptop(
    35.7,
    24.8,
    1.98,
    16.0,
    "#3b3e44",
    "#0f1013",
    "#eaf1ff",
    film_cutting,
    grilles=2.4,
    sockets=(0.95, 1.5, 2.4, 1.3),
    lit_keys=True,
)

MODELS = {
    "laptop-1": Model(partial(laptop, SILVER), views=((-24, 20),)),
    "laptop-2": Model(partial(laptop, BLUE), views=((24, 19), (146, 24))),
    "laptop-3": Model(partial(laptop, DARK), views=((-20, 22),)),
}
