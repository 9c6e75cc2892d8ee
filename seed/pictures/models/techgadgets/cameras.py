"""Ocula cameras with the lens from their box: one body, and what sets the three apart."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from models.techgadgets.lenses import BLUE, Lens, knurl, lens
from studio.art import Art
from studio.colours import Colour
from studio.details import button, display, label, panel, text
from studio.materials import glow, leather, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, loft, ring, slab


@dataclass(frozen=True, slots=True)
class Camera:
    """Size of the body without viewfinder and grip in cm, its lens, and where the line differs."""

    name: str
    width: float
    height: float
    depth: float
    lens: Lens
    axis: float  # of the lens above the floor
    shift: float  # of the lens to the right
    grip: float = 0  # how far the grip comes forward
    hump: float = 0  # how far the viewfinder rises
    body: Colour = "#34383e"
    top: Colour = "#565c65"


def camera(made: Camera) -> None:
    """Body in three layers, grip, viewfinder, dials, back, lens."""
    top = metal(made.top, 0.34)
    plan = (made.width, made.depth)
    base, deck = 0.7, made.height - (1.5 if made.hump else 1.6)
    soft = made.depth * 0.36
    slab((0, 0, 0), *plan, base, soft, top, 0.18)
    skin = leather(made.body)
    slab((0, 0, base - 0.1), made.width + 0.04, made.depth + 0.04, deck - base + 0.2, soft, skin, 0.02)
    slab((0, 0, deck), *plan, made.height - deck, soft, top, 0.24)
    front = -made.depth / 2
    _front(made, front, top, skin)
    _top(made, top)
    _back(made, made.depth / 2)
    if made.hump:
        _viewfinder(made, front, top)
    for x in (-made.width / 2 - 0.1, made.width / 2 + 0.1):
        ring((x, front * 0.2, deck + 0.5), 0.32, 0.07, metal("#c3c7cc", 0.2), facing="right")
    with group((made.shift, front - 0.35, made.axis), (90, 0, 0)), group(rotation=(0, 0, 180)):
        lens(made.lens)


def _front(made: Camera, front: float, top: Any, skin: Any) -> None:
    mount = [(0, 0), (3.35, 0), (3.2, 0.35), (2.5, 0.4), (0, 0.4)]
    lathe(mount, (made.shift, front + 0.05, made.axis), metal("#b9bdc3", 0.2), rounding=0.08, facing="front")
    cylinder((made.shift + 3.75, front - 0.02, made.axis - 0.2), 0.32, 0.35, top, 0.08, facing="front")
    left = -made.width / 2
    if made.grip:
        deep, tall = made.grip + 1.6, made.height
        sections = [
            (0.1, 2.4, deep - 0.5, 1.0),
            (0.5, 2.7, deep, 1.2),
            (tall * 0.45, 2.6, deep - 0.1, 1.2),
            (tall * 0.8, 2.7, deep, 1.2),
            (tall - 0.55, 2.7, deep + 0.1, 1.2),
        ]
        spot = (left + 1.5, front + 1.6 - deep / 2, 0)
        loft(sections, skin, spot)
        slab((left + 1.5, spot[1] - 0.02, tall - 0.6), 2.76, deep + 0.18, 0.7, 1.25, top, 0.22)
        knurl((left + 1.5, front - made.grip + 0.55, tall - 1.25), 0.62, 0.4, metal("#4a4f57", 0.3), 36)
    else:
        loft(
            [(0.72, 1.0, 1.0, 0.45), (2, 1.2, 1.2, 0.5), (made.height - 1.7, 1.2, 1.2, 0.5)],
            skin,
            (left + 1.5, front, 0),
        )
    lamp = (left + 3.5, made.height * 0.68) if made.hump else (left + 0.9, made.height - 0.8)
    panel((lamp[0], front - 0.04, lamp[1]), 0.5, 0.5, glow("#ffd9a0", 1.2), 0.25)
    light = plastic("#dfe3e8" if made.hump else "#33383f", 0.5)
    if made.hump:
        text("OCULA", (made.shift, front - 0.56, made.height + made.hump * 0.4), 0.8, light)
        text(made.name, (left + made.width * 0.305, front - 0.01, made.height - 0.75), 0.62, light)
    else:
        text("OCULA", (left + 2.5, front - 0.01, made.height - 0.8), 0.66, light)
        text(made.name, (left + 3.1, front - 0.04, 1.4), 0.62, plastic("#e8ecf0", 0.5))


def _viewfinder(made: Camera, front: float, top: Any) -> None:
    up, wide = made.hump, made.width * 0.46
    sections = [
        (made.height - 0.9, wide, made.depth + 0.5, 0.8),
        (made.height - 0.1, wide * 0.94, made.depth + 0.7, 0.9),
        (made.height + up * 0.55, wide * 0.74, made.depth + 0.5, 0.8),
        (made.height + up * 0.9, wide * 0.62, made.depth + 0.1, 0.7),
        (made.height + up, wide * 0.55, made.depth - 0.3, 0.6),
    ]
    loft(sections, top, (made.shift, -0.25, 0))
    _shoe(made.shift, made.height + up)
    back = made.depth / 2
    slab((made.shift, back - 0.1, made.height + up * 0.35), 3.2, 2.0, 0.9, 0.7, rubber("#141518"), 0.2, facing="back")
    panel((made.shift, back + 0.82, made.height + up * 0.35), 2.1, 1.3, plastic("#10182a", 1.0), 0.3, facing="back")


def _shoe(x: float, up: float) -> None:
    steel = metal("#b4b8be", 0.25)
    box((x, 0, up - 0.02), (2.1, 1.9, 0.12), steel, 0.03)
    for side in (-0.93, 0.93):
        box((x + side, 0, up + 0.08), (0.24, 1.9, 0.26), steel, 0.05)
        box((x + side * 0.85, 0, up + 0.28), (0.5, 1.9, 0.09), steel, 0.03)


def _dial(x: float, y: float, up: float, radius: float, colour: Colour, letters: bool = False) -> None:
    cylinder((x, y, up), radius - 0.06, 0.62, metal(colour, 0.28), 0.08)
    knurl((x, y, up + 0.08), radius, 0.42, metal(colour, 0.32), 48)
    if letters:
        radius -= 0.12
        art = Art(2 * radius, 2 * radius, "#1b1d21")
        for dx, dy, word in ((0, -0.55, "P"), (0.55, 0, "A"), (0, 0.55, "S"), (-0.55, 0, "M")):
            art.text(radius * (1 + dx), radius * (1 + dy), word, radius * 0.5, "#f3f5f8", 700)
        label((x, y, up + 0.63), art, corner_radius=radius, gloss=0.4, facing="up")


def _top(made: Camera, top: Any) -> None:
    up, left = made.height - 0.03, -made.width / 2
    y = -made.depth / 2 - made.grip + 1.1 if made.grip else -0.6
    steel = metal("#c8ccd1", 0.2)
    cylinder((left + 1.5, y + 0.25, up + (0.08 if made.grip else 0)), 0.72, 0.22, top, 0.06)
    cylinder((left + 1.5, y + 0.25, up + 0.25), 0.46, 0.24, steel, 0.1)
    if made.hump:
        _dial(left + 2.2, 0.75, up, 0.85, "#454a52")
        _dial(made.width / 2 - 1.7, 0.1, up, 1.1, "#454a52", letters=True)
        button((left + 1.0, 0.2, up), 0.5, 0.5, metal(BLUE, 0.3), 0.12, facing="up")
    else:
        _shoe(made.shift + 0.3, up)
        _dial(left + 3.4, 0.1, up, 0.95, "#c8ccd1", letters=True)
        _dial(left + 1.5, 1.0, up, 0.55, "#c8ccd1")
        panel((left + 2.45, 0.9, up + 0.04), 0.3, 0.3, glow(BLUE, 1.5), 0.15, facing="up")


def scene(width: float, height: float) -> Art:
    """A photograph: evening over a lake between mountains."""
    art = Art(width, height).gradient(("#22356e", "#6f86c9", "#f2b48a", "#f9d9a8"))
    art.disc(width * 0.66, height * 0.46, height * 0.08, "#fff3d0")
    far = [
        (0, 0.56),
        (0.14, 0.4),
        (0.24, 0.5),
        (0.4, 0.3),
        (0.54, 0.5),
        (0.7, 0.42),
        (0.86, 0.54),
        (1, 0.44),
        (1, 0.7),
        (0, 0.7),
    ]
    art.polygon([(x * width, y * height) for x, y in far], "#5a6aa6")
    near = [
        (0, 0.48),
        (0.12, 0.56),
        (0.26, 0.52),
        (0.44, 0.64),
        (0.7, 0.58),
        (0.84, 0.48),
        (1, 0.6),
        (1, 0.72),
        (0, 0.72),
    ]
    art.polygon([(x * width, y * height) for x, y in near], "#26355f")
    art.rect(0, height * 0.7, width, height * 0.3, "#8b8fc0")
    for k in range(9):
        art.rect(
            width * (0.66 - 0.012 * (9 - k)),
            height * (0.72 + k * 0.03),
            width * 0.024 * (9 - k),
            height * 0.012,
            "#ffe2b4",
        )
    return art


def viewer(width: float, height: float) -> Art:
    """The camera's screen: the picture to be taken, with its settings."""
    art = scene(width, height)
    art.rect(0, 0, width, height * 0.12, "#0a0d14").rect(0, height * 0.87, width, height * 0.13, "#0a0d14")
    size = height * 0.085
    art.text(width * 0.03, height * 0.06, "M   RAW   AF-C", size, "#ffffff", 600, "left")
    art.text(width * 0.97, height * 0.06, "482   87%", size, "#ffffff", 600, "right")
    for x, word in ((0.12, "1/250"), (0.37, "F 5.6"), (0.62, "ISO 200"), (0.87, "+0.3")):
        art.text(width * x, height * 0.94, word, size, "#ffd479" if "F" in word else "#ffffff", 600)
    for x, y in ((0.5, 0.36), (0.5, 0.56), (0.36, 0.36), (0.36, 0.56)):
        art.rect(width * x, height * y, width * 0.05, height * 0.014, "#7dffb0")
    for x in (0.36, 0.543):
        art.rect(width * x, height * 0.36, width * 0.01, height * 0.06, "#7dffb0")
        art.rect(width * x, height * 0.515, width * 0.01, height * 0.06, "#7dffb0")
    return art


