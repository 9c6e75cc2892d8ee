"""`python3 -m storefront` as a person starts it: its own process, its exit code, one sentence, never a traceback."""

import ast
import os
import socket
import subprocess
import sys

import pytest

from storefront.setup.problems import ROOT
from tests.unit.setup.fakes import calls, fake_venv

RECORDER = """\
#!/bin/sh
echo "$*" >> "$(dirname "$0")/../calls.txt"
case "$*" in *storefront.cli*) echo "pid $$"; echo "path $PYTHONPATH"; exit 7;; esac
case "$*" in "-m pytest "*) echo "browser ${STOREFRONT_BROWSER-none}"; exit 3;; esac
"""

# A checkout that has been set up has its htmx, so these starts fetch nothing.
needs_htmx = pytest.mark.skipif(
    not (ROOT / "static" / "vendor" / "htmx.min.js").exists(), reason="set-up of this checkout has not run"
)


def start(*arguments: str, folder=ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end with these variables on top of the environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("STOREFRONT_")}
    return subprocess.run(
        [sys.executable, "-m", "storefront", *arguments],
        cwd=folder,
        env={**clean, "PATH": "/usr/bin:/bin", **environ},
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


def assert_one_sentence(done: subprocess.CompletedProcess[str], sentence: str) -> None:
    assert done.returncode != 0
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr + done.stdout


def test_an_old_python_gets_one_sentence():
    old = (
        "import runpy, sys; sys.version_info = (3, 9, 18, 'final', 0); sys.argv = ['storefront'];"
        "runpy.run_module('storefront', run_name='__main__', alter_sys=True)"
    )
    done = subprocess.run([sys.executable, "-c", old], cwd=ROOT, capture_output=True, text=True)
    assert_one_sentence(done, "storefront: Python 3.11 or newer is needed; this is Python 3.9.")


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py"])
def test_an_old_python_can_read_as_far_as_that_sentence(name):
    ast.parse((ROOT / "storefront" / name).read_text(), feature_version=(3, 6))


def test_the_bootstrap_needs_the_standard_library_alone():
    code = "import storefront.bootstrap, storefront.setup.browser"
    done = subprocess.run([sys.executable, "-S", "-E", "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_taken_port_is_told_before_anything_is_installed(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        done = start("--port", port, "--instance", str(tmp_path), STOREFRONT_VENV=str(tmp_path / "venv"))
    assert_one_sentence(done, f"Port {port} on 127.0.0.1 is taken")
    assert not (tmp_path / "venv").exists()


@pytest.mark.parametrize(
    ("arguments", "environ", "sentence"),
    [
        (["--port", "many"], {}, "--port is 'many'"),
        ([], {"STOREFRONT_PORT": "99999"}, "STOREFRONT_PORT is '99999'"),
        (["--host", "192.0.2.1", "--port", "5904"], {}, "is not an address of this machine"),
        (["--instance", "/dev/null/shop"], {}, "The instance folder /dev/null/shop cannot be written"),
        (["setup"], {"STOREFRONT_VENV": "/dev/null/venv"}, "Set-up could not write /dev/null/venv"),
        (["setup", "docs"], {}, "There is no extra 'docs'"),
    ],
)
def test_a_mistake_gets_one_sentence(arguments, environ, sentence):
    assert_one_sentence(start(*arguments, **environ), sentence)


@needs_htmx
def test_a_command_of_the_shop_takes_over_the_process_so_that_signals_reach_it(tmp_path):
    venv = fake_venv(tmp_path / "venv", RECORDER)
    clean = {**os.environ, "STOREFRONT_VENV": str(venv), "PATH": "/usr/bin:/bin"}
    with subprocess.Popen(
        [sys.executable, "-m", "storefront", "worlds", "list", "--all"],
        cwd=ROOT,
        env=clean,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        said = process.communicate(timeout=60)[0].splitlines()
    assert process.returncode == 7
    assert f"pid {process.pid}" in said
    assert any(line.startswith(f"path {ROOT}") for line in said)
    assert calls(venv)[-1] == "-m storefront.cli worlds list --all"


@needs_htmx
def test_a_second_start_goes_straight_to_the_shop(tmp_path):
    venv = fake_venv(tmp_path / "venv", RECORDER)
    options = ("--port", "5905", "--instance", str(tmp_path / "instance"))
    start(*options, STOREFRONT_VENV=str(venv))
    first = calls(venv)
    start(*options, STOREFRONT_VENV=str(venv))
    assert [call.split()[1] for call in first] == ["pip", "storefront.cli"]
    assert calls(venv)[len(first) :] == [f"-m storefront.cli run {' '.join(options)}"]


@needs_htmx
def test_it_starts_from_any_folder(tmp_path):
    venv = fake_venv(tmp_path / "venv", RECORDER)
    done = start("digest", folder=tmp_path, STOREFRONT_VENV=str(venv), PYTHONPATH=str(ROOT))
    assert f"path {ROOT}\n" in done.stdout


@needs_htmx
def test_the_tests_are_run_with_the_arguments_given_and_the_time_is_told(tmp_path):
    venv = fake_venv(tmp_path / "venv", RECORDER)
    done = start("test", "-q", "tests/unit/setup", STOREFRONT_VENV=str(venv))
    assert done.returncode == 3
    assert calls(venv)[-1] == "-m pytest -n 2 --dist loadfile -q tests/unit/setup"
    assert "browser none" in done.stdout
    assert done.stdout.splitlines()[-1].endswith(" s in all")
