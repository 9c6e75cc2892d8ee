"""A set of products that orders often hold together, added in one click."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_one_click_adds_the_set_at_the_price_that_it_shows(shopper, goods):
    fred = shopper(goods).open_product()
    panel = fred.offer("product-bought-together")
    pieces = panel.get_by_role("listitem").count()
    shown = fred.total_cents("total-product-bought-together")
    assert pieces >= 2
    panel.get_by_text("Why this?").click()
    expect(panel.get_by_role("group")).to_contain_text("orders")

    fred.accept("product-bought-together", goods.main)
    expect(fred.added).to_contain_text(goods.extra_title)
    fred.expect_count(pieces).open_cart()
    assert fred.lines_cents() == fred.row_cents("Goods") == shown
    assert fred.line_cents(goods.main) == goods.main_cents
