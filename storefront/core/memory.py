"""What a process remembers between requests: values by key, the least used forgotten first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memory(Generic[K, V]):
    """At most `most` values by key. Safe to use from several threads; two may make the same value at once, one is kept.

    A key holds all that the value depends on, such as the revision of a shop: nothing here is ever out of date, only
    no longer asked for.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[K, V] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K) -> V | None:
        """The value of this key, None if it is not remembered."""
        with self._lock:
            value = self._values.get(key)
            if value is not None:
                self._values.move_to_end(key)
            return value

    def put(self, key: K, value: V) -> V:
        """Remember a value, which is given back."""
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value

    def once(self, key: K, make: Callable[[], V]) -> V:
        """The value of this key, made now if it is not remembered."""
        value = self.get(key)
        return self.put(key, make()) if value is None else value
