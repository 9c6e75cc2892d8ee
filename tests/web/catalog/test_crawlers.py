"""Robots, sitemaps, manifests: every public page once, each of which answers, with its own title and description."""

import re
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from storefront.config import BadConfig, Config, from_environment
from tests.conftest import NOW
from tests.pages import page
from tests.web.checkout.shopper import Shopper

SHOPS = ["greenhome", "techgadgets"]
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HERE = "http://localhost"


def listed(client, shop):
    """(path, lastmod) of each page in the shop's sitemap."""
    root = ET.fromstring(client.get(f"/{shop}/sitemap.xml").data)
    return [(url.find(f"{NAMESPACE}loc").text.removeprefix(HERE), url.find(f"{NAMESPACE}lastmod").text) for url in root]


def head(answer, tag, **attributes):
    found = next(page(answer).all(tag, **attributes), None)
    return found.attributes.get("href") or found.attributes.get("content") if found else None


def test_robots_name_the_sitemap_and_bar_no_page(client):
    answer = client.get("/robots.txt")
    assert answer.mimetype == "text/plain"
    assert "Sitemap: http://localhost/sitemap.xml" in answer.text
    barred = re.findall(r"^Disallow: (.*)$", answer.text, re.MULTILINE)
    assert barred == ["/*/offers/"]


def test_the_index_leads_to_the_sitemap_of_each_shop(client):
    root = ET.fromstring(client.get("/sitemap.xml").data)
    found = [one.find(f"{NAMESPACE}loc").text for one in root]
    assert found == [f"{HERE}/{shop}/sitemap.xml" for shop in SHOPS]


@pytest.mark.parametrize("shop", SHOPS)
def test_a_sitemap_lists_each_public_page_once_and_each_answers(client, shop):
    paths = [path for path, _ in listed(client, shop)]
    assert len(set(paths)) == len(paths) > 55
    titles, descriptions = {}, {}
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert head(answer, "link", rel="canonical") == HERE + path
        assert head(answer, "meta", name="robots") is None, path
        shown = page(answer)
        assert len(list(shown.all("h1"))) == 1, path
        assert all("alt" in image.attributes for image in shown.all("img")), path
        titles.setdefault(shown.one("title").text, []).append(path)
        described = head(answer, "meta", name="description")
        assert 50 <= len(described) <= 160, (path, described)
        descriptions.setdefault(described, []).append(path)
    assert [same for same in (*titles.values(), *descriptions.values()) if len(same) > 1] == []


@pytest.mark.parametrize("shop", SHOPS)
def test_no_page_that_is_linked_to_and_indexed_is_missing_from_the_sitemap(client, shop):
    known = {path for path, _ in listed(client, shop)}
    for start in (f"/{shop}/", *(path for path in known if "/collections/" in path)):
        for link in page(client.get(start)).all("a"):
            path = link.attributes["href"].partition("?")[0].partition("#")[0]
            if path.startswith(f"/{shop}/") and path not in known:
                answer = client.application.test_client().get(path)
                assert head(answer, "meta", name="robots") == "noindex" or path == f"/{shop}/compare", path


@pytest.mark.parametrize("shop", SHOPS)
def test_the_days_in_a_sitemap_are_those_of_the_last_change(client, change, shop):
    days = dict(listed(client, shop))
    assert all(date(2020, 1, 1) < date.fromisoformat(day) <= NOW.date() for day in days.values())
    home = f"/{shop}/products/{'aquelle-7' if shop == 'greenhome' else 'lumo-a5'}"
    assert len(set(days.values())) > 10
    change(
        "UPDATE price_change SET since = '2026-11-17 08:00:00.000000' WHERE variant_id IN (SELECT v.id FROM variant v"
        " JOIN product p ON p.id = v.product_id WHERE p.handle IN ('aquelle-7', 'lumo-a5'))"
    )
    assert dict(listed(client, shop))[home] >= "2026-11-17"


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("/greenhome/?utm_source=mail", "/greenhome/"),
        ("/greenhome/products/aquelle-9?variant=AQ-9", "/greenhome/products/aquelle-9"),
        ("/greenhome/products/aquelle-9?reviews=2", "/greenhome/products/aquelle-9"),
        ("/greenhome/collections/laundry?capacity=9+kg&sort=price", "/greenhome/collections/laundry"),
        ("/greenhome/collections/laundry?page=2&capacity=9+kg", "/greenhome/collections/laundry"),
        ("/greenhome/collections/laundry?page=2&utm_source=mail", "/greenhome/collections/laundry?page=2"),
        (
            "/greenhome/compare?items=aquelle-9,aquelle-7&utm_medium=x",
            "/greenhome/compare?items=aquelle-9,aquelle-7",
        ),
    ],
)
def test_filters_and_campaigns_are_no_page_of_their_own(client, asked, known):
    assert head(client.get(asked), "link", rel="canonical") == HERE + known


