"""Norvind air purifiers, three sizes of one round-cornered tower, and the filter they share."""

from dataclasses import dataclass
from functools import partial
from math import cos, radians, sin

from studio.art import Art
from studio.colours import Colour
from studio.details import display, holes, label, panel, text
from studio.materials import fabric, glow, metal, paper, plastic, rubber, wood
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, loft, ring, slab

WHITE = "#f0f1ed"


@dataclass(frozen=True, slots=True)
class Purifier:
    """Size in cm, colours, speeds, whether a sensor's ring and reading are on it, whether cloth covers its front."""

    width: float
    depth: float
    height: float
    speeds: int
    body: Colour = WHITE
    cloth: Colour = ""
    legs: bool = False
    reads: str = ""

    @property
    def corner(self) -> float:
        return self.depth * 0.26


def purifier(made: Purifier) -> None:
    """Tower, intake in the front, outlet grille and keys on the top."""
    low = 4.2 if made.legs else 1.0
    body = plastic(made.body, 0.45)
    wide, deep, high = made.width, made.depth, made.height
    corner = made.corner
    loft(
        [
            (low, wide - 2.4, deep - 2.4, corner - 1),
            (low + 0.4, wide - 0.8, deep - 0.8, corner - 0.3),
            (low + 1.6, wide, deep, corner),
            (high - 2.2, wide, deep, corner),
            (high - 0.7, wide - 0.7, deep - 0.7, corner - 0.3),
            (high, wide - 2.4, deep - 2.4, corner - 1),
        ],
        body,
        smooth=False,
    )
    _stand(made, low)
    _front(made, low)
    _side(made, low)
    _top(made)


def _stand(made: Purifier, low: float) -> None:
    wide, deep = made.width, made.depth
    if not made.legs:
        slab((0, 0, 0), wide - 5, deep - 5, low + 0.4, deep * 0.28, rubber("#3a3f3f"))
        return
    for x in (-wide / 2 + 5.5, wide / 2 - 5.5):
        box((x, 0, 0), (3.0, deep - 3, low + 1.2), wood("#b98a5a", "y"), 0.6)


def _front(made: Purifier, low: float) -> None:
    """The intake: slots, or a cloth panel with a thin frame."""
    out, flat = -made.depth / 2, made.width - 2 * made.corner + 0.6
    field = made.height * (0.5 if made.cloth else 0.42)
    middle = low + 4 + field / 2
    if made.cloth:
        slab((0, out + 0.5, middle), flat, field, 0.9, 3.0, fabric(made.cloth, 0.3, 0.5), 0.45, facing="front")
    else:
        holes((0, out - 0.02, middle), flat, field, 1.35, 0.34, plastic("#3c4242", 0.2), slot=2.4)
    text("NORVIND", (0, out - 0.03, made.height - 6.4), 1.7, metal("#6b7273", 0.3))
    if not made.reads:
        panel((0, out - 0.03, made.height - 9.4), 0.7, 0.7, glow("#8fe0b4", 2.6), 0.35)
        return
    up = made.height - 15.4
    ring((0, out - 0.02, up), 4.6, 0.34, glow("#7fe0a8", 2.4), facing="front")
    cylinder((0, out + 0.2, up), 4.2, 0.5, plastic("#111516", 0.9), facing="front")
    art = Art(5.2, 5.2, "#101415")
    art.text(2.6, 2.2, made.reads, 2.5, "#eafff4", 500).text(2.6, 4.2, "PM2.5 µg/m³", 0.62, "#8fd9b4", 500)
    display((0, out - 0.34, up), art, corner_radius=2.5)


def _side(made: Purifier, low: float) -> None:
    out = made.width / 2 + 0.02
    grille = plastic("#3c4242", 0.2) if made.body == WHITE else plastic("#232828", 0.2)
    flat = made.depth * 0.24
    holes((out, 0, low + 4 + made.height * 0.2), flat, made.height * 0.36, 1.35, 0.3, grille, slot=1.4, facing="right")


