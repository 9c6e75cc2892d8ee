"""Three models of a line side by side."""

from storefront.catalog.running import Assumptions, Habit
from storefront.core.settings import Taste
from storefront.offers.techniques.tiers import columns_of
from tests.factories import product, spec, stock_of, variant
from tests.unit.offers.shelves import LAUNDRY, laundry, line, offer, proposed, situation

THREE = offer("product.upsell", "tiers")
BANNER = offer("collection.banner", "tiers")


def chosen_from(found):
    return [item.variant.sku for item in found.candidate.choices]


def names(found):
    return [one.handle for one, _, _ in columns_of(found.candidate)]


def test_the_models_beside_the_shoppers_own_may_be_chosen():
    (found,) = proposed(THREE, situation("product", "washer-9"))
    assert names(found) == ["washer-7", "washer-9", "washer-11"]
    assert chosen_from(found) == ["W7", "W11"]
    assert found.candidate.action == "swap"
    assert found.items[0].variant.sku == "W11", "the one above stands for the proposal"


def test_each_column_states_the_facts_in_which_they_differ():
    (found,) = proposed(THREE, situation("product", "washer-9"))
    assert found.candidate.facts == (("Capacity", "7 kg", "9 kg", "11 kg"), ("Noise", "77 dB", "72 dB", "73 dB"))


def test_a_model_out_of_proportion_is_no_column():
    assert proposed(THREE, situation("product", "washer-7")) == (), "washer 11 costs 120 % more"
    near = situation("product", "washer-9", taste=Taste(upsell_ratio_percent=30))
    assert proposed(THREE, near) == (), "washer 11 costs 39 % more"


def test_cheaper_models_are_always_in_proportion():
    (found,) = proposed(THREE, situation("product", "washer-11"))
    assert chosen_from(found) == ["W7", "W9"]
    assert found.items[0].variant.sku == "W9"


def test_of_a_longer_line_the_nearest_neighbours_stand_there():
    more = product("washer-12", variant("W12", 99_900), kind="washer", line="washers", tier=4, collections=("laundry",))
    shelf = laundry(more=more)
    (found,) = proposed(THREE, situation("product", "washer-9", shelf=shelf))
    assert names(found) == ["washer-7", "washer-9", "washer-11"]
    (top,) = proposed(THREE, situation("product", "washer-12", shelf=shelf))
    assert names(top) == ["washer-9", "washer-11", "washer-12"]


def test_a_line_of_two_or_with_one_sold_out_is_not_shown():
    assert proposed(THREE, situation("product", "washer-9", stock=stock_of(LAUNDRY, W7=0))) == ()
    assert proposed(THREE, situation("product", "washer-9", shelf=laundry(washer_7=None))) == ()


def test_with_the_model_in_the_cart_its_line_is_swapped():
    (found,) = proposed(THREE, situation("product", "washer-9", cart=(line("W9", key="k"),)))
    assert found.candidate.replaces == "k"


def test_a_line_with_another_model_in_the_cart_is_left_alone():
    assert proposed(THREE, situation("product", "washer-9", cart=(line("W11"),))) == ()


def test_a_collection_shows_the_line_of_what_is_bought_most_and_replaces_nothing():
    (found,) = proposed(BANNER, situation("collection", "washer-9 washer-7 dryer"))
    assert chosen_from(found) == ["W7", "W9", "W11"]
    assert found.candidate.anchor is None
    assert found.candidate.replaces is None


def test_a_collection_leaves_out_a_line_that_is_in_the_cart():
    assert proposed(BANNER, situation("collection", "washer-9 washer-7", cart=(line("W9"),))) == ()


def test_a_comparison_of_all_three_needs_no_panel():
    compare = offer("compare.upsell", "tiers")
    assert proposed(compare, situation("compare", "washer-7 washer-9 washer-11")) == ()
    assert proposed(compare, situation("compare", "washer-7 washer-9"))


def test_what_they_cost_to_run_stands_in_the_same_order():
    drawn = [(7, 40_900, 58), (9, 64_900, 47), (11, 89_900, 46)]
    shelf = laundry(
        **{
            f"washer_{kg}": product(
                f"washer-{kg}",
                variant(f"W{kg}", cents),
                specs=[spec("Energy use", kwh, "kWh/100 cycles", "lower")],
                kind="washer",
                line="washers",
                tier=kg,
            )
            for kg, cents, kwh in drawn
        }
    )
    assumed = Assumptions(32, 0, {"washer": Habit("washer", "Energy use", times=220, called="washes")})
    (found,) = proposed(THREE, situation("product", "washer-9", shelf=shelf, assumed=assumed))
    assert found.candidate.running.cents == (204_00, 165_00, 162_00)
