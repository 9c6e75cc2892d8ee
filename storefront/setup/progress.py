"""Runs a long command, keeps all it says in a log, and shows how far it is."""

import re
import subprocess
import sys
from pathlib import Path

COLLECTED = re.compile(r"^Collecting ([\w.\-\[\]]+)")
STEP = re.compile(r"^(Installing collected packages|Resolved \d+|Prepared \d+|Installed \d+|Setting up [\w.\-]+)")


def run_shown(command: list[str], log: Path, env: dict[str, str] | None = None) -> tuple[int, str]:
    """Run `command` without stdin and return its exit code and all it said, which is added to `log` as well."""
    said: list[str] = []
    collected = 0
    with (
        open(log, "a", encoding="utf-8") as kept,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=env,
        ) as process,
    ):
        for line in process.stdout or ():
            said.append(line)
            kept.write(line)
            if found := COLLECTED.match(line):
                collected += 1
                show(f"  {collected:3} {found[1]}", keep=collected % 10 == 0)
            elif found := STEP.match(line):
                show(f"  {found[1].lower()}", keep=not line.startswith("Setting up"))
    clear()
    return process.returncode, "".join(said)


def show(text: str, keep: bool) -> None:
    """Say how far a long command is: on a terminal in place of the line before, elsewhere only if worth keeping."""
    if sys.stdout.isatty():
        print(f"\r\x1b[K{text[:78]}", end="", flush=True)
    elif keep:
        print(text, flush=True)


def clear() -> None:
    """Take the last line of progress away again."""
    if sys.stdout.isatty():
        print("\r\x1b[K", end="", flush=True)
