"""The product pictures: what is committed is what the program draws, small and safe under a strict content policy."""

import csv
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
IMG = ROOT / "static" / "img"
DRAW = ROOT / "seed" / "pictures" / "draw.py"
SVG = "{http://www.w3.org/2000/svg}"
BYTES = 6 * 1024
BYTES_OF_A_SINGLE_THING = 4 * 1024

COMMITTED = sorted(path.relative_to(IMG).as_posix() for path in IMG.rglob("*.svg"))
PRODUCTS = [name for name in COMMITTED if "/" in name and not name.endswith("/logo.svg")]
SEEDS = sorted(path for path in (ROOT / "seed").glob("*/*.csv") if path.name in {"products.csv", "collections.csv"})


def draw(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the program as a person would."""
    return subprocess.run([sys.executable, "-B", str(DRAW), *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("img")
    run = draw("--into", str(folder))
    assert run.returncode == 0, run.stderr
    return folder


def elements(name: str) -> list[ET.Element]:
    return list(ET.parse(IMG / name).getroot().iter())


def test_the_committed_pictures_are_the_ones_the_program_draws(drawn: Path) -> None:
    assert sorted(path.relative_to(drawn).as_posix() for path in drawn.rglob("*.svg")) == COMMITTED
    different = [name for name in COMMITTED if (drawn / name).read_bytes() != (IMG / name).read_bytes()]
    assert different == [], "run `python3 seed/pictures/draw.py` and commit what it wrote"


def test_both_shops_have_their_pictures() -> None:
    assert len([name for name in PRODUCTS if name.startswith("greenhome/")]) >= 45
    assert len([name for name in PRODUCTS if name.startswith("techgadgets/")]) >= 45
    for shop in ("greenhome", "techgadgets"):
        assert {f"{shop}/cover.svg", f"{shop}/service.svg", f"{shop}/logo.svg"} <= set(COMMITTED)


@pytest.mark.parametrize("name", COMMITTED)
def test_a_picture_is_small(name: str) -> None:
    limit = BYTES if "/bundle-" in name else BYTES_OF_A_SINGLE_THING
    assert (IMG / name).stat().st_size <= limit


@pytest.mark.parametrize("name", COMMITTED)
def test_a_picture_holds_no_style_script_or_outside_reference(name: str) -> None:
    for element in elements(name):
        assert element.tag.removeprefix(SVG) not in {"style", "script", "image", "foreignObject", "a"}
        for attribute, value in element.attrib.items():
            assert attribute != "style"
            assert not attribute.startswith("on")
            assert "://" not in value
            if attribute.endswith("href"):
                assert value.startswith("#")


@pytest.mark.parametrize("name", COMMITTED)
def test_every_reference_inside_a_picture_is_defined(name: str) -> None:
    text = (IMG / name).read_text(encoding="utf-8")
    named = set(re.findall(r'url\(#([\w-]+)\)|href="#([\w-]+)"', text))
    ids = [element.attrib["id"] for element in elements(name) if "id" in element.attrib]
    assert {first or second for first, second in named} == set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("table", SEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_picture_a_seed_names_is_drawn(table: Path) -> None:
    with table.open(encoding="utf-8", newline="") as lines:
        named = {row["picture"] for row in csv.DictReader(lines) if row.get("picture")}
    assert {stem for stem in named if f"{table.parent.name}/{stem}.svg" not in COMMITTED} == set()


@pytest.mark.parametrize("name", PRODUCTS)
def test_product_pictures_share_one_canvas(name: str) -> None:
    assert elements(name)[0].attrib["viewBox"] == "0 0 640 640"


def test_one_picture_can_be_drawn_alone(tmp_path: Path) -> None:
    run = draw("--only", "washer-2", "--into", str(tmp_path))
    assert run.returncode == 0
    assert [path.name for path in tmp_path.rglob("*.svg")] == ["washer-2.svg"]
    assert "greenhome/washer-2.svg" in run.stdout


def test_an_unknown_stem_is_named_in_the_error(tmp_path: Path) -> None:
    run = draw("--only", "washer-99", "--into", str(tmp_path))
    assert run.returncode == 2
    assert "washer-99" in run.stderr
    assert list(tmp_path.iterdir()) == []
