"""What a page shows at its placements, and that a page never fails for them."""

import json
import re
from html.parser import HTMLParser

import pytest

from storefront.offers.placements import PLACEMENTS
from storefront.offers.registry import TECHNIQUES
from tests.web.panels.conftest import Visitor

WASHER = "/products/aquelle-9"
PAGES = {
    "greenhome": ("/", "/collections/laundry", WASHER, "/compare?items=aquelle-7,aquelle-9"),
    "techgadgets": ("/", "/collections/photo", "/products/lumo-s8", "/compare?items=lumo-a5,lumo-s8"),
}
EVERY_PAGE = [(shop, path) for shop, paths in PAGES.items() for path in paths]


class Controls(HTMLParser):
    """Ids, test ids and accessible names of the controls inside placements."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.names, self.radios, self.forms = [], [], [], []
        self._open = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "button" and found.get("id", "").startswith(("accept-", "refuse-")):
            self.names.append(found["aria-label"])
        if tag == "input" and found.get("type") in ("radio", "checkbox"):
            self.radios.append(found)
        if tag == "form":
            self.forms.append(found)


@pytest.mark.parametrize(("shop", "path"), EVERY_PAGE)
def test_every_page_shows_what_it_has_a_placement_for(client, shop, path):
    page = Visitor(client, shop).get(path)
    assert 'class="placement"' in page


@pytest.mark.parametrize(("shop", "path"), EVERY_PAGE)
def test_ids_and_names_of_controls_are_unique(client, shop, path):
    controls = Controls(Visitor(client, shop).get(path))
    assert len(controls.ids) == len(set(controls.ids))
    assert len(controls.names) == len(set(controls.names))


@pytest.mark.parametrize(("shop", "path"), EVERY_PAGE)
def test_nothing_that_costs_is_chosen(client, shop, path):
    controls = Controls(Visitor(client, shop).get(path))
    plans = [radio for radio in controls.radios if radio["name"] == "plan"]
    assert all(radio["value"] == "" for radio in plans if "checked" in radio)
    assert not [radio for radio in controls.radios if radio["name"] == "choice" and "checked" in radio]


@pytest.mark.parametrize(("shop", "path"), EVERY_PAGE)
def test_every_no_is_neutral_and_as_large_as_the_yes(client, shop, path):
    page = Visitor(client, shop).get(path)
    declined = re.findall(r'<button class="([^"]*)" id="refuse-[^"]*"[^>]*>([^<]*)<', page)
    assert {words for _, words in declined} <= {"No thanks", "Continue without"}
    accepted = re.findall(r'<button class="([^"]*)" id="accept-[^"]*"', page)
    assert {kind for kind, _ in declined} == set(accepted) == {"button button--secondary"}


def test_the_accessible_name_begins_with_the_words_on_the_button(visitor):
    page = visitor.get(WASHER)
    for name, words in re.findall(r'aria-label="([^"]+)">([^<]+)</button>', page):
        assert name.startswith(words)


def test_the_reason_of_every_proposal_is_there(visitor):
    page = visitor.get(WASHER)
    assert "Treats grease and grass before a 30\u00a0°C wash" in page
    counts = (
        r"[0-9]+ of [0-9]+ orders with Aquelle 9 also had Tidewell Liquid detergent; chance alone would give [0-9.]+"
    )
    assert re.search(counts, page)
    assert "2 kg more per load, steam and smart-home control." in page


def test_the_law_is_told_beside_the_plan(visitor):
    assert "By law the seller answers for faults for at least 2 years" in visitor.get(WASHER)


def test_each_placement_is_one_element_with_its_name(visitor):
    page = visitor.get(WASHER)
    counts = {
        place.name: page.count(f'id="{place.element_id}"') for place in PLACEMENTS.values() if place.page == "product"
    }
    assert all(count <= 1 for count in counts.values())
    always = ("product.upsell", "product.payment_plan", "product.warranty", "product.bundle", "product.supplements")
    assert all(counts[name] == 1 for name in always)


def test_an_empty_placement_leaves_no_trace(visitor):
    page = visitor.get("/products/aquelle-12-signature")
    assert "placement-product-upsell" not in page
    assert "Cover beyond" in page


def test_who_wants_no_offers_sees_none(visitor, rows):
    visitor.post("/offers/refusals", token=visitor.refusal(visitor.get(WASHER), "product-upsell"))
    rows(
        "INSERT INTO preference (visitor, shop_id, no_more_offers, personal, trade) "
        "SELECT visitor, shop_id, 1, 1, 0 FROM refusal"
    )
    before = rows("SELECT count(*) FROM impression")
    for path in PAGES["greenhome"]:
        page = visitor.get(path)
        assert 'class="placement"' not in page
        assert "data-impression" not in page
    assert rows("SELECT count(*) FROM impression") == before


def test_what_was_shown_is_in_the_ledger(visitor, rows):
    visitor.get(WASHER)
    served = rows("SELECT placement, technique, price_cents, reason, seen_at, accepted_at, refused_at FROM impression")
    assert {placement for placement, *_ in served} >= {
        "product.warranty",
        "product.upsell",
        "product.bundle",
        "product.bought_together",
        "product.supplements",
    }
    free = ("payment_plan", "service")
    assert all(reason and (price > 0 or technique in free) for _, technique, price, reason, *_ in served)
    assert all(decided == (None, None, None) for *_, seen, yes, no in served for decided in [(seen, yes, no)])


def test_one_event_tells_all_that_a_page_proposed(visitor, rows):
    visitor.get(WASHER)
    [(text,)] = rows("SELECT parameters FROM event WHERE name = 'view_promotion'")
    items = json.loads(text)["items"]
    assert [item for item in items if item["creative_slot"] == "product.upsell"] == [
        {
            "item_id": "AQ-11C",
            "item_name": "Aquelle 11 Connect",
            "price": 899.0,
            "quantity": 1,
            "promotion_id": "product-washer-smart",
            "promotion_name": "Washers from 9 kg: the newest models",
            "creative_slot": "product.upsell",
            "location_id": "consideration",
        }
    ]
    bundle = next(item for item in items if item["creative_slot"] == "product.bundle")
    assert bundle["price"] == 652.0
    shown = {placement for (placement,) in rows("SELECT DISTINCT placement FROM impression")}
    assert {item["creative_slot"] for item in items} == shown


def test_two_visitors_get_tokens_of_their_own_in_the_same_words(visitor, somebody_else):
    mine, theirs = visitor.get(WASHER), somebody_else.get(WASHER)
    pattern = re.compile(r'data-impression="([^"]+)"')
    assert not set(pattern.findall(mine)) & set(pattern.findall(theirs))
    marks = re.compile("[\ue000-\ue0ff]")
    assert not marks.search(mine)
    token = re.compile(r'(data-impression|value)="[^"]{40,}"')
    placements = [
        re.search(r'<div class="placement" id="placement-product-upsell">.*?</section>', page, re.DOTALL)[0]
        for page in (mine, theirs)
    ]
    assert token.sub("", placements[0]) == token.sub("", placements[1])


def test_a_deadline_is_shown_as_date_and_time_and_ends_the_offer(visitor, rows):
    rows("UPDATE offer SET ends_at = '2026-11-18 18:00:00' WHERE handle = 'product-washer-smart'")
    rows("UPDATE shop SET revision = 'x'")
    assert "This offer ends Wed 18\u00a0November, 18:00 UTC." in visitor.get(WASHER)
    rows("UPDATE world SET frozen_at = '2026-11-18 18:00:00.000000'")
    assert "placement-product-upsell" not in visitor.get(WASHER)


def test_a_placement_with_two_offers_lets_each_be_refused(visitor, rows, htmx):
    rows("UPDATE offer SET products = '[\"tidewell-softener\"]' WHERE handle = 'product-washer-first-wash'")
    rows("UPDATE offer SET anchors = '[]' WHERE handle = 'product-supplements'")
    rows("UPDATE shop SET revision = 'x'")
    page = visitor.get(WASHER)
    own = page.split('id="placement-product-supplements"', 1)[1]
    assert 'id="refuse-product-supplements"' in own
    assert 'id="refuse-product-supplements-product-supplements"' in own
    assert 'data-hx-target="#offer-product-supplements-product-washer-first-wash"' in own
    visitor.post("/offers/refusals", headers=htmx(), token=visitor.refusal(page, 'product-supplements"'))
    after = visitor.get(WASHER)
    assert "offer-product-supplements-product-washer-first-wash" not in after
    assert "offer-product-supplements-product-supplements" in after


def test_the_cart_lets_the_gap_to_free_delivery_go_first(visitor):
    visitor.post("/cart/lines", sku="LH-DESK", quantity=1)
    page = visitor.get("/cart")
    assert page.index("placement-cart-below-lines") < page.index("placement-cart-free-delivery")
    assert page.count('class="offer-row"') == 3


def test_two_lines_with_the_same_plan_have_names_of_their_own(visitor):
    for sku in ("AQ-9", "AQ-7"):
        assert visitor.post("/cart/lines", sku=sku, quantity=1).status_code == 303
    page = visitor.get("/cart")
    assert 'id="placement-cart-line-warranty-aquelle-9"' in page
    assert 'data-testid="accept-cart-line-warranty-aquelle-7"' in page
    controls = Controls(page)
    assert len(controls.ids) == len(set(controls.ids))
    assert len(controls.names) == len(set(controls.names))


@pytest.fixture
def broken(app, monkeypatch):
    """A shop as it is served, in which finding complements fails."""

    def fail(_offer, _snapshot):
        raise RuntimeError("no complements today")

    whole = TECHNIQUES["complements"]
    monkeypatch.setitem(TECHNIQUES, "complements", type(whole)(whole.name, whole.family, fail))
    monkeypatch.setattr(app, "testing", False)


@pytest.mark.usefixtures("broken")
def test_a_technique_that_fails_leaves_the_page_whole(visitor, caplog):
    page = visitor.get("/products/fenwick-dish-14")
    assert "placement-product-supplements" not in page
    assert 'id="placement-product-warranty"' in page
    assert 'data-testid="add-fenwick-dish-14"' in page
    assert "placement product.supplements failed" in caplog.text


def test_while_testing_a_failure_is_not_hidden(app, visitor, monkeypatch):
    whole = TECHNIQUES["complements"]
    monkeypatch.setitem(TECHNIQUES, "complements", type(whole)(whole.name, whole.family, lambda *_: 1 / 0))
    assert visitor.client.get("/greenhome/products/fenwick-dish-12").status_code == 500


def test_a_page_reads_no_more_for_its_placements_when_it_is_opened_again(visitor, queries):
    visitor.get(WASHER)
    with queries() as seen:
        visitor.get(WASHER)
    assert not [statement for statement in seen if "affinity" in statement or "FROM offer" in statement]
