"""Brookline: shower head, filter jug, jug cartridge."""

from math import cos, pi, radians, sin

from models.greenhome.clear import clear
from studio.art import Art
from studio.details import label
from studio.materials import metal, paper, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, loft, ring, slab, tube

TEAL, INK, WHITE = "#3c8f93", "#24474c", "#f2f3f0"


def shower_head() -> None:
    """A chrome hand shower lying on its back, its white face with rings of grey nozzles up."""
    chrome, white = metal("#d9dcde", 0.1), plastic(WHITE, 0.7)
    with group((0, 0, 0), (8, 0, 0)):
        with group((0, 0, 0.4)):
            lathe(
                [(0, 0), (3.0, 0.1), (5.0, 1.1), (5.5, 2.0), (5.5, 2.7), (5.2, 3.0), (4.9, 3.0)],
                (0, 0, 0),
                chrome,
                smooth=True,
            )
            cylinder((0, 0, 2.7), 5.0, 0.35, white, bevel=0.12)
            ring((0, 0, 3.05), 1.75, 0.1, metal("#c9ccce", 0.15))
            nozzle = rubber("#7f9c9c")
            for radius, count in ((0.6, 5), (1.2, 10), (2.4, 16), (3.15, 21), (3.9, 27), (4.5, 32)):
                for k in range(count):
                    angle = 2 * pi * k / count + radius
                    cylinder((radius * cos(angle), radius * sin(angle), 3.0), 0.14, 0.22, nozzle, bevel=0.05)
            slab((0, -5.2, 1.9), 2.2, 0.8, 0.7, 0.35, plastic(TEAL, 0.6), facing="front")
        with group((0, 5.0, 1.9), (-90 - 12, 0, 0)):
            loft(
                [
                    (-0.8, 3.6, 2.0, 1.0),
                    (1.5, 3.0, 2.3, 1.1),
                    (4.5, 2.5, 2.3, 1.1),
                    (9, 2.5, 2.4, 1.2),
                    (13.5, 2.4, 2.4, 1.2),
                ],
                chrome,
            )
            slab((0, 1.1, 7.5), 1.5, 5.5, 0.2, 0.7, plastic(WHITE, 0.6), facing="back")
            lathe([(1.3, 0), (1.35, 0.3), (1.35, 1.0), (1.2, 1.2)], (0, 0, 13.2), plastic(TEAL, 0.6))
            lathe([(1.05, 0), (1.05, 1.6), (0.8, 1.6), (0.8, 0)], (0, 0, 14.2), chrome, rounding=0.05)
            for k in range(4):
                ring((0, 0, 14.6 + 0.32 * k), 1.04, 0.08, chrome)


def _filter(at: tuple[float, float, float]) -> None:
    """A cartridge: tapered white cup with a grille at the top, its waist in a teal band."""
    white = plastic(WHITE, 0.55)
    with group(at):
        lathe(
            [(0, 0), (2.0, 0), (2.2, 0.3), (2.45, 5.6), (2.9, 6.2), (2.9, 7.0), (2.6, 7.3)],
            (0, 0, 0),
            white,
            rounding=0.2,
        )
        lathe([(2.6, 7.2), (2.3, 8.6), (1.4, 9.3), (0, 9.5)], (0, 0, 0), plastic("#e3e7e4", 0.5), smooth=True)
        ring((0, 0, 6.6), 2.92, 0.14, plastic(TEAL, 0.5))
        for k in range(14):
            angle = radians(360 / 14 * k)
            slot = (2.33 * cos(angle), 2.33 * sin(angle), 7.6)
            box(slot, (0.16, 0.42, 0.85), plastic("#4d5c5c", 0.3), 0.06, (0, 0, 360 / 14 * k + 90))


