"""Dishwashers, fridges and what stands on the worktop."""

from drawings.parts import (
    Drawing,
    Picture,
    circle,
    digits,
    dots,
    ellipse,
    label,
    path,
    rect,
    shape,
    stroke,
    turned,
)  # fmt: skip
from drawings.tones import EDGE, EDGE_DARK, EDGE_TEAL

LIT = "#8fe0d6"


def _plates(x: float, y: float, count: int, h: float, step: float) -> str:
    half, thin = h / 2, step * 0.34
    d = "".join(
        f"M{x + i * step:.0f} {y}a{thin:.0f} {half:.0f} 0 0 1 0-{h}a{thin:.0f} {half:.0f} 0 0 1 0 {h}"
        for i in range(count)
    )
    return path(d, "white/v", stroke="#8d9a9a")


def _cups(y: float, count: int) -> str:
    step = 330 / count
    d = "".join(
        f"M{155 + step * (i + 0.22):.0f} {y - 46:.0f}h{step * 0.56:.0f}l{step * 0.08:.0f} 46h-{step * 0.72:.0f}z"
        for i in range(count)
    )
    return path(d, "mint/v", stroke="#8d9a9a", stroke_width=3, stroke_linejoin="round")


def _rack(y: float, h: float, w: float) -> str:
    x = 320 - w / 2
    wires = "".join(f"M{x + i * w / 12:.0f} {y}v-{h}" for i in range(1, 12))
    frame = stroke(f"M{x:.0f} {y - h}v{h}h{w}v-{h}z", "#cdd3d3", 6)
    return stroke(wires, "#cdd3d3", 3, opacity=0.75) + frame


def _dishwasher(body: str, edge: str, tier: int) -> Drawing:
    shell = rect(96, 70, 448, 420, 16, body, edge=edge) + rect(124, 104, 392, 386, 10, "ink/v")
    light = rect(124, 104, 392, 120, 10, "beamteal/v") if tier == 3 else ""
    cavity = shape([(124, 104), (516, 104), (484, 128), (156, 128)], 2, "#fff", opacity=0.12)
    shift = 20 if tier == 3 else 0
    cutlery = stroke("M150 178H490", "#cdd3d3", 6) + dots("M170 164h300", "#8fe0d6", 8, 24) if tier == 3 else ""
    upper = _cups(262 + shift, 5 if tier == 1 else 6) + _rack(266 + shift, 34, 350)
    lower = _plates(176, 424, 8 + tier, 104, 288 / (7 + tier)) + _rack(430, 40, 360)
    door = shape([(120, 452), (520, 452), (566, 520), (74, 520)], 6, "steeltube/h", edge=edge)
    inner = shape([(160, 464), (480, 464), (506, 506), (134, 506)], 10, "#00000022")
    front = rect(74, 516, 492, 46, 10, body, edge=edge)
    feet = rect(124, 556, 52, 14, 4, "stone/v") + rect(464, 556, 52, 14, 4, "stone/v")
    return Drawing(
        (74, 70, 566, 570),
        feet + shell + light + cavity + cutlery + upper + lower + door + inner + front + _controls(tier),
    )


def _controls(tier: int) -> str:
    y = 539
    if tier == 1:
        return dots(f"M150 {y}h120", "#8a867c", 14, 30) + circle(490, y, 14, "pearl/d", edge=EDGE)
    screen = rect(266, y - 15, 108, 30, 6, "ink/v") + digits(320, y, 17, "2:40" if tier == 2 else "3:15", LIT)
    return screen + dots(f"M130 {y}h84M426 {y}h84", "#2f9f97" if tier == 2 else LIT, 10, 28)


def _fridge(w: float, body: str, edge: str, display: bool) -> Drawing:
    x = 320 - w / 2
    feet = rect(x + 18, 556, 34, 14, 4, "stone/v") + rect(x + w - 52, 556, 34, 14, 4, "stone/v")
    split = 384
    doors = rect(x, 70, w, split - 74, 16, body, edge=edge) + rect(x, split, w, 562 - split, 16, body, edge=edge)
    grip = rect(x + 16, 196, 12, 168, 6, "steeltube/h", edge=edge) + rect(
        x + 16, 404, 12, 84, 6, "steeltube/h", edge=edge
    )
    shine = rect(x + w - 18, 92, 7, 270, 3.5, "#fff", opacity=0.35)
    panel = ""
    if display:
        panel = (
            rect(320 - 6, 132, 92, 52, 10, "ink/v", edge=EDGE_DARK)
            + digits(350, 158, 26, "4", LIT)
            + circle(376, 149, 5, stroke=LIT, stroke_width=3)
        )
    else:
        panel = label(334, 116, "fenwick", 24, "#6b6963")
    return Drawing((x, 70, x + w, 570), feet + doors + grip + shine + panel, fill=0.8 if display else 0.74)


