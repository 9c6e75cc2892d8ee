"""`subscribe`: a consumable that is sent again every few weeks, for less each time. Pure."""

from collections.abc import Iterator

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import anchors, cart_lines, names
from storefront.offers.values import Basket, Candidate, Item, Offer, Option, Snapshot
from storefront.pricing import schedule


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For the page's product (on the cart: each line bought once) the intervals at which it may come again.

    Each answer names what one delivery costs. On the cart it takes the place of the line, with all its pieces.
    """
    for product, variant, line in _bought_once(offer, snapshot):
        if not names(offer, product):
            continue
        pieces = line.quantity if line else 1
        each_cents = (variant.price_cents - offer.terms.saving(variant.price_cents)) * pieces
        yield Candidate(
            items=(Item(product, variant, 1, variant.price_cents),),
            action="subscribe",
            reason=f"{product.title} is used up and needed again. You choose how often it is sent.",
            anchor=product,
            anchor_cents=variant.price_cents,
            replaces=line.key if line else None,
            options=tuple(_option(weeks, each_cents) for weeks in offer.options.get("every_weeks", ())),
        )


def _option(weeks: int, cents: int) -> Option:
    code = schedule.weeks(weeks)
    return Option(code, schedule.words(code).capitalize(), cents=cents)


def _bought_once(offer: Offer, snapshot: Snapshot) -> Iterator[tuple[Product, Variant, Basket | None]]:
    if snapshot.page in ("cart", "drawer", "checkout"):
        for line in cart_lines(offer, snapshot):
            if line.variant and not line.every:
                yield line.product, line.variant, line
        return
    coming = {line.variant.id for line in snapshot.cart if line.variant and line.every}
    for product, chosen in anchors(offer, snapshot):
        variant = chosen or (product.first if product.variants else None)
        if variant is not None and variant.id not in coming:
            yield product, variant, None
