"""Taking what an offer proposed: only as it was shown, to whom it was shown, once."""

import pytest

TARGETS = [None, "dialogue", "cart-lines"]


def test_without_javascript(shopper):
    answer = shopper.post("/acceptances", token=shopper.token("add", ("NV-STK", 1)))
    assert (answer.status_code, answer.location) == (303, "/greenhome/cart")
    assert shopper.holds() == {"NV-STK": 1}


def test_in_the_dialogue(shopper, slots):
    slots.clear()
    answer = shopper.post("/acceptances", target="dialogue", token=shopper.token("add", ("NV-STK", 1)))
    assert answer.text.lstrip().startswith("<dialog")
    assert "Cart, 1 item" in answer.text
    assert ("added.supplements", "stacking-kit") in slots


def test_on_the_carts_page(shopper):
    shopper.add("AQ-9")
    token = shopper.token("add", ("NV-STK", 1))
    answer = shopper.post("/acceptances", target="cart-lines", on="/cart", token=token)
    assert answer.text.lstrip().startswith('<div class="cart-lines" id="cart-lines"')
    assert 'data-testid="line-stacking-kit"' in answer.text
    assert 'id="cart-summary"' in answer.text
    assert "Cart, 2 items" in answer.text
    assert "Norvind Stacking kit added to cart</div>" in answer.text


def test_elsewhere_only_what_is_beside_changes(shopper):
    answer = shopper.post("/acceptances", target="placement-x", token=shopper.token("add", ("NV-STK", 1)))
    assert answer.headers["HX-Reswap"] == "none"
    assert "Cart, 1 item" in answer.text


def test_in_checkout_there_is_no_header_to_change(shopper):
    answer = shopper.post("/acceptances", target="x", on="/checkout", token=shopper.token("add", ("NV-STK", 1)))
    assert 'id="cart-count"' not in answer.text
    assert "cart-changed" in answer.headers["HX-Trigger-After-Settle"]


@pytest.mark.parametrize("target", TARGETS)
def test_a_second_yes_adds_nothing_and_is_not_counted_again(shopper, target):
    token = shopper.token("add", ("NV-STK", 1))
    for _ in range(2):
        assert shopper.post("/acceptances", target=target, token=token).status_code in (200, 303)
    assert shopper.holds() == {"NV-STK": 1}
    assert len(shopper.events("add_to_cart")) == 1


def test_the_impression_is_accepted_and_the_event_carries_the_offer(shopper):
    shopper.post("/acceptances", token=shopper.token("add", ("NV-STK", 1)))
    rows = shopper.rows("SELECT offer, placement, accepted_at FROM impression WHERE id = 'impression-1'")
    assert rows[0][:2] == ("cart-supplements", "cart.below_lines")
    assert rows[0][2]
    event = shopper.events("add_to_cart")[0]
    assert event["promotion_id"] == "cart-supplements"
    assert event["creative_slot"] == "cart.below_lines"
    assert event["location_id"] == "decision"
    assert event["items"][0]["promotion_id"] == "cart-supplements"
    assert event["items"][0]["item_id"] == "NV-STK"
    assert len(shopper.events("select_promotion")) == 1


def test_taking_out_what_was_accepted_marks_it_undone_and_undo_unmarks_it(shopper):
    shopper.post("/acceptances", token=shopper.token("add", ("NV-STK", 1)))
    shopper.post(f"/lines/{shopper.key('NV-STK')}/removal")
    assert shopper.rows("SELECT undone_at FROM impression WHERE id = 'impression-1'")[0][0]
    shopper.post("/removals/undo")
    assert shopper.rows("SELECT undone_at FROM impression WHERE id = 'impression-1'")[0][0] is None


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("token", ["", "x", "W10.forged", "é\x00", "a" * 10_000])
def test_a_forged_token_is_400(shopper, token, target):
    shopper.add("AQ-9")
    before = shopper.carts()
    for path in ("/acceptances", "/swaps"):
        assert shopper.post(path, target=target, token=token).status_code == 400
    assert shopper.post("/swaps", target=target, back=token).status_code == 400
    assert shopper.carts() == before


def test_a_changed_token_is_400(shopper):
    token = shopper.token("add", ("NV-STK", 1))
    changed = token[:10] + ("A" if token[10] != "A" else "B") + token[11:]
    assert shopper.post("/acceptances", token=changed).status_code == 400
    assert shopper.carts() == []


