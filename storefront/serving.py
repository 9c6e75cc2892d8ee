"""Serving the shops with a production server: prepare everything in one process, then start the workers."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from storefront.config import Config
from storefront.core import clock
from storefront.worlds import lifecycle, schema

SEED = 1
FRESH = "fresh"
STOP_SECONDS = 5


def prepare(config: Config, say: Callable[[str], None]) -> None:
    """Make the secret and the world `main`, whichever are missing, so that workers never race for them.

    Raises BadWorld for a world of an earlier version.
    """
    _ = config.secret_key
    if lifecycle.exists(config.instance, lifecycle.MAIN):
        schema.check(lifecycle.path_of(config.instance, lifecycle.MAIN))
    else:
        lifecycle.create(config.instance, lifecycle.MAIN, image(config, FRESH, SEED, None, say))


def image(config: Config, scenario: str, seed: int, now: Any, say: Callable[[str], None]) -> Path:
    """The prepared image of a scenario as of `now` (by default the start of today), built on first use."""
    from storefront.seeding.load import build_image, image_name  # slow to import, and seldom needed

    moment = now or clock.now().replace(hour=0, minute=0, second=0)
    name = image_name(config.seeds, seed, moment, scenario)

    def build(path: Path) -> None:
        say(f"Building the shops from {config.seeds.name}/ (scenario {scenario}, seed {seed}) ...")
        build_image(path, config.seeds, seed, moment, scenario, lambda done: say(f"  {done}"))

    return lifecycle.image_for(config.instance, name, build)


def serve(config: Config, target: str = "storefront.app:create_app") -> None:
    """Serve until told to stop. The environment carries the instance folder to the workers."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    server = Server(
        target,
        address=config.host,
        port=config.port,
        interface=Interfaces.WSGI,
        workers=config.workers,
        blocking_threads=2,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS,
        factory=True,
        log_access=False,
        log_level=LogLevels.warning,
    )
    # A process, not a thread: workers are forked, and would inherit the locks that a thread holds just then.
    telling = [sys.executable, "-m", "storefront.serving", config.host, str(config.port)]
    with subprocess.Popen(telling, cwd=config.root, stdin=subprocess.DEVNULL):
        server.serve()


def tell_addresses(host: str, port: int) -> None:
    """Print the addresses once the shop answers; give up after ten seconds."""
    host = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 (a comparison)
    root = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(200):
        try:
            opener.open(f"{root}/healthz", timeout=5).close()
        except OSError:
            time.sleep(0.05)
            continue
        print(f"Storefront   {root}/", f"GreenHome    {root}/greenhome/", f"TechGadgets  {root}/techgadgets/", sep="\n")
        print("Stop with Ctrl-C.", flush=True)
        return


if __name__ == "__main__":
    tell_addresses(sys.argv[1], int(sys.argv[2]))
