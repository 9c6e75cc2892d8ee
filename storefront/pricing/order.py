"""Goods with everything that can change their price, each deal sorted into its lane or set aside as unmet."""

from collections.abc import Sequence

from storefront.pricing.claims import Claim, claims_of, needs_of, shortage
from storefront.pricing.delivery import Delivery
from storefront.pricing.goods import Goods
from storefront.pricing.tax import Tax
from storefront.pricing.values import Deal, Unmet

NOTHING = "saves nothing at these prices"


class Order:
    """`claims`, `cart` and `on_delivery` are the three lanes in the order they are tried; deals go by their index.
    `shipping_cents` is what the goods to deliver cost before any deal."""

    __slots__ = (
        "cart",
        "claims",
        "deals",
        "delivery",
        "gifts",
        "goods",
        "on_delivery",
        "shipping_cents",
        "tax",
        "unmet",
    )

    def __init__(self, goods: Goods, deals: Sequence[Deal], delivery: Delivery | None, tax: Tax | None) -> None:
        self.goods = goods
        self.deals = deals
        self.delivery = delivery if goods.ships else None
        self.tax = tax
        self.shipping_cents = sum([goods.fulls[place] for place in goods.ships])
        self.claims: list[Claim] = []
        self.cart: list[int] = []
        self.on_delivery: list[int] = []
        self.gifts = frozenset(index for index, deal in enumerate(deals) if deal.terms.kind == "gift")
        self.unmet: dict[int, Unmet] = {}
        for index, deal in enumerate(deals):
            self._sort_in(index, deal)
        if len(self.claims) > 1:
            self.claims.sort(key=lambda claim: (-claim.saving_cents, claim.deal))
        if len(self.cart) > 1:
            self.cart.sort(key=self._percent_first)

    def _sort_in(self, index: int, deal: Deal) -> None:
        needs = needs_of(deal)
        lacking = shortage(deal, needs, self.goods)
        kind = deal.terms.kind
        if lacking is not None:
            self.unmet[index] = lacking
        elif kind == "none":
            return
        elif kind == "free_delivery" or deal.lane == "delivery":
            self.on_delivery.append(index)
        elif not deal.lines and (kind == "gift" if deal.lane == "cart" else not deal.needs):
            self.refuse(index, "names no lines", self.unmet)
        elif deal.lane == "cart":
            self.cart.append(index)
        else:
            claims = [claim for claim in claims_of(deal, index, needs, self.goods) if claim.saving_cents]
            self.claims += claims
            if not claims:
                self.refuse(index, NOTHING, self.unmet)

    def refuse(self, index: int, reason: str, unmet: dict[int, Unmet]) -> None:
        """Note in `unmet` why this deal does not count."""
        deal = self.deals[index]
        unmet[index] = Unmet(deal.name, deal.title, reason)

    def _percent_first(self, index: int) -> tuple[bool, int]:
        """Percentages before amounts, because a percentage of more saves more."""
        terms = self.deals[index].terms
        return terms.kind != "percent", -terms.saving(self.goods.total_cents)
