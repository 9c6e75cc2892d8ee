"""`data-idle` on the page's root: there while nothing is under way, gone during a request."""

from playwright.sync_api import Route, expect

from tests.browser.goods import GREENHOME


def test_it_goes_while_a_request_is_under_way_and_comes_back(shopper):
    wim = shopper(GREENHOME).open_product()
    held: list[Route] = []
    wim.page.route("**/cart/lines", lambda route: held.append(route))
    root, button = wim.page.locator("html"), wim.page.get_by_role("button", name="Add to cart: Aquelle 9")
    expect(root).to_have_attribute("data-idle", "")
    button.click()
    expect(root).not_to_have_attribute("data-idle", "")
    expect(button).to_be_disabled()
    expect(wim.added).to_have_count(0)
    held[0].continue_()
    expect(root).to_have_attribute("data-idle", "")
    expect(wim.added).to_be_visible()
    assert len(held) == 1


def test_a_shop_that_does_not_answer_says_so_and_the_button_works_again(shopper):
    xena = shopper(GREENHOME, expected=("ERR_FAILED", "htmx:sendError", "htmx:afterRequest")).open_product()
    xena.page.route("**/cart/lines", lambda route: route.abort())
    xena.press("Add to cart: Aquelle 9")
    expect(xena.page.get_by_role("alert")).to_contain_text("The shop did not answer.")
    xena.page.unroute("**/cart/lines")
    xena.add_to_cart().expect_count(1)
