"""Light, water, services and the bundles of GreenHome."""

from drawings import care, kitchen, laundry
from drawings.parts import (
    Drawing,
    Picture,
    arc,
    circle,
    contact,
    dots,
    ellipse,
    group,
    path,
    placed_small,
    rect,
    shape,
    stroke,
    turned,
)  # fmt: skip
from drawings.tones import EDGE, EDGE_DARK, EDGE_TEAL


def bulb() -> Drawing:
    """A lit bulb with a screw base."""
    halo = circle(320, 260, 232, "halo/r")
    glass = path("M320 96C230 96 168 164 168 246C168 330 246 366 256 430H384C394 366 472 330 472 246C472 164 410 96 320 96Z",
                 "glow/r", edge="#c08f3c")  # fmt: skip
    wire = stroke("M292 426L276 276M348 426L364 276", "#a9772c", 4) + stroke(
        "M276 276q11-26 22 0t22 0t22 0t22 0", "#fff", 7
    )
    shine = stroke(arc(320, 246, 118, 190, 244), "#fff", 14, opacity=0.75)
    collar = shape([(250, 426), (390, 426), (372, 466), (268, 466)], 8, "whitetube/h", edge=EDGE)
    screw = "".join(rect(268, y, 104, 20, 9, "steeltube/h", edge=EDGE) for y in (464, 486, 508))
    foot = turned(320, [(44, 528), (22, 556)], 8, "slate/v")
    return Drawing((128, 86, 512, 566), halo + foot + screw + collar + glass + wire + shine, shadow=0.3)


def desk_lamp() -> Drawing:
    """A jointed desk lamp, switched on."""
    beam = shape([(392, 262), (560, 262), (610, 556), (300, 556)], 10, "beamwarm/v")
    base = ellipse(190, 548, 112, 20, "teal/v", edge=EDGE_TEAL) + ellipse(
        190, 538, 112, 20, "tealtube/h", edge=EDGE_TEAL
    )
    arms = stroke("M190 532L128 316L356 148", EDGE_DARK, 20) + stroke(
        "M190 532L128 316L356 148", "#d9d5cc", 13, stroke_linejoin="round"
    )
    joints = circle(128, 316, 22, "teal/d", edge=EDGE_TEAL) + circle(356, 148, 20, "teal/d", edge=EDGE_TEAL)
    head = path("M350 136Q440 96 520 166Q566 210 568 262H384Q386 190 350 136Z", "teal/d", edge=EDGE_TEAL)
    light = ellipse(476, 264, 92, 16, "glow/v", edge="#c08f3c")
    return Drawing((78, 116, 588, 568), contact(190, 556, 220) + beam + base + arms + joints + head + light, shadow=0)


def floor_lamp() -> Drawing:
    """A tripod floor lamp with a cloth shade."""
    legs = stroke("M320 300L214 562M320 300L426 562M320 300V540", "#8f6f49", 16) + stroke(
        "M320 300L214 562M320 300L426 562M320 300V540", "#cdb088", 10
    )
    pole = rect(312, 226, 16, 84, 4, "steeltube/h") + circle(320, 306, 18, "slate/d", edge=EDGE_DARK)
    halo = ellipse(320, 170, 210, 150, "halo/r")
    shade = turned(320, [(98, 70, 6), (150, 240, 8)], 8, "shadecloth/v", edge="#b79d6b")
    rims = ellipse(320, 240, 146, 14, "glow/v", edge="#b79d6b") + stroke("M224 78H416", "#b79d6b", 4)
    cord = stroke("M372 252v44", "#8d8a82", 3) + circle(372, 304, 8, "teal/d")
    return Drawing((150, 70, 490, 570), halo + legs + pole + rims + shade + cord, shadow=0.72)


