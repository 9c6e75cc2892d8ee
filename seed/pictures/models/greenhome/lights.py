"""Lumen Hill: bulb, desk lamp, floor lamp."""

from math import cos, pi, radians, sin
from typing import Any

from models.greenhome.clear import clear
from studio.art import Art
from studio.details import button, label, panel
from studio.materials import fabric, glow, metal, paper, plastic, printed, rubber, wood
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, ring, slab, sphere, tube

WARM, INK, SAND = "#ffb766", "#3a3a34", "#efe9dc"


def bulb() -> None:
    """A clear bulb with lit filaments, standing beside its cardboard box."""
    _bulb()
    front = Art(6.6, 12.2, SAND)
    front.disc(3.3, 5.6, 2.2, "#f3b55a").disc(3.3, 5.6, 2.7, "#f3c983", 0.14).disc(3.3, 5.6, 3.0, "#f0d7a6", 0.08)
    front.text(3.3, 1.5, "LUMEN HILL", 0.88, INK, 800).text(3.3, 5.6, "806", 1.6, "#ffffff", 800)
    front.text(3.3, 9.2, "E27 bulb", 0.9, INK, 700).text(3.3, 10.4, "806 lm · 3.8 W · A", 0.58, INK, 500)
    side = Art(6.6, 12.2, "#dccfb4")
    side.text(3.3, 1.5, "LUMEN HILL", 0.88, INK, 800)
    for k, words in enumerate(("50,000 h", "212 lm/W", "Ra 80", "not dimmable")):
        side.text(3.3, 4.2 + 1.3 * k, words, 0.7, INK, 500)
    with group((7.6, 4.2, 0), (0, 0, 0)):
        box((0, 0, 0), (6.8, 6.8, 12.4), paper("#d9c9a8"), 0.1)
        label((0, -3.42, 6.2), front, corner_radius=0.05, gloss=0.1)
        label((-3.42, 0, 6.2), side, corner_radius=0.05, gloss=0.1, facing="left")


def _bulb() -> None:
    steel = metal("#cfd1d2", 0.28)
    lathe([(0, 0), (0.55, 0), (0.75, 0.35), (1.0, 0.55)], (0, 0, 0), metal("#b98a4d", 0.3))
    lathe([(1.0, 0), (1.25, 0.3), (1.25, 0.5)], (0, 0, 0.5), plastic("#17181a", 0.7))
    thread = [(1.28 + 0.07 * sin(2 * pi * k / 8), 0.95 + 1.9 * k / 40) for k in range(41)]
    lathe([(1.2, 0.9), *thread, (1.36, 2.9), (1.4, 3.3)], (0, 0, 0), steel, rounding=0)
    lathe([(1.4, 3.2), (1.55, 3.35), (1.5, 3.7), (1.3, 3.8)], (0, 0, 0), plastic("#f3f2ec", 0.6))
    envelope = [
        (1.42, 3.6),
        (1.5, 4.2),
        (1.95, 5.0),
        (2.6, 6.1),
        (3.0, 7.6),
        (2.75, 9.1),
        (1.9, 10.2),
        (0.9, 10.7),
        (0, 10.8),
    ]
    lathe(envelope, (0, 0, 0), clear("#fdf4e6"), smooth=True)
    lathe([(0.7, 3.6), (0.45, 4.6), (0.2, 5.2), (0, 5.3)], (0, 0, 0), clear("#fdfbf7"), smooth=True)
    for k in range(6):
        angle = radians(60 * k + 20)
        x, y = cos(angle), sin(angle)
        tube([(0.75 * x, 0.75 * y, 5.3), (1.15 * x, 1.15 * y, 8.6)], 0.11, glow(WARM, 14), smooth=False)
        tube([(0.2 * x, 0.2 * y, 5.0), (0.75 * x, 0.75 * y, 5.3)], 0.03, steel, smooth=False)
        tube([(0.1 * x, 0.1 * y, 9.1), (1.15 * x, 1.15 * y, 8.6)], 0.03, steel, smooth=False)
    tube([(0, 0, 5.2), (0, 0, 9.1)], 0.06, steel, smooth=False)
    sphere((0, 0, 9.1), 0.14, steel)