def water_jug() -> None:
    """A slim clear jug: funnel with the cartridge above, filtered water below, a lid with a reminder dial."""
    white, teal = plastic(WHITE, 0.65), plastic(TEAL, 0.6)
    body = [
        (0, 15.4, 8.2, 3.0),
        (0.3, 16.2, 9.0, 3.4),
        (1.2, 16.8, 9.6, 3.6),
        (10, 17.6, 9.8, 3.8),
        (24.4, 18.6, 10, 4.0),
    ]
    loft(body, clear("#f0f7f8"))
    water = [(0.4, 15.8, 8.6, 3.2), (1.3, 16.4, 9.2, 3.4), (10, 17.2, 9.4, 3.6), (12.6, 17.35, 9.45, 3.6)]
    loft(water, clear("#cdeaf3"))
    slab((0, 0, 12.55), 17.3, 9.4, 0.06, 3.6, plastic("#c4e6f0", 0.9), bevel=0.02)
    cup = plastic("#dfe9e8", 0.6)
    loft(
        [(13.6, 8.2, 6.6, 3.0), (14.4, 9.6, 7.4, 3.2), (17.5, 15.8, 8.8, 3.6), (23.8, 17.4, 9.2, 3.8)], clear("#e6f1ef")
    )
    slab((0, 0, 23.6), 18.0, 9.6, 0.5, 3.9, cup, bevel=0.2)
    _filter((0, 0, 8.6))
    slab((0, 0, 24.2), 19.2, 10.4, 1.7, 4.4, white, bevel=0.5)
    slab((-6.0, 0, 25.7), 5.6, 6.8, 0.6, 2.0, plastic("#e3e7e4", 0.6), bevel=0.25)
    cylinder((3.6, 0, 25.7), 2.3, 0.8, teal, bevel=0.25)
    dial = Art(3.8, 3.8, TEAL)
    for k in range(12):
        angle = radians(30 * k - 90)
        dial.disc(1.9 + 1.45 * cos(angle), 1.9 + 1.45 * sin(angle), 0.14, "#ffffff" if k < 8 else "#86bdbf")
    dial.text(1.9, 1.9, "4 wk", 0.9, "#ffffff", 700)
    label((3.6, 0, 26.52), dial, corner_radius=1.9, gloss=0.5, facing="up")
    tube([(9.0, 0, 23.4), (13.4, 0, 22.8), (14.2, 0, 17), (13.2, 0, 9.5), (8.6, 0, 8.2)], 1.15, white)
    slab((-9.9, 0, 23.2), 4.4, 2.6, 1.6, 1.0, white, facing="left")
    mark = Art(7.4, 1.6, "#ffffff")
    mark.rect(0, 0, 7.4, 1.6, TEAL).text(3.7, 0.8, "BROOKLINE", 1.05, "#ffffff", 700)
    label((-3.0, -5.26, 25.05), mark, corner_radius=0.4)


def cartridge() -> None:
    """A cartridge beside its carton."""
    front = Art(8.4, 13.0, "#f7f8f4")
    front.rect(0, 8.6, 8.4, 4.4, TEAL).rect(0, 8.4, 8.4, 0.2, "#9fcccd")
    front.text(4.2, 1.7, "BROOKLINE", 1.22, INK, 800).text(4.2, 3.3, "Jug cartridge", 0.86, INK, 500)
    round_part = [(4.2 + 1.2 * cos(pi * k / 24), 6.4 + 1.2 * sin(pi * k / 24)) for k in range(25)]
    front.polygon([*round_part, (3.35, 5.5), (4.2, 4.2), (5.05, 5.5)], TEAL)
    front.text(4.2, 10.2, "100 litres", 1.05, "#ffffff", 700).text(4.2, 11.6, "or 4 weeks", 0.8, "#dcefef", 500)
    side = Art(8.4, 13.0, "#eceeea")
    side.rect(0, 8.6, 8.4, 4.4, TEAL).text(4.2, 1.7, "BROOKLINE", 1.22, INK, 800)
    for k, words in enumerate(("less limescale", "less chlorine", "soak 5 minutes")):
        side.text(4.2, 4.2 + 1.3 * k, words, 0.8, INK, 500)
    with group((0, 2.5, 0)):
        box((0, 0, 0), (8.6, 8.6, 13.2), paper("#f7f8f4"), 0.12)
        label((0, -4.32, 6.6), front, corner_radius=0.05, gloss=0.3)
        label((4.32, 0, 6.6), side, corner_radius=0.05, gloss=0.3, facing="right")
        label((-4.32, 0, 6.6), side, corner_radius=0.05, gloss=0.3, facing="left")
    _filter((8.6, -3.4, 0))


MODELS = {
    "shower-head": Model(shower_head, views=((-28, 40),)),
    "water-jug": Model(water_jug, views=((-18, 13),)),
    "cartridge": Model(cartridge, views=((20, 18),)),
}
