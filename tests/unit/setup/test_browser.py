"""The tests' browser is found in the promised order, and every way to get one is named when there is none."""

from pathlib import Path

import pytest

from storefront.setup import browser
from storefront.setup.problems import Problem
from tests.unit.setup.fakes import calls, program

STARTS = "#!/bin/sh\necho Browser 1.0\n"
STAND_IN = "#!/bin/sh\necho 'install the snap first' >&2\nexit 1\n"
DRIVER = '#!/bin/sh\necho "$*" >> "$(dirname "$0")/../calls.txt"\n'


@pytest.fixture
def machine(house, tmp_path, monkeypatch):
    """A machine of an ordinary user without any browser; returns the folder that is its whole PATH."""
    program(house.python, DRIVER)
    monkeypatch.setattr(browser, "USUAL_PLACES", ())
    monkeypatch.setattr(browser, "is_root", lambda: False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setattr(browser.shutil, "which", _which)
    (tmp_path / "bin").mkdir()
    return tmp_path / "bin"


def _which(name, path=None):
    found = Path(path, name) if path else None
    return str(found) if found and found.exists() else None


def test_the_named_browser_comes_first(house, machine):
    program(machine / "chromium", STARTS)
    mine = program(machine / "mine", STARTS)
    assert browser.provide(house, {"PATH": str(machine), "STOREFRONT_BROWSER": str(mine)}) == mine


def test_a_browser_may_be_named_as_on_the_path(machine):
    mine = program(machine / "mine", STARTS)
    assert browser.named({"PATH": str(machine), "STOREFRONT_BROWSER": "mine"}) == mine


@pytest.mark.parametrize("value", ["/nowhere/chrome", "/", "mine"])
def test_a_named_browser_that_does_not_start_is_refused(machine, value):
    program(machine / "mine", STAND_IN)
    with pytest.raises(Problem, match=f"STOREFRONT_BROWSER is '{value}', which is no browser"):
        browser.named({"PATH": str(machine), "STOREFRONT_BROWSER": value})


def test_playwrights_own_comes_before_those_on_the_path(house, machine, tmp_path):
    own = program(tmp_path / "browsers" / "chrome", STARTS)
    program(machine / "chromium", STARTS)
    program(house.python, f'#!/bin/sh\n[ "$1" = -c ] && echo {own}\nexit 0\n')
    environ = {"PATH": str(machine), "PLAYWRIGHT_BROWSERS_PATH": str(own.parent)}
    assert browser.provide(house, environ) == own


def test_a_stand_in_on_the_path_is_passed_over(house, machine):
    program(machine / "chromium-browser", STAND_IN)
    chrome = program(machine / "google-chrome", STARTS)
    assert browser.provide(house, {"PATH": str(machine)}) == chrome


def test_the_usual_places_are_looked_at_too(house, machine, tmp_path, monkeypatch):
    edge = program(tmp_path / "opt" / "msedge", STARTS)
    monkeypatch.setattr(browser, "USUAL_PLACES", (str(edge),))
    assert browser.provide(house, {"PATH": str(machine)}) == edge


def test_without_any_browser_all_ways_to_get_one_are_named(house, machine):
    with pytest.raises(Problem) as problem:
        browser.provide(house, {"PATH": str(machine)})
    for way in ("apt-get install chromium", "playwright install chromium", "STOREFRONT_BROWSER"):
        assert way in str(problem.value)
    assert "-m playwright install chromium" in calls(house.venv)


def test_root_on_debian_gets_chromium_installed(house, machine, monkeypatch):
    installed = []

    def apt_get(_, *packages):
        installed.append(packages)
        program(machine / "chromium", STARTS)

    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(browser.shutil, "which", lambda name, path=None: _which(name, path or str(machine)))
    monkeypatch.setattr(browser, "_apt_get", apt_get)
    program(machine / "apt-get", STARTS)
    assert browser.provide(house, {"PATH": str(machine)}) == machine / "chromium"
    assert installed == [("chromium", "fonts-liberation")]


def test_a_driver_that_dies_names_the_library_it_lacks(house, machine):
    program(house.python, "#!/bin/sh\nexit 127\n")
    with pytest.raises(Problem, match="apt-get install libatomic1"):
        browser.provide(house, {"PATH": str(machine)})
