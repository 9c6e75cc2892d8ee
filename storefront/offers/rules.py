"""The rules of taste: yes or no, always with a reason. Pure.

`ALWAYS` hold for every offer, in this order, the cheap ones first; `OPTIONAL` are those that an offer may add by name.

What counts together is a family of techniques. Complements, sets bought together and what closes the gap to free
delivery are one family, `cross_sell`: a page shows at most three of them (a set counts once), those of the placement
that chooses first: in the order of the page, but after the placements it lets go first (`Placement.after`), so that
accessories leave room for what closes the gap. The bump of the checkout, the offer after the purchase and the one after
a no have a limit of their own each.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from storefront.offers.placements import Placement
from storefront.offers.registry import Technique
from storefront.offers.techniques import downsell
from storefront.offers.techniques.anchors import RANGE
from storefront.offers.values import Candidate, Item, Offer, Snapshot, Verdict

LIMITS = {
    "upsell": "upsells_per_page",
    "cross_sell": "cross_sells_per_page",
    "bump": "order_bumps",
    "after_purchase": "after_purchase_offers",
    "downsell": "downsells",
}
"""The setting that limits each family. A placement for sets has room for one, each product for one plan."""


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

    @property
    def pieces(self) -> int:
        """How often the items would be taken: as often as the line they would replace or hang under has pieces."""
        keys = (self.candidate.replaces, self.candidate.parent)
        return next((line.quantity for line in self.snapshot.cart if line.key in keys), 1)

    @property
    def contents(self) -> tuple[str, ...]:
        """Handles of everything that would enter the cart, a bundle's parts included."""
        parts = (
            part.handle
            for item in self.candidate.items
            if item.variant is None
            for part, _, _ in self.snapshot.shelf.parts(item.product)
        )
        return (*(item.product.handle for item in self.candidate.items), *parts)


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
    """Nothing proposed is the page's own product.

    A bundle that holds it is another product, and a collection's page is about no single one.
    """
    own = {product.handle for product, _ in case.snapshot.anchors if case.snapshot.page != RANGE}
    clash = [handle for handle in case.extras if handle in own]
    return Verdict(not clash, f"{clash[0]} is what the page is about" if clash else "differs from the page's product")


def not_in_cart(case: Case) -> Verdict:
    """Nothing proposed, no part of a bundle either, is in the cart or was just ordered.

    A plan for a further line may come again.
    """
    if case.technique.family == "cover":
        return Verdict(True, "a plan belongs to its own line")
    there = [handle for handle in case.contents if case.snapshot.in_cart(handle)]
    return Verdict(not there, f"{there[0]} is in the cart" if there else "not in the cart")


def not_shown_yet(case: Case) -> Verdict:
    """Nothing proposed is already proposed elsewhere on the page."""
    if case.technique.family == "cover":
        return Verdict(True, "a plan belongs to its own line")
    shown = [handle for handle in case.extras if handle in case.tally.products]
    return Verdict(not shown, f"{shown[0]} is proposed on this page already" if shown else "new on this page")


def few(case: Case) -> Verdict:
    """The page has room for another of its family, and the order for another thing added after it was placed."""
    family = case.technique.family
    setting = LIMITS.get(family)
    if setting is None:
        return Verdict(True, "no limit of its own")
    limit = getattr(case.snapshot.taste, setting)
    shown = case.tally.families.get(family, 0)
    if family in ("after_purchase", "downsell"):
        shown += sum(line.added_later for line in case.snapshot.ordered)
    return Verdict(shown < limit, f"{shown} of {limit} shown")


def downsell_follows_a_no(case: Case) -> Verdict:
    """A downsell comes once, after a no to the offer it follows; a second no ends it."""
    if case.technique.family != "downsell":
        return Verdict(True, "not a downsell")
    noes = len(case.snapshot.refusals_at(downsell.AFTER))
    again = len(case.snapshot.refusals_at(case.placement.name))
    return Verdict(noes > 0 and not again, f"{noes} refused before it, {again} of its kind")


def downsell_is_cheaper(case: Case) -> Verdict:
    """A downsell costs less than anything refused before it, and is none of that."""
    if case.technique.family != "downsell":
        return Verdict(True, "not a downsell")
    item = case.candidate.items[0]
    noes = [refused for _, refused in case.snapshot.refusals_at(downsell.AFTER)]
    if any(item.variant and refused.sku == item.variant.sku for refused in noes):
        return Verdict(False, f"{item.product.handle} was refused itself")
    least = min((refused.price_cents for refused in noes), default=0)
    return Verdict(
        item.unit_cents < least, f"costs {item.unit_cents / 100:.2f}, refused were {least / 100:.2f} or more"
    )


