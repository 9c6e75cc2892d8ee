"""What a shopper prefers is taken from any panel and from its own page, and holds at once, everywhere."""

import re

import pytest

from storefront.panels.preferences import cents_of, typed
from tests.pages import page as read

HOME, WASHER = "/", "/products/aquelle-9"
PAGES = (HOME, "/collections/laundry", WASHER, "/compare?items=aquelle-7,aquelle-9", "/cart")
PLACE = "placement-product-upsell"
BAD_AMOUNTS = ("", " ", "0", "0.00", "-5", "300.5", "300.505", "abc", "1,00,000", "1000000.01", "9" * 13, "1e5", "٣٠٠")


@pytest.fixture
def offers_on(visitor):
    """How many panels the pages show, the product page with a washer in the cart as well."""

    def count() -> int:
        return sum(visitor.get(path).count('class="panel') for path in PAGES)

    return count


def prefer(visitor, headers=None, **fields):
    return visitor.post("/offers/preferences", headers, **fields)


def panel_of(visitor, path=WASHER, place=PLACE):
    return read(visitor.client.get(f"{visitor.root}{path}")).one("div", id=place)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("300", 300_00),
        ("299.50", 299_50),
        (" 1,200 ", 1_200_00),
        ("€300", 300_00),
        ("299,50", 299_50),
        ("0.01", 1),
        ("1000000", 1_000_000_00),
        ("none", None),
        ("", None),
    ],
)
def test_an_amount_is_read_as_it_is_typed(text, cents):
    assert cents_of(text) == cents
    assert cents_of(typed(cents)) == cents


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/cart"])
def test_every_panel_says_why_and_lets_the_shopper_ask_for_less(visitor, path):
    page = read(visitor.client.get(f"{visitor.root}{path}"))
    panels = [one for one in page.all("section") if one.attributes.get("class", "").startswith("panel")]
    assert panels
    for panel in panels:
        id_ = panel.attributes["id"]
        assert any(one.attributes["id"].endswith("-why") for one in panel.all("summary"))
        for name in ("no-more", "not-personal", "set-budget"):
            assert panel.one("button", id=f"{id_}-{name}")
        for form in panel.all("form", action="/greenhome/offers/preferences"):
            assert form.one("input", name="csrf_token").attributes["value"]


def test_no_two_elements_of_a_page_have_the_same_id(visitor):
    for path in PAGES:
        ids = re.findall(r'\bid="([^"]+)"', visitor.get(path))
        assert sorted(set(ids)) == sorted(ids)


def test_no_more_offers_empties_every_page_and_says_how_to_take_it_back(visitor, htmx, offers_on):
    assert offers_on() > 5
    answer = prefer(visitor, htmx(PLACE), no_more_offers="1")
    assert answer.status_code == 200
    assert "offers-changed" in answer.headers["HX-Trigger-After-Settle"]
    said = read(answer)
    assert "none is shown on any page" in said.one("div", id="offers-said").text
    assert said.one("div", id=PLACE).attributes.keys() == {"id", "data-emptied", "hidden"}
    form = said.one("form")
    undo = {one.attributes["name"]: one.attributes["value"] for one in form.all("input")}
    assert offers_on() == 0
    visitor.client.post(form.attributes["action"], data=undo)
    assert offers_on() > 5


def test_without_javascript_the_page_comes_back_and_says_it_once(visitor):
    answer = prefer(visitor, {"Referer": f"http://localhost/greenhome{WASHER}"}, no_more_offers="1")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/greenhome{WASHER}")
    page = read(visitor.client.get(f"/greenhome{WASHER}"))
    assert "No more offers" in page.one("div", id="flash").text
    assert page.one("button", id="undo-offers")
    assert 'id="offers-said"' not in visitor.get(WASHER)


def test_a_budget_comes_back_as_it_was_when_it_is_undone(visitor, htmx):
    prefer(visitor, htmx(PLACE), budget="250.50", at="offer-x")
    said = read(prefer(visitor, htmx(PLACE), budget="300", at="offer-x"))
    assert "within €300.00" in said.one("div", id="offers-said").text
    assert said.one("input", name="budget").attributes["value"] == "250.50"
    prefer(visitor, budget="250.50")
    assert 'value="250.50"' in visitor.get("/preferences")
    prefer(visitor, budget="none")
    assert 'name="budget" type="text" value=""' in visitor.get("/preferences")


