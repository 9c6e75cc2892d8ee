"""What is rendered already: a digest for each picture over the source it was made from, kept in rendered.json.

    {"greenhome/washer-1": {"digest": "...", "width": 800, "height": 800,
                            "bytes": {"washer-1-240.avif": 3021, ...}}, "greenhome/washer-1-b": {...}}

`width` and `height` are read from the master, so that pages can reserve the room.
"""

import ast
import fcntl
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from studio.model import Model

PICTURES = Path(__file__).resolve().parents[1]
RECORD = PICTURES / "rendered.json"


def digest(stem: str, number: int, models: Mapping[str, Model], modules: Mapping[str, ModuleType], quality: Any) -> str:
    """Changes when the picture might: with its module, what that imports in here, its parts, studio and quality."""
    files = set((PICTURES / "studio").glob("*.py"))
    waiting = [stem]
    known = set()
    while waiting:
        current = waiting.pop()
        if current not in known:
            known.add(current)
            files |= _reached(Path(modules[current].__file__))
            waiting += [part.stem for part in models[current].parts]
    said = [f"{path.relative_to(PICTURES).as_posix()} {_sha(path)}" for path in sorted(files)]
    shown = [str(tuple(models[stem].seen_from(number))), repr(quality), *said]
    return hashlib.sha256("\n".join(shown).encode()).hexdigest()[:20]


def read() -> dict[str, Any]:
    """What is known of the pictures rendered so far."""
    return json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}


def keep(name: str, facts: dict[str, Any]) -> None:
    """Write down one picture; several renders may run at once."""
    with open(PICTURES / "render.py", "rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        told = read() | {name: facts}
        fresh = RECORD.with_suffix(".new")
        fresh.write_text(json.dumps(dict(sorted(told.items())), indent=1) + "\n", encoding="utf-8")
        fresh.replace(RECORD)


@cache
def _reached(path: Path) -> frozenset[Path]:
    """The file and all files in here that it imports, and those they import."""
    reached, waiting = set(), [path]
    while waiting:
        current = waiting.pop()
        if current in reached:
            continue
        reached.add(current)
        for node in ast.walk(ast.parse(current.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            waiting += [file for name in names if (file := PICTURES / f"{name.replace('.', '/')}.py").is_file()]
    return frozenset(reached)


@cache
def _sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
