"""What protects a Lumo phone: cases of two kinds, and glass for its screen."""

from typing import Any

from models.techgadgets.phones import S8, phone
from studio.art import Art
from studio.details import label, text
from studio.materials import glass, paper, plastic
from studio.model import Model
from studio.place import cut, group
from studio.shapes import box, slab

WALL = 0.18


def case(shell: Any, rim: Any) -> None:
    """A case round an S8 that stands where the phone does; the openings leave lenses, keys and connector free."""
    middle, half = S8.height / 2, S8.thick / 2
    wide, high = S8.width + 2 * WALL, S8.height + 2 * WALL
    body = slab(
        (0, half + WALL, middle), wide, high, S8.thick + WALL + 0.12, S8.corner + WALL, shell, 0.2, facing="front"
    )
    inside = slab((0, half + 0.07, middle), S8.width + 0.04, S8.height + 0.04, 3, S8.corner, shell, 0.1, facing="front")
    lenses = (S8.width / 2 - 0.45 - S8.island[0] / 2, half - 0.2, S8.height - 0.45 - S8.island[1] / 2)
    opening = slab(lenses, S8.island[0] + 0.3, S8.island[1] + 0.3, 2, 0.72, shell, 0, facing="back")
    port = slab((0, 0, 0.5), 1.5, 0.5, 2, 0.25, shell, 0, facing="down")
    cut(body, inside, opening, port)
    lip = (lenses[0], half + WALL - 0.06, lenses[2])
    frame = slab(lip, S8.island[0] + 0.62, S8.island[1] + 0.62, 0.2, 0.88, rim, 0.08, facing="back")
    hole = slab((lip[0], half - 0.3, lip[2]), S8.island[0] + 0.28, S8.island[1] + 0.28, 2, 0.7, rim, 0, facing="back")
    cut(frame, hole)
    for at, long in ((middle + 2.6, 1.2), (middle + 4.4, 2.1)):
        slab((wide / 2 - 0.03, 0, at), 0.34, long, 0.1, 0.16, rim, 0.05, facing="right")


def two_cases() -> None:
    """A black case from behind, and a clear one, both on a phone."""
    with group((2.6, -1.2, WALL), (7, 0, 168)):
        phone(S8)
        case(plastic("#15171b", 0.18, 0.5), plastic("#24272d", 0.6))
        spot = (0, S8.thick / 2 + WALL + 0.004, S8.height * 0.2)
        text("LUMO", spot, 0.62, plastic("#5d6570", 0.6), depth=0, bold=0.2, facing="back")
    with group((-3.1, 2.0, WALL), (-7, 0, 8)):
        phone(S8)
        case(glass("#eef6ff"), glass("#e4efff"))


def sheet(thick: float = 0.06) -> None:
    """One sheet of glass, upright, with polished edges that catch the light."""
    middle, wide, high = S8.height / 2, S8.width - 0.12, S8.height - 0.12
    slab((0, 0, middle), wide, high, thick, S8.corner, glass("#f3faff"), 0.02, facing="front")
    edge = plastic("#d8f1ff", 1.0)
    outside = slab((0, 0.01, middle), wide + 0.02, high + 0.02, thick + 0.02, S8.corner, edge, 0.02, facing="front")
    cut(outside, slab((0, 1, middle), wide - 0.1, high - 0.1, 3, S8.corner - 0.05, edge, 0, facing="front"))


def screen_glass() -> None:
    """A sheet of glass leaning before a phone, the box it comes in behind."""
    art = Art(9.4, 18.4, "#f4f6f9").rect(0, 11.6, 9.4, 6.8, "#2f6fe0")
    art.text(4.7, 1.5, "LUMO", 1.3, "#16202f", 800)
    art.rect(2.6, 3.0, 4.2, 7.8, "#1b2434", 0.7).rect(2.85, 3.25, 3.7, 7.3, "#9fd0ff", 0.5)
    art.polygon([(2.9, 9.0), (6.5, 4.4), (6.5, 6.6), (2.9, 10.2)], "#d8eeff")
    art.text(4.7, 13.2, "Screen glass", 1.15, "#ffffff", 800)
    art.text(4.7, 14.6, "for Phone S8", 0.8, "#dce9ff", 500)
    art.text(4.7, 16.6, "9H  ·  0.33 mm  ·  2 sheets", 0.6, "#ffffff", 600)
    with group((-6.9, 2.4, 0), (0, 0, 10)):
        box((0, 0, 0), (9.6, 1.8, 18.6), paper("#eceff3"), 0.08)
        label((0, -0.91, 9.3), art, corner_radius=0.05, gloss=0.7)
    with group((1.5, -0.6, 0), (-7, 0, -4)):
        phone(S8)
    with group((5.0, -2.3, 0), (-9, 0, -6)):
        sheet()


MODELS = {
    "phone-case": Model(two_cases, views=((-8, 12),)),
    "screen-glass": Model(screen_glass, views=((-8, 11),)),
}
