"""Gaming desktops and what one holds while playing."""

from dataclasses import dataclass

from drawings.parts import (
    Drawing,
    Picture,
    circle,
    dots,
    ellipse,
    group,
    path,
    rect,
    shape,
    stroke,
)  # fmt: skip
from drawings.tones import EDGE_COOL


@dataclass(frozen=True)
class Desktop:
    """What sets one gaming desktop apart from the next."""

    body: str
    depth: float
    height: float
    fans: int
    light: str
    fill: float
    pipes: bool = False


FRONT = 150


def _fan(cx: float, cy: float, rx: float, ry: float, light: str, on: bool) -> str:
    ring = ellipse(cx, cy, rx, ry, "#0c1015", stroke=light if on else "#59626c", stroke_width=7 if on else 4)
    wide, tall = rx * 0.62, ry * 0.62
    blades = f"M{cx - wide:.0f} {cy - tall:.0f}Q{cx:.0f} {cy - tall * 0.5:.0f} {cx + wide:.0f} {cy + tall:.0f}"
    blades += f"M{cx + wide:.0f} {cy - tall:.0f}Q{cx + wide * 0.5:.0f} {cy:.0f} {cx - wide:.0f} {cy + tall:.0f}"
    return (
        ring
        + stroke(blades, light if on else "#59626c", 7, opacity=0.45)
        + ellipse(cx, cy, rx * 0.26, ry * 0.26, "#59626c")
    )


def _front(spec: Desktop) -> str:
    panel = rect(0, 0, FRONT, spec.height, 10, spec.body, edge=EDGE_COOL)
    mesh = rect(16, 18, FRONT - 32, spec.height - 36, 8, "#0c1015", opacity=0.72)
    if spec.fans == 0:
        slats = "".join(f"M34 {y}H116" for y in range(60, int(spec.height) - 60, 22))
        return panel + mesh + stroke(slats, "#59626c", 6) + stroke(f"M75 36v{spec.height * 0.04:.0f}", spec.light, 8)
    step = (spec.height - 50) / 3
    fans = "".join(_fan(75, 25 + step * (i + 0.5), 46, step * 0.43, spec.light, i < spec.fans) for i in range(3))
    return panel + mesh + fans


def _inside(spec: Desktop) -> str:
    w, h = spec.depth, spec.height
    pane = rect(0, 0, w, h, 10, spec.body, edge=EDGE_COOL) + rect(18, 18, w - 36, h - 36, 8, "night/v")
    if spec.fans == 0:
        window = rect(34, 40, w - 68, h * 0.5, 8, "#0c1015") + stroke(
            f"M56 {h * 0.34:.0f}h{w - 130:.0f}", "#454e58", 22
        )
        return (
            pane
            + window
            + rect(54, 60, 60, 54, 6, "#39434e")
            + dots(f"M40 {h * 0.74:.0f}h{w - 80:.0f}M40 {h * 0.8:.0f}h{w - 80:.0f}", "#59626c", 8, 18)
        )
    glow = ellipse(w * 0.5, h * 0.42, w * 0.5, h * 0.42, "beam/r")
    board = rect(w * 0.2, 36, w * 0.58, h * 0.62, 6, "#1c2530", stroke="#39434e", stroke_width=2)
    cooler = circle(w * 0.42, h * 0.26, 42, "#0c1015", stroke=spec.light, stroke_width=8) + circle(
        w * 0.42, h * 0.26, 17, spec.light, opacity=0.5
    )
    ram = stroke(
        "".join(f"M{w * 0.6 + i * 15:.0f} {h * 0.16:.0f}v{h * 0.2:.0f}" for i in range(1 + spec.fans)), spec.light, 7
    )
    card = rect(w * 0.14, h * 0.48, w * 0.7, 62, 10, "titan/v", edge=EDGE_COOL) + stroke(
        f"M{w * 0.2:.0f} {h * 0.48 + 50:.0f}h{w * 0.58:.0f}", spec.light, 5
    )
    blowers = "".join(
        ellipse(w * (0.27 + 0.22 * i), h * 0.48 + 25, 25, 19, "#151a20") for i in range(min(spec.fans, 3))
    )
    shroud = rect(18, h * 0.78, w - 36, h * 0.22 - 18, 6, spec.body) + stroke(
        f"M40 {h * 0.88:.0f}h{w * 0.3:.0f}", spec.light, 6, opacity=0.8
    )
    pipes = ""
    if spec.pipes:
        route = f"M{w * 0.38:.0f} {h * 0.16:.0f}V60H{w - 52:.0f}V{h * 0.74:.0f}H{w * 0.5:.0f}V{h * 0.64:.0f}"
        pipes = stroke(route, "#dcebff", 13, opacity=0.5, stroke_linejoin="round") + stroke(
            route, spec.light, 6, stroke_linejoin="round"
        )
    shine = shape([(w * 0.52, 20), (w * 0.72, 20), (w * 0.3, h - 20), (w * 0.1, h - 20)], 2, "#fff", opacity=0.07)
    return pane + glow + board + cooler + ram + card + blowers + pipes + shroud + shine


