"""A ready-made set, bought from its own page and from the panel on a product's page."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_bundle_is_bought_from_its_page_for_less_than_its_parts(shopper, goods):
    gita = shopper(goods).go("/collections/bundles")
    gita.page.get_by_test_id(f"card-{goods.bundle}").get_by_role("link", name=goods.bundle_title, exact=True).click()
    gita.settled()
    singly, saving = gita.total_cents("bundle-full"), gita.total_cents("bundle-saving")
    assert singly - saving == goods.bundle_cents
    assert saving > 0

    gita.add_to_cart(goods.bundle_title).keep_shopping().open_cart()
    assert gita.line_cents(goods.bundle) == gita.total_cents() == goods.bundle_cents
    parts = gita.line(goods.bundle).locator(".child-line")
    assert parts.count() == 3
    expect(parts.first).to_contain_text(goods.main_name)

    gita.check_out()
    assert gita.ordered_cents() == goods.bundle_cents
    assert gita.rows_cents() == gita.total_cents("order-total")
    expect(gita.main).to_contain_text("in the set")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_panel_on_a_product_page_adds_the_set_and_removing_it_takes_its_parts_along(shopper, goods):
    gita = shopper(goods).open_product()
    gita.accept("product-bundle", goods.bundle)
    gita.keep_shopping().open_cart()
    assert gita.total_cents() == goods.bundle_cents
    gita.tap(f"remove-{goods.bundle}")
    expect(gita.main).to_contain_text("Your cart is empty")
    gita.press("Undo")
    expect(gita.line(goods.bundle).locator(".child-line")).to_have_count(3)
    assert gita.total_cents() == goods.bundle_cents
