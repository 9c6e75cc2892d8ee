"""Hostile input to every route: 4xx with a sentence, never a 500, never a changed cart, nothing executed."""

import re
import sqlite3
from contextlib import closing

import pytest

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
VALUES = {
    "empty": "",
    "script": SCRIPT,
    "long": "x" * 5_000,
    "negative": "-1",
    "huge": "99999999999999999999999",
    "control": "a\x00b\x1b\x7f",
    "quotes": "' OR 1=1; DROP TABLE cart; --",
    "unicode": "\u202eevil\u0000\ufffd\U0001f600",
    "path": "../../etc/passwd",
    "template": "{{ 7 * 7 }}${7*7}",
}
FIELDS = (
    *("sku", "quantity", "bundle", "token", "choice", "items", "plan", "plan_token", "code", "note", "undo"),
    *("email", "name", "address", "postcode", "city", "country", "state", "phone", "delivery", "amount", "idempotency"),
    *("card_number", "card_expiry", "card_cvc", "card_name", "q", "sort", "page", "min", "max", "variant"),
    *("stars", "order", "reviews", "title", "text", "product", "kwh", "water", "uses", "years"),
    *("people", "place", "habit", "show"),
)
FINE = {200, 201, 204, 301, 302, 303, 308, 400, 403, 404, 405, 409, 413, 414, 415, 422}


@pytest.fixture
def routes(app):
    """(methods, path with a placeholder for every variable part) of each rule in GreenHome."""
    found = []
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<(?:[^:>]+:)?shop>", "greenhome", rule.rule)
        found.append((sorted(rule.methods - {"HEAD", "OPTIONS"}), path))
    return found


@pytest.fixture
def shopper(client, world):
    """A visitor with a washing machine in the cart, and the token for forms."""
    page = client.get("/greenhome/products/aquelle-9").get_data(as_text=True)
    client.csrf = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
    sku = re.search(r'name="sku" value="([^"]+)"', page)[1]
    answer = client.post("/greenhome/cart/lines", data={"csrf_token": client.csrf, "sku": sku, "quantity": "1"})
    assert answer.status_code == 303
    return client


def cart_of(world):
    """What is in all carts, with everything an attack could change."""
    with closing(sqlite3.connect(world)) as reader:
        lines = reader.execute(
            "SELECT key, product_id, variant_id, quantity, offer FROM cart_line ORDER BY key"
        ).fetchall()
        stock = reader.execute("SELECT sum(stock) FROM variant").fetchone()
        orders = reader.execute('SELECT count(*) FROM "order"').fetchone()
    return lines, stock, orders


def filled(path, value):
    """The path with every variable part replaced."""
    return re.sub(r"<[^>]+>", re.sub(r"[\x00-\x20?#%/\\]", "_", value)[:300] or "_", path)


@pytest.mark.parametrize("name", VALUES)
def test_no_value_in_any_address_or_query_breaks_a_page(shopper, world, routes, name):
    before = cart_of(world)
    for methods, path in routes:
        if "GET" in methods:
            answer = shopper.get(filled(path, VALUES[name]), query_string=dict.fromkeys(FIELDS, VALUES[name]))
            assert answer.status_code in FINE, (path, answer.status_code)
            assert_nothing_executes(answer, path)
    assert cart_of(world) == before


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("by_htmx", [False, True], ids=["plain", "htmx"])
def test_no_value_in_any_form_breaks_or_changes_anything(shopper, world, routes, name, by_htmx):
    before = cart_of(world)
    headers = {
        "HX-Request": "true",
        "HX-Target": VALUES[name][:50].encode("ascii", "ignore").decode().replace("\x00", ""),
    }
    headers = {key: re.sub(r"[\x00-\x1f\x7f]", "", text) for key, text in headers.items()} if by_htmx else {}
    for methods, path in routes:
        if "POST" in methods:
            form = dict.fromkeys(FIELDS, VALUES[name]) | {"csrf_token": shopper.csrf}
            answer = shopper.post(filled(path, VALUES[name]), data=form, headers=headers)
            assert answer.status_code in FINE, (path, answer.status_code)
            assert_nothing_executes(answer, path)
    lines, stock, orders = cart_of(world)
    assert (lines, stock, orders) == before


def test_a_form_without_its_token_changes_nothing(shopper, world, routes):
    before = cart_of(world)
    for methods, path in routes:
        if "POST" in methods:
            answer = shopper.post(filled(path, "x"), data={"quantity": "2"})
            assert answer.status_code in {400, 404}, (path, answer.status_code)
    assert cart_of(world) == before


def test_a_body_of_a_megabyte_is_too_much(shopper, world, routes):
    before = cart_of(world)
    for methods, path in routes:
        if "POST" in methods:
            answer = shopper.post(
                filled(path, "x"), data={"note": "x" * 1_000_000}, headers={"X-CSRFToken": shopper.csrf}
            )
            assert answer.status_code in {400, 404, 413}, (path, answer.status_code)
            assert b"<h1>" in answer.data
    assert cart_of(world) == before


def test_bytes_that_are_no_text_are_refused(shopper, world, routes):
    before = cart_of(world)
    for methods, path in routes:
        if "POST" in methods:
            answer = shopper.post(
                filled(path, "x"),
                data=b"sku=\xff\xfe\xc3(&quantity=\xed\xa0\x80&token=\xff&email=\xff",
                content_type="application/x-www-form-urlencoded",
                headers={"X-CSRFToken": shopper.csrf},
            )
            assert answer.status_code in FINE - {200, 201}, (path, answer.status_code)
        else:
            answer = shopper.get(filled(path, "x") + "?q=%ff%fe&variant=%c3%28&items=%ed%a0%80")
            assert answer.status_code in FINE, (path, answer.status_code)
    assert cart_of(world) == before


def test_other_content_types_are_refused_not_guessed(shopper, world, routes):
    before = cart_of(world)
    for methods, path in routes:
        if "POST" in methods:
            for kind, body in (("application/json", b'{"sku": {"$gt": ""}}'), ("text/xml", b"<a/>"), ("", b"x")):
                answer = shopper.post(
                    filled(path, "x"), data=body, content_type=kind, headers={"X-CSRFToken": shopper.csrf}
                )
                assert answer.status_code in FINE - {200, 201}, (path, kind, answer.status_code)
    assert cart_of(world) == before


def test_wrong_methods_are_answered_in_our_words(shopper, routes):
    pages = {path for methods, path in routes if "GET" in methods}
    for methods, path in routes:
        if methods == ["POST"] and path not in pages:
            answer = shopper.get(filled(path, "x"))
            assert answer.status_code in {404, 405}, path
            assert b"<h1>" in answer.data


def test_every_answer_carries_the_safety_headers(shopper, routes):
    for methods, path in routes:
        answer = shopper.open(filled(path, "x"), method=methods[0])
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'; script-src 'self';"), path
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path


def test_static_files_carry_the_safety_headers(client, app):
    for name in ("css/site.css", "js/site.js", "vendor/htmx.min.js", "img/favicon.svg"):
        with client.get(app.extensions["storefront.assets"].url(name)) as answer:
            assert answer.status_code == 200
            assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
            assert "immutable" in answer.headers["Cache-Control"]


def assert_nothing_executes(answer, path):
    """What was typed comes back escaped or not at all."""
    if answer.mimetype == "text/html":
        assert SCRIPT not in answer.get_data(as_text=True), path
        assert "<script>alert" not in answer.get_data(as_text=True), path
        assert "49$" not in answer.get_data(as_text=True), path
    location = answer.headers.get("Location", "/")
    assert re.match(r"/(?!/)", location), (path, location)
