"""Cases for the other Lumo phones: the two kinds of `phone_cases`, cut to their lenses."""

from functools import partial
from typing import Any

from models.techgadgets import phone_cases
from models.techgadgets.phone_cases import WALL
from models.techgadgets.phones import A5, S8_PRO, Phone, phone
from studio.details import text
from studio.materials import glass, plastic
from studio.model import Model
from studio.place import cut, group
from studio.shapes import slab

EDGE = 0.45  # from the edge of a phone's back to what is round its lenses


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


VIEWS = phone_cases.MODELS["phone-case"].views
MODELS = {
    "phone-case-a5": Model(partial(two_cases, A5), VIEWS),
    "phone-case-pro": Model(partial(two_cases, S8_PRO), VIEWS),
}
