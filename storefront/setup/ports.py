"""Can the server listen there? Asked before anything slow begins."""

import errno
import socket

from storefront.setup.problems import Problem


def parse(text: str, name: str) -> int:
    """The port that `text` names. `name` is the option or variable it came from. Raises Problem (exit code 2)."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise Problem(f"{name} is {text!r}; allowed are whole numbers from 1 to 65535.", status=2)
    return int(text)


def check(host: str, port: int) -> None:
    """Return when `host` and `port` are free to listen on, else raise Problem with what to do about it."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise Problem(f"The host {host!r} is not an address of this machine; try 127.0.0.1.") from error
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as probe:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise Problem(_why(error, host, port)) from error


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is taken; stop what listens there or choose another one with --port."
    if error.errno == errno.EACCES:
        return f"Port {port} is not open to this user; choose one above 1023 with --port."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"The host {host!r} is not an address of this machine; try 127.0.0.1."
    return f"Port {port} on {host} cannot be used: {error.strerror}."
