"""The same price in monthly parts."""

import pytest

from storefront.pricing.instalments import parts
from tests.unit.offers.shelves import line, offer, proposed, situation

OPTIONS = {"months": [12, 3, 6], "minimum_cents": 20_000}
ON_PAGE = offer("product.payment_plan", "payment_plan", options=OPTIONS)
AT_CHECKOUT = offer("checkout.payment_plan", "payment_plan", options=OPTIONS)


def told(found):
    return [(option.value, option.first_cents, option.cents) for option in found.candidate.options]


def test_a_products_price_is_told_in_parts_the_fewest_first():
    (found,) = proposed(ON_PAGE, situation("product", "washer-9"))
    assert told(found) == [("3", 21_634, 21_633), ("6", 10_820, 10_816), ("12", 5_412, 5_408)]
    assert found.candidate.action == "none", "there is nothing to accept on the page"


@pytest.mark.parametrize("months", [3, 6, 12])
def test_what_is_told_sums_to_the_price(months):
    (found,) = proposed(ON_PAGE, situation("product", "washer-9"))
    option = next(option for option in found.candidate.options if option.value == str(months))
    first = option.first_cents or option.cents
    assert first + (months - 1) * option.cents == 64_900 == sum(parts(64_900, months))


def test_equal_parts_need_no_first_one():
    even = offer("product.payment_plan", "payment_plan", options={"months": 5})
    (found,) = proposed(even, situation("product", "washer-9"))
    assert told(found) == [("5", 0, 12_980)]


def test_below_the_least_amount_nothing_is_offered():
    assert proposed(ON_PAGE, situation("product", "dryer"))
    assert proposed(ON_PAGE, situation("product", "kit")) == ()
    assert proposed(AT_CHECKOUT, situation("checkout", cart=(line("KIT"),))) == ()


def test_beyond_a_budget_parts_are_no_answer():
    assert proposed(ON_PAGE, situation("product", "washer-9", budget_cents=64_900))
    assert proposed(ON_PAGE, situation("product", "washer-9", budget_cents=64_899)) == ()


def test_a_plan_or_a_set_alone_has_no_parts():
    assert proposed(ON_PAGE, situation("product", "cover")) == ()


def test_at_checkout_the_goods_are_what_is_divided_and_a_choice_is_needed():
    cart = (line("W9", key="a"), line("C3", key="b", parent="a"))
    (found,) = proposed(AT_CHECKOUT, situation("checkout", cart=cart, cart_cents=70_000))
    assert found.candidate.action == "pay"
    assert told(found)[-1] == ("12", 5_837, 5_833)
    assert found.first.handle == "washer-9"


def test_an_empty_cart_has_nothing_to_divide():
    assert proposed(AT_CHECKOUT, situation("checkout")) == ()
