"""Lumo tablets in their other colours."""

from functools import partial

from models.repaint import anodised, repainted
from models.techgadgets import tablets
from models.techgadgets.phones import S8_PLUS, S8_PRO
from models.techgadgets.tablets import T11, T13
from studio.materials import metal, plastic

MODELS = {
    "tablet-1-graphite": repainted(
        tablets.MODELS["tablet-1"],
        *anodised(T11.body, S8_PLUS.frame, 0.22, 0.3),
        (partial(plastic, T11.back, 0.4), partial(plastic, T13.back, 0.4)),
    ),
    "tablet-2-sand": repainted(
        tablets.MODELS["tablet-2"],
        *anodised(T13.body, S8_PRO.frame, 0.22, 0.3),
        (partial(plastic, T13.back, 0.4), partial(plastic, S8_PRO.back, 0.4)),
        (partial(metal, "#e9edf2", 0.15), partial(metal, "#8a7350", 0.3)),
    ),
}
