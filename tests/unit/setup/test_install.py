"""Set-up installs what is missing, once, and says plainly why it cannot."""

import os
import subprocess

import pytest

from storefront.setup import install, pins
from storefront.setup.install import House, prepare
from storefront.setup.problems import Problem
from tests.unit.setup.fakes import HTMX, calls, fake_venv, program

OFFLINE = """\
#!/bin/sh
echo "WARNING: Retrying after connection broken by 'NewConnectionError: Temporary failure in name resolution'"
echo "ERROR: Could not find a version that satisfies the requirement flask"
exit 1
"""


def test_the_first_start_installs_against_the_constraints_and_takes_htmx_out_of_its_wheel(house):
    assert prepare(house) is True
    first, second = calls(house.venv)
    assert first.startswith("-m pip install ")
    assert first.endswith(f"--constraint {house.root}/storefront/constraints.txt flask>=3")
    assert "--no-deps" in second
    assert second.endswith("some-wheel==1.0")
    assert house.htmx.read_bytes() == HTMX


def test_the_second_start_installs_nothing(house):
    prepare(house)
    before = calls(house.venv)
    assert prepare(house) is False
    assert calls(house.venv) == before


def test_an_extra_is_installed_when_it_is_first_asked_for_and_kept(house):
    prepare(house)
    assert prepare(house, ["test"]) is True
    assert calls(house.venv)[-1].endswith("flask>=3 pytest>=9")
    assert prepare(house, ["lint"]) is True
    assert prepare(house, ["lint", "test"]) is False


@pytest.mark.parametrize("changed", ["storefront/constraints.txt", "pyproject.toml"])
def test_a_changed_pin_is_installed_at_the_next_start(house, changed):
    prepare(house)
    path = house.root / changed
    path.write_text(path.read_text().replace("3.1.3", "3.1.4").replace("flask>=3", "flask>=3.1"))
    assert prepare(house) is True
    assert prepare(house) is False


def test_a_changed_pin_forgets_the_extras_so_that_they_are_brought_up_to_date(house):
    prepare(house, ["test"])
    constraints = house.root / "storefront" / "constraints.txt"
    constraints.write_text("flask==3.1.4\n")
    prepare(house)
    assert prepare(house, ["test"]) is True


def test_damaged_htmx_is_fetched_again(house):
    prepare(house)
    house.htmx.write_bytes(b"something else")
    assert prepare(house) is True
    assert house.htmx.read_bytes() == HTMX


def test_a_wheel_with_another_htmx_is_refused(house):
    (house.venv / "htmx.js").write_bytes(b"tampered")
    with pytest.raises(Problem, match=r"some-wheel==1\.0 does not hold the htmx"):
        prepare(house)
    assert not house.htmx.exists()
    assert not house.stamp.exists()


def test_without_network_one_sentence_says_so(house):
    program(house.python, OFFLINE)
    with pytest.raises(Problem, match="needs the network this once") as problem:
        prepare(house)
    assert str(house.log) in str(problem.value)
    assert "NewConnectionError" in house.log.read_text()


def test_a_start_after_a_failed_one_goes_on(house):
    good = house.python.read_text()
    program(house.python, OFFLINE)
    with pytest.raises(Problem):
        prepare(house)
    program(house.python, good)
    assert prepare(house) is True


def test_any_other_failure_tells_the_last_error_of_pip(house):
    program(house.python, "#!/bin/sh\necho 'ERROR: No space left on device'\nexit 1\n")
    with pytest.raises(Problem, match="No space left on device"):
        prepare(house)


def test_uv_is_used_where_it_is_on_the_path(house, tmp_path, monkeypatch):
    uv = program(tmp_path / "uv", f"#!/bin/sh\necho uv >> {house.venv}/calls.txt\nexec {house.python} uv-$@\n")
    monkeypatch.setattr(install.shutil, "which", lambda name: str(uv) if name == "uv" else None)
    prepare(house)
    assert calls(house.venv)[0] == "uv"
    assert not [call for call in calls(house.venv) if "-m pip" in call]


def test_pip_steps_in_when_uv_fails(house, tmp_path, monkeypatch):
    uv = program(tmp_path / "uv", "#!/bin/sh\nexit 2\n")
    monkeypatch.setattr(install.shutil, "which", lambda name: str(uv) if name == "uv" else None)
    assert prepare(house) is True
    assert calls(house.venv)[0].startswith("-m pip install")


def test_a_folder_with_other_things_in_it_is_left_alone(checkout, tmp_path):
    other = tmp_path / "pictures"
    other.mkdir()
    (other / "cat.png").write_bytes(b"cat")
    with pytest.raises(Problem, match="is no virtual environment"):
        prepare(House(checkout, other))
    assert (other / "cat.png").read_bytes() == b"cat"


def test_a_folder_that_cannot_be_written_is_named(checkout, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match=r"could not write .*file/venv"):
        prepare(House(checkout, tmp_path / "file" / "venv"))


def test_a_python_without_its_venv_module_names_the_package_to_install(checkout, tmp_path, monkeypatch):
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Problem, match=r"apt-get install python3\.\d+-venv"):
        prepare(House(checkout, tmp_path / "venv"))


def test_an_environment_whose_interpreter_was_replaced_is_made_anew(house, monkeypatch, tmp_path):
    prepare(house)
    newer = program(tmp_path / "python3.99", house.python.read_text())
    house.python.unlink()
    house.python.symlink_to(newer)
    made = []

    def make(command, **_):
        made.append(command)
        house.python.unlink()
        fake_venv(house.venv)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(install.subprocess, "run", make)
    prepare(house)
    assert [command[1:] for command in made] == [["-m", "venv", "--clear", str(house.venv)]]


def test_a_checkout_without_its_files_is_named(tmp_path):
    with pytest.raises(Problem, match="run from a complete checkout"):
        prepare(House(tmp_path, tmp_path / "venv"))


def test_an_extra_that_does_not_exist_is_refused_before_anything_is_made(house):
    with pytest.raises(Problem, match="no extra 'docs'; there are: lint, test") as problem:
        prepare(house, ["docs"])
    assert problem.value.status == 2
    assert calls(house.venv) == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"digest": "x"}', '{"digest": 1, "interpreter": "", "extras": 3}'])
def test_a_damaged_stamp_counts_as_none(tmp_path, text):
    path = tmp_path / "stamp"
    path.write_text(text)
    assert pins.read_stamp(path) is None


def test_the_stamp_comes_back_as_it_was_kept(tmp_path):
    stamp = pins.Stamp("abc", os.path.realpath("/usr/bin/python3"), frozenset({"test", "lint"}))
    pins.write_stamp(tmp_path / "stamp", stamp)
    assert pins.read_stamp(tmp_path / "stamp") == stamp
