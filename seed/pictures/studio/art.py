"""What is printed or shown: labels, displays, wallpapers. Drawn flat with Pillow, put on a shape as a material."""

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

from studio.blender import bpy
from studio.colours import Colour, rgb

LONGEST_PX = 1100  # of the finished picture; drawn at twice that
Align = Literal["left", "centre", "right"]


class Art:
    """A flat drawing of width by height in centimetres, x to the right and y down from its upper left corner."""

    def __init__(self, width: float, height: float, background: Colour = "#ffffff") -> None:
        from PIL import Image

        self.width, self.height = width, height
        self.scale = 2 * LONGEST_PX / max(width, height)
        self.image = Image.new("RGB", (self._px(width), self._px(height)), _ink(background))

    def gradient(self, colours: Sequence[Colour], across: bool = False) -> "Art":
        """Fill with colours that run from top to bottom, or from left to right with `across`."""
        from PIL import Image

        strip = Image.new("RGB", (len(colours), 1))
        strip.putdata([_ink(colour) for colour in colours])
        strip = strip.resize((256, 1), Image.Resampling.BILINEAR)
        if not across:
            strip = strip.transpose(Image.Transpose.ROTATE_270)
        self.image.paste(strip.resize(self.image.size, Image.Resampling.BICUBIC))
        return self

    def wallpaper(self, colours: Sequence[Colour], seed: int = 1) -> "Art":
        """Fill with soft flowing shapes, the first colour as the ground."""
        from PIL import ImageDraw, ImageFilter

        chance = random.Random(seed)
        self.image.paste(_ink(colours[0]), (0, 0, *self.image.size))
        wide, high = self.image.size
        for turn in range(3):
            for colour in colours[1:]:
                x, y = chance.uniform(-0.1, 1.1) * wide, chance.uniform(0, 1) * high
                size = chance.uniform(0.3, 0.6) * max(wide, high) * (1 - turn * 0.2)
                squash = chance.uniform(0.4, 0.9)
                spot = (x - size, y - size * squash, x + size, y + size * squash)
                ImageDraw.Draw(self.image).ellipse(spot, fill=_ink(colour))
            self.image = self.image.filter(ImageFilter.GaussianBlur(max(wide, high) * (0.1 - turn * 0.03)))
        return self

    def rect(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> "Art":
        """A rectangle from its upper left corner, with round corners if asked."""
        where = tuple(self._px(v) for v in (x, y, x + width, y + height))
        self._pen().rounded_rectangle(where, self._px(radius), fill=_ink(colour))
        return self

    def disc(self, x: float, y: float, radius: float, colour: Colour, line: float = 0) -> "Art":
        """A disc round (x, y), or with `line` a circle that thick."""
        where = tuple(self._px(v) for v in (x - radius, y - radius, x + radius, y + radius))
        if line:
            self._pen().ellipse(where, outline=_ink(colour), width=self._px(line))
        else:
            self._pen().ellipse(where, fill=_ink(colour))
        return self

    def arc(
        self, x: float, y: float, radius: float, start: float, end: float, colour: Colour, line: float = 0.1
    ) -> "Art":
        """A part of a circle, from `start` to `end` degrees clockwise from 3 o'clock: dials, activity rings."""
        where = tuple(self._px(v) for v in (x - radius, y - radius, x + radius, y + radius))
        self._pen().arc(where, start, end, fill=_ink(colour), width=self._px(line))
        return self

    def line(self, points: Sequence[tuple[float, float]], colour: Colour, width: float) -> "Art":
        """A line through the points."""
        self._pen().line([(self._px(x), self._px(y)) for x, y in points], _ink(colour), self._px(width), joint="curve")
        return self

    def polygon(self, points: Sequence[tuple[float, float]], colour: Colour) -> "Art":
        """A filled outline: drops, leaves, mountains."""
        self._pen().polygon([(self._px(x), self._px(y)) for x, y in points], fill=_ink(colour))
        return self

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        colour: Colour = "#111111",
        weight: int = 500,
        align: Align = "centre",
    ) -> "Art":
        """Words in letters `size` high (capitals are about 0.73 of it), vertically centred on y. Weight 100 to 900."""
        anchor = {"left": "lm", "centre": "mm", "right": "rm"}[align]
        self._pen().text((self._px(x), self._px(y)), words, _ink(colour), _font(self._px(size), weight), anchor)
        return self

    def as_texture(self) -> Any:
        """The drawing as a Blender image, packed in the scene."""
        from PIL import Image

        small = self.image.resize((self.image.width // 2, self.image.height // 2), Image.Resampling.LANCZOS)
        flipped = small.convert("RGBA").transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        texture = bpy.data.images.new("art", *flipped.size)
        texture.pixels.foreach_set([value / 255 for value in flipped.tobytes()])
        texture.pack()
        return texture

    def _px(self, length: float) -> int:
        return max(round(length * self.scale), 0)

    def _pen(self) -> Any:
        from PIL import ImageDraw

        return ImageDraw.Draw(self.image)


def printed_label(
    width: float,
    height: float,
    brand: str,
    line: str = "",
    background: Colour = "#ffffff",
    ink: Colour = "#1c2b2d",
    stripe: Colour | None = None,
) -> Art:
    """A plain label: the brand large, a second line under it, a stripe along the bottom."""
    art = Art(width, height, background)
    if stripe:
        art.rect(0, height * 0.78, width, height * 0.22, stripe)
    size = min(height * 0.3, 1.3 * width / max(len(brand), 1))
    art.text(width / 2, height * 0.36, brand, size, ink, 800)
    if line:
        small = min(size * 0.55, 1.6 * width / len(line))
        art.text(width / 2, height * 0.36 + size * 0.95, line, small, ink, 500)
    return art


def _ink(colour: Colour) -> tuple[int, ...]:
    return tuple(round(part * 255) for part in rgb(colour))


@cache
def _font(size: int, weight: int) -> Any:
    from PIL import ImageFont

    font = ImageFont.truetype(inter(), max(size, 4))
    axes = [axis["default"] for axis in font.get_variation_axes()]
    names = [axis["name"] for axis in font.get_variation_axes()]
    font.set_variation_by_axes([weight if b"eight" in name else value for name, value in zip(names, axes, strict=True)])
    return font


def inter() -> str:
    """The path of the typeface that comes with Blender, so that every machine draws the same letters."""
    return str(Path(bpy.utils.system_resource("DATAFILES")) / "fonts" / "Inter.woff2")
