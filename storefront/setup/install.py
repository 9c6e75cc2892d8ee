"""Makes the virtual environment, fills it and takes htmx out of its wheel; nothing of it twice."""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from storefront.setup import pins as pinned
from storefront.setup.pins import Pins, Stamp
from storefront.setup.problems import Problem
from storefront.setup.progress import run_shown

NO_NETWORK = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "Name or service not known",
    "Network is unreachable",
    "nodename nor servname provided",
    "getaddrinfo failed",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "dns error",
    "error sending request",
)


@dataclass(frozen=True, slots=True)
class House:
    """Where one checkout keeps what set-up makes."""

    root: Path
    venv: Path

    @property
    def python(self) -> Path:
        """The interpreter of the virtual environment."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Path:
        return self.venv / "storefront.stamp"

    @property
    def log(self) -> Path:
        return self.venv / "install.log"

    @property
    def htmx(self) -> Path:
        return self.root / "static" / "vendor" / "htmx.min.js"


def prepare(house: House, extras: Collection[str] = ()) -> bool:
    """Have everything in place for the shop and these extras; True when something had to be done. Raises Problem."""
    pins = pinned.read(house.root)
    requirements = pins.requirements(extras)
    if _is_prepared(house, pins, extras):
        return False
    try:
        with _one_at_a_time(house.root):
            if not _is_prepared(house, pins, extras):
                _install(house, pins, requirements, extras)
    except OSError as error:
        where = error.filename or house.venv
        raise Problem(f"Set-up could not write {where}: {error.strerror or error}.") from error
    return True


def _is_prepared(house: House, pins: Pins, extras: Collection[str]) -> bool:
    stamp = pinned.read_stamp(house.stamp)
    return stamp is not None and stamp.covers(pins, house.python, extras) and pins.htmx.is_at(house.htmx)


def _install(house: House, pins: Pins, requirements: list[str], extras: Collection[str]) -> None:
    before = pinned.read_stamp(house.stamp)
    house.stamp.unlink(missing_ok=True)
    uv = shutil.which("uv")
    _make_venv(house, before)
    print(f"Installing into {house.venv} (only this once)", flush=True)
    constrained = ["--constraint", str(pins.constraints), *requirements]
    _install_packages(house, uv, constrained)
    if not pins.htmx.is_at(house.htmx):
        _fetch_htmx(house, pins, uv)
    kept = before.extras if before and before.digest == pins.digest else frozenset()
    stamp = Stamp(pins.digest, os.path.realpath(house.python), kept | frozenset(extras))
    pinned.write_stamp(house.stamp, stamp)


def _make_venv(house: House, before: Stamp | None) -> None:
    """Make the environment, or make it anew when its interpreter is gone or another one than it was made with."""
    known = before is None or before.interpreter == os.path.realpath(house.python)
    if house.python.exists() and known:
        return
    if house.venv.exists() and not (house.venv / "pyvenv.cfg").exists() and _has_content(house.venv):
        raise Problem(f"{house.venv} is no virtual environment; move it away or set STOREFRONT_VENV to another folder.")
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise Problem(
            "This Python cannot make virtual environments; on Debian and Ubuntu run: "
            f"apt-get install python3.{sys.version_info.minor}-venv"
        )
    print(f"Making a virtual environment in {house.venv}", flush=True)
    house.venv.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(house.venv)],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    if made.returncode:
        last = (made.stdout + made.stderr).strip().splitlines() or ["no reason given"]
        raise Problem(f"The virtual environment {house.venv} could not be made: {last[-1]}")


def _has_content(folder: Path) -> bool:
    return not folder.is_dir() or any(folder.iterdir())


def _install_packages(house: House, uv: str | None, what: list[str]) -> None:
    """Install by uv where it is on PATH and can, else by the environment's own pip."""
    if uv and run_shown([uv, "pip", "install", "--python", str(house.python), *what], house.log)[0] == 0:
        return
    pip = [str(house.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-compile", "--no-input"]
    status, said = run_shown([*pip, "--retries", "2", *what], house.log)
    if status:
        raise Problem(_why(said, house.log))


def _why(said: str, log: Path) -> str:
    if any(sign in said for sign in NO_NETWORK):
        return f"Installing needs the network this once and could not reach it; connect and start again (see {log})."
    errors = [line for line in said.splitlines() if line.lower().startswith("error")]
    return f"Installing failed: {errors[-1] if errors else 'no reason given'} (see {log})."


def _fetch_htmx(house: House, pins: Pins, uv: str | None) -> None:
    print(f"Fetching htmx {pins.htmx.version}", flush=True)
    house.htmx.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _install_packages(house, uv, ["--no-deps", "--only-binary", ":all:", "--target", folder, pins.htmx.wheel])
        member = Path(folder) / pins.htmx.member
        if not pins.htmx.is_at(member):
            raise Problem(f"{pins.htmx.wheel} does not hold the htmx that pyproject.toml names; nothing was installed.")
        fresh = house.htmx.with_suffix(".new")
        shutil.copyfile(member, fresh)
        fresh.replace(house.htmx)


@contextlib.contextmanager
def _one_at_a_time(root: Path) -> Iterator[None]:
    """Let a second set-up of the same checkout wait until the first is through."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with open(root / "pyproject.toml", "rb") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up of this checkout is under way; waiting for it", flush=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
