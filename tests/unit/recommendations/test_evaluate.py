"""Evaluation on orders that can be counted by hand."""

from datetime import UTC, datetime, timedelta

import pytest

from storefront.recommendations.evaluate import Bought, Score, evaluate

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
WASHER, TABS, RACK, KETTLE, PHONE = 1, 2, 3, 4, 5


def orders(*placed):
    """Orders a day apart: customer and products."""
    return [Bought(customer, FIRST + timedelta(days=day), products) for day, (customer, *products) in enumerate(placed)]


EARLIER = [
    *[(10 + number, WASHER, TABS) for number in range(4)],
    *[(20 + number, KETTLE) for number in range(6)],
    *[(30 + number, PHONE) for number in range(4)],
    (1, WASHER),
    (2, KETTLE),
]
LATER = [(1, TABS), (3, WASHER, TABS), (4, WASHER, RACK), (2, PHONE)]


@pytest.fixture
def found():
    """Of 20 orders the first 16 are mined. WASHER and TABS stand together in 4 of them, nothing else does."""
    assert len(EARLIER + LATER) == 20
    return evaluate(orders(*EARLIER, *LATER), (WASHER, TABS, RACK, KETTLE, PHONE))


def test_the_first_four_fifths_are_learned_from(found):
    assert (found.earlier, found.later) == (16, 4)


def test_orders_are_split_by_their_time_and_not_by_how_they_come(found):
    assert evaluate(reversed(orders(*EARLIER, *LATER)), (1, 2, 3, 4, 5)) == found


def test_beside_a_product_only_orders_of_two_or_more_ask(found):
    assert (found.beside.hits, found.beside.cases) == (1, 2)
    assert found.beside.shown == {TABS: 2}


def test_popularity_shows_the_three_most_sold_but_for_the_product_itself(found):
    """KETTLE 7, WASHER 5, PHONE 4, TABS 4 (equal ones by id): beside the washer KETTLE, TABS, PHONE."""
    assert found.beside_popular.shown == {KETTLE: 2, TABS: 2, PHONE: 2}
    assert (found.beside_popular.hits, found.beside_popular.cases) == (1, 2)


def test_coverage_is_the_share_of_products_with_a_suggestion(found):
    assert found.beside.coverage == 2 / 5
    assert found.beside_popular.coverage == 1


def test_a_shopper_is_asked_once_and_only_with_earlier_orders(found):
    """Customer 1 bought the washer and then tabs: a hit. Customer 2 bought the kettle, of which nothing is known."""
    assert (found.personal.hits, found.personal.cases, found.personal.coverage) == (1, 2, 0.5)
    assert found.personal.shown == {TABS: 1}


def test_what_a_shopper_has_is_not_popular_for_them(found):
    """Customer 1 is shown KETTLE, TABS, PHONE and customer 2 WASHER, TABS, PHONE: a hit each."""
    assert found.personal_popular.shown == {KETTLE: 1, WASHER: 1, TABS: 2, PHONE: 2}
    assert found.personal_popular.hits == 2


def test_a_second_later_order_of_a_shopper_does_not_ask_again():
    again = evaluate(orders(*EARLIER, (1, TABS), (1, RACK), (1, PHONE), (1, KETTLE)), (1, 2, 3, 4, 5))
    assert again.personal.cases == 1


def test_the_ten_most_shown_take_their_share():
    score = Score()
    for product in range(12):
        score.note([product], [])
    assert score.distinct == 12
    assert score.top_share == pytest.approx(10 / 12)


def test_nothing_to_ask_gives_no_rates():
    empty = evaluate([], ())
    assert (empty.earlier, empty.later, empty.beside.hit_rate, empty.beside.coverage) == (0, 0, 0, 0)
    assert empty.personal.top_share == 0
