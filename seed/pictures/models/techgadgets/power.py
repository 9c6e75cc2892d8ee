"""Wren chargers, cables and power banks."""

from math import cos, pi, sin
from typing import Any

from studio.art import Art
from studio.details import display, label, panel, text
from studio.materials import fabric, glow, metal, plastic
from studio.model import Model
from studio.place import cut, group
from studio.shapes import box, cylinder, slab, tube

BLUE = "#2f74ee"


def usb_c(at: tuple[float, float, float]) -> None:
    """A USB-C socket in a front."""
    x, y, z = at
    slab((x, y + 0.02, z), 0.92, 0.34, 0.03, 0.17, metal("#aeb4bc", 0.25), 0.01, facing="front")
    panel((x, y - 0.02, z), 0.84, 0.26, plastic("#050608", 0.2), 0.13)
    panel((x, y - 0.025, z), 0.62, 0.08, plastic("#3a3f46", 0.4), 0.02)


def usb_a(at: tuple[float, float, float]) -> None:
    """A USB-A socket in a front."""
    x, y, z = at
    slab((x, y + 0.02, z), 1.34, 0.58, 0.03, 0.06, metal("#aeb4bc", 0.25), 0.01, facing="front")
    panel((x, y - 0.02, z), 1.24, 0.48, plastic("#050608", 0.2), 0.03)
    panel((x, y - 0.025, z + 0.1), 1.1, 0.18, plastic(BLUE, 0.4), 0.02)


def charger() -> None:
    """A wall charger of 66 x 40 x 32 mm, its three ports to the front, its prongs at the back."""
    body = plastic("#eceef0", 0.6)
    slab((0, 3.3, 2.05), 3.2, 4.0, 6.6, 0.75, body, 0.25, facing="front")
    slab((0, -3.26, 2.05), 2.75, 3.55, 0.08, 0.55, plastic("#2b2f36", 0.65), 0.03, facing="front")
    front = -3.34
    usb_c((0, front, 3.05))
    usb_c((0, front, 2.2))
    usb_a((0, front, 1.2))
    for up, words in ((3.45, "65 W"), (2.58, "20 W")):
        text(words, (0, front - 0.005, up), 0.27, plastic("#dfe4ea", 0.4))
    side = Art(5.2, 2.6, "#eceef0")
    side.text(0.2, 0.9, "WREN", 1.1, "#2b2f36", 800, "left").text(
        0.2, 1.95, "65 W  USB-C", 0.62, "#5b636d", 500, "left"
    )
    label((-1.604, -0.2, 2.1), side, facing="left", gloss=0.4, corner_radius=0.05)
    panel((0, -2.6, 4.056), 1.1, 0.12, glow(BLUE, 2.2), 0.06, facing="up")
    steel = metal("#d2d5d9", 0.18)
    for x in (-0.63, 0.63):
        box((x, 3.9, 1.75), (0.16, 1.7, 0.64), steel, 0.05)


def power_bank() -> None:
    """A power bank of 148 x 70 x 27 mm standing upright, its display lit."""
    shell = metal("#5b626c", 0.36)
    slab((0, 1.35, 7.4), 7.0, 14.8, 2.7, 1.2, shell, 0.7, facing="front")
    slab((0, -1.33, 7.4), 5.7, 13.3, 0.06, 0.8, plastic("#23262b", 0.45), 0.02, facing="front")
    shown = Art(3.4, 1.9, "#06080c")
    shown.text(1.5, 0.98, "87", 1.45, "#ffffff", 600).text(2.75, 1.15, "%", 0.7, "#7fb4ff", 600)
    display((0, -1.41, 11.6), shown, 0.3)
    for k in range(4):
        panel((-0.75 + 0.5 * k, -1.41, 9.9), 0.3, 0.12, glow(BLUE, 2.2) if k < 3 else plastic("#3a4048", 0.4), 0.06)
    text("WREN", (0, -1.4, 3.4), 1.05, metal("#dfe3e8", 0.25))
    text("20000 mAh  30 W", (0, -1.4, 2.3), 0.42, metal("#aeb6c0", 0.3))
    for x, wide in ((-2.1, 1.36), (0, 0.95), (2.1, 1.36)):
        slab((x, 0, 14.77), wide, 0.56 if wide > 1 else 0.34, 0.05, 0.1, metal("#aeb4bc", 0.25), 0.01)
        panel((x, 0, 14.83), wide - 0.12, 0.42 if wide > 1 else 0.24, plastic("#050608", 0.2), 0.06, facing="up")
        if wide > 1:
            panel((x, 0.08, 14.835), wide - 0.24, 0.16, plastic(BLUE, 0.4), 0.02, facing="up")
    slab((3.47, 0, 11.2), 0.8, 1.6, 0.1, 0.35, plastic("#c9cdd2", 0.5), 0.04, facing="right")


def _plug(at: tuple[float, float, float], turn: float) -> None:
    """A USB-C plug lying on the floor; the cable leaves it towards its own +y."""
    with group(at, (0, 0, turn)):
        shell: Any = metal("#5b626c", 0.35)
        slab((0, 1.0, 0), 1.15, 0.62, 2.2, 0.28, shell, 0.1, facing="front")
        slab((0, -1.15, 0), 0.84, 0.26, 0.72, 0.13, metal("#d6d9dd", 0.18), 0.03, facing="front")
        panel((0, -1.878, 0), 0.66, 0.1, plastic("#08090b", 0.2), 0.04)
        panel((0, -0.2, 0.315), 0.5, 0.5, metal("#9fc0ff", 0.3), 0.25, facing="up")
        cylinder((0, 1.0, 0), 0.28, 0.9, plastic("#2b2f36", 0.4), 0.06, facing="back")
        for k in range(3):
            cylinder((0, 1.12 + 0.25 * k, 0), 0.31, 0.1, plastic("#2b2f36", 0.4), 0.03, facing="back")


def cable() -> None:
    """Two metres of braided cable, coiled, both plugs before it."""
    thick, coil = 0.2, 4.6
    points = [(-2.6, -6.4, 0.35), (-2.9, -5.2, 0.3), (-4.3, -3.4, 0.24), (-coil, -0.6, 0.25)]
    turns = 5
    for k in range(1, turns * 12):
        angle, layer = pi + 2 * pi * k / 12, k / 12
        far = coil - 0.22 * sin(layer * 2.1)
        points.append((far * cos(angle), far * sin(angle), 0.25 + 0.36 * layer))
    points += [(-coil, 0.3, 1.9), (-3.9, -3.0, 1.95), (-1.6, -4.7, 1.6), (0.6, -5.6, 0.7), (1.8, -6.2, 0.35)]
    tube(points, thick, fabric("#59616c", 0.09, 0.25))
    _plug((-2.45, -8.2, 0.35), 6)
    _plug((2.6, -7.9, 0.35), 28)
    strip = plastic("#2f74ee", 0.35)
    ring = slab((coil + 0.05, 0.8, -0.02), 1.7, 2.5, 2.5, 0.5, strip, 0.1)
    cut(ring, slab((coil + 0.05, 0.8, 0.1), 1.5, 6, 2.26, 0.4, strip, 0))
    text("WREN", (coil + 0.05, 0.8, 2.5), 0.5, plastic("#ffffff", 0.4), rotation=(0, 0, 90), facing="up")


MODELS = {
    "charger": Model(charger, views=((-30, 22),)),
    "power-bank": Model(power_bank, views=((-24, 18),)),
    "cable": Model(cable, views=((-10, 42),)),
}
