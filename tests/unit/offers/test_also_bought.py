"""What others bought along."""

import pytest

from storefront.offers.rules import Tally
from tests.factories import stock_of
from tests.unit.offers.shelves import LAUNDRY, NOW, companion, handles, line, offer, proposed, situation

ALONG = offer("product.also_bought", "also_bought")
SIDE = offer("checkout.side", "also_bought")
LATER = offer("order.supplements", "also_bought")


def beside_washer(*companions, **more):
    return situation("product", "washer-9", companions={"washer-9": companions}, **more)


def test_what_belongs_together_most_comes_first_one_click_each():
    found = proposed(ALONG, beside_washer(companion("kit", 8), companion("softener", 30), companion("detergent", 20)))
    assert handles(found) == ["softener", "detergent", "kit"]
    assert {proposal.candidate.action for proposal in found} == {"add"}


def test_the_counts_are_the_reason():
    (found,) = proposed(ALONG, beside_washer(companion("softener", 20, 40)))
    assert found.candidate.reason == "20 of 40 orders with Washer 9 also had Softener; chance alone would give 6.0."
    assert found.items[0].reason == "in 20 of 40 orders with it"


def test_what_is_too_dear_for_its_anchor_is_left_to_others():
    assert handles(proposed(ALONG, beside_washer(companion("dryer"), companion("softener")))) == ["softener"]


@pytest.mark.parametrize("there", [{"cart": (line("SOF"),)}, {"stock": stock_of(LAUNDRY, SOF=0)}])
def test_what_is_in_the_cart_or_sold_out_is_not_proposed(there):
    assert proposed(ALONG, beside_washer(companion("softener"), **there)) == ()


def test_what_the_page_proposes_elsewhere_is_not_proposed_again():
    tally = Tally(products={"softener"})
    assert handles(proposed(ALONG, beside_washer(companion("softener"), companion("kit")), tally)) == ["kit"]


def test_in_the_cart_it_goes_with_any_line_and_says_with_which():
    cart = (line("W9"), line("W7"))
    with_both = {"washer-9": (companion("kit", 10),), "washer-7": (companion("softener", 30),)}
    cart_offer = offer("cart.below_lines", "also_bought")
    found = proposed(cart_offer, situation("cart", cart=cart, companions=with_both))
    assert handles(found) == ["softener", "kit"]
    assert [proposal.items[0].reason for proposal in found] == [
        "in 30 of 40 orders with Washer 7",
        "in 10 of 40 orders with Washer 9",
    ]


def test_a_companion_of_two_lines_is_proposed_once_where_its_price_fits():
    both = {"detergent": (companion("kit", 35),), "washer-9": (companion("kit", 10),)}
    cart = (line("DET-S"), line("W9"))
    (found,) = proposed(offer("cart.below_lines", "also_bought"), situation("cart", cart=cart, companions=both))
    assert found.candidate.anchor.handle == "washer-9"


def test_at_checkout_there_is_one():
    page = situation("checkout", cart=(line("W9"),), companions={"washer-9": (companion("kit"), companion("softener"))})
    assert len(proposed(SIDE, page)) == 1


def test_after_the_purchase_it_goes_with_what_was_ordered():
    page = situation("order", ordered=(line("W9"),), ordered_at=NOW, companions={"washer-9": (companion("kit"),)})
    (found,) = proposed(LATER, page)
    assert (handles((found,)), found.candidate.anchor.handle) == (["kit"], "washer-9")
