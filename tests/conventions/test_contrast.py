"""The colours of each shop stand apart as WCAG 2.2 AA asks, in both schemes; worked out from the tokens."""

import math
import re

import pytest

from storefront.config import ROOT

CSS = ROOT / "static" / "css"
THEMES = ("greenhome", "techgadgets", "")
TEXT, SHAPE = 4.5, 3.0
SHEETS = ("paper", "surface", "sunken")
PAIRS = (
    *((ink, sheet, TEXT) for ink in ("ink", "ink-soft", "accent", "accent-strong", "sale") for sheet in SHEETS),
    *((ink, "accent-wash", TEXT) for ink in ("ink", "ink-soft", "accent")),
    *((kind, sheet, TEXT) for kind in ("good", "warn", "bad") for sheet in ("paper", "surface")),
    *((kind, f"{kind}-wash", TEXT) for kind in ("good", "warn", "bad")),
    *((ink, f"{kind}-wash", TEXT) for ink in ("ink", "ink-soft") for kind in ("good", "warn", "bad")),
    ("accent-ink", "accent", TEXT),
    ("accent-ink", "accent-strong", TEXT),
    *((shape, sheet, SHAPE) for shape in ("line-strong", "focus", "accent") for sheet in SHEETS),
)
_TOKEN = re.compile(r"--([\w-]+): (?:light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)|var\(--([\w-]+)\));")


def tokens(theme: str) -> dict[str, tuple[str, str]]:
    """The colours of a shop by name, light and dark; those without a shop for the empty name."""
    files = [CSS / "tokens.css", *([CSS / "themes" / f"{theme}.css"] if theme else [])]
    text = "\n".join(file.read_text() for file in files)
    found: dict[str, tuple[str, str]] = {}
    aliases = {}
    for name, light, dark, alias in _TOKEN.findall(text):
        if alias:
            aliases[name] = alias
        else:
            aliases.pop(name, None)
            found[name] = (light, dark)
    return found | {name: found[alias] for name, alias in aliases.items() if alias in found}


def luminance(colour: str) -> float:
    """The relative luminance of an `oklch()` colour, clipped to what a screen shows."""
    lightness, chroma, hue = (float(part) for part in re.findall(r"[\d.]+", colour)[:3])
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    cone_l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    cone_m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    cone_s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * cone_l - 3.3077115913 * cone_m + 0.2309699292 * cone_s
    green = -1.2684380046 * cone_l + 2.6097574011 * cone_m - 0.3413193965 * cone_s
    blue = -0.0041960863 * cone_l - 0.7034186147 * cone_m + 1.7076147010 * cone_s
    red, green, blue = (min(1.0, max(0.0, part)) for part in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_borders_stand_out_from_what_they_lie_on(theme, scheme):
    at, colours = ("light", "dark").index(scheme), tokens(theme)
    weak = [
        f"{front} on {back}: {found:.2f}, wanted {wanted}"
        for front, back, wanted in PAIRS
        if (found := contrast(colours[front][at], colours[back][at])) < wanted
    ]
    assert weak == []


def test_contrast_is_measured_as_wcag_says():
    assert contrast("oklch(1 0 0)", "oklch(0 0 0)") == pytest.approx(21, abs=0.01)
    assert contrast("oklch(.5 .1 20)", "oklch(.5 .1 20)") == 1
