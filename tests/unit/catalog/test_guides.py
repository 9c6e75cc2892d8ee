"""A guide leads from answers to the simplest model that is enough, and leaves out what is not sold any more."""

from datetime import date

from storefront.catalog.guides import advise, guide_from, shown
from tests.factories import product, shelf_of, spec

STORED = {
    "title": "Choosing",
    "summary": "How to choose.",
    "collection": "all",
    "kinds": ["washer"],
    "introduction": ["From {small.price}.", "Up to {large.Capacity}."],
    "tiers": [
        {"product": handle, "name": name, "fits": f"{{{handle}.Capacity}}", "skip_if": "x", "step": "y", "label": ""}
        for handle, name in (("small", "Good"), ("middle", "Better"), ("large", "Best"))
    ],
    "facts": ["Capacity", "Height"],
    "questions": [["Which?", "{large.title}"]],
    "skips": [["Colour", "All are white."]],
    "asks": [
        {
            "handle": "people",
            "label": "How many?",
            "options": [
                {"label": "Few", "needs": 1, "because": "Few."},
                {"label": "Many", "needs": 3, "because": "Many: {large.Capacity}."},
            ],
        },
        {
            "handle": "place",
            "label": "Where?",
            "options": [{"label": "Cellar", "needs": 1}, {"label": "Kitchen", "needs": 2, "because": "Quiet."}],
        },
    ],
}
GUIDE = guide_from("choosing", date(2026, 11, 1), STORED)
SMALL, MIDDLE, LARGE = (
    product(handle, cents=cents, kind="washer", specs=[spec("Capacity", kg, "kg", "higher")])
    for handle, kg, cents in (("small", 7, 40_000), ("middle", 9, 64_900), ("large", 11, 89_900))
)


def told(*products):
    return shown(GUIDE, shelf_of(*products), lambda cents: f"{cents // 100}", None)


def advised(answers, *products):
    return advise(told(*(products or (SMALL, MIDDLE, LARGE))), answers, lambda text: text)


def test_each_tier_says_what_it_costs_and_gains_over_the_one_before():
    tiers = told(SMALL, MIDDLE, LARGE).tiers
    assert [tier.more_cents for tier in tiers] == [None, 24_900, 25_000]
    assert tiers[1].gains == ("Capacity: 9 kg instead of 7 kg",)
    assert tiers[0].fits.split() == ["7", "kg"]


def test_what_is_about_a_model_no_longer_sold_is_left_out():
    left = told(SMALL, MIDDLE)
    assert [tier.number for tier in left.tiers] == [1, 2]
    assert left.introduction == ("From 400.",)
    assert left.questions == ()
    assert left.skips == (("Colour", "All are white."),)


def test_a_row_that_no_model_states_is_no_row():
    assert [row.name for row in told(SMALL, MIDDLE).rows] == ["Capacity"]


def test_one_model_alone_is_not_compared():
    assert told(SMALL).comparison is None
    assert told(SMALL).rows == ()


def test_the_simplest_model_that_is_enough_for_every_answer_is_advised():
    assert advised({"people": "1", "place": "1"}).tier.product is SMALL
    assert advised({"people": "1", "place": "2"}).tier.product is MIDDLE
    assert advised({"people": "2", "place": "2"}).tier.product is LARGE


def test_the_reasons_are_those_of_the_answers_that_decide():
    assert advised({"people": "1", "place": "2"}).reasons == ("Quiet.",)
    assert advised({"people": "2", "place": "2"}).reasons == ("Many: {large.Capacity}.",)


def test_what_was_not_answered_is_counted():
    assert advised({"people": "1"}).unanswered == 1
    assert advised({"people": "1", "place": "1"}).unanswered == 0


def test_without_an_answer_nothing_is_advised():
    assert advised({}) is None
    assert advised({"people": "", "place": "9"}) is None
    assert advised({"people": "<script>", "colour": "1"}) is None


def test_where_the_model_is_not_sold_the_next_one_up_is_advised_and_else_the_best():
    assert advised({"place": "2"}, SMALL, LARGE).tier.product is LARGE
    assert advised({"people": "2"}, SMALL, MIDDLE).tier.product is MIDDLE
    assert advised({"people": "1"}, product("other")) is None
