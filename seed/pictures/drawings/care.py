"""Detergents and other things that are used up, for laundry, dishes and machines."""

from drawings.parts import (
    Drawing,
    Picture,
    circle,
    contact,
    dots,
    ellipse,
    group,
    label,
    path,
    rect,
    shape,
    stroke,
    tag,
    turned,
)  # fmt: skip
from drawings.tones import EDGE, EDGE_TEAL

MINT_EDGE = "#5f9d96"
BRAND = "tidewell"


def _drop(cx: float, cy: float, r: float, fill: str) -> str:
    """A water drop whose round part is centred on (cx, cy)."""
    return path(f"M{cx} {cy - r * 2.1:.0f}C{cx + r * 0.5} {cy - r * 1.2:.0f} {cx + r} {cy - r * 0.6:.0f} {cx + r} {cy}"
                f"A{r} {r} 0 0 1 {cx - r} {cy}C{cx - r} {cy - r * 0.6:.0f} {cx - r * 0.5} {cy - r * 1.2:.0f} {cx} {cy - r * 2.1:.0f}Z", fill)  # fmt: skip


def _ribs(cx: float, y: float, w: float, h: float, count: int, colour: str = "#0a4f4c") -> str:
    step = w / (count + 1)
    d = "".join(f"M{cx - w / 2 + step * (i + 1):.0f} {y}v{h}" for i in range(count))
    return stroke(d, colour, 3, opacity=0.45)


def detergent() -> Drawing:
    """A wide bottle with a grip, a measuring cap and a label."""
    bottle = (
        "M172 540V312Q172 262 208 236L262 196Q284 180 312 180H388Q412 180 424 200L452 246Q468 272 468 306V540"
        "Q468 570 438 570H202Q172 570 172 540ZM222 304V370Q222 392 240 392Q256 392 256 374V304Q256 286 240 286Q222 286 222 304Z"
    )
    body = path(bottle, "white/d", edge=EDGE, fill_rule="evenodd")
    cap = rect(296, 146, 112, 42, 8, "pearl/v", edge=EDGE) + rect(286, 70, 132, 92, 16, "tealtube/h", edge=EDGE_TEAL)
    paper = rect(288, 286, 152, 236, 18, "mint/v")
    wave = path("M288 440Q326 412 364 440T440 440V504Q440 522 422 522H306Q288 522 288 504Z", "teal/v")
    mark = _drop(364, 384, 24, "teal/d") + label(364, 326, BRAND, 31, "#0d5f5b") + dots("M336 482h70", "#fff", 12, 28)
    return Drawing((172, 70, 468, 570), body + cap + _ribs(352, 84, 132, 62, 8) + paper + wave + mark)


def softener() -> Drawing:
    """A slim waisted bottle."""
    profile = [(44, 190, 10), (60, 214, 30), (104, 268, 60), (92, 390, 90), (112, 560, 30), (112, 570, 26)]
    body = turned(320, profile, 20, "minttube/h", edge=MINT_EDGE)
    neck = rect(274, 160, 92, 44, 8, "pearl/v", edge=EDGE)
    cap = turned(320, [(48, 70, 16), (58, 172, 10)], 10, "whitetube/h", edge=EDGE)
    paper = turned(320, [(74, 308), (70, 390, 60), (80, 520)], 16, "#fff", opacity=0.92)
    petals = "".join(
        group(ellipse(320, 398, 13, 25, "teal/v"), transform=f"rotate({a} 320 424)") for a in (-72, -36, 0, 36, 72)
    )
    return Drawing((208, 70, 432, 570), body + neck + cap + paper + label(320, 350, BRAND, 31, "#0d5f5b") + petals
                   + stroke("M288 466h64M298 486h44", "#8fc6bf", 6))  # fmt: skip


def stain_remover() -> Drawing:
    """A trigger spray bottle."""
    bottle = turned(330, [(34, 214, 8), (40, 240, 20), (96, 316, 46), (96, 570, 30)], 20, "white/d", edge=EDGE)
    neck = rect(296, 176, 68, 46, 6, "grey/v", edge=EDGE)
    head = shape([(214, 92, 8), (372, 84, 30), (414, 122, 26), (404, 180, 14), (300, 180, 14), (282, 138, 12), (214, 134, 8)],
                 10, "teal/v", edge=EDGE_TEAL)  # fmt: skip
    nozzle = rect(196, 86, 26, 54, 8, "slate/v")
    trigger = path("M300 142Q270 160 262 220Q260 240 246 246Q240 226 248 192Q258 150 282 138Z", "slate/v")
    paper = rect(252, 348, 156, 180, 16, "teal/v") + label(330, 388, BRAND, 31, "#fff")
    spot = circle(330, 460, 42, "#fff", opacity=0.25) + circle(330, 460, 26, "#fff", opacity=0.9)
    return Drawing((196, 84, 426, 570), trigger + bottle + neck + head + nozzle + paper + spot)


