"""Cameras, lenses and what a photographer carries."""

from drawings.parts import (
    Drawing,
    Picture,
    circle,
    dots,
    ellipse,
    group,
    label,
    path,
    polar,
    rect,
    shape,
    stroke,
    turned,
)  # fmt: skip
from drawings.tones import EDGE_BLUE, EDGE_COOL


def _glass(cx: float, cy: float, r: float, ring: str | None = None) -> str:
    barrel = circle(cx, cy, r, "graphite/d", edge=EDGE_COOL) + circle(
        cx, cy, r * 0.93, stroke="#0c1015", stroke_width=r * 0.07, stroke_dasharray="4 5", opacity=0.6
    )
    accent = circle(cx, cy, r * 0.8, stroke=ring, stroke_width=5) if ring else ""
    glass = circle(cx, cy, r * 0.72, "#0c1015") + circle(cx, cy, r * 0.56, "lens/r")
    glint = ellipse(cx - r * 0.2, cy - r * 0.24, r * 0.14, r * 0.1, "#fff", opacity=0.8) + circle(
        cx + r * 0.2, cy + r * 0.24, r * 0.06, "#9be7ff", opacity=0.7
    )
    return barrel + accent + glass + circle(cx, cy, r * 0.3, "#0c1015", opacity=0.45) + glint


def camera_1() -> Drawing:
    """A small camera without a viewfinder hump."""
    dials = (
        rect(418, 172, 66, 34, 8, "silvertube/h", edge=EDGE_COOL)
        + rect(346, 182, 44, 26, 8, "titan/v", edge=EDGE_COOL)
        + rect(130, 190, 54, 16, 6, "titan/v")
    )
    body = rect(70, 200, 500, 276, 44, "silver/v", edge=EDGE_COOL) + rect(72, 262, 496, 160, 0, "graphite/v")
    light = circle(160, 232, 9, "#ffdf9a") + label(492, 242, "ocula", 28, "#59626c")
    return Drawing((70, 172, 570, 476), dials + body + light + _glass(310, 338, 128), fill=0.7)


def camera_2() -> Drawing:
    """A camera with a viewfinder hump and a grip."""
    hump = shape([(232, 206), (256, 134, 18), (384, 134, 18), (408, 206)], 10, "graphite/v", edge=EDGE_COOL) + rect(
        282, 120, 76, 16, 4, "titan/v", edge=EDGE_COOL
    )
    dials = rect(438, 160, 78, 46, 8, "silvertube/h", edge=EDGE_COOL) + rect(
        122, 170, 58, 32, 14, "blue/v", edge=EDGE_BLUE
    )
    body = rect(70, 190, 500, 316, 40, "graphite/v", edge=EDGE_COOL) + rect(
        72, 250, 496, 204, 0, "#0c1015", opacity=0.3
    )
    grip = rect(76, 222, 96, 276, 38, "night/v", edge=EDGE_COOL) + dots(
        "M104 270v190M124 270v190M144 270v190", "#59626c", 5, 14
    )
    return Drawing(
        (70, 120, 570, 506),
        dials + body + hump + grip + label(320, 176, "ocula", 34, "#dfe4e9") + _glass(334, 352, 150, "#4f9dff"),
    )


def camera_3() -> Drawing:
    """A large camera with a deep grip and a wide bright lens."""
    hump = shape([(218, 200), (250, 104, 22), (390, 104, 22), (422, 200)], 12, "night/v", edge=EDGE_COOL) + rect(
        272, 88, 96, 18, 4, "titan/v", edge=EDGE_COOL
    )
    dials = rect(432, 138, 96, 56, 10, "silvertube/h", edge=EDGE_COOL) + rect(
        466, 120, 30, 22, 6, "titan/v", edge=EDGE_COOL
    )
    dials += shape([(70, 190), (94, 140, 14), (182, 140, 14), (200, 190)], 8, "graphite/v", edge=EDGE_COOL) + circle(
        136, 158, 15, "blue/d", edge=EDGE_BLUE
    )
    body = rect(62, 180, 516, 390, 46, "night/v", edge=EDGE_COOL) + rect(
        70, 208, 114, 354, 44, "graphite/v", edge=EDGE_COOL
    )
    grip = dots("M100 270v240M120 270v240M140 270v240", "#0c1015", 6, 14, opacity=0.7) + stroke(
        "M204 500H566", "#59626c", 3
    )
    keys = circle(540, 240, 12, "titan/v") + rect(214, 520, 52, 22, 11, "#59626c")
    return Drawing(
        (62, 88, 578, 570),
        dials + body + hump + grip + keys + label(320, 158, "ocula", 40, "#dfe4e9") + _glass(364, 366, 180, "#4f9dff"),
        fill=0.82,
    )


