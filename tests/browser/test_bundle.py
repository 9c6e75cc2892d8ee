"""A ready-made set, bought from its own page and from the panel on a product's page."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS, TECHGADGETS
from tests.browser.shop import cents

SIZES = {GREENHOME.shop: "laundry-complete", TECHGADGETS.shop: "phone-complete"}
"""A larger set than the shop's main one, with the same product."""


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


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_sets_of_several_sizes_stand_side_by_side_and_know_each_other(shopper, goods):
    larger = SIZES[goods.shop]
    hugo = shopper(goods).open_product()
    offered = hugo.offer("product-bundle")
    cards = offered.locator(".set-tiers__set")
    assert 2 <= cards.count() <= 3
    card = hugo.page.get_by_test_id(f"tier-product-bundle-{larger}")
    asked = cents(card.get_by_role("button").inner_text())
    assert asked == cents(card.locator("strong").inner_text())
    hugo.accept("product-bundle", larger).keep_shopping().open_cart()
    assert hugo.line_cents(larger) == hugo.total_cents() == asked

    hugo.go(f"/bundles/{goods.bundle}")
    sibling = hugo.page.get_by_test_id(f"sibling-{larger}")
    expect(sibling).to_contain_text("Larger set")
    assert cents(sibling.locator("strong").inner_text()) == asked
    sibling.get_by_role("link").click()
    expect(hugo.page.get_by_test_id(f"sibling-{goods.bundle}")).to_contain_text("Smaller set")