def smart_plug() -> Drawing:
    """A plug-in socket seen slightly from the side, its two pins behind."""
    pins = "".join(
        rect(470, y, 96, 34, 12, "steeltube/v", edge=EDGE) + rect(470, y, 46, 34, 4, "slate/v") for y in (246, 386)
    )
    back = rect(206, 150, 290, 366, 96, "grey/h", edge=EDGE)
    body = rect(76, 132, 384, 404, 108, "white/d", edge=EDGE)
    ring = circle(268, 322, 158, stroke="#43bdb2", stroke_width=9) + circle(268, 322, 146, "pearl/d", edge=EDGE)
    well = circle(268, 322, 116, "grey/v", edge=EDGE) + circle(268, 330, 104, "#8d8a82", opacity=0.35)
    holes = circle(214, 322, 18, "ink/v") + circle(322, 322, 18, "ink/v")
    clips = rect(254, 206, 28, 22, 5, "stone/v") + rect(254, 416, 28, 22, 5, "stone/v")
    button = rect(234, 496, 68, 20, 10, "teal/v", edge=EDGE_TEAL)
    return Drawing((76, 132, 566, 536), pins + back + body + ring + well + holes + clips + button, shadow=0.8)


def shower_head() -> Drawing:
    """A hand shower with fine jets of water."""
    jets = "".join(
        f"M{x} {y}l-{dx} 150"
        for x, y, dx in ((120, 330, 30), (158, 352, 26), (196, 372, 22), (234, 388, 18), (272, 398, 12))
    )
    water = stroke(jets, "#6fb9c0", 6, stroke_dasharray="26 16", opacity=0.85)
    grip = shape([(300, 214, 30), (350, 160, 30), (566, 400, 24), (528, 444, 24)], 24, "whitetube/h", edge=EDGE)
    inlay = stroke("M372 246L506 392", "#2f9f97", 14)
    nut = group(rect(-34, -18, 68, 54, 10, "steeltube/h", edge=EDGE), transform="translate(558 432)rotate(-42)")
    head = group(ellipse(0, 0, 184, 92, "white/d", edge=EDGE), ellipse(-2, 20, 172, 78, "slate/v", edge=EDGE_DARK),
                 *(dots(f"M{-w} {y}H{w}", "#cfe9e6", 9, 24) for y, w in ((-22, 84), (0, 132), (22, 144), (44, 132), (66, 84))),
                 transform="translate(226 262)rotate(28)")  # fmt: skip
    return Drawing((60, 110, 600, 548), water + grip + inlay + nut + head, shadow=0)


def water_jug() -> Drawing:
    """A filter jug, half full."""
    handle = path("M450 186Q560 176 556 320Q552 440 446 458", stroke="#2f9f97", stroke_width=30, stroke_linecap="round")
    handle += stroke("M462 182Q548 180 545 310", "#7fd3cb", 6, opacity=0.8)
    jug = shape([(132, 118, 20), (470, 150, 20), (446, 540, 40), (188, 540, 40)], 30, "clear/v", edge="#7fa3a6")
    water = path("M174 372Q240 356 312 372T452 370L444 506Q442 532 416 532H220Q194 532 192 506Z", "water/v")
    funnel = shape([(166, 168), (446, 168), (400, 330), (234, 330)], 20, "pearl/v", edge=EDGE, opacity=0.92)
    core = rect(282, 300, 76, 118, 18, "whitetube/h", edge=EDGE) + dots("M298 330h48M298 350h48", "#2f9f97", 6, 16)
    lid = shape([(104, 100, 16), (480, 128, 20), (480, 172, 10), (136, 172, 10)], 12, "teal/v", edge=EDGE_TEAL)
    shine = stroke("M176 210L204 500", "#fff", 9, opacity=0.6)
    base = rect(186, 530, 262, 26, 12, "tealtube/h", edge=EDGE_TEAL)
    return Drawing((104, 100, 572, 556), handle + funnel + core + water + jug + shine + lid + base)


def cartridge() -> Drawing:
    """A water filter cartridge."""
    cap = turned(320, [(92, 96, 40), (158, 200, 16)], 26, "tealtube/h", edge=EDGE_TEAL)
    mesh = dots("M268 130h110M250 154h148M240 178h170", "#bfe3de", 8, 20)
    rim = rect(150, 196, 340, 40, 16, "tealtube/h", edge=EDGE_TEAL)
    body = turned(320, [(148, 234, 6), (112, 556, 36)], 30, "whitetube/h", edge=EDGE)
    window = turned(320, [(94, 286, 20), (76, 470, 30)], 20, "slate/v")
    grains = dots("M250 320h150M254 344h140M256 368h130M260 392h124M262 416h118M266 440h110", "#9fb0b2", 9, 17)
    slots = stroke("M262 512h116", "#a39e93", 7)
    return Drawing((150, 96, 490, 556), cap + mesh + rim + body + window + grains + slots)


