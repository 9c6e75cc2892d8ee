"""A shopper works out what a machine costs at home."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_the_shopper_s_own_prices_are_reckoned_with_and_remembered(shopper, javascript):
    eli = shopper(GREENHOME, javascript=javascript, expected=("422 (",)).open_product()
    page, found = eli.page, eli.page.get_by_test_id("running-found")
    expect(found).to_contain_text("About €388 in 5 years")
    page.get_by_test_id("running-kwh").fill("cheap")
    eli.tap("running-update")
    expect(page.get_by_test_id("running-cost")).to_contain_text("Type a price from 0 to 10")
    page.get_by_test_id("running-kwh").fill("0.50")
    eli.tap("running-update")
    expect(found).to_contain_text("About €481 in 5 years")
    if javascript:
        expect(page.locator("#announcer")).to_have_text("About €481 in 5 years")
        expect(page).to_have_url(f"{eli.home_url}/products/{GREENHOME.main}")
    eli.open_product(GREENHOME.simpler)
    expect(page.get_by_test_id("running-kwh")).to_have_value("0.50")
