"""On no page of either shop, for nobody, does an offer break a rule of taste; and each rule is needed for that."""

from collections import Counter
from collections.abc import Iterator

import pytest

from storefront.offers import rules
from storefront.offers.registry import TECHNIQUES
from storefront.offers.values import Verdict
from storefront.panels import choice
from tests.taste.judges import FAMILY
from tests.taste.visits import PERSONAS, Broken, Ground, Persona, Visit

SHOPS = ("greenhome", "techgadgets")
VISITS = 100
"""For each shop."""
PARTS = 2
MANY = 18
"""So many techniques are seen in each part of the visits, to show that they meet anything."""
QUIETER = 5
"""Every so many-th visit goes to the world in which a stage is switched off."""


def visits(app, grounds: dict[str, Ground], shop: str, personas: tuple[Persona, ...] = PERSONAS) -> Iterator[Visit]:
    """The visits to a shop, in their order."""
    for number in range(VISITS):
        ground = grounds[f"{shop} off" if number % QUIETER == QUIETER - 1 else "all on"]
        yield Visit(app, ground, shop, personas[number % len(personas)], number)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("shop", SHOPS)
def test_no_visit_meets_an_offer_that_breaks_a_rule_of_taste(app, grounds, shop, part):
    seen: Counter[str] = Counter()
    for visit in visits(app, grounds, shop):
        if visit.number % PARTS == part:
            visit.saw = lambda sight: seen.update(one.technique for one in sight.shown)
            visit.walk()
    assert len(seen) >= MANY, f"never seen: {set(TECHNIQUES) - set(seen)}"


def test_every_technique_is_of_a_family_that_the_judges_know():
    assert {name: FAMILY.get(name) for name in TECHNIQUES} == {name: one.family for name, one in TECHNIQUES.items()}


NOTICED = {
    "stage_is_on": ("only_stages_that_are_on", "buyer"),
    "offer_is_open": ("deadlines_are_real", "browser"),
    "shopper_is_open": ("silence_when_asked_for", "silent"),
    "shopper_said_no": ("what_was_refused_stays_away", "refuser"),
    "history_may_be_used": ("nothing_personal_when_off", "private"),
    "downsell_follows_a_no": ("less_after_a_no", "refuser"),
    "few": ("few_of_each_kind", "browser"),
    "fits_anchors": ("not_the_pages_own_product", "browser"),
    "not_in_cart": ("nothing_that_is_there_already", "buyer"),
    "not_shown_yet": ("nothing_twice", "buyer"),
    "is_sold": ("nothing_free_but_gifts_and_trials", "browser"),
    "downsell_is_cheaper": ("less_after_a_no", "refuser"),
    "price_is_commensurate": ("prices_in_proportion", "buyer"),
    "saving_is_true": ("savings_are_true", "buyer"),
    "costs_something": ("nothing_free_but_gifts_and_trials", "buyer"),
    "within_budget": ("nothing_above_the_budget", "thrifty"),
}
"""Which judge must notice that a rule is off, and who meets it soonest."""


@pytest.mark.parametrize("rule", rules.ALWAYS)
def test_the_walker_notices_when_a_rule_is_off(app, grounds, monkeypatch, rule):
    for group in (rules.OF_OFFER, rules.BEFORE_PRICE, rules.AFTER_PRICE):
        if rule in group:
            monkeypatch.setitem(group, rule, lambda _case: Verdict(True, "switched off"))
    choice._known._values.clear()
    judge, name = NOTICED[rule]
    with pytest.raises(Broken, match=f"\n{judge}: "):
        _walk_until_broken(app, grounds, next(one for one in PERSONAS if one.name == name), rule == "stage_is_on")


def _walk_until_broken(app, grounds: dict[str, Ground], soonest: Persona, quieter: bool) -> None:
    """Visits to both shops, two of three by one kind of person, the others by all kinds in turn."""
    for number in range(VISITS):
        persona = PERSONAS[number // 3 % len(PERSONAS)] if number % 3 == 2 else soonest
        for shop in SHOPS:
            Visit(app, grounds[f"{shop} off" if quieter else "all on"], shop, persona, number).walk()
