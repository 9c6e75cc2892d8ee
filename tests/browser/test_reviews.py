"""A shopper reads what others wrote, and writes a review that waits until it was read."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import SHOPS


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_review_is_written_mended_and_waits(shopper, goods, javascript):
    noa = shopper(goods, javascript=javascript, expected=("422 (",)).open_product()
    page = noa.page
    noa.tap("write-review")
    page.get_by_test_id("review-title").fill("Does what it says")
    page.get_by_test_id("review-name").fill("Noa")
    page.get_by_test_id("review-text").fill("Fine.")
    noa.tap("send-review")
    form = page.get_by_test_id("review-form")
    expect(form).to_contain_text("Choose 1 to 5 stars.")
    expect(form).to_contain_text("Say a little more")
    expect(page.get_by_test_id("review-title")).to_have_value("Does what it says")
    expect(page.get_by_test_id("give-1")).to_be_focused()

    page.get_by_test_id("give-4").check(force=True)
    page.get_by_test_id("review-text").fill("Fine in daily use; the manual is thin.")
    noa.tap("send-review")
    expect(form).to_contain_text("It waits to be read")
    expect(page.get_by_test_id("own-review")).to_contain_text("Does what it says")
    noa.open_product()
    expect(page.get_by_test_id("reviews")).not_to_contain_text("Does what it says")


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_the_stars_filter_and_the_way_back_is_one_click(shopper, javascript):
    goods = SHOPS[0]
    noa = shopper(goods, javascript=javascript).open_product()
    reviews = noa.page.get_by_test_id("reviews")
    noa.tap("stars-4")
    expect(reviews.get_by_role("img", name="5 of 5 stars")).to_have_count(0)
    expect(noa.page).to_have_url(f"{noa.home_url}/products/{goods.main}?stars=4#catalog-reviews")
    if javascript:
        expect(noa.page.get_by_test_id("stars-4")).to_be_focused()
        expect(noa.page.locator("#announcer")).to_contain_text("reviews with 4 stars")
    noa.tap("order-lowest").tap("stars-all")
    expect(noa.page).to_have_url(f"{noa.home_url}/products/{goods.main}?order=lowest#catalog-reviews")
