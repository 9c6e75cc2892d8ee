"""A process remembers what it made, as long as there is room."""

from storefront.core.memory import Memory


def test_a_value_is_made_once():
    memory, made = Memory[str, list[int]](2), []
    for _ in range(3):
        memory.once("a", lambda: made.append(1) or [1])
    assert made == [1]


def test_what_is_used_least_is_forgotten_first():
    memory = Memory[str, int](2)
    memory.put("a", 1)
    memory.put("b", 2)
    assert memory.get("a") == 1
    memory.put("c", 3)
    assert (memory.get("a"), memory.get("b"), memory.get("c")) == (1, None, 3)


def test_an_empty_value_is_a_value():
    memory, made = Memory[str, tuple](2), []
    for _ in range(2):
        memory.once("a", lambda: made.append(1) or ())
    assert made == [1]
