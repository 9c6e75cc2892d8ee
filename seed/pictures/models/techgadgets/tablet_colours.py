"""Lumo tablets and the watch band in their other colours."""

from functools import partial

from models.repaint import anodised, repainted
from models.techgadgets import tablets, watches
from models.techgadgets.phones import S8_PRO
from models.techgadgets.tablets import T11, T13
from studio.materials import plastic, rubber

MODELS = {
    "tablet-1-graphite": repainted(
        tablets.MODELS["tablet-1"],
        *anodised(T11.body, T13.body, 0.22, 0.3),
        (partial(plastic, T11.back, 0.4), partial(plastic, T13.back, 0.4)),
    ),
    "tablet-2-sand": repainted(
        tablets.MODELS["tablet-2"],
        *anodised(T13.body, S8_PRO.frame, 0.22, 0.3),
        (partial(plastic, T13.back, 0.4), partial(plastic, S8_PRO.back, 0.4)),
    ),
    "watch-band-black": repainted(
        watches.MODELS["watch-band"],
        (partial(rubber, "#e8702e"), partial(rubber, watches.GPS.band)),
        (partial(plastic, "#4a2412", 0.2), partial(plastic, "#08090a", 0.2)),
    ),
}
