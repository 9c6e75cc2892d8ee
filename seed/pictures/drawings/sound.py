"""Earbuds, headphones and speaker, services, and the bundles of TechGadgets."""

from drawings import computers, photo, screens
from drawings.parts import (
    Drawing,
    Picture,
    can,
    circle,
    dots,
    ellipse,
    group,
    label,
    path,
    place,
    placed_small,
    rect,
    stroke,
)  # fmt: skip
from drawings.tones import EDGE_COOL


def _bud(x: float, y: float, flip: int, body: str, tip: str) -> str:
    stem = path("M-14 10Q-22 80 -18 116Q-14 134 0 134T18 116Q20 60 34 20Z", body, edge=EDGE_COOL)
    shell = (
        ellipse(6, 0, 50, 44, body, edge=EDGE_COOL)
        + ellipse(48, 8, 22, 27, tip, edge=EDGE_COOL)
        + ellipse(-16, -8, 8, 13, "#0c1015", opacity=0.6)
    )
    return group(stem, shell, stroke("M-8 118h16", "#4f9dff", 5), transform=f"translate({x} {y})scale({flip} 1)")


def _earbuds(body: str, tip: str, inner: str) -> Drawing:
    lid = path("M120 330Q120 236 214 236H426Q520 236 520 330V346H120Z", body, edge=EDGE_COOL) + path(
        "M142 344Q142 258 222 258H418Q498 258 498 344Z", inner, opacity=0.8
    )
    buds = _bud(236, 226, 1, body, tip) + _bud(404, 226, -1, body, tip)
    base = path("M108 340H532V424Q532 548 420 548H220Q108 548 108 424Z", body, edge=EDGE_COOL) + stroke(
        "M128 358H512", "#fff", 4, opacity=0.45
    )
    return Drawing(
        (108, 172, 532, 548),
        lid + buds + base + circle(320, 420, 9, "#4f9dff") + label(320, 494, "tern", 46, "#8d97a2"),
        fill=0.74,
    )


def headphones() -> Drawing:
    """Over-ear headphones with soft cushions."""
    band = stroke("M134 350C110 30 530 30 506 350", EDGE_COOL, 34) + stroke(
        "M134 350C110 30 530 30 506 350", "#dfe4e9", 28
    )
    pad = stroke("M190 176C246 96 394 96 450 176", "#39434e", 30) + stroke("M134 300v70M506 300v70", "#9aa5b1", 18)
    cups = ""
    for cx, side in ((132, 1), (508, -1)):
        cups += rect(cx + side * 38 - 30, 318, 60, 220, 30, "night/v", edge=EDGE_COOL) + ellipse(
            cx, 430, 56, 126, "silver/d", edge=EDGE_COOL
        )
        cups += ellipse(cx - side * 10, 430, 34, 92, "titan/d", opacity=0.7) + circle(cx - side * 10, 430, 8, "#2f74ee")
    return Drawing((76, 96, 564, 558), band + pad + cups)


def speaker() -> Drawing:
    """A round room speaker in cloth, its top lit."""
    rx, ry, top, low = 156, 40, 150, 530
    body = can(320, top, rx, low - top, "graphitetube/h", EDGE_COOL, ry)
    weave = "".join(f"M{176 + (i % 2) * 6} {y}Q320 {y + 72} {464} {y}" for i, y in enumerate(range(190, 506, 17)))
    ring = path(
        f"M164 {top}A{rx} {ry} 0 0 0 476 {top}V{top + 22}A{rx} {ry} 0 0 1 164 {top + 22}Z",
        "silvertube/h",
        edge=EDGE_COOL,
    )
    face = (
        ellipse(320, top, rx, ry, "titan/v", edge=EDGE_COOL)
        + ellipse(320, top, 132, 31, "screen/v")
        + ellipse(320, top, 96, 22, stroke="#4f9dff", stroke_width=7)
    )
    keys = stroke(f"M292 {top}h18M301 {top - 5}v10M334 {top}h18", "#dfe4e9", 4)
    tag_ = rect(284, 470, 72, 38, 8, "night/v", edge=EDGE_COOL) + label(320, 497, "tern", 26, "#dfe4e9")
    return Drawing((164, 110, 476, 570), body + dots(weave, "#aab4bf", 5, 12, opacity=0.45) + ring + face + keys + tag_)


