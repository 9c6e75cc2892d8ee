"""What `python3 -m storefront` does before the shop's own code runs, with the standard library alone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from storefront.setup import ports
from storefront.setup.install import House, prepare
from storefront.setup.problems import ROOT, Problem

HELP = """\
usage: python3 -m storefront [run] [--host HOST] [--port PORT] [--instance DIR]
       python3 -m storefront test [ARGUMENTS OF PYTEST]
       python3 -m storefront setup [test] [lint]
       python3 -m storefront help
       python3 -m storefront COMMAND [--help] ...

  run     serve both shops (also when no command is given); installs and fills the shops the first time
  test    run every test; installs what that takes, a browser included
  setup   install, with the named extras, and stop there
  help    list the shop's own commands; COMMAND --help explains one

options of run, and the variables that say the same:
  --host HOST       address to listen on           STOREFRONT_HOST      127.0.0.1
  --port PORT       port to listen on              STOREFRONT_PORT      5000
  --instance DIR    databases and the secret       STOREFRONT_INSTANCE  instance/ in the checkout

more variables:
  STOREFRONT_PUBLIC_URL  scheme and host for absolute addresses, as https://shop.example; else the host asked for
  STOREFRONT_VENV      the virtual environment     .venv/ in the checkout
  STOREFRONT_BROWSER   the browser of the tests    found, else installed
"""
LOCAL_RUN_OPTIONS = ("--host", "--port", "--instance")
ONE_PROCESS = ("-n", "--numprocesses", "--pdb", "--trace", "-s", "--capture=no", "--headed", "--co", "--collect-only")


def main(arguments: Sequence[str], environ: Mapping[str, str] | None = None) -> int:
    """Do what the command line asks and return the exit code; `run` and the shop's own commands never return."""
    environ = os.environ if environ is None else environ
    command, rest = _command(list(arguments))
    try:
        if command in ("--help", "-h") or (command == "run" and {"--help", "-h"} & set(rest)):
            print(HELP, end="")
            return 0
        house = house_of(environ)
        if command == "test":
            return test(house, rest, environ)
        if command == "setup":
            return setup(house, rest)
        if command == "run":
            check_run(rest, environ)
        prepare(house)
        return hand_over(house, ["--help"] if command == "help" else [command, *rest], environ)
    except Problem as problem:
        print(f"storefront: {problem}", file=sys.stderr)
        return problem.status
    except KeyboardInterrupt:
        print("\nstorefront: stopped; the next start goes on from here.", file=sys.stderr)
        return 130


def house_of(environ: Mapping[str, str]) -> House:
    """Where this checkout keeps its virtual environment: STOREFRONT_VENV, else .venv in the checkout."""
    told = environ.get("STOREFRONT_VENV", "").strip()
    return House(ROOT, Path(os.path.abspath(Path(told).expanduser())) if told else ROOT / ".venv")


def check_run(options: Sequence[str], environ: Mapping[str, str]) -> None:
    """Find out before the long work whether the server will be able to listen and to write. Raises Problem."""
    told = run_options(options)
    host = told.get("--host") or environ.get("STOREFRONT_HOST") or "127.0.0.1"
    if "--port" in told:
        port = ports.parse(told["--port"], "--port")
    else:
        port = ports.parse(environ.get("STOREFRONT_PORT") or "5000", "STOREFRONT_PORT")
    instance = Path(told.get("--instance") or environ.get("STOREFRONT_INSTANCE") or ROOT / "instance").expanduser()
    try:
        instance.mkdir(parents=True, exist_ok=True)
        writable = os.access(instance, os.W_OK)
    except OSError:
        writable = False
    if not writable:
        raise Problem(f"The instance folder {instance} cannot be written; choose another one with --instance.")
    ports.check(host, port)


def run_options(options: Sequence[str]) -> dict[str, str]:
    """The values of --host, --port and --instance; other options pass. Raises Problem for a missing value."""
    told: dict[str, str] = {}
    waiting = iter(options)
    for option in waiting:
        name, equals, value = option.partition("=")
        if name in LOCAL_RUN_OPTIONS:
            told[name] = value if equals else next(waiting, "")
            if not told[name] or (not equals and told[name].startswith("--")):
                raise Problem(f"{name} needs a value; see python3 -m storefront --help.", status=2)
    return told


def setup(house: House, extras: Sequence[str]) -> int:
    """Install the shop with the named extras and say so."""
    began = time.monotonic()
    done = prepare(house, extras)
    took = f"in {time.monotonic() - began:.1f} s" if done else "already"
    print(f"Installed in {house.venv} {took}", flush=True)
    return 0


def test(house: House, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run pytest with `arguments` after installing what that takes; the last line printed is the time it all took."""
    from storefront.setup import browser

    began = time.monotonic()
    prepare(house, ["test"])
    env = _environment(environ)
    if needs_browser(house.root, arguments):
        env["STOREFRONT_BROWSER"] = str(browser.provide(house, environ))
        print(f"Testing with {env['STOREFRONT_BROWSER']}", flush=True)
    pytest = [str(house.python), "-m", "pytest", *parallel(house.root, arguments), *arguments]
    status = _wait_for(pytest, env, house.root)
    print(f"{time.monotonic() - began:.1f} s in all", flush=True)
    return status


def needs_browser(root: Path, arguments: Sequence[str]) -> bool:
    """False when the named files and markers leave all browser journeys out."""
    journeys = root / "tests" / "browser"
    if not journeys.is_dir() or any("not browser" in argument for argument in arguments):
        return False
    paths = _paths(root, arguments)
    return not paths or any(journeys.is_relative_to(path) or path.is_relative_to(journeys) for path in paths)


def parallel(root: Path, arguments: Sequence[str]) -> list[str]:
    """Two processes for folders and for everything; one for single files, debugging and when the caller decides."""
    decided = any(argument.startswith(ONE_PROCESS) for argument in arguments)
    files = [path for path in _paths(root, arguments) if path.is_file()]
    return [] if decided or files else ["-n", "2", "--dist", "loadfile"]


def hand_over(house: House, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Become the shop's own command, so that signals reach it."""
    command = [str(house.python), "-m", "storefront.cli", *arguments]
    env = _environment(environ)
    if os.name == "nt":
        return _wait_for(command, env, None)
    sys.stdout.flush()
    os.execve(command[0], command, env)


def _command(arguments: list[str]) -> tuple[str, list[str]]:
    """The command and its arguments; options without a command belong to `run`."""
    if arguments and (arguments[0] in ("--help", "-h") or not arguments[0].startswith("-")):
        return arguments[0], arguments[1:]
    return "run", arguments


def _paths(root: Path, arguments: Sequence[str]) -> list[Path]:
    named = (root / argument.split("::")[0] for argument in arguments if not argument.startswith("-"))
    return [path.resolve() for path in named if path.exists()]


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The checkout comes first on the path, wherever the command was started."""
    paths = [str(ROOT), *filter(None, environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {**environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}


def _wait_for(command: list[str], env: dict[str, str], folder: Path | None) -> int:
    """Run `command` to its end, passing SIGTERM on, and return its exit code as a shell would tell it."""
    stdin = None if _interactive() else subprocess.DEVNULL
    with subprocess.Popen(command, env=env, cwd=folder, stdin=stdin) as child:
        signal.signal(signal.SIGTERM, lambda *_: child.terminate())
        while True:
            try:
                status = child.wait()
                return status if status >= 0 else 128 - status
            except KeyboardInterrupt:
                continue


def _interactive() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
