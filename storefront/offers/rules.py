"""The rules of taste: yes or no, always with a reason. Pure.

`ALWAYS` hold for every offer, in this order, the cheap ones first; `OPTIONAL` are those that an offer may add by name.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from storefront.offers.placements import Placement
from storefront.offers.registry import Technique
from storefront.offers.values import Candidate, Offer, Snapshot, Verdict


@dataclass(slots=True)
class Tally:
    """What has been proposed on this page so far: products by handle, and how many by family of technique."""

    products: set[str] = field(default_factory=set)
    families: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """One candidate of one offer at one placement, for a rule to judge. Prices in cents, as the cart would charge."""

    offer: Offer
    technique: Technique
    placement: Placement
    candidate: Candidate
    snapshot: Snapshot
    tally: Tally
    full_cents: int = 0
    price_cents: int = 0

    @property
    def extras(self) -> tuple[str, ...]:
        """Handles of the products that would be new to the shopper: in a set, all but the page's own."""
        items = self.candidate.items[1:] if self.candidate.action == "set" else self.candidate.items
        return tuple(item.product.handle for item in items)


Rule = Callable[[Case], Verdict]


def stage_is_on(case: Case) -> Verdict:
    """The shop offers things at this stage of the journey."""
    stage = case.placement.stage
    on = stage in case.snapshot.taste.stages_on
    return Verdict(on, f"offers at {stage} are {'on' if on else 'off'}")


def offer_is_open(case: Case) -> Verdict:
    """The offer's dates include now."""
    is_open = case.offer.is_open(case.snapshot.now)
    return Verdict(is_open, "its dates include now" if is_open else "its dates do not include now")


def shopper_is_open(case: Case) -> Verdict:
    """The shopper has not asked for no more offers."""
    asked = case.snapshot.no_more_offers
    return Verdict(not asked, "the shopper asked for no more offers" if asked else "the shopper is open to offers")


def shopper_said_no(case: Case) -> Verdict:
    """The shopper has not refused this offer during the visit."""
    refused = case.offer.handle in case.snapshot.refused
    return Verdict(not refused, "refused in this visit" if refused else "not refused in this visit")


def fits_anchors(case: Case) -> Verdict:
    """Nothing proposed is the page's own product."""
    own = {product.handle for product, _ in case.snapshot.anchors}
    clash = own.intersection(case.extras)
    return Verdict(
        not clash, f"{clash.pop()} is what the page is about" if clash else "differs from the page's product"
    )


def not_in_cart(case: Case) -> Verdict:
    """Nothing proposed is in the cart or was just ordered. A plan for a further line may come again."""
    if case.technique.family == "cover":
        return Verdict(True, "a plan belongs to its own line")
    there = [handle for handle in case.extras if case.snapshot.in_cart(handle)]
    return Verdict(not there, f"{there[0]} is in the cart" if there else "not in the cart")


def not_shown_yet(case: Case) -> Verdict:
    """Nothing proposed is already proposed elsewhere on the page."""
    if case.technique.family == "cover":
        return Verdict(True, "a plan belongs to its own line")
    shown = case.tally.products.intersection(case.extras)
    return Verdict(not shown, f"{shown.pop()} is proposed on this page already" if shown else "new on this page")


def few(case: Case) -> Verdict:
    """The page has room for another of its family."""
    taste, family = case.snapshot.taste, case.technique.family
    limit = {
        "upsell": taste.upsells_per_page,
        "cross_sell": taste.cross_sells_per_page,
        "downsell": taste.downsells,
        "bundle": 1,
    }.get(family)
    if case.technique.name == "order_bump":
        limit = min(taste.order_bumps, taste.cross_sells_per_page)
    elif case.technique.name == "after_purchase":
        limit = min(taste.after_purchase_offers, taste.cross_sells_per_page)
    shown = case.tally.families.get(family, 0)
    if limit is None:
        return Verdict(True, "one plan per product")
    return Verdict(shown < limit, f"{shown} of {limit} shown on this page")