def _back(made: Camera, back: float) -> None:
    wide, high = (6.4, 4.3) if made.height < 7.5 else (6.9, 4.6)
    x, z = made.width / 2 - wide / 2 - 0.9, 0.55 + high / 2
    black = plastic("#0c0d10", 0.9)
    slab((x, back - 0.05, z), wide + 0.5, high + 0.4, 0.4, 0.3, black, 0.1, facing="back")
    display((x, back + 0.355, z), viewer(wide - 0.1, high - 0.1), 0.1, facing="back")
    key = plastic("#3a3e45", 0.4)
    right = -made.width / 2 + 2.1
    ring((right, back + 0.08, made.height * 0.4), 0.95, 0.2, metal("#3c4047", 0.3), facing="back")
    cylinder((right, back, made.height * 0.4), 0.5, 0.2, metal("#8d939b", 0.25), facing="back")
    for dx, up in ((-0.75, 0.63), (0.75, 0.63), (-0.75, 0.16), (0.75, 0.16)):
        cylinder((right + dx, back, made.height * up), 0.32, 0.14, key, facing="back")
    if made.hump:
        slab((right - 0.9, back - 0.02, made.height * 0.76), 1.6, 1.2, 0.5, 0.5, rubber("#1a1c1f"), 0.2, facing="back")
        cylinder((right + 1.5, back, made.height - 0.8), 0.36, 0.14, metal(BLUE, 0.3), facing="back")
    else:
        slab(
            (made.width / 2 - 1.7, back - 0.1, made.height - 0.8), 2.2, 1.3, 0.6, 0.3, rubber("#141518"), facing="back"
        )


M1 = Camera(
    "M1", 11.3, 6.5, 3.3, Lens(3.05, 3.2, 2.2, "OCULA 16-50 mm f/3.5-5.6", "", 1.3, True), 3.15, 0.9, top="#d3d6da"
)
M2 = Camera("M2", 12.6, 7.1, 4.0, Lens(3.2, 4.2, 2.45, "OCULA 16-50 mm f/3.5-5.6", "", 1.45, True), 3.35, 0.9, 1.7, 1.7)
X1 = Camera(
    "X1",
    13.8,
    8.3,
    4.6,
    Lens(3.75, 5.9, 3.0, "OCULA 28-60 mm f/3.5-5.6", "", 2.0, True),
    3.95,
    1.1,
    2.5,
    2.3,
    "#26292e",
    "#33373d",
)

MODELS = {
    "camera-1": Model(partial(camera, M1), views=((-22, 15),)),
    "camera-2": Model(partial(camera, M2), views=((-22, 15), (158, 17))),
    "camera-3": Model(partial(camera, X1), views=((-22, 15),)),
}
