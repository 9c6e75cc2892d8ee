"""Something for nothing: earned by a set or by an amount, added only by the shopper."""

from dataclasses import replace

from storefront.cart import totals
from storefront.cart.values import Line
from storefront.offers.live import automatic_deals
from storefront.offers.techniques import gift
from storefront.pricing.terms import Terms
from tests.unit.offers.shelves import LAUNDRY, NOW, line, offer, situation


def from_500(**more):
    facts = {"products": ("softener",), "options": {"minimum_cents": 50_000}, "terms": Terms("gift"), **more}
    return offer("cart.gift", "gift", **facts)


def with_set(**more):
    return from_500(anchors=("starter",), options={}, **more)


def bundle() -> tuple[Line, ...]:
    starter = LAUNDRY.products["starter"]
    parts = [
        Line(f"part-{n}", product, variant, each, "set", each)
        for n, (product, variant, each) in enumerate(LAUNDRY.parts(starter))
    ]
    return Line("set", starter, None, 1), *parts


def cart_line(sku: str, quantity: int = 1, **more) -> Line:
    return Line(sku, *LAUNDRY.by_sku[sku], quantity, **more)


def taken(handle: str = "gift") -> Line:
    """The line of a gift that was accepted."""
    return cart_line("SOF", offer=handle, set_key="gift")


def price(an_offer, *lines) -> int:
    offers = {an_offer.handle: an_offer}
    return totals.price(totals.standing(lines, offers, NOW), offers, NOW).subtotal_cents


def test_it_is_proposed_once_the_goods_reach_the_amount():
    assert list(gift.find(from_500(), situation("cart", cart=(line("W7", 1),)))) == []
    (found,) = gift.find(from_500(), situation("cart", cart=(line("W9", 1),)))
    assert (found.action, found.items[0].variant.sku, found.items[0].quantity) == ("add", "SOF", 1)


def test_it_is_proposed_with_the_set():
    assert gift.is_earned(with_set(), bundle())
    assert not gift.is_earned(with_set(), [line("W9", 5)])


def test_with_both_both_are_needed():
    both = from_500(anchors=("starter",), options={"minimum_cents": 90_000})
    assert not gift.is_earned(both, bundle())
    assert gift.is_earned(both, [*bundle(), cart_line("DR")])


def test_an_offer_that_says_nothing_of_what_earns_it_gives_nothing():
    assert not gift.is_earned(from_500(options={}), [line("W9", 5)])


def test_it_is_charged_nothing_and_never_more_than_one_piece_is_free():
    assert price(from_500(), cart_line("W9"), taken()) == 64_900
    assert price(from_500(), cart_line("W9"), replace(taken(), quantity=2)) == 64_900 + 1_290


def test_what_is_no_longer_earned_is_left_out_and_never_charged():
    lines = (cart_line("W7"), taken())
    assert totals.standing(lines, {"gift": from_500()}, NOW) == lines[:1]
    assert price(from_500(), *lines) == 40_900


def test_gifts_do_not_earn_gifts():
    """The amount counts what is paid: neither the gift itself, nor another one."""
    dear = replace(cart_line("DR"), offer="another", set_key="gift")
    assert not gift.is_earned(from_500(), [cart_line("W7"), taken(), dear])


def test_it_does_not_come_twice():
    basket = replace(line("SOF"), offer="gift", set_key="gift")
    assert list(gift.find(from_500(), situation("cart", cart=(line("W9"), basket)))) == []


def test_what_was_bought_is_no_gift():
    """Somebody who bought a softener pays for it, with or without the washer."""
    assert automatic_deals({"gift": from_500()}, [cart_line("W9"), cart_line("SOF")], NOW) == []


def test_its_name_says_what_it_is():
    (deal,) = automatic_deals({"gift": from_500()}, [cart_line("W9"), taken()], NOW)
    assert (deal.title, deal.times) == ("Softener as a gift", 1)


def test_the_pages_of_a_sets_parts_lead_to_the_set():
    (found,) = gift.find(with_set(), situation("product", "washer-9"))
    assert (found.action, [item.product.handle for item in found.items]) == ("view", ["starter", "softener"])
    assert list(gift.find(with_set(), situation("product", "dryer"))) == []


def test_giving_it_up_costs_nothing():
    """A swap that loses the gift is priced as the cart will charge it: without the gift."""
    lines = (cart_line("W9"), taken())
    candidate = gift.Candidate(
        (gift.Item(*LAUNDRY.by_sku["W7"], 1, 40_900),), "swap", "", LAUNDRY.products["washer-9"], 64_900, "W9"
    )
    cheaper = offer("cart.upsell", "upsell")
    told = totals.price_of(candidate, cheaper, lines, {"gift": from_500()}, NOW, LAUNDRY)
    assert told == (-24_000, -24_000)
