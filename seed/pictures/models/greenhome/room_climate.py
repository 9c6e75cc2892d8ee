"""Norvind dehumidifier and ceramic heater."""

from studio.art import Art
from studio.details import display, holes, label, panel, text
from studio.materials import glass, glow, metal, plastic, rubber
from studio.model import Model
from studio.place import cut
from studio.shapes import box, cylinder, lathe, loft, ring, slab, tube

WHITE = "#f0f1ed"


def dehumidifier() -> None:
    """51 cm high on four castors, louvres above, the water tank in the lower half."""
    wide, deep, high = 33.0, 23.0, 50.0
    body, front = plastic(WHITE, 0.5), -deep / 2
    shell = loft(
        [
            (3.6, wide - 1.6, deep - 1.6, 3.4),
            (4.2, wide - 0.3, deep - 0.3, 4.0),
            (5.2, wide, deep, 4.2),
            (high - 3, wide, deep, 4.2),
            (high - 1, wide - 0.8, deep - 0.8, 3.8),
            (high, wide - 3, deep - 3, 3.0),
        ],
        body,
        smooth=False,
    )
    cut(shell, slab((0, front + 7.5, 14.6), 27, 17.5, 16, 2.4, body, facing="front"))
    _castors(wide, deep)
    _tank(front)
    for k in range(9):
        box((0, front + 0.1, 26.8 + k * 1.75), (25.5, 1.3, 0.8), plastic("#dde0dc", 0.5), 0.25, (-24, 0, 0))
    panel((0, front - 0.02, 34.2), 27.5, 16.6, plastic("#3f4646", 0.2), 1.6)
    text("NORVIND", (0, front - 0.03, 45.2), 1.5, metal("#6b7273", 0.3))
    _keys(high)


def _castors(wide: float, deep: float) -> None:
    for x in (-wide / 2 + 4.5, wide / 2 - 4.5):
        for y in (-deep / 2 + 4.2, deep / 2 - 4.2):
            cylinder((x - 1.2, y, 1.7), 1.7, 2.4, rubber("#26292a"), 0.4, facing="right")
            cylinder((x, y, 2.6), 1.6, 1.4, plastic("#4a5052", 0.4))


def _tank(front: float) -> None:
    """A clear tank two thirds full, with its scale and a grip."""
    slab((0, front + 7.2, 14.6), 26.4, 16.9, 0.4, 2.2, plastic("#e2e9e9", 0.5), facing="front")
    lamp = panel((0, front + 3.4, 22.6), 22, 5, glow("#ffffff", 9), facing="down")
    lamp.visible_camera = False
    water = plastic("#9fd0e2", 0.9)
    slab((0, front + 6.6, 11.6), 25.0, 9.6, 5.4, 1.8, water, 0.4, facing="front")
    panel((0, front + 0.6, 14.6), 26.6, 17.1, glass("#f2f9fb"), 2.2)
    frame = plastic("#e3e7e5", 0.6)
    slab((0, front + 0.7, 21.6), 26.4, 2.8, 1.2, 1.2, frame, 0.4, facing="front")
    slab((0, front - 0.48, 21.5), 8.4, 1.2, 0.1, 0.55, plastic("#7d8686", 0.3), 0.03, facing="front")
    ink = plastic("#4f6670", 0.3)
    for k, words in enumerate(("0.5", "1.0", "1.5", "2.0", "2.6 L")):
        up = 8.2 + k * 2.6
        panel((9.0, front + 0.36, up), 1.4, 0.16, ink)
        text(words, (8.0, front + 0.36, up), 1.0, ink, "right")


