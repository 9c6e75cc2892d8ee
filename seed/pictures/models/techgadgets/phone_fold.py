"""The Lumo phone that folds: two halves and a hinge, half open."""

from math import cos, radians, sin

from models.techgadgets.laptop_screens import mountains
from models.techgadgets.phones import camera, home_screen
from studio.art import Art
from studio.details import display, panel, text
from studio.materials import metal, plastic
from studio.model import Model
from studio.place import group
from studio.shapes import cylinder, slab

WIDE, HIGH, THICK, CORNER = 7.6, 14.0, 0.62, 0.95
EDGE = 0.34  # border round the inner screen
FRAME, COVER = "#6a5470", "#5c4463"


def fold() -> None:
    """Standing like an open book, the inner screen to the front."""
    middle = HIGH / 2
    cylinder((0, 0.42, 0.12), 0.5, HIGH - 0.24, metal(FRAME, 0.22), 0.1)
    for side in (-1, 1):
        with group((0, 0, 0), (0, 0, -side * 27)):
            _half(side, middle)


def _half(side: int, middle: float) -> None:
    frame = metal(FRAME, 0.28)
    x = side * (WIDE / 2 + 0.05)
    slab((x, THICK, middle), WIDE, HIGH, THICK, CORNER, frame, 0.13, facing="front")
    slab((side * 1.25, THICK - 0.01, middle), 2.4, HIGH - 0.02, THICK - 0.02, 0.15, frame, 0.12, facing="front")
    glossy = plastic("#060709", 0.95)
    panel((x + side * 0.03, -0.005, middle), WIDE - 0.3, HIGH - 0.26, glossy, CORNER - 0.13)
    panel((side * 1.1, -0.008, middle), 2.0, HIGH - 0.26, glossy)
    wide, high = WIDE - EDGE, HIGH - 2 * EDGE
    shown = _trip(wide, high) if side < 0 else _talk(wide, high)
    display((side * (wide / 2 + 0.02), -0.014, middle), shown)
    back = THICK + 0.004
    slab(
        (x, THICK - 0.03, middle), WIDE - 0.2, HIGH - 0.2, 0.05, CORNER - 0.1, plastic(COVER, 0.5), 0.04, facing="back"
    )
    if side < 0:
        panel((x, back + 0.03, middle), WIDE - 0.26, HIGH - 0.26, glossy, CORNER - 0.12, facing="back")
        cover = home_screen(WIDE - 0.75, HIGH - 0.75, ("#2a1440", "#9a5cd0", "#f0a0c8", "#5b7cf0"), 3)
        display((x, back + 0.036, middle), cover, 0.6, facing="back")
        panel((x, back + 0.042, HIGH - 0.85), 0.34, 0.34, glossy, 0.17, facing="back")
        return
    tower = (x + side * (WIDE / 2 - 1.5), back, HIGH - 3.4)
    slab(tower, 1.9, 5.6, 0.14, 0.9, metal(FRAME, 0.4), 0.06, facing="back")
    for k in range(3):
        camera((tower[0], back + 0.1, HIGH - 1.6 - 1.75 * k), FRAME)
    text("LUMO", (x, back + 0.03, 2.4), 0.7, metal("#e2d6e6", 0.2), bold=0.2, facing="back")


def _rounded(art: Art, left: bool, radius: float = 0.62) -> Art:
    """Cut the outer corners of a half's picture round."""
    for top in (True, False):
        x, across = (0.0, 1) if left else (art.width, -1)
        y, down = (0.0, 1) if top else (art.height, -1)
        bend = [
            (x + across * radius * (1 - cos(radians(a))), y + down * radius * (1 - sin(radians(a))))
            for a in range(0, 91, 6)
        ]
        art.polygon(
            [(x - across * 0.1, y - down * 0.1), (x - across * 0.1, bend[0][1]), *bend, (bend[-1][0], y - down * 0.1)],
            "#060709",
        )
    return art


def _trip(width: float, height: float) -> Art:
    art = Art(width, height, "#f5f6fa")
    mountains(art, 0, 0, width, height * 0.44, 2)
    art.text(0.6, 0.55, "9:41", 0.5, "#ffffff", 700, "left")
    art.text(0.6, height * 0.5, "Lake trail", 0.95, "#1b1424", 800, "left")
    art.text(0.6, height * 0.56, "9.2 km · 3 h 10 · easy", 0.44, "#76508a", 600, "left")
    for k in range(4):
        art.rect(0.6, height * 0.61 + k * 0.5, (width - 1.2) * (0.6 if k == 3 else 1), 0.17, "#bdb8c6", 0.08)
    for k, (name, figure) in enumerate((("Up", "310 m"), ("Bus", "14:20"))):
        x = 0.6 + k * (width - 1.0) / 2
        art.rect(x, height * 0.79, (width - 1.4) / 2, 1.7, "#e9e0f2", 0.3)
        art.text(x + 0.35, height * 0.79 + 0.5, name, 0.42, "#76508a", 500, "left")
        art.text(x + 0.35, height * 0.79 + 1.15, figure, 0.68, "#1b1424", 800, "left")
    return _rounded(art, True)


def _talk(width: float, height: float) -> Art:
    art = Art(width, height, "#ffffff").rect(0, 0, width, 1.7, "#f0ecf6")
    art.disc(0.95, 1.05, 0.42, "#f08a5d").text(1.6, 1.05, "Mara", 0.58, "#1b1424", 700, "left")
    said = (
        ("Which trail on Sunday?", 0),
        ("The one round the lake", 1),
        ("Is it long?", 0),
        ("3 hours, then the bus", 1),
        ("I bring lunch", 0),
    )
    for k, (words, mine) in enumerate(said):
        long = 0.36 * len(words) * 0.62 + 0.7
        x = width - 0.45 - long if mine else 0.45
        y = 2.3 + k * 1.6
        art.rect(x, y, long, 1.1, "#7a4fd0" if mine else "#ece8f2", 0.45)
        art.text(x + long / 2, y + 0.56, words, 0.38, "#ffffff" if mine else "#241b30", 500)
    art.rect(0.45, height - 1.5, width - 0.9, 1.0, "#f0ecf6", 0.5)
    art.text(0.9, height - 1.0, "Message", 0.42, "#8f879b", 500, "left").disc(
        width - 0.95, height - 1.0, 0.36, "#7a4fd0"
    )
    return _rounded(art, False)


MODELS = {"phone-4": Model(fold, views=((4, 13), (160, 18)))}