def kettle() -> Drawing:
    """A kettle on its base."""
    handle = path("M394 176Q520 158 520 262Q520 380 452 436", stroke="#343d40", stroke_width=36, stroke_linecap="round")
    handle += stroke("M410 168Q506 160 508 256", "#748084", 7, opacity=0.8)
    spout = shape([(196, 196, 8), (116, 158, 8), (106, 178, 6), (178, 300, 30)], 8, "steeltube/h", edge=EDGE)
    body = turned(310, [(112, 176, 20), (158, 500, 26)], 20, "whitetube/h", edge=EDGE)
    band = turned(310, [(155, 478, 4), (158, 506, 16)], 8, "steeltube/h", edge=EDGE)
    lid = turned(310, [(70, 140, 26), (112, 178, 8)], 10, "slatetube/h") + rect(
        286, 116, 48, 30, 12, "tealtube/h", edge=EDGE_TEAL
    )
    window = rect(292, 250, 36, 180, 18, "slate/v") + rect(299, 316, 22, 107, 11, "water/v")
    base = turned(316, [(168, 508, 8), (188, 566, 14)], 12, "slatetube/h") + circle(316, 538, 9, "#43bdb2")
    return Drawing((106, 116, 540, 566), handle + spout + body + band + lid + window + base)


def coffee_maker() -> Drawing:
    """A filter coffee maker with a glass jug."""
    back = rect(130, 110, 130, 430, 24, "slatetube/h", edge=EDGE_DARK)
    tank = rect(152, 196, 42, 250, 16, "water/v", opacity=0.85)
    head = (
        rect(130, 90, 360, 116, 28, "slate/v", edge=EDGE_DARK)
        + rect(370, 122, 92, 46, 10, "ink/v")
        + digits(416, 145, 25, "7:30", LIT)
    )
    basket = turned(366, [(104, 206, 6), (64, 262, 16)], 10, "steeltube/h", edge=EDGE)
    jug = turned(366, [(58, 300, 14), (106, 400, 60), (88, 504, 26)], 30, "clear/v", edge=EDGE_DARK)
    brew = turned(366, [(99, 404, 30), (82, 496, 24)], 22, "coffee/v")
    lid = rect(304, 282, 124, 28, 12, "slatetube/h")
    grip = path("M446 330Q520 326 516 400Q512 456 462 468", stroke="#343d40", stroke_width=20, stroke_linecap="round")
    shine = stroke("M286 400Q282 436 296 470", "#fff", 8, opacity=0.5)
    base = rect(118, 506, 406, 60, 24, "slatetube/h", edge=EDGE_DARK) + circle(480, 538, 10, "#43bdb2")
    return Drawing(
        (118, 90, 528, 566),
        back
        + tank
        + head
        + basket
        + grip
        + jug
        + brew
        + lid
        + shine
        + base
        + label(238, 160, "fenwick", 34, "#d9efeb"),
    )


def induction_hob() -> Drawing:
    """A four-zone hob seen from the front, one zone on."""
    glass = shape([(128, 214), (512, 214), (590, 430), (50, 430)], 14, "ink/d", edge=EDGE_DARK)
    edge = path("M52 424Q50 452 66 452H574Q590 452 588 424Z", "steeltube/h", edge=EDGE)
    shine = shape([(150, 222), (300, 222), (190, 424), (70, 424)], 4, "#fff", opacity=0.05)
    zones = ""
    for cx, cy, rx in ((222, 264, 72), (416, 264, 60), (194, 346, 76), (440, 350, 96)):
        on = rx == 96
        zones += ellipse(cx, cy, rx, rx * 0.38, "#43bdb2" if on else "none", fill_opacity=0.16 if on else None,
                         stroke="#43bdb2" if on else "#8b9799", stroke_width=5 if on else 3)  # fmt: skip
        zones += stroke(f"M{cx - 10} {cy}h20M{cx} {cy - 5}v10", "#8b9799", 2.5)
    touch = dots("M216 408h60M364 408h90", "#aab4b5", 8, 30) + stroke("M292 408h56", "#43bdb2", 7)
    return Drawing((50, 214, 590, 452), edge + glass + shine + zones + touch)


PICTURES: dict[str, Picture] = {
    "dishwasher-1": lambda: _dishwasher("white/v", EDGE, 1),
    "dishwasher-2": lambda: _dishwasher("grey/v", EDGE, 2),
    "dishwasher-13": lambda: _dishwasher("pearl/v", EDGE, 2),
    "dishwasher-3": lambda: _dishwasher("slate/v", EDGE_DARK, 3),
    "kettle": kettle,
    "coffee-maker": coffee_maker,
    "induction-hob": induction_hob,
    "fridge": lambda: _fridge(230, "white/d", EDGE, False),
    "fridge-large": lambda: _fridge(284, "grey/d", EDGE, True),
}
