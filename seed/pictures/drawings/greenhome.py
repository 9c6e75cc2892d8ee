"""GreenHome's pictures by stem."""

from drawings import care, climate, home, kitchen, laundry
from drawings.parts import Picture

PICTURES: dict[str, Picture] = {
    **laundry.PICTURES,
    **care.PICTURES,
    **kitchen.PICTURES,
    **climate.PICTURES,
    **home.PICTURES,
}
