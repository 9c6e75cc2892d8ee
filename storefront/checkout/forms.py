"""The checkout form: contact, address, delivery and card, with sentences that say how to mend each field."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field, Form, RadioField, SelectField, StringField
from wtforms.validators import DataRequired, Email, Length, Optional, ValidationError

from storefront.shops.values import ShopFacts
from storefront.web.typed import readable

EXPIRY = re.compile(r"([0-9]{1,2}) ?/ ?(?:20)?([0-9]{2})")
PHONE = re.compile(r"[0-9+()./ -]{5,25}")
POSTCODES: dict[str, tuple[str, str]] = {
    "AT": (r"[0-9]{4}", "An Austrian postcode has 4 digits, such as 1010."),
    "BE": (r"[0-9]{4}", "A Belgian postcode has 4 digits, such as 1000."),
    "DE": (r"[0-9]{5}", "A German postcode has 5 digits, such as 10115."),
    "FR": (r"[0-9]{5}", "A French postcode has 5 digits, such as 75001."),
    "IE": (r"[A-Z][0-9][0-9W] ?[0-9A-Z]{4}", "An Eircode has 7 letters and digits, such as D02 X285."),
    "NL": (r"[1-9][0-9]{3} ?[A-Z]{2}", "A Dutch postcode has 4 digits and 2 letters, such as 1012 AB."),
    "US": (r"[0-9]{5}(-[0-9]{4})?", "A ZIP code has 5 digits, such as 94103, or 9 with a dash."),
}
ELSEWHERE = (r"[0-9A-Z][0-9A-Z -]{1,10}", "Enter a postcode of 2 to 11 letters and digits.")

Sent = MultiDict[str, str] | None


class CheckoutForm(Form):
    """Everything checkout asks for. Made by `checkout_form`, which knows the shop."""

    email = StringField("E-mail")
    name = StringField("Full name")
    line1 = StringField("Street and number")
    postcode = StringField("Postcode")
    city = StringField("City")
    country = SelectField("Country", validate_choice=False)
    state = SelectField("State", validate_choice=False)
    phone = StringField("Phone")
    delivery = RadioField("Delivery method", validate_choice=False)
    card_number = StringField("Card number")
    expiry = StringField("Expiry date")
    cvc = StringField("Security code")
    card_name = StringField("Name on card")

    today: date
    facts: ShopFacts

    @property
    def address(self) -> dict[str, str]:
        """Where it goes, with the keys of `Order.address`."""
        return {
            "name": self.name.data or "",
            "line1": self.line1.data or "",
            "line2": "",
            "city": self.city.data or "",
            "postcode": (self.postcode.data or "").upper(),
            "state": self.state_code,
            "country": self.country_code,
            "phone": self.phone.data or "",
        }

    @property
    def country_code(self) -> str:
        """The country chosen; the shop's own where it delivers to no other."""
        return (self.country.data if "country" in self else None) or self.facts.country

    @property
    def state_code(self) -> str:
        """The state chosen, empty if none is or the shop asks for none."""
        return (self.state.data if "state" in self else None) or ""

    def forget_card(self) -> None:
        """Empty the card's number and code, so that no page repeats them."""
        for field in (self.card_number, self.cvc):
            field.data, field.raw_data = "", []

    @property
    def problems(self) -> list[tuple[str, str]]:
        """(id of the field, sentence) for every field that needs mending, in the order of the page."""
        return [(field.id, " ".join(str(error) for error in field.errors)) for field in self if field.errors]


