"""The rules of taste, each with a yes and a no, and always with a reason."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.core.settings import STAGES, Taste
from storefront.offers import rules
from storefront.offers.placements import PLACEMENTS
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import Tally
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
    own = {
        name
        for name, thing in vars(rules).items()
        if callable(thing) and getattr(thing, "__module__", "") == rules.__name__
    }
    assert set(rules.RULES) == {name for name in own if name[0].islower() and not name.startswith("_")}


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
