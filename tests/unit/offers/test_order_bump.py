"""One small thing beside the order."""

from tests.unit.offers.shelves import handles, line, offer, proposed, situation

BUMP = offer("checkout.bump", "order_bump")


def test_the_cheapest_complement_of_the_cart_is_proposed():
    assert handles(proposed(BUMP, situation("checkout", cart=(line("W9"),)))) == ["softener"]


def test_there_is_one_at_most():
    cart = (line("W9"), line("W11"), line("W7"))
    assert len(proposed(BUMP, situation("checkout", cart=cart))) == 1


def test_it_adds_a_single_piece_and_is_no_swap():
    (found,) = proposed(BUMP, situation("checkout", cart=(line("W9", 2),)))
    assert found.candidate.action == "add"
    assert [item.quantity for item in found.items] == [1]


def test_an_empty_cart_has_none():
    assert proposed(BUMP, situation("checkout")) == ()


def test_an_offer_may_name_product_and_anchor():
    named = offer("checkout.bump", "order_bump", products=("kit",), anchors=("washer-9",))
    assert handles(proposed(named, situation("checkout", cart=(line("W9"),)))) == ["kit"]
    assert proposed(named, situation("checkout", cart=(line("W7"),))) == ()
