"""A shelf remembers what was worked out from it."""

from tests.factories import product, shelf_of


def test_what_was_worked_out_once_is_not_worked_out_again():
    shelf, calls = shelf_of(), []
    for _ in range(3):
        assert shelf.once("answer", lambda: calls.append(1) or 42) == 42
    assert calls == [1]


def test_two_shelves_remember_apart():
    one, other = shelf_of(), shelf_of()
    assert one.once("name", lambda: "one") == "one"
    assert other.once("name", lambda: "other") == "other"


def test_a_product_without_a_variant_is_not_on_the_shelf():
    bare = product("bare", role="bundle")
    assert shelf_of(bare).product("bare") is None
