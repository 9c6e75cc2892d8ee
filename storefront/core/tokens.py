"""Unguessable names and signed statements."""

import secrets
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer


class BadToken(ValueError):
    """The token was not made by this installation, or it was changed on the way."""


def unguessable() -> str:
    """A random URL-safe name of 22 characters (128 bits)."""
    return secrets.token_urlsafe(16)


def sign(secret: str, purpose: str, value: Any) -> str:
    """Turn a JSON-able value into a URL-safe token that only `secret` and `purpose` can open."""
    return _serializer(secret, purpose).dumps(value)


def open_signed(secret: str, purpose: str, token: str) -> Any:
    """The value inside a token made by `sign`. Raises BadToken."""
    try:
        return _serializer(secret, purpose).loads(token)
    except BadSignature as error:
        raise BadToken("this token was not issued here") from error


_serializers: dict[tuple[str, str], URLSafeSerializer] = {}


def _serializer(secret: str, purpose: str) -> URLSafeSerializer:
    key = (secret, purpose)
    if key not in _serializers:
        _serializers[key] = URLSafeSerializer(secret, salt=purpose)
    return _serializers[key]
