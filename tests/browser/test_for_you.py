"""Picks for one shopper, the way back to what they looked at, and the switch that turns both off."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS, TECHGADGETS

BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])


@BOTH_WAYS
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_picks_say_why_and_go_when_personalisation_is_switched_off(shopper, goods, javascript):
    una = shopper(goods, javascript=javascript).open_product(goods.simpler).open_product().go("/")
    panel = una.offer("home-for-you")
    expect(panel.get_by_role("heading")).to_have_text("For you")
    expect(panel.get_by_text(re.compile(f"^Because you looked at .*{goods.main_title}$")).first).to_be_visible()
    panel.get_by_text("Why this?").first.click()
    expect(panel.get_by_text("Past orders with").first).to_be_visible()

    una.press("Personalisation off (For you)", panel)
    for place in ("home-for-you", "home-recently-viewed"):
        expect(una.offer(place)).to_have_count(0)
    una.open_product(goods.better).go("/")
    for place in ("home-for-you", "home-recently-viewed"):
        expect(una.offer(place)).to_have_count(0)
    una.open_product()
    expect(una.offer("product-recently-viewed")).to_have_count(0)


def test_one_click_adds_a_pick_at_its_price(shopper):
    una = shopper(TECHGADGETS).open_product("lumo-watch").go("/")
    una.accept("home-for-you", "lumo-band")
    expect(una.added).to_contain_text("Watch band")
    una.expect_count(1).open_cart()
    assert una.lines_cents() == 24_99


def test_a_new_shopper_sees_what_is_popular_and_that_it_is_not_about_them(shopper):
    new = shopper(TECHGADGETS).go("/")
    panel = new.offer("home-for-you")
    expect(panel.get_by_role("heading")).to_have_text("Popular in Phones")
    panel.get_by_text("Why this?").first.click()
    expect(panel.get_by_text("Nothing about you was used.").first).to_be_visible()


def test_what_was_bought_counts_for_the_next_order(shopper):
    una = shopper(TECHGADGETS).put_in_cart("kestrel-13", "Laptop 13").check_out()
    expect(una.offer("thanks-for-you")).to_contain_text("Because you bought Laptop 13")
