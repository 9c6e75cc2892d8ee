"""From the front door to the order without a mouse."""

from playwright.sync_api import Locator, expect

from tests.browser.goods import GREENHOME
from tests.browser.looks import focus_is_seen
from tests.browser.shop import PAYS, Shopper

FAR = 120
"""More Tab stops than any page has."""


def test_the_washer_is_bought_with_the_keyboard_alone(shopper, orders_placed):
    vera, goods = shopper(GREENHOME).go("/"), GREENHOME
    page = vera.page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    _enter(vera, page.get_by_test_id(f"card-{goods.main}").get_by_role("link", name=goods.main_title, exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text(goods.main_title)

    _tab_to(vera, page.locator("#placement-product-warranty summary").first)
    page.keyboard.press("Enter")
    _tab_to(vera, page.get_by_test_id("plan-product-warranty-none"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_test_id(f"plan-product-warranty-{goods.plan_sku}")).to_be_checked()
    _tab_to(vera, page.get_by_role("button", name=f"Add to cart: {goods.main_title}"), "Shift+Tab")
    page.keyboard.press("Enter")
    vera.settled()
    expect(vera.added).to_be_visible()
    _enter(vera, vera.added.get_by_role("link", name="Checkout"))

    for label, text in goods.address.items():
        _tab_to(vera, page.get_by_role("textbox", name=label, exact=True))
        page.keyboard.type(text)
    _tab_to(vera, page.get_by_test_id("delivery-standard"))
    page.keyboard.press("ArrowDown")
    vera.settled()
    expect(page.get_by_test_id("delivery-express")).to_be_checked()
    expect(page.get_by_test_id("delivery-express")).to_be_focused()
    assert vera.total_cents("checkout-total") == goods.main_cents + goods.plan_cents + 14_90
    card = {"Card number": PAYS, "Expiry date": "04/39", "Security code": "123", "Name on card": "Mira Lindqvist"}
    for label, text in card.items():
        _tab_to(vera, page.get_by_role("textbox", name=label, exact=True))
        page.keyboard.type(text)
    _enter(vera, vera.pay_button)
    vera.expect_thanks()
    assert vera.total_cents("order-total") == goods.main_cents + goods.plan_cents + 14_90
    assert orders_placed() == 1


def _tab_to(shopper: Shopper, target: Locator, key: str = "Tab") -> None:
    """Press Tab until the target has focus, and see that focus can be seen."""
    for _ in range(FAR):
        if target.evaluate("one => one === document.activeElement"):
            break
        shopper.page.keyboard.press(key)
    expect(target).to_be_focused()
    expect(target).to_be_in_viewport()
    assert focus_is_seen(target), target.evaluate("one => one.outerHTML.slice(0, 120)")


def _enter(shopper: Shopper, target: Locator) -> None:
    _tab_to(shopper, target)
    shopper.page.keyboard.press("Enter")
    shopper.settled()