def _keys(high: float) -> None:
    """The glass field on top, tilted to the eye, and the folding handle behind it."""
    art = Art(19, 5.4, "#0c1011")
    art.text(2.8, 2.6, "52", 3.2, "#bff0dc", 500).text(5.6, 2.2, "%", 1.3, "#bff0dc", 500)
    for k, words in enumerate(("Auto", "Laundry", "Night", "Hose")):
        x = 9.0 + k * 2.7
        art.disc(x, 2.0, 0.75, "#bff0dc" if k == 0 else "#4c5856", 0.14)
        art.text(x, 4.1, words, 0.72, "#e2efe9" if k == 0 else "#8b9694", 500)
    slab((0, -4.6, high - 0.3), 20.4, 6.4, 0.5, 1.2, plastic("#0c1011", 0.95), 0.15)
    display((0, -4.6, high + 0.22), art, corner_radius=0.9, facing="up")
    grip = plastic("#c4cac7", 0.5)
    arch = [(-8, 5, high - 0.6), (-8, 5, high + 1.0), (-7.2, 5, high + 1.6), (7.2, 5, high + 1.6), (8, 5, high + 1.0)]
    tube([*arch, (8, 5, high - 0.6)], 0.7, grip, smooth=False)


def heater() -> None:
    """A rounded tower, 32 cm high, warm behind its grille."""
    body, dark = plastic("#e9e7e0", 0.5), plastic("#2b3031", 0.4)
    lathe([(0, 0), (9.4, 0), (9.8, 0.5), (9.4, 1.7), (6, 2.3), (0, 2.3)], (0, 0, 0), dark, rounding=0.4)
    cylinder((0, 0, 2), 5.4, 1.2, metal("#b4b8b9", 0.3))
    shell = loft(
        [
            (2.9, 15.8, 12.8, 3.2),
            (3.3, 17.4, 14.4, 3.9),
            (4.6, 18, 15, 4.2),
            (29, 18, 15, 4.2),
            (31.2, 17.4, 14.4, 3.9),
            (32, 15.4, 12.4, 3.0),
        ],
        body,
        smooth=False,
    )
    cut(shell, slab((0, -3.2, 15.6), 9.4, 18.4, 12, 1.6, body, facing="front"))
    _element()
    art = Art(7.2, 3.0, "#0e0f10")
    art.text(2.3, 1.5, "21°", 2.1, "#ffc58a", 500).text(5.7, 1.0, "1000", 0.8, "#ffc58a", 500)
    art.text(5.7, 2.0, "watt", 0.7, "#9c8468", 500)
    display((0, -7.53, 28.1), art, corner_radius=0.6)
    ring((0, 0, 32), 3.3, 0.14, metal("#c4c6c9", 0.2))
    cylinder((0, 0, 31.9), 3.1, 1.1, metal("#d3d5d6", 0.25), 0.35)
    panel((0, -1.9, 33.02), 0.3, 1.4, dark, 0.15, facing="up")
    label((0, -7.52, 5.2), _badge(), gloss=0.5)
    tube([(3, 7, 4), (6, 10, 1.2), (13, 11, 0.45), (17, 7, 0.4), (14.5, 3, 0.4)], 0.4, rubber("#33383a"))


def _element() -> None:
    """Ceramic fins that glow a little behind thin bars."""
    panel((0, -3.3, 15.6), 9.4, 18.4, plastic("#1a1614", 0.3))
    holes((0, -4.0, 15.6), 8.8, 17.4, 0.8, 0.22, glow("#ff7a3c", 0.95), slot=1.6)
    lamp = panel((0, -3.6, 15.6), 8.5, 16.5, glow("#ff8a4a", 2))
    lamp.visible_camera = False
    bar = metal("#8d9293", 0.3)
    for k in range(7):
        box(((k - 3) * 1.34, -6.9, 6.5), (0.32, 0.9, 18.2), bar, 0.1)
    for up in (10.9, 20.2):
        box((0, -6.6, up), (9.4, 0.5, 0.4), bar, 0.1)


def _badge() -> Art:
    return Art(7, 1.4, "#e9e7e0").text(3.5, 0.7, "NORVIND", 1.15, "#5d6364", 600)


MODELS = {
    "dehumidifier": Model(dehumidifier, views=((24, 20),)),
    "heater": Model(heater, views=((-20, 14),)),
}
