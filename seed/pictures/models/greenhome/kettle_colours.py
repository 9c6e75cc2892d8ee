"""The Fenwick kettle in its other colour."""

from functools import partial

from models.greenhome import hot_drinks
from models.repaint import repainted
from studio.materials import metal, plastic

MODELS = {
    "kettle-white": repainted(
        hot_drinks.MODELS["kettle"],
        (partial(metal, "#c6c9cb", 0.2, brushed="y"), partial(plastic, "#f2f2ef", 0.85)),
    ),
}
