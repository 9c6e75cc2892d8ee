"""What automatic prices share: which pieces of a cart they may reduce, their price rules, and their names. Pure."""

from collections.abc import Iterable, Mapping

from storefront.offers.techniques.anchors import names
from storefront.offers.values import GIFT, Bought, Offer
from storefront.pricing.terms import Terms
from storefront.pricing.values import Deal


def free(lines: Iterable[Bought]) -> list[Bought]:
    """The lines that were bought as goods of their own: neither parts of bundles, nor plans, nor gifts."""
    return [line for line in lines if line.parent is None and line.variant is not None and line.set_key != GIFT]


def named(offer: Offer, lines: Iterable[Bought]) -> dict[str, list[Bought]]:
    """The free lines of the products that an offer names, by the product's handle."""
    found: dict[str, list[Bought]] = {}
    for line in free(lines):
        if names(offer, line.product):
            found.setdefault(line.product.handle, []).append(line)
    return found


def count(lines: Iterable[Bought]) -> int:
    """Pieces of these lines together."""
    return sum(line.quantity for line in lines)


def cheapest(lines: Iterable[Bought], pieces: int) -> dict[str, int]:
    """So many pieces of these lines, the cheapest first: pieces by line key.

    Of equal ones first those that no other offer reduces, so that it does not depend on their keys what a cart costs.
    """
    return _first(sorted(lines, key=lambda line: (line.unit_cents, line.offer is not None, line.key)), pieces)


def dearest(lines: Iterable[Bought], pieces: int) -> dict[str, int]:
    """So many pieces of these lines, the dearest first: pieces by line key. Of equal ones as in `cheapest`."""
    return _first(sorted(lines, key=lambda line: (-line.unit_cents, line.offer is not None, line.key)), pieces)


def reduced(offer: Offer, title: str, pieces: Mapping[str, int]) -> list[Deal]:
    """One price rule per line, each for so many of its pieces; the quote tells them as one saving."""
    return [Deal(offer.handle, title, offer.terms, (key,), times=number) for key, number in pieces.items()]


def best_for_each_product(deals: Iterable[Deal], lines: Iterable[Bought]) -> list[Deal]:
    """Of deals that reduce pieces of the same product, those of the name that saves most; of equals the first."""
    of = {line.key: line for line in lines}
    by_product: dict[str, dict[str, list[Deal]]] = {}
    for deal in deals:
        by_product.setdefault(of[deal.lines[0]].product.handle, {}).setdefault(deal.name, []).append(deal)

    def saved(rivals: list[Deal]) -> int:
        return sum(deal.terms.saving(of[deal.lines[0]].unit_cents) * (deal.times or 0) for deal in rivals)

    return [deal for names_ in by_product.values() for deal in max(names_.values(), key=saved)]


def price_in_words(terms: Terms) -> str:
    """What terms make of a price: `half price`, `20 % less`, `a fixed price`."""
    if terms.kind == "percent":
        return {50: "half price", 100: "no charge"}.get(terms.value, f"{terms.value} % less")
    return "a fixed price" if terms.kind == "fixed" else "a lower price"


def at_price(terms: Terms) -> str:
    """The same behind what it is about: `at half price`, `for 20 % less`, `free`."""
    if terms.kind == "percent" and terms.value == 100:
        return "free"
    return f"{'for' if terms.kind == 'percent' and terms.value != 50 else 'at'} {price_in_words(terms)}"


def _first(lines: Iterable[Bought], pieces: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in lines:
        taken = min(pieces, line.quantity)
        if taken > 0:
            found[line.key] = taken
            pieces -= taken
    return found
