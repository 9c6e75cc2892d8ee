"""Rules about what is proposed, before its price is known: new to the shopper, on hand, and few. Pure."""

from storefront.offers.placements import PLACEMENTS
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules.case import Case, family_at
from storefront.offers.techniques.anchors import RANGES
from storefront.offers.values import Item, Refused, Snapshot, Verdict

LIMITS = {
    "upsell": "upsells_per_page",
    "cross_sell": "cross_sells_per_page",
    "deal": "deals_per_page",
    "subscribe": "subscriptions_per_page",
    "bump": "order_bumps",
    "after_purchase": "after_purchase_offers",
    "downsell": "downsells",
}
"""The setting that limits each family. Of the others the placement's room is the limit, of plans and services one per
product."""


def few(case: Case) -> Verdict:
    """The page has room for another of its family, and the order for another thing added after it was placed.

    At checkout a no to the one thing more is a no to any other.
    """
    setting = LIMITS.get(case.family)
    if setting is None:
        return Verdict(True, "no limit of its own")
    limit = getattr(case.snapshot.taste, setting)
    shown = case.tally.families.get(case.family, 0)
    if case.family in ("after_purchase", "downsell"):
        shown += sum(line.added_later for line in case.snapshot.ordered)
    if case.family == "bump":
        shown += sum(_was_a_bump(refused) for refused in case.snapshot.refused.values())
    return Verdict(shown < limit, f"{shown} of {limit} shown")


def _was_a_bump(refused: Refused) -> bool:
    """Whether this no was said to the one thing more at checkout."""
    place = PLACEMENTS.get(refused.placement)
    return place is not None and any(family_at(TECHNIQUES[name], place) == "bump" for name in place.techniques)


def fits_anchors(case: Case) -> Verdict:
    """Nothing proposed is the page's own product, unless it is more of it, or another version.

    A bundle that holds it is another product, and a page about a range is about no single one.
    """
    if case.technique.repeats:
        return Verdict(True, "about the page's product itself")
    own = {product.handle for product, _ in case.snapshot.anchors if case.snapshot.page not in RANGES}
    clash = [handle for handle in case.extras if handle in own]
    return Verdict(not clash, f"{clash[0]} is what the page is about" if clash else "differs from the page's product")


def not_in_cart(case: Case) -> Verdict:
    """Nothing proposed, no part of a bundle either, is in the cart or was just ordered.

    A plan or a service for a further line may come again, and so may more of what is there.
    """
    if case.technique.family in ("cover", "service"):
        return Verdict(True, "it belongs to its own line")
    if case.technique.repeats:
        return Verdict(True, "about what is in the cart")
    there = [handle for handle in case.contents if case.snapshot.in_cart(handle)]
    return Verdict(not there, f"{there[0]} is in the cart" if there else "not in the cart")


def not_shown_yet(case: Case) -> Verdict:
    """Nothing proposed is already proposed elsewhere on the page."""
    if case.technique.family in ("cover", "service"):
        return Verdict(True, "it belongs to its own line")
    if case.technique.repeats:
        return Verdict(True, "about the page's product itself")
    shown = [handle for handle in case.extras if handle in case.tally.products]
    return Verdict(not shown, f"{shown[0]} is proposed on this page already" if shown else "new on this page")


def is_sold(case: Case) -> Verdict:
    """Everything proposed is published, has a price and is on hand beyond what is in the cart."""
    if case.candidate.action == "pay":
        return Verdict(True, "about how it is paid")
    for item in case.answers:
        if case.snapshot.shelf.product(item.product.handle) is None:
            return Verdict(False, f"{item.product.handle} is not published")
        if item.variant is not None and item.unit_cents <= 0:
            return Verdict(False, f"{item.product.handle} has no price")
        if item.product.ships and _on_hand(item, case) < item.quantity * case.pieces:
            return Verdict(False, f"{item.product.handle} is sold out")
    return Verdict(True, "on hand")


def _on_hand(item: Item, case: Case) -> int:
    snapshot: Snapshot = case.snapshot
    if item.variant is None:
        return snapshot.sets_available(item.product)
    replaced = next((line for line in snapshot.cart if line.key == case.candidate.replaces), None)
    back = replaced.quantity if replaced and replaced.variant and replaced.variant.id == item.variant.id else 0
    return snapshot.available(item.variant) + back
