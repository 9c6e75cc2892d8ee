"""Prices that hold by themselves, in the cart: charged, said once, and gone when they are."""

from datetime import timedelta

import pytest

from tests.conftest import NOW
from tests.pages import page

FILTER = {"offer": "cart-filter-second", "technique": "volume", "placement": "cart.volume"}


@pytest.fixture
def gadgets(shopping_at):
    """A visitor of TechGadgets."""
    return shopping_at("techgadgets")


def summary(shopper) -> dict[str, str]:
    """The sums of the cart's page: label and amount. What was to be said is said by then."""
    shopper.get()
    box = page(shopper.client.get(f"/{shopper.shop}/cart")).one(data_testid="cart-summary")
    return {name.text: value.text for name, value in zip(box.all("dt"), box.all("dd"), strict=True)}


def later(shopper, days: int) -> None:
    moment = f"{NOW + timedelta(days=days):%Y-%m-%d %H:%M:%S.%f}"
    shopper.change(f"UPDATE world SET frozen_at = '{moment}'")


def test_the_second_costs_half_in_one_row_of_the_summary(shopper):
    shopper.add("NV-FLT", 4)
    rows = summary(shopper)
    assert rows["Goods"] == "€119.60"
    assert rows["Every second HEPA filter at half price"] == "−€29.90"


def test_a_gain_is_said_once(shopper):
    shopper.add("NV-FLT")
    shopper.post("/lines", sku="NV-FLT", quantity=1)
    assert "HEPA filter: the second now costs half." in shopper.get()
    assert "the second now costs half" not in shopper.get()


def test_a_loss_is_said_once_with_its_cause(gadgets):
    phone = gadgets.add("LU-S8P-256-GRA")
    gadgets.add("LU-CA-S8P-BLK")
    assert summary(gadgets)["Case for S8 Pro at half price with Phone S8 Pro"] == "−$14.00"
    gadgets.post(f"/lines/{phone}/removal")
    told = "Case for S8 Pro: now full price, because Phone S8 Pro was removed."
    assert told in gadgets.get()
    assert told not in gadgets.get()
    assert "at half price" not in gadgets.get()


@pytest.mark.parametrize("target", ["cart-lines", "drawer-lines"])
def test_with_htmx_it_is_shown_and_read_out_in_the_same_answer(gadgets, target):
    phone = gadgets.add("LU-S8P-256-GRA")
    gadgets.add("LU-CA-S8P-BLK")
    gadgets.get()
    answer = gadgets.post(f"/lines/{phone}/removal", target=target, on="/cart").text
    told = "Case for S8 Pro: now full price, because Phone S8 Pro was removed."
    shown, announced = answer.split('innerHTML:#announcer">')
    assert told in shown
    assert announced.startswith(f"Lumo Phone S8 Pro, 256 GB, Graphite removed from cart. {told}")
    assert told not in gadgets.get()


def test_the_dialogue_says_it_too(gadgets):
    gadgets.add("LU-CA-S8P-BLK")
    answer = gadgets.post("/lines", target="dialogue", sku="LU-S8P-256-GRA", quantity=1).text
    assert "Case for S8 Pro: now at half price, because Phone S8 Pro is in the cart.</p>" in answer


def test_undo_brings_the_price_back_and_says_so(gadgets):
    phone = gadgets.add("LU-S8P-256-GRA")
    gadgets.add("LU-CA-S8P-BLK")
    gadgets.post(f"/lines/{phone}/removal")
    gadgets.post("/removals/undo")
    assert "Case for S8 Pro: now at half price, because Phone S8 Pro is in the cart." in gadgets.get()


def test_a_price_that_is_over_is_refused_and_nothing_changes(shopper):
    token = shopper.token(
        "add", ("FW-KET-GR", 1), offer="product-kettle-week", technique="limited_time", placement="product.limited_time"
    )
    later(shopper, 8)
    answer = shopper.post("/acceptances", token=token)
    assert answer.status_code == 409
    assert "This offer is over. Nothing was changed." in answer.text
    assert shopper.holds() == {}


def test_who_had_it_in_the_cart_is_told_that_it_is_over(shopper):
    shopper.add("FW-KET-GR")
    assert summary(shopper)["Kettle, price until 25 November"] == "−€10.00"
    later(shopper, 8)
    told = "The offer on Fenwick Kettle ended Wed 25\u00a0November"
    assert told in shopper.get()
    assert not any(label.startswith("Kettle") for label in summary(shopper))
    shopper.post(f"/lines/{shopper.key('FW-KET-GR')}", quantity=2)
    assert told not in shopper.get(), "after a change the shopper has seen the price"


def gift(shopper):
    """Accept the gift of an order from 900 euro."""
    facts = {"offer": "cart-gift-from-900", "technique": "gift", "placement": "cart.gift", "price_cents": 0}
    return shopper.post("/acceptances", token=shopper.token("add", ("TW-DSC-500", 1), **facts))


def test_a_gift_comes_in_at_no_charge_and_says_what_it_is(shopper):
    shopper.add("AQ-12S")
    assert gift(shopper).status_code == 303
    shopper.get()
    line = page(shopper.client.get("/greenhome/cart")).one(data_testid="line-descaler")
    assert line.has(data_testid="gift-descaler")
    assert not line.has("input", name="quantity")
    assert summary(shopper)["Descaler as a gift"] == "−€7.90"


