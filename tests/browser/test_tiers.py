"""Three models of a line side by side: another one is a click away."""

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, TECHGADGETS

LINES = [
    pytest.param(GREENHOME, "norvind-dry-9", "Dry 9", "norvind-dry-8", "Dry 8", 449_00, id="greenhome"),
    pytest.param(TECHGADGETS, "ocula-m2", "Camera M2", "ocula-m1", "Camera M1", 599_00, id="techgadgets"),
]


@pytest.mark.parametrize(("goods", "own", "own_title", "other", "title", "price"), LINES)
def test_one_of_three_models_is_chosen_on_the_page_of_another(shopper, goods, own, own_title, other, title, price):
    uma = shopper(goods).open_product(own)
    models = uma.offer("product-upsell").get_by_role("listitem")
    expect(models).to_have_count(3)
    expect(models.filter(has_text="You are looking at this one")).to_contain_text(own_title)
    uma.press(f"Choose {title}")
    expect(uma.added).to_contain_text(title)
    uma.expect_count(1).open_cart()
    assert uma.line_cents(other) == price


@pytest.mark.parametrize("scripted", [True, False], ids=["scripted", "plain"])
@pytest.mark.parametrize(("goods", "own", "own_title", "other", "title", "price"), LINES)
def test_with_one_in_the_cart_its_line_is_swapped(shopper, goods, own, own_title, other, title, price, scripted):
    uma = shopper(goods, javascript=scripted).put_in_cart(own, own_title).open_product(own)
    expect(uma.offer("product-upsell")).to_contain_text("In your cart")
    uma.press(f"Swap for {title}").open_cart()
    expect(uma.line(other)).to_be_visible()
    expect(uma.line(own)).to_have_count(0)
    assert uma.line_cents(other) == price


@pytest.mark.parametrize(
    ("goods", "path", "handle", "title"),
    [
        (GREENHOME, "/collections/climate", "norvind-air-300", "Air 300"),
        (TECHGADGETS, "/search?q=laptop", "kestrel-14", "Laptop 14"),
    ],
    ids=["collection", "search"],
)
def test_above_products_of_all_kinds_any_of_them_may_be_chosen(shopper, goods, path, handle, title):
    uma = shopper(goods).go(path)
    uma.press(f"Choose {title}")
    expect(uma.added).to_contain_text(title)
    expect(uma.open_cart().line(handle)).to_be_visible()