def service() -> Drawing:
    """A service van with a spanner on its side."""
    body = path(
        "M60 236Q60 196 100 196H370Q392 196 410 212L500 316Q572 330 586 380V452Q586 472 566 472H82Q60 472 60 450Z",
        "white/d",
        edge=EDGE,
    )
    stripe = path("M62 404H585V452Q586 472 566 472H82Q60 472 60 450Z", "teal/v")
    window = shape([(382, 226), (404, 226), (480, 318), (382, 318)], 10, "slate/d", edge=EDGE_DARK)
    seams = (
        stroke("M366 206V404M212 206V404", "#b9b4a9", 3)
        + rect(386, 344, 34, 9, 4, "stone/v")
        + rect(556, 366, 28, 28, 10, "glow/v")
    )
    wheels = "".join(
        circle(x, 472, 54, "ink/d", edge=EDGE_DARK)
        + circle(x, 472, 27, "pearl/d", edge=EDGE)
        + circle(x, 472, 9, "stone/v")
        for x in (178, 462)
    )
    spanner = group(path("M-86 -11H40A40 40 0 0 1 104 -30L76 0 104 30A40 40 0 0 1 40 11H-86A11 11 0 0 1 -86 -11Z", "teal/d"),
                    transform="translate(206 304)rotate(-38)scale(.95)")  # fmt: skip
    return Drawing((60, 196, 588, 526), body + stripe + window + seams + wheels + spanner)


def cover() -> Drawing:
    """A shield with a tick before a folded paper."""
    paper = group(rect(148, 84, 270, 366, 20, "white/d", edge=EDGE), stroke("M190 148h150M190 190h186M190 232h110", "#b9b4a9", 10),
                  transform="rotate(-6 280 260)")  # fmt: skip
    outer = "M380 196Q446 244 528 244V380Q528 500 380 560Q232 500 232 380V244Q314 244 380 196Z"
    inner = "M380 232Q438 270 502 274V380Q502 480 380 530Z"
    shield = path(outer, "teal/d", edge=EDGE_TEAL) + path(inner, "#fff", opacity=0.12)
    tick = stroke("M316 380L364 428L448 332", "#fff", 28, stroke_linejoin="round")
    return Drawing((126, 76, 528, 562), paper + shield + tick, shadow=0.7)


def bundle_laundry() -> Drawing:
    """The 9 kg washer with detergent and softener."""
    body = placed_small(laundry.PICTURES["washer-2"](), 250, 540, height=420)
    body += placed_small(care.detergent(), 474, 560, height=236) + placed_small(care.softener(), 566, 570, height=200)
    return Drawing((72, 120, 612, 570), body, shadow=0, fill=0.86)


def bundle_laundry_complete() -> Drawing:
    """Washer and dryer side by side, the stacking kit in front."""
    body = placed_small(laundry.PICTURES["washer-2"](), 190, 500, height=330) + placed_small(
        laundry.PICTURES["dryer-2"](), 474, 500, height=330
    )
    return Drawing(
        (50, 170, 614, 570), body + placed_small(laundry.stacking_kit(), 332, 570, width=250), shadow=0, fill=0.86
    )


def bundle_quiet() -> Drawing:
    """The quiet dishwasher with tablets and rinse aid."""
    body = placed_small(kitchen.PICTURES["dishwasher-3"](), 262, 540, height=420)
    body += placed_small(care.dish_tabs(), 504, 558, height=190) + placed_small(care.rinse_aid(), 592, 570, height=184)
    return Drawing((55, 120, 640, 570), body, shadow=0, fill=0.86)


PICTURES: dict[str, Picture] = {
    "bulb": bulb,
    "desk-lamp": desk_lamp,
    "floor-lamp": floor_lamp,
    "smart-plug": smart_plug,
    "shower-head": shower_head,
    "water-jug": water_jug,
    "cartridge": cartridge,
    "service": service,
    "cover": cover,
    "bundle-laundry": bundle_laundry,
    "bundle-laundry-complete": bundle_laundry_complete,
    "bundle-quiet": bundle_quiet,
}
