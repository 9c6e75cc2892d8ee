"""Static files with names that change with their content, so that browsers may keep them for ever.

Styles and behaviours are small files in `static/`; here they are joined to one each, styles without their comments,
compressed, and served by WhiteNoise.
"""

import gzip
import hashlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise

from storefront.core.tokens import unguessable
from storefront.web.headers import PHOTOGRAPH_SECURITY_POLICY, SAFETY
from storefront.web.paper import papers

_COMPRESSIBLE = {".css", ".js", ".svg", ".txt", ".webmanifest"}
_PHOTOGRAPHS = (".avif", ".webp", ".png")
_KEEP_SECONDS = 31_536_000


@dataclass(frozen=True, slots=True)
class Assets:
    """Where the built files are, and under which name each is served."""

    folder: Path
    names: dict[str, str]

    def url(self, path: str) -> str:
        """The address of `path` (as in `static/`). Raises KeyError for a file that is not there."""
        return f"/static/{self.names[path]}"


def build(static: Path, instance: Path) -> Assets:
    """Join, name and compress everything in `static`; done once per content, whichever process comes first."""
    files = {"css/site.css": _styles(static / "css"), "js/site.js": _behaviours(static / "js")}
    for file in sorted((*static.glob("img/**/*"), *static.glob("vendor/*.js"))):
        if file.is_file():
            files[file.relative_to(static).as_posix()] = file.read_bytes()
    names = {path: _named(path, content) for path, content in files.items()}
    folder = instance / "assets" / hashlib.sha256("".join(names.values()).encode()).hexdigest()[:16]
    if not folder.exists():
        draft = folder.with_name(unguessable())
        for path, content in files.items():
            target = draft / names[path]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            if target.suffix in _COMPRESSIBLE:
                target.with_name(target.name + ".gz").write_bytes(gzip.compress(content, 9, mtime=0))
        try:
            draft.rename(folder)
        except OSError:  # another process was quicker
            shutil.rmtree(draft)
    return Assets(folder, names)


def init_app(app: Flask, static: Path, instance: Path) -> None:
    """Serve the built files at `/static/` and let templates ask for `asset('css/site.css')`."""
    assets = build(static, instance)
    served = WhiteNoise(
        app.wsgi_app,
        immutable_file_test=lambda _path, _url: True,
        add_headers_function=_add_headers,
        max_age=_KEEP_SECONDS,
    )
    served.add_files(str(assets.folder), prefix="static/")
    app.wsgi_app = served  # type: ignore[method-assign]
    app.extensions["storefront.assets"] = assets
    app.extensions["storefront.papers"] = papers(static / "css")
    app.jinja_env.globals.update(asset=assets.url, papers=app.extensions["storefront.papers"])


def _add_headers(headers: Headers, path: str, _url: str) -> None:
    """What every answer carries; a photograph has a policy of its own."""
    for name, value in SAFETY.items():
        headers[name] = value
    if path.endswith(_PHOTOGRAPHS):
        headers["Content-Security-Policy"] = PHOTOGRAPH_SECURITY_POLICY


def _styles(folder: Path) -> bytes:
    order = [line.strip() for line in (folder / "site.txt").read_text().splitlines() if line.strip()]
    text = "\n".join((folder / name).read_text() for name in order)
    return re.sub(r"\n\s+", "\n", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)).encode()


def _behaviours(folder: Path) -> bytes:
    return "\n".join(f"{{\n{path.read_text()}\n}}" for path in sorted(folder.glob("*.js"))).encode()


def _named(path: str, content: bytes) -> str:
    stem, dot, suffix = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{suffix}"
