"""Air and warmth: purifiers, filter, fan, dehumidifier and heater."""

import math

from drawings.parts import (
    Drawing,
    Picture,
    can,
    circle,
    digits,
    dots,
    ellipse,
    group,
    number,
    path,
    polar,
    rect,
    stroke,
)  # fmt: skip
from drawings.tones import EDGE, EDGE_DARK, EDGE_TEAL

LIT = "#8fe0d6"


def _purifier(rx: float, top: float, large: bool) -> Drawing:
    ry, low = rx * 0.2, 556 - rx * 0.2
    body = can(320, top, rx, low - top, "whitetube/h", ry=ry)
    start = top + (low - top) * (0.5 if large else 0.42)
    holes = ""
    for i in range(int((low - start - 20) / 20)):
        y, w = start + i * 20, rx * 0.9
        holes += f"M{320 - w:.0f} {y:.0f}Q320 {y + ry * 1.9:.0f} {320 + w:.0f} {y:.0f}"
    crown = ellipse(320, top, rx, ry, "pearl/v", edge=EDGE) + ellipse(320, top, rx * 0.8, ry * 0.78, "ink/v")
    vanes = "".join(
        "M" + " ".join(number(v) for v in (320 + rx * 0.28 * math.cos(a), top + ry * 0.27 * math.sin(a)))
        + "L" + " ".join(number(v) for v in (320 + rx * 0.74 * math.cos(a), top + ry * 0.7 * math.sin(a)))
        for a in (math.tau * i / 18 for i in range(18))
    )  # fmt: skip
    crown += stroke(vanes, "#7f898c", 3) + ellipse(320, top, rx * 0.26, ry * 0.25, "tealtube/h")
    ring_y = top + ry + 22
    ring = stroke(
        f"M{320 - rx:.0f} {ring_y - ry:.0f}A{rx} {ry:.0f} 0 0 0 {320 + rx:.0f} {ring_y - ry:.0f}", "#43bdb2", 7
    )
    screen = ""
    if large:
        y = top + ry + 84
        screen = rect(278, y - 30, 84, 60, 14, "ink/v", edge=EDGE_DARK) + digits(320, y, 28, "12", LIT)
    base = path(f"M{320 - rx * 0.9:.0f} 540V556A{rx * 0.9:.0f} {ry:.0f} 0 0 0 {320 + rx * 0.9:.0f} 556V540Z", "stone/v")
    box = (320 - rx, top - ry, 320 + rx, 556 + ry)
    return Drawing(
        box,
        base + body + dots(holes, "#8d8a82", 7, 17, opacity=0.75) + ring + crown + screen,
        fill=0.78 if large else 0.66,
    )


def hepa_filter() -> Drawing:
    """A round pleated filter with a pull tab."""
    rx, ry, top, low = 160, 40, 126, 512
    side = can(320, top, rx, low - top, "whitetube/h", ry=ry)
    pleats = ""
    for i in range(1, 32):
        angle = math.pi * i / 32
        x, y = 320 - rx * math.cos(angle), ry * math.sin(angle)
        pleats += f"M{x:.0f} {top + y:.0f}V{low + y:.0f}"
    bands = "".join(
        path(f"M160 {y}A{rx} {ry} 0 0 0 480 {y}V{y + h}A{rx} {ry} 0 0 1 160 {y + h}Z", "tealtube/h", edge=EDGE_TEAL)
        for y, h in ((top, 40), (low - 36, 40))
    )
    top_face = ellipse(320, top, rx, ry, "teal/v", edge=EDGE_TEAL) + ellipse(320, top, 104, 24, "ink/v", edge=EDGE_TEAL)
    tab = path("M296 158V226Q296 240 320 240T344 226V158Z", "mint/v", edge="#5f9d96") + stroke(
        "M306 222h28", "#2f9f97", 5
    )
    return Drawing((160, 86, 480, 556), side + stroke(pleats, "#a39e93", 3, opacity=0.55) + bands + top_face + tab)


