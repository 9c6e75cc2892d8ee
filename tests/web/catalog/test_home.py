"""The front page of a shop."""

import pytest

from tests.pages import page


@pytest.mark.parametrize(
    ("shop", "hero", "price"),
    [
        ("greenhome", "/greenhome/products/aquelle-11-connect", "€899.00"),
        ("techgadgets", "/techgadgets/products/lumo-s8-pro", "$849.00"),
    ],
)
def test_the_hero_shows_its_product_with_price_and_link(client, shop, hero, price):
    shown = page(client.get(f"/{shop}/"))
    assert shown.one(data_testid="hero-link").attributes["href"] == hero
    assert price in shown.one("section", class_="hero").text


@pytest.mark.parametrize("shop", ["greenhome", "techgadgets"])
def test_every_collection_in_the_menu_opens(client, shop):
    shown = page(client.get(f"/{shop}/"))
    menu = [link.attributes["href"] for link in shown.one("nav", aria_label="Collections").all("a")]
    assert len(menu) == 9
    assert [client.get(url).status_code for url in menu] == [200] * 9


@pytest.mark.parametrize("shop", ["greenhome", "techgadgets"])
def test_every_product_has_a_page(client, shop, inside):
    from storefront.catalog.queries import current_shelf
    from storefront.shops.current import enter

    assert enter(shop)
    handles = list(current_shelf().products)
    assert len(handles) > 40
    for handle in handles:
        response = client.get(f"/{shop}/products/{handle}", follow_redirects=True)
        assert response.status_code == 200, handle
        assert page(response).has("h1"), handle


def test_what_is_bought_most_leaves_out_what_is_sold_out(client, change):
    assert page(client.get("/greenhome/")).has("article", data_testid="card-aquelle-9")
    change("UPDATE variant SET stock = 0 WHERE sku = ?", "AQ-9")
    assert not page(client.get("/greenhome/")).has("article", data_testid="card-aquelle-9")


def test_a_shop_without_its_hero_still_opens(client, change):
    change("UPDATE product SET published = 0 WHERE handle = ?", "aquelle-11-connect")
    shown = page(client.get("/greenhome/"))
    assert not shown.has(data_testid="hero-link")
    assert shown.has("h1")
