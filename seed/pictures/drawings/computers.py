"""Laptops and what stands on the desk beside them."""

from drawings.parts import (
    Drawing,
    Picture,
    circle,
    dots,
    ellipse,
    group,
    label,
    path,
    rect,
    shape,
    stroke,
)  # fmt: skip
from drawings.screens import screen
from drawings.tones import EDGE_BLUE, EDGE_COOL


def _laptop(body: str, tone: str, fill: float, height: float, bezel: float, keys: str = "#aab4bf") -> Drawing:
    top = 400 - height
    lid = rect(96, top, 448, height, 20, "screen/v", edge=EDGE_COOL) + screen(
        96 + bezel, top + bezel, 448 - 2 * bezel, height - 2 * bezel - 8, 10, tone
    )
    lid += circle(320, top + bezel / 2, 3.5, "#5b6570")
    deck = shape([(100, 398), (540, 398), (600, 500), (40, 500)], 8, body, edge=EDGE_COOL)
    well = shape([(132, 408), (508, 408), (540, 458), (100, 458)], 6, "night/v")
    rows = "".join(
        stroke(
            f"M{132 - i * 9} {417 + i * 12}H{508 + i * 9}",
            keys,
            7,
            stroke_dasharray=f"{14 + i * 0.7:.1f} {11 + i * 0.3:.1f}",
            opacity=0.8,
        )
        for i in range(4)
    )
    pad = shape([(256, 466), (384, 466), (392, 494), (248, 494)], 6, "#0000001f", stroke=EDGE_COOL, stroke_width=2)
    lip = path("M40 497H600V506Q600 520 582 520H58Q40 520 40 506Z", body, edge=EDGE_COOL) + path(
        "M270 499H370Q366 510 354 510H286Q274 510 270 499Z", "#00000033"
    )
    return Drawing((40, top, 600, 520), lid + deck + well + rows + pad + lip, fill=fill)


def monitor() -> Drawing:
    """A wide monitor on a stand."""
    stand = shape([(282, 400), (358, 400), (370, 530), (270, 530)], 6, "silvertube/h", edge=EDGE_COOL)
    base = ellipse(320, 540, 136, 22, "titan/v", edge=EDGE_COOL) + ellipse(
        320, 532, 136, 22, "silver/v", edge=EDGE_COOL
    )
    front = rect(50, 110, 540, 320, 18, "screen/v", edge=EDGE_COOL) + screen(62, 122, 516, 288, 8, "wave")
    window = rect(104, 164, 210, 150, 12, "#fff", opacity=0.85) + stroke(
        "M128 206h120M128 234h160M128 262h90", "#2f74ee", 9, opacity=0.6
    )
    panel = rect(340, 196, 180, 170, 12, "#0c1a3d", opacity=0.7) + stroke(
        "M362 330l36-44 34 22 40-66 28 30", "#7fcaff", 8, stroke_linejoin="round"
    )
    return Drawing((50, 110, 590, 562), stand + base + front + window + panel, shadow=0.56)


def backpack() -> Drawing:
    """A backpack with a front pocket."""
    handle = stroke("M270 110Q270 66 320 66T370 110", "#7d8791", 20) + stroke(
        "M270 110Q270 66 320 66T370 110", "#39434e", 14
    )
    straps = stroke("M180 250Q110 360 168 500M460 250Q530 360 472 500", "#7d8791", 26) + stroke(
        "M180 250Q110 360 168 500M460 250Q530 360 472 500", "#39434e", 20
    )
    body = path("M150 250Q150 92 320 92T490 250V500Q490 566 424 566H216Q150 566 150 500Z", "graphite/d", edge=EDGE_COOL)
    zip_line = stroke("M192 330V252Q192 134 320 134T448 252V330", "#8d97a2", 4, stroke_dasharray="7 5") + rect(
        440, 318, 15, 44, 6, "blue/v"
    )
    pocket = path(
        "M186 378Q186 350 214 350H426Q454 350 454 378V492Q454 530 416 530H224Q186 530 186 492Z",
        "night/d",
        edge=EDGE_COOL,
    )
    seam = stroke("M206 384H434", "#8d97a2", 4, stroke_dasharray="7 5") + rect(222, 380, 15, 44, 6, "blue/v")
    patch = rect(270, 228, 100, 50, 12, "blue/d", edge=EDGE_BLUE) + label(320, 263, "wren", 30, "#fff")
    return Drawing((126, 62, 514, 566), handle + straps + body + zip_line + pocket + seam + patch)


