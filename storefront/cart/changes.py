"""What a change of the cart did to prices that hold by themselves, as sentences: told once, after that change. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from storefront.cart.values import PricedCart
from storefront.catalog.shelf import Product
from storefront.offers.registry import TECHNIQUES
from storefront.offers.techniques import companion_price, limited_time, pieces, volume
from storefront.offers.values import Offer

Savings = dict[tuple[str, str], int]
"""Cents off by offer and product, both by handle."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A priced cart, and the offers that were live then."""

    cart: PricedCart
    offers: Mapping[str, Offer]

    @property
    def pieces(self) -> Counter[str]:
        """Pieces that offers may reduce, by product."""
        found: Counter[str] = Counter()
        for line in pieces.free(self.cart.lines):
            found[line.product.handle] += line.quantity
        return found

    @property
    def savings(self) -> Savings:
        """What automatic offers take off; of gifts the cart's notes speak."""
        found: Savings = {}
        for line in self.cart.lines:
            for one in self.cart.money(line).adjustments:
                offer = self.offers.get(one.name)
                if offer and offer.technique != "gift" and TECHNIQUES[offer.technique].deals:
                    at = (offer.handle, line.product.handle)
                    found[at] = found.get(at, 0) + one.amount_cents
        return found


def sentences(before: Moment, after: Moment) -> tuple[str, ...]:
    """What was gained and what was lost between two moments, gains first."""
    had, has = before.savings, after.savings
    products = {line.product.handle: line.product for line in (*before.cart.lines, *after.cart.lines)}
    found = [_gained(after.offers[name], products[handle], after) for name, handle in has if (name, handle) not in had]
    reduced = {handle for _, handle in has}
    for (name, handle), cents in had.items():
        left = has.get((name, handle), 0)
        if left < cents and (left or handle not in reduced):
            found += _lost(before.offers[name], products[handle], bool(left), before, after)
    return tuple(dict.fromkeys(found))


def _gained(offer: Offer, product: Product, after: Moment) -> str:
    if offer.technique == "companion_price":
        main = companion_price.mains_of(offer, after.cart.lines)[0].product
        return f"{product.title}: now {pieces.at_price(offer.terms)}, because {main.title} is in the cart."
    if offer.technique == "limited_time":
        return f"{product.title}: {limited_time.title(offer)}."
    number = volume.group(offer)
    if "every" in offer.options:
        return f"{product.title}: the {volume.ORDINALS.get(number, f'{number}th')} now {_costs(offer)}."
    return f"{product.title}: from {number} pieces on each {_costs(offer)}."


def _lost(offer: Offer, product: Product, in_part: bool, before: Moment, after: Moment) -> Iterator[str]:
    """Nothing, where the shopper took out the reduced pieces themselves."""
    had, has = before.pieces[product.handle], after.pieces[product.handle]
    if has and (not in_part or has >= had):
        what = "fewer of them are reduced now" if in_part else "now full price"
        yield f"{product.title}: {what}{_because(offer, before, after)}."


def _because(offer: Offer, before: Moment, after: Moment) -> str:
    if offer.technique == "companion_price":
        return _without_main(offer, before, after)
    if offer.technique == "trade" and offer.handle not in after.offers:
        return ", because prices for businesses are off"
    if offer.technique in ("volume", "trade"):
        return f", because fewer than {volume.group(offer)} are in the cart"
    return ""


def _without_main(offer: Offer, before: Moment, after: Moment) -> str:
    """Which of the products that made it cheaper went."""
    had, has = before.pieces, after.pieces
    for main in companion_price.mains_of(offer, before.cart.lines):
        left, title = has[main.product.handle], main.product.title
        if not left:
            return f", because {title} was removed"
        if left < had[main.product.handle]:
            return f", because only {left} of {title} {'is' if left == 1 else 'are'} left in the cart"
    return ""


def _costs(offer: Offer) -> str:
    if offer.terms.kind != "percent":
        return "costs less"
    return {50: "costs half", 100: "costs nothing"}.get(offer.terms.value, f"costs {offer.terms.value} % less")
