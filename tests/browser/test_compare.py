"""Three products side by side, and the middle one bought."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_shopper_compares_three_and_buys_the_middle_one(shopper, goods):
    three = (goods.simpler, goods.main, goods.better)
    eva = shopper(goods).go(f"/collections/{goods.collection}")
    for handle in three:
        eva.page.get_by_test_id(f"compare-{handle}").check()
    expect(eva.page.get_by_role("form", name="Compare products")).to_contain_text("3 of 4 selected")
    eva.press("Compare 3")

    expect(eva.page.get_by_role("heading", level=1)).to_have_text("3 products compared")
    table = eva.page.get_by_test_id("comparison")
    for handle in three:
        expect(table.get_by_test_id(f"column-{handle}")).to_be_visible()
    assert table.locator("tr.is-different").count() > 2, "differences are marked"
    difference = goods.better_cents - goods.main_cents

    shared = shopper(goods)
    shared.page.goto(eva.page.url)
    expect(shared.page.get_by_role("heading", level=1)).to_have_text("3 products compared")
    shared.go(f"/compare?items={goods.main},{goods.better}")
    expect(shared.page.get_by_test_id(f"difference-{goods.better}")).to_contain_text(f"{difference // 100}.00 more")

    column = table.get_by_test_id(f"column-{goods.main}")
    if column.get_by_role("button", name=f"Add to cart: {goods.main_title}").count():
        eva.add_to_cart()
    else:
        column.get_by_role("link", name=f"Choose options of {goods.main_title}").click()
        eva.settled().add_to_cart()
    eva.page.get_by_role("dialog").get_by_role("link", name="Checkout").click()
    eva.settled().fill_address().fill_card().pay().expect_thanks()
    expect(eva.page.get_by_test_id(f"order-line-{goods.main_sku}")).to_contain_text("1 piece")
    assert eva.ordered_cents() == goods.main_cents


def test_the_tray_remembers_what_is_ticked_and_can_be_cleared(shopper):
    eva = shopper(GREENHOME).go("/collections/laundry")
    eva.page.get_by_test_id("compare-aquelle-7").check()
    eva.page.get_by_test_id("compare-aquelle-9").check()
    eva.go("/collections/dishwashing").page.get_by_test_id("compare-fenwick-dish-12").check()
    tray = eva.page.get_by_role("form", name="Compare products")
    expect(tray).to_contain_text("3 of 4 selected: Aquelle 7, Aquelle 9, Dish 12")
    eva.press("Clear comparison")
    expect(tray).to_be_hidden()
    expect(eva.page.get_by_test_id("compare-fenwick-dish-12")).not_to_be_checked()


def test_the_tray_leads_by_keyboard_to_what_differs(shopper):
    """Ticked, one taken out again, compared, only the differences: without a mouse."""
    eva = shopper(GREENHOME).go("/collections/laundry")
    page = eva.page
    for handle in ("aquelle-7", "aquelle-9", "aquelle-11-connect", "norvind-dry-8"):
        page.get_by_test_id(f"compare-{handle}").focus()
        page.keyboard.press("Space")
    tray = page.get_by_role("form", name="Compare products")
    expect(tray.locator("img")).to_have_count(4)
    tray.get_by_role("button", name="Remove Dry 8 from the comparison").focus()
    page.keyboard.press("Enter")
    expect(tray.get_by_role("button", name="Remove Aquelle 7 from the comparison")).to_be_focused()
    expect(page.get_by_test_id("compare-norvind-dry-8")).not_to_be_checked()
    tray.get_by_role("button", name="Compare 3").focus()
    page.keyboard.press("Enter")
    eva.settled()

    rows = page.get_by_test_id("comparison").get_by_role("row")
    expect(page.get_by_role("heading", level=1)).to_have_text("3 products compared")
    expect(tray).to_be_hidden()
    whole = rows.count()
    page.get_by_role("link", name="Only the 14 that differ").focus()
    page.keyboard.press("Enter")
    eva.settled()
    expect(page).to_have_url(re.compile("show=differences"))
    expect(page.get_by_test_id("show-differences")).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("Only the facts that differ: 14")
    assert rows.count() < whole
    page.go_back()
    expect(page.get_by_test_id("show-all")).to_have_attribute("aria-current", "true")


def test_the_head_of_the_comparison_stays_in_sight(shopper):
    eva = shopper(GREENHOME).go("/compare?items=aquelle-7,aquelle-9")
    eva.page.mouse.wheel(0, 1200)
    eva.page.wait_for_function("window.scrollY > 700")
    expect(eva.page.get_by_test_id("add-aquelle-9")).to_be_in_viewport()


def test_what_is_removed_from_the_comparison_leaves_the_tray(shopper):
    eva = shopper(GREENHOME).go("/compare?items=aquelle-7,aquelle-9,aquelle-10")
    eva.tap("remove-aquelle-9").go("/collections/laundry")
    tray = eva.page.get_by_role("form", name="Compare products")
    expect(tray).to_contain_text("2 of 4 selected: Aquelle 7, Aquelle 10")