@pytest.mark.parametrize(
    "path", ["/greenhome/search?q=dryer", "/greenhome/cart", "/greenhome/preferences", "/nowhere/"]
)
def test_what_belongs_to_one_shopper_is_not_for_search_engines(client, path):
    answer = client.get(path)
    assert head(answer, "meta", name="robots") == "noindex"
    assert head(answer, "link", rel="canonical") is None
    assert head(answer, "meta", property="og:url") is None


def test_a_shopper_is_not_told_what_concerns_search_engines_alone(client):
    """Cart, checkout and order of somebody with a cookie are pages that no search engine can see."""
    client.get("/greenhome/")
    assert head(client.get("/greenhome/cart"), "meta", name="robots") is None
    assert head(client.application.test_client().get("/greenhome/cart"), "meta", name="robots") == "noindex"


def test_an_order_whose_address_gets_about_is_not_for_search_engines(client):
    thank_you = Shopper(client).buy("AQ-9", card_number="1")
    for path in (thank_you, thank_you.removesuffix("/thank-you")):
        answer = client.application.test_client().get(path)
        assert answer.status_code == 200
        assert head(answer, "meta", name="robots") == "noindex"


def test_a_product_that_is_not_there_is_not_for_search_engines(client):
    answer = client.get("/greenhome/products/nothing")
    assert answer.status_code == 404
    assert head(answer, "meta", name="robots") == "noindex"


def test_other_worlds_are_not_for_search_engines(app, world, image):
    from storefront.worlds import lifecycle

    instance = app.extensions["storefront.instance"]
    lifecycle.create(instance, "team-1", image)
    try:
        answer = app.test_client().get("/w/team-1/greenhome/products/aquelle-9")
        assert head(answer, "meta", name="robots") == "noindex"
        assert head(answer, "link", rel="canonical") == f"{HERE}/w/team-1/greenhome/products/aquelle-9"
    finally:
        lifecycle.delete(instance, "team-1")


@pytest.mark.parametrize("host", ["evil.example/x", 'a"><script>', "no host", "x" * 300])
def test_a_host_that_is_none_never_reaches_a_page(client, host):
    answer = client.get("/greenhome/", headers={"Host": host})
    assert answer.status_code == 400 or host not in answer.get_data(as_text=True)


def test_a_configured_address_is_used_whatever_host_was_asked_for(app, client, monkeypatch):
    monkeypatch.setitem(app.config, "PUBLIC_URL", "https://shop.example")
    answer = client.get("/greenhome/products/aquelle-9", headers={"Host": "evil.example"})
    assert head(answer, "link", rel="canonical") == "https://shop.example/greenhome/products/aquelle-9"
    assert "evil.example" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("told", ["shop.example", "https://shop.example/path", 'https://a"b', "javascript:alert(1)"])
def test_a_public_address_that_is_none_is_refused_at_the_start(told):
    with pytest.raises(BadConfig, match="STOREFRONT_PUBLIC_URL"):
        from_environment({"STOREFRONT_PUBLIC_URL": told})


