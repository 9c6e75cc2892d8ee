"""Unguessable names and signed statements."""

import json
import secrets
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer
from itsdangerous.encoding import base64_encode


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


class _Uncompressed(URLSafeSerializer):
    """Tokens hold random names, which compressing does not make shorter; leaving it out makes them quicker."""

    def dump_payload(self, obj: Any) -> bytes:
        """The value as compact JSON, in characters that an address may hold."""
        return base64_encode(json.dumps(obj, separators=(",", ":")).encode())


_serializers: dict[tuple[str, str], URLSafeSerializer] = {}


def _serializer(secret: str, purpose: str) -> URLSafeSerializer:
    key = (secret, purpose)
    if key not in _serializers:
        _serializers[key] = _Uncompressed(secret, salt=purpose)
    return _serializers[key]
