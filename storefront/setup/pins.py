"""What has to be installed, as pyproject.toml and constraints.txt say it, and the stamp that says it was."""

import hashlib
import json
import os
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from storefront.setup.problems import Problem


@dataclass(frozen=True, slots=True)
class Htmx:
    """Which member of which wheel is htmx, and the SHA-256 it must have."""

    version: str
    wheel: str
    member: str
    sha256: str

    def is_at(self, path: Path) -> bool:
        """True when `path` holds exactly this htmx."""
        return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == self.sha256


@dataclass(frozen=True, slots=True)
class Pins:
    """The requirements (those of the shop, and one group per extra), the constraints file and htmx."""

    runtime: tuple[str, ...]
    extras: dict[str, tuple[str, ...]]
    constraints: Path
    htmx: Htmx

    def requirements(self, extras: Collection[str]) -> list[str]:
        """What to install for the shop and these extras. Raises Problem for an extra that does not exist."""
        unknown = sorted(set(extras) - set(self.extras))
        if unknown:
            raise Problem(f"There is no extra {unknown[0]!r}; there are: {', '.join(sorted(self.extras))}.", status=2)
        return [*self.runtime, *(line for extra in sorted(extras) for line in self.extras[extra])]

    @property
    def digest(self) -> str:
        """Changes whenever something else would be installed."""
        said = json.dumps([self.runtime, self.extras, self.htmx.sha256], sort_keys=True)
        return hashlib.sha256(said.encode() + self.constraints.read_bytes()).hexdigest()


def read(root: Path) -> Pins:
    """The pins of the checkout at `root`. Raises Problem when its files are missing or damaged."""
    try:
        text = (root / "pyproject.toml").read_text(encoding="utf-8")
        told = tomllib.loads(text)
        return Pins(
            runtime=tuple(told["project"]["dependencies"]),
            extras={name: tuple(lines) for name, lines in told["project"]["optional-dependencies"].items()},
            constraints=root / "storefront" / "constraints.txt",
            htmx=Htmx(**told["tool"]["storefront"]["htmx"]),
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise Problem(f"{root / 'pyproject.toml'} cannot be used ({error}); run from a complete checkout.") from error


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a virtual environment was made from: the digest of the pins, its interpreter, and the extras in it."""

    digest: str
    interpreter: str
    extras: frozenset[str]

    def covers(self, pins: Pins, python: Path, extras: Collection[str]) -> bool:
        """True when nothing is left to install for these pins and extras."""
        return (
            self.digest == pins.digest
            and python.exists()
            and self.interpreter == os.path.realpath(python)
            and self.extras.issuperset(extras)
        )


def read_stamp(path: Path) -> Stamp | None:
    """The stamp at `path`, or None when there is none that can be read."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Stamp(told["digest"], told["interpreter"], frozenset(told["extras"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Keep `stamp` at `path`; half-written stamps cannot be met."""
    told = {"digest": stamp.digest, "interpreter": stamp.interpreter, "extras": sorted(stamp.extras)}
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    fresh.replace(path)
