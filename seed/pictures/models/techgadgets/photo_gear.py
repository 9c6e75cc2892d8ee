"""What a photographer carries along: bag, tripod, book."""

from math import cos, radians, sin

from models.techgadgets.cameras import scene
from models.techgadgets.lenses import BLUE, knurl
from models.techgadgets.straps import strap
from studio.art import Art
from studio.details import label, panel, text
from studio.materials import fabric, leather, metal, paper, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, loft, ring, slab, sphere, tube


def camera_bag() -> None:
    """A shoulder bag of 28 x 21 x 14 cm: flap, front pocket, side pockets, strap."""
    cloth, dark, trim = fabric("#5a636e", 0.12, 0.35), fabric("#464e58", 0.12, 0.35), leather("#262a30")
    body = [(0, 26, 12, 3.2), (0.6, 27.6, 13.6, 3.6), (2, 28, 14, 3.8), (15, 28, 14, 3.8), (18.4, 27.6, 13.4, 3.8)]
    loft([*body, (19.2, 26.6, 12.6, 3.6)], cloth)
    slab((0, 0, 0), 26.6, 12.6, 1.6, 3.2, rubber("#1f2226"), 0.5)
    slab((0, -6.4, 6.4), 22.5, 10.2, 2.2, 1.8, dark, 0.9, facing="front")
    tube([(-10, -8.66, 10.2), (-9, -8.72, 10.4), (9, -8.72, 10.4), (10, -8.66, 10.2)], 0.16, metal("#aeb4bc", 0.3))
    for side in (-1, 1):
        face = "left" if side < 0 else "right"
        slab((side * 13.6, 0.4, 6.8), 8.6, 10, 1.5, 1.6, dark, 0.6, facing=face)
    flap = [(6.2, 18.4, 27.4, 0.9), (4.2, 19.9, 27.8, 0.9), (-4.6, 20.0, 28.2, 0.9), (-7.4, 18.4, 28.2, 0.9)]
    strap([*flap, (-8.3, 15.4, 27.4, 0.9), (-8.9, 11.6, 26.4, 0.9)], cloth, rotation=(0, 0, 90))
    for x in (-8.2, 8.2):
        rows = [(-7.6, 19.2, 2.2, 0.3), (-8.95, 16.4, 2.2, 0.3), (-9.55, 11.4, 2.2, 0.3), (-9.2, 6.2, 2.2, 0.3)]
        strap(rows, trim, (x, 0, 0), (0, 0, 90))
        slab((x, -9.5, 9.6), 2.9, 2.3, 0.5, 0.4, metal("#c3c8ce", 0.25), 0.15, facing="front")
        slab((x, -9.9, 9.6), 1.7, 1.1, 0.18, 0.2, plastic("#2b2f36", 0.5), 0.05, facing="front")
    slab((0, -9.05, 14.0), 6.4, 2.3, 0.18, 0.4, leather("#1f2937"), 0.06, facing="front", rotation=(-8, 0, 0))
    text("OCULA", (0, -9.26, 14.05), 1.15, plastic("#e6ebf2", 0.5), rotation=(-8, 0, 0))
    tube([(-4.2, -1, 20.3), (-3.4, -1, 22.2), (3.4, -1, 22.2), (4.2, -1, 20.3)], 0.55, trim)
    arch = [
        (-14.6, 12, 3, 0.4),
        (-15.0, 17, 3.4, 0.4),
        (-12.5, 22.5, 3.6, 0.4),
        (-6, 26.6, 3.8, 0.6),
        (0, 27.4, 3.8, 0.7),
    ]
    strap([*arch, *((-x, z, w, t) for x, z, w, t in reversed(arch[:-1]))], fabric("#30353c", 0.1, 0.3), (0, 2.2, 0))
    for side in (-1, 1):
        slab((side * 14.75, 2.2, 14.4), 3.9, 1.6, 0.7, 0.3, metal("#c3c8ce", 0.25), 0.1, facing="right")


def tripod() -> None:
    """A travel tripod, its legs drawn out by one part, with a ball head."""
    black, silver, soft = metal("#3d434b", 0.32), metal("#b6bbc2", 0.25), rubber("#1b1d20")
    apex, high, far = 2.6, 44.0, 20.0
    for turn in (-90, 30, 150):
        across, deep = cos(radians(turn)), sin(radians(turn))

        def spot(share: float, across: float = across, deep: float = deep) -> tuple[float, float, float]:
            out = apex + (far - apex) * share
            return (across * out, deep * out, high - (high - 0.7) * share)

        for start, end, radius, stuff in (
            (0.02, 0.48, 1.35, black),
            (0.44, 0.55, 1.62, soft),
            (0.54, 0.8, 1.08, silver),
            (0.77, 0.86, 1.34, soft),
            (0.85, 0.985, 0.85, silver),
            (0.965, 1.0, 1.05, soft),
        ):
            tube([spot(start), spot(end)], radius, stuff, smooth=False)
        tube([spot(0.545), spot(0.556)], 1.5, plastic(BLUE, 0.5), smooth=False)
        with group(spot(0.0), (0, 0, turn)):
            slab((-0.5, 0, -1.2), 3.2, 3.0, 2.6, 0.8, black, 0.3)
            cylinder((0.2, -1.5, 0.2), 0.62, 0.3, silver, 0.08, facing="front")
    tube([(0, 0, 30), (0, 0, 49)], 1.15, silver, smooth=False)
    cylinder((0, 0, high - 1.4), 2.9, 3.0, black, 0.4)
    knurl((0, 0, high + 1.9), 1.9, 1.6, soft, 40, 0.16)
    cylinder((0, 0, high + 1.8), 1.75, 1.8, black, 0.2)
    tube([(0, 0, 30), (0.8, 0, 29.2), (0.5, 0, 28.3), (-0.4, 0, 28.4)], 0.16, silver)
    _ball_head(49.0)


