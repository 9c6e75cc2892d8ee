"""The demo gateway says yes and no by the number alone."""

import pytest

from storefront.checkout.payment import DECLINED, NO_ANSWER, NO_FUNDS, UNKNOWN, UNREADABLE, charge


@pytest.mark.parametrize(
    ("number", "last_four"),
    [("1", "0001"), ("4242424242424242", "4242"), ("4242 4242 4242 4242", "4242"), (" 1 ", "0001")],
)
def test_the_paying_cards_pay_and_only_four_digits_stay(number, last_four):
    result = charge(number, 64_900, "a")
    assert result.approved
    assert result.last_four == last_four
    assert result.reference.startswith("demo-")
    assert not result.sentence


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("2", DECLINED),
        ("4000 0000 0000 0002", DECLINED),
        ("4000000000009995", NO_FUNDS),
        ("3", NO_ANSWER),
        ("4111 1111 1111 1111", UNKNOWN),
        ("0", UNKNOWN),
        ("11", UNKNOWN),
        ("4242-4242-4242-4242", UNREADABLE),
        ("one", UNREADABLE),
        ("１", UNREADABLE),
        ("²", UNREADABLE),
        ("4" * 20, UNREADABLE),
        ("", UNREADABLE),
        ("<script>1</script>", UNREADABLE),
    ],
)
def test_every_other_number_is_refused_with_a_sentence(number, sentence):
    result = charge(number, 64_900, "a")
    assert not result.approved
    assert result.sentence == sentence
    assert not result.reference


def test_a_refusal_of_an_unknown_number_lists_the_demo_cards():
    sentence = charge("4111 1111 1111 1111", 100, "a").sentence
    for card in ("4242 4242 4242 4242", "2 is declined", "9995", "3 is a gateway error"):
        assert card in sentence


@pytest.mark.parametrize(
    "number", ["1", "4242424242424242", "4000000000000002", "4000000000009995", "4111111111111111"]
)
def test_no_answer_holds_more_than_the_last_four_digits(number):
    result = charge(number, 100, "a")
    assert len(result.last_four) == 4
    if len(number) > 4:
        assert number not in repr(result)


def test_the_same_attempt_has_the_same_reference():
    assert charge("1", 100, "cart-1") == charge("1", 100, "cart-1")
    assert charge("1", 100, "cart-1").reference != charge("1", 100, "cart-2").reference


def test_a_negative_amount_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="-1 cents"):
        charge("1", -1, "a")
