"""Each field of checkout takes what people write, and says how to mend what it cannot take."""

from datetime import date
from types import SimpleNamespace

import pytest
from werkzeug.datastructures import MultiDict

from storefront.checkout.forms import checkout_form
from storefront.pricing.delivery import Delivery
from storefront.shops.values import DeliveryMethod
from tests.web.checkout.shopper import CARD, IN_CALIFORNIA, IN_IRELAND

TODAY = date(2026, 11, 18)
STANDARD = DeliveryMethod(Delivery("standard", "Standard delivery", 690, 10_000), 2, 4)
NEXT_DAY = DeliveryMethod(Delivery("next-day", "Next-day delivery", 2_499), 1, 1, states=("CA",))
COUNTRIES = (("IE", "Ireland"), ("DE", "Germany"), ("NL", "Netherlands"), ("FR", "France"))
EUROPE = SimpleNamespace(country="IE", countries=COUNTRIES, states=(), delivery=(STANDARD,))
STATES = (("CA", "California"), ("HI", "Hawaii"))
AMERICA = SimpleNamespace(
    country="US", countries=(("US", "United States"),), states=STATES, delivery=(STANDARD, NEXT_DAY)
)


def europe(**typed):
    return checkout_form(EUROPE, TODAY, MultiDict({**IN_IRELAND, **CARD, **typed}))


def america(**typed):
    return checkout_form(AMERICA, TODAY, MultiDict({**IN_CALIFORNIA, **CARD, **typed}))


def mended(form):
    form.validate()
    return dict(form.problems)


def test_a_form_filled_in_well_passes():
    assert mended(europe()) == {}
    assert mended(america()) == {}


def test_an_empty_form_asks_for_everything_but_the_phone():
    form = checkout_form(EUROPE, TODAY, MultiDict())
    asked = set(mended(form))
    assert asked == {field.short_name for field in form} - {"phone"}


def test_a_shop_with_one_country_asks_for_the_state_instead():
    assert "country" not in america()
    assert "state" not in europe()
    assert america().address["country"] == "US"
    assert america().address["state"] == "CA"


def test_nothing_to_send_asks_for_no_delivery():
    assert "delivery" not in checkout_form(EUROPE, TODAY, None, ships=False)


@pytest.mark.parametrize(
    ("country", "postcode"),
    [("IE", "d02x285"), ("IE", "D6W XY00"), ("DE", "10115"), ("NL", "1012ab"), ("NL", "1012 AB"), ("FR", "75001")],
)
def test_postcodes_are_taken_as_each_country_writes_them(country, postcode):
    form = europe(country=country, postcode=postcode)
    assert mended(form) == {}
    assert form.address["postcode"] == postcode.upper()


@pytest.mark.parametrize(
    ("country", "postcode", "said"),
    [("IE", "10115", "D02 X285"), ("DE", "1011", "5 digits"), ("NL", "1012", "1012 AB"), ("FR", "7500A", "5 digits")],
)
def test_a_postcode_of_another_country_is_explained(country, postcode, said):
    assert said in mended(europe(country=country, postcode=postcode))["postcode"]


@pytest.mark.parametrize("postcode", ["94103", "94103-1234"])
def test_zip_codes_pass(postcode):
    assert mended(america(postcode=postcode)) == {}


def test_a_method_that_does_not_go_there_is_refused():
    assert mended(america(state="CA", delivery="next-day")) == {}
    assert "does not go to this address" in mended(america(state="HI", delivery="next-day"))["delivery"]


@pytest.mark.parametrize("expiry", ["11/26", "1/30", "04 / 29", "04/2029"])
def test_expiry_dates_pass_as_people_write_them(expiry):
    assert mended(europe(expiry=expiry)) == {}


@pytest.mark.parametrize(
    ("expiry", "said"), [("10/26", "expired"), ("13/29", "04/29"), ("0/29", "04/29"), ("soon", "04/29")]
)
def test_expiry_dates_that_cannot_be_are_explained(expiry, said):
    assert said in mended(europe(expiry=expiry))["expiry"]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("email", "orla"),
        ("email", "orla@"),
        ("email", "a b@example.org"),
        ("phone", "call me"),
        ("phone", "+++++"),
        ("cvc", "12"),
        ("cvc", "12345"),
        ("cvc", "１２３"),
        ("country", "XX"),
        ("delivery", "balloon"),
        ("name", "Orla\x00Byrne"),
        ("name", "Orla\u202eenryB"),
        ("line1", "3 Quay\x07 Street"),
        ("city", "Dubl\ufffdn"),
        ("email", "a" * 10_000 + "@example.org"),
        ("name", "a" * 10_000),
        ("line1", "a" * 10_000),
        ("postcode", "1" * 10_000),
        ("city", "a" * 10_000),
        ("phone", "1" * 10_000),
        ("card_number", "4" * 10_000),
        ("card_name", "a" * 10_000),
        ("expiry", "0" * 10_000),
        ("cvc", "1" * 10_000),
    ],
)
def test_what_a_field_cannot_take_is_said_at_that_field_alone(field, typed):
    found = mended(europe(**{field: typed}))
    assert list(found) == [field]
    assert len(found[field]) < 200


def test_spaces_around_what_was_typed_are_taken_off():
    form = europe(email="  orla@example.org ", name=" Orla Byrne\t", postcode=" D02 X285 ")
    assert mended(form) == {}
    assert (form.email.data, form.name.data, form.address["postcode"]) == ("orla@example.org", "Orla Byrne", "D02 X285")


def test_names_from_everywhere_are_taken():
    assert mended(europe(name="Søren Ó Briain-Šťastný", card_name="李小龍", line1="Rue de l’Église 4 bis")) == {}


def test_the_card_is_forgotten():
    form = europe()
    form.validate()
    form.forget_card()
    assert "4242" not in str(form.card_number()) + str(form.cvc())
    assert "123" not in str(form.cvc())