def test_a_token_signed_for_something_else_is_400(shopper):
    assert shopper.post("/acceptances", token=shopper.signed("swap-back", ["x"])).status_code == 400
    assert shopper.post("/acceptances", token=shopper.signed("impression", [1, 2])).status_code == 400


def test_an_offer_made_to_somebody_else_is_400(shopper, somebody_else):
    token = somebody_else.token("add", ("NV-STK", 1))
    answer = shopper.post("/acceptances", token=token)
    assert answer.status_code == 400
    assert "made to somebody else" in answer.text
    assert shopper.carts() == []


def test_an_offer_of_the_other_shop_is_400(shopper, shopping_at):
    token = shopping_at("techgadgets").token("add", ("LU-GL-S8", 1))
    assert shopper.post("/acceptances", token=token).status_code == 400


def test_an_offer_of_the_thank_you_page_is_400(shopper):
    token = shopper.token("add", ("NV-STK", 1), subject="an-order", placement="thanks.after_purchase")
    assert shopper.post("/acceptances", token=token).status_code == 400


def gone(shopper, token, sentence):
    before = shopper.carts()
    plain = shopper.post("/acceptances", token=token)
    assert plain.status_code == 409
    assert sentence in plain.text
    answer = shopper.post("/acceptances", target="cart-lines", on="/cart", token=token)
    assert answer.status_code == 409
    assert answer.headers["HX-Retarget"] == "#cart-lines"
    assert sentence in answer.text
    elsewhere = shopper.post("/acceptances", target="dialogue", token=token)
    assert elsewhere.headers["HX-Retarget"] == "#flash"
    assert sentence in elsewhere.text
    assert shopper.carts() == before


def test_a_paused_offer_is_409(shopper):
    shopper.add("AQ-9")
    token = shopper.token("add", ("NV-STK", 1))
    shopper.change("UPDATE offer SET status = 'paused' WHERE handle = 'cart-supplements'")
    gone(shopper, token, "This offer has been paused.")


def test_an_offer_that_is_over_is_409(shopper):
    shopper.add("AQ-9")
    token = shopper.token("add", ("NV-STK", 1))
    shopper.change("UPDATE offer SET ends_at = '2026-11-18 09:30:00.000000' WHERE handle = 'cart-supplements'")
    gone(shopper, token, "This offer is over.")


def test_a_price_that_went_up_is_409(shopper):
    shopper.add("AQ-9")
    token = shopper.token("add", ("NV-STK", 1), price_cents=3900)
    shopper.change("UPDATE variant SET price_cents = 3901 WHERE sku = 'NV-STK'")
    gone(shopper, token, "The price is higher now than when this was shown.")


def test_a_price_that_went_down_is_charged(shopper):
    token = shopper.token("add", ("NV-STK", 1), price_cents=3900)
    shopper.change("UPDATE variant SET price_cents = 3500 WHERE sku = 'NV-STK'")
    assert shopper.post("/acceptances", token=token).status_code == 303
    assert "€35.00" in shopper.get()


@pytest.mark.parametrize("placement", ["added.supplements", "drawer.supplements"])
def test_a_refusal_inside_a_dialogue_is_said_in_a_dialogue(shopper, placement):
    token = shopper.token("add", ("AQ-12S", 13), placement=placement)
    answer = shopper.post("/acceptances", target="dialogue", token=token)
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#dialogue"
    assert "<dialog" in answer.text
    assert "Only 12 of Aquelle 12 Signature are left" in answer.text


def test_a_set_comes_whole_or_not_at_all(shopper):
    token = shopper.token("set", ("AQ-9", 1), ("NV-STK", 1), ("AQ-12S", 13))
    assert shopper.post("/acceptances", token=token).status_code == 422
    assert shopper.carts() == []
    token = shopper.token("set", ("AQ-9", 1), ("NV-STK", 1), ("TW-SOF-20", 1))
    answer = shopper.post("/acceptances", target="dialogue", token=token)
    assert "Aquelle 9 and Norvind Stacking kit and Tidewell Fabric softener added to cart" in answer.text
    assert shopper.holds() == {"AQ-9": 1, "NV-STK": 1, "TW-SOF-20": 1}