def _ball_head(up: float) -> None:
    black, silver = metal("#3d434b", 0.3), metal("#c3c8ce", 0.2)
    cylinder((0, 0, up - 1.4), 2.3, 1.4, black, 0.2)
    cylinder((0, 0, up), 2.15, 3.4, black, 0.5)
    ring((0, 0, up + 0.5), 2.17, 0.12, plastic(BLUE, 0.5))
    sphere((0, 0, up + 4.2), 1.9, silver)
    cylinder((0, 0, up + 5.4), 1.2, 1.2, black, 0.2)
    slab((0, 0, up + 6.5), 5.4, 4.6, 1.1, 0.7, black, 0.25)
    slab((0, 0, up + 7.5), 4.4, 4.2, 0.7, 0.4, metal("#5b626c", 0.3), 0.12)
    cylinder((0, 0, up + 8.1), 0.32, 0.7, silver, 0.05)
    for x, y, face, size in ((2.0, 0, "right", 1.25), (0, -2.0, "front", 0.9)):
        cylinder((x, y, up + 1.9), 0.4, 1.4, silver, 0.05, facing=face)
        cylinder((x * 1.5, y * 1.5, up + 1.9), size, 1.1, rubber("#24272c"), 0.25, facing=face)
    slab((2.7, -0.6, up + 6.7), 0.7, 3.2, 0.6, 0.3, plastic(BLUE, 0.5), 0.15, rotation=(0, 0, -14))


def cover_art(width: float, height: float) -> Art:
    """The cover of the book."""
    art = Art(width, height, "#f6f4ef")
    art.image.paste(scene(width, height * 0.62).image.resize((art.image.width, round(art.image.height * 0.62))))
    art.rect(0, height * 0.62, width, height * 0.012, "#ff9f5a")
    art.text(width * 0.08, height * 0.695, "First", width * 0.13, "#16244a", 500, "left")
    art.text(width * 0.08, height * 0.79, "100 Photos", width * 0.142, "#16244a", 800, "left")
    art.text(width * 0.08, height * 0.875, "Exercises for Ocula M1, M2 and X1", width * 0.046, "#55617a", 500, "left")
    art.text(width * 0.08, height * 0.945, "OCULA", width * 0.055, "#2f74ee", 800, "left")
    for k in range(6):
        art.arc(width * 0.86, height * 0.925, width * 0.05, k * 60, k * 60 + 46, "#2f74ee", width * 0.014)
    return art


def camera_book() -> None:
    """A paperback of 17 x 24 cm, standing, its cover a little open."""
    wide, high, thick = 17.0, 24.0, 1.9
    stock = paper("#e9e6de")
    box((0.2, 0, 0.15), (wide - 0.5, thick - 0.2, high - 0.3), paper("#f3efe4"), 0.02)
    for k in range(7):
        panel((wide / 2 - 0.045, -0.7 + 0.23 * k, high / 2), 0.03, high - 0.4, paper("#cfc9ba"), facing="right")
    box((0, thick / 2 - 0.05, 0), (wide, 0.1, high), stock, 0.02)
    box((-wide / 2 + 0.02, 0, 0), (0.16, thick + 0.06, high), paper("#16244a"), 0.05)
    with group((-wide / 2, -thick / 2, 0), (0, 0, -3)):
        box((wide / 2, 0, 0), (wide, 0.1, high), stock, 0.02)
        label((wide / 2, -0.056, high / 2), cover_art(wide - 0.06, high - 0.06), corner_radius=0.03, gloss=0.5)
    spine = Art(high, thick - 0.2, "#16244a")
    spine.text(1.4, 0.86, "First 100 Photos", 1.0, "#ffffff", 700, "left").text(
        22.6, 0.86, "OCULA", 0.7, "#9cc7ff", 700, "right"
    )
    label((-wide / 2 - 0.066, 0, high / 2), spine, corner_radius=0.03, rotation=(90, 0, 0), facing="left")


MODELS = {
    "camera-bag": Model(camera_bag, views=((-24, 15),)),
    "tripod": Model(tripod, views=((-20, 12),)),
    "camera-book": Model(camera_book, views=((-26, 12),)),
}
