"""Quantities, removals with undo, and what is refused."""

import pytest


def test_without_javascript(shopper):
    key = shopper.add("AQ-9")
    assert shopper.post(f"/lines/{key}", quantity=3).status_code == 303
    assert shopper.holds() == {"AQ-9": 3}


def test_htmx_gets_lines_sums_and_header(shopper):
    key = shopper.add("AQ-9")
    answer = shopper.post(f"/lines/{key}", target="cart-lines", on="/cart", quantity=3)
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith('<div class="cart-lines" id="cart-lines" data-testid="cart-lines">')
    assert "€1,947.00" in answer.text
    assert answer.text.count(' id="cart-summary"') == 1
    assert "Cart, 3 items" in answer.text
    assert "cart-changed" in answer.headers["HX-Trigger-After-Settle"]


def test_in_the_drawer_its_own_regions_change(shopper):
    key = shopper.add("AQ-9")
    answer = shopper.post(f"/lines/{key}", target="drawer-lines", on="/products/aquelle-9", quantity=2)
    assert 'id="drawer-lines"' in answer.text
    assert 'id="drawer-foot" data-hx-swap-oob="outerHTML"' in answer.text
    assert 'id="cart-lines"' not in answer.text
    assert 'id="cart-summary"' not in answer.text


def test_in_the_drawer_on_the_carts_page_both_stay_in_step(shopper):
    key = shopper.add("AQ-9")
    answer = shopper.post(f"/lines/{key}", target="drawer-lines", on="/cart", quantity=2)
    assert 'id="cart-lines" data-testid="cart-lines" data-hx-swap-oob="outerHTML"' in answer.text
    assert 'id="cart-summary"' in answer.text


@pytest.mark.parametrize("quantity", ["", "-1", "100", "99999999999999999999", "2.5", "two"])
def test_a_quantity_nobody_can_have_is_422(shopper, quantity):
    key = shopper.add("AQ-9", 2)
    before = shopper.carts()
    plain = shopper.post(f"/lines/{key}", quantity=quantity)
    assert plain.status_code == 422
    assert "Choose a whole number from 0 to 99." in plain.text
    answer = shopper.post(f"/lines/{key}", target="cart-lines", on="/cart", quantity=quantity)
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#cart-lines"
    assert 'name="quantity" value="2"' in answer.text
    assert "innerHTML:#flash" in answer.text
    assert "Choose a whole number from 0 to 99." in answer.text
    assert shopper.carts() == before


def test_more_than_there_is_is_422_inside_the_drawer(shopper):
    key = shopper.add("AQ-12S", 2)
    answer = shopper.post(f"/lines/{key}", target="drawer-lines", quantity=13)
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#drawer-lines"
    assert "Only 12 of Aquelle 12 Signature are left, 2 of them in your cart." in answer.text


def test_lines_of_somebody_else_are_404_and_stay(shopper, somebody_else):
    key = shopper.add("AQ-9")
    somebody_else.add("NV-STK")
    before = shopper.carts()
    for path in (f"/lines/{key}", f"/lines/{key}/removal", "/lines/nothing", "/lines/nothing/removal"):
        assert somebody_else.post(path, quantity=5).status_code == 404
        assert somebody_else.post(path, target="cart-lines", quantity=5).status_code == 404
    assert shopper.carts() == before


def test_none_removes_and_offers_to_undo(shopper):
    key = shopper.add("AQ-9")
    shopper.post(f"/lines/{key}", quantity=0)
    assert shopper.holds() == {}
    page = shopper.get()
    assert "Aquelle 9 removed." in page
    assert 'action="/greenhome/cart/removals/undo"' in page


def test_a_removal_is_undone_without_javascript(shopper):
    key = shopper.add("AQ-9", 2)
    assert shopper.post(f"/lines/{key}/removal").status_code == 303
    assert shopper.post("/removals/undo").status_code == 303
    assert shopper.holds() == {"AQ-9": 2}
    assert "Aquelle 9 is back in your cart." in shopper.get()


def test_a_removal_is_undone_with_htmx(shopper):
    key = shopper.add("AQ-9", 2)
    answer = shopper.post(f"/lines/{key}/removal", target="cart-lines", on="/cart")
    assert "Your cart is empty" in answer.text
    flash = answer.text.partition('data-hx-swap-oob="innerHTML:#flash"')[2]
    assert "Aquelle 9 removed." in flash
    assert 'data-hx-post="/greenhome/cart/removals/undo" data-hx-target="#cart-lines"' in flash
    back = shopper.post("/removals/undo", target="cart-lines", on="/cart")
    assert 'data-testid="line-aquelle-9"' in back.text
    assert shopper.holds() == {"AQ-9": 2}


def test_a_removal_in_the_drawer_is_undone_there(shopper):
    key = shopper.add("AQ-9")
    answer = shopper.post(f"/lines/{key}/removal", target="drawer-lines")
    assert 'data-hx-post="/greenhome/cart/removals/undo" data-hx-target="#drawer-lines"' in answer.text


def test_nothing_to_undo_is_422(shopper):
    assert shopper.post("/removals/undo").status_code == 422
    shopper.add("AQ-9")
    answer = shopper.post("/removals/undo", target="cart-lines", on="/cart")
    assert answer.status_code == 422
    assert "There is nothing to bring back." in answer.text


def test_a_part_of_a_bundle_stays(shopper):
    shopper.post("/lines", bundle="laundry-starter")
    before = shopper.holds()
    key = shopper.key("TW-SOF-20")
    assert shopper.post(f"/lines/{key}/removal").status_code == 422
    assert shopper.post(f"/lines/{key}", quantity=5).status_code == 422
    assert shopper.holds() == before


def test_removing_is_an_event(shopper):
    key = shopper.add("AQ-9", 3)
    shopper.post(f"/lines/{key}", quantity=2)
    shopper.post(f"/lines/{key}/removal")
    told = [(e["value"], e["items"][0]["quantity"]) for e in shopper.events("remove_from_cart")]
    assert told == [(649.0, 1), (1298.0, 2)]
