"""Lumo tablets and their pen."""

from dataclasses import dataclass, replace
from math import cos, sin

from models.techgadgets.laptop_screens import mountains
from models.techgadgets.phones import camera
from studio.art import Art
from studio.colours import Colour
from studio.details import display, holes, panel, text
from studio.materials import metal, plastic
from studio.model import Model
from studio.place import group
from studio.shapes import cone, cylinder, lathe, slab


@dataclass(frozen=True, slots=True)
class Tablet:
    """Size in cm lying on its long side, the border round the screen, colours, how many speakers and lenses."""

    width: float
    height: float
    thick: float
    border: float
    body: Colour
    back: Colour
    speakers: int
    lenses: int


def tablet(made: Tablet, shown: Art) -> None:
    """One tablet, standing on its long edge, its screen to the front."""
    middle, half = made.height / 2, made.thick / 2
    body = metal(made.body, 0.3)
    slab((0, half, middle), made.width, made.height, made.thick, 1.3, body, 0.13, facing="front")
    inner = (made.width - 0.26, made.height - 0.26)
    panel((0, -half - 0.005, middle), *inner, plastic("#050608", 0.92), 1.18)
    display((0, -half - 0.012, middle), shown, 0.6)
    panel((0, -half - 0.014, made.height - made.border / 2), 0.3, 0.3, plastic("#1a2b4b", 1.0), 0.15)
    cover = plastic(made.back, 0.4)
    slab((0, half - 0.03, middle), *inner, 0.07, 1.18, cover, 0.05, facing="back")
    for k in range(made.lenses):
        camera((made.width / 2 - 1.7, half + 0.02, made.height - 1.7 - 1.75 * k), made.body)
    text("LUMO", (0, half + 0.045, middle), 1.5, metal("#e9edf2", 0.15), depth=0.01, bold=0.2, facing="back")
    for side in (-1, 1):
        x = side * (made.width / 2 + 0.003)
        for z in (middle - 4.6, middle + 4.6) if made.speakers == 4 else (middle,):
            holes((x, 0, z), 0.3, 2.2, 0.22, 0.07, facing="left" if side < 0 else "right")
    slab((made.width / 2 - 4, 0, made.height - 0.01), 2.0, 0.24, 0.05, 0.12, body)
    panel((made.width / 2 + 0.004, 0, middle + 1.9), 0.26, 0.9, plastic("#08090b", 0.2), 0.13, facing="right")


def pen(tip: Colour = "#5a6069") -> None:
    """The pen, upright on its tip: 16.2 cm long."""
    white = plastic("#f3f4f6", 0.75)
    cone((0, 0, 0), 0.08, 0.17, 0.7, plastic(tip, 0.4), 0.05)
    lathe([(0, 0.5), (0.18, 0.5), (0.44, 2.4), (0.45, 15.7), (0.36, 16.15), (0, 16.2)], (0, 0, 0), white, rounding=0.2)
    cylinder((0, 0, 13.6), 0.456, 0.12, metal("#b9c1cc", 0.2), 0.02)
    with group((0, 0, 0), (0, 0, -50)):
        slab((0, -0.42, 4.6), 0.34, 1.8, 0.07, 0.17, plastic("#aab1bb", 0.5), facing="front")
        text("LUMO", (0, -0.458, 10.2), 0.46, plastic("#7c8590", 0.4), depth=0, rotation=(0, 90, 0))


