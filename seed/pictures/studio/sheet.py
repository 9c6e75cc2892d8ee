"""A contact sheet: many previews in one picture, the name of each below it."""

import math
from collections.abc import Sequence
from pathlib import Path

CELL, STRIP = 240, 22


def sheet(pictures: Sequence[tuple[str, Path]], target: Path, page: str = "#ffffff", ink: str = "#222222") -> None:
    """Write the sheet as a PNG, about as wide as high, at most eight pictures in a row."""
    from PIL import Image, ImageDraw

    columns = min(max(math.ceil(math.sqrt(len(pictures) * 1.3)), 1), 8)
    rows = math.ceil(len(pictures) / columns)
    gap = 8
    made = Image.new("RGB", (columns * (CELL + gap) + gap, rows * (CELL + STRIP + gap) + gap), page)
    pen = ImageDraw.Draw(made)
    for k, (name, path) in enumerate(pictures):
        x, y = gap + k % columns * (CELL + gap), gap + k // columns * (CELL + STRIP + gap)
        with Image.open(path) as picture:
            made.paste(picture.convert("RGB").resize((CELL, CELL), Image.Resampling.LANCZOS), (x, y))
        pen.text((x + 4, y + CELL + 4), name, fill=ink)
    made.save(target)
