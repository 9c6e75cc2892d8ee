"""Lumo phones in their other colours."""

from dataclasses import replace
from functools import partial

from models.repaint import anodised, repainted
from models.techgadgets import phone_fold, phones
from models.techgadgets.phones import A5, S8, S8_PLUS, S8_PRO, Phone, pair
from studio.materials import metal, plastic
from studio.model import Model

BACK, FRAME = S8_PLUS.back, S8_PLUS.frame  # graphite


def _as(stem: str, made: Phone) -> Model:
    return Model(partial(pair, made, made), phones.MODELS[stem].views)


def _graphite(stem: str, made: Phone) -> Model:
    return _as(stem, replace(made, back=BACK, frame=FRAME))


MODELS = {
    "phone-1-graphite": _graphite("phone-1", A5),
    "phone-2-graphite": _graphite("phone-2", S8),
    "phone-3-graphite": _graphite("phone-3", S8_PRO),
    "phone-plus-sky": _as("phone-plus", replace(S8_PLUS, back=S8.back, frame=S8.frame)),
    "phone-4-graphite": repainted(
        phone_fold.MODELS["phone-4"],
        *anodised(phone_fold.FRAME, FRAME, 0.22, 0.28, 0.4),
        (partial(plastic, phone_fold.COVER, 0.5), partial(plastic, BACK, 0.5)),
        (partial(metal, "#e2d6e6", 0.2), partial(metal, "#d7dade", 0.2)),
    ),
}
