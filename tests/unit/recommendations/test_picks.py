"""Picks for one shopper: hand-counted scores, what counts most, and what is never picked."""

from datetime import UTC, datetime, timedelta

import pytest

from storefront.recommendations.picks import Weights, picks
from storefront.recommendations.values import Companion, Interest

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)


def companion(other, together, product_orders=100, other_orders=100):
    """With 100 orders on either side the cosine is `together` in percent."""
    return Companion(other, together, product_orders, other_orders, 1_000, 3.0, 30.0)


def interest(product, kind="purchase", days_ago=0):
    return Interest(product, kind, NOW - timedelta(days=days_ago))


COMPANIONS = {
    "washer": (companion("tabs", 40), companion("rack", 20)),
    "dryer": (companion("rack", 30), companion("washer", 25)),
}


def scores(*interests, taste=None):
    return {pick.handle: pick.score for pick in picks(interests, COMPANIONS, NOW, taste or Weights())}


def test_the_score_is_the_sum_of_weighed_cosines():
    found = scores(interest("washer"), interest("dryer", "view"))
    assert found == pytest.approx({"tabs": 0.4, "rack": 0.2 + 0.3 * 0.3})


@pytest.mark.parametrize(("kind", "weight"), [("purchase", 1), ("cart", 0.7), ("wish", 0.5), ("view", 0.3)])
def test_what_the_shopper_did_decides_the_weight(kind, weight):
    assert scores(interest("washer", kind))["tabs"] == pytest.approx(0.4 * weight)


@pytest.mark.parametrize(("days", "left"), [(0, 1), (60, 0.5), (120, 0.25), (-3, 1)])
def test_an_interest_halves_every_sixty_days(days, left):
    assert scores(interest("washer", "purchase", days))["tabs"] == pytest.approx(0.4 * left)


def test_weights_and_half_life_are_settings():
    taste = Weights(view=0.9, half_life_days=10)
    assert scores(interest("washer", "view", 10), taste=taste)["tabs"] == pytest.approx(0.4 * 0.45)


def test_looking_ten_times_is_no_purchase():
    often = [interest("washer", "view", day) for day in range(10)]
    assert scores(*often)["tabs"] == pytest.approx(0.4 * 0.3)


def test_of_several_interests_in_a_product_the_weightiest_counts():
    (first, *_) = picks([interest("washer", "view"), interest("washer", "purchase", 30)], COMPANIONS, NOW)
    assert [reason.kind for reason in first.interests] == ["purchase"]


def test_the_two_that_count_most_are_the_reason():
    companions = {name: (companion("rack", share),) for name, share in (("a", 10), ("b", 30), ("c", 20))}
    (pick,) = picks([interest("a"), interest("b"), interest("c")], companions, NOW)
    assert pick.because == ("b", "c")
    assert pick.interests == (interest("b"), interest("c"))


@pytest.mark.parametrize("kind", ["purchase", "cart"])
def test_what_the_shopper_has_is_never_picked(kind):
    assert "washer" not in scores(interest("dryer"), interest("washer", kind, 400))


def test_what_the_shopper_only_looked_at_may_be_picked():
    assert "washer" in scores(interest("dryer"), interest("washer", "view"))


def test_equal_scores_stand_in_order_of_their_handles():
    companions = {"washer": (companion("tabs", 20), companion("rack", 20))}
    assert [pick.handle for pick in picks([interest("washer")], companions, NOW)] == ["rack", "tabs"]


def test_nothing_is_picked_for_a_stranger():
    assert picks([], COMPANIONS, NOW) == ()
    assert picks([interest("unheard-of")], COMPANIONS, NOW) == ()
