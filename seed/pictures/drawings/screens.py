"""Phones, tablets, watches: everything of TechGadgets that is mostly a screen."""

from drawings.parts import (
    Drawing,
    Picture,
    arc,
    circle,
    digits,
    dots,
    group,
    number,
    path,
    rect,
    shape,
    stroke,
)  # fmt: skip
from drawings.tones import EDGE_BLUE, EDGE_COOL


def screen(x: float, y: float, w: float, h: float, r: float, tone: str) -> str:
    """A lit screen: a wallpaper with two light folds across it."""

    def fold(start: float, end: float, bend: float) -> str:
        values = (
            x,
            y + h * start,
            x + w * 0.3,
            y + h * (start - bend),
            x + w * 0.6,
            y + h * (end + bend),
            x + w,
            y + h * end,
        )
        m = [number(v) for v in values]
        low, right = number(y + h), number(x + w)
        return (
            f"M{m[0]} {m[1]}C{m[2]} {m[3]} {m[4]} {m[5]} {m[6]} {m[7]}V{number(y + h - r)}Q{right} {low} {number(x + w - r)} {low}"
            f"H{number(x + r)}Q{number(x)} {low} {number(x)} {number(y + h - r)}Z"
        )

    folds = path(fold(0.5, 0.3, 0.22), "#fff", opacity=0.16) + path(fold(0.82, 0.6, 0.2), "#fff", opacity=0.2)
    return rect(x, y, w, h, r, f"{tone}/d") + folds


def _cameras(x: float, y: float, count: int) -> str:
    h = {1: 70, 2: 122, 3: 122}[count]
    w = 124 if count == 3 else 70
    spots = {1: [(35, 35)], 2: [(35, 35), (35, 87)], 3: [(35, 35), (35, 87), (88, 35)]}[count]
    island = rect(x, y, w, h, 28, "#fff", fill_opacity=0.14, stroke=EDGE_COOL, stroke_width=2)
    lenses = "".join(circle(x + a, y + b, 22, fill=None) for a, b in spots)
    glints = "".join(circle(x + a - 5, y + b - 5, 5, fill=None) for a, b in spots)
    flash = (w - 36, 87) if count == 3 else (w + 22, 22)
    return (
        island
        + group(lenses, fill="lens/r", stroke="#0c1015", stroke_width=5)
        + group(glints, fill="#fff", opacity=0.75)
        + circle(x + flash[0], y + flash[1], 8, "#fff3d0", opacity=0.95)
    )


def _phone(body: str, edge: str, cameras: int, tone: str, bezel: float) -> Drawing:
    back = rect(110, 70, 234, 470, 40, body, edge=edge) + rect(117, 110, 6, 380, 3, "#fff", opacity=0.3)
    back += _cameras(130, 92, cameras)
    x, y, w, h = 290, 92, 240, 478
    front = rect(x, y, w, h, 42, "screen/v", edge=edge) + screen(
        x + bezel, y + bezel, w - 2 * bezel, h - 2 * bezel, 42 - bezel, tone
    )
    if bezel > 14:
        front += circle(x + w / 2, y + bezel + 16, 7, "#0c1015")
    else:
        front += rect(x + w / 2 - 32, y + bezel + 10, 64, 18, 9, "#0c1015")
    front += digits(x + w / 2, y + 102, 40, "10:24", "#fff", 0.1) + rect(
        x + w / 2 - 40, y + h - bezel - 16, 80, 6, 3, "#fff", opacity=0.8
    )
    icons = dots(f"M{x + 60} {y + 400}h126", "#fff", 32, 40, opacity=0.85)
    return Drawing((110, 70, 530, 570), back + front + icons)


def phone_fold() -> Drawing:
    """An unfolded phone with a crease, its hinge at the back."""
    left = shape([(66, 126, 34), (318, 92, 6), (318, 562, 6), (66, 520, 34)], 6, "screen/v", edge=EDGE_COOL)
    right = shape([(322, 92, 6), (574, 126, 34), (574, 520, 34), (322, 562, 6)], 6, "screen/v", edge=EDGE_COOL)
    a = shape([(80, 140, 24), (319, 107, 2), (319, 547, 2), (80, 507, 24)], 2, "dusk/d")
    b = shape([(319, 107, 2), (560, 140, 24), (560, 507, 24), (319, 547, 2)], 2, "wave/d")
    flow = path("M80 360C170 250 240 330 319 300V547L96 510Q80 507 80 491Z", "#fff", opacity=0.18)
    flow += path("M319 300C400 270 470 330 560 230V491Q560 507 544 510L319 547Z", "#fff", opacity=0.18)
    crease = rect(311, 107, 16, 440, 0, "crease/h")
    cam = circle(440, 140, 8, "#0c1015")
    icons = dots("M132 452l126 20", "#fff", 34, 42, opacity=0.85) + dots(
        "M388 472l126-20", "#fff", 34, 42, opacity=0.85
    )
    hinge = rect(306, 82, 28, 488, 8, "bluetube/h", edge=EDGE_COOL)
    return Drawing(
        (66, 82, 574, 570),
        hinge + left + right + a + b + flow + crease + cam + icons + digits(196, 214, 40, "10:24", "#fff", 0.1),
    )


