"""Forge gaming desktops: a tower with a glass side, and what sets the four apart."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from models.techgadgets.desktop_parts import Point, air_cooler, board, fan, graphics_card, grille, pump, rear
from studio.colours import Colour
from studio.details import feet, holes, panel, text
from studio.materials import glass, glow, metal, plastic
from studio.model import Model
from studio.place import cut
from studio.shapes import box, cylinder, ring, slab

FOOT = 1.8


@dataclass(frozen=True, slots=True)
class Tower:
    """Size in cm, the graphics card's name and length, colours, how the front looks and how it is cooled."""

    width: float
    depth: float
    height: float
    card: str
    card_length: float
    shell: Colour
    light: Colour
    second: Colour  # the colour of the lights further inside
    front: str  # slits, mesh, plain or glass
    liquid: bool = False
    inside: Colour = "#2b3039"
    sticks: int = 2
    front_fans: int = 1


def tower(made: Tower) -> None:
    """Shell, what can be seen through its side, and the sockets at the back."""
    shell: Any = plastic(made.shell, 0.45)
    wide, deep, high = made.width, made.depth, made.height
    front = -deep / 2
    feet(wide - 5, deep - 8, 1.5, FOOT + 0.1)
    slab((0, 0, FOOT), wide, deep, 1.6, 1.0, shell, 0.3)
    slab((0, 0, high - 1.8), wide, deep, 1.8, 1.0, shell, 0.35)
    box((wide / 2 - 0.6, 0, FOOT + 1.5), (0.9, deep - 1.2, high - FOOT - 3.2), shell, 0.1)
    back = box((0, deep / 2 - 0.8, FOOT + 1.5), (wide - 0.8, 0.8, high - FOOT - 3.2), shell, 0.1)
    fan_at = (-wide / 2 + 7.6, deep / 2 - 0.6, high - 10.2)
    cut(back, cylinder((fan_at[0], fan_at[1] - 3, fan_at[2]), 5.6, 8, shell, facing="back"))
    grille((fan_at[0], deep / 2 - 0.1, fan_at[2]), 5.6, "back")
    fan((fan_at[0], deep / 2 - 3.6, fan_at[2]), 5.6, made.second, "front")
    rear(wide, deep, high, FOOT)
    box((-wide / 2 + 0.7, deep / 2 - 1.1, FOOT + 1.5), (0.9, 1.6, high - FOOT - 3.2), shell, 0.1)
    _inside(made, front)
    _front(made, front, shell)
    pane = glass("#dfe6ee" if made.front != "slits" else "#b8c0ca")
    panel((-wide / 2 + 0.3, 0, (high + FOOT) / 2), deep - 3.0, high - FOOT - 3.4, pane, 0.2, facing="left")
    if made.front != "glass":
        box((-wide / 2 + 0.7, front + 1.5, FOOT + 1.5), (0.9, 1.6, high - FOOT - 3.2), shell, 0.1)
    holes((0, 2, high + 0.01), wide - 7, deep * 0.62, 0.85, 0.28, slot=1.6, facing="up")
    _sockets(made, front)


def _inside(made: Tower, front: float) -> None:
    wide, deep, high = made.width, made.depth, made.height
    dark = plastic(made.inside, 0.35)
    panel((wide / 2 - 1.1, 0, (high + FOOT) / 2), deep - 2, high - FOOT - 3, dark, facing="left")
    ledge = FOOT + 11.2
    box((0.2, 0.4, FOOT + 1.6), (wide - 2.2, deep - 4, ledge - FOOT - 1.6), dark, 0.25)
    text(
        "FORGE",
        (-wide / 2 + 1.08, -deep * 0.18, FOOT + 6.4),
        3.6,
        glow(made.light, 1.6),
        depth=0,
        bold=0.3,
        facing="left",
    )
    x, y = wide / 2 - 1.4, deep / 2 - 14.4
    cpu: Point = (x - 0.6, y + 2.0, high - 11.6)
    board((x, y, high - 17.4), cpu, made.sticks, made.light if made.sticks > 1 else "#dfe8f5")
    graphics_card(
        (x - 6.6, deep / 2 - 1.8 - made.card_length / 2, ledge + 4.2), made.card, made.card_length, made.light
    )
    if made.liquid:
        pump(cpu, (x - 5.5, front + 9, high - 4.4), made.light, made.second)
        box((-0.5, -1.5, high - 4.6), (12, deep - 13, 2.6), plastic("#0c0d10", 0.4), 0.2)
        for k in range(3):
            fan((-0.5, -1.5 + (k - 1) * 11.6, high - 4.7), 5.4, made.second, "down")
    else:
        air_cooler(cpu, made.second, twice=made.front == "mesh")
    panel((-wide / 2 + 0.42, 0, high - 4.0), deep - 3.4, 4.2, plastic("#0b0c0f", 0.6), facing="left")
    lamp = panel((-wide / 2 + 0.6, 0, high - 4.2), deep * 0.8, 3.2, glow("#f2f6ff", 45), facing="right")
    lamp.visible_camera = False


