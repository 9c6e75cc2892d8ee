"""What stands on a desk with a laptop: monitor, keyboard, dock."""

from math import sin

from models.techgadgets.laptop_screens import window
from studio.art import Art
from studio.details import display, panel, text
from studio.materials import glow, metal, plastic, rubber
from studio.model import Model
from studio.place import group
from studio.shapes import box, cylinder, ring, slab, tube

ROWS = ("`1234567890-=", "QWERTYUIOP[]\\", "ASDFGHJKL;'", "ZXCVBNM,./")


def monitor() -> None:
    """A 27-inch screen with thin borders on a stand of aluminium."""
    silver, black = metal("#b9c0c9", 0.3), plastic("#15181c", 0.5)
    slab((0, 2.5, 0), 24, 20, 0.9, 1.6, silver, 0.25)
    slab((0, 7.0, 0.8), 6.4, 1.8, 34, 0.8, silver, 0.2)
    ring((0, 7.9, 9), 1.5, 0.3, plastic("#2f7cf6", 0.5), facing="front")
    box((0, 4.4, 30), (8, 4.6, 8), black, 0.6)
    middle = 33.6
    slab((0, 3.4, middle), 61.2, 36.4, 1.5, 1.0, black, 0.35, facing="front")
    slab((0, 5.0, middle - 2), 38, 24, 2.2, 2.0, black, 0.8, facing="front")
    face = 1.88
    panel((0, face, middle), 60.9, 36.1, plastic("#050608", 0.9), 0.9)
    display((0, face - 0.02, middle + 0.5), _two_documents(59.8, 33.7), 0.2)
    text("WREN", (0, face - 0.02, middle - 17.2), 0.95, plastic("#8b939e", 0.4), depth=0, bold=0.2)
    panel((28.6, face - 0.02, middle - 17.3), 0.8, 0.22, glow("#4fa4ff", 2.2), 0.1)


def _two_documents(width: float, height: float) -> Art:
    art = Art(width, height).wallpaper(("#0f2f7a", "#2f7cf6", "#79c6ff", "#6a4fe0", "#19b5c9"), 12)
    window(art, 3, 2.6, 26, 27, "Report")
    art.text(5, 6.2, "The harbour, then and now", 1.5, "#15202f", 800, "left")
    art.text(5, 8.0, "Chapter 2: cranes and containers", 0.85, "#3f7fd0", 600, "left")
    for k in range(15):
        if k not in (5, 10):
            art.rect(5, 9.6 + k * 1.2, 22 if k not in (4, 9, 14) else 12, 0.36, "#b3bbc7", 0.15)
    window(art, 31, 2.6, 26, 15.6, "Ships per year")
    points = [(33 + k * 22 / 20, 14.5 - 0.36 * k - 1.4 * sin(k * 0.8)) for k in range(21)]
    for k in range(5):
        art.rect(33, 6.2 + k * 2.3, 22, 0.08, "#dfe4ec")
    art.polygon([(33, 15.6), *points, (55, 15.6)], "#d5e6ff").line(points, "#2f7cf6", 0.3)
    for x, y in points[::5]:
        art.disc(x, y, 0.42, "#2f7cf6").disc(x, y, 0.2, "#ffffff")
    window(art, 31, 19.8, 12, 9.8, "Call", "#1c2433")
    for k, colour in enumerate(("#f0a35e", "#5bb8a6", "#8a7cf0", "#e8798f")):
        x, y = 32 + k % 2 * 5.2, 21.4 + k // 2 * 4.0
        art.rect(x, y, 4.8, 3.7, "#2f3a4f", 0.3).disc(x + 2.4, y + 1.5, 0.85, colour)
        art.rect(x + 1.2, y + 2.5, 2.4, 1.2, colour, 0.5)
    window(art, 45, 19.8, 12, 9.8, "To do")
    for k in range(5):
        art.disc(46.6, 22.1 + k * 1.6, 0.42, "#2f7cf6" if k < 3 else "#c9d1dc")
        art.rect(47.8, 21.9 + k * 1.6, (7, 5, 8, 6, 7)[k], 0.4, "#5b6575" if k >= 3 else "#b8c0cc", 0.15)
    art.rect(21, 31.2, 18, 2.0, "#e8eef8", 0.7)
    for k, colour in enumerate(("#3f8cff", "#22b8a6", "#f5a524", "#e5557a", "#7a5cf0", "#5b6575", "#2fc0e0")):
        art.rect(21.7 + k * 2.45, 31.5, 1.5, 1.4, colour, 0.4)
    return art


