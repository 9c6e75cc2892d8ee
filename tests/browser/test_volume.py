"""The second at half price: shown on the page, charged in the cart, at checkout and by the order alike."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS
from tests.browser.shop import cents

SECONDS = [
    (GREENHOME, "norvind-filter", "HEPA filter", 29_90, 14_95),
    (TECHGADGETS, "wren-cable-usbc", "USB-C cable 2 m", 14_99, 7_49),
]


@pytest.mark.parametrize(("goods", "handle", "title", "full", "half"), SECONDS, ids=["greenhome", "techgadgets"])
@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_shown_charged_and_ordered_alike(shopper, goods, handle, title, full, half, javascript):
    vera = shopper(goods, javascript=javascript).open_product(handle)
    panel = vera.offer("product-volume")
    expect(panel).to_contain_text("The second:")
    assert cents(panel.get_by_test_id("pieces-product-volume").inner_text()) == full + half
    vera.accept("product-volume", handle)
    if javascript:
        vera.keep_shopping()
    vera.open_cart()
    label = f"Every second {title} at half price"
    assert vera.line_cents(handle) == full + half
    assert vera.row_cents(label) == half - full

    vera.open_checkout().fill_address()
    assert vera.row_cents(label) == half - full
    vera.fill_card().pay().expect_thanks().open_order()
    assert vera.row_cents(label) == half - full
    assert vera.ordered_cents() == full + half


@pytest.mark.parametrize(("goods", "handle", "title", "full", "half"), SECONDS, ids=["greenhome", "techgadgets"])
def test_the_dialogue_and_the_cart_offer_the_second_to_who_has_one(shopper, goods, handle, title, full, half):
    wim = shopper(goods).open_product(handle).add_to_cart(title)
    expect(wim.offer("added-volume")).to_contain_text("One more:")
    wim.keep_shopping().open_cart()
    assert cents(wim.page.get_by_test_id("pieces-cart-volume").inner_text()) == half
    wim.accept("cart-volume", handle)
    assert wim.line_cents(handle) == full + half
    expect(wim.page.get_by_test_id("said")).to_contain_text(f"{title}: the second now costs half.")
    expect(wim.offer("cart-volume")).to_have_count(0)
