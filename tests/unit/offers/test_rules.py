"""The rules of taste, each with a yes and a no, and always with a reason."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.core.settings import STAGES, Taste
from storefront.offers import rules
from storefront.offers.placements import PLACEMENTS
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import Tally, fit, money, openness, optional
from storefront.offers.values import Item, Refused
from storefront.pricing.terms import Terms
from tests.factories import stock_of
from tests.unit.offers.shelves import LAUNDRY, NOW, case, line, offer, situation

ON_WASHER = situation("product", "washer-9")
WASHER_IN_CART = situation("cart", cart=(line("W9"),))


def supplement(*skus, snapshot=ON_WASHER, **more):
    return case("product.supplements", "complements", snapshot, *skus, **more)


def yes(rule, found):
    verdict = rule(found)
    assert verdict.reason
    return verdict.passed


@pytest.mark.parametrize("name", rules.RULES)
def test_every_rule_says_what_it_means_and_why_it_decides(name):
    rule = rules.RULES[name]
    assert rule.__doc__
    assert rule(supplement("SOF", full=1_290, price=1_290)).reason


def test_every_rule_is_asked():
    written = {
        name
        for module in (fit, money, openness, optional)
        for name, thing in vars(module).items()
        if callable(thing) and getattr(thing, "__module__", "") == module.__name__ and not name.startswith("_")
    }
    assert set(rules.RULES) == written


def test_rules_that_cost_least_are_asked_first_and_none_twice():
    assert list(rules.ALWAYS) == [*rules.OF_OFFER, *rules.BEFORE_PRICE, *rules.AFTER_PRICE]
    assert not set(rules.ALWAYS) & set(rules.OPTIONAL)


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_that_is_off_shows_nothing(stage):
    spot = next(place for place in PLACEMENTS.values() if place.stage == stage)
    others = tuple(other for other in STAGES if other != stage)
    off = situation("product", "washer-9", taste=Taste(stages_on=others))
    assert yes(rules.stage_is_on, case(spot.name, "complements", ON_WASHER, "SOF"))
    assert not yes(rules.stage_is_on, case(spot.name, "complements", off, "SOF"))


@pytest.mark.parametrize(
    ("starts", "ends", "is_open"),
    [(None, None, True), (0, 1, True), (1, None, False), (None, 0, False), (-2, -1, False), (-1, None, True)],
)
def test_an_offer_is_open_from_its_start_until_just_before_its_end(starts, ends, is_open):
    dates = {
        name: NOW + timedelta(hours=hours)
        for name, hours in (("starts_at", starts), ("ends_at", ends))
        if hours is not None
    }
    found = supplement("SOF")
    found = replace(found, offer=offer("product.supplements", "complements", **dates))
    assert yes(rules.offer_is_open, found) is is_open


def test_no_more_offers_is_respected():
    assert yes(rules.shopper_is_open, supplement("SOF"))
    assert not yes(rules.shopper_is_open, supplement("SOF", snapshot=replace(ON_WASHER, no_more_offers=True)))


def test_a_refused_offer_stays_away_and_others_may_come():
    refused = {"complements": Refused("product.supplements", "SOF", 1_290, NOW)}
    assert not yes(rules.shopper_said_no, supplement("SOF", snapshot=replace(ON_WASHER, refused=refused)))
    other = {"another": refused["complements"]}
    assert yes(rules.shopper_said_no, supplement("SOF", snapshot=replace(ON_WASHER, refused=other)))


def test_the_pages_own_product_is_not_proposed():
    assert yes(rules.fits_anchors, supplement("SOF"))
    assert not yes(rules.fits_anchors, supplement("W9"))


def test_a_set_leads_with_the_pages_own_product():
    assert yes(
        rules.fits_anchors, case("product.bought_together", "bought_together", ON_WASHER, "W9", "SOF", action="set")
    )


def test_a_bundle_may_hold_the_pages_own_product():
    assert yes(rules.fits_anchors, case("product.bundle", "bundle", ON_WASHER, "starter"))


def test_a_collection_is_about_no_single_product():
    page = situation("collection", "washer-7 washer-9")
    assert yes(rules.fits_anchors, case("collection.banner", "upsell", page, "W9", action="swap"))


def test_what_is_in_the_cart_is_not_proposed():
    assert yes(rules.not_in_cart, supplement("SOF", snapshot=WASHER_IN_CART))
    assert not yes(rules.not_in_cart, supplement("W9", snapshot=WASHER_IN_CART))


def test_a_bundle_with_a_part_in_the_cart_is_not_proposed():
    assert not yes(rules.not_in_cart, case("product.bundle", "bundle", WASHER_IN_CART, "starter"))


def test_what_was_ordered_is_not_proposed_on_the_thank_you_page():
    thanks = situation("thanks", ordered=(line("SOF"),))
    assert not yes(rules.not_in_cart, case("thanks.after_purchase", "after_purchase", thanks, "SOF"))


def test_the_same_plan_may_come_for_a_further_line():
    cart = situation("cart", cart=(line("W9", key="a"), line("C3", parent="a"), line("W7", key="b")))
    tally = Tally(products={"cover"})
    found = case("cart.line_warranty", "warranty", cart, "C3", parent="b", action="child", tally=tally)
    assert yes(rules.not_in_cart, found)
    assert yes(rules.not_shown_yet, found)


def test_nothing_is_proposed_twice_on_a_page():
    assert not yes(rules.not_shown_yet, supplement("SOF", tally=Tally(products={"softener"})))
    assert yes(rules.not_shown_yet, supplement("SOF", tally=Tally(products={"detergent"})))


@pytest.mark.parametrize(
    ("technique", "placement", "most"),
    [
        ("upsell", "product.upsell", 1),
        ("complements", "product.supplements", 3),
        ("bought_together", "product.bought_together", 3),
        ("free_delivery", "cart.free_delivery", 3),
        ("order_bump", "checkout.bump", 1),
        ("after_purchase", "thanks.after_purchase", 1),
        ("downsell", "thanks.downsell", 1),
    ],
)
def test_each_family_has_its_limit(technique, placement, most):
    family = TECHNIQUES[technique].family
    last, over = (
        case(placement, technique, ON_WASHER, "SOF", tally=Tally(families={family: shown}))
        for shown in (most - 1, most)
    )
    assert yes(rules.few, last)
    assert not yes(rules.few, over)


@pytest.mark.parametrize("refused_at", ["checkout.bump", "checkout.side", "checkout.before_paying"])
def test_a_no_to_the_one_thing_more_at_checkout_is_a_no_to_any_other(refused_at):
    asked = situation("checkout", cart=(line("W9"),), refused={"another": Refused(refused_at, "KIT", 3_900)})
    for place, technique in (
        ("checkout.bump", "order_bump"),
        ("checkout.side", "also_bought"),
        ("checkout.before_paying", "bought_together"),
    ):
        assert not yes(rules.few, case(place, technique, asked, "SOF"))


def test_a_no_elsewhere_leaves_room_for_the_one_thing_more():
    for refused_at in ("checkout.warranty", "product.supplements", "a placement that is gone"):
        asked = situation("checkout", cart=(line("W9"),), refused={"another": Refused(refused_at, "KIT", 3_900)})
        assert yes(rules.few, case("checkout.bump", "order_bump", asked, "SOF"))


def test_complements_sets_and_gap_closers_share_one_limit():
    families = {TECHNIQUES[name].family for name in ("complements", "bought_together", "free_delivery")}
    assert families == {"cross_sell"}


def test_plans_have_no_limit_of_their_own():
    found = case("cart.line_warranty", "warranty", WASHER_IN_CART, "C3", tally=Tally(families={"cover": 9}))
    assert yes(rules.few, found)


def test_a_limit_of_none_switches_a_family_off():
    page = situation("product", "washer-9", taste=Taste(upsells_per_page=0))
    assert not yes(rules.few, case("product.upsell", "upsell", page, "W11", action="swap"))


def test_what_was_added_after_the_purchase_counts_as_the_one_offer():
    added = replace(line("SOF"), added_later=True)
    thanks = situation("thanks", ordered=(line("W9"), added))
    assert not yes(rules.few, case("thanks.after_purchase", "after_purchase", thanks, "DET-S"))


def test_a_sold_out_product_is_not_proposed():
    page = situation("product", "washer-9", stock=stock_of(LAUNDRY, SOF=0))
    assert yes(rules.is_sold, supplement("SOF"))
    assert not yes(rules.is_sold, supplement("SOF", snapshot=page))


def test_pieces_in_the_cart_are_not_on_hand_twice():
    cart = situation("cart", cart=(line("SOF", 10),))
    assert not yes(rules.is_sold, supplement("SOF", snapshot=cart))


def test_a_swap_of_a_line_needs_as_many_pieces_as_it_has():
    cart = (line("W7", 3, key="k"),)
    for left, enough in ((2, False), (3, True)):
        page = situation("cart", cart=cart, stock=stock_of(LAUNDRY, W9=left))
        assert yes(rules.is_sold, case("cart.upsell", "upsell", page, "W9", action="swap", replaces="k")) is enough


def test_a_plan_needs_no_stock():
    page = situation("product", "washer-9", stock=stock_of(LAUNDRY, C3=0))
    assert yes(rules.is_sold, case("product.warranty", "warranty", page, "C3", action="child"))


def test_an_unpublished_product_is_not_proposed():
    found = supplement("SOF")
    elsewhere = replace(found.snapshot.shelf, products={})
    assert not yes(rules.is_sold, replace(found, snapshot=replace(found.snapshot, shelf=elsewhere)))


def test_a_product_without_a_price_is_not_proposed():
    found = supplement("SOF")
    free = replace(found.candidate.items[0], unit_cents=0)
    assert not yes(rules.is_sold, replace(found, candidate=replace(found.candidate, items=(free,))))


@pytest.mark.parametrize(("anchor", "passed"), [(4_300, True), (4_299, False), (1_290, False), (None, True)])
def test_a_cross_sell_costs_at_most_30_percent_of_its_anchor(anchor, passed):
    assert yes(rules.price_is_commensurate, supplement("SOF", anchor_cents=anchor)) is passed


@pytest.mark.parametrize(("anchor", "passed"), [(40_563, True), (40_562, False), (64_900, False), (70_000, False)])
def test_an_upsell_costs_more_but_at_most_60_percent_more(anchor, passed):
    found = case("product.upsell", "upsell", ON_WASHER, "W9", action="swap", anchor_cents=anchor)
    assert yes(rules.price_is_commensurate, found) is passed


def test_the_proportions_are_settings():
    page = situation("product", "washer-9", taste=Taste(cross_sell_ratio_percent=100, upsell_ratio_percent=20))
    assert yes(rules.price_is_commensurate, supplement("SOF", snapshot=page, anchor_cents=1_290))
    dearer = case("product.upsell", "upsell", page, "W11", action="swap", anchor_cents=64_900)
    assert not yes(rules.price_is_commensurate, dearer)


def test_the_hard_stop_is_the_anchors_own_price():
    page = situation("product", "washer-9", taste=Taste(cross_sell_ratio_percent=100))
    assert not yes(rules.price_is_commensurate, supplement("SOF", snapshot=page, anchor_cents=1_289))


def test_in_a_set_each_companion_is_in_proportion():
    small = case(
        "product.bought_together", "bought_together", ON_WASHER, "W9", "SOF", action="set", anchor_cents=64_900
    )
    large = case(
        "product.bought_together", "bought_together", ON_WASHER, "W9", "SOF", "DR", action="set", anchor_cents=64_900
    )
    assert yes(rules.price_is_commensurate, small)
    assert not yes(rules.price_is_commensurate, large)


def test_every_term_of_a_plan_is_in_proportion():
    plan, term = LAUNDRY.by_sku["C5"]
    for anchor, passed in ((31_700, True), (31_600, False)):
        found = case(
            "product.warranty",
            "warranty",
            ON_WASHER,
            "C3",
            action="child",
            anchor_cents=anchor,
            choices=(Item(plan, term, 1, term.price_cents),),
        )
        assert yes(rules.price_is_commensurate, found) is passed


def test_a_saving_that_is_claimed_is_real():
    percent = Terms("percent", 10)
    assert yes(rules.saving_is_true, supplement("SOF", terms=percent, full=1_290, price=1_161))
    assert not yes(rules.saving_is_true, supplement("SOF", terms=percent, full=1_290, price=1_290))
    assert yes(rules.saving_is_true, supplement("SOF", full=1_290, price=1_290))


def test_a_bundle_saves_against_its_parts():
    assert yes(rules.saving_is_true, case("product.bundle", "bundle", ON_WASHER, "starter", full=100, price=99))
    assert not yes(rules.saving_is_true, case("product.bundle", "bundle", ON_WASHER, "starter", full=100, price=100))


def test_nothing_free_is_proposed():
    assert yes(rules.costs_something, supplement("SOF", price=1))
    assert not yes(rules.costs_something, supplement("SOF", price=0))


@pytest.mark.parametrize(("budget", "passed"), [(None, True), (66_190, True), (66_189, False)])
def test_a_budget_counts_the_product_that_an_accessory_is_for(budget, passed):
    page = replace(ON_WASHER, budget_cents=budget)
    found = supplement("SOF", snapshot=page, price=1_290, anchor=LAUNDRY.products["washer-9"], anchor_cents=64_900)
    assert yes(rules.within_budget, found) is passed


def test_a_budget_counts_what_is_in_the_cart_once():
    page = replace(WASHER_IN_CART, budget_cents=66_190)
    found = supplement("SOF", snapshot=page, price=1_290, anchor=LAUNDRY.products["washer-9"], anchor_cents=64_900)
    assert yes(rules.within_budget, found)


def test_a_budget_counts_the_cart_once_for_what_closes_the_gap():
    page = replace(WASHER_IN_CART, budget_cents=66_190)
    found = case("cart.free_delivery", "free_delivery", page, "SOF", price=1_290, anchor_cents=64_900)
    assert yes(rules.within_budget, found)


def test_a_budget_counts_the_order_that_is_added_to():
    thanks = situation("thanks", ordered=(line("W9"),), budget_cents=65_000)
    assert not yes(rules.within_budget, case("thanks.after_purchase", "after_purchase", thanks, "SOF", price=1_290))


def test_a_small_cart_holds_one_thing_with_its_plan():
    covered = (line("W9", key="a"), line("C3", parent="a"))
    assert yes(rules.small_cart, supplement("SOF", snapshot=situation("cart", cart=covered)))
    full = situation("cart", cart=(*covered, line("KIT")))
    assert not yes(rules.small_cart, supplement("SOF", snapshot=full))


def test_an_offer_may_ask_for_something_in_the_cart():
    assert yes(rules.cart_is_not_empty, supplement("SOF", snapshot=WASHER_IN_CART))
    assert not yes(rules.cart_is_not_empty, supplement("SOF"))


@pytest.mark.parametrize("technique", [name for name, known in TECHNIQUES.items() if known.repeats])
def test_what_is_about_the_product_itself_may_repeat_it(technique):
    place = next(place for place in PLACEMENTS.values() if technique in place.techniques)
    page = situation("product", "washer-9", cart=(line("W9"),))
    found = case(place.name, technique, page, "W9", tally=Tally(products={"washer-9"}))
    assert all(yes(rule, found) for rule in (rules.fits_anchors, rules.not_in_cart, rules.not_shown_yet))


@pytest.mark.parametrize(
    ("technique", "placement", "most"),
    [
        ("configuration", "product.upsell", 1),
        ("tiers", "product.upsell", 1),
        ("also_bought", "product.also_bought", 3),
        ("for_you", "home.for_you", 3),
        ("companion_price", "product.companion", 3),
        ("volume", "product.volume", 2),
        ("limited_time", "product.limited_time", 2),
        ("subscribe", "product.subscribe", 1),
        ("also_bought", "checkout.side", 1),
    ],
)
def test_each_family_has_the_limit_of_its_setting(technique, placement, most):
    family = rules.family_at(TECHNIQUES[technique], PLACEMENTS[placement])
    last, over = (
        case(placement, technique, ON_WASHER, "SOF", tally=Tally(families={family: shown}))
        for shown in (most - 1, most)
    )
    assert yes(rules.few, last)
    assert not yes(rules.few, over)


def test_plans_services_and_payment_are_not_the_one_thing_more_at_checkout():
    place = PLACEMENTS["checkout.payment_plan"]
    families = {rules.family_at(TECHNIQUES[name], place) for name in ("warranty", "service", "payment_plan")}
    assert families == {"cover", "service", "payment"}
    assert rules.family_at(TECHNIQUES["complements"], place) == "bump"


def test_a_limited_price_needs_an_end():
    found = case("product.limited_time", "limited_time", ON_WASHER, "W9", terms=Terms("percent", 10))
    assert not yes(rules.offer_is_open, found)
    ends = replace(found, offer=replace(found.offer, ends_at=NOW + timedelta(days=1)))
    assert yes(rules.offer_is_open, ends)


def test_a_limited_price_saves_against_the_lowest_of_thirty_days():
    found = case(
        "product.limited_time", "limited_time", ON_WASHER, "SOF", terms=Terms("amount", 100), full=1_290, price=1_190
    )
    item = found.candidate.items[0]
    for lowest, passed in ((None, True), (1_290, True), (1_191, True), (1_190, False)):
        cheaper = replace(item, variant=replace(item.variant, lowest_cents=lowest))
        assert yes(rules.saving_is_true, replace(found, candidate=replace(found.candidate, items=(cheaper,)))) is passed


@pytest.mark.parametrize("technique", [name for name, known in TECHNIQUES.items() if known.personal])
def test_what_draws_on_history_needs_consent(technique):
    place = next(place for place in PLACEMENTS.values() if technique in place.techniques)
    assert yes(rules.history_may_be_used, case(place.name, technique, ON_WASHER, "SOF"))
    assert not yes(rules.history_may_be_used, case(place.name, technique, replace(ON_WASHER, personal=False), "SOF"))
    assert yes(rules.history_may_be_used, supplement("SOF", snapshot=replace(ON_WASHER, personal=False)))


def test_a_downsell_comes_after_a_no_to_what_it_follows_and_never_after_its_own():
    no = Refused("product.upsell", "W11", 89_900)
    own = Refused("cart.downsell", "W9", 64_900)
    elsewhere = Refused("cart.upsell", "W11", 89_900)
    for refused, passed in (((), False), ((no,), True), ((elsewhere,), False), ((no, own), False)):
        page = replace(ON_WASHER, refused={str(number): one for number, one in enumerate(refused)})
        assert yes(rules.downsell_follows_a_no, case("product.downsell", "downsell", page, "W9")) is passed
    assert yes(rules.downsell_follows_a_no, supplement("SOF"))


def test_a_downsell_costs_less_than_anything_refused_before_it():
    refused = {"a": Refused("product.upsell", "W11", 89_900), "b": Refused("product.upsell", "W9", 64_900)}
    page = situation("product", "washer-7", refused=refused)
    assert yes(rules.downsell_is_cheaper, case("product.downsell", "downsell", page, "DR"))
    assert not yes(rules.downsell_is_cheaper, case("product.downsell", "downsell", page, "W9"))
    assert not yes(rules.downsell_is_cheaper, case("product.downsell", "downsell", page, "W11"))


def test_models_side_by_side_may_cost_less_and_a_downsell_too():
    choices = tuple(Item(*LAUNDRY.by_sku[sku], 1, LAUNDRY.by_sku[sku][1].price_cents) for sku in ("W7", "W9"))
    beside = case("product.upsell", "tiers", ON_WASHER, "W9", action="swap", anchor_cents=89_900, choices=choices)
    assert yes(rules.price_is_commensurate, beside)
    lower = case("product.downsell", "downsell", ON_WASHER, "W9", action="swap", anchor_cents=89_900)
    assert yes(rules.price_is_commensurate, lower)


def test_one_of_several_answers_out_of_proportion_is_out_of_proportion():
    dear = Item(*LAUNDRY.by_sku["W11"], 1, 89_900)
    found = case("product.upsell", "tiers", ON_WASHER, "W9", action="swap", anchor_cents=50_000, choices=(dear,))
    assert not yes(rules.price_is_commensurate, found)


@pytest.mark.parametrize("action", ["swap", "pay", "none", "view"])
def test_what_adds_nothing_needs_no_price(action):
    assert yes(rules.costs_something, case("product.payment_plan", "payment_plan", ON_WASHER, "W9", action=action))


def test_a_gift_and_a_trial_may_be_free_but_never_less():
    for terms in (Terms("gift"), Terms("trial", 0), Terms("percent", 100)):
        assert yes(rules.costs_something, supplement("SOF", terms=terms, price=0))
        assert not yes(rules.costs_something, supplement("SOF", terms=terms, price=-1))


def test_a_budget_counts_the_dearest_answer():
    dear = Item(*LAUNDRY.by_sku["W11"], 1, 89_900)
    for budget, passed in ((89_900, True), (89_899, False)):
        page = situation("product", "washer-9", budget_cents=budget)
        found = case("product.upsell", "tiers", page, "W7", action="swap", choices=(dear,), price=40_900)
        assert yes(rules.within_budget, found) is passed


def test_payment_in_parts_needs_no_stock():
    page = situation("checkout", cart=(line("W9"),), stock=stock_of(LAUNDRY, W9=0))
    assert yes(rules.is_sold, case("checkout.payment_plan", "payment_plan", page, "W9", action="pay"))


def test_every_answer_is_on_hand():
    page = situation("product", "washer-9", stock=stock_of(LAUNDRY, W11=0))
    gone = Item(*LAUNDRY.by_sku["W11"], 1, 89_900)
    assert not yes(rules.is_sold, case("product.upsell", "tiers", page, "W7", action="swap", choices=(gone,)))


def test_an_offer_may_be_for_businesses_or_for_households():
    for trade in (True, False):
        found = supplement("SOF", snapshot=replace(ON_WASHER, trade=trade))
        assert yes(rules.buys_for_a_business, found) is trade
        assert yes(rules.buys_for_a_household, found) is not trade


def test_an_offer_may_wait_until_the_shopper_has_looked_around():
    assert not yes(rules.has_looked_around, supplement("SOF", snapshot=replace(ON_WASHER, viewed=("washer-7",))))
    assert yes(rules.has_looked_around, supplement("SOF", snapshot=replace(ON_WASHER, viewed=("washer-7", "kit"))))
