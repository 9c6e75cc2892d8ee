"""Norvind heat pump dryers: a washer's cabinet with a dark glass door, a water tank and filters."""

from dataclasses import dataclass
from functools import partial
from math import cos, radians, sin
from typing import Any

from models.greenhome.washers import BLACK, DOOR_UP, HEIGHT, INK, PANEL_UP, WHITE, WIDTH
from studio.art import Art
from studio.colours import Colour
from studio.details import display, feet, holes, label, panel, text
from studio.materials import fabric, glass, glow, metal, plastic, rubber
from studio.model import Model
from studio.place import cut, group
from studio.shapes import box, cylinder, lathe, ring, slab


@dataclass(frozen=True, slots=True)
class Dryer:
    """What differs: depth and door radius in cm, colours, what the display says (programme, time), open or shut."""

    depth: float
    door: float
    body: Colour = WHITE
    panel: Colour = WHITE
    rim: Colour = "#e3e4e0"
    metal_rim: bool = False
    shows: tuple[str, str] = ("", "")
    lamp: Colour = "#ffd28a"
    touch: bool = False
    door_open: float = 0  # degrees


def dryer(made: Dryer) -> None:
    """Cabinet with its drum, the door on its hinge, control panel, tank and filter flap."""
    front = -made.depth / 2
    body = plastic(made.body, 0.62)
    cabinet = box((0, 0, 1.6), (WIDTH, made.depth, HEIGHT - 4.4), body, bevel=0.9)
    cut(cabinet, cylinder((0, front - 4, DOOR_UP), made.door - 2.6, 44, body, facing="back"))
    box((0, 0, HEIGHT - 2.6), (WIDTH, made.depth, 2.6), body, bevel=0.8)
    _drum(made, front)
    hinge = made.door - 0.6
    with group((hinge, front, DOOR_UP), (0, 0, made.door_open)), group((-hinge, 0, 0)):
        _door(made)
    _controls(made, front)
    _flap(made, front)
    feet(WIDTH - 9, made.depth - 10, 2.2, 1.8)
    lettering = metal("#5d6367", 0.35) if made.body == WHITE else metal("#d6d9d8", 0.25)
    text("NORVIND", (-26.4, front - 0.02, 66.6), 2.3, lettering, "left")
    text("HEAT PUMP", (26.4, front - 0.02, 66.6), 1.35, lettering, "right")


def _drum(made: Dryer, front: float) -> None:
    radius, deep = made.door - 2.4, 36
    steel = metal("#cdd0d2", 0.28)
    lathe([(radius, 0), (radius, deep)], (0, front + deep + 1.2, DOOR_UP), steel, facing="front")
    cylinder((0, front + deep + 1.2, DOOR_UP), radius, 0.6, steel, facing="front")
    holes((0, front + deep + 0.5, DOOR_UP), radius * 1.5, radius * 1.5, 2.2, 0.5, within="disc")
    for angle in (80, 200, 320):
        x, z = (radius - 1.8) * cos(radians(angle)), (radius - 1.8) * sin(radians(angle))
        turn = (0, 90 - angle, 0)
        box((x, front + deep / 2 + 3, DOOR_UP + z - 2), (4.2, deep - 4, 4.6), plastic("#d3d6d5"), 1.7, turn)
    ring((0, front + 0.6, DOOR_UP), radius - 0.1, 0.9, rubber("#6f7677"), facing="front")
    panel((0, front + 5, DOOR_UP + radius - 2), 9, 6, glow("#fff8ec", 70), 2, facing="down").visible_camera = False
    if made.door_open:
        _laundry(front, radius)
        _lint_filter(front, radius)


def _laundry(front: float, radius: float) -> None:
    for k, (x, rise, colour) in enumerate(((-4.6, 0, "#8fa596"), (4.4, 0.2, "#e9e4d8"), (0.4, 4.6, "#b9c7c4"))):
        towel, low = fabric(colour, 0.35, 0.6), DOOR_UP - radius + 5.4 + rise
        for layer in range(3):
            long, high = 15 - layer * 4.6, 2.9 - layer * 0.7
            slab(
                (x, front + 9 + k * 0.8, low), long, high * 2.1, 20, high, towel, 0.9, (0, 6 - 6 * k, 0), facing="back"
            )


