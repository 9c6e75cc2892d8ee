"""The marks of the shops: what is committed is what the program draws, small and safe under a strict content policy."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
IMG = ROOT / "static" / "img"
BYTES = 1024
MARKS = sorted(path.relative_to(IMG).as_posix() for path in IMG.rglob("*.svg"))


def test_the_committed_marks_are_the_ones_the_program_draws(tmp_path: Path):
    command = [sys.executable, "-B", "seed/pictures/marks.py", "--into", str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.svg")) == MARKS
    different = [name for name in MARKS if (tmp_path / name).read_bytes() != (IMG / name).read_bytes()]
    assert different == [], "run `python3 seed/pictures/marks.py` and commit what it wrote"


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_is_small_and_holds_no_style_script_or_outside_reference(name: str):
    assert (IMG / name).stat().st_size <= BYTES
    for element in ET.parse(IMG / name).getroot().iter():
        assert element.tag.rpartition("}")[2] not in {"style", "script", "image", "foreignObject", "a"}
        for attribute, value in element.attrib.items():
            assert attribute != "style"
            assert not attribute.startswith("on")
            assert "://" not in value
