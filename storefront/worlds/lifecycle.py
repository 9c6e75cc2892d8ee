"""Worlds come and go as files: made by copying a prepared image, reset by writing the image over them."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from storefront.core.tokens import unguessable
from storefront.worlds.queue import SUFFIX

MAIN = "main"
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{1,30}")


class BadWorld(ValueError):
    """A world that cannot be made, found or used, with a sentence that says why."""


@dataclass(frozen=True, slots=True)
class WorldFile:
    """A world on disk: its code, its database and that file's size in bytes."""

    code: str
    path: Path
    bytes: int


def path_of(instance: Path, code: str) -> Path:
    """Where the database of the world `code` lives. Raises BadWorld for a code that cannot be one."""
    if not _CODE.fullmatch(code):
        raise BadWorld(f"{code!r} is no world code: use 2 to 31 lower case letters, digits and dashes")
    return instance / "worlds" / f"{code}.sqlite"


def exists(instance: Path, code: str) -> bool:
    """Whether there is a world of this code."""
    return bool(_CODE.fullmatch(code)) and path_of(instance, code).is_file()


def listed(instance: Path) -> list[WorldFile]:
    """All worlds, by code."""
    files = sorted((instance / "worlds").glob("*.sqlite"))
    return [WorldFile(file.stem, file, file.stat().st_size) for file in files if _CODE.fullmatch(file.stem)]


def create(instance: Path, code: str, image: Path) -> Path:
    """Make the world `code` as a copy of `image`. Raises BadWorld if there is one already."""
    path = path_of(instance, code)
    if path.exists():
        raise BadWorld(f"there is a world {code!r} already; reset or delete it")
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{unguessable()}.draft")
    shutil.copyfile(image, draft)
    with _opened(draft) as connection:
        connection.execute("PRAGMA journal_mode=WAL")  # kept in the file: no reader ever waits for a writer
        _christen(connection, code)
    draft.rename(path)
    return path


def reset(instance: Path, code: str, image: Path) -> None:
    """Put the world `code` back to the state of `image`, while it is being served. Raises BadWorld if there is none."""
    path = _existing(instance, code)
    with _opened(image) as source, _opened(path) as target:
        source.backup(target)
        _christen(target, code)


def delete(instance: Path, code: str) -> None:
    """Remove the world `code` for good. Raises BadWorld for `main`, and if there is none."""
    if code == MAIN:
        raise BadWorld("the world main cannot be deleted; reset it instead")
    path = _existing(instance, code)
    for suffix in ("", "-wal", "-shm", SUFFIX):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def image_for(instance: Path, name: str, build: Callable[[Path], None]) -> Path:
    """The prepared image `name`, built once by `build(path)` and kept; older images of the scenario are removed."""
    image = instance / "images" / f"{name}.sqlite"
    if not image.exists():
        image.parent.mkdir(parents=True, exist_ok=True)
        draft = image.with_suffix(f".{unguessable()}.draft")
        try:
            build(draft)
            draft.rename(image)
        finally:
            draft.unlink(missing_ok=True)
        scenario = name.rsplit("-", 1)[0]
        for old in image.parent.glob(f"{scenario}-*.sqlite"):
            if old != image and old.stem.rsplit("-", 1)[0] == scenario:
                old.unlink(missing_ok=True)
    return image


def _existing(instance: Path, code: str) -> Path:
    path = path_of(instance, code)
    if not path.is_file():
        raise BadWorld(f"there is no world {code!r}; `worlds list` shows which there are")
    return path


def _christen(connection: sqlite3.Connection, code: str) -> None:
    connection.execute("UPDATE world SET code = ?, incarnation = ?", (code, unguessable()))
    connection.commit()


class _opened:
    """A plain SQLite connection that is closed at the end of its block."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, timeout=10)

    def __enter__(self) -> sqlite3.Connection:
        return self.connection

    def __exit__(self, *_: object) -> None:
        self.connection.close()
