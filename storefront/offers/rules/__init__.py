"""The rules of taste: yes or no, always with a reason. Pure.

`ALWAYS` hold for every offer, in this order, the cheap ones first; `OPTIONAL` are those that an offer may add by name.

What counts together is a family of techniques (`registry.Family`). Complements, sets bought together, personal picks
and what closes the gap to free delivery are one family, `cross_sell`: a page shows at most three of them (a set counts
once), those of the placement that chooses first: in the order of the page, but after the placements it lets go first
(`Placement.after`), so that accessories leave room for what closes the gap. At checkout all goods are the one bump.
"""

from storefront.offers.rules.case import Case, Rule, Tally, family_at, named
from storefront.offers.rules.fit import LIMITS, few, fits_anchors, is_sold, not_in_cart, not_shown_yet
from storefront.offers.rules.money import (
    costs_something,
    downsell_is_cheaper,
    price_is_commensurate,
    saving_is_true,
    within_budget,
)
from storefront.offers.rules.openness import (
    downsell_follows_a_no,
    history_may_be_used,
    offer_is_open,
    shopper_is_open,
    shopper_said_no,
    stage_is_on,
)
from storefront.offers.rules.optional import (
    buys_for_a_business,
    buys_for_a_household,
    cart_is_not_empty,
    has_looked_around,
    small_cart,
)

__all__ = [
    "AFTER_PRICE",
    "ALWAYS",
    "BEFORE_PRICE",
    "LIMITS",
    "OF_OFFER",
    "OPTIONAL",
    "RULES",
    "Case",
    "Rule",
    "Tally",
    "family_at",
]

OF_OFFER = named(
    stage_is_on, offer_is_open, shopper_is_open, shopper_said_no, history_may_be_used, downsell_follows_a_no
)
"""Those that no candidate can change."""
BEFORE_PRICE = named(few, fits_anchors, not_in_cart, not_shown_yet, is_sold, downsell_is_cheaper, price_is_commensurate)
AFTER_PRICE = named(saving_is_true, costs_something, within_budget)
ALWAYS: dict[str, Rule] = OF_OFFER | BEFORE_PRICE | AFTER_PRICE

OPTIONAL = named(small_cart, cart_is_not_empty, buys_for_a_business, buys_for_a_household, has_looked_around)
RULES: dict[str, Rule] = ALWAYS | OPTIONAL
