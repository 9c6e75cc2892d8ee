"""Washing machines, dryers and what goes with them."""

from dataclasses import dataclass

from drawings.parts import (
    Drawing,
    Picture,
    arc,
    circle,
    digits,
    dots,
    number,
    path,
    polar,
    rect,
    shape,
    stroke,
)  # fmt: skip
from drawings.tones import EDGE, EDGE_DARK, EDGE_TEAL

TOP, FLOOR = 70, 570
LIT = "#8fe0d6"


@dataclass(frozen=True)
class Washer:
    """What sets one washing machine apart from the next: its cabinet, its door and its panel."""

    width: float
    radius: float
    body: str = "white/v"
    edge: str = EDGE
    ring: str = "pearl/d"
    panel: str = "plain"


def _cabinet(x: float, w: float, body: str, edge: str) -> str:
    feet = rect(x + 28, FLOOR - 16, 46, 16, 5, "stone/v") + rect(x + w - 74, FLOOR - 16, 46, 16, 5, "stone/v")
    shine = rect(x + 9, TOP + 30, 7, FLOOR - TOP - 66, 3.5, "#fff", opacity=0.45 if body == "white/v" else 0.14)
    return feet + rect(x, TOP, w, FLOOR - TOP - 8, 20, body, edge=edge) + shine


def _laundry(cx: float, cy: float, r: float, behind: str = "teal/d", before: str = "mint/d") -> str:
    (x0, y0), (x1, y1) = polar(cx, cy, r, 148), polar(cx, cy, r, 22)
    back = f"M{number(x0)} {number(y0)}Q{number(cx - r * 0.3)} {number(cy - r * 0.02)} {number(cx)} {number(cy + r * 0.36)}"
    back += f"Q{number(cx + r * 0.5)} {number(cy + r * 0.02)} {number(x1)} {number(y1)}"
    back += f"A{number(r)} {number(r)} 0 0 1 {number(x0)} {number(y0)}Z"
    (x2, y2), (x3, y3) = polar(cx, cy, r, 118), polar(cx, cy, r, 36)
    front = f"M{number(x2)} {number(y2)}Q{number(cx + r * 0.1)} {number(cy + r * 0.32)} {number(x3)} {number(y3)}"
    front += f"A{number(r)} {number(r)} 0 0 1 {number(x2)} {number(y2)}Z"
    return path(back, behind) + path(front, before)


def _porthole(cx: float, cy: float, r: float, ring: str, edge: str) -> str:
    inner = r * 0.74
    holes = "".join(
        dots(arc(cx, cy, inner * k, 150, 390), "#1c2527", r * 0.045, r * 0.17, opacity=0.4) for k in (0.42, 0.64, 0.86)
    )
    shine = stroke(arc(cx, cy, inner * 0.84, 200, 262), "#fff", r * 0.075, opacity=0.5)
    handle = rect(cx + r * 0.86, cy - r * 0.2, r * 0.09, r * 0.4, r * 0.045, "stone/v")
    return (
        circle(cx, cy, r, ring, edge=edge)
        + circle(cx, cy, r * 0.83, "slate/d")
        + circle(cx, cy, inner, "drum/r")
        + holes
        + _laundry(cx, cy, inner)
        + shine
        + handle
    )


def _knob(cx: float, cy: float, r: float) -> str:
    return circle(cx, cy, r, "pearl/d", edge=EDGE) + stroke(f"M{cx} {cy - r * 0.75:.0f}v{r * 0.4:.0f}", "#0d5f5b", 5)


def _display(x: float, y: float, w: float, h: float, words: str) -> str:
    return rect(x, y, w, h, 8, "ink/v") + digits(x + w / 2, y + h / 2, h * 0.5, words, LIT)


