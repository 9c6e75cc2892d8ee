"""A shopper without JavaScript, for the tests of checkout: fills a cart, opens the form, fills it in, sends it."""

import html
import re
from collections.abc import Mapping
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
IN_IRELAND = {
    "email": "orla@example.org",
    "name": "Orla Byrne",
    "line1": "3 Quay Street",
    "postcode": "D02 X285",
    "city": "Dublin",
    "country": "IE",
    "phone": "",
    "delivery": "standard",
}
IN_CALIFORNIA = {
    "email": "joan@example.org",
    "name": "Joan Reyes",
    "line1": "12 Hill Road",
    "postcode": "94103",
    "city": "San Francisco",
    "state": "CA",
    "phone": "",
    "delivery": "standard",
}
CARD = {"card_number": "4242 4242 4242 4242", "expiry": "04/29", "cvc": "123", "card_name": "O Byrne"}
ADDRESSES = {"greenhome": IN_IRELAND, "techgadgets": IN_CALIFORNIA}


class Shopper:
    """One visitor of one shop."""

    def __init__(self, client: FlaskClient, shop: str = "greenhome") -> None:
        self.client, self.shop, self.root = client, shop, f"/{shop}"

    def csrf(self) -> str:
        """The form token of this visit."""
        page = self.client.get(f"{self.root}/checkout").text
        return re.search(r"X-CSRFToken&#34;: &#34;([^&]+)|X-CSRFToken\": \"([^\"]+)", page).group(1, 2)[1] or ""

    def post(self, path: str, fields: Mapping[str, Any], **options: Any) -> TestResponse:
        """Send a form of this shop, with the form token."""
        return self.client.post(f"{self.root}{path}", data={"csrf_token": self.csrf(), **fields}, **options)

    def add(self, sku: str, quantity: int = 1) -> None:
        """Put something into the cart."""
        answer = self.post("/cart/lines", {"sku": sku, "quantity": quantity})
        assert answer.status_code == 303, answer.text

    def form(self, **typed: str) -> dict[str, str]:
        """The checkout form, opened now and filled in; `typed` replaces what would be filled in."""
        page = self.client.get(f"{self.root}/checkout")
        assert page.status_code == 200
        return {**ADDRESSES[self.shop], **CARD, **hidden(page), **typed}

    def send(self, form: Mapping[str, str] | str, **options: Any) -> TestResponse:
        """Send a checkout form."""
        return self.client.post(f"{self.root}/checkout", data=form, **options)

    def confirm(self, answer: TestResponse, form: Mapping[str, str], **typed: str) -> TestResponse:
        """Send a form once more with the amount of the page it came back with."""
        return self.send({**form, **hidden(answer), **typed})

    def buy(self, sku: str, quantity: int = 1, **typed: str) -> str:
        """Buy something; answers with the address of the thank-you page."""
        self.add(sku, quantity)
        form = self.form(**typed)
        answer = self.send(form)
        if answer.status_code == 422 and "The total is now" in answer.text:
            answer = self.confirm(answer, form)
        assert answer.status_code == 303, answer.text
        return answer.location


def hidden(answer: TestResponse) -> dict[str, str]:
    """The hidden fields of a checkout page."""
    found = dict(HIDDEN.findall(answer.text))
    return {name: html.unescape(found[name]) for name in ("csrf_token", "cart", "amount", "plan") if name in found}
