"""TechGadgets' pictures by stem."""

from drawings import computers, gaming, photo, screens, sound
from drawings.parts import Picture

PICTURES: dict[str, Picture] = {
    **screens.PICTURES,
    **computers.PICTURES,
    **gaming.PICTURES,
    **photo.PICTURES,
    **sound.PICTURES,
}