def sleeve() -> Drawing:
    """A felt sleeve with a laptop half pushed in."""
    laptop = rect(96, 130, 448, 250, 20, "silver/v", edge=EDGE_COOL) + circle(320, 178, 15, "titan/v")
    pouch = path(
        "M66 236Q66 214 88 214H250Q276 250 320 250T390 214H552Q574 214 574 236V500Q574 530 544 530H96Q66 530 66 500Z",
        "graphite/d",
        edge=EDGE_COOL,
    )
    stitch = path("M84 242Q84 232 94 232H240Q272 268 320 268T400 232H546Q556 232 556 242V496Q556 512 540 512H100Q84 512 84 496Z",
                  stroke="#9aa5b1", stroke_width=3, stroke_dasharray="10 7", opacity=0.8)  # fmt: skip
    tab = rect(546, 420, 46, 36, 6, "blue/v", edge=EDGE_BLUE) + label(320, 400, "wren", 44, "#c3cad1")
    return Drawing((66, 130, 592, 530), laptop + pouch + stitch + tab)


def mouse() -> Drawing:
    """A mouse seen from above."""
    body = path(
        "M196 280C196 150 250 84 320 84S444 150 444 280V400C444 500 390 560 320 560S196 500 196 400Z",
        "silver/d",
        edge=EDGE_COOL,
    )
    keys = path("M196 290C196 150 250 84 320 84S444 150 444 290Q382 318 320 318T196 290Z", "#fff", opacity=0.55)
    split = stroke("M320 86V150M320 250V316M198 292Q260 318 320 318T442 292", "#9aa5b1", 4)
    wheel = rect(302, 148, 36, 104, 18, "graphite/v", edge=EDGE_COOL) + stroke(
        "M310 178h20M310 200h20M310 222h20", "#5eabff", 5
    )
    shine = stroke("M222 250Q226 160 274 120", "#fff", 9, opacity=0.8) + label(320, 470, "wren", 34, "#8d97a2")
    return Drawing((196, 84, 444, 562), body + keys + split + wheel + shine)


def keyboard() -> Drawing:
    """A low keyboard seen from the front."""
    side = path("M40 424L44 456Q46 470 62 470H578Q594 470 596 456L600 424Z", "titan/v", edge=EDGE_COOL)
    top = shape([(104, 236), (536, 236), (602, 436), (38, 436)], 18, "silver/v", edge=EDGE_COOL)
    rows = ""
    for i in range(5):
        y, inset = 262 + i * 34 + i * i * 0.7, 118 - i * 11.5
        width, size = 640 - 2 * inset, 19 + i * 1.4
        step = width / 13
        if i < 4:
            rows += stroke(
                f"M{inset:.0f} {y:.0f}h{width:.0f}",
                "#39434e",
                size,
                stroke_dasharray=f"{step - size - 5:.1f} {size + 5:.1f}",
            )
        else:
            rows += stroke(
                f"M{inset:.0f} {y:.0f}h92M{inset + width - 92:.0f} {y:.0f}h92",
                "#39434e",
                size,
                stroke_dasharray="14 30",
            )
            rows += stroke(f"M{inset + 140:.0f} {y:.0f}H{inset + width - 140:.0f}", "#2f74ee", size)
    return Drawing((38, 236, 602, 470), side + top + rows)


def dock() -> Drawing:
    """A desk dock with its ports to the front."""
    cable = stroke("M520 250Q600 200 566 130Q540 92 470 110", EDGE_COOL, 18) + stroke(
        "M520 250Q600 200 566 130Q540 92 470 110", "#39434e", 12
    )
    plug = group(
        rect(-40, -18, 60, 36, 8, "silvertube/v", edge=EDGE_COOL),
        rect(-66, -9, 28, 18, 5, "titan/v", edge=EDGE_COOL),
        transform="translate(448 118)rotate(-16)",
    )
    top = shape([(112, 250), (528, 250), (586, 330), (54, 330)], 24, "silver/v", edge=EDGE_COOL)
    front = rect(54, 318, 532, 148, 30, "graphite/v", edge=EDGE_COOL)
    dark = {"fill": "#0c1015", "stroke": "#9aa5b1", "stroke_width": 4}
    ports = (
        rect(100, 378, 54, 24, 12, **dark)
        + rect(180, 378, 54, 24, 12, **dark)
        + rect(262, 374, 72, 32, 4, **dark)
        + rect(360, 374, 72, 32, 4, **dark)
    )
    ports += (
        rect(268, 378, 60, 11, 0, "#4f9dff")
        + rect(366, 378, 60, 11, 0, "#4f9dff")
        + shape([(458, 372), (536, 372), (524, 408), (470, 408)], 4, **dark)
    )
    light = (
        circle(90, 440, 6, "#6fb6ff")
        + label(320, 298, "wren", 32, "#8d97a2")
        + stroke("M180 440h300", "#fff", 3, opacity=0.14)
    )
    return Drawing((54, 84, 590, 466), cable + plug + top + front + ports + light)