def _desktop(spec: Desktop) -> Drawing:
    d, h = spec.depth, spec.height
    rise, drop = d * 0.12, FRONT * 0.18
    x, top = 0.0, 0.0
    roof = shape(
        [(x, top - drop), (FRONT, top), (FRONT + d, top - rise), (d, top - rise - drop)], 4, spec.body, edge=EDGE_COOL
    )
    vents = stroke(
        f"M{FRONT * 0.9:.0f} {-drop * 0.7:.0f}L{d * 0.9:.0f} {-rise - drop * 0.3 + 6:.0f}", "#0c1015", 9, opacity=0.4
    )
    feet = (
        rect(14, h - drop - 2, 34, 22, 6, "#59626c")
        + rect(FRONT - 12, h - 8, 40, 20, 6, "#59626c")
        + rect(FRONT + d - 48, h - rise - 2, 38, 20, 6, "#59626c")
    )
    front = group(_front(spec), transform=f"translate(0 {-drop:.0f})skewY(10.2)")
    side = group(_inside(spec), transform=f"translate({FRONT} 0)skewY(-6.84)")
    return Drawing((0, -rise - drop, FRONT + d, h + 12), feet + roof + vents + front + side, fill=spec.fill)


def headset() -> Drawing:
    """A headset with a microphone and lit rings."""
    band = stroke("M136 350C120 40 520 40 504 350", EDGE_COOL, 46) + stroke(
        "M136 350C120 40 520 40 504 350", "#39434e", 38
    )
    pad = stroke("M196 200C240 112 400 112 444 200", "#66707b", 26) + stroke(
        "M214 178C262 128 378 128 426 178", "#8d97a2", 4, opacity=0.8
    )
    boom = (
        stroke("M150 470Q170 566 286 556", EDGE_COOL, 16)
        + stroke("M150 470Q170 566 286 556", "#2d343c", 10)
        + rect(270, 536, 70, 38, 19, "graphite/v", edge=EDGE_COOL)
        + circle(322, 555, 6, "#5eabff")
    )
    cups = ""
    for cx, side in ((134, 1), (506, -1)):
        cups += rect(cx + side * 30 - 26, 292, 52, 196, 26, "night/v", edge=EDGE_COOL)
        cups += rect(cx - 48, 276, 96, 228, 46, "graphite/d", edge=EDGE_COOL)
        cups += ellipse(cx, 390, 27, 66, "#0c1015", stroke="#4f9dff", stroke_width=8) + stroke(
            f"M{cx} 364v52", "#4f9dff", 6
        )
    return Drawing((80, 98, 560, 574), band + pad + cups + boom)


def mouse_pad() -> Drawing:
    """A wide pad with a lit edge."""
    side = shape([(44, 454), (596, 454), (590, 476), (50, 476)], 8, "night/v", edge=EDGE_COOL)
    top = shape([(128, 220), (512, 220), (600, 456), (40, 456)], 22, "graphite/d", edge=EDGE_COOL)
    light = shape([(136, 230), (504, 230), (586, 446), (54, 446)], 18, stroke="#4f9dff", stroke_width=6)
    lines = "".join(
        f"M{120 - i * 8} {300 + i * 26}C{230 - i * 6} {250 + i * 22} {300 + i * 10} {370 + i * 12} {526 + i * 8} {280 + i * 26}"
        for i in range(5)
    )
    mark = group(path("M-46 26L0 -30L46 26H18L0 4L-18 26Z", "blue/v"), transform="translate(466 400)scale(.9 .6)")
    return Drawing((40, 220, 600, 478), side + top + stroke(lines, "#8d97a2", 3, opacity=0.5) + light + mark)


def gaming_mouse() -> Drawing:
    """An angular mouse seen from above, with light lines."""
    points = [
        (246, 92, 30),
        (394, 92, 30),
        (448, 210, 50),
        (424, 340, 70),
        (456, 456, 60),
        (388, 560, 60),
        (252, 560, 60),
        (184, 456, 60),
        (216, 340, 70),
        (192, 210, 50),
    ]
    body = shape(points, 40, "graphite/d", edge=EDGE_COOL)
    keys = path(
        "M250 104H312V300H228L206 214ZM328 104H390L434 214L412 300H328Z",
        "night/d",
        stroke="#59626c",
        stroke_width=2,
        stroke_linejoin="round",
    )
    wheel = rect(301, 140, 38, 98, 17, "#0c1015", stroke="#4f9dff", stroke_width=6) + stroke(
        "M312 170h16M312 190h16M312 210h16", "#4f9dff", 5
    )
    lines = stroke("M224 350L202 452L262 540M416 350L438 452L378 540", "#4f9dff", 8, stroke_linejoin="round")
    thumb = stroke("M206 296L216 334M200 252l4 26", "#9aa5b1", 11)
    mark = path("M274 470L320 414L366 470H338L320 448L302 470Z", "blue/v")
    return Drawing((184, 92, 456, 560), body + keys + wheel + lines + thumb + mark)


DESKTOPS = {
    "desktop-1": Desktop("graphite/v", 270, 390, 0, "#5eabff", 0.7),
    "desktop-2": Desktop("graphite/v", 300, 420, 1, "#5eabff", 0.74),
    "desktop-3": Desktop("night/v", 320, 440, 3, "#7f9dff", 0.78),
    "desktop-4": Desktop("silver/v", 350, 460, 3, "#6fe6ff", 0.82, pipes=True),
}


def _line(spec: Desktop) -> Picture:
    return lambda: _desktop(spec)


PICTURES: dict[str, Picture] = {
    **{stem: _line(spec) for stem, spec in DESKTOPS.items()},
    "headset": headset,
    "mouse-pad": mouse_pad,
    "gaming-mouse": gaming_mouse,
}
