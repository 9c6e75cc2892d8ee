"""A yes or no to an offer beside the checkout form, when the form carries it: nothing that was typed is lost."""

from flask import g
from werkzeug.datastructures import MultiDict

from storefront.cart import acceptance, told
from storefront.cart import events as cart_events
from storefront.cart.acceptance import Taken
from storefront.cart.current import current_cart, keep
from storefront.core import clock
from storefront.customers.current import prefer as remember_preference
from storefront.customers.current import refuse as remember_refusal
from storefront.journey import record
from storefront.offers.shown import Shown
from storefront.panels import history
from storefront.panels.preferences import sentence
from storefront.panels.routes import own_impression

WISHES = {"no_more_offers": "1", "personal": "0"}
"""What the foot of a panel asks of all offers: the button's name and value."""


def answered(form: MultiDict[str, str]) -> bool:
    """Whether this form was sent by a button of an offer, not to order."""
    return bool(form.get("accept") or form.get("refuse") or _wishes(form))


def answer(form: MultiDict[str, str]) -> tuple[str, ...]:
    """Do what the button of an offer asked for, and commit. Answers with what to say.

    400 for a token of somebody else; raises NotPossible, with nothing changed.
    """
    if form.get("accept"):
        return _accept(form["accept"], form)
    return _refuse(form["refuse"]) if form.get("refuse") else _prefer(form)


def _accept(token: str, form: MultiDict[str, str]) -> tuple[str, ...]:
    """Take what was shown into the cart. The choice is in `choice-<placement>`, as one form holds several."""
    shown = acceptance.opened(token)
    chosen = form.get(f"choice-{shown.placement}", "")
    fields = MultiDict([("choice", chosen), *(("items", sku) for sku in form.getlist(f"items-{shown.placement}"))])
    told.watch()
    taken = acceptance.take(shown, fields)
    keep()
    record.decided(shown.id, shown.row(), accepted_at=clock.now())
    lines = {line.key: line for line in current_cart().lines}
    if taken.pieces:
        pieces = [(lines[key], count) for key, count in taken.pieces.items() if key in lines]
        cart_events.added(current_cart(), pieces, shown)
    return (_done(shown, taken), *told.gained_and_lost())


def _done(shown: Shown, taken: Taken) -> str:
    if shown.action == "pay":
        return f"Payment in {current_cart().instalments} parts chosen."
    names = " and ".join(line.title for line in current_cart().lines if line.key in taken.keys)
    return f"{names} added." if names else "Your choice is kept."


def _refuse(token: str) -> tuple[str, ...]:
    """Take a no: the offer stays away for the visit."""
    shown = own_impression(token)
    name = shown.items[0][0] if shown.items else shown.offer
    remember_refusal(g.visitor, shown.shop_id, shown.offer, shown.placement, name, shown.price_cents)
    keep()
    record.decided(shown.id, shown.row(), refused_at=clock.now())
    return ("The offer is gone for this visit.",)


def _prefer(form: MultiDict[str, str]) -> tuple[str, ...]:
    """Take a wish about all offers of this shop."""
    changes = _wishes(form)
    remember_preference(g.visitor, g.shop.facts.id, **changes)
    if "personal" in changes:
        history.forget()
    keep()
    return tuple(sentence(name, value) for name, value in changes.items())


def _wishes(form: MultiDict[str, str]) -> dict[str, bool]:
    return {name: value == "1" for name, value in WISHES.items() if form.get(name) == value}
