"""Services and plans with their products, sets in sizes, and what comes again, as the real shops show them."""

import html
import re

import pytest

from tests.web.panels.conftest import Visitor

CHARGED = {
    "greenhome": ("aquelle-9", "AQ-9", "advice-line", "€0.00", "€4.90 a month"),
    "techgadgets": ("lumo-s8", "LU-S8-128-GRA", "help-line", "$1.00", "$6.90 plus sales tax a month"),
}


def plain(page: str) -> str:
    """The words of a page."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def service_token(page: str, handle: str) -> str:
    """The token in the box of a service on a product's page."""
    return re.search(rf'data-testid="service-{handle}" name="service" value="([^"]+)" form="buy"', page)[1]


def accept_form(page: str, place: str) -> str:
    """The token of the first form that takes an offer at a placement."""
    form = re.search(rf'<form id="accept-{place}.*?</form>', page, re.DOTALL)[0]
    return re.search(r'name="token" value="([^"]+)"', form)[1]


@pytest.fixture
def buyer(client):
    """Somebody in a shop."""

    def at(shop="greenhome"):
        return Visitor(client, shop)

    return at


@pytest.mark.parametrize("shop", CHARGED)
def test_a_trial_says_on_the_products_page_what_it_costs_later_and_from_when(buyer, shop):
    main, _, line, today, later = CHARGED[shop]
    page = buyer(shop).get(f"/products/{main}")
    box = page[page.index(f'id="service-{line}"') :]
    words = plain(box[: box.index("</dl>")])
    assert f"Today {today} for 30 days" in words
    assert f"From 18 December 2026 {later} until you stop it" in words.replace("December 18, 2026", "18 December 2026")
    assert "To stop one click on your order’s page" in words
    assert "checked" not in box[: box.index("</label>")]


def test_services_ticked_beside_the_buy_button_hang_under_the_product(buyer, rows):
    visitor = buyer()
    page = visitor.get("/products/aquelle-9")
    tokens = [service_token(page, handle) for handle in ("install-washer", "advice-line")]
    plan = re.search(r'name="plan_token" value="([^"]+)"', page)[1]
    answer = visitor.post("/cart/lines", sku="AQ-9", service=tokens, plan="CV-L-3", plan_token=plan)
    assert answer.status_code == 303
    cart = plain(visitor.get("/cart"))
    assert "€0.00 until 18 December 2026, then €4.90 a month until you stop it" in cart
    under = rows(
        "SELECT variant.sku, every, trial_days FROM cart_line JOIN variant ON variant.id = variant_id "
        "WHERE parent_key IS NOT NULL ORDER BY cart_line.position"
    )
    assert under == [("CV-L-3", None, None), ("SV-INST-W", None, None), ("SV-ADVICE", "1m", 30)]
    assert "€757.00" in cart  # 649.00, 59.00, 49.00 and nothing for the trial


def test_two_pieces_with_the_same_services_join_one_line_and_others_do_not(buyer, rows):
    visitor = buyer()
    for services in (["install-washer"], ["install-washer"], ["install-washer", "take-away-old"], []):
        page = visitor.get("/products/aquelle-9")
        visitor.post("/cart/lines", sku="AQ-9", service=[service_token(page, handle) for handle in services])
    found = rows("SELECT quantity FROM cart_line WHERE parent_key IS NULL ORDER BY position")
    assert found == [(3,), (1,)]  # one without services joins, and gets none


@pytest.mark.parametrize("which", ["twice", "another product", "forged"])
def test_crafted_services_change_nothing(buyer, rows, which):
    visitor = buyer()
    token = service_token(visitor.get("/products/aquelle-9"), "install-washer")
    again = service_token(visitor.get("/products/aquelle-9"), "install-washer")
    sku, services, status = {
        "twice": ("AQ-9", [token, again], 422),
        "another product": ("FW-DW14", [token], 422),
        "forged": ("AQ-9", [token + "x"], 400),
    }[which]
    assert visitor.post("/cart/lines", sku=sku, service=services).status_code == status
    assert rows("SELECT count(*) FROM cart_line") == [(0,)]


def test_what_is_charged_by_the_month_is_not_sold_by_itself(buyer, rows):
    visitor = buyer()
    page = visitor.get("/products/advice-line")
    assert 'data-testid="add-advice-line"' not in page
    assert "charged every month until you stop it" in plain(page)
    assert visitor.post("/cart/lines", sku="SV-ADVICE").status_code == 422
    assert 'data-testid="add-advice-line"' not in visitor.get("/collections/services")


def test_a_service_is_taken_under_its_line_in_the_cart_and_once(buyer, rows):
    visitor = buyer()
    visitor.post("/cart/lines", sku="AQ-9", quantity=2)
    token = accept_form(visitor.get("/cart"), "cart-line-service-aquelle-9")
    for _ in range(2):
        assert visitor.post("/cart/acceptances", token=token).status_code == 303
    assert rows("SELECT quantity FROM cart_line WHERE parent_key IS NOT NULL") == [(2,)]
    page = visitor.get("/cart")
    assert "Washer and dryer installation, for 2 of 2" in plain(page)
    assert "€98.00" in page


