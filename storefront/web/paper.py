"""The colour of a page's background, as browsers tint their own frame with it: read from the styles, so that the two
cannot differ. Pure."""

import re
from math import cos, radians, sin
from pathlib import Path

WHITE_AND_BLACK = ("#ffffff", "#000000")
_PAPER = re.compile(r"--paper:\s*light-dark\(oklch\(([^)]*)\),\s*oklch\(([^)]*)\)\)")


def papers(styles: Path) -> dict[str, tuple[str, str]]:
    """Colours in light and in dark as `#rrggbb`: by theme, and under the empty name those of pages without one."""
    themes = {file.stem: file for file in sorted((styles / "themes").glob("*.css"))}
    return {name: _paper(file) for name, file in {"": styles / "tokens.css", **themes}.items()}


def hexadecimal(lightness: float, chroma: float, hue: float) -> str:
    """An oklch colour as `#rrggbb`, clipped to what screens show.

    Source: Ottosson, "A perceptual color space for image processing", 2020.
    """
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, one)))):02x}" for one in linear)


def _gamma(linear: float) -> float:
    return float(12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055)


def _paper(file: Path) -> tuple[str, str]:
    found = _PAPER.search(file.read_text())
    if not found:
        return WHITE_AND_BLACK
    light, dark = (hexadecimal(*map(float, colour.split()[:3])) for colour in found.groups())
    return light, dark
