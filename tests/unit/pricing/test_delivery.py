"""Delivery: its price, the limit from which it is free, and deals on it."""

from storefront.pricing.quote import Deal, Delivery, Terms, quote
from tests.tables import assert_costs, cart

POST = Delivery("post", "Post", 595, free_from_cents=5000)
FREE = Deal("free", "Free delivery", Terms("free_delivery"))


def test_delivery_is_free_from_its_limit():
    assert_costs(quote(cart("line price\nlamp 50.00"), delivery=POST), "delivery 0.00\ndelivery_full 5.95\ntotal 50.00")


def test_below_the_limit_delivery_is_charged_and_the_gap_is_told():
    priced = quote(cart("line price\nlamp 49.99"), delivery=POST)
    assert_costs(priced, "delivery 5.95\nfree_delivery_gap 0.01\ntotal 55.94")


def test_only_goods_that_ship_count_towards_free_delivery():
    priced = quote(cart("line price quantity parent ships\nlamp 30.00\nplan 60.00 1 lamp no"), delivery=POST)
    assert_costs(priced, "delivery 5.95\nfree_delivery_gap 20.00")


def test_a_cart_in_which_nothing_ships_has_no_delivery():
    priced = quote(cart("line price quantity parent ships\nplan 60.00 1 - no"), [FREE], POST)
    assert_costs(priced, "delivery 0.00\ndelivery_full 0.00\ntotal 60.00")
    assert priced.free_delivery_gap_cents is None
    assert [unmet.reason for unmet in priced.unmet] == ["nothing is delivered"]


def test_a_delivery_without_a_limit_has_no_gap():
    assert quote(cart("line price\nlamp 30.00"), delivery=Delivery("van", "Van", 4900)).free_delivery_gap_cents is None


def test_a_free_delivery_deal_takes_delivery_off_and_closes_the_gap():
    priced = quote(cart("line price\nlamp 30.00"), [FREE], POST)
    assert_costs(priced, "saving 0.00\ndelivery 0.00\ndelivery_full 5.95\nfree_delivery_gap 0.00\ntotal 30.00")
    assert [(one.name, one.amount_cents, one.lane) for one in priced.adjustments] == [("free", 595, "delivery")]


def test_only_the_deal_that_saves_most_on_delivery_counts():
    half = Deal("half", "Half", Terms("percent", 50), lane="delivery")
    priced = quote(cart("line price\nlamp 30.00"), [half, FREE, half], POST)
    assert [one.name for one in priced.adjustments] == ["free"]
    assert [one.reason for one in priced.unmet] == ["another deal on delivery saves more"] * 2


def test_free_delivery_waits_until_a_delivery_is_chosen():
    priced = quote(cart("line price\nlamp 30.00"), [FREE])
    assert [one.reason for one in priced.unmet] == ["counts once a delivery is chosen"]


def test_a_free_delivery_deal_has_nothing_to_do_above_the_limit():
    assert [one.reason for one in quote(cart("line price\nlamp 60.00"), [FREE], POST).unmet] == [
        "delivery is free already"
    ]


def test_neither_a_code_nor_an_offer_costs_the_free_delivery():
    code = Deal("tiny", "Tiny", Terms("amount", 100), lane="cart")
    offer = Deal("lamp", "Lamp", Terms("amount", 200), lines=("lamp",))
    assert_costs(quote(cart("line price\nlamp 50.00"), [code], POST), "saving 1.00\ndelivery 0.00\ntotal 49.00")
    assert_costs(quote(cart("line price\nlamp 50.00"), [offer], POST), "saving 2.00\ndelivery 0.00\ntotal 48.00")


def test_a_gift_counts_nothing_towards_free_delivery():
    gift = Deal("gift", "Gift", Terms("gift"), lines=("soap",))
    priced = quote(cart("line price\nlamp 45.00\nsoap 6.00"), [gift], POST)
    assert_costs(priced, "saving 6.00\ndelivery 5.95\nfree_delivery_gap 5.00\ntotal 50.95")


def test_a_minimum_for_free_delivery_counts_the_goods_before_every_saving_but_gifts():
    code = Deal("ten", "Ten", Terms("percent", 10), lane="cart", combines=True)
    free = Deal("free", "Free", Terms("free_delivery"), minimum_cents=3000)
    gift = Deal("gift", "Gift", Terms("gift"), lines=("soap",))
    van = Delivery("van", "Van", 100)
    assert_costs(quote(cart("line price\nlamp 32.00"), [code, free], van), "saving 3.20\ndelivery 0.00\ntotal 28.80")
    given = quote(cart("line price\nlamp 29.00\nsoap 6.00"), [gift, free], van)
    assert_costs(given, "saving 6.00\ndelivery 1.00\ntotal 30.00")
