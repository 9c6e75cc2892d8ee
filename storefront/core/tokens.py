"""Unguessable names and signed statements."""

import hashlib
import json
import secrets
from functools import cache
from typing import Any

from itsdangerous import BadData, Signer
from itsdangerous.encoding import base64_decode, base64_encode


class BadToken(ValueError):
    """The token was not made by this installation, or it was changed on the way."""


def unguessable() -> str:
    """A random URL-safe name of 22 characters (128 bits)."""
    return secrets.token_urlsafe(16)


def sign(secret: str, purpose: str, value: Any) -> str:
    """Turn a JSON-able value into a URL-safe token that only `secret` and `purpose` can open."""
    payload = base64_encode(json.dumps(value, separators=(",", ":")).encode())
    return _signer(secret, purpose).sign(payload).decode()


def open_signed(secret: str, purpose: str, token: str) -> Any:
    """The value inside a token made by `sign`. Raises BadToken."""
    try:
        return json.loads(base64_decode(_signer(secret, purpose).unsign(token)))
    except (BadData, ValueError) as error:
        raise BadToken("this token was not issued here") from error


@cache
def _signer(secret: str, purpose: str) -> Signer:
    """Its key is derived once, by what is being signed; a page of offers signs a dozen tokens."""
    key = Signer(secret, salt=purpose, digest_method=hashlib.sha256).derive_key()
    return Signer(key, salt=purpose, key_derivation="none", digest_method=hashlib.sha256)
