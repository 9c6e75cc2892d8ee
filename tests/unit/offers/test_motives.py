"""Why a shop makes an offer changes what it proposes first, as `offers.motives` says."""

from dataclasses import replace
from datetime import date

import pytest

from storefront.offers.motives import MOTIVES, RANKED, in_order
from storefront.offers.registry import TECHNIQUES
from tests.factories import stock_of
from tests.unit.offers.shelves import LAUNDRY, handles, laundry, offer, proposed, situation

CHANGED = laundry(
    detergent=replace(LAUNDRY.products["detergent"], popularity=40, released_on=date(2026, 1, 1)),
    softener=replace(LAUNDRY.products["softener"], popularity=10, released_on=date(2026, 10, 1)),
    kit=replace(LAUNDRY.products["kit"], popularity=2, released_on=date(2024, 1, 1)),
)
ON_PAGE = situation("product", "washer-9", shelf=CHANGED)


def first(motive, snapshot=ON_PAGE):
    return handles(proposed(offer("product.supplements", "complements", motive=motive), snapshot))


def test_more_per_order_keeps_the_order_of_the_technique():
    assert first("more_per_order") == ["detergent", "softener", "kit"]


def test_new_customers_see_the_smallest_price_first():
    assert first("new_customers") == ["softener", "detergent", "kit"]


def test_clearing_stock_begins_with_what_lies_longest_for_what_is_bought():
    stock = stock_of(CHANGED, **{"DET-S": 40, "DET-L": 40, "SOF": 30, "KIT": 4})
    # pieces for each point of popularity: detergent 80 / 40, softener 30 / 10, kit 4 / 2
    assert first("clear_stock", replace(ON_PAGE, stock=stock)) == ["softener", "detergent", "kit"]
    more_kits = stock_of(CHANGED, **{"DET-S": 40, "DET-L": 40, "SOF": 30, "KIT": 50})
    assert first("clear_stock", replace(ON_PAGE, stock=more_kits))[0] == "kit"


def test_what_is_new_comes_first_where_that_is_the_motive():
    assert first("show_new") == ["softener", "detergent", "kit"]


def test_equals_stay_in_the_order_of_the_technique():
    assert first("show_new", situation("product", "washer-9")) == ["detergent", "softener", "kit"]


def test_a_set_is_weighed_by_its_parts():
    candidates = in_order(
        TECHNIQUES["bundle"],
        offer("product.bundle", "bundle", motive="new_customers"),
        situation("product", "washer-9", shelf=_with_a_second_set()),
    )
    assert [candidate.items[0].product.handle for candidate in candidates] == ["small-set", "starter"]


@pytest.mark.parametrize("motive", MOTIVES)
def test_the_next_model_up_is_the_next_one_whatever_the_motive(motive):
    upsell = offer("product.upsell", "upsell", motive=motive)
    assert handles(proposed(upsell, situation("product", "washer-7"))) == ["washer-9"]


def test_only_known_techniques_are_ranked():
    assert set(RANKED) <= set(TECHNIQUES)


def _with_a_second_set():
    starter = LAUNDRY.products["starter"]
    small = replace(starter, id=9_999, handle="small-set", title="Small set", parts=starter.parts[:1])
    return laundry(small=small)


def test_a_product_out_of_stock_is_not_first_of_anything():
    assert "softener" not in first("new_customers", replace(ON_PAGE, stock=stock_of(CHANGED, SOF=0)))