def downsell_follows_a_no(case: Case) -> Verdict:
    """A downsell comes once, and only after a refusal."""
    if case.technique.family != "downsell":
        return Verdict(True, "not a downsell")
    noes = len(case.snapshot.refused)
    return Verdict(noes > 0, f"{noes} offers refused in this visit")


def is_sold(case: Case) -> Verdict:
    """Everything proposed is published, has a price and is on hand."""
    for item in case.candidate.items:
        if item.variant is None:
            if case.snapshot.shelf.in_stock(item.product, case.snapshot.stock) < item.quantity:
                return Verdict(False, f"{item.product.handle} is sold out")
        elif item.unit_cents <= 0:
            return Verdict(False, f"{item.product.handle} has no price")
        elif item.product.ships and case.snapshot.available(item.variant) < item.quantity:
            return Verdict(False, f"{item.product.handle} is sold out")
    return Verdict(True, "on hand")


def price_is_commensurate(case: Case) -> Verdict:
    """The price is in proportion: an addition to its anchor, an upgrade to what it replaces."""
    candidate, taste = case.candidate, case.snapshot.taste
    anchor = candidate.anchor_cents
    if not anchor or case.technique.family == "bundle":
        return Verdict(True, "no anchor to compare with")
    if case.technique.family == "upsell":
        dearer = candidate.items[0].unit_cents - anchor
        share = 100 * dearer / anchor
        passed = 0 < share <= taste.upsell_ratio_percent
        return Verdict(passed, f"{share:.0f} % more than its anchor, at most {taste.upsell_ratio_percent} %")
    if candidate.action == "set":
        dearest = max(item.unit_cents for item in candidate.items[1:])
        return Verdict(dearest <= anchor, f"its dearest companion costs {100 * dearest / anchor:.0f} % of its anchor")
    limit = taste.cross_sell_ratio_percent if case.technique.family != "downsell" else 100
    share = 100 * candidate.items[0].unit_cents / anchor
    return Verdict(share <= limit, f"{share:.0f} % of its anchor, at most {limit} %")


def within_budget(case: Case) -> Verdict:
    """With it, the cart stays within what the shopper wants to spend."""
    budget = case.snapshot.budget_cents
    if budget is None:
        return Verdict(True, "no budget set")
    after = case.snapshot.cart_cents + case.price_cents
    weighed = case.candidate.anchor_cents if case.candidate.action in ("add", "child") else None
    if weighed and not case.snapshot.in_cart(case.candidate.anchor.handle if case.candidate.anchor else ""):
        after += weighed
    return Verdict(after <= budget, f"{after / 100:.2f} of a budget of {budget / 100:.2f}")


def saving_is_true(case: Case) -> Verdict:
    """An offer with terms really costs less than today's single prices."""
    if case.offer.terms.kind in ("none", "free_delivery") and case.technique.family != "bundle":
        return Verdict(True, "claims no saving")
    saving = case.full_cents - case.price_cents
    return Verdict(saving > 0, f"saves {saving / 100:.2f} against today's single prices")


BEFORE_PRICE: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        stage_is_on,
        offer_is_open,
        shopper_is_open,
        shopper_said_no,
        downsell_follows_a_no,
        few,
        fits_anchors,
        not_in_cart,
        not_shown_yet,
        is_sold,
        price_is_commensurate,
    )
}
AFTER_PRICE: dict[str, Rule] = {rule.__name__: rule for rule in (saving_is_true, within_budget)}
ALWAYS: dict[str, Rule] = BEFORE_PRICE | AFTER_PRICE


def small_cart(case: Case) -> Verdict:
    """The cart holds one thing: the shopper has not yet built a larger order."""
    lines = sum(1 for line in case.snapshot.cart if line.parent is None)
    return Verdict(lines <= 1, f"{lines} lines in the cart")


def cart_is_not_empty(case: Case) -> Verdict:
    """Something is in the cart already."""
    return Verdict(bool(case.snapshot.cart), f"{len(case.snapshot.cart)} lines in the cart")


OPTIONAL: dict[str, Rule] = {rule.__name__: rule for rule in (small_cart, cart_is_not_empty)}
RULES: dict[str, Rule] = ALWAYS | OPTIONAL
