"""What is shown where orders say nothing: popular things, and what goes with a new product."""

from storefront.catalog.shelf import Relation
from storefront.recommendations.fallbacks import Demanded, goes_with, popular
from tests.factories import product, shelf_of


def ranked(**demand):
    return popular(tuple(demand), {handle: Demanded(*counts) for handle, counts in demand.items()})


def test_a_product_that_two_people_saw_does_not_lead_because_one_bought_it():
    """With a rate of 11 in 102: proven (10 + .54) / 105 = .100, lucky (1 + .54) / 7 = .220, but for the looks of which
    no event tells: 11 orders had 220, so 59 more for each, and proven is .064 against .023."""
    assert ranked(lucky=(1, 2), proven=(10, 100)) == ("proven", "lucky")


def test_with_all_looks_on_record_the_formula_decides():
    """Orders 20, looks 800, rate .025: a (10 + .125) / 405, b (8 + .125) / 205, c (2 + .125) / 205."""
    assert ranked(a=(10, 400), b=(8, 200), c=(2, 200)) == ("b", "a", "c")


def test_without_looks_the_most_sold_leads():
    assert ranked(few=(3, 0), most=(9, 0), some=(5, 0)) == ("most", "some", "few")


def test_equal_products_stand_as_given_and_unknown_ones_last():
    assert ranked(b=(2, 0), a=(2, 0)) == ("b", "a")
    assert popular(("new", "old"), {"old": Demanded(1, 0)}) == ("old", "new")


def test_a_shop_that_has_sold_nothing_keeps_its_order():
    assert popular(("b", "a"), {}) == ("b", "a")
    assert popular((), {}) == ()


WASHER = product("washer", cents=60_000, kind="washer", collections=("laundry",))


def others(subject, *more):
    return [match.other for match in goes_with(subject, shelf_of(subject, *more))]


def test_the_merchants_choice_comes_first_with_its_words():
    stand = product("stand", cents=100, kind="stand")
    washer = product("washer", kind="washer", relations=(Relation("complement", "stand", "lifts it by 30 cm"),))
    (match,) = goes_with(washer, shelf_of(washer, stand))
    assert (match.other, match.reason) == ("stand", "lifts it by 30 cm")


def test_else_things_of_the_same_use_within_a_quarter_of_the_price_the_nearest_first():
    near = product("near", cents=66_000, kind="dryer", collections=("laundry",))
    edge = product("edge", cents=75_000, kind="cabinet", collections=("laundry",))
    far = product("far", cents=75_001, kind="cabinet", collections=("laundry",))
    cheap = product("cheap", cents=45_000, kind="rack", collections=("laundry",))
    assert others(WASHER, edge, far, near, cheap) == ["near", "cheap", "edge"]


def test_a_second_one_of_its_kind_does_not_go_with_it():
    assert others(WASHER, product("washer-2", cents=60_000, kind="washer", collections=("laundry",))) == []


def test_other_uses_and_covers_do_not_go_with_it():
    kettle = product("kettle", cents=60_000, kind="kettle", collections=("kitchen",))
    cover = product("cover", cents=60_000, kind="cover", collections=("laundry",), role="warranty")
    assert others(WASHER, kettle, cover) == []


def test_the_merchants_choice_that_is_no_longer_sold_is_passed_over():
    washer = product("washer", cents=60_000, kind="washer", relations=(Relation("complement", "gone", "it fits"),))
    dryer = product("dryer", cents=60_000, kind="dryer")
    assert others(washer, dryer) == ["dryer"]
