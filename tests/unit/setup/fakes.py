"""Programs that stand in for an interpreter, a browser or an installer."""

from pathlib import Path

HTMX = b"var htmx=function(){}\n"

# Stands in for `python -m pip install`: writes its arguments to calls.txt and, asked for --target, delivers the wheel.
FAKE_PYTHON = """\
#!/bin/sh
here=$(dirname "$0")
echo "$*" >> "$here/../calls.txt"
target=
for word in "$@"; do
    [ "$before" = --target ] && target=$word
    before=$word
done
if [ -n "$target" ]; then mkdir -p "$target/some" && cp "$here/../htmx.js" "$target/some/htmx.js"; fi
echo "Collecting flask"
echo "Installing collected packages: flask"
"""


def program(path: Path, text: str) -> Path:
    """Write an executable script to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


def fake_venv(folder: Path, python: str = FAKE_PYTHON) -> Path:
    """A folder that looks like a virtual environment and whose interpreter is the script `python`."""
    program(folder / "bin" / "python", python)
    (folder / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (folder / "htmx.js").write_bytes(HTMX)
    return folder


def calls(venv: Path) -> list[str]:
    """How the interpreter of a fake environment was called, in order."""
    told = venv / "calls.txt"
    return told.read_text().splitlines() if told.exists() else []
