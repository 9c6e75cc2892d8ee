"""The next better model, as a swap."""

from dataclasses import replace
from datetime import date

from storefront.catalog.running import Assumptions, Habit
from storefront.catalog.shelf import Relation
from storefront.offers.techniques.swaps import telling
from tests.factories import product, shelf_of, spec, stock_of, variant
from tests.unit.offers.shelves import LAUNDRY, handles, laundry, line, offer, proposed, situation

UPSELL = offer("product.upsell", "upsell")
IN_CART = offer("cart.upsell", "upsell")


def test_the_merchants_upgrade_is_proposed_with_its_reason():
    (found,) = proposed(UPSELL, situation("product", "washer-7"))
    assert found.first.handle == "washer-9"
    assert found.candidate.reason == "2 kg more per load."


def test_without_an_upgrade_the_next_tier_of_the_line_is_proposed():
    assert handles(proposed(UPSELL, situation("product", "washer-9"))) == ["washer-11"]


def test_the_best_model_of_a_line_has_no_upsell():
    assert proposed(UPSELL, situation("product", "washer-11")) == ()


def test_it_is_a_swap_and_tells_the_difference():
    (found,) = proposed(UPSELL, situation("product", "washer-7"))
    assert found.candidate.action == "swap"
    assert found.difference_cents == 24_000
    assert found.candidate.replaces is None


def test_it_replaces_the_line_that_is_in_the_cart():
    (found,) = proposed(IN_CART, situation("cart", cart=(line("W9", key="k1"),)))
    assert found.candidate.replaces == "k1"


def test_measured_facts_are_told_where_it_is_better_and_where_it_is_worse():
    (found,) = proposed(UPSELL, situation("product", "washer-9"))
    assert found.candidate.facts == (("Capacity", "9 kg", "11 kg", "better"), ("Noise", "72 dB", "73 dB", "less good"))


def test_facts_that_are_neither_are_told_without_a_mark_and_equal_ones_not_at_all():
    (found,) = proposed(UPSELL, situation("product", "washer-7"))
    assert found.candidate.facts[-1] == ("Colour", "white", "grey", "")
    same = product("plain", variant("P", 41_000), specs=LAUNDRY.products["washer-7"].specs)
    upgraded = replace(LAUNDRY.products["washer-7"], relations=(Relation("upgrade", "plain", "newer"),))
    (alike,) = proposed(UPSELL, situation("product", "washer-7", shelf=laundry(washer_7=upgraded, plain=same)))
    assert alike.candidate.facts == ()


def test_no_fact_in_which_it_is_worse_is_left_out():
    facts = [f"Fact {number}" for number in range(12)]
    better = product("b", variant("B", 50_000), specs=[spec(name, 2, "dB", "lower") for name in facts])
    now = product(
        "a",
        variant("A", 40_000),
        specs=[spec(name, 1, "dB", "lower") for name in facts],
        relations=(Relation("upgrade", "b", "new"),),
    )
    (found,) = proposed(UPSELL, situation("product", "a", shelf=shelf_of(now, better)))
    assert len(found.candidate.facts) == 12


def test_running_costs_of_both_are_told_where_they_are_known():
    drawn = {"a": 58, "b": 47}
    now, better = (
        product(
            handle,
            variant(handle.upper(), cents),
            kind="washer",
            specs=[spec("Energy use", drawn[handle], "kWh/100 cycles", "lower")],
            relations=(Relation("upgrade", "b", "11 kWh less"),) if handle == "a" else (),
        )
        for handle, cents in (("a", 40_900), ("b", 64_900))
    )
    assumed = Assumptions(32, 0, {"washer": Habit("washer", "Energy use", times=220, called="washes")})
    page = situation("product", "a", shelf=shelf_of(now, better), assumed=assumed)
    (found,) = proposed(UPSELL, page)
    assert found.candidate.running.cents == (204_00, 165_00)
    assert found.candidate.running.in_all_cents(found.difference_cents) == 201_00
    (unknown,) = proposed(UPSELL, replace(page, assumed=None))
    assert unknown.candidate.running is None


