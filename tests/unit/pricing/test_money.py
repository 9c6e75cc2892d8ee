"""Percentages, spreading and reading prices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.pricing.money import parse, percent_of, spread

WEIGHTS = st.lists(st.integers(0, 500_000), min_size=1, max_size=8).filter(any)


@pytest.mark.parametrize(
    ("cents", "percent", "part"),
    [(64900, 10, 6490), (1299, 50, 650), (1, 50, 1), (1, 49, 0), (999, 15, 150), (0, 30, 0), (799, 100, 799)],
)
def test_half_a_cent_of_a_percentage_rounds_up(cents, percent, part):
    assert percent_of(cents, percent) == part


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (100, (1, 1, 1), (34, 33, 33)),
        (10, (65000, 35000), (7, 3)),
        (5, (0, 10, 0), (0, 5, 0)),
        (1, (2, 3), (0, 1)),
        (0, (), ()),
        (0, (0, 0), (0, 0)),
    ],
)
def test_the_cent_that_does_not_divide_goes_to_the_largest_remainder(total, weights, parts):
    assert spread(total, weights) == parts


@given(st.integers(0, 1_000_000), WEIGHTS)
def test_spread_parts_sum_exactly_and_stay_near_their_share(total, weights):
    parts = spread(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - total * weight) < sum(weights)


@given(WEIGHTS, st.data())
def test_no_part_gets_more_than_its_weight_while_there_is_enough(weights, data):
    parts = spread(data.draw(st.integers(0, sum(weights))), weights)
    assert all(part <= weight for part, weight in zip(parts, weights, strict=True))


@pytest.mark.parametrize(("total", "weights"), [(-1, (1,)), (1, (1, -1)), (1, (0, 0)), (1, ())])
def test_an_amount_that_cannot_be_spread_is_an_error(total, weights):
    with pytest.raises(ValueError, match=r"negative|cannot be spread"):
        spread(total, weights)


@pytest.mark.parametrize(("text", "cents"), [("649.00", 64900), ("0.05", 5), ("12", 1200), (" 7.90 ", 790)])
def test_a_written_price_becomes_cents(text, cents):
    assert parse(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "",
        "649,00",
        "€649.00",
        "-5.00",
        "+5.00",
        "1.234.00",
        "6.5",
        "6.500",
        ".50",
        "5.",
        "1e3",
        "nan",
        "\u0663.\u0660\u0660",
    ],
)
def test_anything_else_is_refused_with_an_example_of_a_price(text):
    with pytest.raises(ValueError, match=r"is not a price: .*649\.00"):
        parse(text)
