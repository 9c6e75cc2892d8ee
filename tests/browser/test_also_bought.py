"""What others bought along: with the counts as its reason, one click to add."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS
from tests.browser.shop import cents

BESIDE = [
    (GREENHOME, "brookline-shower", "descaler", "Descaler"),
    (TECHGADGETS, "lumo-watch", "lumo-band", "Watch band"),
]


@pytest.mark.parametrize(("goods", "handle", "extra", "title"), BESIDE, ids=["greenhome", "techgadgets"])
def test_one_click_adds_what_others_bought_along(shopper, goods, handle, extra, title):
    sam = shopper(goods).open_product(handle)
    panel = sam.offer("product-also-bought")
    expect(panel.get_by_role("listitem").first).to_contain_text(re.compile("In [0-9]+ of [0-9]+ orders with it"))
    panel.get_by_text("Why this?").first.click()
    expect(panel.get_by_text("chance alone would give").first).to_be_visible()
    shown = cents(sam.page.get_by_test_id(f"accept-product-also-bought-{extra}").inner_text())
    sam.accept("product-also-bought", extra)
    expect(sam.added).to_contain_text(title)
    sam.expect_count(1).open_cart()
    assert sam.lines_cents() == shown


def test_beside_the_checkout_the_one_thing_is_added_by_its_button_alone(shopper):
    sam = shopper(GREENHOME).put_in_cart("brookline-jug", "Water jug").open_checkout()
    panel, before = sam.offer("checkout-side"), sam.total_cents("checkout-total")
    expect(panel.get_by_role("heading")).to_contain_text("Others also bought")
    shown = cents(panel.inner_text())
    sam.accept("checkout-side", "brookline-cartridge")
    expect(sam.page.get_by_test_id("summary-brookline-cartridge")).to_be_attached()
    assert sam.total_cents("checkout-total") == before + shown
    expect(panel).to_have_count(0)


def test_a_no_at_checkout_ends_it(shopper):
    sam = shopper(TECHGADGETS).put_in_cart("kestrel-13", "Laptop 13").open_checkout()
    expect(sam.offer("checkout-before-paying")).to_have_count(1)
    sam.refuse("checkout-before-paying").open_checkout()
    for place in ("checkout-bump", "checkout-side", "checkout-before-paying"):
        expect(sam.offer(place)).to_have_count(0)