def test_a_sold_out_better_model_is_not_proposed():
    stock = stock_of(LAUNDRY, W9=0)
    assert proposed(UPSELL, situation("product", "washer-7", stock=stock)) == ()


def test_a_line_of_three_pieces_needs_three_of_the_better_model():
    cart = (line("W7", 3),)
    assert proposed(IN_CART, situation("cart", cart=cart, stock=stock_of(LAUNDRY, W9=2))) == ()
    assert proposed(IN_CART, situation("cart", cart=cart, stock=stock_of(LAUNDRY, W9=3)))


def test_the_variant_with_the_same_options_is_proposed():
    shelf = laundry(
        washer_7=product(
            "washer-7",
            variant("W7-G", 40_900, Colour="grey"),
            relations=(Relation("upgrade", "washer-9", "more"),),
        ),
        washer_9=product("washer-9", variant("W9-W", 60_900, Colour="white"), variant("W9-G", 61_900, Colour="grey")),
        starter=None,
    )
    (found,) = proposed(UPSELL, situation("product", "washer-7", shelf=shelf))
    assert found.items[0].variant.sku == "W9-G"


def test_an_offer_for_other_products_stays_silent():
    assert proposed(offer("product.upsell", "upsell", anchors=("care",)), situation("product", "washer-7")) == ()
    assert proposed(offer("product.upsell", "upsell", products=("dryer",)), situation("product", "washer-7")) == ()


def test_a_collection_leads_with_the_model_bought_most():
    banner = offer("collection.banner", "upsell")
    assert handles(proposed(banner, situation("collection", "washer-9 washer-7 washer-11"))) == ["washer-11"]


def test_of_those_compared_the_dearest_one_that_has_a_better_model_outside_is_taken():
    compare = offer("compare.upsell", "upsell")
    assert handles(proposed(compare, situation("compare", "washer-7 washer-9"))) == ["washer-11"]
    assert proposed(compare, situation("compare", "washer-7 washer-9 washer-11")) == ()


def found_models():
    """Four models that were found by a search, each with a better one; the last of these is the newest."""
    models = []
    for number in range(4):
        up = (Relation("upgrade", f"better-{number}", "more"),)
        models.append(product(f"found-{number}", variant(f"F{number}", 10_000), relations=up))
        models.append(product(f"better-{number}", variant(f"B{number}", 12_000), released_on=date(2025, 1, 1 + number)))
    return shelf_of(*models)


def test_above_search_results_the_newest_better_model_is_promoted_and_says_so():
    page = situation("search", "found-0 found-1 found-2 found-3", shelf=found_models(), query="found")
    (newest,) = proposed(offer("search.promoted", "upsell", motive="show_new"), page)
    assert newest.first.handle == "better-3"
    assert newest.candidate.reason == "Promoted as the next model up from Found 3, which was found: more."
    (first,) = proposed(offer("search.promoted", "upsell"), page)
    assert first.first.handle == "better-0", "without that motive, the better model of the first result"


def test_what_stands_at_the_top_of_the_results_is_not_promoted_above_itself():
    promoted = offer("search.promoted", "upsell")
    shelf = found_models()
    assert proposed(promoted, situation("search", "found-0 better-0", shelf=shelf)) == ()
    assert handles(proposed(promoted, situation("search", "better-1 found-0", shelf=shelf))) == ["better-0"]


def test_what_tells_most_is_told_first_with_what_is_less_good_and_nothing_is_lost():
    rows = [(f"Fact {number}", "1", "2", "better") for number in range(6)]
    facts = (*rows, ("Weight", "60 kg", "70 kg", "less good"), ("Depth", "56 cm", "60 cm", "less good"))
    told, rest = telling(facts)
    assert told == (*facts[:3], facts[6])
    assert {*told, *rest} == set(facts)


def test_few_differences_are_all_told():
    facts = tuple((f"Fact {number}", "1", "2", "better") for number in range(5))
    assert telling(facts) == (facts, ())
