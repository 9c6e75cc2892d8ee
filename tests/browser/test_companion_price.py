"""A case at half price with its phone; without the phone at full price, which is said once."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS

LOST = "Case for S8 Pro: now full price, because Phone S8 Pro was removed."


def test_page_of_the_main_product_offers_both(shopper):
    xenia = shopper(GREENHOME).open_product("brookline-jug")
    expect(xenia.offer("product-companion")).to_contain_text("Jug cartridge at half price with Water jug")
    assert xenia.total_cents("total-product-companion-brookline-jug") == 29_90 + 3_45
    xenia.accept("product-companion", "brookline-jug").keep_shopping().open_cart()
    assert xenia.line_cents("brookline-cartridge") == 3_45
    assert xenia.row_cents("Jug cartridge at half price with Water jug") == -3_45


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_removing_the_phone_takes_the_price_with_it_and_says_so_once(shopper, javascript):
    yves = shopper(TECHGADGETS, javascript=javascript).put_in_cart("lumo-s8-pro", "Phone S8 Pro")
    yves.put_in_cart("lumo-s8-pro-case", "Case for S8 Pro").open_cart()
    assert yves.line_cents("lumo-s8-pro-case") == 13_99
    assert yves.row_cents("Case for S8 Pro at half price with Phone S8 Pro") == -14_00
    yves.tap("remove-lumo-s8-pro")
    expect(yves.page.locator("body")).to_contain_text(LOST)
    assert yves.line_cents("lumo-s8-pro-case") == 27_99
    yves.page.reload()
    yves.settled()
    expect(yves.page.locator("body")).not_to_contain_text(LOST)
    assert yves.line_cents("lumo-s8-pro-case") == 27_99


def test_the_cart_offers_the_case_to_who_has_the_phone(shopper):
    zoe = shopper(TECHGADGETS).put_in_cart("lumo-a5", "Phone A5").open_cart()
    zoe.accept("cart-below-lines", "lumo-a5-case")
    assert zoe.line_cents("lumo-a5-case") == 9_99
    zoe.check_out().open_order()
    assert zoe.row_cents("Case for A5 at half price with Phone A5") == -10_00