def test_an_offer_refused_under_one_line_leaves_the_others_at_once(buyer):
    visitor = buyer()
    for sku in ("AQ-9", "FW-DW14"):
        visitor.post("/cart/lines", sku=sku)
    page = visitor.get("/cart")
    assert 'id="placement-cart-line-warranty-fenwick-dish-14"' in page
    token = visitor.refusal(page, "cart-line-warranty-aquelle-9")
    headers = {"HX-Request": "true", "HX-Target": "placement-cart-line-warranty-aquelle-9"}
    answer = visitor.post("/offers/refusals", headers, token=token)
    assert 'id="placement-cart-line-warranty-fenwick-dish-14" data-hx-swap-oob="delete"' in answer.text
    assert "placement-cart-line-warranty" not in visitor.get("/cart")


def test_a_plan_says_when_it_starts_how_it_ends_and_that_it_can_wait(buyer):
    words = plain(buyer().get("/products/aquelle-9"))
    assert "Starts: on the day of delivery." in words
    assert "Full refund if cancelled within 45 days" in words
    assert "for 30 days after your order it costs no more than on that day" in words
    assert "By law the seller answers for faults" in words


def test_sets_that_hold_the_product_stand_side_by_side_with_single_prices(buyer):
    page = buyer().get("/products/aquelle-9")
    tiers = re.findall(r'data-testid="tier-product-bundle-([\w-]+)"', page)
    assert tiers == ["laundry-starter", "laundry-complete", "laundry-room"]
    words = plain(page)
    assert "Singly today €686.80, €34.80 less as a set: €652.00" in words
    assert words.count("Add for €652.00") == 1


def test_a_sets_page_shows_its_smaller_and_larger_siblings(buyer):
    page = buyer().get("/bundles/laundry-complete")
    words = plain(page)
    assert "Smaller set: Laundry starter" in words
    assert "Larger set: Laundry room" in words
    assert 'data-testid="sibling-laundry-complete"' not in page


def test_a_sold_out_part_takes_its_sets_out_of_the_panel_and_the_siblings(buyer, rows):
    rows("UPDATE variant SET stock = 0 WHERE sku = 'NV-STK'")
    rows("UPDATE shop SET revision = revision || '+', stock_revision = stock_revision + 1")
    visitor = buyer()
    page = visitor.get("/products/aquelle-9")
    assert "laundry-complete" not in page
    assert "Larger set" not in visitor.get("/bundles/laundry-starter")


def test_a_consumable_comes_again_and_may_be_bought_once_after_all(buyer, rows):
    visitor = buyer()
    page = visitor.get("/products/tidewell-softener")
    words = plain(page)
    assert "€11.61 each time" in words
    assert "bought once it costs €12.90" in words
    assert "One click on your order’s page stops it" in words
    token = accept_form(page, "product-subscribe")
    assert visitor.post("/cart/acceptances", token=token).status_code == 422  # how often was not said
    assert visitor.post("/cart/acceptances", token=token, choice="8w").status_code == 303
    cart = visitor.get("/cart")
    assert "Every 8 weeks, €11.61 each time until you stop it" in plain(cart).replace("every 8", "Every 8")
    assert rows("SELECT every, quantity FROM cart_line") == [("8w", 1)]
    key = re.search(r'action="/greenhome/cart/lines/([\w-]+)/once"', cart)[1]
    assert visitor.post(f"/cart/lines/{key}/once").status_code == 303
    assert rows("SELECT every, offer FROM cart_line") == [(None, None)]
    assert "€12.90" in visitor.get("/cart")
    assert visitor.post(f"/cart/lines/{key}/once").status_code == 422


def test_a_line_of_the_cart_is_made_to_come_again_with_all_its_pieces(buyer, rows):
    visitor = buyer()
    visitor.post("/cart/lines", sku="TW-DET-30", quantity=2)
    page = visitor.get("/cart")
    assert "€44.82 each time for 2 pieces" in plain(page)
    token = accept_form(page, "cart-subscribe")
    answer = visitor.post(
        "/cart/acceptances", {"HX-Request": "true", "HX-Target": "cart-lines"}, token=token, choice="4w"
    )
    assert "€44.82" in answer.text, plain(answer.text)
    assert rows("SELECT every, quantity FROM cart_line") == [("4w", 2)]


def test_what_comes_again_stays_apart_from_what_is_bought_once(buyer, rows):
    visitor = buyer()
    token = accept_form(visitor.get("/products/tidewell-softener"), "product-subscribe")
    visitor.post("/cart/acceptances", token=token, choice="4w")
    visitor.post("/cart/lines", sku="TW-SOF-20")
    assert rows("SELECT every, quantity FROM cart_line ORDER BY position") == [("4w", 1), (None, 1)]
    assert "offer-product-subscribe" not in visitor.get("/products/tidewell-softener")
