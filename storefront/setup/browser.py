"""Finds the browser that the tests drive, or installs one, and says every way to get one when nothing worked."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from storefront.setup.install import House
from storefront.setup.problems import Problem
from storefront.setup.progress import run_shown

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
USUAL_PLACES = (
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
OWN_PATH = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"


def provide(house: House, environ: Mapping[str, str]) -> Path:
    """The browser to test with, installed when there was none. Raises Problem with all the ways to get one."""
    _check_driver(house)
    browser = named(environ) or _playwrights_own(house, environ) or on_this_machine(environ)
    if browser is None and is_root() and shutil.which("apt-get"):
        print("Installing chromium by apt-get (about a minute, only this once)", flush=True)
        _apt_get(house, "chromium", "fonts-liberation")
        browser = on_this_machine(environ)
    if browser is None:
        print("Asking Playwright for a browser", flush=True)
        run_shown([str(house.python), "-m", "playwright", "install", "chromium"], house.log)
        browser = _playwrights_own(house, environ)
    if browser is None:
        raise Problem(
            "The browser tests need a browser and none was found: install chromium, Chrome or Edge (on Debian: apt-get "
            "install chromium), or run .venv/bin/playwright install chromium, or set STOREFRONT_BROWSER to its path."
        )
    return browser


def named(environ: Mapping[str, str]) -> Path | None:
    """The browser of STOREFRONT_BROWSER, or None when that is not set. Raises Problem when it cannot be started."""
    text = environ.get("STOREFRONT_BROWSER", "").strip()
    if not text:
        return None
    path = Path(shutil.which(text, path=environ.get("PATH")) or text).expanduser()
    if not starts(path):
        raise Problem(f"STOREFRONT_BROWSER is {text!r}, which is no browser that can be started.", status=2)
    return path


def on_this_machine(environ: Mapping[str, str]) -> Path | None:
    """The first Chromium, Chrome or Edge on PATH or in the usual places that starts."""
    on_path = (shutil.which(name, path=environ.get("PATH")) for name in NAMES)
    candidates = [Path(found) for found in on_path if found] + [Path(place) for place in USUAL_PLACES]
    return next((path for path in candidates if starts(path)), None)


def starts(path: Path) -> bool:
    """True when `path` is a program that answers --version; some systems install a stand-in that does not."""
    if not path.is_file() or not os.access(path, os.X_OK):
        return False
    if os.name == "nt":  # asking Chrome for its version opens a window there
        return True
    return _quiet([str(path), "--version"]) is not None


def is_root() -> bool:
    """True when packages of the system may be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _playwrights_own(house: House, environ: Mapping[str, str]) -> Path | None:
    if not any(folder.is_dir() for folder in _playwright_folders(environ)):
        return None
    said = _quiet([str(house.python), "-c", OWN_PATH])
    path = Path(said.strip()) if said else None
    return path if path and starts(path) else None


def _playwright_folders(environ: Mapping[str, str]) -> list[Path]:
    if told := environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        return [Path(told)]
    caches = {"darwin": "Library/Caches", "win32": "AppData/Local"}
    return [Path.home() / caches.get(sys.platform, ".cache") / "ms-playwright"]


def _check_driver(house: House) -> None:
    """Playwright's driver dies without a word where libatomic is missing, as on a bare Debian."""
    version = [str(house.python), "-m", "playwright", "--version"]
    if _quiet(version) is not None:
        return
    if is_root() and shutil.which("apt-get"):
        print("Installing libatomic1, which Playwright's driver needs", flush=True)
        _apt_get(house, "libatomic1")
    if _quiet(version) is None:
        raise Problem("Playwright's driver does not start; on Debian and Ubuntu run: apt-get install libatomic1")


def _apt_get(house: House, *packages: str) -> None:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if run_shown(install, house.log, env)[0] == 0:
        return
    run_shown(["apt-get", "update"], house.log, env)
    run_shown(install, house.log, env)


def _quiet(command: list[str]) -> str | None:
    """What `command` printed, or None when it failed."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
