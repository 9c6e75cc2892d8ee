"""What a line costs when it comes again."""

import pytest

from storefront.pricing.again import later_cents
from storefront.pricing.quote import Deal, Line, quote
from storefront.pricing.terms import Terms


def line(*deals):
    return quote([Line("a", 1_000, 2)], deals).line("a")


OFFER = Deal("offer", "Subscribed", Terms("percent", 10), ("a",))
CODE = Deal("code:X", "Code", Terms("percent", 50), lane="cart", combines=True)


@pytest.mark.parametrize(
    ("deals", "cents"),
    [((), 2_000), ((OFFER,), 1_800), ((CODE,), 2_000), ((OFFER, CODE), 1_800)],
)
def test_an_offer_on_the_line_stays_and_a_code_does_not(deals, cents):
    assert later_cents(line(*deals)) == cents


def test_after_a_trial_it_costs_its_full_price():
    free = line(Deal("trial", "Trial", Terms("gift"), ("a",)))
    assert free.total_cents == 0
    assert later_cents(free, on_trial=True) == 2_000
