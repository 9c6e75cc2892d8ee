"""Baskets, people and reviews as pure functions of a generator."""

from dataclasses import replace

import pytest

from storefront.core.chance import seeded
from storefront.seeding.baskets import Ware, fill_baskets, in_planting_order
from storefront.seeding.people import make_people
from storefront.seeding.read import SeedError
from storefront.seeding.reviews import make_reviews, spread_ratings
from storefront.seeding.rows import AffinityRow, Phrases


def ware(handle, popularity, released=999, price=1000):
    return Ware(handle, handle, popularity, released, price)


def share(baskets, product, other):
    holding = [basket for basket in baskets if product in basket.products]
    return 100 * sum(other in basket.products for basket in holding) / len(holding)


def test_what_follows_from_a_planted_product_is_planted_after_it():
    after = AffinityRow("soap", "peg", 20)
    before = AffinityRow("washer", "soap", 40)
    assert in_planting_order([after, before]) == [before, after]


def test_affinities_in_a_circle_still_come_once_each():
    circle = [AffinityRow("a", "b", 10), AffinityRow("b", "a", 10)]
    assert sorted(in_planting_order(circle), key=str) == sorted(circle, key=str)


def test_chained_affinities_keep_their_shares():
    wares = [ware("washer", 60, price=50000), ware("soap", 30), ware("peg", 10), ware("lamp", 20)]
    planted = [AffinityRow("washer", "soap", 40), AffinityRow("soap", "peg", 25), AffinityRow("washer", "peg", 18)]
    baskets = fill_baskets([10] * 4000, wares, planted, seeded("chain"))
    for row in planted:
        assert share(baskets, row.product, row.other) == pytest.approx(row.percent, abs=3.5)


def test_a_popular_product_is_bought_more_often():
    baskets = fill_baskets([5] * 3000, [ware("much", 90), ware("little", 10)], [], seeded("popular"))
    first = [basket.products[0] for basket in baskets]
    assert first.count("much") / len(first) == pytest.approx(0.9, abs=0.03)


def test_a_partner_is_planted_only_once_it_is_sold():
    wares = [ware("washer", 50), ware("soap", 1, released=100)]
    baskets = fill_baskets([200] * 500 + [50] * 500, wares, [AffinityRow("washer", "soap", 60)], seeded("new"))
    assert all("soap" not in basket.products for basket in baskets if basket.age == 200)
    recent = [basket for basket in baskets if basket.age == 50]
    assert share(recent, "washer", "soap") == pytest.approx(60, abs=8)


def test_no_product_stands_in_a_basket_twice():
    wares = [ware("a", 5), ware("b", 5), ware("c", 5)]
    baskets = fill_baskets([1] * 1000, wares, [AffinityRow("a", "b", 50), AffinityRow("b", "a", 50)], seeded("twice"))
    assert all(len(set(basket.products)) == len(basket.products) for basket in baskets)


def test_no_two_customers_share_an_address():
    facts = {"countries": [["IE", "Ireland"], ["NL", "Netherlands"]], "states": [], "country": "IE", "locale": "en_IE"}
    people = make_people(facts, seeded("people"), 300)
    assert len({person.email for person in people}) == 300
    assert {person.address["country"] for person in people} == {"IE", "NL"}
    assert all(not person.last.split()[-1].islower() for person in people)
    assert people == make_people(facts, seeded("people"), 300)


@pytest.mark.parametrize("rating", [1.0, 2.3, 3.9, 4.6, 5.0])
def test_ratings_have_the_mean_of_the_product(product, rating):
    ratings = spread_ratings(replace(product, rating=rating, reviews=50), seeded(rating))
    assert sum(ratings) == round(rating * 50)
    assert set(ratings) <= {1, 2, 3, 4, 5}


def test_a_middling_product_has_friends_and_foes(product):
    ratings = spread_ratings(replace(product, rating=3.6, reviews=60), seeded("spread"))
    assert len(set(ratings)) >= 4


def test_too_few_sentences_are_told(product, now):
    phrases = Phrases({"washer": (("Good.", "Fine.", "Nice."), ("Bad.", "Poor."))}, (), (), ())
    phrases = replace(phrases, openings=("Well.",), closings_good=("Yes.",), closings_bad=("No.",))
    with pytest.raises(SeedError, match=r"too few sentences for 60 different reviews of washer"):
        make_reviews(replace(product, rating=1.0), phrases, ["A. B."] * 60, now, seeded("few"))


@pytest.fixture
def product(seeds):
    return seeds.read()[0].catalogue.products["washer"]