def _lint_filter(front: float, radius: float) -> None:
    """The filter in the lower rim of the opening, drawn up a little."""
    low = DOOR_UP - radius
    white, mesh = plastic("#f4f5f2", 0.5), Art(15, 5, "#9fb0ac")
    for k in range(40):
        mesh.line([(k * 0.4, 0), (k * 0.4, 5)], "#7d8f8b", 0.08)
        mesh.line([(0, k * 0.4), (15, k * 0.4)], "#7d8f8b", 0.08)
    slab((0, front + 0.7, low + 4.2), 17.5, 6.6, 1.5, 1.2, white, facing="front")
    label((0, front - 0.82, low + 3.8), mesh, corner_radius=0.6, gloss=0.2)
    slab((0, front - 0.6, low + 7.0), 5.2, 1.5, 0.8, 0.7, plastic("#6e9c86", 0.5), facing="front")


def _door(made: Dryer) -> None:
    """Round the middle of its back, shut against y = 0."""
    outer, inner = made.door, made.door - 3.6
    rim = metal(made.rim, 0.2) if made.metal_rim else plastic(made.rim, 0.6)
    frame = [
        (inner, 0.3),
        (outer - 0.6, 0.3),
        (outer, 0.9),
        (outer - 0.3, 2.6),
        (outer - 1.5, 3.3),
        (inner + 0.9, 3.1),
        (inner, 2.2),
        (inner, 0.3),
    ]
    lathe(frame, (0, 0, 0), rim, rounding=0.5, facing="front")
    dome = [(inner + 0.1, 0), (inner * 0.95, 0.7), (inner * 0.75, 1.5), (inner * 0.4, 2.1), (0, 2.3)]
    lathe(dome, (0, -2.0, 0), glass("#3c4649"), smooth=True, facing="front")
    ring((0, -2.5, 0), inner - 0.1, 0.5, plastic("#111416", 0.9), facing="front")
    ring((0, -0.4, 0), inner - 1.2, 0.8, rubber("#3a4042"), facing="front")
    slab((-outer + 1.7, -3.0, 0), 2.0, 10.5, 0.9, 0.9, plastic("#17191b", 0.7), facing="front")
    if made.door_open:
        cylinder((0, 0.2, 0), inner - 1.6, 0.3, plastic("#2a2f31", 0.85), facing="front")


def _controls(made: Dryer, front: float) -> None:
    dark = made.panel != WHITE
    face = plastic(made.panel, 0.9 if dark else 0.6)
    slab((0, front + 0.2, PANEL_UP), WIDTH - 1.6, 10.6, 0.7, 0.9, face, facing="front")
    slab((-18.4, front - 0.3, PANEL_UP), 20.4, 8.8, 0.8, 0.9, plastic(made.body, 0.62), facing="front")
    slab((-18.4, front - 0.8, PANEL_UP - 2.6), 12, 1.7, 0.35, 0.7, plastic("#8d9496", 0.4), facing="front")
    ink = "#dde2e1" if made.body != WHITE else "#6d7679"
    drop = Art(8, 3, made.body)
    drop.polygon([(1.0, 0.5), (1.55, 1.5), (0.45, 1.5)], ink).disc(1.0, 1.75, 0.62, ink)
    drop.text(2.1, 1.6, "4.5 L" if not made.shows[0] else "5 L", 1.3, ink, 600, "left")
    label((-23.6, front - 1.13, PANEL_UP + 1.9), drop, gloss=0.5)
    top = front - 0.52
    if made.touch:
        display((10.6, top, PANEL_UP), _touch_screen(made), corner_radius=0.8)
        _dial(made, (-2.6, front - 0.4, PANEL_UP))
        return
    scale = Art(16, 10, made.panel)
    for k in range(14 if made.shows[0] else 11):
        angle = radians(-225 + 270 * k / (13 if made.shows[0] else 10))
        across, up = cos(angle), sin(angle)
        scale.line([(8 + across * 3.9, 5 + up * 3.9), (8 + across * 4.3, 5 + up * 4.3)], INK, 0.09)
        scale.rect(8 + across * 5.9 - 0.9, 5 + up * 4.5 - 0.09, 1.8, 0.18, INK, 0.05)
    label((1.2, top, PANEL_UP), scale, gloss=0.5)
    _dial(made, (1.2, front - 0.4, PANEL_UP))
    if made.shows[0]:
        display((17.2, top - 0.04, PANEL_UP + 1.2), _readout(made), corner_radius=0.5)
    for k in range(4):
        x = 12.3 + k * 3.3
        slab((x, front - 0.4, PANEL_UP - 3.3), 2.2, 1.0, 0.3, 0.5, plastic("#b4babb"), facing="front")
        lit = glow(made.lamp, 3) if k < 2 else plastic("#c2c7c6", 0.3)
        panel((x, front - 0.56, PANEL_UP - 2.2), 0.45, 0.45, lit, 0.22)
        if not made.shows[0]:
            words = ("Iron", "Cupboard", "Extra", "Cool")[k]
            text(words, (12.3, top - 0.01, PANEL_UP + 3.2 - k * 1.5), 0.95, plastic(INK), "left")
            panel((11.2, top - 0.02, PANEL_UP + 3.2 - k * 1.5), 0.5, 0.5, glow(made.lamp, 3) if k == 1 else lit, 0.25)
    cylinder((26.3, front - 0.4, PANEL_UP - 3.0), 1.2, 0.5, plastic("#dfe2e1", 0.6), facing="front")
    ring((26.3, front - 0.85, PANEL_UP - 3.0), 0.6, 0.08, glow(made.lamp, 2.5), facing="front")