def test_a_public_address_is_read_without_its_final_slash():
    config = from_environment({"STOREFRONT_PUBLIC_URL": "https://shop.example/"})
    assert config.public_url == "https://shop.example"
    assert Config(instance=config.instance).public_url == ""


@pytest.mark.parametrize("shop", SHOPS)
def test_a_shared_page_shows_its_title_and_a_raster_picture(client, shop):
    answer = client.get(f"/{shop}/")
    shown = page(answer)
    assert head(answer, "meta", property="og:title") in shown.one("title").text
    assert head(answer, "meta", property="og:description") == head(answer, "meta", name="description")
    picture = head(answer, "meta", property="og:image")
    assert picture.startswith(HERE)
    with client.get(picture.removeprefix(HERE)) as file:
        assert file.status_code == 200
        assert file.mimetype in ("image/png", "image/webp")


@pytest.mark.parametrize("shop", SHOPS)
def test_a_shop_can_be_kept_on_a_home_screen(client, shop):
    answer = client.get(f"/{shop}/")
    manifest = client.get(head(answer, "link", rel="manifest"))
    assert manifest.mimetype == "application/manifest+json"
    told = manifest.get_json()
    assert told["start_url"] == told["scope"] == f"/{shop}/"
    sizes = {(icon["sizes"], icon["purpose"]) for icon in told["icons"]}
    assert sizes == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    touch = head(answer, "link", rel="apple-touch-icon")
    for path, pixels in [(icon["src"], int(icon["sizes"].partition("x")[0])) for icon in told["icons"]] + [
        (touch, 180)
    ]:
        with client.get(path) as file:
            assert file.data[:8] == b"\x89PNG\r\n\x1a\n"
            assert int.from_bytes(file.data[16:20]) == int.from_bytes(file.data[20:24]) == pixels
            assert len(file.data) < 30_000
    colours = [one.attributes["content"] for one in page(answer).all("meta", name="theme-color")]
    assert colours[0] == told["theme_color"]
    assert len(set(colours)) == 2


GOOGLE = "{http://base.google.com/ns/1.0}"


def fed(client, shop):
    """The items of the feed by SKU."""
    items = ET.fromstring(client.get(f"/{shop}/feed.xml").data).iter("item")
    return {item.find(f"{GOOGLE}id").text: item for item in items}


@pytest.mark.parametrize(("shop", "currency"), [("greenhome", "EUR"), ("techgadgets", "USD")])
def test_the_feed_has_every_variant_of_the_goods_and_each_link_shows_its_price(client, shop, currency):
    items = fed(client, shop)
    assert len(items) > 50
    for sku in list(items)[::9]:
        item = items[sku]
        now = item.find(f"{GOOGLE}sale_price")
        price, code = (now if now is not None else item.find(f"{GOOGLE}price")).text.split()
        assert code == currency
        link = item.find("link").text
        assert link.startswith(HERE)
        box = next(page(client.get(link.removeprefix(HERE))).all(id="catalog-buy-box")).text
        assert f"{float(price):,.2f}" in box


def test_a_reduced_price_is_fed_with_the_one_before_and_an_empty_shelf_as_out_of_stock(client):
    reduced = fed(client, "greenhome")["AQ-11C"]
    assert reduced.find(f"{GOOGLE}price").text == "949.00 EUR"
    assert reduced.find(f"{GOOGLE}sale_price").text == "899.00 EUR"
    assert fed(client, "techgadgets")["TE-RO"].find(f"{GOOGLE}availability").text == "out_of_stock"


def test_hostile_text_stays_text_in_the_feed(client, change):
    change("UPDATE product SET summary = ? WHERE handle = 'aquelle-9'", "]]></item><script>alert(1)</script>&")
    item = fed(client, "greenhome")["AQ-9"]
    assert item.find("description").text == "]]></item><script>alert(1)</script>&"


def test_a_shared_product_shows_its_rendered_picture(client):
    answer = client.get("/greenhome/products/tidewell-detergent")
    assert re.search(r"/detergent-800\.\w+\.webp$", head(answer, "meta", property="og:image"))
