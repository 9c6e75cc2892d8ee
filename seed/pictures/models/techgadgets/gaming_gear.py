"""A headset and a mouse pad for games."""

from math import cos, pi, radians, sin
from typing import Any

from studio.art import Art
from studio.details import holes, label, panel, text
from studio.materials import fabric, glow, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import cylinder, lathe, loft, ring, slab, sphere, tube

CUP_UP = 5.4  # centre of the cups above the floor
REACH = 8.2  # from the middle to a cup


def headset() -> None:
    """Standing on its cups: a steel bow with a padded band under it, lit rings, a microphone on the left."""
    steel, black = metal("#9aa3af", 0.25), plastic("#1a1d22", 0.4)
    bow = [(REACH * 1.02 * cos(radians(a)), 0, 11.6 + 9.6 * sin(radians(a))) for a in range(-6, 187, 12)]
    for y in (-0.9, 0.9):
        tube([(x, y, z) for x, _, z in bow], 0.26, steel)
    strap = fabric("#2d3440", 0.16)
    for k in range(-8, 9):
        angle = 90 + k * 7.2
        x, z = 7.2 * cos(radians(angle)), 11.4 + 8.2 * sin(radians(angle))
        slab((x, 0, z), 1.25, 4.0, 0.7, 0.5, strap, 0.32, (0, 90 - angle, 0))
    for side in (-1, 1):
        with group((side * REACH, 0, CUP_UP), (0, 0, 0 if side > 0 else 180)):
            _cup(steel, black)
    with group((-REACH - 1.8, -2.9, CUP_UP - 1.6)):
        cylinder((0, 0.2, 0), 0.62, 0.9, black, facing="front")
        tube([(0, -0.4, 0), (0.4, -3.4, -0.6), (2.2, -6.2, -1.7), (4.2, -7.2, -2.2)], 0.22, rubber("#24282e"))
        sphere((4.7, -7.35, -2.3), (1.05, 0.75, 0.75), fabric("#16181c", 0.1))
        ring((3.9, -7.1, -2.1), 0.5, 0.12, glow("#ff4a4a", 3), (0, 78, 18))


def _cup(steel: Any, black: Any) -> None:
    """The right cup; its origin is the middle of its inner side, it looks to the right."""
    pad = fabric("#39414e", 0.14)
    rows = ((0, 6.6, 8.0, 3.2), (0.3, 7.6, 9.2, 3.7), (0.9, 8.2, 9.8, 4.0), (1.5, 7.8, 9.4, 3.8), (1.8, 6.8, 8.4, 3.3))
    loft(rows, pad, (-1.6, 0, 0), facing="right")
    panel((-1.62, 0, 0), 5.0, 6.6, plastic("#101216", 0.2), 2.4, facing="left")
    body = ((0, 8.2, 9.8, 4.0), (0.5, 8.5, 10.1, 4.1), (1.7, 8.3, 9.9, 4.0), (2.4, 7.4, 9.0, 3.6), (2.7, 5.8, 7.4, 2.9))
    loft(body, black, facing="right")
    slab((0.72, 0, 0), 8.6, 10.2, 0.26, 4.2, glow("#2f8bff", 2.6), 0.1, facing="right")
    panel((2.72, 0, 0), 5.4, 7.0, plastic("#0d0f12", 0.8), 2.7, facing="right")
    with group((2.72, 0, 0)):
        ring((0, 0, 0), 2.1, 0.09, steel, facing="right")
        text("FORGE", (0.02, 0, 0), 0.95, glow("#e8f1ff", 1.2), depth=0, bold=0.3, facing="right")
    for y in (-0.9, 0.9):
        tube([(0.2, y, 6.9), (0.5, y, 5.6), (1.3, y, 4.6)], 0.26, steel)
    slab((0.3, 0, 5.0), 2.9, 1.3, 0.9, 0.5, black, 0.2, facing="right")


def mouse_pad() -> None:
    """The cloth pad, its right end still rolled up, so that its underside shows."""
    flat, deep, thick = 54.0, 40.0, 0.4
    slab((-flat / 2, 0, 0), flat, deep, thick * 0.6, 1.2, rubber("#1b1e22"), 0.06)
    art = Art(flat - 0.5, deep - 0.5, "#1a1f29")
    for k in range(9):
        shift = 5.2 * k - 14
        art.polygon([(shift, 40), (shift + 23, 0), (shift + 25, 0), (shift + 2, 40)], "#1f2735" if k % 2 else "#222c3e")
    for k, colour in enumerate(("#2f7cf6", "#234d94", "#1f3560")):
        art.line([(6 + 4 * k, 40), (29 + 4 * k, 0)], colour, 0.5)
    art.text(49.5, 36.6, "FORGE", 3.4, "#e4ecf8", 800, "right")
    slab((-flat / 2, 0, thick * 0.5), flat, deep, thick * 0.45, 1.2, fabric("#1d2430", 0.1), 0.06)
    label((-flat / 2, 0, thick + 0.0), art, corner_radius=1.0, gloss=0.05, facing="up")
    thread = fabric("#2f6fe0", 0.18)
    x0, x1, y0 = -flat + 0.9, 0.2, deep / 2 - 0.12
    rim = [(x1, -y0), (x0 + 0.6, -y0), (x0 - 0.55, -y0 + 0.35), (x0 - 0.8, -y0 + 1.4)]
    line = [*rim, *[(x, -y) for x, y in reversed(rim)]]
    tube([(x, y, thick * 0.55) for x, y in line], 0.27, thread)
    _roll(deep, thick, thread)


def _roll(deep: float, thick: float, thread: Any) -> None:
    turns, grow = 2.2, 0.52
    outer = 3.6
    steps = 70
    back = rubber("#24282e")
    for y in (-deep / 2, deep / 2):
        spiral = []
        for k in range(steps + 1):
            angle = 2 * pi * turns * k / steps
            radius = outer - grow * angle / (2 * pi) - 0.2
            spiral.append((radius * sin(angle), y * 0.994, outer - radius * cos(angle)))
        tube(spiral, 0.24, thread)
    for k in range(3):
        radius = outer - k * grow
        shell = [(radius, 0), (radius, deep - 0.2), (radius - thick, deep - 0.2), (radius - thick, 0), (radius, 0)]
        stuff = back if k == 0 else fabric("#1d2430", 0.1)
        lathe(shell, (0, deep / 2 - 0.1, outer), stuff, rounding=0.05, facing="front")
    for k in range(3):
        with group((0, 0, outer), (0, -52, 0)):
            panel((-outer - 0.01, (k - 1) * 11, 0), 8.5, 1.6, plastic("#2d3239", 0.1), 0.8, facing="left")
    holes((0, 0, 2 * outer + 0.005), 2.6, deep - 3, 0.5, 0.09, plastic("#15181b", 0.1), facing="up")


MODELS = {
    "headset": Model(headset, views=((36, 9),)),
    "mouse-pad": Model(mouse_pad, views=((-14, 44),)),
}
