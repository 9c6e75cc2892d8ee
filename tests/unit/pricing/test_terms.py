"""What each kind of terms saves, and which terms are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.pricing.terms import KINDS, Terms


@pytest.mark.parametrize(
    ("terms", "full", "quantity", "saving"),
    [
        (Terms("none"), 5000, 1, 0),
        (Terms("percent", 15), 999, 1, 150),
        (Terms("percent", 50), 2 * 1299, 2, 1300),
        (Terms("percent", 50), 101, 2, 51),
        (Terms("amount", 500), 3000, 2, 1000),
        (Terms("amount", 500), 300, 1, 300),
        (Terms("fixed", 2500), 6000, 2, 1000),
        (Terms("fixed", 9900), 6000, 1, 0),
        (Terms("gift"), 1299, 1, 1299),
        (Terms("free_delivery"), 1299, 1, 0),
        (Terms("amount", 500), 3000, 0, 0),
    ],
)
def test_terms_save_what_they_say(terms, full, quantity, saving):
    assert terms.saving(full, quantity) == saving


@given(st.sampled_from(KINDS), st.integers(0, 10_000), st.integers(0, 100_000), st.integers(1, 20))
def test_a_saving_is_never_negative_nor_more_than_the_price(kind, value, full, quantity):
    assert 0 <= Terms(kind, value).saving(full, quantity) <= full


@pytest.mark.parametrize(
    "terms", [Terms("none"), Terms("percent", 1), Terms("percent", 100), Terms("amount", 1), Terms("gift")]
)
def test_sensible_terms_pass_the_check(terms):
    assert terms.check() is terms


@pytest.mark.parametrize(
    ("terms", "allowed"),
    [
        (Terms("cheaper"), "choose one of none, percent"),
        (Terms("percent", 0), "from 1 to 100"),
        (Terms("percent", 101), "from 1 to 100"),
        (Terms("percent", 12.5), "whole number"),
        (Terms("amount", 0), "1 cent or more"),
        (Terms("fixed", -1), "1 cent or more"),
        (Terms("gift", 5), "no value"),
    ],
)
def test_terms_that_make_no_sense_are_refused_with_what_is_allowed(terms, allowed):
    with pytest.raises(ValueError, match=allowed):
        terms.check()
