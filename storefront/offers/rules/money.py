"""Rules about money: in proportion, a true saving, a price, within the shopper's budget. Pure."""

from storefront.offers.rules.case import Case
from storefront.offers.values import Item, Verdict

WITHOUT_PROPORTION = ("bundle", "deal", "subscribe", "payment", "reminder")
"""Families that add nothing beside the product: more of it, the product itself, or a set with a price of its own."""
CLAIMS_NOTHING = ("none", "free_delivery")


def downsell_is_cheaper(case: Case) -> Verdict:
    """A downsell costs less than anything refused before it, and is none of that."""
    if case.technique.family != "downsell":
        return Verdict(True, "not a downsell")
    item = case.candidate.items[0]
    noes = [refused for _, refused in case.snapshot.refusals_at(case.placement.follows)]
    if any(item.variant and refused.sku == item.variant.sku for refused in noes):
        return Verdict(False, f"{item.product.handle} was refused itself")
    least = min((_single(refused.sku, refused.price_cents, case) for refused in noes), default=0)
    return Verdict(
        item.unit_cents < least, f"costs {item.unit_cents / 100:.2f}, refused were {least / 100:.2f} or more"
    )


def price_is_commensurate(case: Case) -> Verdict:
    """The price is in proportion: each addition to its anchor, an upgrade to what it replaces.

    What closes the gap to free delivery is weighed against the whole cart, by a setting of its own.
    """
    candidate, taste = case.candidate, case.snapshot.taste
    anchor = candidate.anchor_cents
    if not anchor or case.technique.family in WITHOUT_PROPORTION:
        return Verdict(True, "no anchor to compare with")
    if candidate.action == "swap":
        share = 100 * (max(item.unit_cents for item in case.answers) - anchor) / anchor
        least = share > 0 or case.technique.family == "downsell" or bool(candidate.choices)
        return Verdict(
            least and share <= taste.upsell_ratio_percent,
            f"{share:.1f} % more than its anchor, at most {taste.upsell_ratio_percent} %",
        )
    added: tuple[Item, ...] = candidate.items[1:] if candidate.action == "set" else case.answers
    dearest = max((item.unit_cents for item in added), default=0)
    limit = taste.gap_ratio_percent if case.technique.name == "free_delivery" else taste.cross_sell_ratio_percent
    share = 100 * dearest / anchor
    return Verdict(share <= limit, f"{share:.1f} % of its anchor, at most {limit} %")


def saving_is_true(case: Case) -> Verdict:
    """An offer with terms costs less than today's single prices; a price until a date less than any of 30 days."""
    if case.offer.terms.kind in CLAIMS_NOTHING and case.technique.family != "bundle":
        return Verdict(True, "claims no saving")
    saving = case.full_cents - case.price_cents
    if case.technique.name == "limited_time":
        item = case.candidate.items[0]
        lowest = item.variant.lowest_cents if item.variant else None
        if lowest is not None and lowest < item.unit_cents:
            saving -= (item.unit_cents - lowest) * item.quantity
            return Verdict(saving > 0, f"saves {saving / 100:.2f} against the lowest price of the last 30 days")
    return Verdict(saving > 0, f"saves {saving / 100:.2f} against today's single prices")


def costs_something(case: Case) -> Verdict:
    """What is proposed is not free, unless being free is what the offer says: a gift, a trial, one more for nothing."""
    terms = case.offer.terms
    by_line = case.candidate.action == "subscribe" and case.candidate.replaces
    if (by_line or case.candidate.action in ("swap", "pay", "view", "none")) and terms.kind != "gift":
        return Verdict(True, "adds no free thing")
    if terms.kind in ("gift", "trial") or (terms.kind == "percent" and terms.value == 100):
        return Verdict(case.price_cents >= 0, "free or for a trial, as it says")
    return Verdict(case.price_cents > 0, f"costs {case.price_cents / 100:.2f}")


def within_budget(case: Case) -> Verdict:
    """With it, and with what it goes with, the cart or order stays within what the shopper wants to spend."""
    snapshot, candidate = case.snapshot, case.candidate
    if snapshot.budget_cents is None:
        return Verdict(True, "no budget set")
    after = snapshot.cart_cents + sum(line.unit_cents * line.quantity for line in snapshot.ordered) + case.price_cents
    if candidate.items:
        first = candidate.items[0].unit_cents
        after += max(0, max((item.unit_cents for item in candidate.choices), default=first) - first) * case.pieces
    if candidate.action in ("add", "child") and candidate.anchor and not snapshot.in_cart(candidate.anchor.handle):
        after += candidate.anchor_cents or 0
    budget = snapshot.budget_cents
    return Verdict(after <= budget, f"{after / 100:.2f} of a budget of {budget / 100:.2f}")


def _single(sku: str, price_cents: int, case: Case) -> int:
    """What was refused as a single thing: its price today, or what was asked for it where it is gone."""
    known = case.snapshot.shelf.by_sku.get(sku)
    return known[1].price_cents if known and case.placement.page != "thanks" else price_cents