def _dial(made: Dryer, at: tuple[float, float, float]) -> None:
    x, y, z = at
    knob: Any = metal("#d3d6d9", 0.22) if made.shows[0] else plastic("#d9dcda", 0.6)
    if made.shows[0]:
        ring((x, y - 0.2, z), 3.5, 0.14, glow(made.lamp, 2.2), facing="front")
    cylinder(at, 3.2, 2.6, knob, bevel=0.5, facing="front")
    ring((x, y - 0.3, z), 3.3, 0.2, plastic("#80878a", 0.5), facing="front")
    slab((x, y - 2.62, z + 1.9), 0.35, 1.5, 0.08, 0.17, plastic("#23272a", 0.4), facing="front")


def _readout(made: Dryer) -> Art:
    art = Art(13.5, 5, "#0a0806")
    art.text(0.7, 1.3, made.shows[0], 1.25, made.lamp, 600, "left")
    art.text(0.7, 3.3, made.shows[1], 2.5, made.lamp, 500, "left")
    for k in range(3):
        art.rect(9.2 + k * 1.3, 3.9 - k * 0.7, 0.9, 0.5 + k * 0.7, made.lamp if k < 2 else "#4a3d26", 0.15)
    return art


def _touch_screen(made: Dryer) -> Art:
    art = Art(32, 8.2, "#08090b")
    for k, (name, time) in enumerate((("Cotton", "3:12"), ("Bed linen", "2:05"), ("Wool", "0:40"))):
        x = 0.6 + k * 6.5
        art.rect(x, 0.8, 6.1, 6.6, "#21352f" if k == 0 else "#191c1e", 0.9)
        art.text(x + 3.05, 3.1, time, 1.9, made.lamp if k == 0 else "#78817f", 600)
        art.text(x + 3.05, 5.6, name, 1.05, "#eef3f1", 500)
    art.text(26, 2.7, made.shows[1], 3.2, "#f4faf7", 500)
    art.text(26, 5.2, made.shows[0], 1.15, made.lamp, 500)
    art.rect(20.9, 6.6, 10.2, 0.3, "#29302d", 0.15).rect(20.9, 6.6, 4.2, 0.3, made.lamp, 0.15)
    return art


def _flap(made: Dryer, front: float) -> None:
    """The plinth with the flap before the condenser's filter and its air slots."""
    shade = plastic("#8b908f" if made.body == WHITE else "#2c3130", 0.2)
    panel((0, front - 0.03, 15.2), WIDTH - 1.8, 0.22, shade)
    slab((-15.4, front + 0.15, 8.5), 24, 9.4, 0.4, 0.8, plastic(made.body, 0.62), facing="front")
    slab((-15.4, front - 0.2, 11.9), 5.2, 1.1, 0.2, 0.5, shade, facing="front")
    if made.touch:
        text("SELF-CLEANING", (-15.4, front - 0.27, 8.2), 1.1, metal("#d6d9d8", 0.3))
    holes((15.2, front - 0.04, 8.5), 23, 6.4, 1.6, 0.32, plastic("#4c5252", 0.2), slot=4.6)


def _model(made: Dryer, view: tuple[float, float] = (24, 11)) -> Model:
    return Model(partial(dryer, made), views=(view,))


_DRY_9: dict[str, Any] = {
    "depth": 61,
    "door": 21,
    "rim": "#d2d5d7",
    "metal_rim": True,
    "shows": ("Cupboard dry", "3:04"),
}

# The second picture of the Dry 9 shows it open, so it is a model of its own under the name of that picture's files.
MODELS = {
    "dryer-1": _model(Dryer(60, 19)),
    "dryer-2": _model(Dryer(**_DRY_9)),
    "dryer-2-b": _model(Dryer(**_DRY_9, door_open=105), (-14, 13)),
    "dryer-3": _model(
        Dryer(
            64,
            22.5,
            body="#697069",
            panel=BLACK,
            rim="#aeb6b0",
            metal_rim=True,
            shows=("Cotton, cupboard", "3:12"),
            lamp="#9be3c0",
            touch=True,
        )
    ),
}