def _panel(spec: Washer, x: float) -> str:
    w, y = spec.width, TOP + 50
    right = x + w
    drawer = rect(x + 28, y - 24, w * 0.27, 48, 8, "pearl/v", edge=EDGE)
    if spec.panel == "glass":
        lights = dots(f"M{right - 150} {y}h90", LIT, 9, 30)
        return rect(x + 24, y - 28, w - 48, 56, 14, "ink/v", edge=EDGE_DARK) + _time(x + 90, y) + lights
    if spec.panel == "wide":
        return drawer + _display(x + w * 0.4, y - 25, w * 0.53, 50, "1:48") + _signal(right - 58, y + 8)
    if spec.panel == "display":
        dot = dots(f"M{right - 62} {y}h34", "#2f9f97", 9, 17)
        return drawer + _knob(x + w * 0.46, y, 28) + _display(x + w * 0.58, y - 22, 92, 44, "0:59") + dot
    lights = "h40" if w < 400 else "h80"
    return (
        drawer
        + _knob(x + w * 0.56, y, 26)
        + dots(f"M{right - 110 if w > 400 else right - 72} {y}{lights}", "#8a867c", 8, 20)
    )


def _time(x: float, y: float) -> str:
    return digits(x, y, 26, "2:15", LIT)


def _signal(x: float, y: float) -> str:
    waves = stroke(arc(x, y, 12, 225, 315) + arc(x, y, 22, 225, 315), LIT, 4)
    return waves + circle(x, y, 3.5, LIT)


def _washer(spec: Washer) -> Drawing:
    x, cy = 320 - spec.width / 2, 348
    dark = spec.edge != EDGE
    line = "#00000055" if dark else "#b9b4a9"
    glow = circle(320, cy, spec.radius + 7, stroke="#43bdb2", stroke_width=5) if dark else ""
    flap = rect(x + spec.width - 86, FLOOR - 58, 60, 32, 6, stroke=line, stroke_width=2.5)
    body = (
        _cabinet(x, spec.width, spec.body, spec.edge)
        + stroke(f"M{x + 3:.0f} {TOP + 100}h{spec.width - 6:.0f}", line, 2.5)
        + _panel(spec, x)
        + glow
        + _porthole(320, cy, spec.radius, spec.ring, spec.edge)
        + flap
    )
    return Drawing((x, TOP, x + spec.width, FLOOR), body)


def _dryer(width: float, body: str, edge: str, panel: str) -> Drawing:
    x, cy, r = 320 - width / 2, 338, 142
    line = "#00000055" if edge != EDGE else "#b9b4a9"
    door = (
        rect(320 - 166, cy - 152, 332, 304, 74, "slate/v" if edge != EDGE else "pearl/v", edge=edge)
        + circle(320, cy, r * 0.92, "ink/d")
        + circle(320, cy, r * 0.8, "drum/r")
        + _laundry(320, cy, r * 0.8, "sand/d", "white/d")
        + stroke(arc(320, cy, r * 0.67, 200, 262), "#fff", 11, opacity=0.45)
        + rect(320 - 158, cy - 32, 12, 64, 6, "stone/v")
    )
    grille = stroke(f"M{x + 34:.0f} 526h120m-120 14h120", line, 4) + rect(
        x + 22, 506, 146, 46, 8, stroke=line, stroke_width=2.5
    )
    parts = _cabinet(x, width, body, edge) + stroke(f"M{x + 3:.0f} {TOP + 100}h{width - 6:.0f}", line, 2.5)
    return Drawing((x, TOP, x + width, FLOOR), parts + _dryer_panel(x, width, panel) + door + grille)


def _dryer_panel(x: float, w: float, panel: str) -> str:
    y = TOP + 50
    tank = rect(x + 28, y - 24, w * 0.32, 48, 8, "pearl/v", edge=EDGE)
    if panel == "glass":
        glass = rect(x + 24, y - 28, w - 48, 56, 14, "ink/v", edge=EDGE_DARK)
        return glass + digits(x + 92, y, 26, "1:20", LIT) + _signal(x + w - 72, y + 9)
    if panel == "display":
        return tank + _knob(x + w * 0.53, y, 28) + _display(x + w * 0.65, y - 22, 112, 44, "1:35")
    return tank + _knob(x + w * 0.58, y, 26) + dots(f"M{x + w - 112:.0f} {y}h80", "#8a867c", 8, 20)


