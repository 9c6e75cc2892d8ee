"""The Tern room speaker."""

from math import cos, radians, sin

from studio.art import Art
from studio.details import button, label, panel, text
from studio.materials import fabric, glow, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import cylinder, lathe, ring, tube

HIGH, WIDE = 18.6, 5.9


def speaker() -> None:
    """A round column in cloth, keys and a ring of light on its top, a carrying loop."""
    dark, cloth = plastic("#2b2f36", 0.5), fabric("#7c8794", 0.22, 0.5)
    lathe(
        [(0, 0), (WIDE - 0.5, 0), (WIDE - 0.1, 0.5), (WIDE, 1.3), (0, 1.3)], (0, 0, 0), rubber("#23262b"), rounding=0.25
    )
    side = [(WIDE - 0.02, 0), (WIDE + 0.12, 0.4), (WIDE + 0.16, 7), (WIDE + 0.1, 15.2), (WIDE - 0.05, 15.7)]
    lathe(side, (0, 0, 1.25), cloth, rounding=0.3)
    top = [(WIDE - 1.0, 0), (WIDE + 0.05, 0), (WIDE + 0.02, 0.7), (WIDE - 0.5, 1.55), (WIDE - 1.2, 1.6)]
    lathe(top, (0, 0, HIGH - 1.65), dark, rounding=0.3)
    cylinder((0, 0, HIGH - 0.6), WIDE - 0.95, 0.42, plastic("#14161a", 0.9), 0.1)
    ring((0, 0, HIGH - 0.17), WIDE - 1.15, 0.1, glow("#4f9dff", 3.0))
    light = plastic("#e8edf3", 0.4)
    for x, y, words in ((-1.9, 0, "-"), (1.9, 0, "+")):
        text(words, (x, y, HIGH - 0.16), 1.7, light, facing="up")
    triangle = Art(1.8, 1.8, "#14161a").polygon([(0.5, 0.3), (1.5, 0.9), (0.5, 1.5)], "#e8edf3")
    label((0, 0, HIGH - 0.17), triangle, gloss=0.8, corner_radius=0.2, facing="up")
    for turn in (-60, 60, 90, 120, 240):
        spot = (3.4 * cos(radians(turn)), 3.4 * sin(radians(turn)), HIGH - 0.16)
        panel(spot, 0.28, 0.28, light if turn == 90 else plastic("#5b636d", 0.3), 0.14, facing="up")
    with group((0, -WIDE - 0.1, 4.2)):
        button((0, 0, 0), 3.2, 1.35, metal("#d3d7dc", 0.25), 0.22, facing="front")
        text("TERN", (0, -0.24, 0), 0.85, plastic("#23262b", 0.4), bold=0.15)
    loop = [
        (WIDE - 0.1, 0, 17.3),
        (WIDE + 1.7, 0, 16.4),
        (WIDE + 1.9, -0.2, 13.2),
        (WIDE + 1.5, -0.2, 10.8),
        (WIDE + 0.2, 0, 10.2),
    ]
    tube(loop, 0.34, fabric("#2f74ee", 0.14, 0.3))
    for up in (17.3, 10.2):
        cylinder((WIDE - 0.1, 0, up), 0.6, 0.4, dark, 0.12, facing="right")


MODELS = {"speaker": Model(speaker, views=((-20, 20),))}