def phone_case() -> Drawing:
    """A soft case, a phone sliding into it from above."""
    phone = rect(208, 70, 224, 330, 38, "silver/v", edge=EDGE_COOL) + _cameras(230, 92, 2)
    case = path("M190 214Q254 236 320 236T450 214V526Q450 570 406 570H234Q190 570 190 526Z", "blue/d", edge=EDGE_BLUE)
    lip = stroke("M192 216Q254 238 320 238T448 216", "#a9d0ff", 5)
    rim = path("M206 250V520Q206 554 240 554H400Q434 554 434 520V250", stroke="#fff", stroke_width=3, opacity=0.3)
    keys = rect(446, 320, 9, 70, 4, "#1647b4") + circle(320, 420, 34, stroke="#fff", stroke_width=5, opacity=0.45)
    grip = dots("M214 300v200M426 300v200", "#0b2a78", 6, 14, opacity=0.5)
    return Drawing((190, 70, 455, 570), phone + case + lip + rim + keys + grip)


def screen_glass() -> Drawing:
    """A sheet of screen glass in front of a phone."""
    phone = rect(130, 110, 230, 460, 40, "screen/v", edge=EDGE_COOL) + screen(142, 122, 206, 436, 30, "wave")
    sheet = rect(252, 70, 236, 468, 40, "pane/d", edge="#7fb0ee")
    cut = rect(340, 94, 60, 18, 9, "#7fb0ee", opacity=0.6)
    shine = shape([(290, 72), (372, 72), (256, 330), (254, 150)], 6, "#fff", opacity=0.3) + stroke(
        "M470 420V490Q470 520 440 520", "#fff", 5, opacity=0.7
    )
    return Drawing((130, 70, 488, 570), phone + sheet + shine + cut)


def _tablet(w: float, h: float, bezel: float, tone: str, back: bool) -> Drawing:
    x, y = 320 - w / 2, 570 - h
    behind = ""
    if back:
        behind = rect(x + 56, y - 64, w - 70, h, 30, "silver/v", edge=EDGE_COOL) + rect(
            x + w - 120, y - 52, 84, 44, 20, "titan/v"
        )
        behind += "".join(circle(x + w - 98 + i * 40, y - 30, 13, "lens/r") for i in range(2))
    front = rect(x, y, w, h, 30, "screen/v", edge=EDGE_COOL) + screen(
        x + bezel, y + bezel, w - 2 * bezel, h - 2 * bezel, 28 - bezel / 2, tone
    )
    clock = digits(x + w / 2, y + h * 0.3, h * 0.13, "10:24", "#fff", 0.1)
    dock = rect(x + w / 2 - 120, y + h - bezel - 62, 240, 50, 18, "#fff", opacity=0.25) + dots(
        f"M{x + w / 2 - 88} {y + h - bezel - 37}h180", "#fff", 32, 44, opacity=0.9
    )
    top = y - 64 if back else y
    return Drawing(
        (x, top, x + w, 570),
        behind + front + clock + dock + circle(320, y + bezel / 2, 4, "#4a5663"),
        fill=0.8 if back else 0.7,
    )


def stylus() -> Drawing:
    """A pen lying across, with the line it drew."""
    pen = (
        shape([(-250, -16, 14), (190, -16), (190, 16), (-250, 16, 14)], 2, "penbody/v", edge=EDGE_COOL)
        + shape([(190, -16), (246, -4, 4), (246, 4, 4), (190, 16)], 2, "titan/v", edge=EDGE_COOL)
        + rect(-196, -16, 16, 32, 0, "blue/v")
        + rect(60, -7, 84, 14, 7, "#9aa5b1", opacity=0.8)
    )
    line = stroke("M118 520C190 420 236 566 300 500S372 520 452 512", "#2f74ee", 9)
    return Drawing((112, 112, 486, 536), line + group(pen, transform="translate(300 330)rotate(128)"), shadow=0)


