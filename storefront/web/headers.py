"""What every answer carries: the content security policy, other safety headers, and compression."""

import gzip

from flask import Flask, Response, request

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
PHOTOGRAPH_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""Of a picture opened alone: it runs nothing, and browsers lay out the page they show it on by a style in that page."""

SAFETY = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}

_WORTH_COMPRESSING = 1_000
_GZIP_LEVEL = 4
_TEXTS = ("text/", "application/json", "application/xml")


def init_app(app: Flask) -> None:
    """Let every answer of `app` carry the headers."""

    @app.after_request
    def finish(response: Response) -> Response:
        for name, value in SAFETY.items():
            response.headers.setdefault(name, value)
        if response.mimetype == "text/html":
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return compressed(response)


def compressed(response: Response) -> Response:
    """The response gzipped, where that is asked for and worth it.

    Compressing pages that hold a CSRF token is safe here: the session cookie is SameSite=Lax, so no other site can make
    a visitor's browser ask for such a page with the cookie and measure its size.
    """
    if (
        response.status_code < 200
        or response.direct_passthrough
        or response.is_streamed
        or not (response.mimetype or "").startswith(_TEXTS)
        or "Content-Encoding" in response.headers
    ):
        return response
    response.vary.add("Accept-Encoding")
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        body = response.get_data()
        if len(body) >= _WORTH_COMPRESSING:
            response.set_data(gzip.compress(body, _GZIP_LEVEL, mtime=0))
            response.headers["Content-Encoding"] = "gzip"
    return response
