"""How a route answers: a page, or the fragments that changed."""

import json

from flask import Response, make_response, redirect, request
from markupsafe import Markup, escape

from storefront.extensions import htmx


def wants_fragment() -> bool:
    """True for an htmx request that swaps a region; false for pages, boosted links and history restores."""
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def fragments(*parts: str, say: str = "", events: tuple[str, ...] = (), status: int = 200) -> Response:
    """Answer htmx with rendered fragments; `#announcer` reads out `say`; `events` are facts such as `cart-changed`."""
    if say:
        parts = (*parts, announcement(say))
    response = make_response(Markup("").join(Markup(part) for part in parts), status)  # noqa: S704 (rendered by us)
    if events:
        response.headers["HX-Trigger-After-Settle"] = json.dumps(dict.fromkeys(events, True))
    response.headers["Vary"] = "HX-Request"
    return response


def announcement(say: str) -> str:
    """Words for `#announcer`, as an out-of-band fragment."""
    return f'<div data-hx-swap-oob="innerHTML:#announcer">{escape(say)}</div>'


def see_other(url: str) -> Response:
    """After a plain form: look there now (303)."""
    return redirect(url, code=303)  # type: ignore[return-value]


def back_or(url: str) -> str:
    """The page this request came from, if it is one of ours; else `url`."""
    referrer = request.headers.get("Referer", "")
    own = request.host_url.rstrip("/") + request.script_root + "/"
    return referrer.removeprefix(request.host_url.rstrip("/")) if referrer.startswith(own) else url


def varying(page: str) -> Response:
    """A page at whose address htmx gets fragments, for caches to tell apart."""
    answer = make_response(page)
    answer.headers["Vary"] = "HX-Request, HX-Target"
    return answer
