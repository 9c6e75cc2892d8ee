"""Memory cards and wipes: the small things in a photographer's bag."""

from math import pi, sin

from studio.art import Art
from studio.details import label, panel
from studio.materials import metal, paper, plastic
from studio.model import Model
from studio.place import cut, group
from studio.shapes import box, slab

BLUE, DEEP = "#2f74ee", "#142a5c"


def card_label(size: str) -> Art:
    """The print on a Wren card."""
    art = Art(2.0, 2.1, DEEP).gradient(("#1d4fb8", "#0e2250"))
    art.polygon([(0, 1.55), (0.7, 1.2), (1.3, 1.45), (2.0, 1.0), (2.0, 2.1), (0, 2.1)], BLUE)
    art.text(0.14, 0.3, "WREN", 0.4, "#ffffff", 800, "left")
    art.text(0.14, 0.66, "SD", 0.24, "#9fc4ff", 700, "left").text(1.88, 0.66, "V60", 0.26, "#ffffff", 700, "right")
    art.text(0.12, 1.28, size, 0.58, "#ffffff", 800, "left").text(1.38, 1.34, "GB", 0.3, "#ffffff", 700, "left")
    return art.text(0.14, 1.85, "270 MB/s", 0.22, "#ffffff", 600, "left")


def card(size: str) -> None:
    """A card of 24 x 32 mm upright on its lower edge, its label to the front."""
    body = plastic("#2b2f36", 0.4)
    shell = slab((0, 0.105, 1.6), 2.4, 3.2, 0.21, 0.14, body, 0.04, facing="front")
    cut(shell, box((0.99, 0, 2.99), (0.6, 1, 0.6), body, 0, (0, 45, 0)))
    label((0, -0.109, 1.32), card_label(size), corner_radius=0.1, gloss=0.6)
    panel((-0.1, -0.108, 2.72), 1.6, 0.3, plastic("#1d2026", 0.3), 0.05)
    box((-1.22, 0, 2.1), (0.1, 0.14, 0.36), plastic("#f1f3f5", 0.5), 0.03)


def _contacts() -> None:
    """The back of a card: its gold contacts."""
    for k in range(9):
        wide = 0.17
        slab((-0.92 + 0.225 * k, 0.1, 2.72), wide, 0.62, 0.02, 0.03, metal("#efca70", 0.5), 0.004, facing="back")


def memory_card() -> None:
    """Two cards leaning: one shows its label, one its contacts."""
    with group((-0.75, -0.3, 0.02), (-14, 0, 8)):
        card("128")
    with group((1.35, 0.9, 0.02), (12, 0, 180 - 14)):
        card("256")
        _contacts()


def sachet_art() -> Art:
    """The print on one sachet."""
    art = Art(6, 8, "#f4f8fc").gradient(("#ffffff", "#dbe9f8"))
    wave = [(6 * k / 40, 5.7 + 0.35 * sin(k / 40 * 2 * pi)) for k in range(41)]
    art.polygon([*wave, (6, 8), (0, 8)], BLUE)
    art.text(3, 2.0, "WREN", 1.3, DEEP, 800).text(3, 3.2, "Lens & screen wipe", 0.52, "#3b4d6b", 600)
    art.disc(3, 4.6, 0.7, BLUE, 0.14).disc(3, 4.6, 0.34, "#9fc4ff")
    for y in (0.35, 0.6, 7.4, 7.65):
        art.line([(0, y), (6, y)], "#b9c8dc", 0.06)
    return art


def _sachet() -> None:
    """A sealed sachet of 6 x 8 cm, lying."""
    slab((0, 0, 0), 6, 8, 0.12, 0.12, paper("#f4f8fc"), 0.03)
    slab((0, 0, 0.06), 5.0, 6.8, 0.3, 0.8, paper("#f4f8fc"), 0.14)
    label((0, 0, 0.365), sachet_art(), gloss=0.55, corner_radius=0.12, facing="up")


def wipes_box_art() -> Art:
    """The front of the box."""
    art = Art(13.4, 9.4, "#f7f9fb").gradient(("#ffffff", "#e4edf7"))
    wave = [(13.4 * k / 60, 6.3 + 0.6 * sin(k / 60 * 2 * pi + 0.6)) for k in range(61)]
    art.polygon([*wave, (13.4, 9.4), (0, 9.4)], BLUE)
    art.text(0.9, 1.7, "WREN", 2.0, DEEP, 800, "left")
    art.text(0.9, 3.4, "Lens and screen wipes", 0.8, "#23344f", 600, "left")
    art.text(0.9, 4.6, "12 x 14 cm, lint-free, no ammonia", 0.5, "#51627c", 500, "left")
    for radius, colour in ((1.3, DEEP), (0.95, "#1b3f8f"), (0.5, "#0a1530")):
        art.disc(11.3, 1.95, radius, colour)
    art.disc(10.95, 1.6, 0.2, "#ffffff")
    art.text(0.9, 8.1, "50", 1.7, "#ffffff", 800, "left")
    return art.text(3.4, 8.3, "single sachets", 0.8, "#ffffff", 500, "left")


def wipes() -> None:
    """The box and three sachets before it."""
    with group((0, 2.2, 0), (0, 0, 8)):
        box((0, 0, 0), (13.6, 7.4, 9.6), paper("#e9eff6"), 0.12)
        label((0, -3.71, 4.8), wipes_box_art(), gloss=0.45, corner_radius=0.05)
        panel((0, 0, 9.61), 9.5, 3.6, paper(BLUE), 1.8, facing="up")
        panel((0, 0, 9.615), 8.9, 3.0, paper("#cfdced"), 1.5, facing="up")
    for at, turn in (((-2.2, -6.6, 0), 16), ((4.4, -6.0, 0), -14), ((1.6, -6.9, 0.38), 4)):
        with group(at, (0, 0, turn)):
            _sachet()


MODELS = {
    "memory-card": Model(memory_card, views=((-12, 16),)),
    "wipes": Model(wipes, views=((-14, 28),)),
}
