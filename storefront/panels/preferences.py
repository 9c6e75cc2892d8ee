"""What a shopper prefers, as forms and in words: the page about it, a click in a panel, the switch in the footer."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from flask import Response, make_response, render_template, request, session
from wtforms import BooleanField, Form, StringField
from wtforms.validators import ValidationError

from storefront.cart.page import Said
from storefront.catalog.queries import current_shelf
from storefront.customers.current import PREFERENCES, Wishes, wishes
from storefront.extensions import htmx
from storefront.offers.placements import PLACEMENTS
from storefront.shops.current import current_shop
from storefront.web.fragments import back_or, fragments, see_other, wants_fragment
from storefront.web.jinja import csrf_token, money

MOST_CENTS = 1_000_000_00
NO_LIMIT = "none"
CHANGED = ("offers-changed",)
KEPT = "offers said"
"""In the session: what the next page says after a plain form."""

_AMOUNT = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:[.,]([0-9]{2}))?")
_LIKE = "Type an amount such as 300 or 299.50."
_ELEMENT = re.compile(r"(?:offer|placement)-[a-z0-9-]{1,200}")


def cents_of(text: str) -> int | None:
    """An amount as it is typed, in cents: `300`, `299.50` or `1,200`; None for no limit.

    Raises ValueError with a sentence for anything else, for 0, and above 1,000,000.
    """
    typed = text.strip().lstrip("€$").strip()
    if typed in ("", NO_LIMIT):
        return None
    found = _AMOUNT.fullmatch(typed)
    if not found:
        raise ValueError(_LIKE)
    cents = int(found[1].replace(",", "")) * 100 + int(found[2] or 0)
    if not 0 < cents <= MOST_CENTS:
        raise ValueError(f"Type an amount above 0, at most {MOST_CENTS // 100:,}.")
    return cents


def typed(cents: int | None) -> str:
    """An amount as somebody would type it; nothing for no limit."""
    if cents is None:
        return ""
    return f"{cents // 100}.{cents % 100:02}" if cents % 100 else str(cents // 100)


class BudgetField(StringField):
    """An amount in the shop's currency; its data are cents, None for no limit."""

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else typed(self.data)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed. Raises ValueError with a sentence."""
        self.data = cents_of(valuelist[0]) if valuelist else None


class PreferencesForm(Form):
    """Preferences to change. With `all` the form names every one, so that an unticked box is a no."""

    no_more_offers = BooleanField("No more offers", false_values=("", "0"))
    budget = BudgetField("The most I want to spend")
    personal = BooleanField("Offers that look at what I do here", false_values=("", "0"))
    trade = BooleanField("I buy for a business", false_values=("", "0"))

    def validate_budget(self, field: BudgetField) -> None:
        """The form of a panel is there to name an amount. Raises ValidationError if there is none."""
        if field.raw_data and not field.raw_data[0].strip() and "all" not in request.form:
            raise ValidationError(_LIKE)

    def changes(self) -> dict[str, bool | int | None]:
        """What is to change, named as in `Wishes`."""
        values = {"budget_cents" if name == "budget" else name: field.data for name, field in self._fields.items()}
        given = PREFERENCES if "all" in request.form else {"budget_cents" if n == "budget" else n for n in request.form}
        return {name: value for name, value in values.items() if name in given}


def whole_page(form: PreferencesForm | None = None, status: int = 200) -> Response:
    """The page: all preferences as one form, and what was refused in this visit."""
    wish = wishes()
    if form is None:
        kept = {name: getattr(wish, name) for name in PREFERENCES - {"budget_cents"}}
        form = PreferencesForm(formdata=None, budget=wish.budget_cents, **kept)
    body = render_template("panels/preferences.html", form=form, refused=_refused(wish))
    return make_response(body, status)


def mend(form: PreferencesForm) -> Response:
    """The form once more, with what is wrong by its field: the panel's own where htmx asked, else the page's."""
    at = request.form.get("at", "")
    if wants_fragment() and _ELEMENT.fullmatch(at):
        typed_in = {"value": form.budget.raw_data[0], "errors": form.budget.errors}
        body = render_template("panels/_budget.html", at=at, token=csrf_token(), focus=True, **typed_in)
        answer = fragments(body, status=422)
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "this", "outerHTML"
        return answer
    if "all" not in request.form:  # what was not asked for keeps its value
        for name in PREFERENCES - {"budget_cents"}:
            form[name].data = getattr(wishes(), name)
    return whole_page(form, 422)


def preferred(changes: Mapping[str, Any], before: Wishes, besides: Sequence[str] = ()) -> Response:
    """What holds from now on, and how to take it back: in the place of the panel, or on the page that comes next.

    `besides` are sentences about what it did to the cart's prices.
    """
    links, text = current_shop().links, " ".join(sentence(name, value) for name, value in changes.items())
    if "all" in request.form:
        kept = "Your preferences are kept. They hold from now on, on every page of this shop."
        keep(" ".join((kept, *besides)))
        return see_other(links.preferences)
    if wants_fragment() and htmx.target == "trade-switch":
        return _switched(text, besides)
    text = " ".join((text, *besides))
    undo = _undo(changes, before)
    if not wants_fragment():
        keep(text, undo)
        return see_other(back_or(links.home))
    target = htmx.target or ""
    emptied = target if target.startswith("placement-") and _ELEMENT.fullmatch(target) else ""
    said = {"text": text, "undo": undo if emptied else {}}
    return fragments(
        render_template("panels/_said.html", said=said, emptied=emptied, focus=True), say=text, events=CHANGED
    )


def _switched(text: str, besides: Sequence[str]) -> Response:
    """The switch as it stands now. Prices for businesses change sums as well: the cart's page is read anew."""
    parts = [render_template("panels/_trade.html")]
    in_cart = urlsplit(htmx.current_url or "").path == current_shop().links.cart
    if besides and in_cart:
        keep(" ".join(besides))
    elif besides:
        parts.append(render_template("cart/_flash.html", said=Said(" ".join(besides)), target="#dialogue"))
    answer = fragments(*parts, say=" ".join((text, *besides)), events=(*CHANGED, "cart-changed"))
    if in_cart:
        answer.headers["HX-Refresh"] = "true"
    return answer


