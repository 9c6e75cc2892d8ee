"""What is used up comes again every few weeks, for less."""

from dataclasses import replace

from storefront.offers.techniques.subscribe import find
from storefront.pricing.terms import Terms
from tests.factories import stock_of
from tests.unit.offers.shelves import LAUNDRY, line, offer, situation

PRODUCTS = {"products": ("detergent",), "terms": Terms("percent", 10), "options": {"every_weeks": [4, 8, 12]}}
ON_PAGE = offer("product.subscribe", "subscribe", **PRODUCTS)
IN_CART = offer("cart.subscribe", "subscribe", **PRODUCTS)


def test_the_weeks_of_the_offer_are_answers_with_the_price_of_each_delivery():
    (candidate,) = find(ON_PAGE, situation("product", "detergent"))
    assert candidate.action == "subscribe"
    assert candidate.replaces is None
    assert [(one.value, one.label, one.cents) for one in candidate.options] == [
        ("4w", "Every 4 weeks", 1_251),
        ("8w", "Every 8 weeks", 1_251),
        ("12w", "Every 12 weeks", 1_251),
    ]


def test_it_is_about_the_version_that_is_looked_at():
    page = situation("product", "detergent")
    chosen = (page.anchors[0][0], page.anchors[0][0].variants[1])
    (candidate,) = find(ON_PAGE, replace(page, anchors=(chosen,)))
    assert candidate.items[0].variant.sku == "DET-L"


def test_only_what_the_offer_names_may_come_again():
    assert list(find(ON_PAGE, situation("product", "softener"))) == []


def test_on_the_cart_the_line_itself_comes_again_with_all_its_pieces():
    cart = (line("W9"), line("DET-S", 3, key="k2"))
    (candidate,) = find(IN_CART, situation("cart", cart=cart))
    assert candidate.replaces == "k2"
    assert candidate.options[0].cents == 3 * 1_251


def test_what_comes_again_already_is_not_asked_about():
    again = (replace(line("DET-S", key="k1"), every="4w"),)
    assert list(find(IN_CART, situation("cart", cart=again))) == []
    assert list(find(ON_PAGE, situation("product", "detergent", cart=again))) == []


def test_parts_of_a_set_come_with_their_set_alone():
    assert list(find(IN_CART, situation("cart", cart=(line("DET-S", parent="set"),)))) == []


def test_the_page_asks_even_while_nothing_is_on_hand_and_the_rules_say_no():
    from tests.unit.offers.shelves import proposed

    assert proposed(ON_PAGE, situation("product", "detergent", stock=stock_of(LAUNDRY, DET_S=0))) == ()
