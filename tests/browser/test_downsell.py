"""One smaller step after a no to the better model, then none anywhere in the visit."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS
from tests.browser.shop import cents

STEPS = [
    pytest.param(GREENHOME, "aquelle-10", "Aquelle 10", 749_00, "fenwick-dish-12", id="greenhome"),
    pytest.param(TECHGADGETS, "lumo-s8-plus", "Phone S8 Plus", 719_00, "ocula-m1", id="techgadgets"),
]


@pytest.mark.parametrize("scripted", [True, False], ids=["scripted", "plain"])
@pytest.mark.parametrize(("goods", "step", "title", "price", "other"), STEPS)
def test_a_refuser_is_offered_one_smaller_step_and_no_other(shopper, goods, step, title, price, other, scripted):
    noor = shopper(goods, javascript=scripted).open_product()
    noor.refuse("product-upsell")
    expect(noor.offer("product-upsell")).to_have_count(0)
    expect(noor.offer("product-downsell")).to_have_count(1)
    expect(noor.offer("product-downsell").get_by_role("heading")).to_have_text(f"A smaller step up: {title}")
    more = cents(noor.page.get_by_test_id("difference-product-downsell").inner_text())
    assert more == price - goods.main_cents
    noor.page.reload()
    expect(noor.settled().offer("product-downsell")).to_have_count(1)

    noor.refuse("product-downsell")
    expect(noor.offer("product-downsell")).to_have_count(0)
    noor.page.reload()
    expect(noor.settled().offer("product-downsell")).to_have_count(0)

    noor.put_in_cart().open_cart()
    noor.refuse("cart-upsell")
    expect(noor.offer("cart-downsell")).to_have_count(0)
    noor.open_product(other)
    noor.page.reload()
    expect(noor.settled().offer("product-downsell")).to_have_count(0)
    expect(noor.page.get_by_text("A smaller step up")).to_have_count(0)


@pytest.mark.parametrize(("goods", "step", "title", "price", "other"), STEPS)
def test_the_smaller_step_takes_the_place_of_the_line_in_the_cart(shopper, goods, step, title, price, other):
    olga = shopper(goods).put_in_cart().open_cart()
    olga.refuse("cart-upsell")
    expect(olga.offer("cart-downsell")).to_have_count(1)
    olga.accept("cart-downsell", step)
    expect(olga.line(step)).to_be_visible()
    expect(olga.line(goods.main)).to_have_count(0)
    expect(olga.offer("cart-downsell")).to_have_count(0)
    assert olga.line_cents(step) == price
    olga.press(f"Swap back to {goods.main_name}")
    expect(olga.line(goods.main)).to_be_visible()
    assert olga.line_cents(goods.main) == goods.main_cents
