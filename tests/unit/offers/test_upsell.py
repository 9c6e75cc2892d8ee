"""The next better model, as a swap."""

from storefront.catalog.shelf import Relation
from tests.factories import product, stock_of, variant
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


def test_only_measured_facts_that_are_better_are_told():
    (found,) = proposed(UPSELL, situation("product", "washer-9"))
    assert found.candidate.facts == (("Capacity", "9 kg", "11 kg"),)


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