def _watch_band(fill: str, edge: str) -> str:
    upper = shape([(248, 216), (256, 84, 24), (384, 84, 24), (392, 216)], 10, fill, edge=edge)
    return (
        upper
        + shape([(248, 420), (256, 556, 24), (384, 556, 24), (392, 420)], 10, fill, edge=edge)
        + dots("M320 476v60", "#0000004d", 12, 24)
    )


def watch_1() -> Drawing:
    """A rounded square watch on a light band."""
    case = rect(204, 196, 232, 248, 66, "silver/d", edge=EDGE_COOL) + rect(218, 210, 204, 220, 54, "screen/v")
    face = "".join(
        circle(320, 336, r, stroke=c, stroke_width=14, opacity=0.28) + stroke(arc(320, 336, r, -90, end), c, 14)
        for r, c, end in ((66, "#4f9dff", 150), (44, "#6fe0d6", 90))
    )
    crown = rect(434, 284, 15, 52, 6, "titan/v", edge=EDGE_COOL)
    return Drawing(
        (200, 76, 452, 564),
        _watch_band("sky/v", "#7d9cc9") + crown + case + face + digits(320, 244, 26, "10:24", "#fff"),
        shadow=0.5,
    )


def watch_2() -> Drawing:
    """A round sports watch with a marked bezel and two crowns."""
    keys = "".join(rect(430, y, 24, 38, 8, "titan/v", edge=EDGE_COOL) for y in (246, 356)) + rect(
        186, 300, 22, 40, 8, "titan/v", edge=EDGE_COOL
    )
    ticks = circle(320, 320, 118, stroke="#c3cad1", stroke_width=9, stroke_dasharray="3 17.6")
    case = (
        circle(320, 320, 134, "graphite/d", edge=EDGE_COOL)
        + ticks
        + circle(320, 320, 104, "screen/v", stroke="#0c1015", stroke_width=4)
    )
    track = (
        stroke("M252 372Q266 330 304 352T352 322T394 352", "#5eabff", 8, stroke_linejoin="round")
        + circle(394, 352, 10, "#fff")
        + circle(252, 372, 8, "#5eabff")
    )
    grid = stroke("M240 380H400M300 400V316M360 400V316", "#5eabff", 2, opacity=0.25)
    return Drawing(
        (184, 76, 456, 564),
        _watch_band("navy/v", EDGE_COOL) + keys + case + grid + track + digits(320, 270, 34, "10:24", "#fff"),
        shadow=0.5,
    )


def watch_band() -> Drawing:
    """The two halves of a band, side by side."""
    long = path("M190 96H290V500Q290 566 240 566T190 500Z", "blue/d", edge=EDGE_BLUE) + dots(
        "M240 330v190", "#0b2a78", 17, 36
    )
    short = path("M356 96H456V420Q456 470 406 470T356 420Z", "blue/d", edge=EDGE_BLUE)
    lugs = rect(186, 78, 108, 26, 10, "silvertube/h", edge=EDGE_COOL) + rect(
        352, 78, 108, 26, 10, "silvertube/h", edge=EDGE_COOL
    )
    buckle = rect(344, 440, 124, 70, 20, stroke=EDGE_COOL, stroke_width=17) + rect(
        344, 440, 124, 70, 20, stroke="#dfe4e9", stroke_width=11
    )
    pin = rect(400, 428, 12, 84, 6, "titan/v", edge=EDGE_COOL) + rect(354, 360, 104, 26, 10, "navy/v", opacity=0.75)
    return Drawing((186, 78, 476, 566), long + short + lugs + pin + buckle, shadow=0)


PICTURES: dict[str, Picture] = {
    "phone-1": lambda: _phone("sky/d", "#7d9cc9", 1, "dawn", 20),
    "phone-2": lambda: _phone("graphite/d", EDGE_COOL, 2, "wave", 12),
    "phone-3": lambda: _phone("silver/d", EDGE_COOL, 3, "dusk", 8),
    "phone-plus": lambda: _phone("sky/d", EDGE_COOL, 2, "dusk", 9),
    "phone-4": phone_fold,
    "phone-case": phone_case,
    "screen-glass": screen_glass,
    "tablet-1": lambda: _tablet(500, 350, 30, "dawn", back=False),
    "tablet-2": lambda: _tablet(510, 372, 16, "dusk", back=True),
    "stylus": stylus,
    "watch-1": watch_1,
    "watch-2": watch_2,
    "watch-band": watch_band,
}
