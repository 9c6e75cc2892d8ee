"""A set of products that orders often hold together: all of it in one click, or what stays ticked of it."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS, TECHGADGETS
from tests.browser.shop import cents

PLACE = "product-bought-together"
BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])


def total(shopper, goods):
    return shopper.total_cents(f"total-{PLACE}-{goods.main}")


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_one_click_adds_the_set_at_the_price_that_it_shows(shopper, goods):
    fred = shopper(goods).open_product()
    panel = fred.offer(PLACE)
    pieces = panel.get_by_role("list", name="Parts of the set").get_by_role("listitem").count()
    shown = total(fred, goods)
    assert pieces >= 2
    panel.get_by_text("Why this?").click()
    expect(panel.get_by_role("group").first).to_contain_text("orders")

    fred.accept(PLACE, goods.main)
    expect(fred.added).to_contain_text(goods.extra_title)
    fred.expect_count(pieces).open_cart()
    assert fred.lines_cents() == shown


@BOTH_WAYS
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_what_is_left_out_is_neither_in_the_total_nor_in_the_cart(shopper, goods, javascript):
    fred = shopper(goods, javascript=javascript).open_product()
    whole, boxes = total(fred, goods), fred.offer(PLACE).get_by_role("checkbox")
    box = fred.page.get_by_test_id(f"tick-{PLACE}-{goods.main}-{goods.extra}")
    parts = boxes.count() + 1
    expect(boxes.first).to_be_checked()

    box.uncheck()
    if not javascript:
        fred.tap(f"update-{PLACE}-{goods.main}")
        expect(fred.page.get_by_test_id(f"tick-{PLACE}-{goods.main}-{goods.extra}")).not_to_be_checked()
    fred.settled()
    expect(fred.page.get_by_test_id(f"accept-{PLACE}-{goods.main}")).to_contain_text(f"Add {parts - 1} of {parts} for")
    shown = total(fred, goods)
    assert shown < whole
    assert cents(fred.page.get_by_test_id(f"accept-{PLACE}-{goods.main}").inner_text()) == shown

    fred.accept(PLACE, goods.main).open_cart()
    assert fred.lines_cents() == fred.row_cents("Goods") == shown
    expect(fred.line(goods.extra)).to_have_count(0)
    fred.expect_count(parts - 1)


def test_the_set_price_comes_back_with_the_last_part_and_focus_stays(shopper):
    fred = shopper(TECHGADGETS).open_product()
    whole = total(fred, TECHGADGETS)
    box = fred.page.get_by_test_id(f"tick-{PLACE}-{TECHGADGETS.main}-{TECHGADGETS.extra}")
    box.focus()
    for expected in ("3 of 4", "All four"):
        fred.page.keyboard.press("Space")
        expect(fred.page.locator(f"#set-{PLACE}-{TECHGADGETS.main}")).to_contain_text(expected)
        expect(box).to_be_focused()
    assert total(fred, TECHGADGETS) == whole


def test_before_paying_one_is_reminded_of_what_usually_goes_with_it(shopper):
    ann = shopper(GREENHOME).put_in_cart("norvind-air-200", "Air 200").open_checkout()
    panel = ann.offer("checkout-before-paying")
    expect(panel.get_by_role("heading")).to_have_text("Often bought with your Air 200, not in this order")
    before, charge = ann.total_cents("checkout-total"), cents(panel.inner_text())
    ann.accept("checkout-before-paying", "norvind-filter")
    expect(ann.page.get_by_test_id("summary-norvind-filter")).to_be_attached()
    assert ann.total_cents("checkout-total") == before + charge
    expect(panel).to_have_count(0)
