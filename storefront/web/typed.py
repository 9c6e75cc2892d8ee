"""What can be said of anything that somebody typed into a form."""

import re
import unicodedata

from wtforms import Field, Form
from wtforms.validators import StopValidation

_UNREADABLE = {"Cc", "Cs", "Cn", "Co"}
_BROKEN = re.compile(r"%[89A-F][0-9A-F]")
"""How bytes that are no UTF-8 arrive: Werkzeug leaves them percent-encoded."""
_DIRECTIONS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffd")


def readable(_form: Form, field: Field) -> None:
    """Refuse characters that no text has: control characters but line breaks, broken UTF-8, changes of direction."""
    text = (field.data or "").replace("\n", "") if field.type == "TextAreaField" else field.data or ""
    if _BROKEN.search(text) or any(c in _DIRECTIONS or unicodedata.category(c) in _UNREADABLE for c in text):
        raise StopValidation("This contains characters that cannot be read; type it again.")
