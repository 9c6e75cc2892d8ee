"""What is said when set-up cannot go on, and where the project lies."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Problem(Exception):
    """Set-up or start cannot go on: one sentence for the person at the keyboard, and the exit code `status`."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status
