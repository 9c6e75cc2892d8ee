"""Reading what pages tell programs."""

import json
import re
from typing import Any

from werkzeug.test import TestResponse

_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told_by(answer: TestResponse) -> list[dict[str, Any]]:
    """All data blocks of a page, read."""
    return [json.loads(block) for block in _BLOCK.findall(answer.get_data(as_text=True))]


def of_type(answer: TestResponse, name: str) -> dict[str, Any]:
    """The only block of a type."""
    found = [told for told in told_by(answer) if told.get("@type") == name]
    assert len(found) == 1, [told.get("@type") for told in told_by(answer)]
    return found[0]
