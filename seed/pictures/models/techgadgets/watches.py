"""Lumo watches on their bands, and the band alone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import cos, radians, sin

from models.techgadgets.straps import strap
from studio.art import Art
from studio.colours import Colour
from studio.details import display, panel
from studio.materials import glass, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, lathe, ring, slab, tube

BAND = 2.0


@dataclass(frozen=True, slots=True)
class Watch:
    """Radii of case and screen and thickness in cm, colours, what the screen shows."""

    case: float
    screen: float
    thick: float
    metal: Colour
    band: Colour
    face: Callable[[float], Art]
    sporty: bool = False


def steps_face(radius: float) -> Art:
    """A calm face: the time and three rings for the day."""
    art = Art(2 * radius, 2 * radius, "#05070c")
    for share, colour, dim, end in (
        (0.93, "#35d0ba", "#0e3a35", 150),
        (0.8, "#4f8df0", "#132a52", 60),
        (0.67, "#f0a35d", "#4a2f18", -10),
    ):
        art.arc(radius, radius, radius * share, 0, 360, dim, radius * 0.1)
        art.arc(radius, radius, radius * share, -90, end, colour, radius * 0.1)
    art.text(radius, radius * 0.86, "10:09", radius * 0.42, "#ffffff", 600)
    art.text(radius, radius * 1.15, "TUE 14", radius * 0.17, "#aab4c4", 500)
    return art.text(radius, radius * 1.37, "7,214", radius * 0.17, "#35d0ba", 600)


def run_face(radius: float) -> Art:
    """A run: its way on a map, distance, pace and pulse."""
    art = Art(2 * radius, 2 * radius, "#060a10")
    unit = radius / 10
    for k in range(60):
        angle, long = radians(6 * k), 0.08 if k % 5 else 0.14
        x, y = cos(angle), sin(angle)
        art.line(
            [
                (radius * (1 + x * 0.98), radius * (1 + y * 0.98)),
                (radius * (1 + x * (0.98 - long)), radius * (1 + y * (0.98 - long))),
            ],
            "#46546a" if k % 5 else "#dfe6f2",
            unit * 0.22,
        )
    art.arc(radius, radius, radius * 0.8, -90, 170, "#2f8cff", unit * 0.7)
    art.text(radius, unit * 5.2, "10:09", unit * 2.3, "#aab8cc", 600)
    art.text(radius, unit * 8.5, "8.42", unit * 4.8, "#ffffff", 700)
    art.text(radius, unit * 11.8, "km · 5:12 /km", unit * 1.7, "#7fb4ff", 600)
    way = [(5.4, 15.2), (6.4, 13.8), (7.8, 14.4), (9.0, 13.6), (10.2, 14.6), (11.6, 13.7), (12.8, 14.5)]
    art.line([(unit * x, unit * y) for x, y in way], "#ff8a3c", unit * 0.5)
    art.disc(unit * 12.8, unit * 14.5, unit * 0.6, "#ffffff")
    return art.text(radius, unit * 15.9, "148 bpm", unit * 1.3, "#ff6a6a", 700)


def watch(made: Watch) -> None:
    """A watch as if on a wrist: its face tilted up, its band closed behind it."""
    tilt, middle, across, up = 160, (0.6, 3.02), 3.1, 2.9
    reach = made.case * 0.86
    out = (cos(radians(tilt)), sin(radians(tilt)))
    along = (-out[1], out[0])
    centre = (middle[0] + across * out[0], middle[1] + up * out[1])
    ends = [
        (centre[0] + side * along[0] * reach + out[0] * 0.32, centre[1] + side * along[1] * reach + out[1] * 0.32)
        for side in (1, -1)
    ]
    loop = [
        (middle[0] + across * cos(radians(a)), middle[1] + up * sin(radians(a)))
        for a in range(tilt + 58, tilt + 309, 18)
    ]
    rows = [(y, z, BAND, 0.24) for y, z in (ends[0], *loop, ends[1])]
    strap(rows, rubber(made.band), rotation=(0, 0, 90), round_=0.8)
    _buckle(middle[0] + across, middle[1])
    with group((0, centre[0], centre[1]), (tilt - 90, 0, 0)):
        _case(made)


def _buckle(y: float, z: float) -> None:
    steel = metal("#c3c7cc", 0.22)
    slab((0, y - 0.05, z), BAND + 0.5, 1.5, 0.36, 0.25, steel, 0.12, facing="back")


def _case(made: Watch) -> None:
    case, thick = made.case, made.thick
    shell = metal(made.metal, 0.26)
    body = [
        (0, 0),
        (case - 0.5, 0),
        (case - 0.1, 0.25),
        (case, 0.45),
        (case, thick - 0.28),
        (case - 0.16, thick),
        (0, thick),
    ]
    lathe(body, (0, 0, 0), shell, rounding=0.1)
    for side in (-1, 1):
        for x in (-0.83, 0.83):
            box((x * 1.45, side * (case - 0.52), 0.06), (0.32, 0.82, 0.5), shell, 0.14, (-side * 26, 0, 0))
    black = plastic("#050608", 0.95)
    cylinder((0, 0, thick - 0.05), made.screen + 0.14, 0.09, black, 0.03)
    display((0, 0, thick + 0.045), made.face(made.screen - 0.02), made.screen - 0.02, 1.05, facing="up")
    if made.sporty:
        bezel = plastic("#1b1e23", 0.5)
        edge = [(made.screen + 0.1, 0), (case - 0.06, 0), (case - 0.14, 0.2), (made.screen + 0.14, 0.14)]
        lathe([*edge, edge[0]], (0, 0, thick - 0.04), bezel, rounding=0.04)
        for k in range(12):
            angle, far = radians(30 * k), (case + made.screen) / 2
            spot = (far * sin(angle), far * cos(angle), thick + 0.145)
            panel(spot, 0.09, 0.24, plastic("#e8ecf1", 0.4), 0.04, (0, 0, -30 * k), facing="up")
        for turn in (-38, 38):
            spot = ((case - 0.08) * cos(radians(turn)), (case - 0.08) * sin(radians(turn)), thick * 0.5)
            cylinder(spot, 0.2, 0.3, shell, 0.06, rotation=(0, 0, turn), facing="right")
    cylinder((case - 0.08, 0, thick * 0.52), 0.3, 0.36, shell, 0.08, facing="right")
    crown = plastic("#ff7a2f" if made.sporty else "#2f74ee", 0.5)
    ring((case + 0.16, 0, thick * 0.52), 0.3, 0.05, crown, facing="right")
    lathe(
        [(made.screen, 0), (made.screen * 0.6, 0.035), (0, 0.045)], (0, 0, thick + 0.05), glass("#f6f9ff"), smooth=True
    )


def band_alone() -> None:
    """Both halves of an orange band, and the buckle."""
    orange, steel = rubber("#e8702e"), metal("#c3c7cc", 0.22)
    long = [
        (-6.6, 0.4, BAND - 0.3, 0.26),
        (-6.0, 0.16, BAND - 0.1, 0.26),
        (-2, 0.35, BAND, 0.26),
        (2, 0.9, BAND, 0.28),
        (5, 2.0, BAND, 0.34),
    ]
    strap(long, orange, (0, -1.6, 0), (0, 0, 6), 0.8)
    short = [(-4.2, 0.2, BAND, 0.28), (-1, 0.16, BAND, 0.26), (2, 0.7, BAND, 0.28), (4.6, 1.9, BAND, 0.34)]
    strap(short, orange, (0, 1.8, 0), (0, 0, 6), 0.8)
    with group((0, -1.6, 0), (0, 0, 6)):
        for k in range(8):
            x = -5.4 + 0.62 * k
            slab((x, 0, 0.325 + 0.03 * k), 0.2, 0.36, 0.04, 0.1, plastic("#4a2412", 0.2), 0.01)
        cylinder((5.1, -0.98, 2.04), 0.14, 1.96, steel, 0.03, facing="back")
    with group((0, 1.8, 0), (0, 0, 6)):
        frame = [(-4.0, -1.2, 0.26), (-5.5, -1.2, 0.24), (-5.5, 1.2, 0.24), (-4.0, 1.2, 0.26)]
        tube(frame, 0.16, steel, smooth=False, closed=True)
        tube([(-4.0, 0, 0.34), (-5.5, 0, 0.44)], 0.09, steel, smooth=False)
        strap([(-3.2, 0.02, BAND + 0.36, 0.1), (-3.2, 0.5, BAND + 0.36, 0.1)], orange)
        cylinder((4.7, -0.98, 1.94), 0.14, 1.96, steel, 0.03, facing="back")


WATCH = Watch(2.05, 1.65, 1.0, "#d3d6da", "#9db3c9", steps_face)
GPS = Watch(2.2, 1.78, 1.25, "#5a6069", "#25282d", run_face, sporty=True)

MODELS = {
    "watch-1": Model(partial(watch, WATCH), views=((-20, 14),)),
    "watch-2": Model(partial(watch, GPS), views=((-20, 14), (44, 26))),
    "watch-band": Model(band_alone, views=((-14, 34),)),
}