def stacking_kit() -> Drawing:
    """A frame between washer and dryer, its shelf pulled out with a folded towel on it."""
    frame = (
        shape([(120, 190), (520, 190), (560, 300), (80, 300)], 12, "pearl/v", edge=EDGE)
        + shape([(150, 204), (490, 204), (516, 286), (124, 286)], 10, "slate/v")
        + shape([(92, 318), (548, 318), (590, 404), (50, 404)], 10, "white/v", edge=EDGE)
        + rect(80, 296, 480, 34, 8, "grey/v", edge=EDGE)
    )
    towel = (
        shape([(208, 322), (432, 322), (446, 366), (194, 366)], 18, "teal/v", edge=EDGE_TEAL)
        + rect(194, 356, 252, 28, 12, "mint/v", edge="#5f9d96")
        + stroke("M232 338h176", "#fff", 3, opacity=0.4)
    )
    lip = rect(50, 398, 540, 44, 14, "white/v", edge=EDGE) + rect(240, 413, 160, 14, 7, "stone/v")
    return Drawing((50, 190, 590, 442), frame + towel + lip)


def drying_rack() -> Drawing:
    """A folding rack with two wings and two towels over its bars."""
    legs = stroke("M205 250L420 560M435 250L220 560", "#a39e93", 13) + stroke("M262 470h116", "#a39e93", 9)
    feet = circle(218, 562, 11, "#5c6668") + circle(422, 562, 11, "#5c6668")
    top = shape([(190, 200), (450, 200), (480, 262), (160, 262)], 6, stroke="#a39e93", stroke_width=10)
    wings = stroke(
        "M160 262L60 190L98 140L190 200M480 262L580 190L542 140L450 200", "#a39e93", 10, stroke_linejoin="round"
    )
    bars = stroke("M180 221h280M172 241h296M121 226l50-40M91 205l46-43M519 226l-50-40M549 205l-46-43", "#bdb8ad", 6)
    towel = shape([(214, 196), (318, 196), (318, 420), (206, 420)], 10, "teal/v", edge=EDGE_TEAL) + stroke(
        "M208 384h109M207 398h110", "#bfe3de", 4
    )
    cloth = shape([(336, 212), (424, 212), (430, 348), (338, 348)], 10, "white/v", edge=EDGE)
    return Drawing((60, 140, 580, 572), legs + feet + top + wings + bars + towel + cloth, shadow=0.55)


WASHERS = {
    "washer-1": Washer(420, 128),
    "washer-2": Washer(420, 146, ring="slate/d", panel="display"),
    "washer-3": Washer(428, 160, body="grey/v", ring="slate/d", panel="wide"),
    "washer-4": Washer(436, 172, body="slate/v", edge=EDGE_DARK, ring="ink/d", panel="glass"),
    "washer-10": Washer(424, 154, body="pearl/v", ring="grey/d", panel="display"),
    "washer-slim": Washer(330, 112, ring="white/d"),
}


def _line(spec: Washer) -> Picture:
    return lambda: _washer(spec)


PICTURES: dict[str, Picture] = {
    **{stem: _line(spec) for stem, spec in WASHERS.items()},
    "dryer-1": lambda: _dryer(420, "white/v", EDGE, "plain"),
    "dryer-2": lambda: _dryer(420, "white/v", EDGE, "display"),
    "dryer-3": lambda: _dryer(436, "slate/v", EDGE_DARK, "glass"),
    "stacking-kit": stacking_kit,
    "drying-rack": drying_rack,
}