def charger() -> Drawing:
    """A wall charger with two ports."""
    prongs = rect(244, 70, 24, 86, 5, "silvertube/h", edge=EDGE_COOL) + rect(
        372, 70, 24, 86, 5, "silvertube/h", edge=EDGE_COOL
    )
    holes = circle(256, 92, 5, "#59626c") + circle(384, 92, 5, "#59626c")
    collar = rect(206, 140, 228, 30, 10, "titan/v", edge=EDGE_COOL)
    body = rect(166, 160, 308, 406, 52, "silver/d", edge=EDGE_COOL) + rect(182, 212, 9, 300, 4.5, "#fff", opacity=0.8)
    ports = "".join(
        rect(268, y, 104, 38, 19, "night/v", edge=EDGE_COOL) + rect(288, y + 15, 64, 8, 4, "#aab4bf")
        for y in (262, 346)
    )
    light = circle(320, 440, 8, "#2f74ee") + label(320, 512, "wren", 44, "#7d8791")
    return Drawing((166, 70, 474, 566), prongs + holes + collar + body + ports + light)


def cable() -> Drawing:
    """A coiled cable with a plug at each end."""
    line = "M196 182Q150 330 226 420Q330 520 430 420Q500 330 420 244Q330 170 244 250Q180 330 252 396Q330 450 396 380Q440 320 390 276Q320 226 288 300Q280 470 470 446"
    coil = (
        stroke(line, EDGE_BLUE, 23)
        + stroke(line, "#3d86f5", 17)
        + stroke(line, "#a9d0ff", 4, opacity=0.7, stroke_dasharray="10 9")
    )
    plug = (
        rect(-24, -46, 48, 92, 14, "silvertube/h", edge=EDGE_COOL) + rect(-16, -92, 32, 48, 12, "titan/h", edge=EDGE_COOL)
        + rect(-14, 44, 28, 36, 6, "graphitetube/h")
    )  # fmt: skip
    ends = group(plug, transform="translate(214 132)rotate(12)") + group(plug, transform="translate(530 444)rotate(92)")
    return Drawing((158, 36, 624, 496), coil + ends)


def power_bank() -> Drawing:
    """A power bank with charge lights."""
    body = rect(176, 70, 288, 500, 54, "graphite/d", edge=EDGE_COOL) + rect(192, 128, 8, 380, 4, "#fff", opacity=0.25)
    ports = (
        rect(232, 92, 68, 26, 13, "screen/v", stroke="#9aa5b1", stroke_width=4)
        + rect(340, 90, 74, 30, 5, "screen/v", stroke="#9aa5b1", stroke_width=4)
        + rect(347, 94, 60, 10, 0, "#4f9dff")
    )
    bolt = path("M340 214L262 340H312L296 434L380 300H328Z", "blue/d")
    lights = dots("M278 504h56", "#6fb6ff", 15, 28) + circle(362, 504, 7.5, "#59626c")
    return Drawing((176, 70, 464, 570), body + ports + bolt + lights)


PICTURES: dict[str, Picture] = {
    "laptop-1": lambda: _laptop("silver/v", "dawn", 0.68, 270, 18),
    "laptop-2": lambda: _laptop("silver/v", "wave", 0.76, 292, 13),
    "laptop-3": lambda: _laptop("graphite/v", "dusk", 0.84, 312, 9, "#7fb6ff"),
    "monitor": monitor,
    "backpack": backpack,
    "sleeve": sleeve,
    "mouse": mouse,
    "keyboard": keyboard,
    "dock": dock,
    "charger": charger,
    "cable": cable,
    "power-bank": power_bank,
}