def keyboard() -> None:
    """Full width with a number pad, on a plate of aluminium; the keys are lit from below."""
    wide, deep, pitch = 43.2, 12.6, 1.87
    slab((0, 0, 0.35), wide, deep, 0.75, 0.9, metal("#6c7683", 0.35), 0.2)
    slab((0, 4.6, 0.05), wide - 4, 2.6, 0.6, 0.6, rubber())
    slab((0, -4.8, 0.05), wide - 4, 1.2, 0.4, 0.5, rubber())
    panel((0, -0.1, 1.115), wide - 1.0, deep - 1.0, plastic("#0e1115", 0.2), 0.5, facing="up")
    key, soft, blue = plastic("#1f242b", 0.3), plastic("#343b45", 0.3), plastic("#2f7cf6", 0.45)
    ink = glow("#dbe8ff", 0.9)
    left = -wide / 2 + 0.75

    def put(x: float, row: float, units: float, letter: str = "", dark: bool = True, tall: float = 1) -> None:
        y = deep / 2 - 1.55 - row * pitch - (tall - 1) * pitch / 2
        at = (left + (x + units / 2) * pitch, y, 1.1)
        stuff = blue if letter == "*" else key if dark else soft
        slab(at, units * pitch - 0.2, tall * pitch - 0.2, 0.6, 0.28, stuff, 0.13)
        if letter and letter != "*":
            text(letter, (at[0] - 0.02, at[1], 1.706), 0.72, ink, depth=0, facing="up")

    for k in range(13):
        put(k * 1.145, 0, 1.1, "*" if k == 0 else "", k in (1, 2, 3, 4, 9, 10, 11, 12))
    for row, (start, end) in enumerate(((1.0, 2.0), (1.5, 1.5), (1.75, 2.25), (2.25, 2.75)), start=1):
        letters = ROWS[row - 1]
        x = 0.0
        if row > 1:
            put(0, row, start, dark=False)
            x = start
        for letter in letters:
            put(x, row, 1, letter)
            x += 1
        if row != 2:
            put(x, row, end, dark=False)
    x = 0.0
    for units in (1.25, 1.25, 1.25, 6.25, 1.25, 1.25, 1.25, 1.25):
        put(x, 5, units, dark=units > 5)
        x += units
    for k in range(3):
        for row in (0, 1, 2):
            put(15.25 + k, row, 1, dark=False)
        put(15.25 + k, 5, 1, dark=False)
    put(16.25, 4, 1, dark=False)
    for row, line in enumerate(("789", "456", "123"), start=2):
        for k, digit in enumerate(line):
            put(18.5 + k, row, 1, digit)
    for k in range(3):
        put(18.5 + k, 1, 1, "/*-"[k] if k != 1 else "x", False)
    put(18.5, 5, 2, "0")
    put(20.5, 5, 1, ".")
    put(21.5, 2, 1, "+", False, 2)
    put(21.5, 4, 1, "*", tall=2)
    put(21.5, 1, 1, "-", False)
    for k in range(3):
        panel((left + (19 + k * 1.2) * pitch, deep / 2 - 1.5, 1.13), 0.5, 0.16, glow("#4fa4ff", 2.4), 0.08, facing="up")
    text(
        "WREN",
        (left + 22.2 * pitch, deep / 2 - 1.5, 1.13),
        0.6,
        plastic("#aeb8c6", 0.5),
        align="right",
        depth=0,
        facing="up",
    )


def dock() -> None:
    """A bar of aluminium with sockets in its front, and the cable to the laptop."""
    dark, lining = plastic("#060708", 0.3), metal("#e3e7ec", 0.2)
    slab((0, 0, 0.15), 21, 7.8, 2.6, 1.1, metal("#8d97a5", 0.32), 0.35)
    slab((0, 0, 0), 19, 6, 0.3, 0.8, rubber())
    slab((0, 0, 2.72), 20.1, 6.9, 0.09, 0.8, plastic("#1a1e24", 0.6), 0.04)
    text("WREN", (0, -0.2, 2.82), 1.1, metal("#c9d1dc", 0.2), depth=0.01, bold=0.2, facing="up")
    face, up = -3.9, 1.45

    def socket(x: float, width: float, height: float, radius: float) -> None:
        panel((x, face - 0.01, up), width + 0.2, height + 0.2, lining, radius + 0.08)
        panel((x, face - 0.02, up), width, height, dark, radius)

    for x in (-8.4, -6.7):
        socket(x, 0.95, 0.36, 0.17)
    for x in (-4.3, -2.2):
        socket(x, 1.36, 0.62, 0.06)
        panel((x, face - 0.03, up + 0.1), 1.1, 0.22, plastic("#1f62d8", 0.5), 0.03)
    socket(1.6, 2.6, 0.36, 0.06)
    text("SD", (3.55, face - 0.02, up), 0.55, plastic("#22262c", 0.4), depth=0)
    cylinder((5.3, face + 0.05, up), 0.44, 0.12, lining, 0.03, facing="front")
    cylinder((5.3, face, up), 0.26, 0.1, dark, 0.02, facing="front")
    cylinder((8.4, face + 0.05, up), 0.62, 0.3, plastic("#1a1e24", 0.6), facing="front")
    ring((8.4, face - 0.24, up), 0.46, 0.06, glow("#4fa4ff", 2.6), facing="front")
    jacket = rubber("#23272d")
    tube(
        [(8.2, 3.8, 1.2), (9.4, 7.6, 0.75), (13.2, 7.2, 0.3), (14.6, 1.6, 0.3), (13.6, -3.2, 0.32), (12.4, -5.4, 0.36)],
        0.3,
        jacket,
    )
    with group((12.4, -5.4, 0.42), (0, 0, -30)):
        slab((0, 0, 0), 1.15, 0.7, 2.4, 0.34, plastic("#2a2f36", 0.5), 0.1, facing="front")
        slab((0, -2.3, 0), 0.84, 0.26, 0.85, 0.13, metal("#d9dee5", 0.2), 0.02, facing="front")
    cylinder((8.2, 3.6, 1.3), 0.45, 0.9, jacket, facing="back")


MODELS = {
    "monitor": Model(monitor, views=((-20, 10),)),
    "keyboard": Model(keyboard, views=((-44, 42),)),
    "dock": Model(dock, views=((-34, 30),)),
}
