"""Discount codes and the note."""

import pytest

SCRIPT = "<script>alert(1)</script>"


def codes(shopper):
    return shopper.rows("SELECT codes FROM cart")[0][0]


def test_a_code_in_any_case_comes_with_its_effect(shopper):
    shopper.add("AQ-9")
    assert shopper.post("/codes", code=" welcome10 ").status_code == 303
    page = shopper.get()
    assert "10 % off orders from 50.00. €64.90 less." in page
    assert "€584.10" in page
    assert 'data-testid="code-WELCOME10"' in page


def test_with_htmx_sums_and_lines_change(shopper):
    shopper.add("AQ-9")
    answer = shopper.post("/codes", target="cart-summary", on="/cart", code="WELCOME10")
    assert answer.text.lstrip().startswith('<section class="summary-box" id="cart-summary"')
    assert 'id="cart-lines" data-testid="cart-lines" data-hx-swap-oob="outerHTML"' in answer.text
    assert "€584.10" in answer.text


@pytest.mark.parametrize("code", ["NOTHING", "", "   ", SCRIPT, "X" * 500, "\x00"])
def test_a_code_there_is_not_is_422_at_the_field(shopper, code):
    shopper.add("AQ-9")
    before = shopper.carts()
    plain = shopper.post("/codes", code=code)
    assert plain.status_code == 422
    assert 'id="code-error"' in plain.text
    assert 'aria-invalid="true"' in plain.text
    assert SCRIPT not in plain.text
    answer = shopper.post("/codes", target="cart-summary", on="/cart", code=code)
    assert answer.status_code == 422
    assert 'id="code-error"' in answer.text
    assert shopper.carts() == before


def test_a_code_that_ended_says_when(shopper):
    shopper.add("AQ-9")
    shopper.change("UPDATE code SET ends_at = '2026-11-17 00:00:00.000000' WHERE code = 'WELCOME10'")
    answer = shopper.post("/codes", code="WELCOME10")
    assert answer.status_code == 422
    assert "The code WELCOME10 ended on Tue 17\u00a0November." in answer.text


def test_a_code_that_ends_later_stays_with_its_reason_and_takes_nothing_off(shopper):
    shopper.add("AQ-9")
    shopper.post("/codes", code="WELCOME10")
    shopper.change("UPDATE code SET ends_at = '2026-11-17 00:00:00.000000' WHERE code = 'WELCOME10'")
    page = shopper.get()
    assert "ended on" in page
    assert "€649.00" in page


def test_a_code_with_too_little_in_the_cart_says_what_is_missing(shopper):
    shopper.add("NV-STK")
    shopper.post("/codes", code="WELCOME10")
    assert "It counts once there are goods for €11.00 more in the cart." in shopper.get()
    shopper.add("NV-STK")
    assert "€7.80 less" in shopper.get()


def test_a_code_counts_once(shopper):
    shopper.add("AQ-9")
    shopper.post("/codes", code="WELCOME10")
    answer = shopper.post("/codes", code="welcome10")
    assert answer.status_code == 422
    assert "in your cart already" in answer.text
    assert codes(shopper) == '["WELCOME10"]'


def test_free_delivery_by_code_is_a_saving_of_its_own(shopper):
    shopper.add("NV-STK")
    shopper.post("/codes", code="FREESHIP")
    page = shopper.get()
    assert "−€6.90" in page
    assert 'data-testid="total">€39.00' in page


def test_a_code_can_be_removed(shopper):
    shopper.add("AQ-9")
    shopper.post("/codes", code="WELCOME10")
    answer = shopper.post("/codes/WELCOME10/removal", target="cart-summary", on="/cart")
    assert answer.status_code == 200
    assert 'data-testid="code-WELCOME10"' not in answer.text
    assert codes(shopper) == "[]"
    assert shopper.post("/codes/WELCOME10/removal").status_code == 404


def test_codes_of_an_unknown_cart_are_404(shopper):
    assert shopper.post("/codes/WELCOME10/removal").status_code == 404


def test_a_note_is_kept_and_shown_as_text(shopper):
    shopper.add("AQ-9")
    assert shopper.post("/note", note=f"Ring twice. {SCRIPT}").status_code == 303
    page = shopper.get()
    assert "Ring twice. &lt;script&gt;" in page
    assert SCRIPT not in page


def test_a_note_with_htmx_answers_its_own_form(shopper):
    answer = shopper.post("/note", target="cart-note", on="/cart", note="Ring twice.")
    assert answer.text.lstrip().startswith("<form")
    assert "Ring twice." in answer.text
    assert "Note saved" in answer.text


def test_a_note_of_500_characters_fits_and_one_more_does_not(shopper):
    assert shopper.post("/note", note="x" * 500).status_code == 303
    answer = shopper.post("/note", target="cart-note", on="/cart", note="y" * 501)
    assert answer.status_code == 422
    assert "A note has at most 500 characters." in answer.text
    assert "y" * 501 in answer.text
    assert shopper.rows("SELECT length(note) FROM cart") == [(500,)]


def test_line_breaks_count_once(shopper):
    assert shopper.post("/note", note="\r\n".join(["x"] * 250)).status_code == 303
