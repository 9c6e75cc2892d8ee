"""Addresses as the outside sees them: absolute, without filters; and which pages are for search engines.

The origin is `STOREFRONT_PUBLIC_URL` where that is set, so that no header of a request reaches a page. Without it (a
demo on somebody's machine) it is the host that was asked for, if it is written like one.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from flask import Flask, current_app, g, request
from markupsafe import Markup

from storefront.worlds.current import code_in_use
from storefront.worlds.lifecycle import MAIN

_HOST = re.compile(
    r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:[0-9]{1,5})?|\[[0-9a-f:.]+\](:[0-9]{1,5})?"
)
_MOST_HOST_CHARACTERS = 260
_TRACKING = ("utm_", "gclid", "fbclid", "msclkid")
_LEAST, _MOST = 50, 160

View = TypeVar("View", bound=Callable[..., Any])


def indexed(kept: str = "", alone: str = "") -> Callable[[View], View]:
    """Mark a view as one for search engines. `kept` is a parameter that makes a page of its own, `alone` one that does
    so where no other stands beside it; all others, such as filters, lead to the page without them."""

    def mark(view: View) -> View:
        view.own_parameters = (kept, alone)  # type: ignore[attr-defined]
        return view

    return mark


def init_app(app: Flask, public_url: str) -> None:
    """Let templates of `app` ask for absolute addresses and for the tags of the head."""
    app.config["PUBLIC_URL"] = public_url
    app.jinja_env.globals.update(
        absolute=absolute, canonical=canonical, is_shared=is_shared, robots_tags=robots_tags, meta_text=meta_text
    )


def origin() -> str:
    """Scheme and host, such as `https://shop.example`."""
    if configured := current_app.config["PUBLIC_URL"]:
        return str(configured)
    host = request.headers.get("Host", "").lower()
    known = len(host) <= _MOST_HOST_CHARACTERS and _HOST.fullmatch(host)
    return f"{request.scheme}://{host}" if known else "http://localhost"


def absolute(path: str) -> str:
    """The absolute address of a path of this site, which begins with a slash."""
    return f"{origin()}{path}"


def canonical() -> str:
    """The absolute address under which this page should be known: of all parameters, only those its view keeps."""
    path = quote(f"{request.script_root}{request.path}")
    kept, alone = _own_parameters() or ("", "")
    told = {name for name in request.args if not name.startswith(_TRACKING)}
    name = kept or (alone if told == {alone} else "")
    query = urlencode({name: ",".join(request.args.getlist(name))}, safe=",") if name in told else ""
    return absolute(f"{path}?{query}" if query else path)


def is_shared() -> bool:
    """Whether this page is one that people link to: marked so, and no error."""
    return _own_parameters() is not None


def robots_tags() -> Markup:
    """The canonical address of a page that is linked to; `noindex` where search engines have no business: in every
    world but the public one, and on pages not marked, for who comes without a cookie, as search engines do."""
    tags = [Markup('<link rel="canonical" href="{}">').format(canonical())] if is_shared() else []
    if code_in_use() != MAIN or not (is_shared() or request.cookies):
        tags.append(Markup('<meta name="robots" content="noindex">'))
    return Markup("\n  ").join(tags)


def meta_text(*parts: str) -> str:
    """A description for search results: as many of these sentences as it takes to have 50 characters, at most 160."""
    text = ""
    for part in parts:
        if part and len(text) < _LEAST:
            text = f"{text} {part}".strip()
            text = text if text.endswith((".", "?", "!")) else f"{text}."
    if len(text) <= _MOST:
        return text
    return text[: _MOST - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _own_parameters() -> tuple[str, str] | None:
    view = None if "answers_error" in g else current_app.view_functions.get(request.endpoint or "")
    return getattr(view, "own_parameters", None)
