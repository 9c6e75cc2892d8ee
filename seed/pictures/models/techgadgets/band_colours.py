"""The Lumo watch band in its other colour."""

from functools import partial

from models.repaint import repainted
from models.techgadgets import watches
from studio.materials import metal, plastic, rubber

MODELS = {
    "watch-band-black": repainted(
        watches.MODELS["watch-band"],
        (partial(rubber, "#e8702e"), partial(rubber, watches.GPS.band)),
        (partial(plastic, "#4a2412", 0.2), partial(metal, "#000000", 0.6)),  # holes mirror nothing
    ),
}