def _lens(h: float, rx: float, rings: int) -> Drawing:
    top, low, ry = 556 - h, 556, rx * 0.24
    barrel = turned(
        320,
        [
            (rx, top),
            (rx, top + h * 0.36, 10),
            (rx * 0.86, top + h * 0.44, 10),
            (rx * 0.86, low - 40, 8),
            (rx * 0.76, low - 22, 6),
            (rx * 0.76, low, 30),
        ],
        8,
        "graphitetube/h",
        edge=EDGE_COOL,
    )
    mount = ellipse(320, low - 3, rx * 0.75, ry * 0.55, "graphitetube/h", edge=EDGE_COOL)
    grips = ""
    for i in range(rings):
        y = top + h * (0.18 + 0.36 * i)
        w = rx if i == 0 else rx * 0.86
        grips += path(
            f"M{320 - w + 8:.0f} {y:.0f}Q320 {y + ry * 1.9:.0f} {320 + w - 8:.0f} {y:.0f}",
            stroke="#0c1015",
            stroke_width=32,
            stroke_dasharray="6 6",
            opacity=0.65,
        )
    y = low - 58
    accent = stroke(f"M{320 - rx * 0.85:.0f} {y}Q320 {y + ry * 1.6:.0f} {320 + rx * 0.85:.0f} {y}", "#4f9dff", 6)
    face = (
        ellipse(320, top, rx, ry, "titan/v", edge=EDGE_COOL)
        + ellipse(320, top, rx * 0.86, ry * 0.84, "#0c1015")
        + ellipse(320, top + 2, rx * 0.68, ry * 0.64, "lens/r")
    )
    glint = ellipse(320 - rx * 0.22, top - ry * 0.16, rx * 0.16, ry * 0.13, "#fff", opacity=0.8)
    return Drawing(
        (320 - rx, top - ry, 320 + rx, low + ry * 0.5),
        mount + barrel + grips + accent + face + glint,
        fill=0.64 if rings == 1 else 0.78,
    )


def memory_card() -> Drawing:
    """A memory card with a bevelled corner and a lock switch."""
    card = shape(
        [(150, 70, 22), (410, 70, 10), (490, 150, 10), (490, 570, 24), (150, 570, 24)], 20, "graphite/d", edge=EDGE_COOL
    )
    contacts = "".join(rect(186 + i * 36, 84, 22, 62, 4, fill=None) for i in range(6))
    paper = rect(182, 196, 276, 290, 16, "blue/d") + path(
        "M182 400C250 340 330 460 458 360V470Q458 486 442 486H198Q182 486 182 470Z", "#fff", opacity=0.2
    )
    switch = rect(142, 206, 16, 64, 4, "silver/v", edge=EDGE_COOL)
    return Drawing(
        (142, 70, 490, 570),
        card
        + group(contacts, fill="#d9b25f")
        + switch
        + paper
        + label(320, 290, "wren", 72, "#fff")
        + stroke("M230 530h180", "#8d97a2", 6),
    )


def wipes() -> Drawing:
    """A box of wipes with two sachets before it."""
    box = rect(130, 150, 300, 380, 18, "silver/d", edge=EDGE_COOL) + rect(130, 150, 300, 96, 18, "blue/d")
    words = label(280, 214, "wren", 60, "#fff") + stroke("M180 300h200M180 340h150", "#8d97a2", 8)
    lens = circle(280, 430, 58, "lens/r", edge=EDGE_COOL) + circle(262, 410, 12, "#fff", opacity=0.8)
    sachets = "".join(
        group(
            rect(0, 0, 150, 190, 10, "sky/v", edge=EDGE_COOL)
            + stroke("M12 18h126M12 172h126", EDGE_COOL, 3, stroke_dasharray="6 6")
            + label(75, 108, "wipe", 34, "#39434e"),
            transform=f"translate({x} {y}) rotate({turn} 75 95)",
        )
        for x, y, turn in ((366, 300, 12), (424, 372, -6))
    )
    return Drawing((130, 150, 590, 575), box + words + lens + sachets)