def fan() -> Drawing:
    """A pedestal fan."""
    cx, cy, r = 320, 230, 160
    pole = rect(309, 380, 22, 170, 6, "steeltube/h", edge=EDGE)
    base = ellipse(320, 552, 116, 24, "slate/v", edge=EDGE_DARK) + ellipse(320, 544, 96, 17, "pearl/v", edge=EDGE)
    neck = rect(292, 384, 56, 56, 14, "white/v", edge=EDGE) + circle(320, 412, 9, "#43bdb2")
    blades = ""
    for turn in range(0, 360, 72):
        a, b, c = polar(cx, cy, 30, turn - 40), polar(cx, cy, 134, turn - 26), polar(cx, cy, 128, turn + 30)
        d, e = polar(cx, cy, 158, turn), polar(cx, cy, 84, turn + 42)
        points = [number(v) for p in (a, b, d, c, e, (cx, cy)) for v in p]
        blades += "M{} {}L{} {}Q{} {} {} {}Q{} {} {} {}Z".format(*points)
    spokes = ""
    for turn in range(0, 360, 12):
        (x0, y0), (x1, y1) = polar(cx, cy, 44, turn), polar(cx, cy, r - 4, turn + 14)
        spokes += f"M{x0:.0f} {y0:.0f}L{x1:.0f} {y1:.0f}"
    back = circle(cx, cy, r, "#fff", opacity=0.28)
    cage = stroke(spokes, "#8d9a9a", 2.5, opacity=0.75) + circle(cx, cy, 104, stroke="#8d9a9a", stroke_width=2.5)
    rim = circle(cx, cy, r, stroke=EDGE, stroke_width=14) + circle(cx, cy, r, stroke="url(#white-v)", stroke_width=9)
    hub = circle(cx, cy, 44, "white/d", edge=EDGE) + circle(cx, cy, 15, "teal/d")
    return Drawing(
        (160, 70, 480, 574),
        pole + base + neck + back + path(blades, "teal/d", opacity=0.9) + cage + rim + hub,
        shadow=0.72,
    )


def dehumidifier() -> Drawing:
    """A box with a grille, a display and a water tank one can see into."""
    wheels = rect(176, 548, 40, 22, 10, "slate/v") + rect(424, 548, 40, 22, 10, "slate/v")
    body = rect(150, 70, 340, 486, 40, "white/d", edge=EDGE)
    top = (
        rect(196, 92, 248, 66, 18, "ink/v", edge=EDGE_DARK)
        + digits(320, 125, 32, "48", LIT)
        + dots("M222 125h30M392 125h30", "#43bdb2", 10, 28)
    )
    slots = "".join(f"M198 {y}H442" for y in range(196, 350, 19))
    tank = rect(150, 384, 340, 172, 36, "pearl/v", edge=EDGE) + rect(186, 412, 268, 116, 20, "slate/v")
    water = path("M192 462Q256 446 320 462T448 462V506Q448 522 432 522H208Q192 522 192 506Z", "water/v")
    grip = rect(276, 392, 88, 13, 6, "stone/v")
    drop = path("M320 466Q344 494 340 504A20 20 0 0 1 300 504Q296 494 320 466Z", "#fff", opacity=0.85)
    return Drawing((150, 70, 490, 570), wheels + body + top + stroke(slots, "#a39e93", 7) + tank + water + grip + drop)


def heater() -> Drawing:
    """An oil-filled radiator with a thermostat."""
    feet = (
        stroke("M150 520v34M490 520v34", "#5c6668", 12)
        + rect(112, 546, 84, 20, 10, "slate/v")
        + rect(448, 546, 84, 20, 10, "slate/v")
    )
    ribs = "".join(rect(96 + i * 48, 146, 42, 388, 20, fill=None) for i in range(8))
    fins = group(ribs, fill="whitetube/h", stroke=EDGE, stroke_width=3)
    lines = "".join(f"M{117 + i * 48} 190V490" for i in range(8))
    bars = rect(110, 168, 372, 12, 6, "#a39e93", opacity=0.7) + rect(110, 496, 372, 12, 6, "#a39e93", opacity=0.7)
    box = rect(478, 134, 84, 412, 18, "slatetube/h", edge=EDGE_DARK)
    dial = circle(520, 210, 29, "pearl/d", edge=EDGE) + stroke("M520 190v16", "#0d5f5b", 6)
    screen = rect(492, 264, 56, 44, 8, "#151d1f") + digits(520, 286, 23, "21", "#ffc46b")
    heat = stroke(
        "M180 122q-16-18 0-36t0-36M270 122q-16-18 0-36t0-36M360 122q-16-18 0-36t0-36", "#f4a64e", 8, opacity=0.8
    )
    return Drawing(
        (92, 44, 562, 568),
        feet
        + bars
        + fins
        + stroke(lines, "#fff", 6, opacity=0.6)
        + box
        + dial
        + screen
        + dots("M520 344v60", "#7f898c", 9, 20)
        + heat,
    )


PICTURES: dict[str, Picture] = {
    "air-purifier-1": lambda: _purifier(150, 190, False),
    "air-purifier-2": lambda: _purifier(164, 100, True),
    "air-purifier-3": lambda: _purifier(157, 145, False),
    "hepa-filter": hepa_filter,
    "fan": fan,
    "dehumidifier": dehumidifier,
    "heater": heater,
}
