"""The calculator of running costs: the shopper's prices, the sums in full, nothing lost when something is wrong."""

import pytest

from tests.pages import page

WASHER = "/greenhome/products/aquelle-9"
URL = f"{WASHER}/running-cost"
DESKTOP = "/techgadgets/products/forge-two"


def section(client, url=WASHER, **more):
    return page(client.get(url, **more)).one(id="catalog-running-cost")


def value(region, name):
    return region.one("input", name=name).attributes["value"]


def test_the_page_of_a_machine_opens_with_the_shop_s_prices_and_shows_the_sums(client):
    shown = section(client)
    assert [value(shown, name) for name in ("kwh", "water", "uses", "years")] == ["0.32", "4.50", "220", "5"]
    found = shown.one(data_testid="running-found").text
    assert "About €388 in 5 years" in found
    assert "0.47 kWh × 220 washes = 103.4 kWh, × 0.32 = €33.09" in found
    assert "45 litres × 220 washes = 9,900 litres, ÷ 1,000 × 4.50 = €44.55" in found
    assert "about €1,037 in 5 years" in found
    assert shown.one("form").attributes["action"] == f"{URL}#catalog-running-cost"


def test_typed_prices_are_reckoned_with_on_a_page_of_its_own(client):
    answer = client.get(f"{URL}?kwh=0,40&water=5&uses=100&years=10")
    shown = page(answer).one(id="catalog-running-cost")
    assert answer.status_code == 200
    assert "About €413 in 10 years" in shown.text
    assert value(shown, "kwh") == "0,40"


def test_with_htmx_the_region_comes_alone_and_is_read_out(client, htmx):
    region, said = page(client.get(f"{URL}?years=1", headers=htmx("catalog-running-cost"))).children
    assert region.attributes["id"] == "catalog-running-cost"
    assert said.text == "About €78 in 1 year"


def test_prices_are_remembered_for_the_other_products_and_forgotten_when_they_are_the_shop_s(client):
    client.get(f"{URL}?kwh=0.2875&water=4.50")
    assert value(section(client), "kwh") == "0.2875"
    assert value(section(client, "/greenhome/products/norvind-dry-9"), "kwh") == "0.2875"
    assert value(section(client, DESKTOP), "kwh") == "0.17"
    client.get(f"{URL}?kwh=0.32&water=4.50")
    with client.session_transaction() as session:
        assert session["energy:greenhome"] == {}


def test_another_visitor_reckons_with_the_shop_s_prices(app, client):
    client.get(f"{URL}?kwh=0.99")
    assert value(section(app.test_client()), "kwh") == "0.32"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("kwh=", "Type a price from 0 to 10, such as 0.32."),
        ("kwh=abc", "Type a price from 0 to 10, such as 0.32."),
        ("kwh=-1", "Type a price from 0 to 10, such as 0.32."),
        ("kwh=10.01", "Type a price from 0 to 10, such as 0.32."),
        ("water=1e3", "Type a price from 0 to 100"),
        ("uses=0", "Type a whole number from 1 to 8,784."),
        ("uses=2.5", "Type a whole number from 1 to 8,784."),
        ("uses=99999", "Type a whole number from 1 to 8,784."),
        ("years=31", "Type a whole number from 1 to 30."),
        ("years=٣", "Type a whole number from 1 to 30."),
    ],
)
@pytest.mark.parametrize("target", ["", "catalog-running-cost"], ids=["plain", "htmx"])
def test_what_cannot_be_read_is_told_by_its_field_and_nothing_is_lost(client, htmx, query, sentence, target):
    name, _, typed = query.partition("=")
    other = {"kwh": "0.4", "water": "3", "uses": "50", "years": "2"} | {name: typed}
    answer = client.get(URL, query_string=other, headers=htmx(target) if target else {})
    assert answer.status_code == 422
    shown = page(answer).one(id="catalog-running-cost")
    assert sentence in shown.one(id=f"{name}-error").text
    assert shown.one("input", name=name).attributes["aria-invalid"] == "true"
    assert {field: value(shown, field) for field in other} == other
    assert "About" not in shown.one(data_testid="running-found").text
    with client.session_transaction() as session:
        assert "energy:greenhome" not in session


def test_a_free_kilowatt_hour_costs_nothing(client):
    assert "About €0 in 5 years" in section(client, f"{URL}?kwh=0&water=0").text


def test_the_version_decides_what_is_drawn(client, htmx):
    first, other = "FO-2-C50-1T", "FO-2-C60-1T"
    assert "0.43 kWh × 730 hours of play" in section(client, f"{DESKTOP}?variant={first}").text
    shown = section(client, f"{DESKTOP}/running-cost?variant={other}")
    assert "0.47 kWh × 730 hours of play" in shown.text
    assert value(shown, "variant") == other
    swapped = page(client.get(f"{DESKTOP}?variant={other}", headers=htmx("catalog-buy-box")))
    assert swapped.one(id="catalog-running-cost").attributes["data-hx-swap-oob"] == "outerHTML"


def test_a_fridge_is_asked_for_no_uses_and_no_water(client):
    shown = section(client, "/greenhome/products/fenwick-fridge-350")
    assert [field.attributes["name"] for field in shown.all("input")] == ["kwh", "years"]
    assert "186 kWh, × 0.32 = €59.52" in shown.text


@pytest.mark.parametrize("handle", ["tidewell-softener", "cover-large", "install-washer"])
def test_what_draws_nothing_has_no_calculator(client, handle):
    assert not page(client.get(f"/greenhome/products/{handle}")).has(id="catalog-running-cost")
    assert client.get(f"/greenhome/products/{handle}/running-cost").status_code == 404


def test_the_calculator_reads_nothing_from_the_database(client, queries):
    def count(url):
        client.get(url)
        with queries() as seen:
            client.get(url)
        return len(seen)

    assert count(URL) <= count("/greenhome/products/tidewell-softener")
