"""Shapes the pictures are made of, and the frame that gives every picture the same margins and shadow."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from drawings.tones import EDGE, TONES

CANVAS = 640
FLOOR_RATIO = 0.055

# What most shapes share stands once, on the root element.
INHERITED = {"fill": "none", "stroke_width": 3, "stroke_linecap": "round", "stroke_linejoin": "round"}

Point = tuple[float, ...]


@dataclass(frozen=True)
class Drawing:
    """A picture before framing: its box (left, top, right, floor) in its own units, and the markup inside it.

    `fill` is the share of the canvas the longer side takes; `shadow` the contact shadow's width as a share of the box.
    """

    box: tuple[float, float, float, float]
    body: str
    shadow: float = 1.0
    fill: float = 0.78


Picture = Callable[[], Drawing]


def number(value: float) -> str:
    """A coordinate with at most one decimal, without trailing zeros."""
    text = f"{value:.1f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
    return "0" if text in {"-0", ""} else text


def tag(name: str, body: str = "", **attributes: object) -> str:
    """One element; underscores become dashes, `tone/direction` paints become references, `None` is left out."""
    edge = attributes.pop("edge", None)
    if edge:
        attributes.setdefault("stroke", edge)
        attributes.setdefault("stroke_width", 3)
    if "stroke_dasharray" in attributes:
        attributes.setdefault("stroke_linecap", "butt")
    parts = [name]
    for key, value in attributes.items():
        if value is None or INHERITED.get(key) == value:
            continue
        text = number(value) if isinstance(value, (int, float)) and key != "opacity" else str(value)
        if key in {"fill", "stroke"} and "/" in text:
            text = f"url(#{text.replace('/', '-')})"
        parts.append(f'{key.replace("_", "-")}="{text}"')
    return f"<{' '.join(parts)}>{body}</{name}>" if body else f"<{' '.join(parts)}/>"


def rect(x: float, y: float, w: float, h: float, r: float = 0, fill: str = "none", **kw: object) -> str:
    """A rectangle with rounded corners."""
    return tag("rect", x=x, y=y, width=w, height=h, rx=r or None, fill=fill, **kw)


def circle(cx: float, cy: float, r: float, fill: str = "none", **kw: object) -> str:
    """A circle."""
    return tag("circle", cx=cx, cy=cy, r=r, fill=fill, **kw)


def ellipse(cx: float, cy: float, rx: float, ry: float, fill: str = "none", **kw: object) -> str:
    """An ellipse."""
    return tag("ellipse", cx=cx, cy=cy, rx=rx, ry=ry, fill=fill, **kw)


def path(d: str, fill: str = "none", **kw: object) -> str:
    """A path."""
    return tag("path", d=d, fill=fill, **kw)


def stroke(d: str, colour: str, width: float = 3, **kw: object) -> str:
    """A line with round ends along `d`."""
    return tag("path", d=d, fill="none", stroke=colour, stroke_width=width, stroke_linecap="round", **kw)


def dots(d: str, colour: str, size: float, gap: float, **kw: object) -> str:
    """Round dots of `size`, `gap` apart from centre to centre, along `d`."""
    return stroke(d, colour, size, stroke_dasharray=f"0 {number(gap)}", **kw)


def group(*children: str, **kw: object) -> str:
    """Children under one set of attributes."""
    return tag("g", "".join(children), **kw)


def label(x: float, y: float, words: str, size: float, fill: str, **kw: object) -> str:
    """A brand mark in a generic typeface, centred on x."""
    kw.setdefault("text_anchor", "middle")
    return tag("text", words, x=x, y=y, fill=fill, font_size=size, font_family="sans-serif", **kw)


# Seven-segment digits as one line each from the top left; W is the width, H half the height, T the height.
DIGITS = {
    "0": "hWvTh-Wz", "1": "mW 0vT", "2": "hWvHh-WvHhW", "3": "hWvTh-Wm0-HhW", "4": "vHhWm0-HvT",
    "5": "mW 0h-WvHhWvHh-W", "6": "mW 0h-WvThWv-Hh-W", "7": "hWvT", "8": "hWvTh-Wzm0 HhW", "9": "mW Hh-Wv-HhWvTh-W",
    ":": "m0 QvZm0 HvZ",
}  # fmt: skip


def digits(cx: float, cy: float, h: float, text: str, colour: str, weight: float = 0.13) -> str:
    """Numbers on a display, in seven segments of height `h` around (cx, cy); colons are allowed."""
    half = round(h / 2)
    sizes = {"W": half, "H": half, "T": 2 * half, "Q": round(half / 2), "Z": 0}
    widths = [0 if sign == ":" else half for sign in text]
    gap = h * 0.28
    x, top = cx - (sum(widths) + gap * (len(text) - 1)) / 2, cy - half
    d = ""
    for sign, width in zip(text, widths, strict=True):
        run = re.sub("[WHTQZ]", lambda size: str(sizes[size[0]]), DIGITS[sign])
        d += f"M{x:.0f} {top:.0f}{run}"
        x += width + gap
    return stroke(d, colour, max(2.5, h * weight))


def outline(points: list[Point], radius: float = 0) -> str:
    """Path data of a closed polygon with rounded corners; a point's third number is its own radius."""
    d = ""
    for i, (x, y, *own) in enumerate(points):
        r = own[0] if own else radius
        before, after = points[i - 1], points[(i + 1) % len(points)]
        start, end = _toward((x, y), before, r), _toward((x, y), after, r)
        d += f"{'L' if d else 'M'}{start[0]:.0f} {start[1]:.0f}"
        if r:
            d += f"Q{x:.0f} {y:.0f} {end[0]:.0f} {end[1]:.0f}"
    return d + "Z"


