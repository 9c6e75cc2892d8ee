"""The way back to what was looked at before: on the home page, on other products, in an empty cart."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS

BOTH_WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])


@BOTH_WAYS
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_what_was_looked_at_is_one_click_away_on_the_next_pages(shopper, goods, javascript):
    ida = shopper(goods, javascript=javascript).go("/")
    expect(ida.offer("home-recently-viewed")).to_have_count(0)
    ida.open_product(goods.better).open_product(goods.simpler)
    links = ida.offer("product-recently-viewed").get_by_role("link")
    expect(links).to_have_text([goods.better_title])

    ida.open_cart()
    expect(ida.offer("cart-recently-viewed").get_by_role("link")).to_have_count(2)
    ida.go("/")
    panel = ida.offer("home-recently-viewed")
    expect(panel.get_by_role("heading")).to_have_text("Continue where you left off")
    expect(panel.get_by_role("link")).to_have_count(1)  # the better model is what the page is about
    panel.get_by_role("link").click()
    expect(ida.page).to_have_url(f"{ida.home_url}/products/{goods.simpler}")


def test_what_was_put_in_the_cart_is_no_longer_on_the_list(shopper):
    ida = shopper(GREENHOME).open_product(GREENHOME.simpler)
    ida.put_in_cart().go("/")
    expect(ida.offer("home-recently-viewed").get_by_role("link")).to_have_count(1)
    expect(ida.offer("home-recently-viewed")).not_to_contain_text(GREENHOME.main_title)