def is_sold(case: Case) -> Verdict:
    """Everything proposed is published, has a price and is on hand beyond what is in the cart."""
    for item in case.candidate.items:
        if case.snapshot.shelf.product(item.product.handle) is None:
            return Verdict(False, f"{item.product.handle} is not published")
        if item.variant is not None and item.unit_cents <= 0:
            return Verdict(False, f"{item.product.handle} has no price")
        if item.product.ships and _on_hand(item, case.snapshot) < item.quantity * case.pieces:
            return Verdict(False, f"{item.product.handle} is sold out")
    return Verdict(True, "on hand")


def price_is_commensurate(case: Case) -> Verdict:
    """The price is in proportion: each addition to its anchor, an upgrade to what it replaces. Bundles have none."""
    candidate, taste = case.candidate, case.snapshot.taste
    anchor = candidate.anchor_cents
    if not anchor or case.technique.family == "bundle":
        return Verdict(True, "no anchor to compare with")
    if candidate.action == "swap":
        share = 100 * (candidate.items[0].unit_cents - anchor) / anchor
        passed = 0 < share <= taste.upsell_ratio_percent
        return Verdict(passed, f"{share:.1f} % more than its anchor, at most {taste.upsell_ratio_percent} %")
    added = candidate.items[1:] if candidate.action == "set" else (*candidate.items, *candidate.choices)
    dearest = max((item.unit_cents for item in added), default=0)
    share, limit = 100 * dearest / anchor, taste.cross_sell_ratio_percent
    return Verdict(share <= limit, f"{share:.1f} % of its anchor, at most {limit} %")


def saving_is_true(case: Case) -> Verdict:
    """An offer with terms really costs less than today's single prices."""
    if case.offer.terms.kind in ("none", "free_delivery") and case.technique.family != "bundle":
        return Verdict(True, "claims no saving")
    saving = case.full_cents - case.price_cents
    return Verdict(saving > 0, f"saves {saving / 100:.2f} against today's single prices")


def costs_something(case: Case) -> Verdict:
    """What is proposed is not free: a gift needs no offer."""
    return Verdict(case.price_cents > 0, f"costs {case.price_cents / 100:.2f}")


def within_budget(case: Case) -> Verdict:
    """With it, and with what it goes with, the cart or order stays within what the shopper wants to spend."""
    snapshot, candidate = case.snapshot, case.candidate
    if snapshot.budget_cents is None:
        return Verdict(True, "no budget set")
    after = snapshot.cart_cents + sum(line.unit_cents * line.quantity for line in snapshot.ordered) + case.price_cents
    if candidate.action in ("add", "child") and candidate.anchor and not snapshot.in_cart(candidate.anchor.handle):
        after += candidate.anchor_cents or 0
    budget = snapshot.budget_cents
    return Verdict(after <= budget, f"{after / 100:.2f} of a budget of {budget / 100:.2f}")


def _on_hand(item: Item, snapshot: Snapshot) -> int:
    return snapshot.available(item.variant) if item.variant else snapshot.sets_available(item.product)


def _named(*rules: Rule) -> dict[str, Rule]:
    return {rule.__name__: rule for rule in rules}


OF_OFFER = _named(stage_is_on, offer_is_open, shopper_is_open, shopper_said_no, downsell_follows_a_no)
"""Those that no candidate can change."""
BEFORE_PRICE = _named(
    few, fits_anchors, not_in_cart, not_shown_yet, is_sold, downsell_is_cheaper, price_is_commensurate
)
AFTER_PRICE = _named(saving_is_true, costs_something, within_budget)
ALWAYS: dict[str, Rule] = OF_OFFER | BEFORE_PRICE | AFTER_PRICE


def small_cart(case: Case) -> Verdict:
    """The cart holds one thing: the shopper has not yet built a larger order."""
    lines = sum(1 for line in case.snapshot.cart if line.parent is None)
    return Verdict(lines <= 1, f"{lines} lines in the cart")


def cart_is_not_empty(case: Case) -> Verdict:
    """Something is in the cart already."""
    return Verdict(bool(case.snapshot.cart), f"{len(case.snapshot.cart)} lines in the cart")


OPTIONAL = _named(small_cart, cart_is_not_empty)
RULES: dict[str, Rule] = ALWAYS | OPTIONAL
