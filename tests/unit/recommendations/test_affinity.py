"""Basket analysis: figures from the literature, brute force as oracle, and what must never be found."""

from itertools import permutations
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storefront.core.chance import seeded
from storefront.recommendations.affinity import KEPT, mine, signed_llr


@pytest.mark.parametrize(
    ("table", "ratio"),
    [
        ((1, 0, 0, 1), 2.7726),
        ((10, 0, 0, 10), 27.7259),
        ((5, 1995, 0, 100_000), 39.3305),
        ((1000, 1995, 1000, 100_000), 4730.7368),
    ],
)
def test_the_log_likelihood_ratio_has_the_published_values(table, ratio):
    assert signed_llr(*table) == pytest.approx(ratio, abs=5e-5)


def test_products_that_avoid_each_other_have_a_negative_ratio():
    assert signed_llr(0, 10, 10, 0) == pytest.approx(-27.7259, abs=5e-5)


def test_independent_products_have_no_ratio():
    assert signed_llr(1, 9, 9, 81) == pytest.approx(0, abs=1e-9)


def test_a_pair_is_told_with_the_counts_that_ranked_it():
    baskets = [{1, 2}] * 6 + [{1}] * 2 + [{3}] * 12
    one, other = mine(baskets)
    assert (one.product, one.other, one.rank) == (1, 2, 1)
    assert (one.together, one.product_orders, one.other_orders, one.orders) == (6, 8, 6, 20)
    assert one.cosine == pytest.approx(6 / sqrt(48))
    assert one.lift == pytest.approx(6 * 20 / 48)
    assert (other.product, other.other, other.product_orders, other.other_orders) == (2, 1, 6, 8)


def test_three_orders_are_enough_in_a_small_shop():
    small = [{1, 2}] * 3 + [{3}] * 996
    assert len(mine(small)) == 2
    assert mine([*small, {3}]) == []


def test_five_orders_are_enough_from_a_thousand_on():
    assert len(mine([{1, 2}] * 5 + [{3}] * 995)) == 2
    assert mine([{1, 2}] * 4 + [{3}] * 996) == []


def test_two_bestsellers_that_meet_by_chance_are_no_pair():
    baskets = [{1, 2}] * 25 + [{1}] * 25 + [{2}] * 25 + [{3}] * 25
    assert mine(baskets) == []


def test_a_product_counts_once_per_order():
    assert mine([[1, 1, 2, 2]] * 5 + [[3]] * 5) == mine([[1, 2]] * 5 + [[3]] * 5)


def test_empty_orders_and_bulk_orders_change_no_count():
    baskets = [{1, 2}] * 6 + [{3}] * 6
    assert mine([*baskets, set(), set(range(101))]) == mine(baskets)


def test_the_order_of_the_orders_changes_nothing():
    baskets = [{1, 2}] * 4 + [{2, 3}] * 4 + [{1, 3}] * 3 + [{4}] * 9
    assert mine(baskets) == mine(reversed(baskets))


def test_at_most_twenty_are_kept_per_product():
    baskets = [{0, other} for other in range(1, 31) for _ in range(4)] + [{99}] * 200
    pairs = [pair for pair in mine(baskets) if pair.product == 0]
    assert [pair.rank for pair in pairs] == list(range(1, KEPT + 1))


@settings(max_examples=60)
@given(st.lists(st.sets(st.integers(1, 8), max_size=5), max_size=80))
def test_mining_agrees_with_counting_by_hand(baskets):
    assert {(p.product, p.other): (p.together, p.rank) for p in mine(baskets)} == _by_hand(baskets)


def test_mining_agrees_with_counting_by_hand_in_a_large_shop():
    chance = seeded("affinity", 1)
    baskets = [set(chance.choices(range(30), weights=range(1, 31), k=chance.randint(1, 6))) for _ in range(1_200)]
    baskets += [{3, 29}] * 20 + [{4, 5, 6}] * 9
    found = {(p.product, p.other): (p.together, p.rank) for p in mine(baskets)}
    assert found == _by_hand(baskets)
    assert (3, 29) in found


def _by_hand(baskets):
    """Every ordered pair counted by walking over all baskets, with the measures written out."""
    baskets = [basket for basket in baskets if basket]
    whole = len(baskets)
    fewest = 3 if whole < 1_000 else 5
    products = sorted(set().union(*baskets)) if baskets else []
    ranked = {}
    for product, other in permutations(products, 2):
        both = sum(1 for basket in baskets if product in basket and other in basket)
        mine_ = sum(1 for basket in baskets if product in basket)
        its = sum(1 for basket in baskets if other in basket)
        expected = mine_ * its / whole
        if (
            both >= fewest
            and both > expected
            and signed_llr(both, mine_ - both, its - both, whole - mine_ - its + both) > 3.84
        ):
            ranked.setdefault(product, []).append((-both / sqrt(mine_ * its), -both, other))
    return {
        (product, other): (-count, rank)
        for product, rows in ranked.items()
        for rank, (_, count, other) in enumerate(sorted(rows)[:20], 1)
    }
