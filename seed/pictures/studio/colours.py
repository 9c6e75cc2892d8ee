"""Colours as people write them, turned into the linear light that Blender counts in."""

Colour = str | tuple[float, float, float]


def rgb(colour: Colour) -> tuple[float, float, float]:
    """The colour as a screen shows it, each part from 0 to 1; takes "#rgb", "#rrggbb" or a tuple."""
    if not isinstance(colour, str):
        return colour
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6:
        raise ValueError(f"{colour!r} is no colour; write it as #rrggbb")
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def linear(colour: Colour) -> tuple[float, float, float, float]:
    """The colour in linear light, with full opacity."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour))
    return red, green, blue, 1.0
