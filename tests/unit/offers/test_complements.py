"""Accessories that a person chose."""

from storefront.catalog.shelf import Relation
from storefront.core.settings import Taste
from tests.factories import product, stock_of, variant
from tests.unit.offers.shelves import LAUNDRY, NOW, handles, laundry, line, offer, proposed, situation

SUPPLEMENTS = offer("product.supplements", "complements")
BELOW = offer("cart.below_lines", "complements")


def test_they_come_in_the_merchants_order_with_reasons():
    found = proposed(SUPPLEMENTS, situation("product", "washer-9"))
    assert handles(found) == ["detergent", "softener", "kit"]
    assert found[0].candidate.reason == "Goes with Washer 9: it washes 30 loads."
    assert found[0].items[0].reason == "washes 30 loads"


def test_a_complement_nearly_as_dear_as_its_product_is_left_out():
    generous = Taste(cross_sells_per_page=4)
    found = proposed(SUPPLEMENTS, situation("product", "washer-9", taste=generous))
    assert "dryer" not in handles(found)


def test_lines_of_the_cart_take_turns():
    goes = (Relation("complement", "kit", "stands on it"), Relation("complement", "softener", "rinses"))
    shelf = laundry(washer_7=product("washer-7", variant("W7", 40_900), relations=goes))
    cart = (line("W7", shelf=shelf), line("W9", shelf=shelf))
    found = proposed(BELOW, situation("cart", cart=cart, shelf=shelf))
    assert handles(found) == ["detergent", "kit", "softener"]
    assert [proposal.candidate.anchor.handle for proposal in found] == ["washer-9", "washer-7", "washer-9"]


def test_what_is_in_the_cart_is_not_proposed():
    cart = (line("W9"), line("DET-S"))
    assert handles(proposed(BELOW, situation("cart", cart=cart))) == ["softener", "kit"]


def test_the_first_variant_on_hand_is_proposed():
    stock = stock_of(LAUNDRY, DET_S=0)
    found = proposed(SUPPLEMENTS, situation("product", "washer-9", stock=stock))
    assert found[0].items[0].variant.sku == "DET-L"


def test_sold_out_ones_are_left_out():
    stock = stock_of(LAUNDRY, DET_S=0, DET_L=0)
    assert handles(proposed(SUPPLEMENTS, situation("product", "washer-9", stock=stock))) == ["softener", "kit"]


def test_an_offer_may_name_its_products():
    named = offer("product.supplements", "complements", products=("kit",))
    assert handles(proposed(named, situation("product", "washer-9"))) == ["kit"]


def test_a_product_without_complements_proposes_nothing():
    assert proposed(SUPPLEMENTS, situation("product", "detergent")) == ()


def test_after_the_purchase_they_go_with_what_was_ordered():
    later = offer("order.supplements", "complements")
    page = situation("order", ordered=(line("W9"), line("SOF")), ordered_at=NOW)
    found = proposed(later, page)
    assert handles(found) == ["detergent", "kit"]
    assert {proposal.candidate.anchor_cents for proposal in found} == {64_900}