def _front(made: Tower, front: float, shell: Any) -> None:
    wide, high = made.width, made.height
    middle, tall = (high + FOOT) / 2, high - FOOT - 0.2
    room = tall / made.front_fans
    radius = min(wide / 2 - 2.4, room / 2 - 0.7)
    spots = [FOOT + room * (k + 0.5) for k in range(made.front_fans)]
    for up in spots:
        fan((0, front + 4.4, up), radius, made.light, "front")
    if made.front == "glass":
        panel((0, front + 0.4, middle), wide - 1.2, tall - 3.2, glass("#dfe6ee"), 0.2)
        return
    face = slab((0, front + 1.2, middle), wide, tall, 1.8, 1.2, shell, 0.5, facing="front")
    out = front - 0.61
    if made.front == "mesh":
        cut(face, *[cylinder((0, front + 3, up), radius, 8, shell, facing="front") for up in spots], bevel=0.15)
        for up in spots:
            grille((0, front - 0.5, up), radius, "front")
            ring((0, front - 0.55, up), radius + 0.1, 0.22, metal("#5d646e", 0.25), facing="front")
    if made.front == "slits":
        for k in range(9):
            panel((1.2 + k * 0.95, out, middle), 0.42, tall - 5, plastic("#030304", 0.1), 0.2)
        text("FORGE", (-4.6, out, high - 5), 1.7, metal("#aeb6c2", 0.25), depth=0.01, bold=0.2)
        panel((-0.6, out, middle), 0.22, tall - 5, glow(made.light, 2.2), 0.1)
    if made.front == "plain":
        for side in (-1, 1):
            panel((side * (wide / 2 - 2.2), out, middle), 0.26, tall - 4, glow(made.light, 2.4), 0.13)
        holes((0, out, middle - 1), wide - 9, tall * 0.66, 0.9, 0.24, plastic("#80868f", 0.1))
        text("FORGE", (0, out, high - 4.4), 2.0, metal("#59616d", 0.25), depth=0.01, bold=0.2)


def _sockets(made: Tower, front: float) -> None:
    top, y = made.height + 0.015, front + 2.4
    cylinder((made.width / 2 - 3.2, y, made.height - 0.1), 0.95, 0.35, metal("#c9ced6", 0.25))
    ring((made.width / 2 - 3.2, y, made.height + 0.1), 1.1, 0.1, glow(made.light, 2.5))
    for k in range(3 if made.liquid else 2):
        x = made.width / 2 - 6.4 - k * 2.4
        panel((x, y, top), 1.5, 0.7, metal("#9aa1ab", 0.3), 0.12, facing="up")
        panel((x, y, top + 0.01), 1.25, 0.48, plastic("#0c1a3c" if k else "#050607", 0.3), 0.06, facing="up")


ONE = Tower(20.5, 40, 44, "CINDER 40", 22, "#1d2025", "#dfeaff", "#9fc4ff", "slits")
TWO = Tower(21, 43, 46.5, "CINDER 50", 26, "#24282f", "#2f86ff", "#37c6ff", "mesh", sticks=2, front_fans=2)
THREE = Tower(
    22, 45, 48.5, "CINDER 70", 30, "#e6e9ed", "#39d0ff", "#6fb2ff", "plain", True, "#c9ced5", sticks=4, front_fans=3
)
FOUR = Tower(
    24, 48, 50.5, "CINDER 90", 34, "#15171b", "#8a5cff", "#2fb4ff", "glass", True, "#252932", sticks=4, front_fans=3
)

MODELS = {
    "desktop-1": Model(partial(tower, ONE), views=((-52, 13),)),
    "desktop-2": Model(partial(tower, TWO), views=((-52, 13), (-142, 15))),
    "desktop-3": Model(partial(tower, THREE), views=((-52, 13),)),
    "desktop-4": Model(partial(tower, FOUR), views=((-52, 13),)),
}
