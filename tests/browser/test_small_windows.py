"""Nothing is lost in a narrow window, at twice the size, or to a finger: the seven pages of both shops."""

import pytest

from tests.browser.accessibility import SEVEN, WAYS
from tests.browser.goods import SHOPS
from tests.browser.looks import NARROWEST, WIDE, cut_off, things_there, too_small, too_wide

TWICE = {"viewport": {"width": WIDE // 2, "height": 450}, "device_scale_factor": 2}
"""What a window of 1280 x 900 shows at 200 % zoom."""


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
@pytest.mark.parametrize("name", SEVEN)
def test_a_page_fits_320_pixels_with_nothing_cut_off_and_all_of_it_big_enough_for_a_finger(shopper, goods, name):
    there = shopper(goods, viewport={"width": NARROWEST, "height": 640})
    WAYS[name](there)
    found = [*too_wide(there.page, NARROWEST), *cut_off(there.page), *too_small(there.page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
@pytest.mark.parametrize("name", SEVEN)
def test_at_twice_the_size_everything_is_still_there(shopper, goods, name):
    usual, twice = shopper(goods), shopper(goods, **TWICE)
    WAYS[name](usual)
    WAYS[name](twice)
    assert set(things_there(usual.page)) - set(things_there(twice.page)) == set()
    found = [*too_wide(twice.page, WIDE // 2), *cut_off(twice.page), *too_small(usual.page)]
    assert not found, "\n".join(found)
