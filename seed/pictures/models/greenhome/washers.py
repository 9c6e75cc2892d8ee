"""Aquelle front loaders: one machine, and what sets the models of the line apart."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import cos, radians, sin
from typing import Any

from studio.art import Art
from studio.colours import Colour
from studio.details import display, feet, label, panel, text
from studio.materials import glass, glow, metal, plastic, rubber
from studio.model import Model
from studio.place import cut
from studio.shapes import box, cylinder, lathe, ring, slab

WIDTH, HEIGHT = 60.0, 85.0
DOOR_UP = 39.0  # centre of the door above the floor
PANEL_UP = 76.6  # centre of the control panel
WHITE, BLACK, INK = "#eff0ec", "#0d0f11", "#4a5054"


@dataclass(frozen=True, slots=True)
class Washer:
    """What differs: depth and door radius in cm, colours, how it is run. `shows` is what the display says."""

    depth: float
    door: float
    body: Colour = WHITE
    panel: Colour = WHITE
    rim: Colour = "#c9cccf"
    metal_rim: bool = True
    dial: str = "plastic"
    shows: tuple[str, str] = ("", "")
    lamp: Colour = "#8ff0c8"
    tanks: int = 1
    touch: bool = False


def washer(made: Washer) -> None:
    """Cabinet, door with the drum behind it, control panel."""
    front = -made.depth / 2
    body = plastic(made.body, 0.62)
    cabinet = box((0, 0, 1.6), (WIDTH, made.depth, HEIGHT - 4.4), body, bevel=0.9)
    hole = cylinder((0, front - 4, DOOR_UP), made.door - 1.6, 40, body, facing="back")
    cut(cabinet, hole)
    box((0, 0, HEIGHT - 2.6), (WIDTH, made.depth, 2.6), body, bevel=0.8)
    _drum(made, front)
    _door(made, front)
    _controls(made, front)
    _plinth(made, front, body)
    feet(WIDTH - 9, made.depth - 10, 2.2, 1.8)
    lettering = metal("#5d6367", 0.35) if made.body == WHITE else metal("#d9c29a", 0.25)
    text("AQUELLE", (-25.6, front - 0.02, 66.4), 2.5, lettering, "left")


def _drum(made: Washer, front: float) -> None:
    radius, deep = made.door - 1.2, min(made.depth - 12, 34)
    sheet = Art(60, 20, "#d4d7da")
    for row in range(11):
        for column in range(40):
            sheet.disc(column * 1.5 + 0.75 + row % 2 * 0.75, row * 1.8 + 1, 0.26, "#24272a")
    steel = metal("#d4d7da", 0.24, pattern=sheet)
    lathe([(radius, 0), (radius, deep)], (0, front + deep + 2, DOOR_UP), steel, facing="front")
    cylinder((0, front + deep + 2, DOOR_UP), radius, 0.6, metal("#cfd2d5", 0.3), facing="front")
    for circle, count in ((0.25, 10), (0.45, 18), (0.65, 26), (0.84, 34)):
        for k in range(count):
            angle = radians(360 * k / count)
            spot = (radius * circle * cos(angle), front + deep + 1.38, DOOR_UP + radius * circle * sin(angle))
            panel(spot, 0.9, 0.9, plastic("#1a1c1e", 0.3), 0.45)
    for angle in (95, 215, 335):
        x, z = (radius - 2.2) * cos(radians(angle)), (radius - 2.2) * sin(radians(angle))
        turn = (0, 90 - angle, 0)
        box((x, front + deep / 2 + 3, DOOR_UP + z - 2), (4.5, deep - 3, 5), metal("#c7cacd", 0.28), 1.8, turn)
    lamp = panel((0, front + 5, DOOR_UP + radius - 2), 8, 5, glow("#f8fcff", 60), 2, facing="down")
    lamp.visible_camera = False
    ring((0, front + 1.6, DOOR_UP), radius - 0.4, 2.2, rubber("#7d8384"), facing="front")


def _door(made: Washer, front: float) -> None:
    outer, inner = made.door, made.door - 5.2
    rim = metal(made.rim, 0.2) if made.metal_rim else plastic(made.rim, 0.6)
    frame = [
        (inner, 0),
        (outer, 0),
        (outer - 0.2, 1.6),
        (outer - 1.6, 2.6),
        (inner + 1.6, 2.4),
        (inner, 1.2),
        (inner, 0),
    ]
    lathe(frame, (0, front, DOOR_UP), rim, rounding=0.6, facing="front")
    ring((0, front - 1.9, DOOR_UP), inner + 0.3, 0.75, plastic("#15181a", 0.85), facing="front")
    dome = [(inner, 0), (inner * 0.92, 0.9), (inner * 0.7, 2.0), (inner * 0.4, 2.8), (0, 3.1)]
    lathe(dome, (0, front - 1.5, DOOR_UP), glass("#f2f7f6"), smooth=True, facing="front")
    bowl = [(0, -9), (inner * 0.45, -8.4), (inner * 0.75, -6), (inner * 0.92, -2), (inner, 0)]
    lathe(bowl, (0, front - 1.2, DOOR_UP), glass("#eef4f3"), smooth=True, facing="front")
    grip = plastic("#1b1e20", 0.7) if made.metal_rim else plastic("#9aa1a3", 0.5)
    slab((outer - 2.7, front - 2.3, DOOR_UP), 2.6, 9.5, 0.9, 1.2, grip, facing="front")


def _controls(made: Washer, front: float) -> None:
    dark = made.panel != WHITE
    print_ink = "#cfd6d8" if dark else INK
    slab(
        (0, front + 0.2, PANEL_UP),
        WIDTH - 1.6,
        10.6,
        0.7,
        0.9,
        plastic(made.panel, 0.9 if dark else 0.6),
        facing="front",
    )
    top = front - 0.52
    for k in range(made.tanks):
        wide = 15.5 / made.tanks - 0.3
        spot = (-20.6 + (k - (made.tanks - 1) / 2) * (wide + 0.5), front - 0.3, PANEL_UP)
        slab(spot, wide, 8.6, 0.7, 0.8, plastic(made.body, 0.62), facing="front")
        slab((spot[0], front - 0.8, PANEL_UP - 3), wide * 0.6, 1.5, 0.35, 0.6, plastic("#8d9496", 0.4), facing="front")
    if made.touch:
        display((9.5, top, PANEL_UP), _touch_screen(made), corner_radius=0.8, brightness=1.0)
        return
    scale = Art(17, 10, made.panel)
    for k in range(15):
        angle = radians(-225 + 270 * k / 14)
        across, up = cos(angle), sin(angle)
        scale.line([(8.5 + across * 3.9, 5 + up * 3.9), (8.5 + across * 4.3, 5 + up * 4.3)], print_ink, 0.09)
        scale.rect(8.5 + across * 6.2 - 0.9, 5 + up * 4.55 - 0.09, 1.8, 0.18, print_ink, 0.05)
    label((-2.5, top, PANEL_UP), scale, gloss=0.8 if dark else 0.5)
    _dial(made, (-2.5, front - 0.4, PANEL_UP))
    if made.shows[0]:
        display((14.4, top - 0.04, PANEL_UP + 1.1), _readout(made), corner_radius=0.5)
    keys = 6 if made.shows[0] else 4
    for k in range(keys):
        x = 14.4 + (k - (keys - 1) / 2) * 3.1
        slab(
            (x, front - 0.4, PANEL_UP - 3.3),
            2.1,
            1.0,
            0.3,
            0.5,
            plastic("#b4babb" if not dark else "#2c3134"),
            facing="front",
        )
        lit = glow(made.lamp, 3) if k < 2 else plastic("#6d7476" if dark else "#c2c7c6", 0.3)
        panel((x, front - 0.56, PANEL_UP - 2.2), 0.45, 0.45, lit, 0.22)
    cylinder(
        (26.2, front - 0.4, PANEL_UP), 1.5, 0.5, plastic("#dfe2e1" if not dark else "#2c3134", 0.6), facing="front"
    )
    ring((26.2, front - 0.85, PANEL_UP), 0.75, 0.09, glow(made.lamp, 2.5), facing="front")


def _dial(made: Washer, at: tuple[float, float, float]) -> None:
    if made.dial == "metal":
        knob: Any = metal("#d3d6d9", 0.22)
        ring((at[0], at[1] - 0.2, at[2]), 3.5, 0.14, glow(made.lamp, 2.2), facing="front")
    else:
        knob = plastic("#d9dcda", 0.6)
    cylinder(at, 3.2, 2.6, knob, bevel=0.5, facing="front")
    ring((at[0], at[1] - 0.3, at[2]), 3.3, 0.2, plastic("#80878a", 0.5), facing="front")
    slab((at[0], at[1] - 2.62, at[2] + 1.9), 0.35, 1.5, 0.08, 0.17, plastic("#23272a", 0.4), facing="front")


def _readout(made: Washer) -> Art:
    art = Art(17, 5.2, "#06090a")
    art.text(0.8, 1.5, made.shows[0], 1.5, made.lamp, 600, "left")
    art.text(0.8, 3.8, "1400 rpm  40 °C", 1.05, made.lamp, 400, "left")
    art.text(16.2, 2.0, made.shows[1], 2.7, made.lamp, 500, "right")
    art.rect(10.2, 4.3, 6.0, 0.28, "#2c4a42", 0.14).rect(10.2, 4.3, 2.4, 0.28, made.lamp, 0.14)
    return art


def _touch_screen(made: Washer) -> Art:
    art = Art(37, 8.2, "#08090b")
    for k, (name, unit) in enumerate((("Eco 40-60", "3:58"), ("Steam", "20 min"), ("Wool", "38 min"))):
        x = 0.6 + k * 7.6
        art.rect(x, 0.8, 7.1, 6.6, "#3b3226" if k == 0 else "#1a1c20", 0.9)
        art.disc(x + 3.55, 3.0, 1.1, made.lamp if k == 0 else "#59606a", 0.22)
        art.text(x + 3.55, 5.2, name, 1.2, "#f4efe6", 600).text(x + 3.55, 6.5, unit, 0.95, "#a9a294", 400)
    art.text(30, 2.9, made.shows[1], 3.4, "#fbf6ec", 500)
    art.text(30, 5.4, made.shows[0], 1.25, made.lamp, 500)
    art.rect(24.6, 6.7, 10.8, 0.3, "#33302a", 0.15).rect(24.6, 6.7, 6.2, 0.3, made.lamp, 0.15)
    return art


def _plinth(made: Washer, front: float, body: Any) -> None:
    panel((0, front - 0.03, 9.6), WIDTH - 1.8, 0.22, plastic("#8b908f", 0.2))
    slab((20.5, front + 0.1, 5.6), 11, 4.6, 0.35, 0.7, body, facing="front")
    panel((20.5, front - 0.27, 7.1), 3.6, 0.5, plastic("#7d8384", 0.3), 0.25)


def _model(*given: Any, **named: Any) -> Model:
    build: Callable[[], None] = partial(washer, Washer(*given, **named))
    return Model(build, views=((24, 11), (-34, 20)))


MODELS = {
    "washer-slim": _model(40, 17.5, rim="#e2e4e1", metal_rim=False),
    "washer-1": _model(52, 19, rim="#aeb4b6", metal_rim=False),
    "washer-2": _model(56, 21, shows=("9 kg", "3:44"), dial="metal"),
    "washer-10": _model(58, 22.5, panel="#5c6367", rim="#565c60", shows=("10 kg", "3:49"), lamp="#f4f1e6"),
    "washer-3": _model(
        60, 23, panel=BLACK, rim="#2a2d30", shows=("11 kg  Wi-Fi", "3:54"), dial="metal", lamp="#7fd4ff"
    ),
    "washer-4": _model(
        62,
        24,
        body="#3f4446",
        panel=BLACK,
        rim="#c9a46c",
        shows=("12 kg  auto dose", "3:58"),
        lamp="#ffc978",
        tanks=2,
        touch=True,
    ),
}
