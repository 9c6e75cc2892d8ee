"""Deals applied to a cart in three lanes: units of lines, then what is left of the goods, then delivery."""

from collections.abc import Sequence

from storefront.pricing.claims import below_minimum
from storefront.pricing.money import spread
from storefront.pricing.order import NOTHING, Order
from storefront.pricing.values import Deal, Unmet

OUTBID = "another deal on the same lines saves more"
ALONE = "does not combine with another deal"
DELIVERY_OUTBID = "another deal on delivery saves more"
DELIVERY_FREE = "delivery is free already"


class Attempt:
    """What an order costs with the deals in the bit set `kept`. `left` is each line's reduced total, by place,
    `shipping_cents` what counts for free delivery.

    `parts` are the cents off lines as (deal, place, cents), `off_delivery` those off delivery as (deal, cents).
    `contested`: a deal stood in another's way, so that the order might cost less with fewer deals.
    """

    __slots__ = (
        "contested",
        "delivery_cents",
        "kept",
        "left",
        "off_delivery",
        "order",
        "parts",
        "shipping_cents",
        "subtotal_cents",
        "total_cents",
        "unmet",
    )

    def __init__(self, order: Order, kept: int) -> None:
        self.order = order
        self.kept = kept
        self.contested = False
        self.left = order.goods.fulls.copy()
        self.parts: list[tuple[int, int, int]] = []
        self.off_delivery: tuple[int, int] | None = None
        self.unmet: dict[int, Unmet] = {}
        if order.claims:
            self._reduce_lines()
        if order.cart:
            self._reduce_cart()
        self.subtotal_cents = sum(self.left)
        self.shipping_cents = order.shipping_cents
        counted_cents = order.goods.total_cents
        if order.gifts:
            given = [(place, cents) for deal, place, cents in self.parts if deal in order.gifts]
            counted_cents -= sum([cents for _, cents in given])
            self.shipping_cents -= sum([cents for place, cents in given if place in order.goods.ships])
        self._deliver(counted_cents)
        self.total_cents = self.subtotal_cents + self.delivery_cents
        if order.tax is not None and order.tax.mode == "added":
            self.total_cents += order.tax.on(sum([self.left[place] for place in order.goods.taxable]))

    def _reduce_lines(self) -> None:
        """Give units to the claims that save most; a unit goes to one deal only."""
        goods, left = self.order.goods, self.left
        free = goods.quantities.copy()
        counted = set()
        claims = [claim for claim in self.order.claims if self.kept >> claim.deal & 1]
        for claim in claims:
            times = claim.times
            for place, per in claim.takes:
                if free[place] < per * times:
                    times = free[place] // per
                    self.contested = True
            if not times:
                continue
            counted.add(claim.deal)
            for place, per in claim.takes:
                free[place] -= per * times
            for part in claim.parts(times, goods):
                left[part[1]] -= part[2]
                self.parts.append(part)
        for claim in claims:
            if claim.deal not in counted:
                self.order.refuse(claim.deal, OUTBID, self.unmet)

    def _reduce_cart(self) -> None:
        """Take codes off what the line deals left."""
        goods = self.order.goods
        after_lines = self.left.copy()
        applied: list[Deal] = []
        for index in self.order.cart:
            deal = self.order.deals[index]
            if not self.kept >> index & 1 or self._below_minimum(index, deal, sum(after_lines)):
                continue
            if applied:
                self.contested = True
                if not (deal.combines and applied[0].combines):
                    self.order.refuse(index, ALONE, self.unmet)
                    continue
            places: Sequence[int] = range(len(after_lines))
            if deal.lines:
                places = sorted({goods.at[key] for key in deal.lines})
            reason = NOTHING
            if not deal.combines and self.parts:
                untouched = [place for place in places if after_lines[place] == goods.fulls[place]]
                if len(untouched) < len(places):
                    self.contested, reason, places = True, ALONE, untouched
            if self._take_off(index, deal, places):
                applied.append(deal)
            else:
                self.order.refuse(index, reason, self.unmet)

    def _take_off(self, index: int, deal: Deal, places: Sequence[int]) -> bool:
        """Spread a cart deal's saving over these lines; False when there is none."""
        weights = [self.left[place] for place in places]
        saved = deal.terms.saving(sum(weights))
        if not saved:
            return False
        # A spread amount can move a cent between taxed and untaxed lines: then compare totals rather than trust.
        if self.parts and self.order.tax is not None and len(self.order.goods.taxable) < len(self.left):
            self.contested = True
        for place, share in zip(places, spread(saved, weights), strict=True):
            if share:
                self.left[place] -= share
                self.parts.append((index, place, share))
        return True

    def _deliver(self, counted_cents: int) -> None:
        """Charge delivery, and let the one deal that saves most reduce it.

        `counted_cents` is what goods cost before offers and codes, without gifts: no reduction costs free delivery.
        """
        order, delivery = self.order, self.order.delivery
        price = delivery.price_for(self.shipping_cents) if delivery else 0
        best, most = None, 0
        for index in order.on_delivery:
            deal = order.deals[index]
            if not self.kept >> index & 1 or self._below_minimum(index, deal, counted_cents):
                continue
            saved = price if deal.terms.kind == "free_delivery" else deal.terms.saving(price)
            if saved > most:
                if best is not None:
                    order.refuse(best, DELIVERY_OUTBID, self.unmet)
                best, most = index, saved
            else:
                order.refuse(index, DELIVERY_OUTBID if most else self._no_delivery_to_reduce(price), self.unmet)
        self.off_delivery = None if best is None else (best, most)
        self.delivery_cents = price - most

    def _no_delivery_to_reduce(self, price_cents: int) -> str:
        if self.order.delivery is None:
            return "counts once a delivery is chosen" if self.order.goods.ships else "nothing is delivered"
        return NOTHING if price_cents else DELIVERY_FREE

    def _below_minimum(self, index: int, deal: Deal, counted_cents: int) -> bool:
        lacking = below_minimum(deal, counted_cents)
        if lacking is None:
            return False
        self.unmet[index] = lacking
        if deal.minimum_cents <= self.order.goods.total_cents:
            self.contested = True
        return True
