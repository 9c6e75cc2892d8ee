"""Sets: several models of the shop in one picture."""

from models.greenhome.stacking import in_place
from studio.model import compose
from studio.place import group


def _kit_on_the_washer() -> None:
    with group((0, 0, 85)):
        in_place()


MODELS = {
    "bundle-laundry": compose(
        [
            ("washer-2", (-12, 0, 0), 4),
            ("detergent", (36, -32, 0), 6, 1.2),
            ("softener", (56, -20, 0), 4, 1.2),
        ],
        views=((16, 13),),
    ),
    "bundle-laundry-complete": compose(
        [("washer-2", (0, 0, 0)), ("dryer-2", (0, -1, 92))],
        views=((26, 14),),
        build=_kit_on_the_washer,
    ),
    "bundle-quiet": compose(
        [
            ("dishwasher-3", (-12, 0, 0), 4),
            ("dish-tabs", (34, -30, 0), 6, 1.3),
            ("rinse-aid", (54, -20, 0), 4, 1.3),
        ],
        views=((16, 13),),
    ),
}
