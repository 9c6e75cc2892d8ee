"""Mice: a quiet one for the desk, and a light one for games."""

from typing import Any

from studio.details import panel, text
from studio.materials import glow, metal, plastic, rubber
from studio.model import Model
from studio.place import cut, group
from studio.shapes import box, cylinder, loft, ring, slab

TILT = 7  # degrees the back of the hand stands higher than the fingers


def _hull(width: float, length: float, high: float, material: Any, grow: float = 0) -> Any:
    """A mouse's body, higher at the back; its underside is cut flat just above the floor."""
    rows = (
        (0, 0.86, 0.92),
        (0.16, 0.97, 0.98),
        (0.38, 1.0, 1.0),
        (0.6, 0.94, 0.965),
        (0.78, 0.83, 0.89),
        (0.9, 0.66, 0.76),
        (0.97, 0.44, 0.54),
        (1.0, 0.16, 0.22),
    )
    sections = [
        (share * high, width * w + grow, length * d + grow, min(width * w, length * d) * 0.44) for share, w, d in rows
    ]
    body = loft(sections, material, (0, 0, -0.1 + grow / 2), rotation=(TILT, 0, 0))
    cut(body, box((0, 0, -3.82), (20, 20, 4), material, 0))
    return body


def _parting(length: float, high: float, width: float = 0.09) -> Any:
    """The gap between the two keys, from the front edge to the middle."""
    return box((0, -length * 0.3, high * 0.42), (width, length * 0.62, high), plastic("#000000"), 0)


def _skates(length: float, width: float, colour: str) -> None:
    for y in (-length * 0.33, length * 0.33):
        slab((0, y, 0), width * 0.5, 1.0, 0.3, 0.45, plastic(colour, 0.3))


def _wheel(at: tuple[float, float, float], trim: Any) -> None:
    x, y, z = at
    cylinder((x - 0.36, y, z), 1.12, 0.72, rubber("#1a1c20"), 0.12, facing="right")
    for side in (-0.3, 0.3):
        ring((x + side, y, z), 1.1, 0.07, trim, facing="right")
    for k in range(18):
        with group(at, (20 * k, 0, 0)):
            box((0, 0, 1.04), (0.44, 0.14, 0.12), rubber("#33363c"), 0.03)


def mouse() -> None:
    """The desk mouse: pale shell, dark base, a wheel with metal edges."""
    width, length, high = 6.3, 10.8, 3.7
    _skates(length, width, "#c9ced4")
    _hull(width, length, high, plastic("#3a4350", 0.35))
    shell = _hull(width, length, high, plastic("#e4e8ee", 0.5), 0.09)
    lower = box((0, 0, -3.1), (20, 24, 4.4), plastic("#000000"), 0, (-5, 0, 0))
    slot = slab((0, -2.9, 1.2), 1.1, 3.0, 4, 0.5, plastic("#000000"), 0)
    cut(shell, lower, _parting(length, high), slot)
    _wheel((0, -2.9, 2.35), metal("#c9ced6", 0.2))
    with group((0, 2.4, 3.8), (0, 0, 0)):
        text("WREN", (0, 0, 0.06), 0.72, plastic("#8892a0", 0.5), depth=0.12, bold=0.2, facing="up")
    panel((0, 0.25, 3.675), 0.5, 0.16, glow("#3f9bff", 2.2), 0.08, (6, 0, 0), "up")


def gaming_mouse() -> None:
    """The light one: dark, a waist for the thumb, two keys above it, light in its seam and wheel."""
    width, length, high = 6.9, 12.1, 3.9
    dark, trim = plastic("#1b1e23", 0.3), glow("#2f8bff", 1.8)
    _skates(length, width, "#d7dbe1")
    waist = [cylinder((side * 12.5, -0.4, -1), 10, 8, dark, 0) for side in (-1, 1)]
    cut(_hull(width, length, high, trim, -0.06), *waist)
    lower = _hull(width, length, high, plastic("#2b3037", 0.35))
    waist = [cylinder((side * 12.7, -0.4, -1), 10, 8, dark, 0) for side in (-1, 1)]
    cut(lower, box((0, 0, 1.15), (20, 24, 6), dark, 0, (-6, 0, 0)), *waist)
    shell = _hull(width, length, high, dark, 0.05)
    waist = [cylinder((side * 12.7, -0.4, -1), 10, 8, dark, 0) for side in (-1, 1)]
    slot = slab((0, -3.3, 1.2), 1.15, 3.2, 4, 0.5, dark, 0)
    cut(shell, box((0, 0, -2.7), (20, 24, 4.1), dark, 0, (-6, 0, 0)), _parting(length, high), slot, *waist)
    _wheel((0, -3.3, 2.4), trim)
    key = plastic("#4a525d", 0.7)
    for y, long in ((-1.5, 2.3), (1.05, 2.3)):
        slab((-2.78, y, 2.35), long, 0.62, 0.3, 0.28, key, 0.1, (0, 0, 0), "left")
    slab((0, -0.35, 3.6), 0.62, 1.3, 0.32, 0.28, key, 0.1, (8, 0, 0))
    with group((0, 3.2, 3.97), (0, 0, 0)):
        text("FORGE", (0, 0, 0.1), 0.86, glow("#5fa8ff", 2.0), depth=0.14, bold=0.3, facing="up")


MODELS = {
    "mouse": Model(mouse, views=((-32, 26),)),
    "gaming-mouse": Model(gaming_mouse, views=((-40, 26),)),
}
