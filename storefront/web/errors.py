"""Error answers: a page with a way on, or a flash message for htmx.

A message says what happened, what is still safe, and what to do.
"""

from http import HTTPStatus

from flask import Flask, Response, g, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import Conflict, HTTPException

from storefront.extensions import db
from storefront.web.fragments import wants_fragment

HAPPENED = {
    400: ("The request could not be read.", "Nothing was changed; go back and try once more."),
    404: ("There is nothing at this address.", "It may have been moved, or the link was cut off."),
    405: ("This address cannot be used that way.", "Nothing was changed."),
    409: ("This is no longer on offer as it was shown.", "Nothing was changed; look at the current prices."),
    413: ("That was too much to send at once.", "Nothing was changed."),
    414: ("That address is too long.", "Nothing was changed."),
    415: ("That kind of content cannot be read here.", "Nothing was changed."),
    422: (
        "Something in the form needs mending.",
        "Nothing was changed; what you typed is still there when you go back.",
    ),
    429: ("That was a lot of requests in a short time.", "Nothing was lost; wait a minute and go on."),
    500: (
        "Something went wrong on our side.",
        "Your cart and your orders are as they were; try once more in a moment.",
    ),
    503: ("The shop is busy.", "Nothing was changed; try once more in a moment."),
}
PHRASES = {status.value: status.phrase for status in HTTPStatus}
STALE_FORM = (
    "This page was open for too long, or the form came from elsewhere.",
    "Nothing was changed; reload and try once more.",
)


def gone_off_offer(sentence: str) -> Conflict:
    """A 409 with its own sentence, to be raised."""
    return Conflict(sentence)


def init_app(app: Flask) -> None:
    """Turn every error into one of ours."""

    @app.errorhandler(HTTPException)
    def answer(error: HTTPException) -> Response:
        code = error.code or 500
        if code < 400:
            return error.get_response()  # type: ignore[return-value]
        db.session.rollback()
        happened, safe = HAPPENED.get(code, HAPPENED[500 if code >= 500 else 400])
        if isinstance(error.description, str) and error.description != type(error).description:
            happened = error.description
        return _answer(code, happened, safe)

    @app.errorhandler(CSRFError)
    def stale_form(_error: CSRFError) -> Response:
        return _answer(400, *STALE_FORM)

    @app.errorhandler(OperationalError)
    def busy(error: OperationalError) -> Response:
        db.session.rollback()
        if "locked" not in str(error.orig):
            app.logger.exception("database error")
            return _answer(500, *HAPPENED[500])
        return _answer(503, *HAPPENED[503])

    @app.errorhandler(Exception)
    def broken(error: Exception) -> Response:
        db.session.rollback()
        if app.config.get("PROPAGATE_EXCEPTIONS"):
            raise error
        app.logger.exception("%s %s failed", request.method, request.path)
        return _answer(500, *HAPPENED[500])


def _answer(code: int, happened: str, safe: str) -> Response:
    title = PHRASES.get(code, "Error")
    g.answers_error = True
    if wants_fragment():
        body = render_template("errors/_flash.html", title=title, happened=happened, safe=safe)
    else:
        shop = g.get("shop")
        body = render_template(
            "errors/error.html",
            status=code,
            title=title,
            happened=happened,
            safe=safe,
            next_url=shop.links.home if shop else f"{request.script_root}/",
            next_label=f"Go to {shop.facts.name}" if shop else "Choose a shop",
        )
    response = make_response(body, code)
    if code == 503:
        response.headers["Retry-After"] = "2"
    return response