def _top(made: Purifier) -> None:
    up, wide, deep = made.height, made.width, made.depth
    round_grille = min(wide * 0.36, deep * 0.36)
    back = deep * 0.06
    slab(
        (0, back, up - 0.2),
        round_grille * 2.3,
        round_grille * 2.0,
        0.5,
        round_grille * 0.9,
        plastic("#2a2f30", 0.4),
        0.2,
    )
    fins = plastic("#d9dcd8", 0.5) if made.body == WHITE else plastic("#8b958f", 0.5)
    for k in range(9):
        x = (k - 4) * round_grille * 0.235
        long = round_grille * 1.86 * (1 - (abs(k - 4) / 5.2) ** 3)
        box((x, back, up + 0.2), (0.5, long, 0.55), fins, 0.15)
    for k in range(made.speeds):
        x = (k - (made.speeds - 1) / 2) * 2.6
        slab((x, -deep / 2 + 2.6, up - 0.05), 1.8, 1.2, 0.22, 0.55, plastic("#9aa29f", 0.5))
        if k == 1:
            panel((x, -deep / 2 + 2.6, up + 0.19), 0.9, 0.3, glow("#c9ffe2", 3), 0.15, facing="up")


def hepa_filter() -> None:
    """A pleated filter standing in its frame, a second one lying behind it shows the mesh."""
    with group((0, 0, 0), (-9, 0, 0)):
        _cassette(mesh=False)
    with group((3.5, 9.5, 0), (-12, 0, -7)):
        _cassette(mesh=True)


def _cassette(mesh: bool) -> None:
    """Its lower front edge in the origin; 26 wide, 34 high, 4.4 deep."""
    wide, high, deep, edge = 26.0, 34.0, 4.4, 1.5
    frame, fold = plastic("#e4e8e4", 0.4), paper("#f6f5ef")
    for side in (-1, 1):
        box((side * (wide - edge) / 2, deep / 2, 0), (edge, deep, high), frame, 0.3)
        box((0, deep / 2, (high - edge) / 2 * (1 + side)), (wide - 2 * edge + 0.5, deep - 0.2, edge), frame, 0.3)
    box((0, deep - 0.7, 1), (wide - 2, 0.6, high - 2), plastic("#30504a" if mesh else "#d8dcd6", 0.3), 0.1)
    if mesh:
        holes((0, 0.9, high / 2), wide - 3, high - 3, 0.9, 0.3, plastic("#8fa59a", 0.2))
        return
    count = 21
    step = (wide - 2 * edge) / count
    for k in range(count):
        for way in (-1, 1):
            x = -wide / 2 + edge + (k + 0.5) * step + way * step / 4
            box((x, deep / 2 - 0.2, edge - 0.2), (0.16, 3.1, high - 2 * edge + 0.4), fold, 0.02, (0, 0, way * 10))
    art = Art(23, 6.4, "#fbfbf8").rect(0, 0, 5.8, 6.4, "#4f7d68")
    art.text(2.9, 2.5, "H13", 2.1, "#ffffff", 700).text(2.9, 4.5, "99.95 %", 1.0, "#dcebe2", 600)
    art.text(6.8, 2.0, "NORVIND", 1.9, "#24403a", 700, "left")
    art.text(6.8, 4.3, "Air 200  ·  Air 300  ·  Air 400", 1.0, "#51615c", 500, "left")
    slab((0, 0.1, 9), 23.6, 7.0, 0.3, 0.5, paper("#fbfbf8"), 0.1, facing="front")
    label((0, -0.22, 9), art, corner_radius=0.4)
    for angle in (60, 90, 120):
        x, z = 1.6 * cos(radians(angle)), 1.6 * sin(radians(angle))
        panel((x, -0.02, high - 2.6 + z), 0.1, 0.1, frame)
    slab((0, 0.3, high - 0.4), 5, 2.6, 0.25, 0.6, fabric("#6e9c86", 0.2), 0.05, facing="front")


def _model(made: Purifier, view: tuple[float, float] = (24, 20)) -> Model:
    return Model(partial(purifier, made), views=(view,))


MODELS = {
    "air-purifier-1": _model(Purifier(25, 20, 46, 3)),
    "air-purifier-3": _model(Purifier(29, 23, 56, 4, body="#d9ddd6", cloth="#8fa296")),
    "air-purifier-2": _model(Purifier(36, 26, 68, 4, cloth="#b9b4a8", legs=True, reads="8")),
    "hepa-filter": Model(hepa_filter, views=((22, 14),)),
}