def reading(width: float, height: float) -> Art:
    """A recipe with a picture, as cooked from on the sofa's table."""
    art = Art(width, height, "#f6f7fa")
    mountains(art, 0, 0, width * 0.46, height, 1)
    art.rect(0.9, 0.9, 4.6, 1.0, "#ffffff", 0.5).text(3.2, 1.42, "Day 3 of 7", 0.52, "#20507f", 700)
    left = width * 0.5
    art.text(left, 1.5, "Across the ridge", 1.3, "#15202f", 800, "left")
    art.text(left, 2.75, "14 km, 820 m up, 5 h 20", 0.6, "#3f7fd0", 600, "left")
    for k in range(7):
        if k != 4:
            art.rect(left, 3.7 + k * 0.62, width * (0.45 if k not in (3, 6) else 0.28), 0.2, "#b4bcc8", 0.1)
    base = height - 1.2
    slope = [(left + k * width * 0.45 / 30, base - 1.7 - 1.5 * sin(k * 0.22) - 0.4 * sin(k * 0.9)) for k in range(31)]
    art.polygon([(left, base), *slope, (left + width * 0.45, base)], "#cfe2fb")
    return art.line(slope, "#2f7cf2", 0.12)


def drawing(width: float, height: float) -> Art:
    """A sketch in a drawing program, its tools at the left, its colours at the right."""
    art = Art(width, height, "#eef0f4")
    mountains(art, 2.2, 1.4, width - 4.4, height - 2.2, 0)
    art.rect(0, 0, width, 1.1, "#20242d").text(width / 2, 0.56, "Evening ridge", 0.55, "#ffffff", 600)
    art.text(0.8, 0.56, "Gallery", 0.5, "#9fb2d0", 500, "left").text(
        width - 0.8, 0.56, "Share", 0.5, "#7fb4ff", 600, "right"
    )
    for k in range(7):
        art.rect(0.5, 2.0 + k * 1.75, 1.25, 1.25, "#2f7cf6" if k == 2 else "#d8dde6", 0.3)
        art.line([(0.8, 2.95 + k * 1.75), (1.4, 2.3 + k * 1.75)], "#ffffff" if k == 2 else "#5a6577", 0.14)
    for k, colour in enumerate(("#2b3a7a", "#5b4a80", "#e8796a", "#ffc98a", "#ffffff", "#1d2140")):
        art.disc(width - 1.1, 2.7 + k * 1.75, 0.55, "#cdd3dd").disc(width - 1.1, 2.7 + k * 1.75, 0.48, colour)
    swirl = [(width * 0.3 + 0.16 * k * cos(k / 8) + k * 0.05, height * 0.45 - 0.09 * k * sin(k / 8)) for k in range(46)]
    return art.line(swirl, "#ffe9b0", 0.16)


def small() -> None:
    """The smaller tablet lying on its long side, and its back upright behind it."""
    shown = reading(T11.width - 2 * T11.border, T11.height - 2 * T11.border)
    with group((-1.5, -2.6, 0), (-12, 0, -4)):
        tablet(T11, shown)
    upright = group((7.6, 3.6, T11.width / 2), (8, 0, 172))
    with upright, group((0, 0, 0), (0, -90, 0)), group((0, 0, -T11.height / 2)):
        tablet(T11, shown)


def large() -> None:
    """The larger tablet with the pen held by the magnet on its upper edge."""
    with group((0, 0, 0), (-14, 0, 0)):
        tablet(T13, drawing(T13.width - 2 * T13.border, T13.height - 2 * T13.border))
        with group((-9.5, 0, T13.height + 0.45), (0, 90, 0)):
            pen()


def pen_on_tablet() -> None:
    """The pen lies across a tablet that shows what was drawn."""
    flat = replace(T11, lenses=0)
    with group((0, -T11.height / 2, T11.thick / 2 + 0.05), (-90, 0, 0)):
        tablet(flat, drawing(T11.width - 2 * T11.border, T11.height - 2 * T11.border))
    with group((-4.6, 2.2, T11.thick + 0.51), (0, 90, -33)):
        pen()


T11 = Tablet(25.6, 16.3, 0.69, 0.85, "#9fc0e2", "#a9c8e8", 2, 1)
T13 = Tablet(29.2, 19.1, 0.61, 0.62, "#4a4f58", "#3d424a", 4, 2)

MODELS = {
    "tablet-1": Model(small, views=((-16, 14),)),
    "tablet-2": Model(large, views=((20, 14), (152, 20))),
    "stylus": Model(pen_on_tablet, views=((-18, 72),)),
}
