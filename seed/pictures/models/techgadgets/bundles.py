"""Sets of TechGadgets: the camera with its bag, the phone with its case."""

from models.techgadgets.cards import card
from models.techgadgets.phones import S8, phone
from studio.materials import plastic
from studio.model import compose
from studio.place import cut, group
from studio.shapes import slab


def kit_card() -> None:
    """The memory card of the kit, leaning; twice its size, so that it can be read."""
    with group((15.6, -15.6, 0.05), (-16, 0, -8), 2.0):
        card("128")


def cased() -> None:
    """The phone in its black case, seen from behind."""
    with group((-4.6, 3.4, 0), (7, 0, 180 - 12)):
        phone(S8)
        wide, high, thick = S8.width + 0.36, S8.height + 0.36, S8.thick + 0.4
        soft = plastic("#1f2226", 0.25, 0.4)
        shell = slab(
            (0, thick / 2 + 0.06, S8.height / 2), wide, high, thick, S8.corner + 0.18, soft, 0.24, facing="front"
        )
        cut(shell, slab((0, S8.thick / 2, S8.height / 2), S8.width, S8.height, 4, S8.corner, soft, 0, facing="front"))
        island = slab((S8.width / 2 - 1.4, -1, S8.height - 2.3), 2.3, 4.1, 4, 0.75, soft, 0, facing="back")
        cut(shell, island)


def starter() -> None:
    """The phone's front, and the phone in its case behind it."""
    with group((1.2, -0.4, 0), (-7, 0, -4)):
        phone(S8)
    cased()


MODELS = {
    "bundle-camera": compose(
        (("camera-bag", (-5, 6, 0), 6), ("camera-2", (5.6, -12.5, 0), 6, 1.3)), views=((-14, 14),), build=kit_card
    ),
    "bundle-phone": compose((("charger", (7.6, -3.2, 0), 12, 1.15),), views=((-8, 10),), build=starter),
}
