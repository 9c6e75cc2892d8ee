"""From not being sure to the model that fits, bought."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_shopper_who_is_not_sure_is_led_to_the_best_model_and_buys_it(shopper, javascript):
    eva = shopper(GREENHOME, javascript=javascript).open_product("aquelle-7")
    eva.page.get_by_role("link", name="Guide: Choosing a washing machine").click()
    eva.settled()
    eva.page.get_by_label("Five or more").check()
    if not javascript:
        eva.press("Advise me")
    eva.settled()
    advice = eva.page.get_by_test_id("advice")
    expect(advice).to_contain_text("Aquelle 11 Connect")
    expect(eva.page.get_by_label("Five or more")).to_be_checked()

    tier = eva.page.get_by_test_id("tier-aquelle-11-connect")
    expect(tier).to_contain_text("€250.00 more than Aquelle 9.")
    tier.get_by_role("button", name="Add to cart: Aquelle 11 Connect").click()
    eva.settled().open_cart()
    expect(eva.line("aquelle-11-connect")).to_be_visible()
    assert eva.line_cents("aquelle-11-connect") == 899_00


def test_answers_change_the_advice_by_keyboard_and_stay_in_the_address(shopper):
    eva = shopper(TECHGADGETS).go("/guides/first-camera")
    eva.page.get_by_label("By day and on trips").focus()
    eva.page.keyboard.press("Space")
    eva.settled()
    expect(eva.page.get_by_test_id("advice")).to_contain_text("Ocula Camera M1")
    expect(eva.page.get_by_label("By day and on trips")).to_be_focused()
    eva.page.keyboard.press("ArrowDown")
    eva.settled()
    expect(eva.page.get_by_test_id("advice")).to_contain_text("Ocula Camera M2")
    expect(eva.page.get_by_label("Indoors and in the evening")).to_be_focused()
    expect(eva.page.locator("#announcer")).to_contain_text("Our advice: Ocula")
    shared = shopper(TECHGADGETS)
    shared.page.goto(eva.page.url)
    expect(shared.page.get_by_test_id("advice")).to_contain_text("Ocula Camera M2")
