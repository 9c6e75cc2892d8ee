"""The only reader of the environment: where data lives and how the server listens."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class BadConfig(ValueError):
    """A setting that cannot be used, with a sentence for the person who set it."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything the app needs to know from outside. `testing` writes the ledger at once, not in the background.

    `public_url` is scheme and host under which the shop is reached, such as `https://shop.example`; empty where
    absolute addresses follow the request, as on a machine of one's own.
    """

    instance: Path
    host: str = "127.0.0.1"
    port: int = 5000
    workers: int = 2
    testing: bool = False
    public_url: str = ""
    root: Path = ROOT

    @property
    def seeds(self) -> Path:
        """The folder with one sub-folder of seed files per shop."""
        return self.root / "seed"

    @property
    def secret_key(self) -> str:
        """The signing secret of this installation, made on first use and kept with mode 0600."""
        path = self.instance / "secret_key"
        self.instance.mkdir(parents=True, exist_ok=True)
        try:
            with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
                file.write(secrets.token_hex(32))
        except FileExistsError:
            pass
        key = path.read_text().strip()
        if len(key) < 32:
            raise BadConfig(f"{path} holds fewer than 32 characters; delete it and start again")
        return key


def from_environment(environ: Mapping[str, str] = os.environ) -> Config:
    """Read STOREFRONT_INSTANCE, STOREFRONT_HOST, STOREFRONT_PORT, STOREFRONT_WORKERS and STOREFRONT_PUBLIC_URL.

    Raises BadConfig.
    """
    return Config(
        instance=Path(environ.get("STOREFRONT_INSTANCE") or ROOT / "instance").expanduser().resolve(),
        host=environ.get("STOREFRONT_HOST") or "127.0.0.1",
        port=_whole_number(environ, "STOREFRONT_PORT", 5000, 1, 65535),
        workers=_whole_number(environ, "STOREFRONT_WORKERS", 2, 1, 64),
        public_url=_origin(environ, "STOREFRONT_PUBLIC_URL"),
    )


def _origin(environ: Mapping[str, str], name: str) -> str:
    text = (environ.get(name) or "").rstrip("/")
    if text and not re.fullmatch(r"https?://[A-Za-z0-9.\[\]:-]+", text):
        raise BadConfig(f"{name} is {text!r}; write scheme and host alone, such as https://shop.example")
    return text


def _whole_number(environ: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = environ.get(name) or str(default)
    if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
        raise BadConfig(f"{name} is {text!r}; allowed are whole numbers from {low} to {high}")
    return int(text)
