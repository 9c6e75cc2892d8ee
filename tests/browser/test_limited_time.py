"""A price until a date: the same date on every load, charged until then, and refused after it."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS

WEEKS = [(GREENHOME, "fenwick-kettle", 49_90, 59_90), (TECHGADGETS, "tern-buds-pro", 129_00, 149_00)]


@pytest.mark.parametrize(("goods", "handle", "price", "lowest"), WEEKS, ids=["greenhome", "techgadgets"])
def test_two_loads_show_the_same_end_and_the_price_is_charged(shopper, goods, handle, price, lowest):
    anna = shopper(goods).open_product(handle)
    panel = anna.offer("product-limited-time")
    expect(panel.locator(".price__was")).to_contain_text(f"{lowest / 100:.2f}")
    heading = panel.get_by_role("heading").inner_text()
    assert " UTC" in heading
    anna.page.reload()
    expect(anna.settled().offer("product-limited-time").get_by_role("heading")).to_have_text(heading)
    anna.accept("product-limited-time", handle).keep_shopping().open_cart()
    assert anna.line_cents(handle) == price


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_after_the_end_the_price_is_refused_and_the_panel_is_gone(shopper, world, javascript):
    ben = shopper(GREENHOME, javascript=javascript, expected=("409 (", "Code 409")).open_product("fenwick-kettle")
    with closing(sqlite3.connect(world.path)) as database:
        database.execute("UPDATE offer SET ends_at = '2020-01-01 00:00:00.000000' WHERE technique = 'limited_time'")
        database.execute("UPDATE shop SET revision = revision || '+'")
        database.commit()
    ben.accept("product-limited-time", "fenwick-kettle")
    expect(ben.page.locator("body")).to_contain_text("This offer is over. Nothing was changed.")
    ben.open_product("fenwick-kettle")
    expect(ben.offer("product-limited-time")).to_have_count(0)
    ben.expect_count(0)
