"""Made-up customers: names and addresses from Faker, e-mail addresses at domains that belong to nobody."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from faker import Faker

from storefront.seeding.places import STATES

CUSTOMERS = 1_400
DOMAINS = ("example.org", "example.com", "example.net")  # RFC 2606
FAKER_LOCALES = {
    "AT": "de_AT",
    "BE": "nl_BE",
    "DE": "de_DE",
    "FR": "fr_FR",
    "IE": "en_IE",
    "NL": "nl_NL",
    "US": "en_US",
}
AT_HOME = 4
"""A customer lives in the shop's own country this many times as often as in any other."""


@dataclass(frozen=True, slots=True)
class Person:
    """A customer before the first order. `address` has the keys of `orders.models.Order.address`."""

    email: str
    first: str
    last: str
    address: Mapping[str, Any]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    @property
    def signature(self) -> str:
        """How reviews are signed: `Anna K.`"""
        return f"{self.first} {self.last[:1].upper()}."


def make_people(facts: Mapping[str, Any], chance: Random, count: int = CUSTOMERS) -> list[Person]:
    """`count` customers who live where the shop delivers, no two with the same e-mail address."""
    countries = [code for code, _ in facts["countries"] if code in FAKER_LOCALES] or [facts["country"]]
    fakers = {code: _faker(FAKER_LOCALES.get(code, facts["locale"]), chance) for code in countries}
    homes = chance.choices(countries, [AT_HOME if code == facts["country"] else 1 for code in countries], k=count)
    states = _states(facts, chance, count)
    taken: set[str] = set()
    people = []
    for home, state in zip(homes, states, strict=True):
        faker = fakers[home]
        first, last = faker.first_name(), _in_order(faker.last_name())
        address = {
            "name": f"{first} {last}",
            "line1": faker.street_address(),
            "line2": "",
            "city": faker.city(),
            "postcode": faker.postcode_in_state(state) if state and home == "US" else faker.postcode(),
            "state": state,
            "country": home,
        }
        people.append(Person(_email(first, last, chance, taken), first, last, address))
    return people


def _faker(locale: str, chance: Random) -> Faker:
    faker = Faker(locale)
    faker.seed_instance(chance.getrandbits(64))
    return faker


def _in_order(last: str) -> str:
    """A family name as it is spoken: some lists write `Dussen van der`."""
    words = last.split()
    return " ".join([word for word in words if word.islower()] + [word for word in words if not word.islower()])


def _states(facts: Mapping[str, Any], chance: Random, count: int) -> Sequence[str]:
    codes = [code for code, _ in facts["states"]]
    if not codes:
        return [""] * count
    return chance.choices(codes, [STATES[code][1] for code in codes], k=count)


def _email(first: str, last: str, chance: Random, taken: set[str]) -> str:
    name = ".".join(plain for plain in (_plain(first), _plain(last)) if plain) or "customer"
    domain = chance.choice(DOMAINS)
    email, number = f"{name}@{domain}", 1
    while email in taken:
        number += 1
        email = f"{name}{number}@{domain}"
    taken.add(email)
    return email


def _plain(text: str) -> str:
    ascii_text = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return "".join(character for character in ascii_text.lower() if character.isalnum())
