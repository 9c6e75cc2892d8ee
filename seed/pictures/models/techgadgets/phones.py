"""Lumo phones: a pair of each, one showing its screen, one its back."""

from dataclasses import dataclass
from functools import partial

from studio.art import Art
from studio.colours import Colour
from studio.details import display, panel, text
from studio.materials import glass, glow, metal, plastic
from studio.model import Model
from studio.place import group
from studio.shapes import cylinder, ring, slab

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Phone:
    """Size in cm, `border` round the screen in cm, colours of back and frame, wallpaper, lenses on the back."""

    width: float
    height: float
    thick: float
    border: float
    back: Colour
    frame: Colour
    sky: tuple[Colour, ...]
    lenses: tuple[Spot, ...]  # right of the back's left edge, below its upper edge
    island: tuple[float, float] = (0, 0)  # width and height of the raised plate under the lenses
    metal_frame: bool = True
    seed: int = 1

    @property
    def corner(self) -> float:
        return self.width * 0.13


def phone(made: Phone) -> None:
    """One phone, standing upright on its lower edge, its screen to the front; its origin is the middle of that edge."""
    middle, half = made.height / 2, made.thick / 2
    frame = metal(made.frame, 0.28) if made.metal_frame else plastic(made.frame, 0.5)
    slab((0, half, middle), made.width, made.height, made.thick, made.corner, frame, 0.14, facing="front")
    black = plastic("#050506", 0.95)
    inner = (made.width - 0.24, made.height - 0.24, made.corner - 0.12)
    panel((0, -half - 0.004, middle), *inner[:2], black, inner[2])
    shown = home_screen(made.width - 2 * made.border, made.height - 2 * made.border, made.sky, made.seed)
    display((0, -half - 0.01, middle), shown, made.corner - made.border * 0.8)
    panel((0, -half - 0.014, made.height - made.border - 0.48), 0.36, 0.36, black, 0.18)
    _back(made, half, middle)
    for at, long in ((middle + 2.6, 1.1), (middle + 4.4, 2.0)):
        slab((made.width / 2 - 0.01, 0, at), 0.22, long, 0.06, 0.1, frame, facing="right")
    slab((0, 0, 0.02), 0.9, 0.3, 0.06, 0.15, plastic("#08090a", 0.2), facing="down")


def _back(made: Phone, half: float, middle: float) -> None:
    cover = plastic(made.back, 0.45 if made.metal_frame else 0.3)
    slab(
        (0, half - 0.03, middle),
        made.width - 0.2,
        made.height - 0.2,
        0.09,
        made.corner - 0.1,
        cover,
        0.06,
        facing="back",
    )
    out = half + 0.06
    if made.island[0]:
        wide, high = made.island
        spot = (made.width / 2 - 0.45 - wide / 2, out - 0.02, made.height - 0.45 - high / 2)
        slab(spot, wide, high, 0.14, min(wide, high) * 0.32, metal(made.frame, 0.5), 0.06, facing="back")
        out += 0.12
    for right, down in made.lenses:
        camera((made.width / 2 - right, out - 0.02, made.height - down), made.frame)
    right, down = made.lenses[0]
    panel(
        (made.width / 2 - right - 1.5, out + 0.004, made.height - down),
        0.42,
        0.42,
        glow("#fff3da", 0.9),
        0.21,
        facing="back",
    )
    text("LUMO", (0, half + 0.065, made.height * 0.2), 0.62, metal("#d7dade", 0.2), bold=0.2, facing="back")


def camera(at: tuple[float, float, float], trim: Colour) -> None:
    """A camera lens that looks backwards."""
    x, y, z = at
    cylinder(at, 0.72, 0.2, metal(trim, 0.22), 0.06, facing="back")
    cylinder((x, y + 0.12, z), 0.6, 0.1, plastic("#08090b", 0.9), 0.03, facing="back")
    ring((x, y + 0.222, z), 0.36, 0.05, metal("#3b4048", 0.2), facing="back")
    panel((x, y + 0.228, z), 0.5, 0.5, plastic("#0f1c33", 1.0), 0.25, facing="back")
    panel((x + 0.07, y + 0.232, z + 0.07), 0.12, 0.12, plastic("#5a7fc0", 1.0), 0.06, facing="back")
    cylinder((x, y + 0.2, z), 0.58, 0.05, glass("#f4f7ff"), 0.02, facing="back")


def home_screen(width: float, height: float, sky: tuple[Colour, ...], seed: int) -> Art:
    """A lock screen: wallpaper, the time, a message and two shortcuts."""
    art = Art(width, height).wallpaper(sky, seed)
    middle = width / 2
    art.text(middle, height * 0.11, "Tuesday 14 May", 0.46, "#ffffff", 500)
    art.text(middle, height * 0.19, "9:41", 1.9, "#ffffff", 600)
    art.rect(0.35, height * 0.66, width - 0.7, 1.5, "#f5f7fb", 0.4)
    art.rect(0.6, height * 0.66 + 0.3, 0.9, 0.9, sky[1], 0.25)
    art.text(1.75, height * 0.66 + 0.5, "Weather", 0.36, "#15181d", 700, "left")
    art.text(1.75, height * 0.66 + 1.0, "Dry until evening, 19°", 0.33, "#3d434c", 400, "left")
    art.rect(0.35, height * 0.66 + 1.7, width - 0.7, 1.1, "#e6eaf2", 0.4)
    art.text(0.7, height * 0.66 + 2.25, "Train 14:20, platform 3", 0.34, "#15181d", 500, "left")
    for x in (0.95, width - 0.95):
        art.disc(x, height - 1.0, 0.5, "#20242c").disc(x, height - 1.0, 0.17, "#ffffff")
    return art.rect(middle - 1.1, height - 0.22, 2.2, 0.09, "#ffffff", 0.04)


def pair(front: Phone, back: Phone) -> None:
    """The front of one and, half hidden behind it, the back of another."""
    lean = 7
    with group((2.3, -0.5, 0), (-lean, 0, -5)):
        phone(front)
    with group((-2.7, 1.9, 0), (lean, 0, 180 - 9)):
        phone(back)


ROUND = ((1.15, 1.2), (1.15, 2.9))
THREE = ((1.5, 1.5), (1.5, 3.3), (3.3, 2.6))

A5 = Phone(
    7.4,
    16.2,
    0.84,
    0.36,
    "#8ea893",
    "#7d9482",
    ("#1f4d46", "#7cc6a4", "#f1e3b0", "#2f7a6c"),
    ROUND,
    metal_frame=False,
    seed=4,
)
S8 = Phone(
    7.2, 15.4, 0.79, 0.22, "#8fb6dc", "#b9cfe6", ("#14306e", "#4f8df0", "#a8d3ff", "#e86fa0"), ROUND, (1.9, 3.7), seed=2
)
S8_PLUS = Phone(
    7.7, 16.4, 0.80, 0.2, "#3b4048", "#6d737c", ("#1c1440", "#7a4fe0", "#38b6e8", "#f08a5d"), ROUND, (1.9, 3.7), seed=6
)
S8_PRO = Phone(
    7.8, 16.5, 0.82, 0.15, "#d9c7a8", "#cbb48e", ("#2a1410", "#e2693a", "#f6c177", "#5a2a5e"), THREE, (4.0, 4.3), seed=9
)


def _model(made: Phone) -> Model:
    return Model(partial(pair, made, made), views=((-10, 9), (-48, 26)))


MODELS = {"phone-1": _model(A5), "phone-2": _model(S8), "phone-3": _model(S8_PRO), "phone-plus": _model(S8_PLUS)}
