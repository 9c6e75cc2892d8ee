"""Whether what was shown still holds: the offer is live and the cart charges no more than was told. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from storefront.cart import totals
from storefront.cart.checks import OfferGone
from storefront.cart.values import Line
from storefront.catalog.shelf import Shelf
from storefront.offers.shown import Shown
from storefront.offers.values import Candidate, Item, Offer


def check(shown: Shown, lines: Sequence[Line], offers: Mapping[str, Offer], shelf: Shelf, now: datetime) -> None:
    """Raise OfferGone, with a sentence, unless the shop still stands by what it showed. `offers` are the live ones."""
    offer = offers.get(shown.offer)
    if offer is None:
        raise OfferGone("This offer has been paused. Nothing was changed.")
    if not offer.is_open(now):
        raise OfferGone("This offer is over. Nothing was changed.")
    candidate = candidate_of(shown, lines, shelf)
    _, price_cents = totals.price_of(candidate, offer, lines, offers, now, shelf)
    if price_cents > shown.price_cents:
        raise OfferGone("The price is higher now than when this was shown. Nothing was changed; look at it once more.")


def candidate_of(shown: Shown, lines: Sequence[Line], shelf: Shelf) -> Candidate:
    """What was shown, with today's products and prices. Raises OfferGone if something of it is no longer sold."""
    anchor = shelf.product(shown.anchor) if shown.anchor else None
    items = tuple(_item(name, pieces, shelf) for name, pieces in shown.items)
    replaces = shown.replaces
    if shown.action == "swap" and replaces is None and anchor:
        replaces = next((line.key for line in lines if line.product.id == anchor.id and line.parent is None), None)
    return Candidate(
        items=items,
        action=shown.action,
        reason=shown.reason,
        anchor=anchor,
        replaces=replaces,
        parent=shown.parent,
        every=shown.every,
        trial_days=shown.trial_days,
    )


def _item(name: str, pieces: int, shelf: Shelf) -> Item:
    bundle = shelf.product(name)
    if bundle is not None and bundle.role == "bundle":
        return Item(bundle, None, pieces)
    known = shelf.by_sku.get(name)
    if known is None:
        raise OfferGone("This product is no longer sold. Nothing was changed.")
    return Item(known[0], known[1], pieces, known[1].price_cents)
