"""A shopper on a budget says so in a panel and from then on is offered nothing that goes beyond it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS
from tests.browser.shop import Shopper

BUDGET_CENTS = 300_00
MODEST = {"greenhome": ("norvind-air-200", "Air 200"), "techgadgets": ("tern-buds", "Buds")}
"""In each shop something well within the budget, for which there are offers."""
PRICES = ".placement :is(button, .price, .plan-choice__price, .set__price, .set__total, .swap__difference)"
_AMOUNT = re.compile(r"[€$]([0-9,]+)\.([0-9]{2})")


def proposed_cents(shopper: Shopper) -> list[int]:
    """Every price that the placements of this page show, folded or not: on buttons, of products, plans and sets."""
    texts = shopper.page.locator(PRICES).all_text_contents()
    return [int(whole.replace(",", "") + part) for whole, part in _AMOUNT.findall(" ".join(texts))]


def set_budget(shopper: Shopper, amount: str) -> None:
    """Type the amount at the foot of the first panel that is not folded."""
    budget = shopper.page.locator(".placement .offer-options__budget").filter(visible=True).first
    if not budget.get_by_role("textbox").is_visible():
        budget.locator("summary").click()
    budget.get_by_role("textbox").fill(amount)
    shopper.press(re.compile("^Set budget$"), budget)


def walk(shopper: Shopper) -> list[int]:
    """All amounts proposed on the way from the front door to the checkout, with something modest in the cart."""
    goods, found = shopper.goods, []
    handle, title = MODEST[goods.shop]
    compared = f"/compare?items={goods.simpler},{goods.main}"
    for path in (
        "/",
        f"/collections/{goods.collection}",
        f"/products/{goods.main}",
        f"/products/{goods.small}",
        compared,
    ):
        found += proposed_cents(shopper.go(path))
    shopper.open_product(handle).add_to_cart(title)
    found += proposed_cents(shopper)
    if shopper.scripted:
        shopper.keep_shopping().open_drawer()
        found += proposed_cents(shopper)
    for path in ("/cart", "/checkout"):
        found += proposed_cents(shopper.go(path))
    return found


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_nothing_dearer_is_offered_anywhere(shopper, goods, javascript):
    before = walk(shopper(goods, javascript=javascript))
    assert max(before) > BUDGET_CENTS

    bea = shopper(goods, javascript=javascript).go("/")
    set_budget(bea, "300")
    sign = "€" if goods.shop == "greenhome" else "$"
    expect(bea.page.get_by_test_id("offers-said")).to_contain_text(f"within {sign}300.00")
    assert max(proposed_cents(bea), default=0) <= BUDGET_CENTS
    bea.page.reload()
    bea.settled()
    assert max(proposed_cents(bea), default=0) <= BUDGET_CENTS
    after = walk(bea)
    assert after, "what is within the budget is still offered"
    assert max(after) <= BUDGET_CENTS


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_an_amount_that_is_none_is_mended_in_the_panel_and_undo_lifts_the_limit(shopper, goods):
    carl = shopper(goods, expected=("422 (",)).open_product()
    panels = carl.page.locator(".placement .panel")
    before = panels.count()
    set_budget(carl, "a lot")
    field = carl.page.get_by_role("textbox", name="The most I want to spend")
    expect(field).to_be_focused()
    expect(field).to_have_value("a lot")
    expect(field).to_have_accessible_description("Type an amount such as 300 or 299.50.")
    set_budget(carl, "1000001")
    expect(field).to_have_accessible_description("Type an amount above 0, at most 1,000,000.")
    assert panels.count() == before
    set_budget(carl, "20.50")
    expect(panels).to_have_count(0)
    carl.press("Undo", carl.page.get_by_test_id("offers-said"))
    expect(panels).to_have_count(before)
