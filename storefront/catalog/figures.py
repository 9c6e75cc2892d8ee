"""Figures in the texts of a guide, pulled from the catalogue when a text is shown, so that none grows stale. Pure.

A text may hold places such as `{aquelle-9.Energy use}`, `{aquelle-9.price}`, `{aquelle-9.title}`, `{aquelle-9.running}`
(what five years cost), or the difference of two of them: `{aquelle-7.Energy use - aquelle-9.Energy use}`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from storefront.catalog.bundles import card_price
from storefront.catalog.running import Assumptions, running_costs
from storefront.catalog.shelf import Product, Shelf, Spec

TITLE, PRICE, RUNNING = "title", "price", "running"
WORDS = (TITLE, PRICE, RUNNING)
"""What a place may name beside a fact."""
_PLACE = re.compile(r"\{([^{}]*)\}")
_APART = " - "


class Figures:
    """Fills the places of texts."""

    def __init__(self, shelf: Shelf, money: Callable[[int], str], assumed: Assumptions | None) -> None:
        self.shelf, self.money, self.assumed = shelf, money, assumed

    def filled(self, text: str) -> str:
        """The text with its figures; empty if one of them is not known any more."""
        known = [self.figure(inside) for inside in _PLACE.findall(text)]
        if None in known:
            return ""
        found = iter(known)
        return _PLACE.sub(lambda _: next(found) or "", text)

    def figure(self, inside: str) -> str | None:
        """What stands for a place; None if a product or a fact of it is not known."""
        (handle, name), *other = list(places(f"{{{inside}}}"))
        product = self.shelf.product(handle)
        if product is None:
            return None
        if name == TITLE:
            return product.name
        if not other:
            cents = self._cents(product, name)
            spec = None if name in WORDS else _spec(product, name)
            return (
                self._money(name, cents)
                if cents is not None
                else _kept_together(spec.value, spec.unit)
                if spec
                else None
            )
        second = self.shelf.product(other[0][0])
        return self._difference(product, name, second, other[0][1]) if second else None

    def _difference(self, one: Product, name: str, other: Product, other_name: str) -> str | None:
        cents = self._cents(one, name), self._cents(other, other_name)
        if cents[0] is not None and cents[1] is not None:
            return self._money(name, abs(cents[0] - cents[1]))
        specs = _spec(one, name), _spec(other, other_name)
        if specs[0] is None or specs[1] is None or specs[0].number is None or specs[1].number is None:
            return None
        number = f"{abs(specs[0].number - specs[1].number):.10g}"
        return _kept_together(number, specs[0].unit)

    def _cents(self, product: Product, name: str) -> int | None:
        if name == PRICE:
            return card_price(self.shelf, product).cents
        if name == RUNNING:
            running = running_costs(self.assumed, [(product, None)])
            return running.cents[0] if running else None
        return None

    def _money(self, name: str, cents: int) -> str:
        text = self.money(cents)
        return text.removesuffix(".00") if name == RUNNING else text


def _kept_together(value: str, unit: str) -> str:
    """A value and its unit, between which no line breaks."""
    return f"{value}\N{NO-BREAK SPACE}{unit}" if unit else value


def _spec(product: Product, name: str) -> Spec | None:
    return next((spec for spec in product.specs_of() if spec.name == name), None)


def problem(products: Sequence[str], facts: Callable[[str], Mapping[str, bool]], text: str) -> str | None:
    """What is wrong with the places of a text, None if nothing is.

    `facts` tells the facts of a product by name, and whether each is a number.
    """
    for inside in _PLACE.findall(text):
        sides = list(places(f"{{{inside}}}"))
        for handle, name in sides:
            if handle not in products:
                return (
                    f'"{{{inside}}}" names no product of products.csv; write it like {{{next(iter(products))}.price}}.'
                )
            if name not in WORDS and name not in facts(handle):
                return f'"{{{inside}}}" names a fact that {handle} has not in specs.csv; or {", ".join(WORDS)}.'
            if len(sides) > 1 and (name == TITLE or (name not in WORDS and not facts(handle)[name])):
                return f'"{{{inside}}}" is a difference; both sides must be numbers.'
        if len(sides) > 2:
            return f'"{{{inside}}}" has more than two sides.'
    return None


def places(text: str) -> Iterator[tuple[str, str]]:
    """The places of a text as (handle, what of it), both sides of a difference."""
    for inside in _PLACE.findall(text):
        for side in inside.split(_APART):
            handle, _, name = side.strip().partition(".")
            yield handle, name
