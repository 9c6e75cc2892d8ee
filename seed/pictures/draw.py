"""Writes the product pictures of both shops as SVG files, from nothing but Python.

python3 seed/pictures/draw.py [--only STEM] [--into FOLDER]
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from drawings import greenhome, marks, techgadgets
from drawings.parts import framed

IMG = Path(__file__).resolve().parents[2] / "static" / "img"


def files() -> Iterator[tuple[str, str]]:
    """Every picture as (path inside static/img, SVG text)."""
    for shop, pictures in (("greenhome", greenhome.PICTURES), ("techgadgets", techgadgets.PICTURES)):
        for stem, picture in pictures.items():
            yield f"{shop}/{stem}.svg", framed(picture())
    yield from marks.files()


def main(argv: list[str] | None = None) -> int:
    """Writes all pictures, or those of one stem; answers 2 when no picture has that stem."""
    parser = argparse.ArgumentParser(description="Draw the product pictures of both shops.")
    parser.add_argument("--only", metavar="STEM", help="draw only the pictures of this stem, e.g. washer-2")
    parser.add_argument("--into", metavar="FOLDER", type=Path, default=IMG, help="write here instead of static/img")
    options = parser.parse_args(argv)

    wanted = [(name, text) for name, text in files() if options.only in (None, Path(name).stem)]
    if not wanted:
        print(
            f"No picture has the stem {options.only!r}. Stems: see the PICTURES tables in drawings/.", file=sys.stderr
        )
        return 2
    for count, (name, text) in enumerate(wanted, start=1):
        target = options.into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        print(f"{count:3d}/{len(wanted)}  {len(text.encode()):5d} bytes  {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