def _toward(point: Point, other: Point, distance: float) -> tuple[float, float]:
    dx, dy = other[0] - point[0], other[1] - point[1]
    length = math.hypot(dx, dy) or 1
    share = min(distance, length / 2) / length
    return point[0] + dx * share, point[1] + dy * share


def shape(points: list[Point], radius: float = 0, fill: str = "none", **kw: object) -> str:
    """A filled polygon with rounded corners."""
    return path(outline(points, radius), fill, **kw)


def turned(cx: float, profile: list[Point], radius: float = 0, fill: str = "none", **kw: object) -> str:
    """A turned body, like a bottle: `profile` lists (half width, y[, corner radius]) from top to bottom."""
    right = [(cx + half, *rest) for half, *rest in profile]
    left = [(cx - half, *rest) for half, *rest in reversed(profile)]
    return shape(right + left, radius, fill, **kw)


def polar(cx: float, cy: float, r: float, degrees: float) -> tuple[float, float]:
    """The point at an angle, 0 to the right and 90 down."""
    angle = math.radians(degrees)
    return cx + r * math.cos(angle), cy + r * math.sin(angle)


def arc(cx: float, cy: float, r: float, start: float, end: float) -> str:
    """Path data of a circle's arc, clockwise from `start` to `end` degrees."""
    x0, y0 = polar(cx, cy, r, start)
    x1, y1 = polar(cx, cy, r, end)
    large = int(end - start > 180)
    return f"M{number(x0)} {number(y0)}A{number(r)} {number(r)} 0 {large} 1 {number(x1)} {number(y1)}"


def can(cx: float, top: float, rx: float, h: float, fill: str, edge: str = EDGE, ry: float = 0) -> str:
    """The side of an upright cylinder, its bottom rounded by perspective; the top is drawn by `ellipse`."""
    ry = ry or rx * 0.22
    left, right, low = number(cx - rx), number(cx + rx), number(top + h)
    radii = f"{number(rx)} {number(ry)}"
    return path(f"M{left} {number(top)}V{low}A{radii} 0 0 0 {right} {low}V{number(top)}Z", fill, edge=edge)


def contact(cx: float, y: float, width: float) -> str:
    """The soft shadow where a thing touches the ground."""
    return ellipse(cx, y, width / 2 + 14, width * FLOOR_RATIO + 6, "shade/r")


