"""Turns a rendered master into the files a page shows: AVIF and WebP, three widths each, small enough for a card."""

from pathlib import Path

WIDTHS = (240, 480, 800)
MOST_BYTES = {240: 6_000, 480: 15_000, 800: 40_000}
QUALITIES = {"avif": range(74, 30, -6), "webp": range(88, 40, -6)}


def encode(master: Path, folder: Path, name: str) -> dict[str, int]:
    """Write `name`-<width>.avif and .webp; answers file name to bytes. Quality steps down until a file fits."""
    from PIL import Image

    sizes = {}
    with Image.open(master) as opened:
        full = opened.convert("RGB")
    folder.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        picture = full if width == full.width else full.resize((width, width), Image.Resampling.LANCZOS)
        for kind, qualities in QUALITIES.items():
            target = folder / f"{name}-{width}.{kind}"
            for quality in qualities:
                extra = {"speed": 4} if kind == "avif" else {"method": 6}
                picture.save(target, quality=quality, **extra)
                if target.stat().st_size <= MOST_BYTES[width]:
                    break
            sizes[target.name] = target.stat().st_size
    return sizes
