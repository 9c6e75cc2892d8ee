"""Writers of one world wait in a queue, across threads and processes.

SQLite lets a second writer look again after ever longer sleeps, while the lock may long be free. A lock of the
operating system wakes the next one at once. Without such locks (Windows) SQLite's own waiting does the same, slower.
"""

import os
from pathlib import Path
from typing import Any

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

SUFFIX = "-queue"


class Place:
    """A database connection's place in the queue: a file of its own description, locked while the connection writes."""

    def __init__(self, database: Path) -> None:
        self._file = os.open(f"{database}{SUFFIX}", os.O_RDWR | os.O_CREAT, 0o600)
        self._held = False

    def wait(self) -> None:
        """Come back when it is this connection's turn."""
        if fcntl is not None and not self._held:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            self._held = True

    def leave(self) -> None:
        """Let the next one in. Harmless for one who does not write."""
        if fcntl is not None and self._held:
            fcntl.flock(self._file, fcntl.LOCK_UN)
            self._held = False

    def close(self, *_: Any) -> None:
        """Give the place up with the connection; the operating system does so for a process that dies."""
        os.close(self._file)
