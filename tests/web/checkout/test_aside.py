"""A yes or no to an offer that the checkout form carries: nothing that was typed is lost, nothing is ordered."""

import pytest

from tests.pages import page as read
from tests.web.checkout.test_offers import panels

PLACE = "checkout-bump"


def token_of(shopper, spot):
    ((_, _, fields, _),) = panels(shopper.client.get(f"{shopper.root}/checkout").text, spot)
    return fields["accept"]


@pytest.fixture
def washer(shopper, offers):
    shopper.add("AQ-9")
    return shopper


def nothing_ordered(rows):
    return rows('SELECT 1 FROM "order" WHERE NOT history') == []


def test_a_yes_puts_it_into_the_cart_and_keeps_what_was_typed(washer, rows):
    answer = washer.send(washer.form(accept=token_of(washer, PLACE), city="Galway", email="no address yet"))
    assert answer.status_code == 200
    assert len(rows("SELECT 1 FROM cart_line")) == 2
    assert 'value="Galway"' in answer.text
    assert 'value="no address yet"' in answer.text
    assert "error-summary" not in answer.text
    assert read(answer).one(id="checkout-told").text == "Tidewell Stain remover added."
    assert nothing_ordered(rows)
    (impression,) = rows("SELECT * FROM impression WHERE accepted_at IS NOT NULL")
    assert impression["placement"] == "checkout.bump"
    assert [row["name"] for row in rows("SELECT name FROM event WHERE name = 'select_promotion'")]


def test_a_second_yes_to_the_same_changes_nothing(washer, rows):
    form = washer.form(accept=token_of(washer, PLACE))
    washer.send(form)
    assert washer.send(form).status_code == 200
    assert len(rows("SELECT 1 FROM cart_line")) == 2


def test_the_card_is_not_repeated(washer):
    assert (
        "4242424242424242"
        not in washer.send(washer.form(accept=token_of(washer, PLACE), card_number="4242424242424242")).text
    )


def test_of_several_answers_the_one_of_that_placement_counts(washer, rows):
    form = washer.form(accept=token_of(washer, "checkout-warranty"), **{"choice-checkout.warranty": "CV-L-5"})
    assert washer.send(form).status_code == 200
    (plan,) = rows("SELECT v.sku FROM cart_line l JOIN variant v ON v.id = l.variant_id WHERE l.parent_key IS NOT NULL")
    assert plan["sku"] == "CV-L-5"


def test_a_no_keeps_what_was_typed_and_the_offer_away(washer, rows):
    answer = washer.send(washer.form(refuse=token_of(washer, PLACE), city="Galway"))
    assert answer.status_code == 200
    assert 'value="Galway"' in answer.text
    assert panels(answer.text, PLACE) == []
    assert panels(washer.client.get("/greenhome/checkout").text, PLACE) == []
    assert len(rows("SELECT 1 FROM cart_line")) == 1
    assert nothing_ordered(rows)


def test_what_is_no_longer_on_offer_is_said_and_nothing_is_lost(washer, rows):
    form = washer.form(accept=token_of(washer, PLACE), city="Galway")
    rows("UPDATE offer SET status = 'paused' WHERE placement = 'checkout.bump'")
    rows("UPDATE shop SET revision = 'paused'")
    answer = washer.send(form)
    assert answer.status_code == 409
    assert "This offer has been paused. Nothing was changed." in answer.text
    assert 'value="Galway"' in answer.text
    assert len(rows("SELECT 1 FROM cart_line")) == 1


@pytest.mark.parametrize("name", ["accept", "refuse"])
@pytest.mark.parametrize("token", ["x", "a.b.c", "\x00", "x" * 9_000])
def test_a_token_that_was_not_made_here_is_refused(washer, rows, name, token):
    assert washer.send(washer.form(**{name: token})).status_code == 400
    assert len(rows("SELECT 1 FROM cart_line")) == 1


def test_htmx_gets_all_but_the_fields_so_that_they_stay_as_typed(washer, htmx):
    answer = washer.send(washer.form(accept=token_of(washer, PLACE)), headers=htmx("checkout-page"))
    assert answer.status_code == 200
    assert answer.headers["HX-Retarget"] == "#checkout-summary"
    for region in ("checkout-summary", "checkout-delivery", "checkout-ways", "checkout-pay", "checkout-offers"):
        assert f'id="{region}"' in answer.text
    assert 'name="card_number"' not in answer.text
    assert "added." in answer.text


def test_without_a_choice_nothing_is_taken_and_it_is_said(washer, rows):
    answer = washer.send(washer.form(accept=token_of(washer, "checkout-warranty"), city="Galway"))
    assert answer.status_code == 422
    assert "Choose one of the answers first. Nothing was changed." in read(answer).one(id="error-summary").text
    assert 'value="Galway"' in answer.text
    assert len(rows("SELECT 1 FROM cart_line")) == 1


@pytest.mark.usefixtures("offers")
def test_what_a_yes_did_to_other_prices_is_told_with_it(american, rows):
    rows("UPDATE offer SET status = 'paused' WHERE placement = 'checkout.bump'")
    rows("UPDATE shop SET revision = 'paused'")
    american.add("LU-S8P-256-GRA")
    answer = american.send(american.form(accept=token_of(american, "checkout-side")))
    told = "Lumo Case for S8 Pro, Black added. Case for S8 Pro: now at half price, because Phone S8 Pro is in the cart."
    assert told in read(answer).one(id="checkout-told").text
