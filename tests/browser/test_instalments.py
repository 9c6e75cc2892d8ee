"""A big order paid in monthly parts: chosen at checkout, told before paying, shown with its days afterwards."""

import json
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS
from tests.browser.shop import cents

PARTS = json.dumps({"months": [3, 6, 12], "minimum_cents": 20_000})


@pytest.fixture(autouse=True)
def in_parts(world):
    """Both shops let one pay in 3, 6 or 12 parts."""
    with closing(sqlite3.connect(world.path, timeout=10)) as database, database:
        database.execute(
            "INSERT OR IGNORE INTO offer (shop_id, handle, title, placement, technique, motive, priority, terms_kind, "
            "terms_value, rules, words, products, anchors, options, status) "
            "SELECT id, 'in-parts', 'In parts', 'product.payment_plan', 'payment_plan', 'more_per_order', 50, 'none', "
            "0, '[]', '{}', '[]', '[]', ?, 'live' FROM shop",
            (PARTS,),
        )


@pytest.mark.parametrize("scripted", [True, False], ids=["javascript", "no-javascript"])
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_big_order_is_paid_in_parts_that_sum_to_its_total(shopper, goods, scripted):
    expected = () if scripted else ("422 (",)
    kai = shopper(goods, javascript=scripted, expected=expected).put_in_cart().open_checkout().fill_address()
    expect(kai.page.get_by_test_id("instalments-once")).to_be_checked()
    kai.page.get_by_test_id("instalments-12").check()
    kai.settled()
    if not scripted:
        kai.press("Update the total")
    total = kai.total_cents("checkout-total")
    first = cents(kai.pay_button.inner_text())
    assert total // 12 <= first < total // 12 + 12
    expect(kai.page.get_by_test_id("pay-parts")).to_contain_text("no interest, no fee")
    expect(kai.page.get_by_role("textbox", name="City")).to_have_value(goods.address["City"])
    kai.fill_card().pay().expect_thanks()
    assert kai.total_cents("parts-total") == kai.total_cents("order-total") == total
    expect(kai.page.get_by_test_id("parts").get_by_role("row")).to_have_count(14)
    expect(kai.main).to_contain_text("Open")


def test_back_to_at_once_is_one_click_that_keeps_the_focus_and_the_card(shopper):
    uma = shopper(GREENHOME).put_in_cart().open_checkout().fill_address().fill_card()
    uma.page.get_by_test_id("instalments-3").check()
    uma.settled()
    expect(uma.pay_button).to_have_text("Order and pay €216.34 now")
    uma.page.get_by_test_id("instalments-once").check()
    uma.settled()
    expect(uma.pay_button).to_have_text("Order and pay €649.00")
    expect(uma.page.get_by_test_id("instalments-once")).to_be_focused()
    uma.pay().expect_thanks()
    expect(uma.page.get_by_test_id("parts")).to_have_count(0)
