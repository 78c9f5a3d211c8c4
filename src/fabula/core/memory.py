"""What may be remembered of a text between two readings."""

from typing import Protocol


class Memory(Protocol):
    """Remembers bytes by their key; it may forget at any time, and nothing depends on it."""

    def recall(self, key: bytes) -> bytes | None:
        """What was kept under `key`, if it is still known."""
        ...

    def keep(self, key: bytes, value: bytes) -> None:
        """Remembers `value`."""
        ...
