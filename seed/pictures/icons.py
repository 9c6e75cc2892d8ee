"""Writes the icons for home screens as PNG files from the drawn marks, with the browser that the tests use.

python3 seed/pictures/icons.py [--browser PATH] [--into FOLDER]
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import marks
from marks import document, rect

IMG = Path(__file__).resolve().parents[2] / "static" / "img"
GROUNDS = {"": "#f3f0e9", "greenhome": "#e8f3f0", "techgadgets": "#e7eefc"}
"""Behind marks that must fill a square: devices cut these to a shape of their own."""
FILES = (("icon-192.png", 192, False), ("icon-512.png", 512, False), ("icon-maskable-512.png", 512, True))
TOUCH = ("apple-touch-icon.png", 180, True)
STYLE = "body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }"
SAFE = 0.68
"""Share of the square that a mark takes where it may be cut to a circle; the standard asks for 0.8 at most."""


def icons() -> Iterator[tuple[str, str, int]]:
    """Every icon as (path inside static/img, SVG text, pixels)."""
    for shop, mark in (("", marks.favicon()), ("greenhome", marks.greenhome()), ("techgadgets", marks.techgadgets())):
        for name, pixels, fills in (*FILES, TOUCH):
            yield f"{shop}/{name}".lstrip("/"), document(_filled(mark, shop) if fills else mark, marks.SIZE), pixels


def main(argv: list[str] | None = None) -> int:
    """Writes all icons."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description="Draw the icons of both shops.")
    parser.add_argument("--browser", metavar="PATH", help="a Chromium; without it Playwright's own")
    parser.add_argument("--into", metavar="FOLDER", type=Path, default=IMG, help="write here instead of static/img")
    options = parser.parse_args(argv)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.browser, args=["--no-sandbox"])
        for name, svg, pixels in icons():
            page = browser.new_page(viewport={"width": pixels, "height": pixels})
            page.set_content(f"<style>{STYLE}</style>{_flat(svg)}")
            target = options.into / name
            page.screenshot(path=target, omit_background=True)
            page.close()
            print(f"{target.stat().st_size:6d} bytes  {name}")
        browser.close()
    return 0


def _flat(svg: str) -> str:
    """The drawing with the last colour of each gradient instead of it: a PNG of plain colours is a tenth in bytes."""
    gradients = re.findall(r'<linearGradient id="([^"]+)".*?</linearGradient>', svg)
    for name in gradients:
        last = re.findall(r'stop-color="([^"]+)"', svg.split(f'id="{name}"')[1].split("</linearGradient>")[0])[-1]
        svg = svg.replace(f"url(#{name})", last)
    return svg


def _filled(mark: str, shop: str) -> str:
    edge = marks.SIZE * (1 - SAFE) / 2
    ground = rect(0, 0, marks.SIZE, marks.SIZE, 0, GROUNDS[shop])
    return f'{ground}<g transform="translate({edge:g} {edge:g}) scale({SAFE:g})">{mark}</g>'


if __name__ == "__main__":
    raise SystemExit(main())
