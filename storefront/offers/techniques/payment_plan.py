"""`payment_plan`: the same price in monthly parts, without interest or fee; at checkout a choice. Pure."""

from collections.abc import Iterator

from storefront.offers.techniques.anchors import anchors, price_of
from storefront.offers.values import Candidate, Item, Offer, Option, Snapshot
from storefront.pricing.instalments import parts

REASON = "The same price in monthly parts, without interest and without a fee."


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """At checkout the goods of the cart in parts, to be chosen; elsewhere what the page's product costs in parts.

    Nothing below the least amount (`minimum_cents`), and on a product's page nothing that is beyond a budget: in parts
    it costs no less.
    """
    if snapshot.page == "checkout":
        mains = [line for line in snapshot.cart if line.parent is None]
        options = plans(offer, snapshot.cart_cents)
        if mains and options:
            items = tuple(Item(line.product, line.variant, line.quantity, line.unit_cents) for line in mains[:1])
            yield Candidate(items, "pay", REASON, options=options)
        return
    for product, variant in anchors(offer, snapshot):
        cents = price_of(product, variant)
        options = plans(offer, cents) if product.role == "product" and _affordable(cents, snapshot) else ()
        if options:
            item = Item(product, variant or product.first, 1, cents)
            yield Candidate((item,), "none", REASON, product, cents, options=options)


def plans(offer: Offer, total_cents: int) -> tuple[Option, ...]:
    """A total in each number of monthly parts that the offer has, the fewest first; none below its least amount."""
    months = offer.options.get("months", ())
    counts = sorted({months} if isinstance(months, int) else set(months))
    if total_cents < offer.options.get("minimum_cents", 0):
        return ()
    return tuple(_option(total_cents, count) for count in counts if total_cents >= count)


def _option(total_cents: int, months: int) -> Option:
    found = parts(total_cents, months)
    first_cents = found[0] if found[0] != found[-1] else 0
    return Option(str(months), f"In {months} parts", cents=found[-1], first_cents=first_cents)


def _affordable(cents: int, snapshot: Snapshot) -> bool:
    return snapshot.budget_cents is None or snapshot.cart_cents + cents <= snapshot.budget_cents
