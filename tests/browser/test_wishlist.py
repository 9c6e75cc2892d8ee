"""Saving things for later: one click on a heart, back to the list, into the cart."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS

BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])


@BOTH_WAYS
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_what_was_saved_waits_on_the_list(shopper, goods, javascript):
    ari = shopper(goods, javascript=javascript).go(f"/collections/{goods.collection}")
    page = ari.page
    ari.tap(f"wish-{goods.main}")
    expect(page.get_by_test_id(f"wish-{goods.main}")).to_have_accessible_name(
        f"Saved: take {goods.main_title} off your wishlist"
    )
    expect(page.get_by_test_id("wishlist-link")).to_have_accessible_name("Wishlist, 1 product")
    if javascript:
        expect(page.get_by_test_id(f"wish-{goods.main}")).to_be_focused()
        expect(page.locator("#announcer")).to_have_text(f"{goods.main_title} saved to your wishlist")
    ari.open_product(goods.small).tap(f"wish-{goods.small}").tap("wishlist-link")
    expect(page.locator(".wish h2")).to_have_count(2)

    ari.tap(f"unwish-{goods.small}")
    expect(page.locator(".wish h2")).to_have_text([goods.main_title])
    if javascript:
        expect(page.get_by_test_id("wishlist-undo")).to_be_focused()
    ari.tap("wishlist-undo")
    expect(page.locator(".wish h2")).to_have_count(2)
    ari.add_to_cart(goods.small_title)


@BOTH_WAYS
def test_a_second_press_takes_it_off_again(shopper, javascript):
    ari = shopper(GREENHOME, javascript=javascript).open_product()
    heart = ari.page.get_by_test_id(f"wish-{GREENHOME.main}")
    ari.tap(f"wish-{GREENHOME.main}")
    expect(heart).to_have_accessible_name("Saved: take Aquelle 9 off your wishlist")
    ari.tap(f"wish-{GREENHOME.main}")
    expect(heart).to_have_accessible_name("Save Aquelle 9 to your wishlist")
    ari.tap("wishlist-link")
    expect(ari.page.get_by_role("heading", name="Nothing is saved yet")).to_be_visible()
