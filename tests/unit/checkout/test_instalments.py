"""In how many parts a total may be paid, by the offers that are open."""

from datetime import UTC, datetime

import pytest

from storefront.checkout import instalments
from storefront.checkout.instalments import Parts, parts_for, read, stored
from storefront.offers.values import Offer

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_euro(monkeypatch):
    monkeypatch.setattr(instalments, "money", lambda cents: f"€{cents / 100:.2f}")


def offer(months=(3, 12), minimum_cents=20_000, technique="payment_plan", **more):
    options = {"months": list(months), "minimum_cents": minimum_cents}
    return Offer("o", "O", "cart.x", technique, options=options, **more)


def counts(found):
    return [one.months for one in found.plans]


def test_what_open_offers_allow_is_offered_the_fewest_parts_first():
    assert counts(parts_for(None, 64_900, [offer((12, 3)), offer((6, 3))], NOW)) == [3, 6, 12]


def test_each_offer_has_its_own_minimum():
    assert counts(parts_for(None, 20_000, [offer((3,)), offer((12,), 20_001)], NOW)) == [3]


@pytest.mark.parametrize("other", [offer(technique="upsell"), offer(ends_at=NOW), offer(months=(1,)), offer(months=())])
def test_others_allow_nothing(other):
    assert parts_for(None, 64_900, [other], NOW) == Parts()


def test_a_single_number_of_months_counts_as_well():
    single = Offer("o", "O", "cart.x", "payment_plan", options={"months": 6})
    assert counts(parts_for(None, 64_900, [single], NOW)) == [6]


def test_nothing_is_chosen_unless_the_cart_says_so():
    assert parts_for(None, 64_900, [offer()], NOW).chosen is None
    assert parts_for(12, 64_900, [offer()], NOW).chosen.months == 12


def test_a_choice_below_the_minimum_is_ignored_and_said():
    found = parts_for(12, 19_999, [offer()], NOW)
    assert (found.chosen, counts(found)) == (None, [])
    assert found.problem == "Paying in 12 parts needs an order of €200.00 or more, so this one is paid at once."


def test_a_choice_that_nobody_offers_is_ignored_and_said():
    assert parts_for(7, 64_900, [offer()], NOW).problem == (
        "Paying in 7 parts is no longer offered, so this order is paid at once."
    )


def test_parts_are_kept_with_their_days():
    plan = parts_for(3, 20_000, [offer()], NOW).chosen
    assert stored(plan)[1] == {"due": "2026-12-18", "amount_cents": 6_666}
    assert sum(part["amount_cents"] for part in stored(plan)) == 20_000


def test_a_single_later_part_is_one():
    plan = parts_for(2, 20_000, [offer((2,))], NOW).chosen
    assert instalments.sentence(plan) == (
        "Pay €100.00 today, then 1 monthly part of €100.00; €200.00 in all, no interest, no fee"
    )
    assert "€200.00 in all before tax" in instalments.sentence(plan, tax_known=False)


def test_the_form_names_months_or_at_once():
    assert (read("once"), read("12")) == (None, 12)


@pytest.mark.parametrize("text", ["", "x", "-3", "3.0", "123", "٣"])
def test_the_form_names_nothing_else(text):
    with pytest.raises(ValueError, match="Choose one of the ways to pay"):
        read(text)
