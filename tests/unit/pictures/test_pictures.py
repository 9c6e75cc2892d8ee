"""The product pictures: every one that the seeds name is there, in all widths and both formats, and small."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from storefront.catalog.pictures import PLACES

ROOT = Path(__file__).resolve().parents[3]
IMG = ROOT / "static" / "img"
SHOPS = ("greenhome", "techgadgets")
WIDTHS = sorted({width for place in PLACES.values() for width in place.widths})
KINDS = ("avif", "webp")
CARD_BYTES = 15 * 1024
"""Of a picture 480 pixels wide, as cards show it."""
LARGEST_BYTES = 40 * 1024


def rows(shop: str, name: str) -> list[dict[str, str]]:
    with (ROOT / "seed" / shop / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def stems(shop: str) -> list[str]:
    """The beginnings of the files of all views that a shop tells about."""
    return [row["picture"] + ("" if row["view"] == "1" else "-b") for row in rows(shop, "pictures.csv")]


@pytest.mark.parametrize("shop", SHOPS)
def test_every_view_is_there_in_every_width_and_both_formats(shop):
    wanted = {f"{stem}-{width}.{kind}" for stem in stems(shop) for width in WIDTHS for kind in KINDS}
    there = {path.name for kind in KINDS for path in (IMG / shop).glob(f"*.{kind}")}
    assert there == wanted


@pytest.mark.parametrize("shop", SHOPS)
def test_pictures_are_small(shop):
    bytes_of = {path.name: path.stat().st_size for path in (IMG / shop).iterdir()}
    assert {name: size for name, size in bytes_of.items() if "-480." in name and size > CARD_BYTES} == {}
    assert {name: size for name, size in bytes_of.items() if size > LARGEST_BYTES} == {}


@pytest.mark.parametrize("shop", SHOPS)
def test_files_are_what_their_names_say(shop):
    for stem in stems(shop):
        assert (IMG / shop / f"{stem}-480.avif").read_bytes()[4:12] == b"ftypavif"
        webp = (IMG / shop / f"{stem}-480.webp").read_bytes()
        assert (webp[:4], webp[8:12]) == (b"RIFF", b"WEBP")


@pytest.mark.parametrize("shop", SHOPS)
def test_sizes_are_those_that_were_rendered(shop):
    rendered = json.loads((ROOT / "seed" / "pictures" / "rendered.json").read_text(encoding="utf-8"))
    told = {
        f"{shop}/{stem}": (int(row["width"]), int(row["height"]))
        for stem, row in zip(stems(shop), rows(shop, "pictures.csv"), strict=True)
    }
    assert told == {
        name: (one["width"], one["height"]) for name, one in rendered.items() if name.startswith(f"{shop}/")
    }


@pytest.mark.parametrize("shop", SHOPS)
def test_no_two_pictures_are_described_alike(shop):
    words = [row["alt"] for row in rows(shop, "pictures.csv")]
    assert {alt for alt in words if words.count(alt) > 1} == set()
    assert {alt for alt in words if alt.endswith(".") or len(alt) < 15} == set()


def test_the_committed_pictures_are_those_of_the_models():
    """Blender is not needed to see whether a model changed since it was rendered."""
    command = [sys.executable, "-B", "seed/pictures/render.py", "--list"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert listed.returncode == 0, listed.stderr
    stale = [line for line in listed.stdout.splitlines() if not line.startswith("rendered")]
    assert stale == [], "run `python seed/pictures/render.py` (seed/pictures/README.md) and commit what it wrote"