def _capsule(x: float, y: float, turn: float) -> str:
    pillow = rect(-52, -36, 104, 72, 26, "water/v", edge="#3f8f97")
    halves = path("M-40 -24H0Q14 0 0 24H-40Q-46 0 -40 -24Z", "teal/v") + path(
        "M8 -24H40Q46 0 40 24H8Q22 0 8 -24Z", "#fff"
    )
    shine = stroke("M-34 -26h52", "#fff", 5, opacity=0.6)
    return group(pillow, halves, shine, transform=f"translate({x} {y})rotate({turn})")


def capsules() -> Drawing:
    """A tub with its lid on and three capsules before it."""
    tub = turned(320, [(176, 150, 8), (158, 540, 34)], 30, "whitetube/h", edge=EDGE)
    lid = turned(320, [(182, 90, 26), (190, 168, 14)], 14, "tealtube/h", edge=EDGE_TEAL)
    paper = turned(320, [(150, 222), (144, 380)], 16, "mint/v") + label(320, 290, BRAND, 50, "#0d5f5b")
    line = stroke("M228 326h184", "#2f9f97", 6)
    front = _capsule(196, 518, -8) + _capsule(446, 522, 10) + _capsule(322, 534, 0)
    return Drawing((130, 90, 510, 572), tub + lid + paper + line + front)


def laundry_net() -> Drawing:
    """A zipped mesh bag with washing in it."""
    bag = [(116, 214, 20), (524, 214, 20), (548, 520, 60), (92, 520, 60)]
    cloth = path(
        "M150 500Q130 380 220 372Q290 366 300 440Q330 380 410 392Q500 404 492 500Q490 516 470 516H170Q152 516 150 500Z",
        "mint/v",
    ) + path("M238 516Q236 430 330 420Q430 420 436 516Z", "teal/v")
    mesh = "".join(f"M{x} 216L{x * 1.08 - 25:.0f} 518" for x in range(140, 520, 30))
    mesh += "".join(f"M{114 - i * 2.6:.0f} {246 + i * 30}H{526 + i * 2.6:.0f}" for i in range(8))
    back = shape(bag, 40, "pearl/v", opacity=0.9)
    net = stroke(mesh, "#7c8888", 2.5, opacity=0.6) + shape(bag, 40, edge=EDGE)
    zipper = rect(104, 176, 432, 46, 20, "white/v", edge=EDGE) + dots("M132 199h380", "#8d8a82", 6, 12)
    pull = rect(420, 188, 54, 22, 10, "teal/v", edge=EDGE_TEAL) + stroke("M474 199h34", "#0d5f5b", 8)
    return Drawing((92, 176, 548, 520), back + cloth + net + zipper + pull)


def inlet_hose() -> Drawing:
    """A coiled hose with a nut at each end."""
    ring = "".join(
        ellipse(300, 330, r, r * 0.94, stroke=c, stroke_width=w)
        for r in (196, 158, 120) for c, w in (("#8d8a82", 36), ("url(#pearl-d)", 30))
    )  # fmt: skip
    ends = stroke("M492 280Q534 400 500 510", "#8d8a82", 36) + stroke("M492 280Q534 400 500 510", "#e2ded5", 30)
    nut = rect(456, 490, 84, 62, 10, "tealtube/h", edge=EDGE_TEAL) + _ribs(498, 500, 84, 42, 5)
    plug = rect(474, 548, 48, 18, 5, "steeltube/h", edge=EDGE)
    inner = group(rect(-46, -32, 92, 64, 12, "steeltube/h", edge=EDGE), rect(-62, -22, 20, 44, 4, "slate/v"),
                  transform="translate(214 408)rotate(40)")  # fmt: skip
    marks = ellipse(300, 330, 196, 184, stroke="#2f9f97", stroke_width=5, stroke_dasharray="40 22", opacity=0.8)
    return Drawing(
        (86, 128, 542, 566),
        contact(300, 530, 380) + contact(498, 566, 90) + ring + marks + ends + nut + plug + inner,
        shadow=0,
    )