def place(drawing: Drawing, cx: float, floor: float, height: float = 0, width: float = 0) -> str:
    """A drawing scaled to `height` or `width`, standing at `floor` around `cx`, with its shadow."""
    left, top, right, bottom = drawing.box
    scale = height / (bottom - top) if height else width / (right - left)
    dx, dy = cx - scale * (left + right) / 2, floor - scale * bottom
    shadow = contact(cx, floor, drawing.shadow * scale * (right - left)) if drawing.shadow else ""
    move = f"translate({number(dx)} {number(dy)})scale({scale:.3f})"
    return shadow + group(drawing.body, transform=move)


# Paints that small parts share with their neighbours instead of having their own.
SMALL = {
    "stone-v": "#85827a",
    "ink-v": "#2d373a",
    "pearl-v": "url(#white-v)",
    "pearl-d": "url(#white-v)",
    "pearl-h": "url(#white-v)",
    "grey-v": "#c4bfb5",
    "slatetube-h": "url(#slate-v)",
    "beamteal-v": "#43bdb21f",
}


def placed_small(drawing: Drawing, cx: float, floor: float, height: float = 0, width: float = 0) -> str:
    """Like `place`, without what is too fine to be seen at that size: words, dotted lines, slanted light."""
    body = re.sub(r"<text.*?</text>", "", drawing.body)
    body = re.sub(r"<\w+ [^<>]*stroke-dasharray[^<>]*/>", "", body)
    for fine, plain in SMALL.items():
        body = body.replace(f"url(#{fine})", plain)
    body = re.sub(r"url\(#(\w+)-d\)", r"url(#\1-v)", body)
    return place(replace(drawing, body=body), cx, floor, height, width)


def framed(drawing: Drawing) -> str:
    """The finished SVG: the drawing centred on the canvas with the margins every picture has."""
    left, top, right, bottom = drawing.box
    scale = CANVAS * drawing.fill / max(right - left, bottom - top)
    height = scale * (bottom - top)
    body = place(drawing, CANVAS / 2, CANVAS / 2 - 4 + height / 2, height=height)
    return document(body, CANVAS)


def document(body: str, size: int) -> str:
    """An SVG file holding `body` and just the gradients it refers to."""
    names = sorted(set(re.findall(r"url\(#([\w-]+)\)", body)))
    defs = tag("defs", _gradients(names)) if names else ""
    shared = " ".join(f'{key.replace("_", "-")}="{value}"' for key, value in INHERITED.items())
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" {shared}>\n{defs}\n{body}\n</svg>\n'


def _gradients(names: list[str]) -> str:
    """The gradients of a picture; a tone used in a second direction borrows the stops of the first."""
    first: dict[str, str] = {}
    return "".join(_gradient(name, first.setdefault(name.rsplit("-", 1)[0], name)) for name in names)


def _gradient(name: str, first: str) -> str:
    tone, direction = name.rsplit("-", 1)
    body = "".join(_stop(i / (len(TONES[tone]) - 1), stop) for i, stop in enumerate(TONES[tone]))
    borrowed = {} if name == first else {"href": f"#{first}"}
    if borrowed:
        body = ""
    if direction == "r":
        centre = {} if tone in {"shade", "halo", "beam"} else {"cx": ".38", "cy": ".32", "r": ".75"}
        return tag("radialGradient", body, id=name, **borrowed, **centre)
    ends = {"v": {"x2": "0", "y2": "1"}, "d": {"x2": ".8", "y2": "1"}, "h": {}}[direction]
    return tag("linearGradient", body, id=name, **borrowed, **ends)


def _stop(share: float, stop: str) -> str:
    colour, _, opacity = stop.partition("@")
    offset = f"{share:.2f}".strip("0").rstrip(".")
    return tag("stop", offset=offset or None, stop_color=_short(colour), stop_opacity=opacity or None)


def _short(colour: str) -> str:
    """#aabbcc as #abc where it is the same colour."""
    return "#" + colour[1::2] if len(colour) == 7 and colour[1::2] == colour[2::2] else colour
