"""What protects a Lumo phone: cases of two kinds, and glass for its screen."""

from functools import partial
from typing import Any

from models.techgadgets.phones import A5, S8, S8_PRO, Phone, phone
from studio.art import Art
from studio.details import label, text
from studio.materials import glass, paper, plastic
from studio.model import Model
from studio.place import cut, group
from studio.shapes import box, slab

WALL = 0.18
EDGE = 0.45  # from the edge of a phone's back to what is round its lenses
VIEWS = ((-8, 12),)


def case(made: Phone, shell: Any, rim: Any) -> None:
    """A case round a phone that stands where the phone does; the openings leave lenses, keys and connector free."""
    middle, half = made.height / 2, made.thick / 2
    wide, high = made.width + 2 * WALL, made.height + 2 * WALL
    body = slab(
        (0, half + WALL, middle), wide, high, made.thick + WALL + 0.12, made.corner + WALL, shell, 0.2, facing="front"
    )
    inside = slab(
        (0, half + 0.07, middle), made.width + 0.04, made.height + 0.04, 3, made.corner, shell, 0.1, facing="front"
    )
    across, down = _lenses(made)
    x, z = made.width / 2 - EDGE - across / 2, made.height - EDGE - down / 2
    corner = min(across, down) * 0.32
    opening = slab((x, half - 0.2, z), across + 0.3, down + 0.3, 2, corner + 0.12, shell, 0, facing="back")
    port = slab((0, 0, 0.5), 1.5, 0.5, 2, 0.25, shell, 0, facing="down")
    cut(body, inside, opening, port)
    frame = slab((x, half + WALL - 0.06, z), across + 0.62, down + 0.62, 0.2, corner + 0.28, rim, 0.08, facing="back")
    cut(frame, slab((x, half - 0.3, z), across + 0.28, down + 0.28, 2, corner + 0.1, rim, 0, facing="back"))
    for at, long in ((middle + 2.6, 1.2), (middle + 4.4, 2.1)):
        slab((wide / 2 - 0.03, 0, at), 0.34, long, 0.1, 0.16, rim, 0.05, facing="right")


def _lenses(made: Phone) -> tuple[float, float]:
    """Width and height of what a case leaves open: the island, else the lenses and the light beside them."""
    if made.island[0]:
        return made.island
    return 2.35, made.lenses[-1][1] + 0.3


def two_cases(made: Phone) -> None:
    """A black case from behind, and a clear one, both on a phone."""
    with group((2.6, -1.2, WALL), (7, 0, 168)):
        phone(made)
        case(made, plastic("#15171b", 0.18, 0.5), plastic("#24272d", 0.6))
        spot = (0, made.thick / 2 + WALL + 0.004, made.height * 0.2)
        text("LUMO", spot, 0.62, plastic("#5d6570", 0.6), depth=0, bold=0.2, facing="back")
    with group((-3.1, 2.0, WALL), (-7, 0, 8)):
        phone(made)
        case(made, glass("#eef6ff"), glass("#e4efff"))


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
    "phone-case": Model(partial(two_cases, S8), VIEWS),
    "phone-case-a5": Model(partial(two_cases, A5), VIEWS),
    "phone-case-pro": Model(partial(two_cases, S8_PRO), VIEWS),
    "screen-glass": Model(screen_glass, views=((-8, 11),)),
}
