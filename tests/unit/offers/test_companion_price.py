"""An accessory for less with its main product."""

from dataclasses import replace

import pytest

from storefront.offers.live import automatic_deals
from storefront.offers.techniques import companion_price
from storefront.pricing.terms import Terms
from tests.unit.offers.shelves import LAUNDRY, NOW, line, offer, situation


def with_dryer(**more):
    facts = {"products": ("kit",), "anchors": ("dryer",), "terms": Terms("percent", 50), **more}
    return offer("product.companion", "companion_price", **facts)


def reduced(an_offer, *lines) -> dict[str, int]:
    """Reduced pieces by line key."""
    return {deal.lines[0]: deal.times for deal in automatic_deals({an_offer.handle: an_offer}, lines, NOW)}


def test_each_main_piece_makes_one_accessory_cheaper():
    assert reduced(with_dryer(), line("DR", 1), line("KIT", 3)) == {"KIT": 1}
    assert reduced(with_dryer(), line("DR", 2), line("KIT", 3)) == {"KIT": 2}
    assert reduced(with_dryer(), line("DR", 4), line("KIT", 3)) == {"KIT": 3}


def test_without_the_main_product_it_costs_its_single_price():
    assert reduced(with_dryer(), line("W9", 1), line("KIT", 1)) == {}


def test_of_several_accessories_the_dearest_is_reduced():
    both = with_dryer(products=("kit", "detergent"))
    assert reduced(both, line("DR", 1), line("DET-L", 1), line("KIT", 1)) == {"KIT": 1}
    assert reduced(both, line("DR", 2), line("DET-L", 1), line("DET-S", 1), line("KIT", 1)) == {"KIT": 1, "DET-L": 1}


def test_parts_of_bundles_and_gifts_neither_earn_nor_get_it():
    assert reduced(with_dryer(), line("DR", 1, parent="set"), line("KIT", 1)) == {}
    assert reduced(with_dryer(), line("DR", 1), line("KIT", 1, parent="set")) == {}
    assert reduced(with_dryer(), line("DR", 1), replace(line("KIT", 1), set_key="gift")) == {}


def test_a_collection_may_be_the_main_product():
    laundry = with_dryer(anchors=("laundry",))
    assert reduced(laundry, line("W9", 1), line("KIT", 2)) == {"KIT": 1}, "the kit itself is of that collection"
    assert reduced(laundry, line("KIT", 2)) == {}


def test_a_promise_shown_at_several_places_takes_off_once():
    offers = {name: with_dryer(handle=name) for name in ("a", "b", "c")}
    deals = automatic_deals(offers, [line("DR", 1), line("KIT", 3)], NOW)
    assert [(deal.name, deal.times) for deal in deals] == [("a", 1)]


def test_other_main_products_are_another_promise():
    offers = {"a": with_dryer(handle="a"), "b": with_dryer(handle="b", anchors=("washer-9",))}
    assert len(automatic_deals(offers, [line("DR", 1), line("W9", 1), line("KIT", 3)], NOW)) == 2


def test_its_name_says_with_what():
    (deal,) = companion_price.deals(with_dryer(), [line("DR"), line("KIT")])
    assert deal.title == "Kit at half price with Dryer"


def test_the_page_of_the_main_product_proposes_both():
    (found,) = companion_price.find(with_dryer(), situation("product", "dryer"))
    assert (found.action, [item.product.handle for item in found.items]) == ("set", ["dryer", "kit"])
    assert found.anchor_cents == 62_900


@pytest.mark.parametrize("page", ["product", "added", "cart", "drawer", "checkout"])
def test_with_the_main_product_in_the_cart_the_accessory_is_added(page):
    (found,) = companion_price.find(with_dryer(), situation(page, "dryer", (line("DR"),)))
    assert (found.action, [item.product.handle for item in found.items]) == ("add", ["kit"])


def test_the_reason_is_the_rule_and_what_was_written_for_the_two():
    an_offer = with_dryer(anchors=("washer-9",))
    (found,) = companion_price.find(an_offer, situation("product", "washer-9"))
    assert found.reason == (
        "Kit at half price with Washer 9: each Washer 9 makes one cheaper. It carries a dryer above it."
    )


def test_other_pages_propose_nothing():
    assert list(companion_price.find(with_dryer(), situation("product", "washer-9"))) == []
    assert list(companion_price.find(with_dryer(), situation("product", "kit"))) == []


def test_nothing_is_proposed_that_is_not_on_hand():
    stock = {LAUNDRY.by_sku["DR"][1].id: 1}
    assert list(companion_price.find(with_dryer(), situation("product", "dryer", stock=stock))) == []
    stock = {LAUNDRY.by_sku["KIT"][1].id: 1}
    assert list(companion_price.find(with_dryer(), situation("product", "dryer", stock=stock))) == []
