"""A lower price from so many pieces, for those who buy for a business."""

import pytest

from storefront.offers.live import automatic_deals
from storefront.offers.techniques import trade
from storefront.pricing.terms import Terms
from tests.unit.offers.shelves import LAUNDRY, NOW, line, offer, situation


def by_ten(**more):
    facts = {"products": ("detergent",), "options": {"from_pieces": 10}, "terms": Terms("percent", 12), **more}
    return offer("product.volume", "trade", **facts)


def proposed(snapshot) -> list[tuple[str, int]]:
    return [(one.items[0].variant.sku, one.items[0].quantity) for one in trade.find(by_ten(), snapshot)]


def test_nobody_else_sees_it():
    assert proposed(situation("product", "detergent")) == []


@pytest.mark.parametrize(("there", "pieces"), [(0, 10), (4, 6), (9, 1)])
def test_as_many_as_are_missing_are_proposed(there, pieces):
    cart = (line("DET-S", there),) if there else ()
    stock = dict.fromkeys(LAUNDRY.by_variant, 50)
    assert [number for _, number in proposed(situation("product", "detergent", cart, stock=stock, trade=True))] == [
        pieces
    ]


def test_the_largest_pack_is_proposed():
    stock = dict.fromkeys(LAUNDRY.by_variant, 50)
    assert proposed(situation("home", "washer-9", stock=stock, trade=True)) == [("DET-L", 10)]


def test_once_there_are_enough_no_more_are_proposed():
    stock = dict.fromkeys(LAUNDRY.by_variant, 50)
    assert proposed(situation("cart", cart=(line("DET-S", 10),), stock=stock, trade=True)) == []


def test_all_pieces_are_reduced_once_there_are_enough():
    assert automatic_deals({"a": by_ten()}, [line("DET-S", 5), line("DET-L", 4)], NOW) == []
    deals = automatic_deals({"a": by_ten()}, [line("DET-S", 5), line("DET-L", 5)], NOW)
    assert {deal.lines[0]: deal.times for deal in deals} == {"DET-S": 5, "DET-L": 5}
    assert deals[0].title == "Trade price of Detergent, 12 % less from 10 pieces"
