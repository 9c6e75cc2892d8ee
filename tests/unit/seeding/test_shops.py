"""The two shops of this repository can be built, and hold what was promised of them."""

import pytest

from storefront.config import ROOT
from storefront.offers.placements import PLACEMENTS
from storefront.seeding.folder import read_shops


@pytest.fixture(scope="module")
def shops():
    return {shop.handle: shop for shop in read_shops(ROOT / "seed")}


def test_both_shops_are_there_and_well_filled(shops):
    assert list(shops) == ["greenhome", "techgadgets"]
    assert all(len(shop.catalogue.products) >= 45 for shop in shops.values())
    assert (shops["greenhome"].facts["currency"], shops["greenhome"].facts["tax_mode"]) == ("EUR", "included")
    assert (shops["techgadgets"].facts["currency"], shops["techgadgets"].facts["tax_mode"]) == ("USD", "added")


def test_every_placement_has_a_live_offer_in_both_shops(shops):
    for shop in shops.values():
        assert {offer.placement for offer in shop.offers if offer.status == "live"} == set(PLACEMENTS)


def test_something_is_old_enough_for_a_year_of_orders(shops):
    for shop in shops.values():
        sold = [one for one in shop.catalogue.products.values() if one.role == "product"]
        assert sum(one.released_days_ago > 365 for one in sold) >= 10
