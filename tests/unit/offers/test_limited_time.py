"""A price until a date."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storefront.offers import engine
from storefront.offers.live import automatic_deals
from storefront.offers.placements import PLACEMENTS
from storefront.offers.techniques import limited_time
from storefront.pricing.terms import Terms
from tests.factories import product, shelf_of, variant
from tests.unit.offers.shelves import NOW, line, offer, situation


def week(**more):
    facts = {"products": ("softener",), "ends_at": NOW + timedelta(days=7), "terms": Terms("fixed", 990), **more}
    return offer("product.limited_time", "limited_time", **facts)


def test_every_piece_has_the_price_until_the_date():
    (deal,) = automatic_deals({"a": week()}, [line("SOF", 3)], NOW)
    assert (deal.lines, deal.times, deal.terms) == (("SOF",), 3, Terms("fixed", 990))
    assert deal.title == "Softener, price until 25 November"


def test_from_the_end_on_nobody_has_it():
    assert automatic_deals({"a": week(ends_at=NOW)}, [line("SOF", 3)], NOW) == []
    assert automatic_deals({"a": week(starts_at=NOW + timedelta(days=1))}, [line("SOF", 3)], NOW) == []


def test_it_is_about_the_products_it_names():
    assert [c.items[0].variant.sku for c in limited_time.find(week(), situation("product", "softener"))] == ["SOF"]
    assert list(limited_time.find(week(), situation("product", "detergent"))) == []
    assert [c.items[0].product.handle for c in limited_time.find(week(), situation("home"))] == ["softener"]
    assert [c.items[0].product.handle for c in limited_time.find(week(), situation("collection", "kit softener"))] == [
        "softener"
    ]


@pytest.mark.parametrize(("lowest", "shown"), [(1_290, 1), (1_100, 1), (990, 0), (900, 0), (None, 1)])
def test_it_is_shown_only_while_it_is_less_than_the_lowest_price_of_30_days(lowest, shown):
    softener = product("softener", replace(variant("SOF", 1_290), lowest_cents=lowest), collections=("care",))
    page = situation("product", "softener", shelf=shelf_of(softener))
    proposals = engine.choose(PLACEMENTS["product.limited_time"], page, [week()], lambda *_: (1_290, 990))
    assert len(proposals) == shown


def test_without_an_end_it_is_not_shown():
    page = situation("product", "softener")
    endless = week(ends_at=None)
    assert engine.choose(PLACEMENTS["product.limited_time"], page, [endless], lambda *_: (1_290, 990)) == ()