def checkout_form(facts: ShopFacts, today: date, sent: Sent = None, ships: bool = True) -> CheckoutForm:
    """The form for a shop. `sent` is what was typed; without it, nothing is filled in but the defaults."""
    form = CheckoutForm(sent, data=_defaults(facts) if sent is None else None, meta={"locales": ["en"]})
    form.facts, form.today = facts, today
    form.country.choices = list(facts.countries)
    form.state.choices = [("", "Choose a state"), *facts.states]
    form.delivery.choices = [(method.handle, method.price.title) for method in facts.delivery]
    if facts.country == "US":
        form.postcode.label.text = "ZIP code"
    if len(facts.countries) < 2:
        del form.country
    if not facts.states:
        del form.state
    if not ships:
        del form.delivery
    for field in form:
        field.validators = _validators(field.short_name, form)
        field.flags.required = field.short_name != "phone"
        if isinstance(field.data, str):
            field.data = " ".join(field.data.split(" ")).strip()
    return form


def _defaults(facts: ShopFacts) -> Mapping[str, str]:
    return {"country": facts.country, "delivery": facts.delivery[0].handle}


def _validators(name: str, form: CheckoutForm) -> list[Callable[[Any, Field], None]]:
    asked = {
        "email": [_asked("your e-mail address"), Length(max=254, message=_too_long(254)), readable, Email(_EMAIL)],
        "name": _text("your full name", 100),
        "line1": _text("street and house number", 120),
        "postcode": [*_text("the postcode", 12), _postcode],
        "city": _text("the city", 80),
        "country": [_asked("a country", "Choose"), _among(dict(form.facts.countries), "Choose a country of the list.")],
        "state": [_asked("a state", "Choose"), _among(dict(form.facts.states), "Choose a state of the list.")],
        "phone": [Optional(), readable, _phone],
        "delivery": [_asked("a delivery method", "Choose"), _delivery],
        "card_number": [_asked("the card number"), Length(max=40, message=_too_long(40)), readable],
        "expiry": [_asked("the expiry date"), Length(max=12, message=_EXPIRY), _expiry],
        "cvc": [_asked("the security code"), _cvc],
        "card_name": _text("the name on the card", 100),
    }
    return asked[name]


_EMAIL = "Enter an e-mail address such as name@example.com."
_EXPIRY = "Enter the expiry date as month and year, such as 04/29."


def _text(what: str, most: int) -> list[Callable[[Any, Field], None]]:
    return [_asked(what), Length(max=most, message=_too_long(most)), readable]


def _asked(what: str, verb: str = "Enter") -> DataRequired:
    return DataRequired(f"{verb} {what}.")


def _too_long(most: int) -> str:
    return f"Shorten this to at most {most} characters."


def _among(choices: Mapping[str, str], sentence: str) -> Callable[[Any, Field], None]:
    def check(_form: Form, field: Field) -> None:
        if field.data not in choices:
            raise ValidationError(sentence)

    return check


def _postcode(form: CheckoutForm, field: Field) -> None:
    pattern, sentence = POSTCODES.get(form.country_code, ELSEWHERE)
    if not re.fullmatch(pattern, (field.data or "").upper()):
        raise ValidationError(sentence)


def _phone(_form: Form, field: Field) -> None:
    if not PHONE.fullmatch(field.data) or sum(c.isdigit() for c in field.data) < 5:
        raise ValidationError("Enter a phone number of 5 to 20 digits, or leave this empty.")


def _delivery(form: CheckoutForm, field: Field) -> None:
    method = next((method for method in form.facts.delivery if method.handle == field.data), None)
    if method is None:
        raise ValidationError("Choose a delivery method of the list.")
    if not method.reaches(form.country_code, form.state_code):
        raise ValidationError(f"{method.price.title} does not go to this address; choose another.")


def _expiry(form: CheckoutForm, field: Field) -> None:
    found = EXPIRY.fullmatch(field.data)
    if not found or not 1 <= int(found[1]) <= 12:
        raise ValidationError(_EXPIRY)
    if (2000 + int(found[2]), int(found[1])) < (form.today.year, form.today.month):
        raise ValidationError("This card has expired; use another card.")


def _cvc(_form: Form, field: Field) -> None:
    if not re.fullmatch(r"[0-9]{3,4}", field.data):
        raise ValidationError("The security code has 3 or 4 digits.")
