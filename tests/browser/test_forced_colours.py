"""With colours forced by the system, frames, fields, buttons and focus can still be told by their lines."""

import pytest

from tests.browser.accessibility import SEVEN, WAYS
from tests.browser.goods import SHOPS
from tests.browser.looks import focus_is_seen, without_border

STOPS = 12


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
@pytest.mark.parametrize("name", SEVEN)
def test_lines_and_focus_stay_when_colours_are_forced(shopper, goods, name):
    there = shopper(goods, forced_colors="active")
    WAYS[name](there)
    page = there.page
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert without_border(page) == []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focus_is_seen(focused), focused.evaluate("one => one.outerHTML.slice(0, 120)")