def desk_lamp() -> None:
    """A sage lamp with two joints, its bar lit, a round foot the size of a saucer."""
    sage, dark, brass = plastic("#8aa79b", 0.45), plastic("#2c3330", 0.5), metal("#c3a064", 0.28)
    lathe([(0, 0), (7.6, 0), (7.8, 0.4), (7.6, 1.9), (7.0, 2.3), (0, 2.3)], (0, 0, 0), sage, rounding=0.4)
    cylinder((0, 0, 2.2), 1.3, 1.6, brass)
    ring((0, -4.6, 2.3), 1.1, 0.07, glow("#ffe2b0", 2.5))
    cylinder((0, -4.6, 2.25), 0.95, 0.25, dark)
    foot, elbow, wrist = (0.0, 0.0, 4.6), (10.5, 0.0, 27.5), (-7.5, 0.0, 43.6)
    for low, high in ((foot, elbow), (elbow, wrist)):
        for y in (-0.9, 0.9):
            tube([(low[0], y, low[2]), (high[0], y, high[2])], 0.38, sage, smooth=False)
    for x, _, z in (foot, elbow, wrist):
        cylinder((x, 1.7, z), 1.35, 3.4, brass, bevel=0.25, facing="front")
        cylinder((x, -1.65, z), 0.8, 0.3, dark, facing="front")
    tube(
        [
            (foot[0] + 0.4, 0, foot[2]),
            (8, 0, 19),
            (elbow[0] + 1.7, 0, elbow[2] + 0.6),
            (2, 0, 36),
            (wrist[0], 0, wrist[2]),
        ],
        0.2,
        rubber("#2c3330"),
    )
    with group(wrist, (-24, -9, 0)):
        tube([(0, 0, 0), (-2.2, 0, 0)], 0.7, brass, smooth=False)
        slab((-13, 0, -0.2), 23, 5.2, 1.5, 2.4, sage, bevel=0.5)
        panel((-13, 0, -0.26), 20.6, 3.8, glow("#ffe3b8", 24), 1.8, facing="down")
        button((-4.2, 0, 1.3), 1.6, 1.6, dark, depth=0.25, facing="up")
    tube([(6.5, 3.4, 0.5), (12, 8, 0.35), (17, 7, 0.35), (20, 10, 0.35)], 0.3, rubber("#2c3330"))


def _lit_linen(width: float, height: float) -> Any:
    """Linen with light behind it: brightest round the bulbs, threads in both directions."""
    art = Art(width, height, "#f2dfb8")
    art.gradient(["#e9cf9c", "#fae6bf", "#fff3d8", "#fbe5bb", "#ecd09a"])
    for k in range(int(height / 0.7)):
        art.line([(0, k * 0.7), (width, k * 0.7 + 0.1)], "#f1dcb0" if k % 3 else "#e8cf9f", 0.12)
    made = printed(art, 0.0)
    tree = made.node_tree
    body = next(node for node in tree.nodes if node.type == "BSDF_PRINCIPLED")
    shown = next(node for node in tree.nodes if node.type == "TEX_IMAGE")
    tree.links.new(shown.outputs["Color"], body.inputs["Emission Color"])
    body.inputs["Emission Strength"].default_value = 0.55
    body.inputs["Roughness"].default_value = 0.95
    return made


def floor_lamp() -> None:
    """A lit linen drum on a slim steel pole with an oak sleeve and a heavy round foot."""
    dark, steel = metal("#4b504f", 0.35), metal("#c9a35c", 0.28)
    lathe([(0, 0), (14.6, 0), (15, 0.5), (14.6, 1.8), (13.6, 2.4), (1.6, 3.2), (0, 3.2)], (0, 0, 0), dark, rounding=0.5)
    cylinder((0, 0, 2.8), 1.15, 120, dark, bevel=0.1)
    cylinder((0, 0, 88), 1.75, 17, wood("#b98a5a", "z"), bevel=0.35)
    for z in (87.6, 104.8):
        ring((0, 0, z), 1.35, 0.35, steel)
    lathe([(20, 0), (19.4, 30)], (0, 0, 120), _lit_linen(125, 30), rounding=0)
    lathe([(19.7, 0.1), (19.1, 29.9)], (0, 0, 120), fabric("#fbefd6", 0.3, 0.2), rounding=0)
    for radius, z in ((20, 120), (19.4, 150)):
        ring((0, 0, z), radius, 0.35, paper("#e6d3ab"))
    for k in range(3):
        angle = radians(120 * k + 30)
        tube([(1, 0, 124), (19.4 * cos(angle), 19.4 * sin(angle), 120.4)], 0.25, dark, smooth=False)
    for side in (-1, 1):
        tube([(0, 0, 122), (side * 5, 0, 125), (side * 5.4, 0, 128)], 0.5, steel)
        sphere((side * 5.4, 0, 133.5), (3, 3, 4.2), glow("#ffcf8f", 22))
    tube([(13.6, 3, 0.7), (22, 6, 0.4), (26, -2, 0.4), (24, -9, 0.5)], 0.35, rubber("#3a3a34"))
    with group((23, -12.4, 0), (0, 0, -14)):
        slab((0, 0, 0), 4.6, 7.6, 1.9, 1.8, plastic("#3a3a34", 0.5), bevel=0.5)
        cylinder((0, -0.6, 1.8), 1.4, 0.5, steel)


MODELS = {
    "bulb": Model(bulb, views=((-22, 12),)),
    "desk-lamp": Model(desk_lamp, views=((-24, 10),)),
    "floor-lamp": Model(floor_lamp, views=((16, 7),)),
}