@pytest.mark.parametrize("amount", BAD_AMOUNTS)
def test_an_amount_that_is_none_is_mended_in_the_panel(visitor, htmx, amount):
    answer = prefer(visitor, htmx(PLACE), budget=amount, at="offer-product-upsell-next-washer")
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "this"
    field = read(answer).one("input", name="budget")
    assert field.attributes["aria-invalid"] == "true"
    assert field.attributes["value"] == amount
    told = read(answer).one("p", id=field.attributes["aria-describedby"]).text
    assert told.startswith("Type an amount ")
    assert "offers-changed" not in answer.headers.get("HX-Trigger-After-Settle", "")


def test_without_javascript_a_bad_amount_is_mended_on_the_page_about_it(visitor):
    prefer(visitor, trade="1")
    answer = prefer(visitor, budget="a lot", at="offer-x")
    page = read(answer)
    assert answer.status_code == 422
    assert page.one("input", id="budget").attributes["value"] == "a lot"
    assert "checked" in page.one("input", id="trade").attributes
    assert "checked" in page.one("input", id="personal").attributes


def test_an_element_that_is_none_of_ours_is_not_written_back(visitor, htmx):
    answer = prefer(visitor, htmx('placement-"><b>'), no_more_offers="1")
    assert "<b>" not in answer.text
    answer = prefer(visitor, htmx(PLACE), budget="x", at='"><b>')
    assert "<b>" not in answer.text


def test_personalisation_off_deletes_what_was_viewed(visitor):
    visitor.get(WASHER)
    with visitor.client.session_transaction() as session:
        session["viewed:greenhome"] = [[1, 2]]
    prefer(visitor, personal="0")
    with visitor.client.session_transaction() as session:
        assert "viewed:greenhome" not in session


def test_nothing_said_is_no_preference(visitor):
    assert prefer(visitor).status_code == 400


def test_the_page_keeps_everything_as_one_form(visitor):
    answer = prefer(visitor, all="1", no_more_offers="y", budget="1,200", trade="y")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/greenhome/preferences")
    page = read(visitor.client.get("/greenhome/preferences"))
    ticked = {name for name in ("no_more_offers", "personal", "trade") if "checked" in page.one(id=name).attributes}
    assert ticked == {"no_more_offers", "trade"}
    assert page.one(id="budget").attributes["value"] == "1200"
    assert "Your preferences are kept" in page.one("div", id="flash").text
    prefer(visitor, all="1", budget="", personal="y")
    page = read(visitor.client.get("/greenhome/preferences"))
    ticked = {name for name in ("no_more_offers", "personal", "trade") if "checked" in page.one(id=name).attributes}
    assert ticked == {"personal"}
    assert page.one(id="budget").attributes["value"] == ""


def test_what_was_refused_is_listed_and_can_be_shown_again(visitor):
    assert "You have refused nothing" in visitor.get("/preferences")
    visitor.post("/offers/refusals", token=visitor.refusal(visitor.get(WASHER), "product-upsell"))
    assert PLACE not in visitor.get(WASHER)
    listed = read(visitor.client.get("/greenhome/preferences")).one("section", data_testid="refused")
    assert "Aquelle 11 Connect" in listed.text
    answer = visitor.client.post(
        listed.one("form").attributes["action"], data={"csrf_token": listed.one("input").attributes["value"]}
    )
    assert answer.status_code == 303
    assert panel_of(visitor)


def test_for_business_is_a_switch_on_every_page(visitor, htmx):
    for path in (*PAGES, "/preferences", "/checkout"):
        page = read(visitor.client.get(f"/greenhome{path}"))
        assert page.one("button", id="for-business").attributes["aria-pressed"] == "false"
        assert page.one("a", id="preferences-link").attributes["href"] == "/greenhome/preferences"
    answer = prefer(visitor, htmx("trade-switch"), trade="1")
    assert read(answer).one("button", id="for-business").attributes["aria-pressed"] == "true"
    assert "offers-changed" in answer.headers["HX-Trigger-After-Settle"]
    assert "On: offers for businesses" in visitor.get(HOME)


def test_for_business_changes_sums_as_well(visitor, htmx):
    """The checkout reads its sums again, the cart's page all of itself."""
    at = {**htmx("trade-switch"), "HX-Current-URL": "http://localhost/greenhome/checkout"}
    answer = prefer(visitor, at, trade="1")
    assert "cart-changed" in answer.headers["HX-Trigger-After-Settle"]
    assert "HX-Refresh" not in answer.headers
    at["HX-Current-URL"] = "http://localhost/greenhome/cart"
    assert prefer(visitor, at, trade="0").headers["HX-Refresh"] == "true"


def test_a_preference_is_of_one_visitor_in_one_shop(visitor, somebody_else):
    prefer(visitor, no_more_offers="1")
    assert 'class="panel' in somebody_else.get(WASHER)
    assert 'class="panel' in visitor.client.get("/techgadgets/products/lumo-s8").text
