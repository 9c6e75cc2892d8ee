"""Services and care plans: what is done, not what is held."""

from itertools import pairwise
from math import cos, radians, sin
from typing import Any

from models.techgadgets.phones import S8, phone
from studio.art import Art
from studio.blender import bmesh
from studio.details import display, label, screw
from studio.materials import metal, paper, plastic, rubber
from studio.model import Model
from studio.place import Point, group, solid
from studio.shapes import NO_TURN, box, cylinder, lathe, slab, tube

BLUE, DEEP = "#2f74ee", "#16244a"


def progress(width: float, height: float) -> Art:
    """The screen of a phone that is being set up."""
    art = Art(width, height, "#0b1222").gradient(("#0f1c38", "#0a0f1c"))
    middle = width / 2
    art.text(middle, height * 0.1, "Device setup", 0.72, "#ffffff", 700)
    art.arc(middle, height * 0.33, 1.9, 0, 360, "#22304f", 0.34).arc(
        middle, height * 0.33, 1.9, -90, 170, "#4f9dff", 0.34
    )
    art.text(middle, height * 0.325, "72%", 1.25, "#ffffff", 700)
    for k, (words, is_done) in enumerate(
        (
            ("Updates installed", True),
            ("Language and time", True),
            ("Test, 30 minutes", False),
            ("Card in the box", False),
        )
    ):
        y = height * (0.58 + 0.095 * k)
        art.rect(0.4, y - 0.6, width - 0.8, 1.2, "#16223e", 0.35)
        art.disc(1.05, y, 0.3, "#35c98f" if is_done else "#3a4a6b")
        if is_done:
            art.line([(0.9, y), (1.02, y + 0.12), (1.22, y - 0.13)], "#ffffff", 0.09)
        art.text(1.6, y, words, 0.46, "#ffffff" if is_done else "#aab8d4", 500, "left")
    return art


def _driver(colour: str, long: float) -> None:
    """A precision screwdriver that lies along +x, its tip far right."""
    handle = [(0, 0), (0.62, 0.1), (0.68, 0.6), (0.5, 1.1), (0.62, 2.0), (0.66, 5.0), (0.5, 6.2), (0.34, 6.8), (0, 6.9)]
    lathe(handle, (0, 0, 0.69), plastic(colour, 0.55), smooth=True, facing="right")
    cylinder((6.6, 0, 0.69), 0.36, 0.8, metal("#c9cdd2", 0.2), 0.05, facing="right")
    cylinder((7.2, 0, 0.69), 0.2, long, metal("#b4b9c0", 0.22), 0.03, facing="right")
    lathe([(0.2, 0), (0.1, 0.5), (0, 0.55)], (7.2 + long, 0, 0.69), metal("#7d838b", 0.3), facing="right")
    cylinder((-0.1, 0, 0.69), 0.4, 0.3, metal("#c9cdd2", 0.2), 0.1, facing="left")


def service() -> None:
    """A phone on a repair mat while it is set up, two screwdrivers, a dish of screws."""
    slab((0, 0, 0), 24.5, 19, 0.4, 1.2, rubber("#3f6fb5"), 0.12)
    grid = Art(23.4, 17.8, "#3a68ad")
    for k in range(1, 11):
        grid.line([(k * 2.2, 0), (k * 2.2, 17.8)], "#4a79bf", 0.06)
    for k in range(1, 9):
        grid.line([(0, k * 2.2), (23.4, k * 2.2)], "#4a79bf", 0.06)
    label((0, 0, 0.405), grid, corner_radius=0.8, gloss=0.05, facing="up")
    with group((-5.6, -7.8, 0.82), (-90, 0, 5)):
        phone(S8)
        shown = progress(S8.width - 0.44, S8.height - 0.44)
        display((0, -S8.thick / 2 - 0.03, S8.height / 2), shown, S8.corner - 0.18, 1.05)
    for at, turn, colour, long in (((4.6, -7.0, 0.4), 62, "#2b2f36", 4.2), ((0.8, -6.8, 0.4), 60, BLUE, 3.4)):
        with group(at, (0, 0, turn)):
            _driver(colour, long)
    dish = [(0, 0), (2.4, 0), (2.7, 0.3), (2.8, 1.1), (2.6, 1.1), (2.45, 0.4), (0, 0.35)]
    lathe(dish, (1.6, 6.0, 0.4), metal("#c9cdd2", 0.24), rounding=0.1)
    for x, y in ((0.8, 5.6), (2.2, 6.7), (2.1, 5.1), (1.3, 6.9)):
        screw((x, y, 0.75), 0.34, facing="up")
    slab((7.6, 6.4, 0.4), 4.6, 1.0, 0.16, 0.48, plastic("#d9dee5", 0.5), 0.06, rotation=(0, 0, 12))


