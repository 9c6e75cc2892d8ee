"""Something comes again: bought, stopped with one click, taken up again; with and without JavaScript."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS


def comes_again(world, every):
    """Let the lines of the cart come again."""
    with closing(sqlite3.connect(world.path, timeout=10)) as database, database:
        database.execute("UPDATE cart_line SET every = ?", (every,))


def subscriptions(world):
    """Whether each subscription of this world is stopped."""
    with closing(sqlite3.connect(world.path, timeout=10)) as database:
        return [bool(row[0]) for row in database.execute("SELECT stopped_at FROM subscription ORDER BY id")]


@pytest.mark.parametrize("scripted", [True, False], ids=["javascript", "no-javascript"])
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_subscription_is_stopped_with_one_click_and_taken_up_again(shopper, world, goods, scripted):
    lena = shopper(goods, javascript=scripted).put_in_cart()
    comes_again(world, "4w")
    lena.open_checkout()
    expect(lena.page.locator("[data-again]").first).to_contain_text("every 4 weeks")
    lena.fill_address().fill_card().pay().expect_thanks()
    item = lena.page.get_by_test_id(f"coming-{goods.main_sku}")
    expect(item).to_contain_text("Every 4 weeks")
    lena.open_order()
    expect(item).to_contain_text("Next on")
    assert subscriptions(world) == [False]

    here = lena.page.url
    lena.tap(f"stop-{goods.main_sku}")
    expect(item).to_contain_text("Stopped. Nothing more will be sent or charged.")
    expect(lena.page).to_have_url(here)
    assert subscriptions(world) == [True]
    lena.page.reload()
    expect(item).to_contain_text("Stopped.")

    lena.tap(f"start-{goods.main_sku}")
    expect(item).to_contain_text("Next on")
    assert subscriptions(world) == [False]


def test_the_button_keeps_the_focus_and_what_happened_is_read_out(shopper, world):
    mo = shopper(GREENHOME).put_in_cart()
    comes_again(world, "12w")
    mo.check_out()
    button = mo.page.get_by_test_id(f"stop-{GREENHOME.main_sku}")
    button.focus()
    mo.page.keyboard.press("Enter")
    expect(mo.page.get_by_role("status")).to_contain_text("stopped. Nothing more will be sent or charged.")
    expect(mo.page.get_by_test_id(f"start-{GREENHOME.main_sku}")).to_be_focused()
