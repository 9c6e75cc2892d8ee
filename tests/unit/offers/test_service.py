"""Services as children of what they are for, done once or charged by the month."""

from datetime import date

import pytest

from storefront.catalog.shelf import Relation
from storefront.offers.soundness import problems
from storefront.offers.techniques.service import find
from storefront.pricing.terms import Terms
from tests.factories import product, stock_of, variant
from tests.unit.offers.shelves import laundry, line, offer, proposed, situation

FOR_IT = (
    Relation("service", "fitting", "tested in 40 minutes"),
    Relation("service", "carrying", "from any room"),
    Relation("service", "advice", "by phone"),
)
SHELF = laundry(
    washer_9=product("washer-9", variant("W9", 64_900), kind="washer", collections=("laundry",), relations=FOR_IT),
    fitting=product("fitting", variant("FIT", 4_900), role="service", kind="installation"),
    carrying=product("carrying", variant("CARRY", 2_500), role="service", kind="removal"),
    advice=product("advice", variant("ADV", 490), role="service", kind="monthly-service"),
)
ON_PAGE = offer("product.service", "service")
UNDER = offer("cart.line_service", "service")
TRIAL = offer(
    "product.service",
    "service",
    terms=Terms("trial", 0),
    options={"trial_days": 30, "every_months": 1},
    products=("advice",),
)


def at(page="product", anchors="washer-9", **more):
    return situation(page, anchors, shelf=SHELF, **more)


def skus(found):
    return [one.items[0].variant.sku for one in found]


def test_services_done_once_come_in_their_order_without_those_charged_by_the_month():
    found = proposed(ON_PAGE, at())
    assert skus(found) == ["FIT", "CARRY"]
    assert {one.candidate.action for one in found} == {"child"}
    assert {(one.candidate.every, one.candidate.trial_days, one.candidate.parent) for one in found} == {
        (None, None, None)
    }
    assert found[0].candidate.reason == "Fitting for the Washer 9: tested in 40 minutes."


def test_a_trial_says_when_its_later_price_begins():
    (candidate,) = find(TRIAL, at())
    assert (candidate.every, candidate.trial_days, candidate.later_on) == ("1m", 30, date(2026, 12, 18))
    assert candidate.items[0].unit_cents == 490


def test_what_is_charged_by_the_month_needs_an_offer_that_says_so():
    assert "ADV" not in skus(proposed(ON_PAGE, at()))
    monthly = offer("product.service", "service", options={"every_months": 1})
    (candidate,) = find(monthly, at())
    assert (candidate.every, candidate.trial_days, candidate.later_on) == ("1m", None, None)


def test_under_a_line_only_what_it_does_not_have_yet_is_proposed():
    cart = (line("W9", key="k1", shelf=SHELF), line("FIT", parent="k1", shelf=SHELF))
    (found,) = proposed(UNDER, at("cart", cart=cart, anchor_line=cart[0]))
    assert found.candidate.parent == "k1"
    assert found.items[0].variant.sku == "CARRY"


def test_another_line_may_have_the_same_service():
    cart = (line("W9", key="k1", shelf=SHELF), line("FIT", parent="k1", shelf=SHELF), line("W9", key="k2", shelf=SHELF))
    (found,) = proposed(UNDER, at("cart", cart=cart, anchor_line=cart[2]))
    assert (found.candidate.parent, found.items[0].variant.sku) == ("k2", "FIT")


def test_the_offer_may_name_its_services():
    named = offer("product.service", "service", products=("carrying",))
    assert skus(proposed(named, at())) == ["CARRY"]


def test_nothing_is_proposed_for_what_is_sold_out_or_has_no_service():
    assert proposed(ON_PAGE, at(stock=stock_of(SHELF, W9=0))) == ()
    assert proposed(ON_PAGE, at(anchors="detergent")) == ()


@pytest.mark.parametrize(
    ("technique", "terms", "options", "said"),
    [
        ("service", Terms("trial", 0), {}, "a trial says for how long"),
        ("service", Terms("trial", 0), {"trial_days": 30}, "what comes after it"),
        ("service", Terms("none"), {"trial_days": 30, "every_months": 1}, "trial_days needs trial terms"),
        ("subscribe", Terms("percent", 10), {}, "needs the weeks to choose from"),
        ("subscribe", Terms("trial", 0), {"every_weeks": [4]}, "takes no trial terms"),
        ("warranty", Terms("percent", 10), {}, "takes no percent terms"),
    ],
)
def test_what_would_charge_later_without_saying_so_cannot_be_kept(technique, terms, options, said):
    found = problems(technique, terms, ("advice",), options, False, lambda _: [(490, 490)])
    assert any(said in sentence for _, sentence in found)


def test_a_trial_that_says_what_comes_after_it_is_sound():
    asked = (TRIAL.terms, TRIAL.products, TRIAL.options, False, lambda _: [(490, 490)])
    assert list(problems("service", *asked)) == []
