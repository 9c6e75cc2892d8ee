"""Writes the marks of the shops as SVG files: the favicon, both logos, and what stands for a missing picture.

python3 seed/pictures/marks.py [--into FOLDER]
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

IMG = Path(__file__).resolve().parents[2] / "static" / "img"
SIZE = 32
"""All marks are drawn on a canvas of 32 by 32."""

# What most shapes share stands once, on the root element.
INHERITED = {"fill": "none", "stroke_width": 3, "stroke_linecap": "round", "stroke_linejoin": "round"}
# Paints `tone/direction`: from the first colour to the second, downwards (v) or slanting (d).
TONES = {"pearl": ("#f3f0e9", "#cdc8bd"), "teal": ("#2f9f97", "#0d5f5b"), "blue": ("#5eabff", "#1450d2")}
ENDS = {"v": {"x2": "0", "y2": "1"}, "d": {"x2": ".8", "y2": "1"}}


def files() -> Iterator[tuple[str, str]]:
    """Every mark as (path inside static/img, SVG text)."""
    yield "favicon.svg", document(favicon())
    yield "no-picture.svg", document(no_picture())
    yield "greenhome/logo.svg", document(greenhome())
    yield "techgadgets/logo.svg", document(techgadgets())


def greenhome() -> str:
    """A house whose window is a washing machine's door."""
    house = path(
        "M16 2.8Q17 2.8 17.8 3.5L28.6 12.6Q30 14 29.5 15.5Q28.8 17 27 17V26Q27 29 24 29H8Q5 29 5 26V17Q3.2 17 2.5 15.5"
        "Q2 14 3.4 12.6L14.2 3.5Q15 2.8 16 2.8Z",
        "teal/d",
    )
    door = circle(16, 18.4, 6.6, "#fff") + circle(16, 18.4, 4.4, "#0d5f5b")
    return house + door + path("M11.8 19.2Q14 17 16 19T20.2 19.2A4.4 4.4 0 0 1 11.8 19.2Z", "#8fe0d6")


def techgadgets() -> str:
    """A rounded tile with a power ring."""
    ring = stroke("M11.2 10.4A8 8 0 1 0 20.8 10.4", "#fff", 3) + stroke("M16 6.6V15.4", "#fff", 3)
    return rect(2, 2, 28, 28, 8, "blue/d") + ring


def favicon() -> str:
    """A shop front under a striped awning."""
    front = (
        rect(5, 13, 22, 16, 2, "pearl/v", stroke="#6b7580", stroke_width=1.2)
        + rect(8, 18, 7.5, 7, 1, "#1d7f79")
        + rect(18, 18, 6, 11, 1, "#2f74ee")
    )
    awning = ""
    for i, colour in enumerate(("#1d8a83", "#fff", "#1d8a83", "#fff", "#1d8a83")):
        x, top = 2 + i * 5.6, 6 + i * 4
        awning += path(f"M{top:g} 4h4L{x + 5.6:g} 12v1.6a2.8 2.8 0 0 1-5.6 0V12Z", colour)
    return front + awning + path("M6 4h20l4 8v1.6H2V12Z", stroke="#0d5f5b", stroke_width=1.2)


def no_picture() -> str:
    """A frame with hills: shown where a picture's files are gone."""
    hills = stroke("M8 10H24V21H8ZM8 18.5L12 15L15.5 18L18 15.8L24 20", "#8b938d", 1)
    return rect(0, 0, 32, 32, 0, "#e9ebe8") + hills


def rect(x: float, y: float, w: float, h: float, r: float = 0, fill: str = "none", **kw: object) -> str:
    """A rectangle with rounded corners."""
    return tag("rect", x=x, y=y, width=w, height=h, rx=r or None, fill=fill, **kw)


def circle(cx: float, cy: float, r: float, fill: str = "none") -> str:
    """A circle."""
    return tag("circle", cx=cx, cy=cy, r=r, fill=fill)


def path(d: str, fill: str = "none", **kw: object) -> str:
    """A path."""
    return tag("path", d=d, fill=fill, **kw)


def stroke(d: str, colour: str, width: float = 3) -> str:
    """A line with round ends along `d`."""
    return tag("path", d=d, stroke=colour, stroke_width=width)


def tag(name: str, body: str = "", **attributes: object) -> str:
    """One element; underscores become dashes, paints become references, `None` and what is inherited is left out."""
    parts = [name]
    for key, value in attributes.items():
        if value is None or INHERITED.get(key) == value:
            continue
        text = f"{value:.4g}" if isinstance(value, (int, float)) else str(value)
        if "/" in text:
            text = f"url(#{text.replace('/', '-')})"
        parts.append(f'{key.replace("_", "-")}="{text}"')
    return f"<{' '.join(parts)}>{body}</{name}>" if body else f"<{' '.join(parts)}/>"


def document(body: str, size: int = SIZE) -> str:
    """An SVG file holding `body` and just the gradients it refers to."""
    names = sorted(set(re.findall(r"url\(#([\w-]+)\)", body)))
    defs = tag("defs", "".join(map(_gradient, names))) if names else ""
    shared = " ".join(f'{key.replace("_", "-")}="{value}"' for key, value in INHERITED.items())
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" {shared}>\n{defs}\n{body}\n</svg>\n'


def _gradient(name: str) -> str:
    tone, direction = name.rsplit("-", 1)
    first, last = TONES[tone]
    stops = tag("stop", stop_color=_short(first)) + tag("stop", offset=1, stop_color=_short(last))
    return tag("linearGradient", stops, id=name, **ENDS[direction])


def _short(colour: str) -> str:
    """#aabbcc as #abc where it is the same colour."""
    return "#" + colour[1::2] if colour[1::2] == colour[2::2] else colour


def main(argv: list[str] | None = None) -> int:
    """Writes all marks."""
    parser = argparse.ArgumentParser(description="Draw the marks of both shops.")
    parser.add_argument("--into", metavar="FOLDER", type=Path, default=IMG, help="write here instead of static/img")
    options = parser.parse_args(argv)
    for name, text in files():
        target = options.into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        print(f"{len(text.encode()):5d} bytes  {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