def keep(text: str, undo: Mapping[str, str] | None = None) -> None:
    """Say it on the next page that is shown."""
    session[KEPT] = {"text": text, "undo": dict(undo or {})}


def kept() -> dict[str, Any] | None:
    """What an earlier request wanted said of offers; said once."""
    return session.pop(KEPT) if KEPT in session else None


def _undo(changes: Mapping[str, Any], before: Wishes) -> dict[str, str]:
    """The fields of a form that brings back what was before; none if nothing changed."""
    fields = {}
    for name, value in changes.items():
        was = getattr(before, name)
        if was == value:
            continue
        if name == "budget_cents":
            fields["budget"] = typed(was) or NO_LIMIT
        else:
            fields[name] = str(int(was))
    return fields


def sentence(name: str, value: Any) -> str:
    """What holds from now on for one preference."""
    if name == "budget_cents":
        if value is None:
            return "Offers are shown whatever they cost."
        return f"Only offers that keep what you buy within {money(value)} are shown."
    return {
        "no_more_offers": ("Offers are shown again.", "No more offers: none is shown on any page of this shop."),
        "personal": (
            "Personalisation is off: offers no longer look at what you viewed or bought, and those lists are deleted.",
            "Personalisation is on: offers may look at what you view and buy here.",
        ),
        "trade": ("For business is off.", "For business is on: offers for businesses are shown as well."),
    }[name][bool(value)]


def _refused(wish: Wishes) -> list[dict[str, Any]]:
    """What was refused in this visit: the offer's handle, what it was about, at which price, and where."""
    shelf = current_shelf()
    found = []
    for offer, placement, sku, price_cents, _ in wish.refused:
        known = shelf.by_sku.get(sku)
        product = known[0] if known else shelf.product(sku)
        found.append(
            {
                "offer": offer,
                "title": product.title if product else sku,
                "price_cents": price_cents,
                "place": PLACEMENTS[placement].title if placement in PLACEMENTS else "",
            }
        )
    return found
