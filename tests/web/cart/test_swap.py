"""The better model in a line's place, and back."""

import re
from html import unescape


def fields(text):
    """The hidden fields of the form that takes the swap back."""
    form = re.search(r'<form action="/greenhome/cart/swaps".*?</form>', text, re.DOTALL)[0]
    return unescape(re.search(r'name="back" value="([^"]+)"', form)[1])


def test_there_and_back_without_javascript(shopper):
    key = shopper.add("AQ-9", 2)
    assert shopper.post("/swaps", token=shopper.swap_token(key)).status_code == 303
    assert shopper.holds() == {"AQ-11C": 2}
    page = shopper.get()
    assert "Aquelle 9 swapped for Aquelle 11 Connect." in page
    assert "Swap back to Aquelle 9" in page
    assert shopper.post("/swaps", back=fields(page)).status_code == 303
    assert shopper.holds() == {"AQ-9": 2}
    assert "Swapped back to Aquelle 9." in shopper.get()


def test_there_and_back_with_htmx(shopper):
    key = shopper.add("AQ-9")
    answer = shopper.post("/swaps", target="cart-lines", on="/cart", token=shopper.swap_token(key))
    assert 'data-testid="line-aquelle-11-connect"' in answer.text
    assert "€899.00" in answer.text
    back = shopper.post("/swaps", target="cart-lines", on="/cart", back=fields(answer.text))
    assert 'data-testid="line-aquelle-9"' in back.text
    assert shopper.holds() == {"AQ-9": 1}


def test_in_a_dialogue_the_way_back_is_inside_it(shopper):
    key = shopper.add("AQ-9")
    answer = shopper.post("/swaps", target="dialogue", on="/products/aquelle-9", token=shopper.swap_token(key))
    dialogue = answer.text.partition("</dialog>")[0]
    assert "Swapped" in dialogue
    assert 'data-hx-post="/greenhome/cart/swaps" data-hx-target="#dialogue" data-hx-swap="innerHTML"' in dialogue
    back = shopper.post("/swaps", target="dialogue", on="/products/aquelle-9", back=fields(dialogue))
    assert "Swapped back to Aquelle 9" in back.text


def test_its_plan_stays_when_it_covers_both(shopper):
    key = shopper.add("AQ-9")
    shopper.post("/acceptances", token=shopper.plan_token(key), choice="CV-L-3")
    shopper.post("/swaps", token=shopper.swap_token(key, id="impression-2"))
    assert shopper.holds() == {"AQ-11C": 1, "AQ-11C > CV-L-3": 1}


def test_the_way_back_of_somebody_else_changes_nothing(shopper, somebody_else):
    key = shopper.add("AQ-9")
    shopper.post("/swaps", token=shopper.swap_token(key))
    back = fields(shopper.get())
    assert somebody_else.post("/swaps", back=back).status_code == 422
    somebody_else.add("NV-STK")
    assert somebody_else.post("/swaps", back=back).status_code == 422
    assert shopper.holds() == {"AQ-11C": 1, "NV-STK": 1}


def test_a_swap_shown_for_one_is_409_once_there_are_two(shopper):
    key = shopper.add("AQ-9")
    token = shopper.swap_token(key, price_cents=25_000)
    shopper.post(f"/lines/{key}", quantity=2)
    assert shopper.post("/swaps", token=token).status_code == 409
    assert shopper.holds() == {"AQ-9": 2}


def test_swapping_back_is_told_to_the_ledger(shopper):
    key = shopper.add("AQ-9")
    shopper.post("/swaps", token=shopper.swap_token(key))
    row = "SELECT accepted_at IS NOT NULL, undone_at IS NOT NULL FROM impression WHERE id = 'impression-1'"
    assert shopper.rows(row) == [(1, 0)]
    shopper.post("/swaps", back=fields(shopper.get()))
    assert shopper.rows(row) == [(1, 1)]


def test_a_second_swap_back_changes_nothing(shopper):
    key = shopper.add("AQ-9")
    shopper.post("/swaps", token=shopper.swap_token(key))
    back = fields(shopper.get())
    shopper.post("/swaps", back=back)
    before = shopper.holds()
    assert shopper.post("/swaps", back=back).status_code == 303
    assert shopper.holds() == before
