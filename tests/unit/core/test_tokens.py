"""Names nobody guesses, statements nobody forges."""

import pytest

from storefront.core import chance
from storefront.core.tokens import BadToken, open_signed, sign, unguessable


def test_what_was_signed_comes_back():
    assert open_signed("secret", "impression", sign("secret", "impression", ["a", 1, None])) == ["a", 1, None]


@pytest.mark.parametrize("token", ["", "x", "x.y", "WyJhIl0.forged", "\x00", "ä" * 300])
def test_a_forged_token_does_not_open(token):
    with pytest.raises(BadToken):
        open_signed("secret", "impression", token)


def test_a_token_opens_for_its_purpose_and_secret_alone():
    token = sign("secret", "impression", 1)
    with pytest.raises(BadToken):
        open_signed("secret", "order", token)
    with pytest.raises(BadToken):
        open_signed("another", "impression", token)


def test_names_do_not_repeat():
    assert len({unguessable() for _ in range(1000)}) == 1000


def test_chance_repeats_for_the_same_parts_and_differs_for_others():
    first, again, other = (chance.seeded(*parts).random() for parts in (("a", 1), ("a", 1), ("a", 2)))
    assert first == again != other
