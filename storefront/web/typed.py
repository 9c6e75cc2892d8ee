"""What can be said of anything that somebody typed into a form or an address."""

import re
import unicodedata

from flask import request
from wtforms import Field, Form
from wtforms.validators import StopValidation

MOST_PAGES = 10_000
_UNREADABLE = {"Cc", "Cs", "Cn", "Co"}
_BROKEN = re.compile(r"%[89A-F][0-9A-F]")
"""How bytes that are no UTF-8 arrive: Werkzeug leaves them percent-encoded."""
_DIRECTIONS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffd")


def readable(_form: Form, field: Field) -> None:
    """Refuse characters that no text has: control characters but line breaks, broken UTF-8, changes of direction."""
    text = (field.data or "").replace("\n", "") if field.type == "TextAreaField" else field.data or ""
    if _BROKEN.search(text) or any(c in _DIRECTIONS or unicodedata.category(c) in _UNREADABLE for c in text):
        raise StopValidation("This contains characters that cannot be read; type it again.")


def page_number(name: str) -> int:
    """The page the address asks for under this name; the first for anything that is no page."""
    text = request.args.get(name, "")
    return min(int(text), MOST_PAGES) if text.isascii() and text.isdigit() and len(text) < 9 and int(text) else 1