def test_parts_that_were_unticked_stay_out(shopper):
    token = shopper.token("set", ("AQ-9", 1), ("NV-STK", 1), ("TW-SOF-20", 1))
    shopper.post("/acceptances", token=token, items=["AQ-9", "TW-SOF-20"])
    assert shopper.holds() == {"AQ-9": 1, "TW-SOF-20": 1}


def test_a_plan_hangs_under_its_line(shopper):
    key = shopper.add("AQ-9", 2)
    token = shopper.plan_token(key, price_cents=11_800)
    answer = shopper.post("/acceptances", target="cart-lines", on="/cart", token=token, choice="CV-L-3")
    assert shopper.holds() == {"AQ-9": 2, "AQ-9 > CV-L-3": 2}
    assert 'data-testid="line-cover-large"' in answer.text
    assert 'data-testid="remove-cover-large"' in answer.text
    assert "for 2 of 2" in answer.text


def test_another_term_of_the_plan_may_be_chosen(shopper):
    key = shopper.add("AQ-9")
    shopper.post("/acceptances", token=shopper.plan_token(key), choice="CV-L-5")
    assert shopper.holds() == {"AQ-9": 1, "AQ-9 > CV-L-5": 1}


@pytest.mark.parametrize("choice", ["CV-S-3", "AQ-11C", "nothing", "<script>"])
def test_a_term_that_was_not_offered_is_422(shopper, choice):
    key = shopper.add("AQ-9")
    assert shopper.post("/acceptances", token=shopper.plan_token(key), choice=choice).status_code == 422
    assert shopper.holds() == {"AQ-9": 1}


def test_a_term_that_became_dearer_since_it_was_shown_is_409(shopper):
    key = shopper.add("AQ-9")
    token = shopper.plan_token(key)
    shopper.change(
        "UPDATE variant SET price_cents = 9900 WHERE sku = 'CV-L-5'",
        "INSERT INTO price_change (variant_id, since, price_cents) "
        "SELECT id, '2026-11-18 09:31:00.000000', 9900 FROM variant WHERE sku = 'CV-L-5'",
    )
    assert shopper.post("/acceptances", token=token, choice="CV-L-5").status_code == 409
    assert shopper.post("/acceptances", token=token, choice="CV-L-3").status_code == 303


def test_without_a_term_chosen_no_plan_is_taken(shopper):
    key = shopper.add("AQ-9")
    answer = shopper.post("/acceptances", token=shopper.plan_token(key))
    assert answer.status_code == 422
    assert "Choose one of the answers first" in answer.text
    assert shopper.holds() == {"AQ-9": 1}


def test_a_plan_taken_in_the_dialogue_leaves_it_about_the_product(shopper, slots):
    key = shopper.add("AQ-9")
    slots.clear()
    token = shopper.plan_token(key, placement="added.warranty")
    answer = shopper.post("/acceptances", target="dialogue", token=token, choice="CV-L-3")
    assert 'data-testid="added-aquelle-9"' in answer.text
    assert 'data-testid="added-cover-large"' in answer.text
    assert {about for name, about in slots if name.startswith("added.")} == {"aquelle-9"}


def test_a_plan_taken_on_the_products_page_comes_with_the_product(shopper):
    token = shopper.plan_token(None, placement="product.warranty", offer="product-cover")
    shopper.post("/acceptances", token=token, choice="CV-L-3", covered="AQ-9")
    assert shopper.holds() == {"AQ-9": 1, "AQ-9 > CV-L-3": 1}
    told = {item["item_id"] for event in shopper.events("add_to_cart") for item in event["items"]}
    assert told == {"AQ-9", "CV-L-3"}


def test_more_pieces_leave_plans_alone_until_the_shopper_says_so(shopper):
    key = shopper.add("AQ-9")
    shopper.post("/acceptances", token=shopper.plan_token(key), choice="CV-L-3")
    answer = shopper.post(f"/lines/{key}", target="cart-lines", on="/cart", quantity=2)
    assert "for 1 of 2" in answer.text
    assert 'data-testid="cover-all-cover-large"' in answer.text
    shopper.post(f"/lines/{shopper.key('CV-L-3')}", quantity=2)
    assert shopper.holds() == {"AQ-9": 2, "AQ-9 > CV-L-3": 2}
