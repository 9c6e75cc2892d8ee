"""Care plans as children of what they cover."""

from storefront.core.settings import Taste
from tests.factories import product, spec, stock_of, variant
from tests.unit.offers.shelves import LAUNDRY, laundry, line, offer, proposed, situation

ON_PAGE = offer("product.warranty", "warranty")
UNDER = offer("cart.line_warranty", "warranty")
AT_CHECKOUT = offer("checkout.warranty", "warranty")


def test_the_plan_of_the_product_comes_with_all_its_terms():
    (found,) = proposed(ON_PAGE, situation("product", "washer-9"))
    assert found.candidate.action == "child"
    assert [item.variant.sku for item in found.candidate.choices] == ["C3", "C5"]
    assert found.candidate.parent is None
    assert found.candidate.reason == "Adds accidental damage."


def test_terms_out_of_proportion_are_left_out():
    (found,) = proposed(ON_PAGE, situation("product", "washer-7", taste=Taste(cross_sell_ratio_percent=20)))
    assert [item.variant.sku for item in found.candidate.choices] == ["C3"]
    assert proposed(ON_PAGE, situation("product", "washer-7", taste=Taste(cross_sell_ratio_percent=10))) == ()


def test_a_product_without_a_plan_gets_none():
    assert proposed(ON_PAGE, situation("product", "detergent")) == ()


def test_a_sold_out_product_gets_none():
    assert proposed(ON_PAGE, situation("product", "washer-9", stock=stock_of(LAUNDRY, W9=0))) == ()


def test_under_a_line_it_belongs_to_that_line():
    cart = (line("W9", key="k1"), line("W11", key="k2"))
    (found,) = proposed(UNDER, situation("cart", cart=cart, anchor_line=cart[1]))
    assert found.candidate.parent == "k2"
    assert found.candidate.anchor.handle == "washer-11"


def test_a_covered_line_gets_no_second_plan():
    cart = (line("W9", key="k1"), line("C3", parent="k1"))
    assert proposed(UNDER, situation("cart", cart=cart, anchor_line=cart[0])) == ()
    assert proposed(AT_CHECKOUT, situation("checkout", cart=cart)) == ()


def test_the_same_plan_may_come_for_another_line():
    cart = (line("W9", key="k1"), line("C3", parent="k1"), line("W11", key="k2"))
    (found,) = proposed(AT_CHECKOUT, situation("checkout", cart=cart))
    assert found.candidate.parent == "k2"


def test_after_adding_it_is_about_what_was_added():
    added = offer("added.warranty", "warranty")
    cart = (line("W9", key="k1"), line("W11", key="k2"))
    (found,) = proposed(added, situation("added", "washer-9", cart=cart))
    assert found.candidate.parent == "k1"


def test_parts_of_a_set_get_no_plan_of_their_own():
    cart = (line("W9", key="k1", parent="bundle"),)
    assert proposed(AT_CHECKOUT, situation("checkout", cart=cart)) == ()


def test_it_tells_when_it_starts_and_how_it_ends():
    told = [spec("Starts", "On delivery", group="Terms"), spec("Excess", 0, "EUR", group="Cover")]
    shelf = laundry(cover=product("cover", variant("C3", 5_900, Years="3 years"), role="warranty", specs=told))
    (found,) = proposed(ON_PAGE, situation("product", "washer-9", shelf=shelf))
    assert found.candidate.steps == (("Starts", "On delivery"),)


def test_after_the_order_it_covers_every_piece_at_the_price_kept_for_the_order():
    after = offer("order.warranty", "warranty")
    ordered = (line("W9", 2, key="k1"),)
    kept = {LAUNDRY.by_sku["C3"][1].id: 4_900}
    (found,) = proposed(after, situation("order", ordered=ordered, kept_cents=kept))
    assert [(item.variant.sku, item.quantity, item.unit_cents) for item in found.candidate.choices] == [
        ("C3", 2, 4_900),
        ("C5", 2, 9_500),
    ]
    assert found.candidate.parent == "k1"


def test_what_was_ordered_with_a_plan_gets_no_second_one():
    after = offer("order.warranty", "warranty")
    ordered = (line("W9", key="k1"), line("C3", parent="k1"))
    assert proposed(after, situation("order", ordered=ordered)) == ()