def camera_bag() -> Drawing:
    """A shoulder bag with a flap."""
    strap = (
        stroke("M120 300C90 30 550 30 520 300", EDGE_COOL, 30)
        + stroke("M120 300C90 30 550 30 520 300", "#39434e", 24)
        + stroke("M130 220C150 74 490 74 510 220", "#8d97a2", 3, stroke_dasharray="8 6")
    )
    body = rect(84, 236, 472, 326, 40, "graphite/v", edge=EDGE_COOL)
    side = rect(72, 330, 42, 190, 16, "night/v", edge=EDGE_COOL) + rect(
        526, 330, 42, 190, 16, "night/v", edge=EDGE_COOL
    )
    flap = path(
        "M84 270Q84 226 128 226H512Q556 226 556 270V396Q556 436 516 436H124Q84 436 84 396Z", "night/d", edge=EDGE_COOL
    )
    seam = path(
        "M100 280V392Q100 420 128 420H512Q540 420 540 392V280", stroke="#8d97a2", stroke_width=3, stroke_dasharray="9 7"
    )
    buckle = "".join(
        rect(x, 392, 34, 110, 8, "blue/v", edge=EDGE_BLUE) + rect(x - 5, 436, 44, 30, 6, "silver/v", edge=EDGE_COOL)
        for x in (190, 416)
    )
    return Drawing(
        (72, 84, 568, 562), strap + side + body + flap + seam + buckle + label(320, 340, "ocula", 50, "#dfe4e9")
    )


def camera_book() -> Drawing:
    """A book about photography, an aperture on its cover."""
    pages = shape([(176, 98), (500, 98), (500, 556), (176, 556)], 8, "silver/h", edge=EDGE_COOL) + stroke(
        "M486 112V544M493 112V544", "#9aa5b1", 2
    )
    cover = rect(140, 76, 346, 494, 14, "navy/d", edge=EDGE_COOL) + rect(140, 76, 40, 494, 14, "#0c1015", opacity=0.35)
    blades = ""
    for i in range(6):
        (x0, y0), (x1, y1) = polar(332, 270, 96, i * 60), polar(332, 270, 48, i * 60 + 70)
        blades += f"M{x0:.0f} {y0:.0f}L{x1:.0f} {y1:.0f}"
    icon = (
        circle(332, 270, 98, "blue/d", edge="#9cc7ff") + stroke(blades, "#dcebff", 7) + circle(332, 270, 34, "#16244a")
    )
    lines = stroke("M244 434h176M268 470h128", "#dcebff", 15) + label(332, 536, "ocula", 34, "#9cc7ff")
    ribbon = path("M420 568V604L432 592L444 604V568Z", "blue/v")
    return Drawing((140, 76, 500, 600), ribbon + pages + cover + icon + lines)


def tripod() -> Drawing:
    """A tripod with a ball head."""
    left, middle, right = "M300 230L170 556", "M320 230V548", "M340 230L470 556"
    legs = stroke(left + middle + right, EDGE_COOL, 26) + stroke(left + middle + right, "#454e58", 20)
    thin = stroke("M217 438L170 556M320 420V548M423 438L470 556", "#c3cad1", 12)
    locks = "".join(circle(x, y, 15, "blue/d", edge=EDGE_BLUE) for x, y in ((222, 424), (320, 410), (418, 424)))
    feet = (
        circle(170, 558, 12, "#2d343c", edge=EDGE_COOL)
        + circle(320, 552, 12, "#2d343c", edge=EDGE_COOL)
        + circle(470, 558, 12, "#2d343c", edge=EDGE_COOL)
    )
    brace = stroke("M262 330H378", "#7d8791", 7)
    column = rect(304, 150, 32, 110, 8, "silvertube/h", edge=EDGE_COOL) + shape(
        [(270, 212), (370, 212), (384, 252), (256, 252)], 12, "graphite/v", edge=EDGE_COOL
    )
    head = (
        circle(320, 138, 34, "graphite/d", edge=EDGE_COOL)
        + rect(262, 76, 116, 30, 8, "silver/v", edge=EDGE_COOL)
        + stroke("M354 144L452 196", EDGE_COOL, 16)
        + stroke("M400 168L452 196", "#2d343c", 16)
    )
    return Drawing((158, 76, 482, 570), brace + legs + thin + locks + feet + column + head)


PICTURES: dict[str, Picture] = {
    "camera-1": camera_1,
    "camera-2": camera_2,
    "camera-3": camera_3,
    "lens-1": lambda: _lens(290, 150, 1),
    "lens-2": lambda: _lens(430, 140, 2),
    "memory-card": memory_card,
    "wipes": wipes,
    "camera-bag": camera_bag,
    "camera-book": camera_book,
    "tripod": tripod,
}
