"""What a person chose to go with a product: a reason each, one click each, before and after the order."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS
from tests.browser.shop import cents

BESIDE = [
    (GREENHOME, "norvind-fan", "Fan", "lumen-smart-plug", "Smart plug"),
    (TECHGADGETS, "wren-keyboard", "Wireless keyboard", "forge-pad", "Mouse pad XL"),
]
BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])


@BOTH_WAYS
@pytest.mark.parametrize(("goods", "handle", "title", "extra", "extra_title"), BESIDE, ids=["greenhome", "techgadgets"])
def test_one_click_adds_what_goes_with_it(shopper, goods, handle, title, extra, extra_title, javascript):
    kim = shopper(goods, javascript=javascript).put_in_cart(handle, title).open_cart()
    button = kim.page.get_by_test_id(f"accept-cart-below-lines-{extra}")
    shown, before = cents(button.inner_text()), kim.lines_cents()
    button.click()
    kim.settled()
    expect(kim.line(extra)).to_contain_text(extra_title)
    assert kim.lines_cents() == before + shown


def test_the_page_of_an_order_names_what_goes_with_it_for_the_next_one(shopper):
    kim = shopper(GREENHOME).put_in_cart().check_out().open_order()
    panel = kim.offer("order-supplements")
    expect(panel.get_by_role("heading")).to_have_text("Goes with what you ordered")
    kim.accept("order-supplements", GREENHOME.extra)
    expect(kim.added).to_contain_text(GREENHOME.extra_title)
    kim.open_cart()
    expect(kim.line(GREENHOME.extra)).to_have_count(1)
