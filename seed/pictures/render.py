"""Renders the product pictures of both shops with Blender; only those whose models changed.

python seed/pictures/render.py [--shop SHOP] [--only STEM ...] [--view 1|2] [--preview] [--sheet FILE] [--list]
                               [--force] [--into FOLDER]
"""

import argparse
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

import models
from models import Shelf
from studio import blender, record

ROOT = Path(__file__).resolve().parents[2]
IMG = ROOT / "static" / "img"
PREVIEWS = Path(__file__).resolve().parent / "previews"
NO_BLENDER = """Rendering needs Blender as a Python package, and {missing} is not installed here.
With Python 3.11: python3 -m storefront setup pictures   (or: pip install "bpy==4.5.15" "pillow==13.0.0")
Then run this with the Python of that environment. The pictures that are committed need none of it."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to take: number 1 or 2 of a stem, which is a `view` of a model; `name` is its files' beginning."""

    shop: str
    stem: str
    number: int
    model: str
    view: int
    digest: str

    @property
    def name(self) -> str:
        return self.stem + ("" if self.number == 1 else "-b")

    @property
    def key(self) -> str:
        return f"{self.shop}/{self.name}"


def main(argv: list[str] | None = None) -> int:
    """0 when all is well, 1 when something broke, 2 when nothing has the stem asked for or Blender is missing."""
    options = _parser().parse_args(argv)
    shelves = {shop: models.collect(f"models.{shop}") for shop in models.SHOPS if options.shop in (None, shop)}
    problems = [problem for shelf in shelves.values() for problem in shelf.problems]
    for problem in problems:
        print(problem, file=sys.stderr)
    shots = [shot for shop, shelf in shelves.items() for shot in _shots(shop, shelf, options)]
    unknown = set(options.only or ()) - {shot.stem for shot in shots}
    if unknown:
        print(f"No model has the stem {', '.join(sorted(unknown))}; --list names them all.", file=sys.stderr)
        return 2
    known = record.read()
    if options.list:
        for shot in shots:
            is_fresh = known.get(shot.key, {}).get("digest") == shot.digest
            print(f"{'rendered' if is_fresh else 'to do   '}  {shot.key}")
        return bool(problems)
    if blender.MISSING:
        print(NO_BLENDER.format(missing=blender.MISSING), file=sys.stderr)
        return 2
    broken = (
        _preview(shots, shelves, options)
        if options.preview or options.sheet
        else _render(shots, shelves, options, known)
    )
    if broken:
        print(f"{len(broken)} could not be rendered: {', '.join(broken)}", file=sys.stderr)
    return bool(broken or (problems and not options.only))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Render the product pictures of both shops; only what changed.")
    parser.add_argument("--shop", choices=models.SHOPS, help="only this shop")
    parser.add_argument("--only", metavar="STEM", nargs="+", help="only the pictures of these stems, e.g. washer-2")
    parser.add_argument("--view", type=int, choices=(1, 2), help="only the first or only the second views")
    parser.add_argument("--preview", action="store_true", help="small and quick PNG files in seed/pictures/previews/")
    parser.add_argument("--into", metavar="FOLDER", type=Path, help="write here instead of static/img (or previews)")
    parser.add_argument("--list", action="store_true", help="name all pictures and whether they are up to date")
    parser.add_argument("--force", action="store_true", help="render what did not change as well")
    parser.add_argument("--sheet", metavar="FILE", type=Path, help="previews, and all of them on one PNG")
    return parser


def _shots(shop: str, shelf: Shelf, options: argparse.Namespace) -> list[Shot]:
    from studio.shoot import FINAL

    shots = []
    for stem, model in sorted(shelf.models.items()):
        shown, before = _pictured(stem, shelf)
        if options.only and shown not in options.only:
            continue
        lost = _lost(stem, shelf)
        if lost:
            shelf.problems.append(stem)
            print(f"{shop}/{stem} is made of {', '.join(lost)}, which no module has", file=sys.stderr)
            continue
        for view in range(1, len(model.views) + 1):
            if options.view in (None, before + view):
                digest = record.digest(stem, view, shelf.models, shelf.modules, FINAL)
                shots.append(Shot(shop, shown, before + view, stem, view, digest))
    return shots


def _pictured(stem: str, shelf: Shelf) -> tuple[str, int]:
    """The stem whose pictures a model makes, and how many come before: "washer-2-b" makes the second of "washer-2"."""
    shown = stem.removesuffix("-b")
    return (shown, len(shelf.models[shown].views)) if shown != stem and shown in shelf.models else (stem, 0)


def _lost(stem: str, shelf: Shelf) -> list[str]:
    if stem not in shelf.models:
        return [stem]
    return [lost for part in shelf.models[stem].parts for lost in _lost(part.stem, shelf)]


def _preview(shots: list[Shot], shelves: dict[str, Shelf], options: argparse.Namespace) -> list[str]:
    from studio.sheet import sheet
    from studio.shoot import PREVIEW, shoot

    taken, broken = [], []
    for count, shot in enumerate(shots, start=1):
        target = (options.into or PREVIEWS) / shot.shop / f"{shot.name}.png"
        try:
            shoot(shot.shop, shot.model, shot.view, shelves[shot.shop].models, PREVIEW, target)
        except Exception:
            broken.append(_told(shot))
            continue
        taken.append((shot.name, target))
        print(f"{count:3d}/{len(shots)}  {target}", flush=True)
    if options.sheet and taken:
        sheet(taken, options.sheet)
        print(options.sheet)
    return broken


def _render(shots: list[Shot], shelves: dict[str, Shelf], options: argparse.Namespace, known: dict) -> list[str]:
    from studio.encode import encode
    from studio.shoot import FINAL, shoot

    into = options.into or IMG
    stale = [s for s in shots if options.force or options.into or not _is_fresh(s, known, into)]
    print(f"{len(stale)} of {len(shots)} pictures to render", flush=True)
    broken, started = [], time.monotonic()
    for count, shot in enumerate(stale, start=1):
        began = time.monotonic()
        try:
            with tempfile.TemporaryDirectory() as folder:
                master = Path(folder) / "master.png"
                shoot(shot.shop, shot.model, shot.view, shelves[shot.shop].models, FINAL, master)
                sizes = encode(master, into / shot.shop, shot.name)
        except Exception:
            broken.append(_told(shot))
            continue
        seconds = time.monotonic() - began
        facts = {"digest": shot.digest, "width": FINAL.size, "height": FINAL.size, "bytes": sizes}
        if not options.into:
            record.keep(shot.key, facts)
        left = (time.monotonic() - started) / count * (len(stale) - count) / 60
        card = sizes[f"{shot.name}-480.avif"]
        print(
            f"{count:3d}/{len(stale)}  {seconds:5.1f} s  {card:6d} bytes  {left:4.0f} min left  {shot.key}", flush=True
        )
    return broken


def _is_fresh(shot: Shot, known: dict, into: Path) -> bool:
    told = known.get(shot.key, {})
    return told.get("digest") == shot.digest and all((into / shot.shop / name).is_file() for name in told["bytes"])


def _told(shot: Shot) -> str:
    print(f"{shot.key} is broken:\n{traceback.format_exc()}", file=sys.stderr)
    return shot.key


if __name__ == "__main__":
    raise SystemExit(main())
