"""What a visitor looked at and bought: kept in their own cookie, with consent, and shown as the way back."""

import re

import pytest

from storefront.panels.history import KEPT

WASHER, DRYER = "/products/aquelle-9", "/products/norvind-dry-9"


def kept(visitor, kind="viewed", shop="greenhome"):
    with visitor.client.session_transaction() as session:
        return [entry[0] for entry in session.get(f"{kind}:{shop}", [])]


def ways_back(page):
    return [part.split('"', 1)[0] for part in page.split('data-testid="back-')[1:]]


@pytest.fixture
def ids(rows):
    return dict(rows("SELECT handle, id FROM product"))


def test_products_looked_at_are_kept_the_newest_first_and_once(visitor, ids):
    for path in (WASHER, DRYER, WASHER):
        visitor.get(path)
    assert kept(visitor) == [ids["aquelle-9"], ids["norvind-dry-9"]]


def test_a_look_at_the_same_product_writes_no_cookie(visitor):
    visitor.get(WASHER)
    assert "Set-Cookie" not in visitor.client.get(f"{visitor.root}{WASHER}").headers


def test_the_list_ends_after_twelve(visitor, rows):
    handles = [row[0] for row in rows("SELECT handle FROM product WHERE role = 'product' AND shop_id = 1 LIMIT 15")]
    for handle in handles:
        visitor.get(f"/products/{handle}")
    assert len(kept(visitor)) == KEPT


def test_plans_bundles_and_pages_that_are_not_there_are_no_looks(visitor):
    visitor.client.get("/greenhome/products/no-such-thing")
    visitor.get("/products/cover-large")
    visitor.get("/bundles/laundry-starter")
    assert kept(visitor) == []


def test_each_shop_has_a_list_of_its_own(visitor):
    visitor.get(WASHER)
    visitor.client.get("/techgadgets/products/lumo-s8")
    assert len(kept(visitor)) == len(kept(visitor, shop="techgadgets")) == 1


def test_personalisation_off_forgets_both_lists_and_keeps_nothing_more(visitor):
    visitor.get(WASHER)
    with visitor.client.session_transaction() as session:
        session["bought:greenhome"] = [[1, 2]]
    visitor.post("/offers/preferences", personal="0")
    visitor.get(DRYER)
    assert kept(visitor) == kept(visitor, "bought") == []


def test_the_first_visit_shows_no_way_back(visitor):
    assert "placement-home-recently-viewed" not in visitor.get("/")


def test_the_way_back_is_on_the_home_page_and_on_other_products(visitor):
    visitor.get(DRYER)
    visitor.get("/products/fenwick-kettle")
    assert ways_back(visitor.get("/")) == [
        "home-recently-viewed-fenwick-kettle",
        "home-recently-viewed-norvind-dry-9",
    ]
    assert ways_back(visitor.get("/products/fenwick-kettle")) == ["product-recently-viewed-norvind-dry-9"]
    assert ways_back(visitor.get("/cart")) == [
        "cart-recently-viewed-fenwick-kettle",
        "cart-recently-viewed-norvind-dry-9",
    ]


def test_what_is_in_the_cart_needs_no_way_back(visitor):
    visitor.get(DRYER)
    visitor.post("/cart/lines", sku="NV-D9", quantity=1)
    assert ways_back(visitor.get("/")) == []


def test_picks_say_because_of_what_and_go_with_personalisation(visitor):
    for path in (WASHER, "/products/norvind-air-200"):
        visitor.get(path)
    page = visitor.get("/")
    assert "Because you looked at Air 200" in page or "Because you looked at Aquelle 9" in page
    assert 'id="placement-home-for-you"' in page
    visitor.post("/offers/preferences", personal="0")
    page = visitor.get("/")
    assert "placement-home-for-you" not in page
    assert "placement-home-recently-viewed" not in page
    assert "Because you looked at" not in page


def test_a_new_shopper_sees_what_is_popular_under_its_own_heading(client):
    page = client.get("/techgadgets/").text
    panel = page.split('id="placement-home-for-you"', 1)[1].split("</section>", 1)[0]
    assert "Popular in Phones" in panel
    assert "For you" not in panel
    assert "Nothing about you was used" in panel


def test_who_comes_back_to_a_cart_of_an_earlier_visit_is_reminded_of_it(visitor, rows):
    visitor.get(DRYER)
    visitor.post("/cart/lines", sku="AQ-9", quantity=1)
    assert "Still in your cart" not in visitor.get("/")
    rows("UPDATE world SET frozen_at = '2026-11-20 09:30:00.000000'")
    page = visitor.get("/")
    assert re.search(r'Still in your cart: <a id="back-to-cart"[^>]*href="/greenhome/cart">Aquelle 9</a>', page)


def test_an_offer_for_those_who_looked_around_waits_for_two_looks(visitor, rows):
    rows("""UPDATE offer SET rules = '["has_looked_around"]' WHERE placement = 'home.picks'""")
    rows("UPDATE shop SET revision = 'x'")
    visitor.get(DRYER)
    assert "placement-home-picks" not in visitor.get("/")
    visitor.get("/products/fenwick-kettle")
    assert "placement-home-picks" in visitor.get("/")