def descaler() -> Drawing:
    """A stand-up pouch with a spout cap."""
    pouch = path(
        "M180 150H460Q466 350 486 540Q488 570 458 570H182Q152 570 154 540Q174 350 180 150Z", "white/d", edge=EDGE
    )
    seal = rect(176, 128, 288, 40, 8, "pearl/v", edge=EDGE) + dots("M196 148h252", "#a39e93", 4, 10)
    spout = rect(282, 70, 76, 62, 12, "tealtube/h", edge=EDGE_TEAL) + _ribs(320, 80, 76, 40, 5)
    band = path(
        "M165 400Q240 360 320 400T475 400Q482 470 486 540Q488 570 458 570H182Q152 570 154 540Q160 470 165 400Z",
        "teal/v",
    )
    drops = _drop(320, 320, 34, "mint/v") + _drop(262, 332, 17, "teal/d") + _drop(380, 332, 17, "teal/d")
    return Drawing((154, 70, 486, 570), pouch + seal + spout + band + drops + label(320, 222, BRAND, 46, "#0d5f5b")
                   + stroke("M236 512v-46q0-22 22-22t22 22v24q0 22 20 22t20-22v-24q0-22 20-22t20 22v24q0 22 20 22t22-22v-46", "#fff", 10, opacity=0.9))  # fmt: skip


def _tablets(*places: tuple[float, float, float]) -> str:
    block = rect(-54, -34, 108, 68, 12, "white/v", edge=EDGE) + path(
        "M-54 2H54V22Q54 34 42 34H-42Q-54 34 -54 22Z", "teal/v"
    )
    block += circle(0, -6, 17, "mint/v", edge=MINT_EDGE)
    (x, y, turn), *others = places
    one = group(group(block, id="tablet"), transform=f"translate({x} {y})rotate({turn})")
    return one + "".join(
        tag("use", href="#tablet", transform=f"translate({x} {y})rotate({turn})") for x, y, turn in others
    )


def dish_tabs() -> Drawing:
    """A carton of dishwasher tablets, three of them in front."""
    side = shape([(440, 120), (530, 90), (530, 500), (440, 540)], 0, "teal/v", edge=EDGE_TEAL)
    front = rect(130, 120, 312, 422, 10, "white/v", edge=EDGE)
    front += path("M131 330Q210 290 286 330T441 330V532Q441 541 432 541H140Q131 541 131 532Z", "teal/v")
    top = shape([(130, 122), (224, 90), (530, 90), (440, 122)], 0, "mint/v", edge=MINT_EDGE)
    plate = circle(286, 330, 92, "white/v", edge=EDGE) + circle(286, 330, 60, "pearl/v", edge="#c9c4b9")
    words = label(286, 200, BRAND, 56, "#0d5f5b")
    tablets = _tablets((210, 530, -6), (452, 532, 8), (330, 538, 2))
    return Drawing((130, 90, 530, 572), side + front + top + plate + words + tablets)


def rinse_aid() -> Drawing:
    """A small clear bottle with a dosing nozzle."""
    body = turned(320, [(52, 222, 14), (130, 286, 50), (130, 570, 36)], 30, "white/d", edge=EDGE)
    liquid = turned(320, [(112, 330, 20), (112, 552, 26)], 20, "water/v")
    neck = rect(276, 176, 88, 54, 8, "slatetube/h")
    nozzle = turned(320, [(16, 70, 6), (22, 110, 6), (50, 134, 14), (50, 186, 6)], 8, "tealtube/h", edge=EDGE_TEAL)
    glass = path("M292 430H348L342 478Q340 490 326 490H314Q300 490 298 478Z", "#fff", opacity=0.9)
    stem = stroke("M320 490v26M300 518h40", "#fff", 6)
    sparkle = path("M372 394l7 19 19 7-19 7-7 19-7-19-19-7 19-7z", "#fff")
    return Drawing(
        (190, 70, 450, 570),
        body + liquid + neck + nozzle + label(320, 388, BRAND, 46, "#0d5f5b") + glass + stem + sparkle,
    )


PICTURES: dict[str, Picture] = {
    "detergent": detergent,
    "softener": softener,
    "stain-remover": stain_remover,
    "capsules": capsules,
    "laundry-net": laundry_net,
    "inlet-hose": inlet_hose,
    "descaler": descaler,
    "dish-tabs": dish_tabs,
    "rinse-aid": rinse_aid,
}
