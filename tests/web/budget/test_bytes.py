"""What a product page weighs on the wire, gzipped, and how many requests it makes."""

import re

import pytest

PRODUCTS = (
    "/greenhome/products/aquelle-9",
    "/greenhome/products/norvind-dry-9",
    "/techgadgets/products/lumo-s8",
    "/techgadgets/products/forge-two",
)
GZIP = {"Accept-Encoding": "gzip"}
HTML_BYTES, CSS_BYTES, JS_BYTES = 25_000, 20_000, 22_000
REQUESTS = 12


@pytest.mark.parametrize("address", PRODUCTS)
def test_a_product_page_stays_within_its_budget(client, address):
    page = client.get(address, headers=GZIP)
    assert page.headers["Content-Encoding"] == "gzip"
    text = client.get(address).get_data(as_text=True)
    styles, scripts = linked(text, r'rel="stylesheet" href="([^"]+)"'), linked(text, r'<script src="([^"]+)"')
    assert len(page.data) <= HTML_BYTES
    assert sum(weight(client, url) for url in styles) <= CSS_BYTES
    assert sum(weight(client, url) for url in scripts) <= JS_BYTES
    others = linked(text, r'rel="(?:icon|manifest|preload)"[^>]*href="([^"]+)"')
    assert 1 + len(styles) + len(scripts) + len(others) <= REQUESTS


def test_text_is_sent_compressed_and_read_as_written(client):
    page = client.get("/greenhome/", headers=GZIP)
    assert "Accept-Encoding" in page.headers["Vary"]
    assert page.headers["Content-Length"] == str(len(page.data))


def test_an_answer_to_one_who_reads_no_gzip_is_plain(client):
    assert "Content-Encoding" not in client.get("/greenhome/").headers


def linked(text: str, pattern: str) -> list[str]:
    return sorted(set(re.findall(pattern, text)))


def weight(client, url: str) -> int:
    with client.get(url, headers=GZIP) as answer:
        assert answer.status_code == 200, url
        assert answer.headers.get("Content-Encoding") == "gzip", url
        return len(answer.data)
