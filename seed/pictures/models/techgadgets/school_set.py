"""The set for school: the laptop, the backpack it fits in and the quiet mouse."""

from studio.model import compose

MODELS = {
    "bundle-school": compose(
        [("backpack", (13, 25, 0), -12), ("laptop-2", (-9, -7, 0), 10), ("mouse", (15, -11, 0), -24)],
        views=((0, 15),),
    )
}