def test_a_gift_is_one_piece(shopper):
    shopper.add("AQ-12S")
    gift(shopper)
    answer = shopper.post(f"/lines/{shopper.key('TW-DSC-500')}", quantity=2)
    assert answer.status_code == 422
    assert "A gift is one piece." in answer.text
    assert shopper.holds() == {"AQ-12S": 1, "TW-DSC-500": 1}


def test_a_gift_that_is_not_earned_is_refused(shopper):
    shopper.add("AQ-9")
    assert gift(shopper).status_code == 409
    assert shopper.holds() == {"AQ-9": 1}


def test_a_gift_that_is_no_longer_earned_is_left_out_and_comes_back(shopper):
    washer = shopper.add("AQ-12S")
    shopper.add("NV-STK")
    gift(shopper)
    shopper.post(f"/lines/{washer}/removal")
    html = shopper.get()
    assert 'data-testid="line-descaler"' not in html
    assert "Descaler is left out: it came as a gift, and the cart no longer holds what earns it." in html
    assert summary(shopper)["Goods"] == "€39.00"
    shopper.post("/removals/undo")
    assert 'data-testid="line-descaler"' in shopper.get()


def test_that_a_gift_is_left_out_is_read_out(shopper):
    washer = shopper.add("AQ-12S")
    shopper.add("NV-STK")
    gift(shopper)
    answer = shopper.post(f"/lines/{washer}/removal", target="cart-lines", on="/cart").text
    assert "Descaler is left out" in answer.split('innerHTML:#announcer">')[1]


def parts(shopper, target=None, on="/checkout"):
    facts = {"offer": "pay-in-parts", "technique": "payment_plan", "placement": "checkout.payment_plan"}
    live = shopper.rows(
        "SELECT offer.handle, offer.placement FROM offer JOIN shop ON shop.id = shop_id "
        f"WHERE technique = 'payment_plan' AND shop.handle = '{shopper.shop}' LIMIT 1"
    )
    facts |= {"offer": live[0][0], "placement": live[0][1], "choices": ("3", "12"), "price_cents": 0}
    return shopper.post(
        "/acceptances", target=target, on=on, token=shopper.token("pay", ("AQ-9", 1), **facts), choice=12
    )


def test_choosing_parts_says_so_and_tells_the_page(shopper):
    shopper.add("AQ-9")
    answer = parts(shopper, target="accept-form")
    assert answer.status_code == 200
    assert "cart-changed" in answer.headers["HX-Trigger-After-Settle"]
    assert answer.headers["HX-Reswap"] == "none"
    assert 'innerHTML:#announcer">Payment in 12 parts chosen<' in answer.text
    assert shopper.holds() == {"AQ-9": 1}


def test_choosing_parts_without_javascript_is_said_on_the_next_page(shopper):
    shopper.add("AQ-9")
    assert parts(shopper).status_code == 303
    assert "Payment in 12 parts chosen." in shopper.get()
    assert "Payment in 12 parts chosen." not in shopper.get()


def test_a_trade_price_holds_for_businesses_alone(shopper):
    shopper.add("TW-CAP-20", 10)
    label = "Trade price of Laundry capsules, 12 % less from 10 pieces"
    assert label not in summary(shopper)
    shopper.client.post("/greenhome/offers/preferences", data={"csrf_token": shopper.csrf, "trade": "1"})
    assert summary(shopper)[label] == "−€11.90"
    shopper.client.post("/greenhome/offers/preferences", data={"csrf_token": shopper.csrf, "trade": "0"})
    assert label not in summary(shopper)


def prefer(shopper, trade, target=None, on="/"):
    headers = {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": f"http://localhost/{shopper.shop}{on}"}
    fields = {"csrf_token": shopper.csrf, "trade": trade}
    return shopper.client.post("/greenhome/offers/preferences", data=fields, headers=headers if target else {})


LOST = "Laundry capsules: now full price, because prices for businesses are off."


def test_switching_it_off_is_said_once(shopper):
    shopper.add("TW-CAP-20", 10)
    prefer(shopper, 1)
    assert "Laundry capsules: from 10 pieces on each costs 12 % less." in shopper.get()
    prefer(shopper, 0)
    assert LOST in shopper.get()
    assert LOST not in shopper.get()


def test_switching_it_off_on_any_page_is_shown_there_and_read_out(shopper):
    shopper.add("TW-CAP-20", 10)
    prefer(shopper, 1)
    shopper.get()
    answer = prefer(shopper, 0, "trade-switch").text
    assert f"<p>{LOST}</p>" in answer
    assert f"For business is off. {LOST}<" in answer


def test_on_the_carts_page_it_is_said_after_the_page_is_read_anew(shopper):
    shopper.add("TW-CAP-20", 10)
    prefer(shopper, 1)
    shopper.get()
    assert prefer(shopper, 0, "trade-switch", "/cart").headers["HX-Refresh"] == "true"
    assert LOST in shopper.get()
    assert LOST not in shopper.get()
