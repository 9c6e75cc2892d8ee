"""Clicks that come quicker than the answers."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_of_quick_clicks_on_more_none_is_lost(shopper, goods):
    """An error on the console, such as that of a request that was cut off, would fail this."""
    yuri = shopper(goods).put_in_cart(goods.small, goods.small_title).open_cart()

    def slowly(route):
        time.sleep(0.3)
        route.continue_()

    yuri.page.route(re.compile("/cart/lines/"), slowly)
    more = yuri.page.get_by_role("button", name=re.compile("^Quantity of .*: one more$"))
    for _ in range(2):
        more.click()
    yuri.settled().expect_count(3)
    expect(yuri.page.get_by_test_id(f"quantity-{goods.small}")).to_have_value("3")
    assert yuri.line_cents(goods.small) == 3 * goods.small_cents
    expect(more).to_be_focused()