def service() -> Drawing:
    """A laptop and a phone exchanging data."""
    laptop = rect(60, 170, 372, 248, 18, "screen/v", edge=EDGE_COOL) + screens.screen(74, 184, 344, 212, 8, "wave")
    deck = path("M26 416H466V430Q466 450 446 450H46Q26 450 26 430Z", "silver/v", edge=EDGE_COOL)
    phone = rect(442, 150, 160, 302, 30, "screen/v", edge=EDGE_COOL) + screens.screen(453, 161, 138, 280, 20, "dusk")
    badge = circle(404, 176, 84, "silver/d", edge=EDGE_COOL)
    arrows = stroke("M358 154H438L414 130M450 198H370L394 222", "#2f74ee", 16, stroke_linejoin="round")
    tick = stroke("M490 340l22 24 40-50", "#fff", 15, stroke_linejoin="round")
    files = stroke("M112 250h120M112 286h170M112 322h90", "#fff", 13, opacity=0.55)
    return Drawing((26, 92, 602, 452), laptop + files + deck + phone + tick + badge + arrows)


def cover() -> Drawing:
    """A shield with a tick before a phone."""
    phone = group(
        rect(160, 76, 216, 420, 38, "screen/v", edge=EDGE_COOL),
        screens.screen(171, 87, 194, 398, 28, "wave"),
        transform="rotate(-6 268 286)",
    )
    outer = "M390 210Q454 256 532 256V386Q532 500 390 560Q248 500 248 386V256Q326 256 390 210Z"
    shield = path(outer, "blue/d", edge="#bcd8ff") + path(
        "M390 244Q446 280 508 284V386Q508 482 390 532Z", "#fff", opacity=0.14
    )
    tick = stroke("M328 388L376 436L456 342", "#fff", 28, stroke_linejoin="round")
    return Drawing((136, 68, 534, 562), phone + shield + tick, shadow=0.7)


def bundle_school() -> Drawing:
    """The 14-inch laptop with backpack and mouse."""
    body = placed_small(computers.backpack(), 470, 520, height=400) + place(
        computers.PICTURES["laptop-2"](), 236, 556, width=420
    )
    return Drawing(
        (26, 120, 640, 572), body + placed_small(computers.mouse(), 536, 572, height=150), shadow=0, fill=0.84
    )


def bundle_camera() -> Drawing:
    """The camera with its bag and a memory card."""
    body = placed_small(photo.camera_bag(), 206, 510, height=380) + place(photo.camera_2(), 404, 560, width=360)
    return Drawing(
        (2, 130, 640, 575), body + placed_small(photo.memory_card(), 592, 572, height=140), shadow=0, fill=0.84
    )


def bundle_phone() -> Drawing:
    """The phone with its case and a charger."""
    body = placed_small(screens.PICTURES["phone-2"](), 196, 540, height=440) + placed_small(
        screens.phone_case(), 456, 556, height=330
    )
    return Drawing(
        (2, 100, 640, 575), body + placed_small(computers.charger(), 572, 572, height=230), shadow=0, fill=0.84
    )


PICTURES: dict[str, Picture] = {
    "earbuds-1": lambda: _earbuds("silver/d", "sky/v", "titan/v"),
    "earbuds-2": lambda: _earbuds("graphite/d", "night/v", "navy/v"),
    "headphones": headphones,
    "speaker": speaker,
    "service": service,
    "cover": cover,
    "bundle-school": bundle_school,
    "bundle-camera": bundle_camera,
    "bundle-phone": bundle_phone,
}
