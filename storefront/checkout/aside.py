"""A yes or no to an offer beside the checkout form, when the form carries it: nothing that was typed is lost."""

from flask import g
from werkzeug.datastructures import MultiDict

from storefront.cart import acceptance
from storefront.cart import events as cart_events
from storefront.cart.current import current_cart, forget
from storefront.core import clock
from storefront.customers.current import refuse as remember_refusal
from storefront.extensions import db
from storefront.journey import record
from storefront.panels.routes import own_impression


def accept(token: str, form: MultiDict[str, str]) -> str:
    """Take what was shown into the cart, and commit. The choice is in `choice-<placement>`, as one form holds several.

    Answers with what to say. 400 for a token of somebody else; raises NotPossible, with nothing changed.
    """
    shown = acceptance.opened(token)
    chosen = form.get(f"choice-{shown.placement}") or form.get("choice", "")
    fields = MultiDict([("choice", chosen), *(("items", sku) for sku in form.getlist(f"items-{shown.placement}"))])
    taken = acceptance.take(shown, fields)
    db.session.commit()
    forget()
    cart = current_cart()
    record.decided(shown.id, shown.row(), accepted_at=clock.now())
    lines = {line.key: line for line in cart.lines}
    if taken.pieces:
        pieces = [(lines[key], count) for key, count in taken.pieces.items() if key in lines]
        cart_events.added(cart, pieces, shown)
    names = " and ".join(lines[key].title for key in taken.keys if key in lines)
    return f"{names} added." if names else "Your choice is kept."


def refuse(token: str) -> str:
    """Take a no, and commit: the offer stays away for the visit. 400 for a token of somebody else."""
    shown = own_impression(token)
    name = shown.items[0][0] if shown.items else shown.offer
    remember_refusal(g.visitor, shown.shop_id, shown.offer, shown.placement, name, shown.price_cents)
    db.session.commit()
    g.pop("situation", None)
    record.decided(shown.id, shown.row(), refused_at=clock.now())
    return "The offer is gone for this visit."
