"""Counts and lift against an independent library that finds association rules."""

import pytest
from efficient_apriori import apriori

from storefront.core.chance import seeded
from storefront.recommendations.affinity import mine


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_counts_and_lift_are_those_of_another_library(seed):
    chance = seeded("oracle", seed)
    weights = [1 / place for place in range(1, 16)]
    baskets = [tuple(set(chance.choices(range(15), weights, k=chance.randint(1, 5)))) for _ in range(600)]
    baskets += [(3, 9)] * 15 + [(4, 7, 12)] * 8
    chance.shuffle(baskets)
    _, rules = apriori(baskets, min_support=3 / len(baskets), min_confidence=1e-9, max_length=2)
    known = {(*rule.lhs, *rule.rhs): rule for rule in rules}
    found = mine(baskets)
    assert {(3, 9), (4, 7), (12, 7)} <= {(pair.product, pair.other) for pair in found}
    for pair in found:
        rule = known[pair.product, pair.other]
        assert (pair.together, pair.product_orders, pair.other_orders, pair.orders) == (
            rule.count_full,
            rule.count_lhs,
            rule.count_rhs,
            rule.num_transactions,
        )
        assert pair.together / pair.orders == pytest.approx(rule.support)
        assert pair.lift == pytest.approx(rule.lift)
    kept = {(pair.product, pair.other) for pair in found}
    assert all(rule.lift > 1 for pair, rule in known.items() if pair in kept)
    assert {pair for pair, rule in known.items() if rule.lift <= 1}.isdisjoint(kept)