def shield(at: Point, wide: float, thick: float, material: Any) -> Any:
    """A shield that looks to the front, its middle at `at`."""
    right = [(0.0, 0.56), (0.18, 0.53), (0.36, 0.45), (0.5, 0.42)]
    right += [(0.5 * cos(radians(a)) ** 0.8, 0.1 - 0.72 * sin(radians(a))) for a in range(0, 90, 9)]
    outline = [*right, (0.0, -0.62), *((-x, y) for x, y in reversed(right[1:]))]
    mesh = bmesh.new()
    soft = min(thick * 0.5, wide * 0.03)
    levels = (
        (1 - 0 * soft, 0.0),
        (1, thick - soft),
        (1 - 0.6 * soft / wide, thick - 0.3 * soft),
        (1 - 2 * soft / wide, thick),
    )
    rings = [[mesh.verts.new((x * wide * size, y * wide * size, z)) for x, y in outline] for size, z in levels]
    for below, above in pairwise(rings):
        for k in range(len(below)):
            mesh.faces.new((below[k - 1], below[k], above[k], above[k - 1]))
    mesh.faces.new(rings[0])
    mesh.faces.new(rings[-1])
    return solid("shield", mesh, material, at, "front", NO_TURN)


def certificate() -> Art:
    """The front of the folded sheet."""
    art = Art(15.6, 20.6, "#fbfbf9")
    art.rect(0.55, 0.55, 14.5, 19.5, "#c9d6ea", 0.35).rect(0.66, 0.66, 14.28, 19.28, "#fbfbf9", 0.3)
    art.text(7.8, 13.0, "Care plan", 2.1, DEEP, 800)
    art.text(7.8, 14.9, "TechGadgets", 0.9, BLUE, 600)
    for k, wide in enumerate((10, 8.6, 9.4)):
        art.rect(7.8 - wide / 2, 16.1 + 0.68 * k, wide, 0.2, "#d3dae4", 0.1)
    return art.line([(2.0, 18.9), (6.4, 18.9)], "#9aa8bd", 0.06)


def cover() -> None:
    """A sheet folded to a tent, a shield and a seal on its front."""
    lean, high, wide = 13, 20.8, 15.8
    deep = high * sin(radians(lean))
    stock = paper("#f4f4f0", 0.6)
    with group((0, deep, 0), (lean, 0, 0)):
        box((0, 0, 0), (wide, 0.07, high), stock, 0.02)
    with group((0, -deep, 0), (-lean, 0, 0)):
        box((0, 0, 0), (wide, 0.07, high), stock, 0.02)
        label((0, -0.04, high / 2), certificate(), corner_radius=0.02, gloss=0.3)
        shield((0, -0.04, 13.6), 6.6, 0.35, metal("#c9d3e2", 0.25))
        shield((0, -0.3, 13.6), 5.8, 0.4, plastic(BLUE, 0.7))
        tube(
            [(-1.35, -0.75, 13.7), (-0.35, -0.75, 12.6), (1.55, -0.75, 14.9)],
            0.3,
            plastic("#ffffff", 0.6),
            smooth=False,
        )
        for turn in (-14, 14):
            slab(
                (11.9 - 7.8 + turn * 0.04, -0.06, 1.5),
                0.95,
                2.6,
                0.06,
                0.05,
                plastic("#1f55bb", 0.4),
                0.01,
                (0, -turn, 0),
                "front",
            )
        spots = [(0.0, 0.0)]
        for k in range(18):
            spots.append((1.28 * cos(radians(20 * k)), 1.28 * sin(radians(20 * k))))
        for x, z in spots:
            cylinder(
                (4.1 + x, -0.1, 2.9 + z),
                1.25 if x == z == 0 else 0.26,
                0.2,
                plastic("#3f83f5", 0.6),
                0.06,
                facing="front",
            )
        cylinder((4.1, -0.28, 2.9), 0.98, 0.1, metal("#dfe6f0", 0.25), 0.04, facing="front")
        shield((4.1, -0.36, 2.92), 1.0, 0.08, plastic(DEEP, 0.5))


MODELS = {
    "service": Model(service, views=((-14, 38),)),
    "cover": Model(cover, views=((-20, 12),)),
}
